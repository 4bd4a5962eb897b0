/**
 * Promising: commitments in a line, with the time that was named.
 *
 * A commitment says what will be done by whom ("I'll refund it by Friday"). Only
 * the agent's own side counts; a time alone is an expectation and no promise, and
 * what has been done already is a report.
 */
import type { AgentPromise } from "../events";
import { NUMBER_WORDS } from "../number-words";
import type { AgentMove } from "../vocabulary";
import { sentencesOf } from "../words";
import { isNegated, reportsDeed } from "./offering";

const COUNT =
  "(\\d+|a couple of|couple of|a few|an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty)";
const DURATION = new RegExp(
  `\\b(?:in|within|for|about|around|after|the next|give me|take|takes|just|by|up to)?\\s*(?:about |around |the next |under |less than |just )?${COUNT}(?:\\s*(?:to|-|–)\\s*(?:\\d+|two|three|five|ten))?\\s+(?:working |business )?(second|minute|min|moment|hour|day|week)s?\\b`,
  "i",
);
const POINT =
  /\b(?:today|tonight|tomorrow|right now|right away|straight away|immediately|now|this (?:morning|afternoon|evening|week|minute)|by (?:the end of )?(?:\w+day|noon|midday|\d+(?::\d+|\.\d+)?(?: ?[ap]m)?|six|five|four|three|two|ten|eleven|twelve|then|the end of)[^,.;!?]{0,20}|(?:on|before|until|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|at \d+(?::\d+)?(?: ?[ap]m)?|before you (?:go|leave))\b/i;
const OWN_DEED =
  /\b(?:i|we)\s*(?:'ll|will|shall|am going to|'m going to|are going to|'re going to|can have|'ve|have)\b|\b(?:i'?ll|we'?ll|i'm|let me)\b|\byou(?:'ll| will)? (?:have|get|receive|hear)\b|\b(?:he|she|they|someone|somebody|engineer|driver|manager|team)(?:'ll| will)\b/i;

/** The commitments of a line. `offered` are the remedies that it offers. */
export function promisesIn(
  text: string,
  moves: readonly AgentMove[],
  offered: readonly string[],
): AgentPromise[] {
  const sentences = sentencesOf(text).filter((sentence) => !isNegated(sentence));
  if (moves.includes("hold")) return sentences.flatMap(promiseToBeBack).slice(0, 1);
  if (!moves.some((move) => move === "commit" || move === "overpromise" || move === "offer")) return [];
  return sentences
    .filter((sentence) => OWN_DEED.test(sentence) && !sentence.trim().endsWith("?") && !reportsDeed(sentence))
    .filter((sentence) => moves.includes("commit") || timeIn(sentence) !== undefined)
    .slice(0, 3)
    .map((sentence) => ({ text: sentence.slice(0, 400), time: timeIn(sentence), remedies: [...offered] }));
}

/** The time that a sentence names, as it was said, or undefined. */
function timeIn(sentence: string): string | undefined {
  return (DURATION.exec(sentence)?.[0] ?? POINT.exec(sentence)?.[0])?.trim();
}

/** The minutes of waiting that a line announces, or undefined: "two minutes" is 2, "a moment" 1. */
function minutesIn(text: string): number | undefined {
  const found = DURATION.exec(text);
  if (found === null) return undefined;
  const count = NUMBER_WORDS[(found[1] ?? "").toLowerCase()] ?? Number(found[1]);
  const unit = (found[2] ?? "").toLowerCase();
  if (!Number.isFinite(count)) return undefined;
  if (unit === "second") return count / 60;
  return unit === "minute" || unit === "min" || unit === "moment" ? count : undefined;
}

function promiseToBeBack(sentence: string): AgentPromise[] {
  const minutes = minutesIn(sentence);
  return minutes === undefined
    ? []
    : [{ text: sentence.slice(0, 400), time: timeIn(sentence), backInMinutes: minutes, remedies: [] }];
}
