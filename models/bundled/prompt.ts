/**
 * The prompt of the bundled voice, exactly as the model was taught it
 * (models/pipeline/voice_examples.py; both are held against prompt-examples.json).
 *
 * With a plain line it asks for that line in the customer's manner; without one it
 * serves to score lines in their context.
 */
import type { SpeechOrder } from "#training/simulation/ports";
import { MOOD_NAMES } from "#training/simulation/vocabulary";
import { hiddenWithNumbers, type Placeholder } from "./placeholders";

/** Names of lengths, and how many words a line of that length has at most. */
const LENGTHS = [
  { name: "a few words", most: 5 },
  { name: "short", most: 11 },
  { name: "middling", most: 20 },
  { name: "long", most: 35 },
  { name: "very long", most: Number.POSITIVE_INFINITY },
] as const;
export type LengthName = (typeof LENGTHS)[number]["name"];
const WORDS_OF_AGENT = 32;

export type Wanted = {
  /** The line to be said in a manner, values as placeholders; "" for none. */
  readonly plain: string;
  /** How long the line should be; undefined leaves it open. */
  readonly length?: LengthName;
};

/** The prompt for one line of an order. */
export function promptFor(order: SpeechOrder, facts: readonly Placeholder[], wanted: Wanted): string {
  const act = order.act.replaceAll("_", " ");
  const manner = [...order.styles, MOOD_NAMES[order.mood], act, wanted.length].filter(
    (word) => word !== undefined,
  );
  const agent = lastOfAgent(order, facts);
  return [
    `${order.channel}: ${manner.join(", ")}`,
    ...(agent === "" ? [] : [`Agent: ${agent}`]),
    ...(wanted.plain === "" ? [] : [`Plain: ${wanted.plain}`]),
    "Customer:",
  ].join("\n");
}

/** The name for a line of so many words. */
export function lengthName(words: number): LengthName {
  return LENGTHS.find(({ most }) => words <= most)?.name ?? "very long";
}

function lastOfAgent({ history }: SpeechOrder, facts: readonly Placeholder[]): string {
  const last = history.findLast((turn) => turn.by === "agent");
  if (last === undefined) return "";
  return hiddenWithNumbers(last.text, facts).trim().split(/\s+/).slice(-WORDS_OF_AGENT).join(" ");
}
