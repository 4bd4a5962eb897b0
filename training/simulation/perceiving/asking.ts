/**
 * Asking: which facts a line asks for.
 *
 * A cue alone is not a question ("I can see your order number" asks nothing): the
 * sentence must ask or request. A line that says the value itself checks it and
 * does not ask for it. A question that points back ("What does it say?") is read
 * together with the sentence before it, a bare one ("When?") with the line before;
 * so vague a question never asks again for what was given.
 */
import { matchesAnyCue } from "../cues";
import type { Fact, Scenario } from "../scenario";
import { mentionsValue } from "../values";
import { isInterrogative, sentencesOf, wordsOf } from "../words";

const REQUEST =
  /\b(?:please|may i|can i|could i|what's|(?:i|we)(?:'ll| will)?(?: just| also| do| first| only)? (?:need|require)|(?:tell|give|send|show|remind) me|let me (?:have|know)|confirm (?:your|the)|(?:'ll|will) (?:just |also )?take (?:down )?your|(?:if )?you (?:could|can|would|might)(?: just| please)? (?:give|tell|share|provide|confirm|send|type|spell|remember|check))\b/i;
const IMPERATIVE =
  /^(?:(?:just|and|then|ok|okay|now|so|right|also|first|kindly)[, ]+)*(?:give|provide|confirm|share|tell|send|type|spell|remind|enter|state)\b/i;
/** "If there's been an illness, …", "…, say so": leave to tell it, and no offer of one's own. */
const INVITES =
  /^(?:and |but |so )?if (?:you|there|anything|something)\b(?!.*\b(?:i|we)(?:'ll| can| will| could)\b)|^(?=.*\bif\b).*,\s(?:just |please |do )?say so\b/i;
const NO_NEED = /\b(?:don't|do not|doesn't|won't|no|not) (?:need|require)\b/i;
/** The agent's own doing: "I can send …" requests nothing, "I'll need …" does. */
const OWN_DOING = /\b(?:i|we)(?:'ll| will| can| could| would|'ve| have|'m going to| am going to)\b/i;
const ASKS_ALL_THE_SAME =
  /\b(?:please|may i|can i|could i|(?:i|we) need|(?:'ll|will)(?: just| also)? need|(?:'ll|will)(?: just| also)? take (?:down )?your(?!.*\boff\b))\b/i;
const LOOKING =
  /\b(?:i|we|let me|i'll|we'll)\b.*\b(?:check\w*|look\w*|see|find\w*|found|have|got|pull\w*)\b/i;
const LET_ME_HAVE = /\blet me (?:have|know)\b|\bplease\b/i;
/** Why something is asked or needed first: "… so that I can find it". */
export const PURPOSE =
  /(?<=\S\s+)(?:so (?:that )?(?:i|we) (?:can|could|know)|in order to|before (?:i|we)|to be able to)\b.*$/i;
/** Words that stand for something in the sentence before. */
const POINTS_BACK = /\b(?:it|that|this|these|those|one|there|they|them)\b/i;

/**
 * Keys of the facts that the line asks for, in the order of the line. Where one
 * sentence fits a fact that is known and one that is not, it asks for the latter.
 */
export function factsAskedIn(
  scenario: Scenario,
  text: string,
  { isKnown, before: lastWords }: Around,
): string[] {
  const open = scenario.facts.filter((fact) => !saysIt(fact, text));
  const fitting = (words: string): string[] => {
    const keys = open.filter((fact) => matchesAnyCue(fact.asks, words)).map((fact) => fact.key);
    const fresh = keys.filter((key) => !isKnown(key));
    return fresh.length > 0 ? fresh : keys;
  };
  const keys = askingSentences(text, lastWords).flatMap(({ sentence, before }) => {
    const own = fitting(sentence);
    const pointsBack = POINTS_BACK.test(sentence) || isBareQuestion(sentence);
    const mayPointBack = own.length === 0 && before !== undefined && pointsBack;
    return mayPointBack ? fitting(`${before} ${sentence}`).filter((key) => !isKnown(key)) : own;
  });
  return [...new Set(keys)];
}

/** Keys of the facts whose true value the line states. */
export function factsToldIn(scenario: Scenario, text: string): string[] {
  return scenario.facts.filter((fact) => mentionsValue(text, fact.value, fact.type)).map((fact) => fact.key);
}

/** True if the sentence wants something from the customer. */
export function isAsking(whole: string): boolean {
  if (isInterrogative(whole)) return true;
  const sentence = whole.replace(PURPOSE, "");
  if (NO_NEED.test(sentence)) return false;
  if (IMPERATIVE.test(sentence) || INVITES.test(sentence) || isList(sentence)) return true;
  return !isOwnBusiness(sentence) && (REQUEST.test(sentence) || isBare(sentence));
}

/** True if the sentence says what the agent does or sees, and asks nothing by the way. */
function isOwnBusiness(sentence: string): boolean {
  if (LOOKING.test(sentence) && !LET_ME_HAVE.test(sentence)) return true;
  return OWN_DOING.test(sentence) && !ASKS_ALL_THE_SAME.test(sentence);
}

/** Words in which a whole question can be left to what was said before. */
const BARE = 3;

/** Short lines that tell or agree and ask nothing. */
const NO_QUESTION =
  /!$|\b(?:found|done|got|sorted|booked|changed|sent|cancelled|credited|ok|okay|hm+|yes|no|thanks|great|good|perfect|right|sure|sorry|hello|hi|bye|wait|it's|that's|is|are)\b/i;

/** "Postcode": no more than what is wanted. */
function isBare(sentence: string): boolean {
  return wordsOf(sentence).length <= BARE && !NO_QUESTION.test(sentence);
}

/** "When?": what it asks about was said before. */
function isBareQuestion(sentence: string): boolean {
  const isShort = wordsOf(sentence).length <= BARE;
  return (
    isShort && (sentence.endsWith("?") || /^(?:and )?(?:what|when|where|which|who|how|why)\b/i.test(sentence))
  );
}

const VERB =
  /\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|shall|should|may|might|must|'s|'ll|'ve|'re|i|we|\w+ed|went|goes?|came|comes?|looks?|shows?|says?|counts?|matters?|applies|means?|stays?|takes?|leaves?|runs?)\b/i;

/** "and your last four and eircode": what is wanted, without a verb. */
function isList(sentence: string): boolean {
  return (
    /^(?:(?:and|also|plus|ok|okay|now|then)[, ]+)*(?:your|the)\b/i.test(sentence) && !VERB.test(sentence)
  );
}

type Around = {
  readonly isKnown: (key: string) => boolean;
  /** The last sentence of the agent's line before. */
  readonly before?: string | undefined;
};

type AskingSentence = { readonly sentence: string; readonly before: string | undefined };

/** The sentences that ask, each with the one before it. After a question, "and your e-mail" asks on. */
function askingSentences(text: string, lastWords: string | undefined): AskingSentence[] {
  const sentences = sentencesOf(text);
  return sentences.flatMap((sentence, index) => {
    const inLine = sentences[index - 1];
    const before = inLine ?? (isBareQuestion(sentence) ? lastWords : undefined);
    const asksOn = inLine !== undefined && /^(?:and|or)\b/i.test(sentence) && isAsking(inLine);
    return asksOn || isAsking(sentence) ? [{ sentence, before }] : [];
  });
}

function saysIt(fact: Fact, text: string): boolean {
  return (
    mentionsValue(text, fact.value, fact.type) ||
    (fact.claimed !== undefined && mentionsValue(text, fact.claimed, fact.type))
  );
}
