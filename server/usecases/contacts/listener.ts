/** Who listens to a live contact, and what a command comes to. */
import type { ServerFrame, StepFailure } from "#training/simulation/index";

/** Where the frames of a contact go. */
export type Listener = {
  readonly send: (frame: ServerFrame) => void;
  /** Another tab has taken the contact over. */
  readonly takeOver: () => void;
};

export type CommandResult = { readonly ok: true } | { readonly ok: false; readonly failure: StepFailure };
