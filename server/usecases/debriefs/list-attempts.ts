/**
 * Use case: the attempts that somebody may read, newest first, a page at a time:
 * all for trainers, those of their teams for managers, their own for learners.
 */
import { canSomewhere, reachOf, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import type { Channel } from "#training/simulation/index";
import type { AttemptFilter, AttemptRow, DebriefDependencies } from "./ports";

export type AttemptQuestion = Omit<AttemptFilter, "reach" | "skip" | "take"> & {
  /** From 1; beyond the last, the last one is given. */
  readonly page: number;
};

export type ListedAttempt = Omit<AttemptRow, "scenarioVersionId"> & {
  readonly scenarioTitle: string;
  /** Null where the scenario can't be read any more. */
  readonly channel: Channel | null;
};

export type AttemptPage = {
  readonly rows: readonly ListedAttempt[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** False where nobody's attempts but the viewer's own can be there. */
  readonly isOfOthers: boolean;
  /** Every current scenario, by title. */
  readonly scenarios: readonly { readonly slug: string; readonly title: string }[];
};

const ATTEMPTS_ON_A_PAGE = 25;

/** One page of the attempts that this viewer may read. */
export async function listAttempts(
  deps: DebriefDependencies,
  viewer: Viewer,
  { page, ...filter }: AttemptQuestion,
): Promise<Result<AttemptPage, "not-allowed">> {
  if (!canSomewhere(viewer, "read-attempt")) return fail("not-allowed");
  const reach = reachOf(viewer, "read-attempt");
  const read = (wanted: number) =>
    deps.assessments.list({
      ...filter,
      reach,
      skip: (wanted - 1) * ATTEMPTS_ON_A_PAGE,
      take: ATTEMPTS_ON_A_PAGE,
    });
  const asked = await read(page);
  const pages = Math.max(1, Math.ceil(asked.total / ATTEMPTS_ON_A_PAGE));
  const shown = page > pages ? await read(pages) : asked;
  const current = await deps.scenarios.all();
  return succeed({
    rows: await Promise.all(shown.rows.map((row) => withTitle(deps, row))),
    total: shown.total,
    page: Math.min(page, pages),
    pages,
    isOfOthers: reach.everyone || reach.teamIds.length > 0,
    scenarios: current
      .map(({ scenario: { slug, title } }) => ({ slug, title }))
      .sort((left, right) => left.title.localeCompare(right.title)),
  });
}

async function withTitle(
  deps: DebriefDependencies,
  { scenarioVersionId, ...row }: AttemptRow,
): Promise<ListedAttempt> {
  const compiled = await deps.scenarios.version(scenarioVersionId);
  return {
    ...row,
    scenarioTitle: compiled?.scenario.title ?? row.scenarioSlug,
    channel: compiled?.scenario.channel ?? null,
  };
}
