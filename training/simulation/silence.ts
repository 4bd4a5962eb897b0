/**
 * Silence: how long a customer waits before speaking up.
 *
 * What this file does not decide: how long a channel bears silence (channels.ts),
 * what the waiting does to the feeling (parameter-table.ts) and what the customer then says (decide.ts).
 */
import { channelRow } from "./channels";
import type { Persona } from "./scenario";
import type { ContactState } from "./state";

/** Seconds of silence after which the customer speaks up; undefined while it is the customer's turn or the contact is over. */
export function silencePatience(state: ContactState, persona: Persona): number | undefined {
  if (state.phase !== "open" || state.pending !== undefined) return undefined;
  const factor = temperament(persona) * (state.feeling.mood >= 4 ? 0.7 : 1);
  const { silence, hold } = channelRow(state.channel);
  const prods = prodsSinceLastLine(state);
  if (state.hold !== undefined) {
    const withoutTime = hold.withoutTimeSeconds * factor;
    const seconds =
      state.hold.promisedMinutes === undefined
        ? withoutTime
        : state.hold.promisedMinutes * 60 + hold.lateBySeconds;
    return Math.round(seconds + prods * withoutTime);
  }
  const { feltAfterSeconds: usual, growth, firstFactor } = silence;
  const first = state.turns.some((turn) => turn.by === "agent") ? 1 : firstFactor;
  return usual === undefined ? undefined : Math.round(usual * factor * first * (1 + growth * prods));
}

function temperament(persona: Persona): number {
  const slow = persona.traits.includes("patient") ? 1.4 : 1;
  const quick = persona.traits.includes("impatient") || persona.traits.includes("anxious") ? 0.65 : 1;
  return slow * quick;
}

/** Customer lines in a row at the end of the conversation, less the one that the agent owes an answer to. */
function prodsSinceLastLine(state: ContactState): number {
  const lastAgent = state.turns.findLast((turn) => turn.by === "agent")?.number ?? 0;
  return Math.max(0, state.turns.length - lastAgent - 1);
}
