/**
 * Stepping out: what a learner does beside the role-play. Asking for help, and
 * stopping.
 *
 * Help comes in three steps, one an asking: where to look, what to do, and how
 * somebody said it elsewhere. Each asking is an event. In an assessed contact
 * there is no help.
 *
 * Stopping ends the role-play at once, in any mode, whatever the customer is
 * about to say, and nothing follows from it: no note, no score.
 */
import { fail, succeed } from "#training/shared/result";
import type { Step } from "./contact";
import type { AttemptEvent } from "./events";
import { HINT_STEPS, type Hint, type HintStep } from "./hints";
import type { ContactState } from "./state";

/** The step that the next hint of this turn is; undefined when all three have been given. */
export function nextHintStep(state: Pick<ContactState, "hints" | "turns">): HintStep | undefined {
  const given = state.hints.filter((hint) => hint.turn === state.turns.length).length;
  return HINT_STEPS[given];
}

/** The learner asks for help. `hint` is what they are told; undefined when there is nothing more to say. */
export function askForHint(
  state: ContactState,
  hint: Hint | undefined,
  asked: { clientId: string; at: string },
): Step {
  if (state.clientIds.includes(asked.clientId)) return fail("already-done");
  if (state.phase !== "open") return fail(state.phase === "ended" ? "contact-ended" : "not-open");
  if (state.mode === "assessed") return fail("no-help-when-assessed");
  if (state.pending !== undefined) return fail("customer-is-answering");
  if (hint === undefined) return fail("no-more-help");
  const event: AttemptEvent = { kind: "hint-asked", ...asked, turn: state.turns.length, ...hint };
  return succeed([event]);
}

/** The words that stop the role-play when they are all that is said. */
export const STOP_WORDS = "stop practice";

/** True if this line is the stop word and nothing else; case, spaces and punctuation aside. */
export function isStopWord(line: string): boolean {
  return (
    line
      .toLowerCase()
      .replace(/[^a-z]+/g, " ")
      .trim() === STOP_WORDS
  );
}

/** The learner stops the role-play. Stopping twice is stopping once. */
export function stopContact(state: ContactState, at: string): Step {
  if (state.ended?.outcome === "stopped") return fail("already-done");
  if (state.phase === "ended") return fail("contact-ended");
  return succeed([{ kind: "ended", at, by: "agent", outcome: "stopped" }]);
}
