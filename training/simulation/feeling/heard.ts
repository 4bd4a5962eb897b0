/**
 * Heard: an agent's line as the customer takes it in, and the triggers that come of it.
 *
 * A poor move that the tagger is unsure of is no slight for certain: it is never
 * answered to, and it is felt only where this very finding is likely, and then half.
 * Politeness in a line that slights is not heard at all.
 */
import type { FoundMove, Noticed, Perception } from "../events";
import type { ParameterEvent } from "../parameter-table";
import type { Setting } from "../setting";
import type { ContactState } from "../state";
import { type AgentMove, POOR_MOVES } from "../vocabulary";

export type Trigger = {
  readonly event: ParameterEvent;
  /** In words: "You asked for the order number again; it was given in turn 3." */
  readonly text: string;
  /** How many times the row counts: minutes of a hold, half for what is unsure. 1 if absent. */
  readonly times?: number;
};

/** Everything that triggers may look at. */
export type Heard = {
  readonly setting: Setting;
  readonly state: ContactState;
  readonly perception: Perception;
  readonly noticed: Noticed;
  /** True if the line makes one of these moves; a poor one only if the tagger is sure of it. */
  readonly has: (...moves: readonly AgentMove[]) => boolean;
  /** How surely the line makes this move: 0, 0.5 where the tagger is unsure, 1. */
  readonly certaintyOf: (move: AgentMove) => number;
};

const NOTHING_NOTICED: Noticed = { reasked: [], neglected: [], sharedWords: [], announces: [], promises: [] };

/** What an unsure finding weighs: a customer is not sure of a slight either. */
const UNSURE = 0.5;
/** Confidence from which an unsure slight is felt at all. Our estimate: three times in four it is one. */
const LIKELY = 0.75;
/** Confidence from which these count, where the tagger is unsure: they would change what the customer says next. */
const COUNTS_FROM: Partial<Record<AgentMove, number>> = {
  policy: 0.3,
  refuse: 0.3,
  ask_open: 0.35,
  escalate: 0.5,
};
/** Gravest first: of the tone of a line, only the gravest is felt. */
export const SLIGHTS: readonly AgentMove[] = ["rude", "blame_customer", "dismiss", "interrupt"];
const POLITENESS: readonly AgentMove[] = ["empathize", "apologize", "own", "paraphrase", "thank"];

/** What has been heard, ready to be judged. */
export function heardOf(setting: Setting, state: ContactState, perception: Perception): Heard {
  const heard = withoutHollowPoliteness(perception.moves);
  const certainties = new Map(heard.map((found) => [found.move, certaintyOfFound(found)]));
  const certaintyOf = (move: AgentMove): number => certainties.get(move) ?? 0;
  const has = (...wanted: readonly AgentMove[]): boolean =>
    wanted.some((move) => (isPoor(move) ? certaintyOf(move) === 1 : certaintyOf(move) > 0));
  return { setting, state, perception, noticed: perception.noticed ?? NOTHING_NOTICED, has, certaintyOf };
}

function certaintyOfFound({ move, unsure, confidence }: FoundMove): number {
  if (!unsure) return 1;
  if (isPoor(move)) return confidence >= LIKELY ? UNSURE : 0;
  return confidence < (COUNTS_FROM[move] ?? 0) ? 0 : UNSURE;
}

/** "Calm down, I understand": what is kind in it is not heard. */
function withoutHollowPoliteness(moves: readonly FoundMove[]): readonly FoundMove[] {
  const slights = moves.some((found) => !found.unsure && SLIGHTS.includes(found.move));
  return slights ? moves.filter((found) => !POLITENESS.includes(found.move)) : moves;
}

function isPoor(move: AgentMove): boolean {
  return POOR_MOVES.some((poor) => poor === move);
}
