/**
 * Use cases: a learner starts a scenario, or tries again from a turn of an
 * earlier attempt.
 *
 * A branch takes over the events up to the chosen one, with their times and
 * findings, and is an attempt of its own from there. Branches are practice:
 * whoever knows what comes next is not assessed by it.
 *
 * How strongly the customer may show what they feel is chosen for practice and
 * remembered by the attempts themselves: who says nothing gets what they chose
 * last. Whether an attempt is private is settled here for good; a branch of a
 * private one is private too.
 */
import { can, type Viewer } from "#training/shared/access";
import { hashOf } from "#training/shared/random";
import { fail, type Result, succeed } from "#training/shared/result";
import { type AttemptEvent, type Intensity, openContact } from "#training/simulation/index";
import type { ContactDependencies, OwnAttempt } from "./ports";

export type StartContact = {
  readonly scenario: string;
  readonly mode: "practice" | "assessed";
  /** For practice; absent is as chosen last. Assessed contacts are always "full". */
  readonly intensity?: Intensity;
  /** For practice only. */
  readonly isPrivate?: boolean;
};
export type BranchContact = { readonly attemptId: string; readonly atEvent: number };

export type StartFailure = "not-allowed" | "unknown-scenario" | "assessed-is-not-private";

/** Starts an attempt at the current version of a scenario and returns its id. */
export async function startContact(
  deps: ContactDependencies,
  viewer: Viewer,
  { scenario, mode, intensity: wanted, isPrivate = false }: StartContact,
): Promise<Result<string, StartFailure>> {
  if (!can(viewer, "take-training", { accountId: viewer.accountId })) return fail("not-allowed");
  if (isPrivate && mode === "assessed") return fail("assessed-is-not-private");
  const found = await deps.scenarios.current(scenario);
  if (found === undefined) return fail("unknown-scenario");
  const id = deps.newId();
  const startedAt = deps.now();
  const seed = hashOf(id);
  const setting = { scenario: found.compiled.scenario, persona: found.compiled.persona };
  const practised = wanted ?? chosenLast(await deps.attempts.ofAccount(viewer.accountId));
  const intensity = mode === "assessed" ? "full" : practised;
  const events = openContact(setting, { seed, mode, intensity, at: startedAt.toISOString() });
  const origin = { parentId: null, branchedAtEvent: null };
  const attempt = {
    id,
    accountId: viewer.accountId,
    scenarioVersionId: found.versionId,
    scenarioSlug: scenario,
    seed,
    mode,
    isPrivate,
    intensity,
    startedAt,
    ...origin,
  };
  await deps.attempts.create(attempt, events);
  return succeed(id);
}

/** Starts a new attempt that agrees with an own one up to the given event, which must be a line of the customer. */
export async function branchContact(
  deps: ContactDependencies,
  viewer: Viewer,
  { attemptId, atEvent }: BranchContact,
): Promise<Result<string, "not-allowed" | "not-found" | "not-a-turn">> {
  if (!can(viewer, "take-training", { accountId: viewer.accountId })) return fail("not-allowed");
  const parent = await deps.attempts.find(attemptId);
  if (parent === undefined || parent.accountId !== viewer.accountId) return fail("not-found");
  // A branch takes over what was said, and others may read it; what was stopped stays the learner's own.
  if (parent.outcome === "stopped") return fail("not-a-turn");
  const events = await deps.attempts.events(attemptId);
  const isCustomerLine = events.some(
    ({ number, event }) => number === atEvent && event.kind === "customer-said",
  );
  const kept = events.filter(({ number }) => number <= atEvent).map(({ event }) => event);
  if (!isCustomerLine || isOver(kept)) return fail("not-a-turn");
  const id = deps.newId();
  const practice = kept.map((event) =>
    event.kind === "started" ? { ...event, mode: "practice" as const } : event,
  );
  const { accountId, scenarioVersionId, scenarioSlug, seed, isPrivate, intensity } = parent;
  const origin = { parentId: attemptId, branchedAtEvent: atEvent };
  const attempt = {
    id,
    accountId,
    scenarioVersionId,
    scenarioSlug,
    seed,
    mode: "practice" as const,
    isPrivate,
    intensity,
    startedAt: deps.now(),
    ...origin,
  };
  await deps.attempts.create(attempt, practice);
  return succeed(id);
}

/** The intensity of the latest practice, of attempts that come newest first; before any, "full". */
export function chosenLast(attempts: readonly Pick<OwnAttempt, "mode" | "intensity">[]): Intensity {
  return attempts.find((attempt) => attempt.mode === "practice")?.intensity ?? "full";
}

/** True if the contact has ended by then, or its last line is the customer's way out. */
function isOver(events: readonly AttemptEvent[]): boolean {
  const decided = events.findLast((event) => event.kind === "customer-decided");
  return decided?.decision.ends !== undefined || events.some((event) => event.kind === "ended");
}
