/**
 * A generated line speaks of the same people as its plan: "will you pay" is not "I'll
 * pay", "my review" is not "your review", and nobody comes in who was not there. Only
 * whether a person is in the line counts, not how often.
 */
import { plain, wordsIn } from "./grounding";
import type { Rule } from "./rule";

const PERSONS: readonly ReadonlySet<string>[] = [
  new Set(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours"]),
  new Set(["you", "your", "yours", "yourself", "u", "ur", "ye"]),
  new Set(["he", "him", "his", "himself"]),
  new Set(["she", "her", "hers", "herself"]),
];
/** Phrases that speak to somebody, or of oneself, without being about them. */
const MANNER =
  /\b(?:thank you|(?:do )?you know|you see|mind you|i think|i suppose|i mean|i'm afraid|i said|i'm sorry|i am sorry|let me|tell me|give me|(?:can|could|will|would|are|do|have) you)\b/g;
const OWNED = /\b(my|our|your|his|her|their) (\p{L}+)/gu;

export const keepsPerson: Rule = {
  name: "changes-who",
  isBroken: ({ text, source, plan = "" }) =>
    source === "generated" && (swapsPeople(plan, text) || swapsOwner(plan, text)),
};

function swapsPeople(plan: string, text: string): boolean {
  return PERSONS.some((person) => {
    const isDropped = speaksOf(person, withoutManner(plan)) && !speaksOf(person, text);
    return isDropped || (speaksOf(person, withoutManner(text)) && !speaksOf(person, plan));
  });
}

/** True where something belongs to somebody else than in the plan. */
function swapsOwner(plan: string, text: string): boolean {
  const owners = new Map([...plain(plan).matchAll(OWNED)].map(([, owner, owned]) => [owned, owner]));
  return [...plain(text).matchAll(OWNED)].some(
    ([, owner, owned]) => owners.has(owned) && owners.get(owned) !== owner,
  );
}

function withoutManner(line: string): string {
  return plain(line).replace(MANNER, " ");
}

function speaksOf(person: ReadonlySet<string>, line: string): boolean {
  return wordsIn(line).some((word) => person.has(word.replace(/'.*$/, "")));
}
