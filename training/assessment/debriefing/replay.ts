/**
 * The replay of a contact: its transcript as steps, each with the time that had
 * passed before it was seen, and the place to say an agent's line anew from.
 *
 * What this file does not decide: how fast it is shown, and to whom.
 */
import type { NumberedEvent } from "../../simulation/index";
import type { DebriefTurn } from "./debrief-turns";

export type ReplayStep = {
  readonly turn: DebriefTurn;
  /** Milliseconds since the step before had been seen whole; 0 at the first. */
  readonly cameAfterInMs: number;
  /**
   * For a line of the agent: number of the customer's line that it answered, from
   * which another can be said in its place. Undefined where there is none.
   */
  readonly againFrom: number | undefined;
};

/** The steps of a contact. A line of the customer counts as seen when its last word had run in. */
export function replayOf(turns: readonly DebriefTurn[], events: readonly NumberedEvent[]): ReplayStep[] {
  const typing = typingTimes(events);
  let before: number | undefined;
  let lastLine: DebriefTurn | undefined;
  return turns.map((turn) => {
    const seen = Date.parse(turn.at) + (typing.get(turn.number) ?? 0);
    const cameAfterInMs = before === undefined ? 0 : Math.max(0, seen - before);
    before = seen;
    const againFrom = turn.kind === "agent" && lastLine?.canBranch === true ? lastLine.number : undefined;
    if (turn.kind === "customer") lastLine = turn;
    return { turn, cameAfterInMs, againFrom };
  });
}

function typingTimes(events: readonly NumberedEvent[]): ReadonlyMap<number, number> {
  return new Map(
    events.flatMap(({ number, event }) =>
      event.kind === "customer-said" ? [[number, event.typingInMs] as const] : [],
    ),
  );
}
