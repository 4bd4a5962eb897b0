/**
 * Which customer lines of the corpus stand alone: they make sense in any
 * scenario, after any agent line that makes the move they answer.
 *
 * Strict on purpose. A line passes only if all of its words are on the list of
 * allowed words (allowed-words.txt: what people say in any contact, without a
 * thing, a person, a place or a time of any story), it says no fact, no figure,
 * nobody's name, no success or failure of a step. And it goes in only if somebody
 * has read it and let it stand (reviewed-lines.txt).
 */

import { wordsIn } from "#models/guard/grounding";
import type { CustomerAct } from "#training/simulation/vocabulary";

/** Acts whose lines need nothing of the scenario. */
const FREE_ACTS: readonly CustomerAct[] = [
  "vent",
  "doubt",
  "impatient",
  "threaten_leave",
  "threaten_public",
  "demand_supervisor",
  "thank",
  "close",
  "hang_up",
  "confirm",
  "confused",
  "soften",
  "accept",
  "accept_grudging",
  "apologize",
  "withhold",
  "ask_when",
  "ask_why",
  "challenge",
  "restate",
  "reject",
  "ask_how",
];

/** Words that only a threat may use. */
const WORDS_OF_THREATS: Partial<Record<CustomerAct, ReadonlySet<string>>> = {
  threaten_leave: new Set([
    "leave",
    "leaving",
    "elsewhere",
    "cancel",
    "cancelling",
    "switch",
    "switching",
    "competitor",
    "competitors",
    "account",
    "business",
    "custom",
  ]),
  threaten_public: new Set([
    "review",
    "reviews",
    "post",
    "posting",
    "public",
    "online",
    "newspaper",
    "paper",
    "regulator",
    "ombudsman",
    "lawyer",
    "solicitor",
    "complaint",
    "press",
    "screenshots",
    "screenshot",
    "star",
    "stars",
    "page",
    "twitter",
  ]),
  hang_up: new Set(["leave", "leaving", "elsewhere", "cancel", "hanging", "phone"]),
};

/** Reports on a step or the state of a thing: true or false in a story, so never said out of one. */
const REPORTS =
  /\b(?:it|its|it's|that|that's|thats|all|everything) (?:is |has |did |does )?(?:now )?(?:on|in|off|back|there|here|gone|come|up|through|done|right there|went|did|does|worked?|works|goes|says?|said|looks)\b|\b(?:i|i've|ive|i'm|im) (?:did|done|in|tried|pressed|typed|got it|see it|have it|there|back|looked)\b|\b(?:already|just) (?:did|done|tried)\b|\bgot it\b/;
const NAMES_OR_SOUNDS =
  /(?<=[\p{L},;]\s)(?!I\b|I['’]|OK\b|Ok\b)\p{Lu}\p{Ll}+|\d|[@#]|["“”]|\p{Extended_Pictographic}|^\s*\.{3}/u;

export const MOST_WORDS = 18;

export type LineToJudge = {
  readonly act: CustomerAct;
  readonly factKeys: readonly string[];
  readonly text: string;
};

/** A line's words without capitals and punctuation: how reviewed lines are listed. */
export function bareWords(text: string): string {
  return wordsIn(text).join(" ").replace(/-/g, " ");
}

/** Why a line does not stand alone; undefined if it does. */
export function whyNotAlone(line: LineToJudge, allowed: ReadonlySet<string>): string | undefined {
  const words = wordsIn(line.text).map((word) => word.replace(/'s$/, ""));
  const extra = WORDS_OF_THREATS[line.act];
  const isAllowed = (word: string): boolean =>
    allowed.has(word) || (extra?.has(word) ?? false) || allowed.has(`${word}'s`);
  if (!FREE_ACTS.includes(line.act)) return "its act speaks of the scenario";
  if (line.factKeys.length > 0) return "it says a fact";
  if (NAMES_OR_SOUNDS.test(line.text)) return "it holds a name, figure, quotation or sign";
  if (words.length > MOST_WORDS) return "it is long";
  const strange = words.find((word) => !isAllowed(word));
  if (strange !== undefined) return `"${strange}" belongs to a story`;
  if (REPORTS.test(words.join(" "))) return "it reports on a step";
  return undefined;
}
