/**
 * Hints: the words for what a learner can be helped with in practice. What a hint
 * says is assessment's (hinting/), for it shows lines of other contacts.
 */

/** What a hint can be about. Every one is something that the learner has seen, or sees to be missing. */
export const HINT_SUBJECTS = [
  "hold",
  "unclear",
  "question",
  "feeling",
  "promise",
  "greeting",
  "look-up",
  "verify",
  "asking",
  "news",
  "remedy",
  "acting",
  "closing",
  "listening",
] as const;
export type HintSubject = (typeof HINT_SUBJECTS)[number];

/** 1: what to look at. 2: what to do. 3: how it was said in another contact. */
export const HINT_STEPS = [1, 2, 3] as const;
export type HintStep = (typeof HINT_STEPS)[number];

export type GivenHint = {
  /** Turns said when it was asked for. */
  readonly turn: number;
  readonly subject: HintSubject;
  readonly step: HintStep;
};

export type Hint = { readonly subject: HintSubject; readonly step: HintStep; readonly text: string };
