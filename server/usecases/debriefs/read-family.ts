/**
 * Use case: the family of an attempt: the one that began at the beginning, and
 * all that were tried again from a turn of it or of one another, oldest first.
 *
 * Each member is read through findAttempt, so whoever may not read one doesn't
 * learn that it is there. A row says no more of it than the list of attempts does.
 */
import type { Viewer } from "#training/shared/access";
import { type Result, succeed } from "#training/shared/result";
import type { NumberedEvent, Outcome } from "#training/simulation/index";
import { OUTCOMES } from "#training/simulation/index";
import type { AttemptRecord } from "../contacts/ports";
import { findAttempt } from "./find-attempt";
import type { DebriefDependencies, Descent } from "./ports";

export type FamilyMember = {
  readonly id: string;
  /** From 1, by when it was started; the same whoever reads, unless some can't be read. */
  readonly number: number;
  /** The member it was tried again from, and the last turn that both have. */
  readonly branched: { readonly from: number; readonly afterTurn: number } | null;
  readonly mode: "practice" | "assessed";
  readonly startedAt: string;
  /** Null while it is being played. */
  readonly endedAt: string | null;
  readonly outcome: Outcome | null;
  /** 0 to 1; null before the debrief. */
  readonly score: number | null;
};

/** The attempt and its relatives, as far as this viewer may read them. Alone, it is a family of one. */
export async function readFamily(
  deps: DebriefDependencies,
  viewer: Viewer,
  attemptId: string,
): Promise<Result<readonly FamilyMember[], "not-found">> {
  const found = await findAttempt(deps, viewer, attemptId);
  if (!found.ok) return found;
  const { accountId, scenarioSlug } = found.value.record;
  const descents = await deps.assessments.descents(accountId, scenarioSlug);
  const relatives = await Promise.all(
    relativesOf(attemptId, descents).map((id) => findAttempt(deps, viewer, id)),
  );
  const records = relatives
    .flatMap((each) => (each.ok ? [each.value.record] : []))
    .sort((left, right) => Number(left.startedAt) - Number(right.startedAt) || (left.id < right.id ? -1 : 1));
  const numbers = new Map(records.map(({ id }, index) => [id, index + 1]));
  return succeed(await Promise.all(records.map((record) => memberOf(deps, record, numbers))));
}

/** The ids of all that hang together with this one, itself among them. */
function relativesOf(attemptId: string, descents: readonly Descent[]): string[] {
  const family = new Set([attemptId]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const { id, parentId } of descents) {
      if (parentId === null || !(family.has(id) || family.has(parentId))) continue;
      family.add(id).add(parentId);
    }
  }
  return [...family];
}

async function memberOf(
  deps: DebriefDependencies,
  record: AttemptRecord,
  numbers: ReadonlyMap<string, number>,
): Promise<FamilyMember> {
  const { id, parentId, branchedAtEvent: at, mode, startedAt, endedAt, outcome, score } = record;
  const from = parentId === null ? undefined : numbers.get(parentId);
  const isBranch = from !== undefined && at !== null;
  return {
    id,
    number: numbers.get(id) ?? 0,
    branched: isBranch ? { from, afterTurn: turnsUpTo(at, await deps.attempts.events(id)) } : null,
    mode,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    outcome: OUTCOMES.find((each) => each === outcome) ?? null,
    score,
  };
}

function turnsUpTo(last: number, events: readonly NumberedEvent[]): number {
  return events.filter(({ number, event }) => number <= last && LINES.has(event.kind)).length;
}

const LINES = new Set<string>(["agent-said", "customer-said"]);
