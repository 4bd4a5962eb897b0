/**
 * What a rule of the guard is: it looks at one candidate line in its order and
 * says whether the line breaks it. A rule knows nothing of the others.
 */
import type { SpeechOrder, SpokenLine } from "#training/simulation/ports";

export type Candidate = {
  readonly text: string;
  readonly source: SpokenLine["source"];
  /** For generated lines: the written line that was to be said. */
  readonly plan?: string;
};

export type Rule = {
  /** As logged and counted: "invents-a-figure". */
  readonly name: string;
  readonly isBroken: (candidate: Candidate, order: SpeechOrder) => boolean;
};
