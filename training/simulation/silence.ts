/**
 * Silence: how long a customer waits before speaking up.
 *
 * What this file does not decide: what the waiting does to the feeling
 * (parameter-table.ts) and what the customer then says (decide.ts).
 */
import type { Persona } from "./scenario";
import type { ContactState } from "./state";
import type { Channel } from "./vocabulary";

/**
 * Seconds, for a calm customer of ordinary patience, between two lines. Our own
 * estimates, generous because learners type while they think; an e-mail is never prodded.
 */
const PATIENCE_IN_SECONDS: Readonly<Record<Channel, number | undefined>> = {
  chat: 75,
  phone: 20,
  social: 240,
  email: undefined,
};

/** Seconds on hold without a promised time before the customer calls out. */
const HOLD_WITHOUT_TIME = 90;
/** Seconds past the promised time before the customer calls out. */
const LATE_BY = 30;

/** Seconds of silence after which the customer speaks up; undefined while it is the customer's turn or the contact is over. */
export function silencePatience(state: ContactState, persona: Persona): number | undefined {
  if (state.phase !== "open" || state.pending !== undefined) return undefined;
  const factor = temperament(persona) * (state.feeling.mood >= 4 ? 0.7 : 1);
  if (state.hold !== undefined) {
    const seconds =
      state.hold.promisedMinutes === undefined
        ? HOLD_WITHOUT_TIME * factor
        : state.hold.promisedMinutes * 60 + LATE_BY;
    return Math.round(seconds + prodsSinceLastLine(state) * HOLD_WITHOUT_TIME * factor);
  }
  const usual = PATIENCE_IN_SECONDS[state.channel];
  return usual === undefined ? undefined : Math.round(usual * factor);
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
