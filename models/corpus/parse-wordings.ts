/**
 * Reads the wordings (WORDINGS.md): the plain line behind a customer's line of the
 * corpus, and plain lines said in several manners. The voice learns from them
 * (models/pipeline/voice_examples.py); here they are checked.
 */
import { readFileSync } from "node:fs";
import { wordsIn } from "#models/guard/grounding";
import {
  CHANNELS,
  CUSTOMER_ACTS,
  MOOD_LEVELS,
  type MoodLevel,
  SPEAKING_STYLES,
  type SpeakingStyle,
} from "#training/simulation/vocabulary";
import { blocksOf, type Conversation, type CorpusFault, oneOf, readMoves } from "./parse-corpus";

/** A plain line is short: what an author without time would type. */
const MOST_WORDS = 30;
const FEWEST_MANNERS = 4;

export type PlainLine = { readonly conversation: string; readonly turn: number; readonly text: string };
export type Manner = {
  readonly mood: MoodLevel;
  readonly styles: readonly SpeakingStyle[];
  readonly text: string;
};
export type PlainLineInManners = {
  readonly id: string;
  readonly plain: string;
  readonly manners: readonly Manner[];
};

type Say = (fault: string, row?: number) => void;

/** Parses plain-lines.txt against the corpus that it belongs to; rows with a fault are left out. */
export function parsePlainLines(
  file: string,
  text: string,
  corpus: readonly Conversation[],
): { lines: readonly PlainLine[]; faults: readonly CorpusFault[] } {
  const conversations = new Map(corpus.map((each) => [each.id, each]));
  const faults: CorpusFault[] = [];
  const lines = new Map<string, PlainLine>();
  text.split("\n").forEach((row, at) => {
    if (row.trim() === "") return;
    const [key = "", plain = ""] = row.split(" | ");
    const [, conversation = "", number = "0"] = /^(.+)\.(\d+)$/.exec(key) ?? [];
    const line = { conversation, turn: Number(number), text: plain.trim() };
    const found = lines.has(key)
      ? [`${key} is there twice`]
      : faultsOf(line, conversations.get(conversation));
    for (const fault of found) faults.push({ file, line: at + 1, fault });
    if (found.length === 0) lines.set(key, line);
  });
  return { lines: [...lines.values()], faults };
}

function faultsOf({ conversation, turn, text }: PlainLine, from: Conversation | undefined): string[] {
  const said = from?.turns[turn - 1];
  if (from === undefined || said === undefined) return [`${conversation}.${turn} is no line of the corpus`];
  if (said.by === "agent") return [`${conversation}.${turn} is the agent's`];
  const facts = said.factKeys.filter(
    (key) => !text.toLowerCase().includes((from.facts.get(key) ?? "").toLowerCase()),
  );
  const figures = (text.match(/\d+/g) ?? []).filter((figure) => !said.text.includes(figure));
  return [
    ...(wordsIn(text).length > MOST_WORDS ? [`more than ${MOST_WORDS} words`] : []),
    ...(text === "" ? ["nothing is said"] : []),
    ...facts.map((key) => `the value of "${key}" is not in the line`),
    ...figures.map((figure) => `${figure} is not in the customer's line`),
  ];
}

/** Parses manners.txt; entries with a fault are left out. */
export function parseManners(
  file: string,
  text: string,
): { entries: readonly PlainLineInManners[]; faults: readonly CorpusFault[] } {
  const faults: CorpusFault[] = [];
  const entries: PlainLineInManners[] = [];
  for (const block of blocksOf(text)) {
    const before = faults.length;
    const say: Say = (fault, row = 0) => void faults.push({ file, line: block.line + row, fault });
    const entry = parseEntry(block.rows, say);
    if (faults.length === before) entries.push(entry);
  }
  return { entries, faults };
}

const FIELDS = ["situation", "agent", "facts", "plain"] as const;

function parseEntry(rows: readonly string[], say: Say): PlainLineInManners {
  const id = parseHead(rows[0] ?? "", say);
  const [, agent = "", facts = "", plain = ""] = FIELDS.map((name, at) =>
    fieldOf(rows, at + 1, { name, say }),
  );
  for (const name of readMoves((agent.split("|")[0] ?? "").split(",")).unknown)
    say(`"${name}" is no move`, 2);
  const first = FIELDS.length + 1;
  const manners = rows.slice(first).map((row, at) => parseManner(row, (fault) => say(fault, first + at)));
  if (manners.length < FEWEST_MANNERS) say(`${manners.length} manners; ${FEWEST_MANNERS} or more are wanted`);
  const values = facts.split(";").map((pair) => pair.slice(pair.indexOf("=") + 1).trim());
  [plain, ...manners.map((manner) => manner.text)].forEach((line, at) => {
    for (const value of values.filter((each) => !line.toLowerCase().includes(each.toLowerCase())))
      say(`the value "${value}" is not in the line`, FIELDS.length + at);
  });
  return { id, plain, manners };
}

/** The id of an entry, its labels checked. */
function parseHead(row: string, say: Say): string {
  const cells = row.replace(/^@\s*/, "").split("|");
  const [id = "", channel, , act, tech] = cells.map((cell) => cell.trim());
  const rules: ReadonlyArray<[boolean, string]> = [
    [/^mn-\d+$/.test(id), "an entry begins with @ ID | CHANNEL | INDUSTRY | ACT | TECH"],
    [oneOf(CHANNELS, channel) !== undefined, `"${channel}" is no channel`],
    [oneOf(CUSTOMER_ACTS, act) !== undefined, `"${act}" is no act`],
    [oneOf(["low", "mid", "high"] as const, tech) !== undefined, `"${tech}" is no tech level`],
  ];
  for (const [, fault] of rules.filter(([holds]) => !holds)) say(fault);
  return id;
}

function fieldOf(rows: readonly string[], row: number, { name, say }: { name: string; say: Say }): string {
  const text = rows[row] ?? "";
  if (!text.startsWith(`${name}:`)) say(`"${name}:" is wanted here`, row);
  return text.slice(name.length + 1).trim();
}

function parseManner(row: string, say: (fault: string) => void): Manner {
  const [label = "", ...rest] = row.split(" | ");
  const [level = "", names = ""] = label.split(" ");
  const mood = MOOD_LEVELS.find((each) => String(each) === level);
  const styles = names.split(",").map((name) => oneOf(SPEAKING_STYLES, name));
  const text = rest.join(" | ").trim();
  if (mood === undefined || styles.includes(undefined)) say(`"${label}" is not MOOD STYLE,STYLE`);
  if (text === "") say("nothing is said");
  return { mood: mood ?? 0, styles: styles.filter((style) => style !== undefined), text };
}

/** Faults of both files; empty when they are sound. */
export function checkWordings(
  corpus: readonly Conversation[],
  pathOf: (name: string) => string,
): readonly CorpusFault[] {
  const read = (name: string): string => readFileSync(pathOf(name), "utf8");
  return [
    ...parsePlainLines("plain-lines.txt", read("plain-lines.txt"), corpus).faults,
    ...parseManners("manners.txt", read("manners.txt")).faults,
  ];
}
