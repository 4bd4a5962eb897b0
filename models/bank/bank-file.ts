/**
 * The line bank on disk: one line of text per line of the bank, fields separated
 * by tabs. Written by build.ts, read at start-up.
 */
import { readFileSync } from "node:fs";
import { oneOf } from "#models/corpus/parse-corpus";
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

export type BankLine = {
  readonly act: CustomerAct;
  /** Moods in which somebody said it. */
  readonly moods: readonly MoodLevel[];
  readonly channels: readonly Channel[];
  /** Styles of everyone who said it. */
  readonly styles: readonly SpeakingStyle[];
  /** Moves of the agent lines that it answered. */
  readonly after: readonly AgentMove[];
  readonly text: string;
};

/** Reads the bank; throws with the line's number if one is broken. */
export function readBank(path: string = modelPath("weights/line-bank.tsv")): readonly BankLine[] {
  return readFileSync(path, "utf8").trimEnd().split("\n").map(parseRow);
}

/** The bank as it is written to disk. */
export function bankText(lines: readonly BankLine[]): string {
  const row = (line: BankLine): string =>
    [
      line.act,
      line.moods.join(","),
      line.channels.join(","),
      line.styles.join(","),
      line.after.join(","),
      line.text,
    ].join("\t");
  return `${lines.map(row).join("\n")}\n`;
}

function parseRow(row: string, index: number): BankLine {
  const [actText, moods = "", channels = "", styles = "", after = "", text = ""] = row.split("\t");
  const act = oneOf(CUSTOMER_ACTS, actText);
  if (act === undefined || text === "")
    throw new Error(`line-bank.tsv:${index + 1} is broken: build the bank again`);
  const levels = MOOD_LEVELS.filter((level) => moods.split(",").includes(String(level)));
  return {
    act,
    moods: levels,
    channels: listOf(CHANNELS, channels),
    styles: listOf(SPEAKING_STYLES, styles),
    after: listOf(AGENT_MOVES, after),
    text,
  };
}

function listOf<Word extends string>(words: readonly Word[], text: string): Word[] {
  const named = new Set(text.split(","));
  return words.filter((word) => named.has(word));
}
