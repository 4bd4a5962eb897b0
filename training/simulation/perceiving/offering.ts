/**
 * Offering: which remedies a line offers or announces, and which deeds it reports.
 *
 * A remedy's cue is not enough: "I can't refund" and "you asked for a refund" hold
 * the word. The clause must not be negated and must give, not ask or retell.
 */
import { matchesAnyCue } from "../cues";
import type { Remedy, Scenario } from "../scenario";
import type { ContactState } from "../state";
import type { AgentMove } from "../vocabulary";
import { clausesOf, sentencesOf, wordsOf } from "../words";
import { isAsking } from "./asking";

const HARMLESS_NEGATION =
  /\b(?:no problems?|not a problem|no worries|not to worry|don'?t worry|no (?:extra |further )?(?:charge|cost|fee)s?|at no|no need to|not only|no (?:later|more) than|no wonder|can'?t wait|why not|no doubt|without (?:a |any )?(?:charge|cost|fee|delay|problem)s?|free of charge)\b/gi;
const NEGATION = new Set(
  "not no never nobody nothing unable impossible without decline declined refuse refused neither nor unfortunately".split(
    " ",
  ),
);
const RETELLING =
  /\b(?:you|u)\b[^.!?]*\b(?:want|wanted|ask|asked|asking|mention|mentioned|said|say|would like|request|requested|need|needed|were (?:told|promised|offered)|expect|expected|hoping)\b/i;
const PAST_QUESTION =
  /^(?:and |so )?(?:did|have|had|were|was|do) (?:you|they|anyone|someone|anybody|somebody|the)\b/i;
const OPEN_QUESTION =
  /^(?:and |so |ok |okay )?(?:what|why|when|where|who|which|how)\b(?! (?:about|if|would|does .* sound))/i;
const GIVING =
  /\b(?:i|we|i'?ll|we'?ll|let me|let'?s|shall|offer|give|giving|credit\w*|refund\w*|send\w*|sent|book\w*|arrang\w*|issu\w*|appl\w*|waiv\w*|replac\w*|cancel\w*|fix\w*|remov\w*|revers\w*|pay\w*|transfer\w*|get|have|has|is|are|been|will|can|could|would you like|how about|what if|what about|happy to|going to)\b/i;
const OFFERING_MOVES = new Set<AgentMove>([
  "offer",
  "choice",
  "commit",
  "confirm_done",
  "summarize",
  "inform",
  "expect",
  "escalate",
  "transfer",
  "return",
  "overpromise",
  "upsell",
]);
const SPEAKS_OF_SELF = /\b(?:i|we|i'?ll|we'?ll|i'?ve|we'?ve|let me|shall)\b/i;
const TELLING_MOVES = new Set<AgentMove>([
  "inform",
  "expect",
  "commit",
  "offer",
  "choice",
  "confirm_done",
  "summarize",
  "own",
  "return",
]);
/** Why something is asked or needed first: no offer yet. */
const PURPOSE = /\b(?:so (?:that )?(?:i|we) (?:can|could)|in order to|before (?:i|we)|to be able to)\b.*$/i;
const DONE =
  /\b(?:done|sorted|all set|completed?|gone through|went through|through now|on (?:its|it's|the) way|is in place|just (?:put|sent|booked|issued|applied|made|did|cancelled|removed)|have (?:now |just |already )?\w+ed|'ve (?:now |just |already )?\w+(?:ed|t|ut|ade|one)|has (?:now |just |already )?been|have (?:now |just |already )?been|is now|are now|i \w+ed)\b/i;

/** Keys of the remedies that the line offers or announces. */
export function remediesOfferedIn(scenario: Scenario, text: string, moves: readonly AgentMove[]): string[] {
  const givesBack = moves.includes("paraphrase");
  const sentences = sentencesOf(text).filter((sentence) => !(givesBack && retells(sentence)));
  const hasMove = moves.some((move) => OFFERING_MOVES.has(move));
  return scenario.remedies
    .filter((remedy) => sentences.some((sentence) => offers(remedy, sentence, hasMove)))
    .map((remedy) => remedy.key);
}

type SpokenLine = { readonly text: string; readonly moves: readonly AgentMove[] };

/**
 * Effects already there of which this line tells the customer. What a remedy
 * delivers must be named or reported done in so many words; of the rest (a
 * payment found) any line that tells something is news.
 */
export function effectsAnnouncedIn(scenario: Scenario, state: ContactState, line: SpokenLine): string[] {
  const there = state.effects.map((each) => each.effect);
  const delivering = new Set(scenario.remedies.flatMap((remedy) => remedy.deliveredBy ?? []));
  const remedies = scenario.remedies.filter(
    (remedy) => remedy.deliveredBy !== undefined && there.includes(remedy.deliveredBy),
  );
  const told = announcedRemedies(remedies, state, line).flatMap((remedy) => remedy.deliveredBy ?? []);
  const others = line.moves.some((move) => TELLING_MOVES.has(move))
    ? there.filter((effect) => !delivering.has(effect))
    : [];
  return [...new Set([...told, ...others])];
}

function announcedRemedies(
  remedies: readonly Remedy[],
  state: ContactState,
  line: SpokenLine,
): readonly Remedy[] {
  const statements = sentencesOf(line.text).filter((sentence) => !sentence.trim().endsWith("?"));
  const isNamed = (remedy: Remedy): boolean => statements.some((sentence) => offers(remedy, sentence, false));
  const reportsDone = line.moves.includes("confirm_done") || statements.some(reportsDeed);
  const untold = remedies.filter((remedy) =>
    state.effects.some((each) => each.effect === remedy.deliveredBy && each.toldIn === undefined),
  );
  return remedies.filter(
    (remedy) =>
      isNamed(remedy) ||
      (reportsDone && (wasOffered(remedy, state) || untold.length === 1) && untold.includes(remedy)),
  );
}

/** From here on a clause speaks of what is to come. */
const FUTURE = /\b(?:will|i'?ll|we'?ll|it'?ll|you'?ll|shall|would|going to|until|once|as soon as|when)\b.*$/i;

/** True if the sentence says that something has been done. */
export function reportsDeed(sentence: string): boolean {
  if (sentence.trim().endsWith("?")) return false;
  return clausesOf(sentence).some((clause) => DONE.test(clause.replace(FUTURE, "")) && !isNegated(clause));
}

/** True if the clause says no, idioms like "no problem" aside. */
export function isNegated(clause: string): boolean {
  return wordsOf(clause.replace(HARMLESS_NEGATION, " ")).some((word) => NEGATION.has(word));
}

function offers(remedy: Remedy, whole: string, hasMove: boolean): boolean {
  const sentence = isAsking(whole) ? whole.replace(PURPOSE, "?") : whole;
  if (!matchesAnyCue(remedy.offers, sentence)) return false;
  const wantsNegation = remedy.offers.some(
    (cue) => /(?:^|[\s|])(?:not|no|never)(?:$|[\s|])/.test(cue) && matchesAnyCue([cue], sentence),
  );
  const clauses = clausesOf(sentence).filter((clause) => matchesAnyCue(remedy.offers, clause));
  const parts = clauses.length > 0 ? clauses : [sentence];
  return parts.some((part) => (wantsNegation || !isNegated(part)) && gives(part, sentence, hasMove));
}

function gives(part: string, sentence: string, hasMove: boolean): boolean {
  const isQuestion = sentence.trim().endsWith("?");
  if (isQuestion && (PAST_QUESTION.test(part) || OPEN_QUESTION.test(part))) return false;
  const saysMe = SPEAKS_OF_SELF.test(part);
  if (RETELLING.test(part) && !saysMe) return false;
  return hasMove || GIVING.test(part);
}

/** A question without "I" or "we" in a line that gives back what was said: a check and no offer. */
function retells(sentence: string): boolean {
  return (
    sentence.trim().endsWith("?") &&
    !SPEAKS_OF_SELF.test(sentence.replace(/\b(?:did|do|have|can|may|could) i\b/gi, ""))
  );
}

function wasOffered(remedy: Remedy, state: ContactState): boolean {
  return state.remedies[remedy.key] !== undefined;
}
