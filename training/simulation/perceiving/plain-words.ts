/**
 * Plain words: slights and refusals so plain that no tagger is needed to hear them.
 *
 * A tagger trained on whole lines is unsure of the shortest ones. What nobody
 * could take otherwise is certain here; everything else is left to it.
 */
import type { FoundMove } from "../events";
import type { AgentMove } from "../vocabulary";
import { sentencesOf, wordsOf } from "../words";

type PlainWords = { readonly move: AgentMove; readonly words: RegExp; readonly because: string };

const PLAIN: readonly PlainWords[] = [
  {
    move: "rude",
    words:
      /\bshut (?:up|it)\b|\b(?:you(?:'re| are)?|are you|don't be|stop being)(?: just| so| such| really| being| an?)* ?(?:idiot|stupid|moron|dumb|dense|pathetic|ridiculous|clueless)\b|\b(?:i|we) (?:really )?(?:don't|do not|couldn't) care(?: less)?\b(?! (?:to|for))|\b(?:whine|whining|moan(?:ing)?|whinge|whinging)\b/i,
    because: "It insults the customer or waves them off in so many words.",
  },
  {
    move: "dismiss",
    words:
      /\bcalm down\b|\b(?:not|isn't) (?:my|our) (?:problem|concern|issue)\b|\bnone of (?:my|our) business\b|\b(?:get over|deal with) it\b|\bno big deal\b|\bcheer up\b|\byou(?:'re| are) over-?reacting\b|\bthere's no (?:point|need|reason) (?:in )?(?:getting|being|to get|to be) (?:upset|angry|annoyed|emotional)\b/i,
    because: "It brushes off what the customer feels.",
  },
  {
    move: "blame_customer",
    words:
      /\b(?:it's|it is|that's|that is) (?:all )?your (?:own )?(?:fault|mistake|problem)\b(?!.*\?)|\byou (?:should|shouldn't|ought to) have\b(?! (?:been (?:told|given|sent|asked|offered)|had|heard|got|received|seen|to\b))|\byou(?:'ve| have| must have| may have| might have| could have)(?: probably| maybe| just)? (?:misread|misunderstood|mistyped|misheard|got (?:it|that) wrong|made a mistake)\b|\byou must have (?:typed|entered|done|made|given|forgotten|lost|missed|put|got it)\b/i,
    because: "It puts the fault on the customer.",
  },
  {
    move: "refuse",
    words:
      /\b(?:there's |there is )?nothing (?:else |more )?(?:that )?(?:i|we) (?:can|could) do\b(?! but)|^\s*(?:no|nope|sorry,? (?:but )?no|i'm afraid not)[.!]*\s*$/i,
    because: "It says no in so many words.",
  },
];

/** The moves, with those that the plain words of the line leave no doubt of. */
export function withPlainWords(moves: readonly FoundMove[], text: string): FoundMove[] {
  const certain = PLAIN.filter(({ words }) => words.test(text));
  const kept = moves.filter((found) => !certain.some(({ move }) => move === found.move));
  return [...kept, ...certain.map(({ move, because }) => ({ move, confidence: 1, unsure: false, because }))];
}

/** True if the sentence puts the fault on the customer in so many words. */
export function blames(sentence: string): boolean {
  return PLAIN.some(({ move, words }) => move === "blame_customer" && words.test(sentence));
}

const GREETS_FOR =
  /\b(?:welcome to|(?:thanks|thank you) for (?:contacting|calling|choosing|reaching out to|getting in touch with))\s+(?:the )?(\S+)/gi;

/** True if the line greets in the company's name, as a card does: "Welcome to Ardline", "Thank you for calling us". */
export function greetsOffTheCard(text: string, company: string): boolean {
  const names = ["us", ...wordsOf(company).slice(0, 1)];
  return [...text.matchAll(GREETS_FOR)].some(([, name = ""]) => names.includes(wordsOf(name)[0] ?? ""));
}

const ANYTHING_ELSE = /\b(?:any|some)(?:thing|body|one)? (?:else|more|other)\b.*\?$/i;
const THANKS = /^(?:ok(?:ay)?|right|great|lovely|perfect|thanks?|thank you)\b[^?]{0,40}$/i;

/** True if the line only asks whether there is anything else: everybody asks it so, and it is no card read out. */
export function asksOnlyForMore(text: string): boolean {
  const sentences = sentencesOf(text);
  return (
    sentences.some((sentence) => ANYTHING_ELSE.test(sentence)) &&
    sentences.every((sentence) => ANYTHING_ELSE.test(sentence) || THANKS.test(sentence))
  );
}

/** True if the line only offers help: "How can I help?" invites nobody who has said it already. */
export function offersHelp(text: string): boolean {
  return /\bhow (?:can|may|could|might|do) (?:i|we) (?:help|assist|be of)\b|\bwhat can (?:i|we) do for\b/i.test(
    text,
  );
}
