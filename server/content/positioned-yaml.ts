/**
 * YAML that remembers on which line each of its fields stands.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument } from "yaml";
import type { ContentFault, Source } from "./fault";

export type PositionedYaml = {
  readonly value: unknown;
  readonly source: Source;
  readonly faults: readonly ContentFault[];
};

/**
 * Parses YAML; `firstLine` is the line of the file on which the text begins.
 * Broken YAML gives faults with their lines, and no value.
 */
export function readYaml(file: string, text: string, firstLine = 1): PositionedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const source: Source = { file, lineOf: (path) => lineAt(offsetOf(document.contents, path)) };
  const faults = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    field: "",
    message: `This is not valid YAML: ${error.message}.${NEEDS_QUOTES.test(error.message) ? " A text with a colon in it needs quotes." : ""}`,
  }));
  return { value: faults.length > 0 ? undefined : document.toJS(), source, faults };
}

const NEEDS_QUOTES = /nested mappings|implicit (map )?keys/i;

function offsetOf(root: ParsedNode | null, path: readonly PropertyKey[]): number {
  let node: Node | null = root;
  let offset = startOf(node) ?? 0;
  for (const part of path) {
    const step = childOf(node, part);
    if (step === undefined) return offset;
    offset = step.offset ?? offset;
    node = step.node;
  }
  return offset;
}

function childOf(
  node: Node | null,
  part: PropertyKey,
): { node: Node | null; offset: number | undefined } | undefined {
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
    return pair === undefined ? undefined : { node: pair.value, offset: startOf(pair.key) };
  }
  if (isSeq<Node>(node) && typeof part === "number") {
    const child = node.items[part];
    return child === undefined ? undefined : { node: child, offset: startOf(child) };
  }
  return undefined;
}

function startOf(node: Node | null): number | undefined {
  return node?.range?.[0];
}
