/**
 * Prodding: what a customer does about silence, and about lines that are no message.
 */
import { channelRow } from "../channels";
import { isDone } from "../resolution";
import type { Intent, View } from "./view";
import { pickAct } from "./view";

/** After a silence. */
export function prodding(view: View): Intent {
  const { setting, state, mood } = view;
  if (isDone(setting.scenario, state) && state.satisfiedIn !== undefined)
    return { act: "close", ends: "resolved" };
  // On the phone silence is a matter of its own: is anybody there? Nobody tells it all again to a dead line.
  const restate = channelRow(state.channel).isSpoken ? 0 : 1;
  return {
    act: pickAct(view, { impatient: 6, vent: mood >= 4 ? 2 : 0, restate }, "impatient"),
  };
}

/** After a line that the customer could make nothing of; undefined if it was clear. */
export function puzzlement(view: View): Intent | undefined {
  if (view.heard?.noticed.unclear === undefined) return undefined;
  return {
    act: pickAct(
      view,
      { confused: 6, impatient: view.mood >= 2 ? 2 : 0, vent: view.mood >= 4 ? 2 : 0 },
      "impatient",
    ),
  };
}
