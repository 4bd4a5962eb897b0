/**
 * Makes the line bank from the corpus: the lines, and the sentences of longer
 * lines, that stand alone by the rules (line-rules.ts) and that somebody has
 * reviewed. Lines with the same words are one line with all their tags.
 */
import { readFileSync } from "node:fs";
import type { Conversation, CorpusCustomerTurn } from "#models/corpus/parse-corpus";
import { oneOf } from "#models/corpus/parse-corpus";
import { sentencesOf } from "#models/ear/text";
import { modelPath } from "#models/files";
import {
  AGENT_MOVES,
  CHANNELS,
  CUSTOMER_ACTS,
  type CustomerAct,
  MOOD_LEVELS,
  SPEAKING_STYLES,
} from "#training/simulation/vocabulary";
import type { BankLine } from "./bank-file";
import { bareWords, whyNotAlone } from "./line-rules";

export type Reviewed = ReadonlyMap<CustomerAct, ReadonlySet<string>>;

/** The lines that somebody has read, by act. Throws on an act that does not exist. */
export function readReviewed(path: string = modelPath("bank/reviewed-lines.txt")): Reviewed {
  const reviewed = new Map<CustomerAct, Set<string>>();
  let lines: Set<string> | undefined;
  for (const row of readFileSync(path, "utf8")
    .split("\n")
    .filter((each) => each !== "" && !each.startsWith("#"))) {
    if (row.startsWith("== ")) {
      const act = oneOf(CUSTOMER_ACTS, row.slice(3).trim());
      if (act === undefined) throw new Error(`reviewed-lines.txt: "${row}" is no act`);
      lines = reviewed.get(act) ?? new Set();
      reviewed.set(act, lines);
    } else lines?.add(bareWords(row));
  }
  return reviewed;
}

/** Words that a scenario-free line may use. */
export function readAllowedWords(path: string = modelPath("bank/allowed-words.txt")): ReadonlySet<string> {
  return new Set(readFileSync(path, "utf8").trim().split("\n"));
}

/** The bank of these conversations, sorted by act and words; the same input gives the same bank. */
export function buildBank(
  conversations: readonly Conversation[],
  reviewed: Reviewed,
  allowed: ReadonlySet<string>,
): BankLine[] {
  const found = new Map<string, BankLine>();
  for (const conversation of conversations) {
    for (const said of sayings(conversation)) {
      if (reviewed.get(said.act)?.has(bareWords(said.text)) !== true) continue;
      if (whyNotAlone({ act: said.act, factKeys: [], text: said.text }, allowed) !== undefined) continue;
      const key = `${said.act} ${bareWords(said.text)}`;
      const known = found.get(key);
      found.set(key, known === undefined ? said : merged(known, said));
    }
  }
  return [...found].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, line]) => line);
}

/** Every customer line of a conversation that says no fact, whole and sentence by sentence, with its tags. */
function sayings(conversation: Conversation): BankLine[] {
  return conversation.turns.flatMap((turn, at) => {
    if (turn.by !== "customer") return [];
    const before = conversation.turns[at - 1];
    const after = before?.by === "agent" ? before.moves : [];
    return textsOf(turn).map((text) => ({
      act: turn.act,
      moods: [turn.mood],
      channels: [conversation.channel],
      styles: conversation.styles,
      after,
      text,
    }));
  });
}

function textsOf(turn: CorpusCustomerTurn): string[] {
  const whole = turn.factKeys.length === 0 ? [turn.text] : [];
  const sentences = sentencesOf(turn.text).map((sentence) => sentence.text);
  return sentences.length > 1 ? [...whole, ...sentences] : whole;
}

function merged(one: BankLine, other: BankLine): BankLine {
  const both = <Tag>(all: readonly Tag[], pick: (line: BankLine) => readonly Tag[]): Tag[] =>
    all.filter((tag) => pick(one).includes(tag) || pick(other).includes(tag));
  return {
    act: one.act,
    text: one.text,
    moods: both(MOOD_LEVELS, (line) => line.moods),
    channels: both(CHANNELS, (line) => line.channels),
    styles: both(SPEAKING_STYLES, (line) => line.styles),
    after: both(AGENT_MOVES, (line) => line.after),
  };
}
