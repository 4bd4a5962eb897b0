/**
 * Promises, as they are judged: what was said, whether a time was named, and
 * what became of it.
 *
 * What the contact could show decides: a promise that a tool delivers, or to be
 * back, is kept or broken. A promise that lies beyond the contact ("I'll ring you
 * on Friday") can't be checked; it is believed. One of a remedy that was never
 * delivered is not kept, and left open it is not broken either.
 */
import { type Commitment, type NumberedEvent, remedyOf, type Setting } from "../../simulation/index";
import type { AgentTurn } from "./agent-turns";

export type JudgedPromise = {
  /** Number of the agent-said event. */
  readonly number: number;
  /** The sentence that holds it. */
  readonly quote: string;
  readonly hasTime: boolean;
  readonly fate: "kept" | "broken" | "open" | "beyond";
};

type Fold = {
  readonly setting: Setting;
  readonly commitments: readonly Commitment[];
  readonly numbered: readonly NumberedEvent[];
};

/** All promises of the agent, in their order. */
export function promisesOf(agentTurns: readonly AgentTurn[], fold: Fold): JudgedPromise[] {
  const turnNumbers = turnNumbersOf(fold.numbered);
  return agentTurns.flatMap(({ number, perception }) =>
    (perception?.noticed?.promises ?? []).map((promise) => {
      const kept = fold.commitments.find(
        (each) => each.turn === turnNumbers.get(number) && each.text === promise.text,
      );
      return {
        number,
        quote: promise.text,
        hasTime: promise.time !== undefined || promise.backInMinutes !== undefined,
        fate: fateOf(fold.setting, kept),
      };
    }),
  );
}

/** The simulation keeps no commitment of what had been delivered before it was promised. */
function fateOf({ scenario }: Setting, commitment: Commitment | undefined): JudgedPromise["fate"] {
  if (commitment === undefined) return "kept";
  if (commitment.status !== "open") return commitment.status;
  const hasTool = commitment.remedies.some((key) => remedyOf(scenario, key)?.deliveredBy !== undefined);
  return hasTool || commitment.backInMinutes !== undefined ? "open" : "beyond";
}

/** Number of an event that says something → its turn, counted from 1. */
function turnNumbersOf(numbered: readonly NumberedEvent[]): ReadonlyMap<number, number> {
  const said = numbered.filter(({ event }) => event.kind === "agent-said" || event.kind === "customer-said");
  return new Map(said.map(({ number }, index) => [number, index + 1]));
}
