/**
 * Asking: which facts a line asks for.
 *
 * A cue alone is not a question ("I can see your order number" asks nothing): the
 * sentence must ask or request. A line that says the value itself checks it and
 * does not ask for it.
 */
import { matchesAnyCue } from "../cues";
import type { Fact, Scenario } from "../scenario";
import { mentionsValue } from "../values";
import { isInterrogative, sentencesOf, wordsOf } from "../words";

const REQUEST =
  /\b(?:please|pls|need|require|give|provide|confirm|share|tell|send|type|spell|remind|let me have|let me know|may i|can i|could i|i'?ll take|what'?s|whats)\b/i;
/** The agent's own doing: "I can send …" requests nothing, "I'll need …" does. */
const OWN_DOING = /\b(?:i|we)(?:'ll| will| can| could| would|'ve| have|'m going to| am going to)\b/i;
const ASKS_ALL_THE_SAME = /\b(?:please|pls|may i|can i|could i|i need|(?:'ll|will) (?:need|take))\b/i;
const LOOKING =
  /\b(?:i|we|let me|i'?ll|we'?ll)\b.*\b(?:check\w*|look\w*|see|find\w*|found|have|got|pull\w*)\b/i;

/**
 * Keys of the facts that the line asks for, in the order of the line. Where one
 * sentence fits a fact that is known and one that is not, it asks for the latter.
 */
export function factsAskedIn(scenario: Scenario, text: string, isKnown: (key: string) => boolean): string[] {
  const open = scenario.facts.filter((fact) => !saysIt(fact, text));
  const keys = sentencesOf(text)
    .filter(isAsking)
    .flatMap((sentence) => {
      const fitting = open.filter((fact) => matchesAnyCue(fact.asks, sentence)).map((fact) => fact.key);
      const fresh = fitting.filter((key) => !isKnown(key));
      return fresh.length > 0 ? fresh : fitting;
    });
  return [...new Set(keys)];
}

/** Keys of the facts whose true value the line states. */
export function factsToldIn(scenario: Scenario, text: string): string[] {
  return scenario.facts.filter((fact) => mentionsValue(text, fact.value, fact.type)).map((fact) => fact.key);
}

/** True if the sentence wants something from the customer. */
export function isAsking(sentence: string): boolean {
  if (isInterrogative(sentence)) return true;
  if (LOOKING.test(sentence)) return false;
  if (OWN_DOING.test(sentence) && !ASKS_ALL_THE_SAME.test(sentence)) return false;
  return REQUEST.test(sentence) || wordsOf(sentence).length <= 3;
}

function saysIt(fact: Fact, text: string): boolean {
  return (
    mentionsValue(text, fact.value, fact.type) ||
    (fact.claimed !== undefined && mentionsValue(text, fact.claimed, fact.type))
  );
}
