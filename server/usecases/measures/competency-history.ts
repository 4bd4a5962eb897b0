/**
 * Use case: the history behind one number: every observation of a competency, with
 * what it says, how much it counts now, and the way to what shows it.
 */
import {
  counting,
  type JudgedObservation,
  type Mastery,
  masteryAt,
  standingEvidence,
  type Verdict,
  verdictOf,
} from "#training/analytics/index";
import type { OverruleLevel } from "#training/assessment/index";
import { can, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import { readEvidence } from "./evidence";
import { lastMomentOf } from "./measure-people";
import { findOwn, findPerson, type PersonFailure, subjectOf } from "./person-page";
import type { EndedAttempt, MeasureDependencies, PersonRecord } from "./ports";
import { type DevelopmentPoint, developmentOf } from "./report";
import { type Suggestion, suggestionsFor } from "./suggestions";
import { readTitles, type Titles } from "./titles";

export type HistoryRow = {
  /** Unique in the list. */
  readonly key: string;
  readonly at: string;
  readonly source: "item" | "criterion";
  /** Scenario or module, in words. */
  readonly setting: string;
  readonly mode: "practice" | "assessed" | null;
  /** Criterion or question, in words. */
  readonly title: string;
  /** 0 to 1, after overrules. */
  readonly value: number;
  /** What the scorer found; null where it was not sure. */
  readonly found: number | null;
  readonly weight: number;
  /** 0 easy to 1 hard. */
  readonly difficulty: number;
  /** How much it counts now, in fresh observations of middling difficulty. */
  readonly evidence: number;
  readonly counts: boolean;
  readonly overruling: {
    readonly level: OverruleLevel;
    readonly reason: string;
    readonly trainer: string;
    readonly at: string;
  } | null;
  /** Where it is shown; null for those who may not read it. */
  readonly to: string | null;
};

export type CompetencyHistory = {
  readonly person: { readonly accountId: string; readonly name: string };
  readonly competency: {
    readonly slug: string;
    readonly title: string;
    readonly summary: string;
    readonly looksLike: string;
  };
  readonly mastery: Mastery;
  readonly verdict: Verdict;
  readonly development: readonly DevelopmentPoint[];
  /** Newest first. */
  readonly rows: readonly HistoryRow[];
  readonly next: Suggestion | null;
};

type Question = { readonly competency: string; readonly at: Date };

export async function readOwnHistory(
  deps: MeasureDependencies,
  viewer: Viewer,
  question: Question,
): Promise<Result<CompetencyHistory, PersonFailure>> {
  const own = await findOwn(deps, viewer);
  return own.ok ? readHistory(deps, own.value, { ...question, mayReadAttempts: true }) : own;
}

export async function readPersonHistory(
  deps: MeasureDependencies,
  viewer: Viewer,
  question: Question & { readonly accountId: string },
): Promise<Result<CompetencyHistory, PersonFailure>> {
  const found = await findPerson(deps, viewer, question.accountId);
  if (!found.ok) return found;
  const mayReadAttempts = can(viewer, "read-attempt", subjectOf(found.value));
  return readHistory(deps, found.value, { ...question, mayReadAttempts });
}

async function readHistory(
  deps: MeasureDependencies,
  person: PersonRecord,
  { competency, at, mayReadAttempts }: Question & { readonly mayReadAttempts: boolean },
): Promise<Result<CompetencyHistory, "not-found">> {
  const version = await deps.content.find("competency", competency);
  if (version === undefined) return fail("not-found");
  const ids = [person.accountId];
  const [evidence, attempts, quizzes] = await Promise.all([
    readEvidence(deps, ids),
    deps.measures.attempts(ids),
    deps.measures.quizzes(ids),
  ]);
  const own = (evidence.get(person.accountId) ?? []).filter((each) => each.competency === competency);
  const until = lastMomentOf(person, at);
  const mastery = masteryAt(counting(own), until);
  const verdict = verdictOf(mastery);
  const suggest = await suggestionsFor(deps.content, { attempts, quizzes });
  const rows = await historyRows(deps, own, { attempts, until, mayReadAttempts });
  const { slug, title, summary, looksLike } = version.body;
  return succeed({
    person: { accountId: person.accountId, name: person.name },
    competency: { slug, title, summary, looksLike },
    mastery,
    verdict,
    development: developmentOf(counting(own), until),
    rows: rows.reverse(),
    next: suggest(slug, verdict),
  });
}

/** All observations of one person, of every competency, newest first: for the export. */
export async function readAllHistory(
  deps: MeasureDependencies,
  person: PersonRecord,
  at: Date,
): Promise<(HistoryRow & { readonly competency: string })[]> {
  const [evidence, attempts] = await Promise.all([
    readEvidence(deps, [person.accountId]),
    deps.measures.attempts([person.accountId]),
  ]);
  const observations = evidence.get(person.accountId) ?? [];
  const until = lastMomentOf(person, at);
  const rows = await historyRows(deps, observations, { attempts, until, mayReadAttempts: true });
  return rows.map((row, index) => ({ ...row, competency: observations[index]?.competency ?? "" })).reverse();
}

type Reading = {
  readonly attempts: readonly EndedAttempt[];
  readonly until: number;
  readonly mayReadAttempts: boolean;
};

async function historyRows(
  deps: MeasureDependencies,
  observations: readonly JudgedObservation[],
  { attempts, until, mayReadAttempts }: Reading,
): Promise<HistoryRow[]> {
  const titles = await readTitles(deps.content);
  const attemptOf = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const items = await deps.content.current("item");
  const stems = new Map(items.map(({ body }) => [body.item.slug, body.item.stem]));
  const rows = observations.map(async (each): Promise<HistoryRow> => {
    const attempt = attemptOf.get(each.attemptId);
    const title =
      each.source === "item" ? stems.get(each.sourceId) : await criterionTitle(deps, attempt, each.sourceId);
    return {
      ...rowOf(each, titles, until),
      title: title ?? each.sourceId,
      mode: attempt?.mode ?? null,
      to: mayReadAttempts ? addressOf(each) : null,
    };
  });
  return Promise.all(rows);
}

/** As the rubric called it when the attempt was assessed. */
async function criterionTitle(
  deps: MeasureDependencies,
  attempt: EndedAttempt | undefined,
  criterion: string,
): Promise<string | undefined> {
  if (attempt === undefined) return undefined;
  const version = await deps.content.version("scenario", attempt.scenarioVersionId);
  return version?.body.rubric.criteria.find((each) => each.id === criterion)?.title;
}

function rowOf(
  each: JudgedObservation,
  titles: Titles,
  until: number,
): Omit<HistoryRow, "title" | "mode" | "to"> {
  const { overruling } = each;
  return {
    key: `${each.attemptId}-${each.sourceId}-${each.competency}`,
    at: new Date(each.at).toISOString(),
    source: each.source,
    setting: each.source === "item" ? titles.module(each.setting) : titles.scenario(each.setting),
    value: each.value,
    found: each.found ?? null,
    weight: each.weight,
    difficulty: each.difficulty,
    evidence: standingEvidence(each, until),
    counts: each.counts,
    overruling:
      overruling === undefined
        ? null
        : {
            level: overruling.level,
            reason: overruling.reason,
            trainer: overruling.trainer,
            at: new Date(overruling.at).toISOString(),
          },
  };
}

function addressOf({ source, attemptId }: JudgedObservation): string {
  return source === "item" ? `/quiz/${attemptId}/results` : `/attempts/${attemptId}/debrief`;
}
