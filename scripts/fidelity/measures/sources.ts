/**
 * Sources: whose lines are said, how often the customer had nothing better than a
 * plain fallback, and what the guard stopped of each source's candidates.
 */
import type { PlayedContact } from "../playing/played";
import { type CustomerTurn, customerLinesOf } from "../playing/played";

/** Counts of candidates: passed by source, stopped by "source: rule". */
export type Tally = {
  readonly passed: ReadonlyMap<string, number>;
  readonly stopped: ReadonlyMap<string, number>;
};

export type SourceFigures = {
  /** Share of the lines said, by source. */
  readonly said: Readonly<Record<string, number>>;
  /** Share of lines that were plain fallbacks. */
  readonly fallbacks: number;
  readonly fallbackLines: readonly string[];
  /** By source: candidates, share stopped, and stops by rule. */
  readonly guard: Readonly<
    Record<string, { candidates: number; stoppedShare: number; byRule: Readonly<Record<string, number>> }>
  >;
};

/** A person without words. */
const WITHOUT_WORDS = /^(?:hm+|…|\.\.\.)\.?$/i;
const EXAMPLES = 12;

/** Shares by source, fallbacks and stops of these contacts. */
export function sourcesOf(contacts: readonly PlayedContact[], tally: Tally): SourceFigures {
  const lines = customerLinesOf(contacts);
  const said = new Map<string, number>();
  for (const { turn } of lines) said.set(turn.source, (said.get(turn.source) ?? 0) + 1);
  const fallbacks = lines.filter(({ contact, turn }) => isFallback(turn, valuesOf(contact, turn)));
  return {
    said: Object.fromEntries([...said].sort().map(([source, count]) => [source, count / lines.length])),
    fallbacks: fallbacks.length / Math.max(1, lines.length),
    fallbackLines: [...new Set(fallbacks.map(({ turn }) => turn.text))].slice(0, EXAMPLES),
    guard: stopsBySource(tally),
  };
}

/**
 * True for a plain fallback: nothing passed the guard and the least bad written line
 * was said, or there were no words at all, or only the bare value of a fact.
 */
export function isFallback(turn: CustomerTurn, values: readonly string[]): boolean {
  return turn.wasLastResort || WITHOUT_WORDS.test(turn.text.trim()) || isBare(turn.text, values);
}

function isBare(text: string, values: readonly string[]): boolean {
  const plain = (each: string): string => each.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return values.length > 0 && plain(text) === plain(values.join(""));
}

/** The values that this line was to say, where no line was written for them. */
function valuesOf({ compiled: { scenario } }: PlayedContact, { released }: CustomerTurn): string[] {
  const isWritten = (key: string): boolean => {
    const lines = scenario.facts.find((fact) => fact.key === key)?.lines;
    return (
      lines !== undefined &&
      [...lines.calm, ...lines.annoyed, ...lines.angry].some((line) => line.trim() === `{${key}}`)
    );
  };
  return scenario.facts
    .filter((fact) => released.includes(fact.key) && !isWritten(fact.key))
    .map((fact) => fact.value);
}

function stopsBySource({ passed, stopped }: Tally): SourceFigures["guard"] {
  const stops = [...stopped].map(([name, count]) => {
    const [source = "", rule = ""] = name.split(": ");
    return { source, rule, count };
  });
  const sources = [...new Set([...passed.keys(), ...stops.map((stop) => stop.source)])].sort();
  return Object.fromEntries(
    sources.map((source) => {
      const own = stops
        .filter((stop) => stop.source === source)
        .sort((left, right) => right.count - left.count);
      const sum = own.reduce((total, stop) => total + stop.count, 0);
      const candidates = sum + (passed.get(source) ?? 0);
      const byRule = Object.fromEntries(own.map((stop) => [stop.rule, stop.count]));
      return [source, { candidates, stoppedShare: sum / Math.max(1, candidates), byRule }];
    }),
  );
}
