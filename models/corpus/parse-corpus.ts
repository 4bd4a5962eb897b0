/**
 * Reads the corpus of service conversations (FORMAT.md) and checks it.
 *
 * Every fault is reported with its file and line; a conversation with a fault is
 * left out, so that whoever trains on the rest trains on sound lines. Labels are
 * the vocabulary of the simulation: `ask:order number` becomes the move `ask`
 * with the topic "order number".
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { modelPath } from "#models/files";
import {
  AGENT_MOVES,
  type AgentMove,
  CHANNELS,
  type Channel,
  CUSTOMER_ACTS,
  type CustomerAct,
  MOOD_LEVELS,
  type MoodLevel,
  SPEAKING_STYLES,
  type SpeakingStyle,
} from "#training/simulation/vocabulary";

export type Tech = "low" | "mid" | "high";
export type CorpusCustomerTurn = {
  readonly by: "customer";
  readonly line: number;
  readonly mood: MoodLevel;
  readonly act: CustomerAct;
  readonly factKeys: readonly string[];
  readonly text: string;
};
export type CorpusAgentTurn = {
  readonly by: "agent";
  readonly line: number;
  readonly moves: readonly AgentMove[];
  /** Keys asked for, from `ask:KEY`. */
  readonly asks: readonly string[];
  readonly text: string;
};
export type CorpusTurn = CorpusCustomerTurn | CorpusAgentTurn;
export type Conversation = {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly channel: Channel;
  readonly industry: string;
  readonly styles: readonly SpeakingStyle[];
  readonly tech: Tech;
  readonly situation: string;
  readonly goal: string;
  readonly facts: ReadonlyMap<string, string>;
  readonly agent: "good" | "mixed" | "poor";
  readonly outcome: "resolved" | "partial" | "escalated" | "walked";
  readonly turns: readonly CorpusTurn[];
};
export type CorpusFault = { readonly file: string; readonly line: number; readonly fault: string };
export type Corpus = {
  readonly conversations: readonly Conversation[];
  readonly faults: readonly CorpusFault[];
};

const HEADER_FIELDS = ["situation", "goal", "facts", "agent", "outcome"] as const;
/** 8 to 18 turns are wanted; two more or fewer are let through. */
const FEWEST_TURNS = 6;
const MOST_TURNS = 20;
/** Files of the folder that hold no conversations. */
const OTHER_FILES = new Set(["rewrites.txt"]);

type Say = (line: number, fault: string) => void;
type Block = { readonly line: number; readonly rows: readonly string[] };

/** Reads all conversation files of a folder, models/corpus unless told otherwise. */
export function readCorpus(folder: string = modelPath("corpus")): Corpus {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".txt") && !OTHER_FILES.has(name))
    .sort();
  const parts = files.map((name) => parseConversations(name, readFileSync(join(folder, name), "utf8")));
  const seen = new Map<string, Conversation>();
  const doubles: CorpusFault[] = [];
  for (const conversation of parts.flatMap((part) => part.conversations)) {
    if (seen.has(conversation.id))
      doubles.push({
        file: conversation.file,
        line: conversation.line,
        fault: `the id ${conversation.id} is taken`,
      });
    else seen.set(conversation.id, conversation);
  }
  return { conversations: [...seen.values()], faults: [...parts.flatMap((part) => part.faults), ...doubles] };
}

/** Faults of the corpus, each with file, line and what is wrong; empty when it is sound. */
export function checkCorpus(folder?: string): readonly CorpusFault[] {
  return readCorpus(folder).faults;
}

/** Parses the text of one file. */
export function parseConversations(file: string, text: string): Corpus {
  const faults: CorpusFault[] = [];
  const conversations: Conversation[] = [];
  for (const block of blocksOf(text)) {
    const before = faults.length;
    const found = parseConversation(file, block, (line, fault) => faults.push({ file, line, fault }));
    if (found !== undefined && faults.length === before) conversations.push(found);
  }
  return { conversations, faults };
}

/** Runs of lines between blank lines, with the number of their first line (from 1). */
export function blocksOf(text: string): readonly Block[] {
  const blocks: { line: number; rows: string[] }[] = [];
  let open: { line: number; rows: string[] } | undefined;
  text.split(/\r?\n/).forEach((row, index) => {
    if (row.trim() === "") {
      open = undefined;
      return;
    }
    if (open === undefined) {
      open = { line: index + 1, rows: [] };
      blocks.push(open);
    }
    open.rows.push(row.trim());
  });
  return blocks;
}

function parseConversation(file: string, block: Block, say: Say): Conversation | undefined {
  const head = parseHead(file, block, say);
  const fields = parseFields(block, say);
  const facts = parseFacts(fields.facts, (fault) => say(block.line + 3, fault));
  const first = HEADER_FIELDS.length + 1;
  const turns = block.rows
    .slice(first)
    .map((row, index) => parseTurn(row, block.line + first + index, { facts, say }));
  if (turns.length < FEWEST_TURNS || turns.length > MOST_TURNS)
    say(block.line, `${turns.length} turns; 8 to 18 are wanted`);
  const agent = oneOf(["good", "mixed", "poor"] as const, fields.agent);
  const outcome = oneOf(["resolved", "partial", "escalated", "walked"] as const, fields.outcome);
  if (agent === undefined) say(block.line + 4, `"${fields.agent}" is no kind of agent`);
  if (outcome === undefined) say(block.line + 5, `"${fields.outcome}" is no outcome`);
  if (head === undefined || agent === undefined || outcome === undefined) return undefined;
  const known = turns.filter((turn) => turn !== undefined);
  return {
    ...head,
    file,
    line: block.line,
    situation: fields.situation,
    goal: fields.goal,
    facts,
    agent,
    outcome,
    turns: known,
  };
}

type Head = Pick<Conversation, "id" | "channel" | "industry" | "styles" | "tech">;

function parseHead(file: string, block: Block, say: Say): Head | undefined {
  const row = block.rows[0] ?? "";
  const [id, channelText, industry, stylesText, techText] = fiveCells(row.replace(/^#\s*/, ""));
  const channel = oneOf(CHANNELS, channelText);
  const tech = oneOf(["low", "mid", "high"] as const, techText);
  const names = stylesText.split(",").map((name) => name.trim());
  const styles = names.map((name) => oneOf(SPEAKING_STYLES, name)).filter((style) => style !== undefined);
  const rules: ReadonlyArray<[boolean, string]> = [
    [row.startsWith("# "), "a conversation begins with # ID | CHANNEL | INDUSTRY | STYLES | TECH"],
    [
      new RegExp(`^${basename(file, ".txt")}-\\d+$`).test(id),
      `the id "${id}" is not the file's name, a dash and a number`,
    ],
    [channel !== undefined, `"${channelText}" is no channel`],
    [tech !== undefined, `"${techText}" is no tech level`],
    [industry !== "", "the industry is missing"],
    [styles.length === names.length && styles.length <= 3, `"${stylesText}" are not one to three styles`],
  ];
  for (const [, fault] of rules.filter(([holds]) => !holds)) say(block.line, fault);
  return channel === undefined || tech === undefined ? undefined : { id, channel, industry, styles, tech };
}

function fiveCells(row: string): readonly [string, string, string, string, string] {
  const cells = row.split("|").map((part) => part.trim());
  const cell = (at: number): string => cells[at] ?? "";
  return [cell(0), cell(1), cell(2), cell(3), cell(4)];
}

function parseFields(block: Block, say: Say): Record<(typeof HEADER_FIELDS)[number], string> {
  const values = { situation: "", goal: "", facts: "", agent: "", outcome: "" };
  HEADER_FIELDS.forEach((field, index) => {
    const row = block.rows[index + 1] ?? "";
    if (!row.startsWith(`${field}:`)) say(block.line + index + 1, `"${field}:" is wanted here`);
    values[field] = row.slice(field.length + 1).trim();
  });
  return values;
}

function parseFacts(text: string, say: (fault: string) => void): Map<string, string> {
  const facts = new Map<string, string>();
  for (const pair of text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")) {
    const at = pair.indexOf("=");
    if (at < 1) say(`"${pair}" is not key=value`);
    else facts.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
  return facts;
}

type TurnContext = { readonly facts: ReadonlyMap<string, string>; readonly say: Say };

function parseTurn(row: string, line: number, context: TurnContext): CorpusTurn | undefined {
  const bar = row.indexOf("|");
  const label = bar < 0 ? row : row.slice(0, bar).trim();
  const text = bar < 0 ? "" : row.slice(bar + 1).trim();
  if (text === "") context.say(line, "a turn is a label, a bar and what is said");
  else if (label.startsWith("C ")) return customerTurn(label, { line, text }, context);
  else if (label.startsWith("A ")) return agentTurn(label, { line, text }, context);
  else context.say(line, `"${label}" begins with neither C nor A`);
  return undefined;
}

type Said = { readonly line: number; readonly text: string };

function customerTurn(
  label: string,
  said: Said,
  { facts, say }: TurnContext,
): CorpusCustomerTurn | undefined {
  const parts = /^C (\d) ([a-z_]+)(?:\[(.*)\])?$/.exec(label);
  const mood = MOOD_LEVELS.find((level) => String(level) === parts?.[1]);
  const act = oneOf(CUSTOMER_ACTS, parts?.[2]);
  if (mood === undefined || act === undefined) {
    say(said.line, `"${label}" is not C MOOD ACT[fact keys]`);
    return undefined;
  }
  const factKeys = (parts?.[3] ?? "")
    .split(",")
    .map((key) => key.trim())
    .filter((key) => key !== "");
  for (const key of factKeys) {
    const value = facts.get(key);
    if (value === undefined) say(said.line, `the fact "${key}" is not listed`);
    else if (!said.text.toLowerCase().includes(value.toLowerCase()))
      say(said.line, `the value of "${key}" is not in the line`);
  }
  return { by: "customer", line: said.line, mood, act, factKeys, text: said.text };
}

function agentTurn(label: string, said: Said, { say }: TurnContext): CorpusAgentTurn {
  const names = label
    .slice(2)
    .split(",")
    .map((name) => name.trim());
  const { moves, asks, unknown } = readMoves(names);
  for (const name of unknown) say(said.line, `"${name}" is no move`);
  return { by: "agent", line: said.line, moves, asks, text: said.text };
}

/** Moves as written in the corpus, with what `ask:KEY` and `verify:KEY` ask for. */
export function readMoves(names: readonly string[]): {
  moves: AgentMove[];
  asks: string[];
  unknown: string[];
} {
  const moves = new Set<AgentMove>();
  const asks: string[] = [];
  const unknown: string[] = [];
  for (const name of names) {
    const [plain = "", key] = name.split(":").map((part) => part.trim());
    const move = oneOf(AGENT_MOVES, plain);
    if (move === undefined) unknown.push(name);
    else moves.add(move);
    if (key !== undefined) asks.push(key);
  }
  return { moves: [...moves], asks, unknown };
}

/** The element of the list that equals the text, so that a label is narrowed, not cast. */
export function oneOf<Word extends string>(
  list: readonly Word[],
  text: string | undefined,
): Word | undefined {
  return list.find((word) => word === text);
}
