/**
 * A generated line says its plan, the whole of it, in order, and hardly anything
 * else. What it may do: begin with another connective, leave out a filler, add up
 * to three small words, change capitals and punctuation.
 *
 * So strict because the model is small: about half of its freer lines carry a
 * fault (weights/customer-voice-v0/MODEL.md). Added words must stand in pairs that
 * customers use.
 */

import type { WordPairs } from "./fluent-pairs";
import { plain, wordsIn } from "./grounding";
import type { Rule } from "./rule";

const CONNECTIVES = new Set([
  "and",
  "so",
  "but",
  "well",
  "then",
  "ok",
  "okay",
  "right",
  "look",
  "yeah",
  "oh",
]);
const MAY_ADD = new Set([
  ...CONNECTIVES,
  "now",
  "just",
  "please",
  "really",
  "still",
  "only",
  "even",
  "again",
  "though",
  "yes",
  "no",
  "sorry",
  "actually",
  "here",
  "there",
  "anyway",
  "already",
  "for",
  "about",
  "me",
  "you",
]);
const MAY_LEAVE_OUT = new Set([
  ...CONNECTIVES,
  "just",
  "really",
  "please",
  "that",
  "now",
  "actually",
  "even",
]);
const JOINS = new Set(["and", "so"]);
const MOST_ADDED = 3;
const MOST_LEFT_OUT = 1;

/** Short forms written out, so that "it's", "its" and "it is" are the same words. */
const SHORT_FORMS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\b(i)'?m\b/g, "$1 am"],
  [/\b(it|that|what|there|here|he|she|who|where|how)'?s\b/g, "$1 is"],
  [/\b(you|we|they)'?re\b(?<!\bwere)/g, "$1 are"],
  [/\b(i|you|we|they)'ve\b|\b(i)ve\b/g, "$1$2 have"],
  [/\b(i|you|we|they|it|he|she|that)'ll\b/g, "$1 will"],
  [/\b(do|does|did|is|was|are|were|have|has|had|could|would|should)n'?t\b/g, "$1 not"],
  [/\bcan'?t\b|\bcannot\b/g, "can not"],
  [/\bwon'?t\b/g, "will not"],
];

function fullWords(text: string): string[] {
  return wordsIn(SHORT_FORMS.reduce((line, [short, full]) => line.replace(short, full), plain(text)));
}

type Difference = { readonly added: readonly Added[]; readonly leftOut: readonly string[] };
type Added = { readonly word: string; readonly before: string; readonly after: string };

/** The rule, with the pairs by which additions are judged. */
export function keepsToPlan(pairs: WordPairs): Rule {
  return {
    name: "strays-from-its-plan",
    isBroken: ({ text, source, plan }) => {
      if (source !== "generated") return false;
      const { added, leftOut } = differenceOf(fullWords(plan ?? ""), fullWords(text));
      if (added.length > MOST_ADDED || leftOut.length > MOST_LEFT_OUT) return true;
      if (leftOut.some((word) => !MAY_LEAVE_OUT.has(word))) return true;
      return !added.every((each) => joinsSentences(each, plan ?? "") || isSmallWord(each, pairs));
    },
  };
}

/** "and" or "so" where the plan has a comma or ends a sentence. */
function joinsSentences({ word, before, after }: Added, plan: string): boolean {
  if (!JOINS.has(word)) return false;
  const full = SHORT_FORMS.reduce((line, [short, long]) => line.replace(short, long), plain(plan));
  return new RegExp(`(?<![\\p{L}\\p{N}])${before}[,.;!?]+ ${after}(?![\\p{L}\\p{N}])`, "u").test(full);
}

function isSmallWord({ word, before, after }: Added, pairs: WordPairs): boolean {
  return MAY_ADD.has(word) && pairs.has(before, word) && pairs.has(word, after);
}

/** What the line adds to the plan and leaves out of it, by their longest common subsequence. */
function differenceOf(plan: readonly string[], line: readonly string[]): Difference {
  const lengths = commonLengths(plan, line);
  const added: Added[] = [];
  const leftOut: string[] = [];
  let at = 0;
  let place = 0;
  while (at < plan.length || place < line.length) {
    const [planned = "", said = ""] = [plan[at], line[place]];
    if (planned === said) {
      at += 1;
      place += 1;
    } else if (isAddition(lengths, at, place)) {
      added.push({ word: said, before: line[place - 1] ?? "^", after: line[place + 1] ?? "$" });
      place += 1;
    } else {
      leftOut.push(planned);
      at += 1;
    }
  }
  return { added, leftOut };
}

/** True if skipping the line's word keeps more in common than skipping the plan's. */
function isAddition(lengths: Lengths, at: number, place: number): boolean {
  const isPlanOver = at >= lengths.length - 1;
  const isLineOver = place >= (lengths[0]?.length ?? 1) - 1;
  if (isPlanOver || isLineOver) return isPlanOver;
  return lengthAt(lengths, at, place + 1) >= lengthAt(lengths, at + 1, place);
}

type Lengths = readonly (readonly number[])[];

function lengthAt(lengths: Lengths, at: number, place: number): number {
  return lengths[at]?.[place] ?? 0;
}

function commonLengths(plan: readonly string[], line: readonly string[]): Lengths {
  const lengths: number[][] = Array.from({ length: plan.length + 1 }, () =>
    new Array(line.length + 1).fill(0),
  );
  for (let at = plan.length - 1; at >= 0; at -= 1) {
    for (let place = line.length - 1; place >= 0; place -= 1) {
      const row = lengths[at];
      if (row === undefined) continue;
      row[place] =
        plan[at] === line[place]
          ? lengthAt(lengths, at + 1, place + 1) + 1
          : Math.max(lengthAt(lengths, at + 1, place), lengthAt(lengths, at, place + 1));
    }
  }
  return lengths;
}
