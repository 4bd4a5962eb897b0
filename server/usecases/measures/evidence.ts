/**
 * Evidence: what people showed, as it stands after trainers' overrules.
 *
 * A trainer may also judge a criterion that the scorer was not sure of: then there
 * is no observation to replace, and the overrule makes one with the weight and the
 * time of the assessment.
 */
import { inForce, type JudgedObservation, judged, type Observation } from "#training/analytics/index";
import { PRACTICE_WEIGHT } from "#training/assessment/index";
import { byPerson } from "./by-person";
import type { MeasureDependencies, ObservationOf, OverrulingOfAttempt } from "./ports";

/** Levels of scenarios run from 1 to 5; observations carry 0 to 1. */
const HIGHEST_LEVEL = 5;
/** Where the scenario's version can't be read any more. */
const MIDDLING = 0.5;

/** Everything observed of these people and what became of it, oldest first; people without any are missing. */
export async function readEvidence(
  deps: MeasureDependencies,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, readonly JudgedObservation[]>> {
  return readWith(deps, { accountIds, what: "all" }, judged);
}

/** What counts of what these people showed in conversations, oldest first. */
export async function readConversationEvidence(
  deps: MeasureDependencies,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Observation[]>> {
  return readWith(deps, { accountIds, what: "conversations" }, inForce);
}

type Judging<Judged> = (
  found: readonly ObservationOf[],
  overrulings: readonly OverrulingOfAttempt[],
  leftOpen?: readonly ObservationOf[],
) => readonly Judged[];

async function readWith<Judged>(
  deps: MeasureDependencies,
  { accountIds, what }: { accountIds: readonly string[]; what: "all" | "conversations" },
  judge: Judging<Judged>,
): Promise<ReadonlyMap<string, readonly Judged[]>> {
  const [found, overrulings] = await Promise.all([
    deps.measures.observations(accountIds, what),
    deps.measures.overrulings(accountIds),
  ]);
  const leftOpen = byPerson(await judgedByTrainersAlone(deps, found, overrulings));
  const overrulingsOf = byPerson(overrulings);
  const people = new Set([...found.keys(), ...leftOpen.keys()]);
  return new Map(
    [...people].map((id) => [id, judge(found.get(id) ?? [], overrulingsOf.get(id) ?? [], leftOpen.get(id))]),
  );
}

/** Observations that exist only because a trainer judged what the scorer left open. */
async function judgedByTrainersAlone(
  deps: MeasureDependencies,
  found: ReadonlyMap<string, readonly ObservationOf[]>,
  overrulings: readonly OverrulingOfAttempt[],
): Promise<ObservationOf[]> {
  if (overrulings.length === 0) return [];
  const concerned = new Set(overrulings.map((each) => each.accountId));
  const known = new Set(
    [...concerned].flatMap((id) => found.get(id) ?? []).map((each) => keyOf(each.attemptId, each.sourceId)),
  );
  const open = new Map(overrulings.map((each) => [keyOf(each.attemptId, each.criterion), each]));
  for (const [key, each] of open) if (known.has(key) || !each.isUnaided) open.delete(key);
  const attemptIds = new Set([...open.values()].map((each) => each.attemptId));
  if (attemptIds.size === 0) return [];
  const made: ObservationOf[] = [];
  for (const finding of await deps.measures.findings([...attemptIds])) {
    const overruling = open.get(keyOf(finding.attemptId, finding.criterion));
    if (overruling === undefined) continue;
    made.push({
      accountId: overruling.accountId,
      attemptId: finding.attemptId,
      source: "criterion",
      sourceId: finding.criterion,
      competency: finding.competency,
      setting: overruling.scenarioSlug,
      value: 0,
      weight: finding.weight * (overruling.mode === "assessed" ? 1 : PRACTICE_WEIGHT),
      difficulty: await difficultyOf(deps, overruling.scenarioVersionId),
      at: finding.at.getTime(),
    });
  }
  return made;
}

async function difficultyOf(deps: MeasureDependencies, scenarioVersionId: string): Promise<number> {
  const version = await deps.content.version("scenario", scenarioVersionId);
  return version === undefined ? MIDDLING : (version.body.scenario.level - 1) / (HIGHEST_LEVEL - 1);
}

function keyOf(attemptId: string, criterion: string): string {
  return `${attemptId} ${criterion}`;
}
