/**
 * Use case: two attempts of one family side by side, for whoever may read the
 * debriefs of both. Others than relatives are not compared: they have no turn at
 * which they part.
 */
import { type Comparison, compareContacts, type MoodPoint } from "#training/assessment/index";
import type { Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import type { DebriefDependencies } from "./ports";
import { type DebriefFailure, type DebriefView, readDebrief } from "./read-debrief";
import { type FamilyMember, readFamily } from "./read-family";

export type ComparedAttempt = FamilyMember & {
  readonly outcome: DebriefView["debrief"]["outcome"];
  readonly score: number;
  readonly curve: readonly MoodPoint[];
};

export type ComparisonView = Pick<DebriefView, "scenario" | "learner" | "isOwn"> & {
  readonly comparison: Comparison;
  readonly attempts: readonly [ComparedAttempt, ComparedAttempt];
  readonly family: readonly FamilyMember[];
};

export type ComparisonFailure = DebriefFailure | "not-related";

/** The comparison of two different attempts of one family. */
export async function compareAttempts(
  deps: DebriefDependencies,
  viewer: Viewer,
  ids: readonly [string, string],
): Promise<Result<ComparisonView, ComparisonFailure>> {
  const family = await readFamily(deps, viewer, ids[0]);
  if (!family.ok) return family;
  const [first, second] = ids.map((id) => family.value.find((member) => member.id === id));
  if (first === undefined || second === undefined || first === second) return fail("not-related");
  const one = await readDebrief(deps, viewer, first.id);
  if (!one.ok) return one;
  const two = await readDebrief(deps, viewer, second.id);
  if (!two.ok) return two;
  const { scenario, learner, isOwn } = one.value;
  return succeed({
    comparison: compareContacts(one.value.debrief, two.value.debrief),
    attempts: [compared(first, one.value), compared(second, two.value)],
    family: family.value,
    scenario,
    learner,
    isOwn,
  });
}

function compared(member: FamilyMember, { debrief }: DebriefView): ComparedAttempt {
  const { outcome, score, curve } = debrief;
  return { ...member, outcome, score, curve };
}
