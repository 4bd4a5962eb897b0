/**
 * A generated line tells the story of its plan and no other: it keeps most of what
 * the written line says, adds little, and names nothing that has not come up in this
 * contact. How it says so is free.
 */

import { groundsOf, wordsIn } from "./grounding";
import type { Rule } from "./rule";
import { areForms, type StoryWordsOf } from "./story-words";

/** Of the story words of the plan so many must be in the line, and of its longer words so many. */
const LEAST_KEPT = { story: 0.75, longer: 0.5 };
/** Words of so many letters count as longer. */
const LONGER = 4;
/** A sentence of so few words may be about nothing: "just like that". */
const WORDS_OF_A_SIGH = 3;
/** Words that the plan does not have: so many are free, and beyond them this share of the line. */
const FREE_WORDS = 4;
const MOST_ADDED = 0.34;

/** The rule, with the words that belong to a story. */
export function keepsToPlan(storyWordsOf: StoryWordsOf): Rule {
  return {
    name: "strays-from-its-plan",
    isBroken: ({ text, source, plan = "" }, order) => {
      if (source !== "generated") return false;
      const [planned, said] = [wordsIn(plan), wordsIn(text)];
      const known = wordsIn(`${groundsOf(order)} ${order.industry}`);
      const longer = planned.filter((word) => word.length >= LONGER);
      return (
        storyWordsOf(text).some((word) => !isAmong(word, known)) ||
        shareIn(storyWordsOf(plan), said) < LEAST_KEPT.story ||
        shareIn(longer, said) < LEAST_KEPT.longer ||
        addsTooMuch(said, planned) ||
        text.split(/[.!?…]+/).some((sentence) => isOfSomethingElse(wordsIn(sentence), planned))
      );
    },
  };
}

function addsTooMuch(said: readonly string[], planned: readonly string[]): boolean {
  const added = said.filter((word) => !isAmong(word, planned)).length;
  return added > FREE_WORDS && added / said.length > MOST_ADDED;
}

/** True for a sentence, not just a sigh, that has no longer word of the plan. */
function isOfSomethingElse(sentence: readonly string[], planned: readonly string[]): boolean {
  if (sentence.length <= WORDS_OF_A_SIGH) return false;
  const own = sentence.filter((word) => isAmong(word, planned));
  return own.every((word) => word.length < LONGER) && own.length < sentence.length / 2;
}

/** The share of the words that are among the others in some form; 1 for no words. */
function shareIn(words: readonly string[], others: readonly string[]): number {
  return words.length === 0 ? 1 : words.filter((word) => isAmong(word, others)).length / words.length;
}

function isAmong(word: string, others: readonly string[]): boolean {
  return others.some((other) => areForms(word, other));
}
