/**
 * Correcting: where code knows better than the tagger which moves a line makes.
 *
 * Each correction carries its reason in words. The tagger's confidence is kept
 * where its finding stands.
 */
import type { FoundMove, Noticed } from "../events";
import { factOf, questionOf, remedyOf, type Setting } from "../setting";
import { type ContactState, lastCustomerTurn } from "../state";
import type { AgentMove } from "../vocabulary";
import { asksOnlyForMore, greetsOffTheCard, offersHelp, withPlainWords } from "./plain-words";

export type LineFindings = {
  readonly text: string;
  readonly tagged: readonly FoundMove[];
  readonly factsAsked: readonly string[];
  readonly reasked: Noticed["reasked"];
  readonly neglected: readonly string[];
  readonly questionsAnswered: readonly string[];
  readonly remediesOffered: readonly string[];
};

/** The line's moves, each at most once, the tagger's first. */
export function correctedMoves(setting: Setting, state: ContactState, line: LineFindings): FoundMove[] {
  const steps = [
    withTalkingOver,
    withAsking,
    withNeglect,
    withOffer,
    withoutSale,
    withHandOver,
    withFarewell,
    withCardGreeting,
    withClosingQuestion,
    withOpenQuestion,
  ];
  const corrected = steps.reduce<readonly FoundMove[]>(
    (moves, step) => step(moves, line, { setting, state }),
    withPlainWords(line.tagged, line.text),
  );
  return corrected.filter(
    (found, index) => corrected.findIndex((other) => other.move === found.move) === index,
  );
}

type Around = { readonly setting: Setting; readonly state: ContactState };

/** Asking again for what was given is `reask`; asking for what was not is not. */
function withAsking(moves: readonly FoundMove[], line: LineFindings, { setting }: Around): FoundMove[] {
  const [again] = line.reasked;
  const label = again === undefined ? "" : (factOf(setting.scenario, again.key)?.label ?? again.key);
  if (again !== undefined) {
    const because = `The ${label} was given in turn ${again.turn}.`;
    return [...without(moves, ["ask", "reask"]), certain("reask", because)];
  }
  const changed = moves.map((found) =>
    found.move === "reask"
      ? { ...found, move: "ask" as const, because: "Nothing that was given before is asked for." }
      : found,
  );
  const asks = changed.some((found) => found.move === "ask" || found.move === "verify");
  return line.factsAsked.length > 0 && !asks
    ? [...changed, certain("ask", "A question of the scenario's facts.")]
    : changed;
}

/** A direct question left lying is `ignore`; where it was answered, or none was asked, it is not. */
function withNeglect(
  moves: readonly FoundMove[],
  line: LineFindings,
  { setting, state }: Around,
): FoundMove[] {
  const [first] = line.neglected;
  if (first !== undefined) {
    const label = questionOf(setting.scenario, first)?.label;
    const because =
      label === undefined ? "The customer's question was not answered." : `Not answered: ${label}.`;
    return [...without(moves, ["ignore"]), certain("ignore", because)];
  }
  const askedNothing = !(lastCustomerTurn(state)?.text.includes("?") ?? false);
  return line.questionsAnswered.length > 0 || askedNothing ? without(moves, ["ignore"]) : [...moves];
}

/** A remedy of the scenario on the table is an `offer`, whatever else the line does. */
function withOffer(moves: readonly FoundMove[], line: LineFindings): FoundMove[] {
  const offers: readonly AgentMove[] = [
    "offer",
    "choice",
    "commit",
    "confirm_done",
    "escalate",
    "transfer",
    "inform",
    "summarize",
  ];
  if (line.remediesOffered.length === 0 || moves.some((found) => offers.includes(found.move)))
    return [...moves];
  return [...moves, certain("offer", "It names something that this customer can be offered.")];
}

/** What helps this customer is not sold to them, however much it sounds like a price. */
function withoutSale(
  moves: readonly FoundMove[],
  { remediesOffered }: LineFindings,
  { setting }: Around,
): readonly FoundMove[] {
  const helps = (key: string): boolean => {
    const worth = remedyOf(setting.scenario, key)?.worth;
    return worth === "full" || worth === "partial";
  };
  const isHelp = remediesOffered.length > 0 && remediesOffered.every(helps);
  return isHelp ? without(moves, ["upsell"]) : moves;
}

const HANDS_OVER =
  /\b(?:transfer\w*|put\w*|pass\w*|connect\w*|hand\w*|send\w*|mov\w*|switch\w*|redirect\w*)\s+(?:you|this|it|the (?:chat|call|case))\b|\b(?:over|through) to\b|\btransferr(?:ing|ed)\b/i;

/** "The transfer" of a payment hands nobody on. */
function withHandOver(moves: readonly FoundMove[], { text }: LineFindings): FoundMove[] {
  return HANDS_OVER.test(text) ? [...moves] : without(moves, ["transfer"]);
}

const FAREWELL =
  /\b(?:good ?bye|bye|cheerio|cheers|take care|see (?:you|ya)|so long|farewell|regards|have a (?:\w+ )?(?:day|one|evening|night|afternoon|morning|weekend|week)|all the best|good luck|best of luck|(?:clos\w+|end\w*|leav\w+) (?:this|the|our|it)|enjoy|thank(?:s| you) for (?:contacting|chatting|choosing|being|reaching|your|getting|calling|writing)|(?:hope|wish) (?:you|he|she|it|that|the)|speak soon|that's all from)\b/i;
/** Confidence from which a farewell is believed without any word of one. */
const SURELY_CLOSES = 0.8;

/** Every letter ends with regards; this one ends the matter. */
const ENDS_THE_MATTER =
  /\b(?:clos\w+|end\w*) (?:this|the (?:case|matter|complaint)|our|your (?:case|complaint))\b|\b(?:matter|case|complaint) (?:is|as|to be|has been) (?:now )?closed\b|\b(?:no (?:further|more)|not|won't) (?:be )?(?:repl\w+|correspond\w*|writ\w+|letters?)\b/i;

/** To close on somebody is grave: it takes a word of farewell or a tagger that is certain. */
function withFarewell(
  moves: readonly FoundMove[],
  { text }: LineFindings,
  { state }: Around,
): readonly FoundMove[] {
  if (state.channel === "email") return ENDS_THE_MATTER.test(text) ? moves : without(moves, ["close"]);
  return moves.filter(
    (found) => found.move !== "close" || FAREWELL.test(text) || found.confidence >= SURELY_CLOSES,
  );
}

/** What makes a greeting of the company's more than a card read out. */
const PERSONAL: readonly AgentMove[] = ["introduce", "empathize", "apologize", "own", "paraphrase", "note"];
const TAKES_LEAVE: readonly AgentMove[] = ["close", "more_help", "beg_rating"];
/** Of 121 first lines of the corpus that greet so and say nothing personal, 108 are labelled `scripted`. */
const CANNED_CONFIDENCE = 0.89;

/**
 * Who has told what is wrong and is welcomed to the company hears a card, unless the agent's first line has something
 * of its own in it; from the second line on, any such greeting is one. By letter it is part of the form.
 */
function withCardGreeting(
  moves: readonly FoundMove[],
  { text }: LineFindings,
  { setting, state }: Around,
): readonly FoundMove[] {
  if (state.channel === "email" || !greetsOffTheCard(text, setting.scenario.company)) return moves;
  const isFirst = state.turns.filter((turn) => turn.by === "agent").length <= 1;
  const spared = isFirst ? [...TAKES_LEAVE, ...PERSONAL] : TAKES_LEAVE;
  if (moves.some((found) => spared.includes(found.move) || (found.move === "scripted" && !found.unsure)))
    return moves;
  const because = "It greets in the company's name, and says nothing of this customer.";
  return [
    ...without(moves, ["scripted"]),
    { move: "scripted", confidence: CANNED_CONFIDENCE, unsure: false, because },
  ];
}

/** "Is there anything else?" is asked in the same words by everybody. */
function withClosingQuestion(moves: readonly FoundMove[], { text }: LineFindings): FoundMove[] {
  return asksOnlyForMore(text) ? without(moves, ["scripted"]) : [...moves];
}

/** Who spoke over the customer has interrupted, whatever the line says. */
function withTalkingOver(
  moves: readonly FoundMove[],
  _line: LineFindings,
  { state }: Around,
): readonly FoundMove[] {
  if (lastCustomerTurn(state)?.isCut !== true) return moves;
  return [...without(moves, ["interrupt"]), certain("interrupt", "The customer was still speaking.")];
}

/** "How can I help?" is a greeting: it invites nobody who has said it already. */
function withOpenQuestion(moves: readonly FoundMove[], { text }: LineFindings): FoundMove[] {
  return offersHelp(text) ? without(moves, ["ask_open"]) : [...moves];
}

function without(moves: readonly FoundMove[], unwanted: readonly AgentMove[]): FoundMove[] {
  return moves.filter((found) => !unwanted.includes(found.move));
}

function certain(move: AgentMove, because: string): FoundMove {
  return { move, confidence: 1, unsure: false, because };
}
