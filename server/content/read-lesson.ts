/**
 * Reads one lesson: front matter, then cards separated by lines of ---.
 *
 * A card is Markdown with fenced blocks of four kinds: transcript, rewrite, tip and
 * check. Any other fence is a fault: it is a typing error, and a learner would meet
 * it as raw text.
 */
import {
  type Block,
  CardSchema,
  type Lesson,
  LessonHeadSchema,
  LessonSchema,
} from "#training/learning/index";
import type { ContentFault, Source } from "./fault";
import { splitFrontMatter } from "./front-matter";
import { parseContent } from "./parse-content";
import { readYaml } from "./positioned-yaml";
import { readBlock } from "./read-block";

/** A run of lines of one card: plain Markdown, or a fenced block. */
type Part = { readonly fence: string | undefined; readonly line: number; readonly lines: string[] };

export type LessonRead = { readonly lesson: Lesson | undefined; readonly faults: readonly ContentFault[] };

export function readLesson(file: string, text: string, name: { slug: string; number: number }): LessonRead {
  const split = splitFrontMatter(text);
  if (split === undefined) {
    return {
      lesson: undefined,
      faults: [
        {
          file,
          line: 1,
          field: "",
          message: "The file must begin with front matter between two lines of ---.",
        },
      ],
    };
  }
  const yaml = readYaml(file, split.head, split.headLine);
  const head = yaml.faults.length > 0 ? undefined : parseContent(LessonHeadSchema, yaml.value, yaml.source);
  const headFaults = head === undefined ? yaml.faults : head.ok ? [] : head.faults;

  const cards = splitCards(file, split.body, split.bodyLine);
  const read = cards.cards.map((parts, index) =>
    readCard(file, parts, { number: index + 1, line: cards.lines[index] ?? 1 }),
  );
  const faults = [...headFaults, ...cards.faults, ...read.flatMap((card) => card.faults)];
  if (faults.length > 0 || head === undefined || !head.ok) return { lesson: undefined, faults };

  const source: Source = {
    file,
    lineOf: (path) => cards.lines[typeof path[1] === "number" ? path[1] : 0] ?? 1,
  };
  const whole = { ...head.value, ...name, cards: read.map((card) => ({ blocks: card.blocks })) };
  const lesson = parseContent(LessonSchema, whole, source);
  return lesson.ok ? { lesson: lesson.value, faults: [] } : { lesson: undefined, faults: lesson.faults };
}

type CardsRead = { readonly cards: Part[][]; readonly lines: number[]; readonly faults: ContentFault[] };

function splitCards(file: string, body: readonly string[], bodyLine: number): CardsRead {
  const cards: Part[][] = [[]];
  const lines: number[] = [bodyLine];
  let open: Part | undefined;
  for (const [index, text] of body.entries()) {
    const line = bodyLine + index;
    const card = cards.at(-1) ?? [];
    if (open !== undefined) {
      open = addFenced(open, text);
    } else if (text.trimEnd() === "---") {
      cards.push([]);
      lines.push(line + 1);
    } else {
      open = addLine(card, text, line);
    }
  }
  const faults =
    open === undefined ? [] : [{ file, line: open.line, field: open.fence ?? "", message: UNCLOSED }];
  return { cards, lines: cards.map((parts, index) => parts[0]?.line ?? lines[index] ?? bodyLine), faults };
}

const UNCLOSED = "This block is never closed: end it with a line of ```.";
const FENCE = /^```\s*([\w-]*)\s*$/;

/** Adds a line to an open block; gives the block back unless the line closes it. */
function addFenced(open: Part, text: string): Part | undefined {
  if (FENCE.exec(text)?.[1] === "") return undefined;
  open.lines.push(text);
  return open;
}

/** Adds a line outside a block; gives the block that it opens, if it does. */
function addLine(parts: Part[], text: string, line: number): Part | undefined {
  const fence = FENCE.exec(text)?.[1];
  if (fence !== undefined) {
    const part = { fence, line, lines: [] };
    parts.push(part);
    return part;
  }
  const last = parts.at(-1);
  if (last !== undefined && last.fence === undefined) last.lines.push(text);
  else if (text.trim() !== "") parts.push({ fence: undefined, line, lines: [text] });
  return undefined;
}

type CardRead = { readonly blocks: readonly Block[]; readonly faults: readonly ContentFault[] };

function readCard(file: string, parts: readonly Part[], place: { number: number; line: number }): CardRead {
  const read = parts.map((part) =>
    part.fence === undefined
      ? { block: { kind: "markdown" as const, text: part.lines.join("\n").trim() }, faults: [] }
      : readBlock(file, part.fence, { text: part.lines.join("\n"), line: part.line + 1 }),
  );
  const faults = read.flatMap((each) => each.faults);
  if (faults.length > 0) return { blocks: [], faults };
  const blocks = read.flatMap((each) => (each.block === undefined ? [] : [each.block]));
  const card = parseContent(
    CardSchema,
    { blocks },
    { file, lineOf: () => place.line, label: `card ${place.number}` },
  );
  if (card.ok) return { blocks: card.value.blocks, faults: [] };
  return { blocks: [], faults: card.faults.map((fault) => ({ ...fault, field: `card ${place.number}` })) };
}
