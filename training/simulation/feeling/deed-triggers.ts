/**
 * Triggers of deeds: what the line gives, promises, reports or leaves undone.
 */
import { isDone } from "../resolution";
import type { Remedy } from "../scenario";
import { questionOf, remedyOf } from "../setting";
import { hasEffect } from "../state";
import type { Heard, Trigger } from "./heard";

/** What the line does about the problem. */
export function deedTriggers(heard: Heard): Trigger[] {
  const found = [
    ...answers(heard),
    ...offers(heard),
    ...promises(heard),
    ...delivery(heard),
    ...handOff(heard),
  ];
  return [...found, ...untold(heard), ...idleness(heard, found.length > 0)];
}

/** Agent turns in a row without anything new that a customer lets pass. */
export const IDLE_TURNS_BORNE = 3;

function answers({ setting, state, perception, has }: Heard): Trigger[] {
  const fresh = perception.questionsAnswered.filter(
    (key) => state.questions[key]?.answeredIn === state.turns.length,
  );
  const asked = fresh.find((key) => (state.questions[key]?.timesAsked ?? 0) > 0) ?? fresh[0];
  const label = asked === undefined ? undefined : questionOf(setting.scenario, asked)?.label;
  if (label !== undefined)
    return [{ event: "answers-question", text: `You answered what the customer wants to know: ${label}.` }];
  return has("inform", "expect") && perception.questionsAnswered.length === 0
    ? [{ event: "informs", text: "You told the customer something." }]
    : [];
}

const OFFER_EVENTS = { full: "offers-full", partial: "offers-partial", poor: "offers-poor" } as const;

function offers({ setting, state, perception }: Heard): Trigger[] {
  const remedies = perception.remediesOffered
    .flatMap((key) => remedyOf(setting.scenario, key) ?? [])
    .filter((remedy) => state.remedies[remedy.key]?.response !== "accepted");
  const best = bestOf(remedies);
  return best === undefined ? [] : [{ event: OFFER_EVENTS[best.worth], text: `You offered: ${best.label}.` }];
}

/** The remedy that is worth most to the customer. */
export function bestOf(remedies: readonly Remedy[]): Remedy | undefined {
  return (["full", "partial", "poor"] as const).flatMap((worth) =>
    remedies.filter((remedy) => remedy.worth === worth),
  )[0];
}

function promises({ noticed }: Heard): Trigger[] {
  const toAct = noticed.promises.filter((promise) => promise.backInMinutes === undefined);
  const timed = toAct.find((promise) => promise.time !== undefined);
  if (timed !== undefined)
    return [{ event: "commits-with-time", text: `You committed to a step and a time: “${timed.text}”` }];
  return toAct.length > 0
    ? [{ event: "commits-vaguely", text: "You promised something without saying when." }]
    : [];
}

function delivery({ setting, state, noticed, has }: Heard): Trigger[] {
  const told = noticed.announces.some((effect) =>
    setting.scenario.remedies.some((remedy) => remedy.deliveredBy === effect && remedy.worth !== "poor"),
  );
  const found: Trigger[] = told
    ? [{ event: "tells-of-delivery", text: "You told the customer that it is done." }]
    : [];
  if (has("confirm_done", "more_help") && isDone(setting.scenario, state))
    found.push({ event: "checks-delivery", text: "You checked that it is solved." });
  return found;
}

function handOff({ has }: Heard): Trigger[] {
  if (has("escalate")) return [{ event: "escalates", text: "You passed it up to someone who can decide." }];
  return has("transfer") ? [{ event: "hands-on", text: "You passed the customer on." }] : [];
}

/** Agent turns after which an act that the customer was not told of comes out. */
const UNTOLD_TURNS_BORNE = 3;

function untold({ setting, state }: Heard): Trigger[] {
  const delivering = new Set(setting.scenario.remedies.flatMap((remedy) => remedy.deliveredBy ?? []));
  const late = state.effects.find((each) => {
    const linesSince = state.turns.filter(
      (turn) => turn.by === "agent" && turn.number > each.afterTurn,
    ).length;
    return (
      each.toldIn === undefined &&
      delivering.has(each.effect) &&
      linesSince > UNTOLD_TURNS_BORNE &&
      hasEffect(state, each.effect)
    );
  });
  return late === undefined
    ? []
    : [{ event: "acts-untold", text: "You did something for the customer and did not tell them." }];
}

/** Nothing new for long weighs more the longer it lasts: that is what ends a contact that goes nowhere. */
function idleness({ state, perception }: Heard, hasDeed: boolean): Trigger[] {
  const isAskingNew = perception.factsAsked.some((key) => state.facts[key] === undefined);
  if (hasDeed && state.idleTurns < IDLE_TURNS_BORNE * 2) return [];
  if (state.idleTurns <= IDLE_TURNS_BORNE || (isAskingNew && state.idleTurns <= IDLE_TURNS_BORNE * 2))
    return [];
  const times = Math.ceil((state.idleTurns - IDLE_TURNS_BORNE) / IDLE_TURNS_BORNE);
  return [{ event: "leads-nowhere", text: `For ${state.idleTurns} turns nothing has moved forward.`, times }];
}
