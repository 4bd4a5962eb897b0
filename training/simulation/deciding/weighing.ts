/**
 * Weighing: how the customer takes what is offered or reported done.
 *
 * By worth, trust and mood. A full remedy is taken (grudgingly in anger), a
 * partial one is bargained over before it is taken, a poor one is turned down.
 * Who trusts little doubts first. News of a delivery is taken for what it is.
 */

import { bestOf } from "../feeling/deed-triggers";
import type { Remedy } from "../scenario";
import { remedyOf } from "../setting";
import { hasEffect, isTold, type RemedyState } from "../state";
import type { CustomerAct } from "../vocabulary";
import type { Intent, View } from "./view";
import {
  felt,
  isThirdRunning,
  mayApologise,
  pickAct,
  recentActs,
  timesDone,
  toneApology,
  when,
} from "./view";

/** The response to news of a delivery or to the best remedy of the line, whichever is worth more. */
export function responseTo(view: View): Intent | undefined {
  if (felt(view, "claims-undone")) return undefined;
  const news = newsOf(view);
  const offer = offerOf(view);
  const isMore =
    offer?.worth === "full" &&
    news !== undefined &&
    news.worth !== "full" &&
    !isTaken(view.state.remedies[offer.key]);
  if (news !== undefined && !isMore) return responseToNews(view, news);
  return weigh(view, offer);
}

/** Agent lines within which an offer that went by is still worth coming back to. */
const LINES_REMEMBERED = 3;

/**
 * The response to an offer that went by while something else was answered; to a lesser one only if nothing full
 * was taken. A poor one that went by is let go: nobody comes back to say no. Nor does anybody say yes to what they
 * have heard is done.
 */
export function lateResponse(view: View): Intent | undefined {
  const taken = hasTakenFull(view);
  const waiting = view.setting.scenario.remedies.filter((remedy) => {
    const offer = view.state.remedies[remedy.key];
    const isOpen = offer !== undefined && offer.response === undefined && remedy.worth !== "poor";
    if (remedy.deliveredBy !== undefined && isTold(view.state, remedy.deliveredBy)) return false;
    return isOpen && isRecent(view, offer.offeredIn) && (!taken || remedy.worth === "full");
  });
  return weigh(view, bestOf(waiting));
}

function isRecent({ state }: View, turn: number): boolean {
  return state.turns.filter((each) => each.by === "agent" && each.number > turn).length < LINES_REMEMBERED;
}

/** The best remedy of whose delivery the line tells. */
function newsOf(view: View): Remedy | undefined {
  const announced = view.heard?.noticed.announces ?? [];
  const isNews = (remedy: Remedy): boolean =>
    remedy.deliveredBy !== undefined && announced.includes(remedy.deliveredBy);
  return bestOf(view.setting.scenario.remedies.filter(isNews));
}

/** True if what the line offers belongs to the full solution and is not there yet: then it is bargained over. */
function isLeftToDo({ setting, state, heard }: View): boolean {
  const { full } = setting.scenario.resolution;
  const offered = heard?.perception.remediesOffered ?? [];
  return setting.scenario.remedies.some(
    ({ key, deliveredBy }) =>
      offered.includes(key) &&
      deliveredBy !== undefined &&
      full.effects.includes(deliveredBy) &&
      !hasEffect(state, deliveredBy),
  );
}

/** The best remedy that the line offers; once a full one has been taken, poor ones count no more. */
function offerOf(view: View): Remedy | undefined {
  const keys = view.heard?.perception.remediesOffered ?? [];
  const taken = hasTakenFull(view);
  return bestOf(
    keys
      .flatMap((key) => remedyOf(view.setting.scenario, key) ?? [])
      .filter((remedy) => !taken || remedy.worth !== "poor"),
  );
}

function responseToNews(view: View, news: Remedy): Intent {
  const isSurprise = !isTaken(view.state.remedies[news.key]);
  const act = takingOf(view, news, isSurprise);
  if (act === "apologize") return toneApology();
  return { act, topic: isSurprise ? { kind: "remedy", key: news.key } : { kind: "none" } };
}

/** How news of a delivery is taken: with thanks, or with what thanks anger leaves. */
function takingOf(view: View, remedy: Remedy, isSurprise: boolean): CustomerAct {
  const isFull = remedy.worth === "full";
  const { mood } = view;
  if (mood >= 4 || (!isFull && mood >= 3)) return unlessThird(view, "accept_grudging");
  const taking = {
    thank: isFull ? 3 : 1,
    soften: when(mood >= 1, 1),
    confirm: when(!isSurprise, 1),
    accept: when(isSurprise, 3),
    accept_grudging: when(!isFull && mood >= 2, 3),
    apologize: when(isFull && mayApologise(view), 1),
  };
  return pickAct(view, taking, "accept");
}

function hasTakenFull({ setting, state }: View): boolean {
  return setting.scenario.remedies.some(
    (remedy) => remedy.worth === "full" && isTaken(state.remedies[remedy.key]),
  );
}

function isTaken(offer: RemedyState | undefined): boolean {
  return offer?.response === "accepted" || offer?.response === "grudging";
}

function weigh(view: View, remedy: Remedy | undefined): Intent | undefined {
  if (remedy === undefined || isTaken(view.state.remedies[remedy.key])) return undefined;
  const act = { full: weighFull, partial: weighPartial, poor: weighPoor }[remedy.worth](
    view,
    view.state.remedies[remedy.key]?.timesOffered ?? 1,
  );
  return act === "doubt" ? { act } : { act, topic: { kind: "remedy", key: remedy.key } };
}

function weighFull(view: View): CustomerAct {
  const { mood, feeling, state, setting } = view;
  const needed = setting.persona.traits.includes("sceptical") ? 35 : 20;
  const mayDoubt = timesDone(state, "doubt") < 2 && recentActs(state)[0] !== "doubt";
  if (feeling.trust < needed && mood >= 2 && mayDoubt) return "doubt";
  if (mood >= 3) return unlessThird(view, "accept_grudging");
  return pickAct(view, { accept: 4, accept_grudging: mood === 2 ? 1 : 0 }, "accept");
}

function weighPartial(view: View, times: number): CustomerAct {
  const { mood } = view;
  if (hasTakenFull(view) && !isLeftToDo(view)) return mood <= 2 ? "accept" : "accept_grudging";
  if (isWonOver(view, times)) return unlessThird(view, "accept_grudging");
  return mood >= 4
    ? pickAct(view, { reject: 3, negotiate: 1 }, "reject")
    : pickAct(view, { negotiate: 3, reject: 1 }, "negotiate");
}

/** Worn down, persuaded, or trusting enough to take the lesser thing. */
function isWonOver({ mood, feeling }: View, times: number): boolean {
  const isWorn = times >= 3 && mood <= 3;
  const isPersuaded = times >= 2 && (feeling.trust >= 45 || (mood <= 2 && feeling.trust >= 30));
  return isWorn || isPersuaded || (feeling.trust >= 65 && mood <= 1);
}

function weighPoor(view: View, times: number): CustomerAct {
  if (times >= 2 && view.mood >= 3) return pickAct(view, { reject: 2, challenge: 2, vent: 1 }, "challenge");
  return pickAct(view, { reject: 3, negotiate: view.mood <= 2 ? 2 : 1 }, "reject");
}

function unlessThird(view: View, act: "accept_grudging"): CustomerAct {
  return isThirdRunning(view.state, act) ? "confirm" : act;
}
