/**
 * Ending: when the customer ends the contact, and what it has come to.
 *
 * Walked: patience is out, or a furious customer is provoked once more. Escalated:
 * handed on with a tool, and told so. Resolved: everything is done, told and
 * accepted. Partial: the author's lesser conditions hold. An agent who closes
 * over an open problem is stopped once; the second time the customer goes.
 */
import { mayWalkOut } from "../intensity";
import {
  effectsToTell,
  hasHandOffTool,
  isDone,
  isHandedOff,
  isPartlyDone,
  outcomeSoFar,
} from "../resolution";
import { toolOf } from "../setting";
import type { Intent, View } from "./view";
import { felt, pickAct, varied, wasBad } from "./view";
import { hasFreshQuestion, nextQuestion, sameQuestion } from "./wanting";

/** The ending that this turn brings, if it brings one. */
export function endingOf(view: View): Intent | undefined {
  return walkOut(view) ?? handedOn(view) ?? parting(view);
}

/** Agent lines after which a satisfied customer takes leave unasked. */
const LINES_AFTER_SATISFACTION = 3;

function walkOut(view: View): Intent | undefined {
  const { state, setting } = view;
  if (state.satisfiedIn !== undefined || !wasBad(view)) return undefined;
  if (!mayWalkOut(view.feeling.patience, state.intensity)) return undefined;
  if (!isProvokedToGo(view) && !isOutOfPatience(view)) return undefined;
  return { act: "hang_up", ends: isDone(setting.scenario, state) ? "partial" : "walked" };
}

function isProvokedToGo(view: View): boolean {
  const { warnings, badStreak } = view.state;
  return view.mood === 5 && warnings > 0 && badStreak > 0 && felt(view, "provokes", "argues");
}

function isOutOfPatience({ feeling, state }: View): boolean {
  return feeling.patience <= 0 && (state.warnings > 0 || feeling.patience <= -3);
}

function handedOn(view: View): Intent | undefined {
  const { setting, state, heard } = view;
  if (heard === undefined || !isHandedOff(setting.scenario, state) || isDone(setting.scenario, state))
    return undefined;
  const isPartOfTheWay = handOffBelongsToResolution(view);
  const isLeave =
    heard.has("close") || (!isPartOfTheWay && heard.has("transfer", "escalate", "more_help", "confirm_done"));
  const isLater = !isPartOfTheWay && state.handOffAnnouncedIn !== state.turns.length;
  if (!isLeave && !isLater) return undefined;
  const act = view.mood >= 3 ? "accept_grudging" : pickAct(view, { close: 2, accept: 1, thank: 1 }, "close");
  return { act, ends: "escalated" };
}

/** True if handing on is one of the steps that the author counts as the solution. */
function handOffBelongsToResolution({ setting, state }: View): boolean {
  const { full } = setting.scenario.resolution;
  return state.toolsUsed.some((use) => {
    const tool = toolOf(setting.scenario, use.tool);
    return (
      use.ok && tool?.kind === "escalate" && tool.effects.some((effect) => full.effects.includes(effect))
    );
  });
}

function parting(view: View): Intent | undefined {
  const { state, heard, setting } = view;
  if (isDone(setting.scenario, state) && isAccepting(view)) return satisfiedParting(view);
  if (heard?.has("close") !== true) return undefined;
  if (state.satisfiedIn === undefined && isDone(setting.scenario, state))
    return { act: leaveTaking(view), ends: "resolved" };
  return protestOrGo(view);
}

/** True once the customer has accepted what was done: before, or by this very line's news. */
function isAccepting({ state }: View): boolean {
  return state.satisfiedIn !== undefined;
}

function satisfiedParting(view: View): Intent | undefined {
  const { heard, state } = view;
  if (heard === undefined) return { act: "close", ends: "resolved" };
  if (isAskedSomething(view)) return undefined;
  const [left] = heard.noticed.neglected;
  const again = left === undefined || askedBefore(view, left) ? undefined : sameQuestion(view, left);
  if (again !== undefined) return again;
  if (mayAskMore(view)) return nextQuestion(view);
  const linesSince = state.turns.filter(
    (turn) => turn.by === "agent" && turn.number > (state.satisfiedIn ?? 0),
  ).length;
  const isInvited = heard.has("close", "more_help", "confirm_done", "beg_rating");
  if (!isInvited && linesSince < LINES_AFTER_SATISFACTION) return undefined;
  return { act: leaveTaking(view), ends: "resolved" };
}

/** True if the customer has asked this more than once: then they let it be. */
function askedBefore({ state }: View, key: string): boolean {
  return (state.questions[key]?.timesAsked ?? 0) > 1;
}

/** Who is asked something answers before going. */
function isAskedSomething({ heard, state }: View): boolean {
  if (heard === undefined || heard.has("close")) return false;
  return heard.perception.factsAsked.some((key) => state.facts[key] === undefined);
}

/** Who is asked whether there is anything else may have it. */
function mayAskMore(view: View): boolean {
  const isInvited = view.heard?.has("more_help") === true && !view.heard.has("close");
  return isInvited && hasFreshQuestion(view) && view.random.next() < ASKS_ONE_MORE;
}

/** How often a satisfied customer who is invited to asks what has not been asked. */
const ASKS_ONE_MORE = 0.5;

function leaveTaking(view: View) {
  return view.mood >= 3
    ? ("close" as const)
    : pickAct(view, { close: 2, thank: view.mood <= 1 ? 2 : 1 }, "close");
}

function protestOrGo(view: View): Intent | undefined {
  const { state, setting, mood } = view;
  const hasProtested = (state.reasonCounts["leaves-too-soon"] ?? 0) > 0;
  if (mayLeaveItThere(view, hasProtested)) return { act: "close", ends: "partial" };
  if (!hasProtested) return { act: varied(view, mood >= 3 ? "challenge" : "restate"), reactsTo: ["close"] };
  const ends = outcomeSoFar(setting.scenario, state, "walked");
  return { act: mood >= 3 ? "hang_up" : "close", ends };
}

/** True if half is done and agreed to, and no question of the customer's is left lying. */
function mayLeaveItThere(view: View, hasProtested: boolean): boolean {
  const isLeftLying = (view.heard?.noticed.neglected.length ?? 0) > 0;
  return isPartlyDone(view.setting.scenario, view.state) && hasAgreed(view) && (hasProtested || !isLeftLying);
}

/** True if the customer has said yes to anything that was offered, or has nothing left to hear about. */
function hasAgreed({ state, setting }: View): boolean {
  const agreed = Object.values(state.remedies).some(
    (remedy) => remedy.response === "accepted" || remedy.response === "grudging",
  );
  return (
    agreed ||
    effectsToTell(setting.scenario, setting.scenario.resolution.partial).length === 0 ||
    hasHandOffTool(setting.scenario, state)
  );
}
