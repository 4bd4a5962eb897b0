/**
 * Reads one fenced block of a card.
 */
import type { z } from "zod";
import { ItemBodySchema } from "#training/assessment/index";
import { type Block, RewriteSchema, type TranscriptLineSchema } from "#training/learning/index";
import type { ContentFault, Source } from "./fault";
import { parseContent } from "./parse-content";
import { readYaml } from "./positioned-yaml";

export type BlockRead = { readonly block: Block | undefined; readonly faults: readonly ContentFault[] };

/** The text of a block, and the line on which it begins. */
type BlockText = { readonly text: string; readonly line: number };

const KINDS = ["transcript", "rewrite", "tip", "check"] as const;

export function readBlock(file: string, fence: string, { text, line }: BlockText): BlockRead {
  switch (fence) {
    case "transcript":
      return readTranscript(file, text, line);
    case "tip":
      return text.trim() === ""
        ? faultOf({ file, line }, fence, "This text is empty.")
        : { block: { kind: "tip", text: text.trim() }, faults: [] };
    case "rewrite":
    case "check":
      return readYamlBlock(file, fence, { text, line });
    default:
      return faultOf(
        { file, line: line - 1 },
        fence === "" ? "block" : fence,
        `This block is of no known kind; known are ${KINDS.join(", ")}.`,
      );
  }
}

function readYamlBlock(file: string, kind: "rewrite" | "check", { text, line }: BlockText): BlockRead {
  const yaml = readYaml(file, text, line);
  if (yaml.faults.length > 0)
    return { block: undefined, faults: yaml.faults.map((fault) => ({ ...fault, field: kind })) };
  const source: Source = { ...yaml.source, label: kind };
  if (kind === "rewrite") {
    const parsed = parseContent(RewriteSchema, yaml.value, source);
    return parsed.ok
      ? { block: { kind, ...parsed.value }, faults: [] }
      : { block: undefined, faults: parsed.faults };
  }
  const parsed = parseContent(ItemBodySchema, yaml.value, source);
  return parsed.ok
    ? { block: { kind, item: parsed.value }, faults: [] }
    : { block: undefined, faults: parsed.faults };
}

function readTranscript(file: string, text: string, line: number): BlockRead {
  const lines: z.infer<typeof TranscriptLineSchema>[] = [];
  for (const [index, each] of text.split("\n").entries()) {
    const said = /^(Customer|Agent):\s*(.*)$/.exec(each.trim());
    const last = lines.at(-1);
    if (said !== null) lines.push({ by: said[1] === "Agent" ? "agent" : "customer", text: said[2] ?? "" });
    else if (each.trim() !== "" && last !== undefined) last.text = `${last.text} ${each.trim()}`.trim();
    else if (each.trim() !== "")
      return faultOf(
        { file, line: line + index },
        "transcript",
        'A line begins with "Customer:" or "Agent:".',
      );
  }
  const silent = lines.findIndex((each) => each.text === "");
  if (lines.length === 0) return faultOf({ file, line }, "transcript", "This transcript is empty.");
  return silent < 0
    ? { block: { kind: "transcript", lines }, faults: [] }
    : faultOf({ file, line }, "transcript", `Line ${silent + 1} says nothing.`);
}

function faultOf(place: { file: string; line: number }, field: string, message: string): BlockRead {
  return { block: undefined, faults: [{ ...place, field, message }] };
}
