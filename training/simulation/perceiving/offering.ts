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
import { clausesOf, phrasesOf, sentencesOf, wordsOf } from "../words";
import { isAsking, PURPOSE } from "./asking";

const HARMLESS_NEGATION =
  /\b(?:no (?:interest|notice month|notice period|more notice|money|extra)(?= (?:for|on|to|is|at|\w+ing))|no problems?|not a problem|no worries|not to worry|don'?t worry|no (?:extra |further )?(?:charge|cost|fee)s?|at no|no need to|not only|no (?:later|more) than|no wonder|can'?t wait|why not|no doubt|without (?:a |an |any |the |extra )*(?:charge|cost|fee|delay|problem)s?|free of charge)\b/gi;
const NEGATION = new Set(
  "not no never nobody nothing unable impossible without decline declined refuse refused neither nor unfortunately".split(
    " ",
  ),
);
const RETELLING =
  /\b(?:you|you've|you'd)\b[^.!?]*\b(?:want|wanted|ask|asked|asking|mention|mentioned|said|say|would like|request|requested|need|needed|(?:were|been|was) (?:told|promised|offered|asked|sent|given)|expect|expected|hoping|refused|turned down|said no)\b|\b(?:they|he|she|we|somebody|someone|nobody|everyone|everybody|people|others|colleagues?|agents?|the bot)(?:'ve| have| had|'d)? (?:all |just |only |kept |already |then )*(?:told|offered|asked|sent|offering|asking|sending|telling|gave|suggested|tried) you\b/i;
/** What is dismissed in the same breath is no offer: "a courier would be too late". */
const RULED_OUT =
  /\b(?:too (?:late|slow|long)|won't (?:help|do|work|be in time)|wouldn't (?:help|do|work)|no (?:use|good|help|point|answer)|(?:instead of|rather than) (?:a|an|the|any|send\w*|giv\w*|offer\w*))\b/i;
const PAST_QUESTION =
  /^(?:and |so )?(?:did|have|had|were|was|do) (?:you|they|anyone|someone|anybody|somebody|the)\b/i;
const OPEN_QUESTION =
  /^(?:and |so |ok |okay )?(?:what|why|when|where|who|which|how)\b(?! (?:about|if|would|does .* sound))/i;
const GIVING =
  /\b(?:i|we|i'?ll|we'?ll|let me|let'?s|shall|offer|give|giving|credit\w*|refund\w*|send\w*|sent|book\w*|arrang\w*|issu\w*|appl\w*|waiv\w*|replac\w*|cancel\w*|fix\w*|remov\w*|revers\w*|pay\w*|transfer\w*|get|have|has|is|are|been|will|can|could|would you like|would\b.*\b(?:do|help|work|suit)|how about|what if|what about|happy to|going to)\b/i;
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
const DONE =
  /\b(?:done|sorted|all set|completed?|gone through|went through|through now|on (?:its|it's|the) way|is in place|just (?:put|sent|booked|issued|applied|made|did|cancelled|removed)|have (?:now |just |already )?\w+ed|'ve (?:now |just |already )?\w+(?:ed|t|ut|ade|one)|(?:'s|has|have) (?:now |just |already )?been|is now|are now|i \w+ed)\b/i;

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
  const isNamed = (remedy: Remedy): boolean => statements.some((sentence) => offers(remedy, sentence, true));
  const reportsDone =
    line.moves.includes("confirm_done") ||
    statements.some((sentence) => reportsDeed(sentence) || claimsDeed(sentence));
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

/** What the agent says to have done to the thing itself, not to have looked at, found or been told. */
const CLAIM =
  /\b(?:(?:i|we)(?:'ve| have)(?: now| just| already| also)? |(?:i|we) just |(?:'s|has|have)(?: now| just| already)? been |(?:'s|is|are) (?:now |all |already )?|^(?:(?:ok|okay|right|all|so|there|yes|it)[, ]+)*(?=done\b|sorted\b|sent\b|cancelled\b|refunded\b|booked\b|reserved\b))(?:done|sorted|sent|booked|issued|applied|cancelled|canceled|ended|closed|stopped|removed|taken off|credited|refunded|paid|waived|reserved|enrolled|enroled|released|advanced|changed|switched|upgraded|set up|swapped|cleared|lifted|put (?:it|that|the|you)|dated|posted)\b/i;

/** True if the sentence claims, in so many words, that something has been done for the customer. */
export function claimsDeed(sentence: string): boolean {
  if (sentence.trim().endsWith("?")) return false;
  return clausesOf(sentence).some((clause) => CLAIM.test(clause.replace(FUTURE, "")) && !isNegated(clause));
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
  const parts = partsWith(remedy.offers, sentence);
  return parts.some(
    (part) => (wantsNegation || !isNegated(part)) && !RULED_OUT.test(part) && gives(part, sentence, hasMove),
  );
}

/** The smallest parts of the sentence in which a cue is found whole. */
function partsWith(cues: readonly string[], sentence: string): string[] {
  for (const parts of [phrasesOf(sentence), clausesOf(sentence)]) {
    const fitting = parts.filter((part) => matchesAnyCue(cues, part));
    if (fitting.length > 0) return fitting;
  }
  return [sentence];
}

function gives(part: string, sentence: string, hasMove: boolean): boolean {
  const isQuestion = sentence.trim().endsWith("?");
  if (isQuestion && (PAST_QUESTION.test(part) || OPEN_QUESTION.test(part))) return false;
  const saysMe = SPEAKS_OF_SELF.test(part);
  if (RETELLING.test(part) && !saysMe) return false;
  return hasMove || GIVING.test(part) || reportsDeed(sentence);
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
