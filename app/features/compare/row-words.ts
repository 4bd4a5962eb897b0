/**
 * The rows of the parameter table as what an agent did, in the past tense: "you
 * {asked again for what had been given}".
 */
import type { ParameterEvent } from "#training/simulation/parameter-table";

const ROW_WORDS: Readonly<Record<ParameterEvent, string>> = {
  "asks-again": "asked again for what had been given",
  "goes-round": "went round the same question",
  "leaves-question": "left a question unanswered",
  "refuses-flat": "said no without another way",
  "refuses-with-choice": "said no with a reason and a choice",
  "specific-empathy": "named the feeling and what caused it",
  "generic-empathy": "showed understanding in general words",
  "generic-apology": "apologised without substance",
  "apology-with-substance": "apologised for the thing itself",
  owns: "took it on",
  paraphrases: "gave it back in own words",
  "hears-out": "let the customer talk it out",
  "commits-with-time": "promised a step with a time",
  "commits-vaguely": "promised a step without a time",
  "keeps-commitment": "kept a promise",
  "breaks-commitment": "broke a promise",
  overpromises: "promised too much",
  "sells-too-early": "tried to sell while the problem was open",
  "tells-of-delivery": "told what had been done",
  "checks-delivery": "checked that it was settled",
  "acts-untold": "did something without a word about it",
  provokes: "provoked the customer",
  "talks-over": "talked over the customer",
  argues: "argued",
  "blames-others": "blamed others",
  "pushes-away": "sent the customer elsewhere",
  "speaks-canned": "sounded canned",
  "is-cold": "passed over the feeling",
  "uses-jargon": "used jargon",
  "begs-rating": "asked for a rating",
  "holds-with-notice": "asked for a hold",
  "holds-without-notice": "put the customer on hold without a word",
  "hold-minutes": "kept the customer on hold",
  "hold-overrun": "came back late from a hold",
  "is-silent": "left a silence",
  "answers-question": "answered what was asked",
  informs: "gave information",
  "offers-full": "offered what solves it",
  "offers-partial": "offered a part of it",
  "offers-poor": "offered what does not help",
  "greets-by-name": "greeted by name",
  "tells-in-public": "told something personal in public",
  "asks-in-public": "asked for something personal in public",
  "moves-with-reason": "moved to private messages with a reason",
  "moves-without-reason": "moved to private messages without a reason",
  "hands-on": "passed the customer on",
  escalates: "brought in somebody with more say",
  "makes-no-sense": "wrote what made no sense",
  "leads-nowhere": "led nowhere",
  "leaves-too-soon": "closed over an open problem",
  "claims-undone": "said it was done when it was not",
  "double-deviation": "failed a second time after an apology",
};

/** What an agent did by which this row is at work; of a row that is not known any more, its name. */
export function rowInWords(event: string): string {
  return isKnown(event) ? ROW_WORDS[event] : `did what is called “${event.replaceAll("-", " ")}”`;
}

function isKnown(event: string): event is ParameterEvent {
  return Object.hasOwn(ROW_WORDS, event);
}
