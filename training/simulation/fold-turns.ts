/**
 * The fold of a turn: what a perception and a decision make of the state.
 */

import { channelRow } from "./channels";
import type { AgentPromise, Decision, Perception } from "./events";
import { isDone } from "./resolution";
import { remedyOf, type Setting } from "./setting";
import type {
  Commitment,
  ContactState,
  KnownFact,
  QuestionState,
  RemedyResponse,
  RemedyState,
  StoryClock,
} from "./state";
import { hasEffect, nextTurnNumber } from "./state";
import { answerAt, dueAt } from "./story-time";
import type { AgentMove, CustomerAct } from "./vocabulary";

/** The state once the agent's line has been understood. */
export function withPerception(setting: Setting, state: ContactState, perception: Perception): ContactState {
  const turn = state.turns.length;
  const moves = perception.moves.map((found) => found.move);
  const noticed = perception.noticed;
  const announces = noticed?.announces ?? [];
  const promises: Commitment[] = (noticed?.promises ?? [])
    .filter((promise) => !isKeptAlready(setting, state, promise.remedies))
    .map((promise) => ({ ...promise, turn, status: "open", isFelt: false, ...dueBy(state, promise) }));
  const story = clockAfterLetter(state, promises);
  return {
    ...state,
    turns: state.turns.map((each) =>
      each.number === turn && each.by === "agent" ? { ...each, moves } : each,
    ),
    pending: state.pending === undefined ? undefined : { ...state.pending, perception },
    facts: withTold(state.facts, perception.factsTold, turn),
    factsAsked: withFirst(state.factsAsked, perception.factsAsked, turn),
    questions: withAnswers(state.questions, perception.questionsAnswered, turn),
    remedies: withOffers(state.remedies, perception.remediesOffered, turn),
    effects: state.effects.map((each) =>
      announces.includes(each.effect) && each.toldIn === undefined ? { ...each, toldIn: turn } : each,
    ),
    commitments: [...state.commitments.map((each) => orBroken(each, story)), ...promises],
    ...(story === undefined ? {} : { story }),
    handOffAnnouncedIn: state.handOffAnnouncedIn ?? (announcesHandOff(moves) ? turn : undefined),
    idleTurns: bringsSomethingNew(state, perception) ? 0 : state.idleTurns + 1,
  };
}

/** By letter a promise falls due in story time. */
function dueBy(state: ContactState, promise: AgentPromise): Pick<Commitment, "dueAt"> {
  if (state.story === undefined || promise.time === undefined) return {};
  const due = dueAt(promise.text, state.story.deskAt);
  return due === undefined ? {} : { dueAt: due };
}

/** The clock once the agent's letter has gone out: when the customer will answer it. */
function clockAfterLetter(state: ContactState, promises: readonly Commitment[]): StoryClock | undefined {
  if (state.story === undefined) return undefined;
  const waiting = {
    seed: state.seed,
    turn: state.turns.length,
    mood: state.feeling.mood,
    freshlyDue: promises.flatMap((each) => each.dueAt ?? []),
  };
  return { ...state.story, answerAt: answerAt(state.story.deskAt, waiting) };
}

/** A promise of something that a tool delivers is broken if it is due and not there when the customer answers. */
function orBroken(commitment: Commitment, story: StoryClock | undefined): Commitment {
  const isOverdue =
    story !== undefined &&
    commitment.status === "open" &&
    commitment.remedies.length > 0 &&
    commitment.dueAt !== undefined &&
    commitment.dueAt < story.answerAt;
  return isOverdue ? { ...commitment, status: "broken" } : commitment;
}

/** The state once the customer has decided what to do. */
export function withDecision(setting: Setting, state: ContactState, decision: Decision): ContactState {
  const felt = new Set(decision.reasons.map((reason) => reason.event));
  const turn = nextTurnNumber(state);
  const next: ContactState = {
    ...state,
    pending: state.pending === undefined ? undefined : { ...state.pending, decision },
    feeling: decision.feeling,
    facts: withReleased(state.facts, decision, turn),
    factsHeldBack: withHeldBack(state.factsHeldBack, decision),
    questions: withAsked(state.questions, decision, turn),
    remedies: withResponse(state.remedies, decision),
    commitments: state.commitments.map((each) =>
      isFeltNow(each.status, felt) ? { ...each, isFelt: true } : each,
    ),
    pastHolds: state.pastHolds.map((hold) => ({ ...hold, isFelt: true })),
    reasonCounts: counted(state.reasonCounts, decision),
    badStreak: isDeadAir(state) ? state.badStreak : streakAfter(state.badStreak, decision),
    warnings: state.warnings + (WARNINGS.has(decision.act) ? 1 : 0),
  };
  const acts = [decision.act, ...(decision.also ?? []).map((part) => part.act)];
  const isSatisfied = acts.some((act) => CONTENT.has(act)) && isDone(setting.scenario, next);
  return isSatisfied ? { ...next, satisfiedIn: next.satisfiedIn ?? turn } : next;
}

/** Some seconds of silence on the phone are no turn: they neither begin a bad run nor end one. */
function isDeadAir({ pending, channel }: ContactState): boolean {
  return pending?.cause === "agent-silent" && channelRow(channel).isSpoken;
}

/** Arousal of a turn's reasons, taken together, above which it was a bad turn. */
const BAD_TURN = 1;

/** Bad turns in a row after this decision. */
function streakAfter(streak: number, decision: Pick<Decision, "reasons">): number {
  const arousal = decision.reasons.reduce((sum, reason) => sum + reason.arousal, 0);
  return arousal > BAD_TURN ? streak + 1 : 0;
}

const WARNINGS = new Set<CustomerAct>(["demand_supervisor", "threaten_leave", "threaten_public"]);
const CONTENT = new Set<CustomerAct>([
  "accept",
  "accept_grudging",
  "thank",
  "confirm",
  "soften",
  "close",
  "apologize",
]);

function announcesHandOff(moves: readonly AgentMove[]): boolean {
  return moves.includes("transfer") || moves.includes("escalate");
}

/** True if what is promised has been delivered already: then it is no promise. */
function isKeptAlready(setting: Setting, state: ContactState, remedies: readonly string[]): boolean {
  return remedies.some((key) => {
    const effect = remedyOf(setting.scenario, key)?.deliveredBy;
    return effect !== undefined && hasEffect(state, effect);
  });
}

function isFeltNow(status: "open" | "kept" | "broken", felt: ReadonlySet<string>): boolean {
  return (
    (status === "kept" && felt.has("keeps-commitment")) ||
    (status === "broken" && felt.has("breaks-commitment"))
  );
}

function withTold(
  facts: ContactState["facts"],
  told: readonly string[],
  turn: number,
): ContactState["facts"] {
  const added = told
    .filter((key) => facts[key]?.as !== "truth")
    .map((key): [string, KnownFact] => [key, { turn, as: "truth", by: "agent" }]);
  return { ...facts, ...Object.fromEntries(added) };
}

function withFirst(
  record: Readonly<Record<string, number>>,
  keys: readonly string[],
  turn: number,
): Readonly<Record<string, number>> {
  return { ...Object.fromEntries(keys.map((key) => [key, turn])), ...record };
}

function withAnswers(
  questions: ContactState["questions"],
  answered: readonly string[],
  turn: number,
): ContactState["questions"] {
  const entries = answered.map((key): [string, QuestionState] => {
    const before = questions[key] ?? { timesAsked: 0 };
    return [key, { ...before, answeredIn: before.answeredIn ?? turn }];
  });
  return { ...questions, ...Object.fromEntries(entries) };
}

function withOffers(
  remedies: ContactState["remedies"],
  offered: readonly string[],
  turn: number,
): ContactState["remedies"] {
  const entries = offered.map((key): [string, RemedyState] => {
    const before = remedies[key];
    return [key, { ...before, offeredIn: turn, timesOffered: (before?.timesOffered ?? 0) + 1 }];
  });
  return { ...remedies, ...Object.fromEntries(entries) };
}

function bringsSomethingNew(state: ContactState, perception: Perception): boolean {
  const noticed = perception.noticed;
  return (
    perception.factsAsked.some(
      (key) => state.facts[key] === undefined && state.factsAsked[key] === undefined,
    ) ||
    perception.questionsAnswered.some((key) => state.questions[key]?.answeredIn === undefined) ||
    perception.remediesOffered.some((key) => state.remedies[key] === undefined) ||
    (noticed?.announces.some((effect) =>
      state.effects.some((each) => each.effect === effect && each.toldIn === undefined),
    ) ??
      false)
  );
}

function withReleased(facts: ContactState["facts"], decision: Decision, turn: number): ContactState["facts"] {
  const released = decision.facts
    .filter(({ key, as }) => facts[key] === undefined || (facts[key].as === "claim" && as === "truth"))
    .map(({ key, as }): [string, KnownFact] => [key, { turn, as, by: "customer" }]);
  return { ...facts, ...Object.fromEntries(released) };
}

function withHeldBack(
  heldBack: Readonly<Record<string, number>>,
  decision: Decision,
): Readonly<Record<string, number>> {
  if (decision.topic.kind !== "fact" || decision.facts.length > 0) return heldBack;
  return { ...heldBack, [decision.topic.key]: (heldBack[decision.topic.key] ?? 0) + 1 };
}

function withAsked(
  questions: ContactState["questions"],
  decision: Decision,
  turn: number,
): ContactState["questions"] {
  const keys = [decision.topic, ...(decision.also ?? []).map((part) => part.topic)].flatMap((topic) =>
    topic.kind === "question" ? [topic.key] : [],
  );
  const entries = keys.map((key): [string, QuestionState] => {
    const before = questions[key] ?? { timesAsked: 0 };
    return [key, { ...before, askedIn: turn, timesAsked: before.timesAsked + 1 }];
  });
  return { ...questions, ...Object.fromEntries(entries) };
}

const RESPONSES: Partial<Record<CustomerAct, RemedyResponse>> = {
  accept: "accepted",
  thank: "accepted",
  accept_grudging: "grudging",
  negotiate: "wants-more",
  reject: "declined",
};

function withResponse(remedies: ContactState["remedies"], decision: Decision): ContactState["remedies"] {
  const entries = [decision, ...(decision.also ?? [])].flatMap(({ act, topic }): [string, RemedyState][] => {
    const response = RESPONSES[act];
    if (topic.kind !== "remedy" || response === undefined) return [];
    const before = remedies[topic.key] ?? { offeredIn: 0, timesOffered: 0 };
    return [[topic.key, { ...before, response }]];
  });
  return { ...remedies, ...Object.fromEntries(entries) };
}

function counted(
  counts: Readonly<Record<string, number>>,
  decision: Decision,
): Readonly<Record<string, number>> {
  const sums = { ...counts };
  for (const { event } of decision.reasons) sums[event] = (sums[event] ?? 0) + 1;
  return sums;
}
