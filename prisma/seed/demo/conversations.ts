/**
 * Conversations of the demo: a hand-written play against the real mind and the
 * scenario's written lines, assessed like any other.
 *
 * The same play with the same seed always gives the same conversation, so each is
 * played once and then moved to its time.
 */
import {
  type Assessment,
  assessContact,
  type CompiledScenario,
  observationsOf,
} from "#training/assessment/index";
import { randomFrom } from "#training/shared/random";
import type { AttemptEvent, CustomerEar } from "#training/simulation/index";
import { performPlay, settingOf } from "./perform-play";
import type { Play } from "./plays";

export type DemoContact = {
  /** Times count from 0 (1970). */
  readonly events: readonly AttemptEvent[];
  readonly assessment: Assessment;
  readonly observations: ReturnType<typeof observationsOf>;
  readonly outcome: string;
};

export type DemoPlay = {
  readonly compiled: CompiledScenario;
  readonly play: Play;
  readonly seed: number;
  readonly mode: "practice" | "assessed";
  readonly ear: CustomerEar;
};

/** Seconds from the note to the debrief. */
const ASSESSING = 2;

/** Plays a contact to its end and assesses it. */
export async function performContact({ compiled, play, seed, mode, ear }: DemoPlay): Promise<DemoContact> {
  const played = await performPlay({
    compiled,
    part: play,
    seed,
    mode,
    ear,
    speak: async ({ turn, written }) => ({
      text: randomFrom(seed, turn).pick(written) ?? "…",
      source: "written",
    }),
    attemptId: "demo",
    avoid: [],
  });
  const numbered = played.map((event, number) => ({ number, event }));
  const judging = { rubric: compiled.rubric, recallOf: ear.recallOf };
  const assessment = assessContact(settingOf(compiled), judging, numbered);
  const at = later(played.at(-1)?.at ?? "", ASSESSING);
  return {
    events: [...played, { kind: "assessed", at, assessment }],
    assessment,
    observations: observationsOf(assessment.findings, mode),
    outcome: assessment.outcome,
  };
}

/** The events with their times moved to start at `startsAt`. */
export function movedTo(events: readonly AttemptEvent[], startsAt: Date): AttemptEvent[] {
  return events.map((event) => ({ ...event, at: later(event.at, startsAt.getTime() / 1000) }));
}

function later(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}
