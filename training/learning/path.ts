/**
 * Path: what somebody does, step by step.
 *
 * A step opens when the one before it is done. What was done before a step opened
 * counts: nobody has to repeat what they have shown. Due days count from enrolment.
 */
import { z } from "zod";
import { SlugSchema } from "../shared/slug";
import type { Outcome } from "../simulation/index";

const dueInDays = z.number().int().min(0).max(365);

export const PathStepSchema = z.discriminatedUnion("kind", [
  /** Done when the module's quiz is passed, with or without its lessons. */
  z.strictObject({ kind: z.literal("module"), slug: SlugSchema, dueInDays }),
  /** Done when a conversation in this mode (or any) has ended, with at least `passScore` if given. */
  z.strictObject({
    kind: z.literal("scenario"),
    slug: SlugSchema,
    dueInDays,
    mode: z.enum(["practice", "assessed"]).default("practice"),
    passScore: z.number().min(0).max(1).optional(),
  }),
]);
export type PathStep = z.infer<typeof PathStepSchema>;

export const PathFileSchema = z.strictObject({
  title: z.string().min(1).max(80),
  summary: z.string().min(1).max(300),
  steps: z.array(PathStepSchema).min(1),
});
export const PathSchema = PathFileSchema.extend({ slug: SlugSchema });
export type Path = z.infer<typeof PathSchema>;

/** One conversation, as a path needs to know it. */
export type PlayedScenario = {
  readonly slug: string;
  readonly mode: "practice" | "assessed";
  readonly endedAt: Date | null;
  readonly outcome: Outcome | null;
  /** 0 to 1. */
  readonly score: number | null;
};

export type PathRecord = {
  /** Module slug → when its quiz was first passed. */
  readonly passedModules: ReadonlyMap<string, Date>;
  readonly played: readonly PlayedScenario[];
};

export type StepProgress = {
  readonly step: PathStep;
  readonly state: "done" | "open" | "locked";
  readonly doneAt: Date | undefined;
  /** ISO date. */
  readonly dueOn: string;
};

export type PathProgress = {
  readonly steps: readonly StepProgress[];
  readonly done: number;
  /** The step to do now; undefined when all are done. */
  readonly next: StepProgress | undefined;
  /** When the last step was done; undefined while one is open. */
  readonly finishedAt: Date | undefined;
};

/** Where somebody who enrolled at `enrolledAt` stands on a path. */
export function pathProgress(path: Path, enrolledAt: Date, record: PathRecord): PathProgress {
  let isOpen = true;
  const steps = path.steps.map((step): StepProgress => {
    const doneAt = whenDone(step, record);
    const state = doneAt !== undefined ? "done" : isOpen ? "open" : "locked";
    if (doneAt === undefined) isOpen = false;
    return { step, state, doneAt, dueOn: dueDate(enrolledAt, step.dueInDays) };
  });
  const times = steps.flatMap((each) => (each.doneAt === undefined ? [] : [each.doneAt.getTime()]));
  const isFinished = times.length === steps.length;
  return {
    steps,
    done: times.length,
    next: steps.find((each) => each.state === "open"),
    finishedAt: isFinished ? new Date(Math.max(...times)) : undefined,
  };
}

/** The ISO date so many days after a moment, by the calendar of UTC. */
export function dueDate(from: Date, days: number): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** True when a step is not done and its day has passed. `today` is an ISO date. */
export function isOverdue(step: StepProgress, today: string): boolean {
  return step.state !== "done" && step.dueOn < today;
}

function whenDone(step: PathStep, record: PathRecord): Date | undefined {
  if (step.kind === "module") return record.passedModules.get(step.slug);
  const ends = record.played
    .filter((played) => fulfils(step, played))
    .flatMap((played) => (played.endedAt === null ? [] : [played.endedAt.getTime()]));
  return ends.length === 0 ? undefined : new Date(Math.min(...ends));
}

/** Outcomes of contacts that were broken off. */
const UNFINISHED: ReadonlySet<Outcome> = new Set(["abandoned", "stopped"]);

function fulfils(step: Extract<PathStep, { kind: "scenario" }>, played: PlayedScenario): boolean {
  if (played.slug !== step.slug || played.outcome === null || UNFINISHED.has(played.outcome)) return false;
  if (step.mode === "assessed" && played.mode !== "assessed") return false;
  return step.passScore === undefined || (played.score !== null && played.score >= step.passScore);
}
