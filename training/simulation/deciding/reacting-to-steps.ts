/**
 * Reacting to the steps of a contact: being handed on, held, or asked whether it
 * is solved. That question is answered honestly.
 */
import { hasHandOffTool, isDone } from "../resolution";
import type { Intent, View } from "./view";
import { choose, when } from "./view";
import { nextQuestion } from "./wanting";

/** The reaction to a hand-off, a hold or a closing question; undefined where the line makes none. */
export function reactionToSteps(view: View): Intent | undefined {
  return toHandOff(view) ?? toHold(view) ?? toClosingQuestion(view);
}

function toHandOff(view: View): Intent | undefined {
  const { setting, state, mood } = view;
  if (view.heard?.has("transfer", "escalate") !== true || isDone(setting.scenario, state)) return undefined;
  const isOnlyAnnounced = !hasHandOffTool(setting.scenario, state);
  return choose(
    view,
    { accept: when(mood <= 2, 3), accept_grudging: 2, doubt: when(isOnlyAnnounced, 2) },
    "accept_grudging",
  );
}

function toHold(view: View): Intent | undefined {
  const { mood } = view;
  if (view.heard?.has("hold") !== true) return undefined;
  return choose(
    view,
    { confirm: mood <= 3 ? 4 : 1, accept_grudging: when(mood >= 2, 2), impatient: when(mood >= 4, 3) },
    "confirm",
  );
}

function toClosingQuestion(view: View): Intent | undefined {
  const { setting, state, mood } = view;
  if (view.heard?.has("confirm_done", "more_help") !== true || isDone(setting.scenario, state))
    return undefined;
  return (
    nextQuestion(view, { surely: true }) ??
    choose(view, { restate: 3, doubt: 1, challenge: when(mood >= 3, 2) })
  );
}
