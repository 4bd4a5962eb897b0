/**
 * The guard: stands before every line, whatever its source.
 *
 * A line passes or is stopped by the first rule that it breaks. What is stopped
 * is told to the log with rule and source (never with its text), so that the
 * measures can say which rule stops what.
 */
import type { SpeechOrder, SpokenLine } from "#training/simulation/ports";
import { fitLength } from "./fit-length";
import { fitsItsAct } from "./fits-its-act";
import { isFluent } from "./is-fluent";
import { isWhole } from "./is-whole";
import { keepsPerson } from "./keeps-person";
import { keepsPolarity } from "./keeps-polarity";
import { keepsToPlan } from "./keeps-to-plan";
import { noAbuse } from "./no-abuse";
import { noInventedDates } from "./no-invented-dates";
import { noInventedFigures } from "./no-invented-figures";
import { noInventedNames } from "./no-invented-names";
import { noInventedPromises } from "./no-invented-promises";
import { noNarration } from "./no-narration";
import { noRepetition } from "./no-repetition";
import { nothingUnfilled } from "./nothing-unfilled";
import type { Candidate, Rule } from "./rule";
import { saysItsFacts } from "./says-its-facts";
import { staysCustomer } from "./stays-customer";
import { readStoryWords, type StoryWordsOf } from "./story-words";

export type Verdict = { readonly passes: true } | { readonly passes: false; readonly rule: string };
export type Stop = { readonly rule: string; readonly source: SpokenLine["source"] };
export type Guard = { judge(candidate: Candidate, order: SpeechOrder): Verdict };

/** All rules, the ones that matter most first. */
function guardRules(storyWordsOf: StoryWordsOf): readonly Rule[] {
  return [
    nothingUnfilled,
    noAbuse,
    saysItsFacts,
    noInventedFigures,
    noInventedNames,
    noInventedDates,
    noInventedPromises,
    staysCustomer,
    noNarration,
    fitsItsAct,
    keepsPolarity,
    keepsPerson,
    keepsToPlan(storyWordsOf),
    isFluent,
    isWhole,
    fitLength,
    noRepetition,
  ];
}

/** Rules that even the last written line must keep; the others may give way before silence. */
export const NEVER_BROKEN: ReadonlySet<string> = new Set([nothingUnfilled.name, noAbuse.name]);

/** A guard with all rules. `onStop` hears of every line that was stopped. */
export function createGuard(
  onStop: (stop: Stop) => void = () => {},
  storyWordsOf: StoryWordsOf = readStoryWords(),
): Guard {
  const rules = guardRules(storyWordsOf);
  return {
    judge: (candidate, order) => {
      const broken = rules.find((rule) => rule.isBroken(candidate, order));
      if (broken === undefined) return { passes: true };
      onStop({ rule: broken.name, source: candidate.source });
      return { passes: false, rule: broken.name };
    },
  };
}
