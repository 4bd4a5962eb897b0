/**
 * Reads the rewrites (REWRITES.md): weak agent lines, the stronger line that a
 * veteran would say, and the reason. The debrief chooses among them by focus, by
 * channel and by the move that was missing.
 */
import { readFileSync } from "node:fs";
import { modelPath } from "#models/files";
import type { AgentMove, Channel } from "#training/simulation/vocabulary";
import { CHANNELS } from "#training/simulation/vocabulary";
import { blocksOf, type CorpusFault, oneOf, readMoves } from "./parse-corpus";

export const REWRITE_FOCUSES = [
  "listening",
  "empathy",
  "apology",
  "ownership",
  "clear_language",
  "product_knowledge",
  "probing",
  "de_escalation",
  "resolution",
  "honest_no",
  "expectations",
  "hold",
  "hand_off",
  "escalation",
  "records",
  "verification",
  "closing",
  "tone",
  "policy",
  "upsell_timing",
  "difficult_customer",
  "callback",
  "social_public",
  "email_writing",
] as const;
export type RewriteFocus = (typeof REWRITE_FOCUSES)[number];

export type RewrittenLine = {
  readonly moves: readonly AgentMove[];
  readonly asks: readonly string[];
  readonly text: string;
};
export type Rewrite = {
  readonly id: string;
  readonly channel: Channel;
  readonly industry: string;
  readonly focus: RewriteFocus;
  readonly customer: string;
  readonly weak: RewrittenLine;
  readonly strong: RewrittenLine;
  /** One sentence to the learner. */
  readonly why: string;
};

/** The rewrites of the box. Throws if the file is broken: it is part of the product, and a test reads it. */
export function loadRewrites(path: string = modelPath("corpus/rewrites.txt")): readonly Rewrite[] {
  const { rewrites, faults } = parseRewrites("rewrites.txt", readFileSync(path, "utf8"));
  const [first] = faults;
  if (first !== undefined) throw new Error(`${first.file}:${first.line}: ${first.fault}`);
  return rewrites;
}

/** Parses the text of a rewrites file; entries with a fault are left out. */
export function parseRewrites(
  file: string,
  text: string,
): { rewrites: readonly Rewrite[]; faults: readonly CorpusFault[] } {
  const faults: CorpusFault[] = [];
  const rewrites: Rewrite[] = [];
  for (const block of blocksOf(text)) {
    const say = (fault: string, row = 0): void => void faults.push({ file, line: block.line + row, fault });
    const before = faults.length;
    const rewrite = parseEntry(block.rows, say);
    if (rewrite !== undefined && faults.length === before) rewrites.push(rewrite);
  }
  return { rewrites, faults };
}

type SayAt = (fault: string, row?: number) => void;

function parseEntry(rows: readonly string[], say: SayAt): Rewrite | undefined {
  if (rows.length !== 5) say(`an entry has five lines, this one ${rows.length}`);
  const head = parseHead(rows[0] ?? "", say);
  const customer = fieldOf(rows, 1, { name: "customer", say });
  const weak = lineOf(fieldOf(rows, 2, { name: "weak", say }), (fault) => say(fault, 2));
  const strong = lineOf(fieldOf(rows, 3, { name: "strong", say }), (fault) => say(fault, 3));
  const why = fieldOf(rows, 4, { name: "why", say });
  return head === undefined ? undefined : { ...head, customer, weak, strong, why };
}

function parseHead(
  row: string,
  say: SayAt,
): Pick<Rewrite, "id" | "channel" | "industry" | "focus"> | undefined {
  const [id = "", channelText, industry = "", focusText] = row
    .replace(/^@\s*/, "")
    .split("|")
    .map((part) => part.trim());
  const channel = oneOf(CHANNELS, channelText);
  const focus = oneOf(REWRITE_FOCUSES, focusText);
  if (!row.startsWith("@ ")) say("an entry begins with @ ID | CHANNEL | INDUSTRY | FOCUS");
  if (channel === undefined) say(`"${channelText}" is no channel`);
  if (focus === undefined) say(`"${focusText}" is no focus`);
  return channel === undefined || focus === undefined ? undefined : { id, channel, industry, focus };
}

function fieldOf(rows: readonly string[], row: number, { name, say }: { name: string; say: SayAt }): string {
  const text = rows[row] ?? "";
  if (!text.startsWith(`${name}:`)) say(`"${name}:" is wanted here`, row);
  return text.slice(name.length + 1).trim();
}

function lineOf(text: string, say: (fault: string) => void): RewrittenLine {
  const bar = text.indexOf("|");
  const { moves, asks, unknown } = readMoves(text.slice(0, Math.max(0, bar)).split(","));
  for (const name of unknown) say(`"${name}" is no move`);
  return { moves, asks, text: text.slice(bar + 1).trim() };
}
