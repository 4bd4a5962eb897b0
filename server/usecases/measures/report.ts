/**
 * The report on one person: what both the learner ("My progress") and those
 * responsible for the learner (the person's page) read. Who may read it is decided
 * by the use cases that give it out.
 */
import {
  type AssessedContacts,
  assessedContactsOf,
  counting,
  inConversations,
  type JudgedObservation,
  type Mastery,
  type MasteryPoint,
  masteryAt,
  masteryOverTime,
  READY_DAYS,
  type Readiness,
  shiftDay,
  type Verdict,
  verdictOf,
} from "#training/analytics/index";
import { isOverdue, type PathStep } from "#training/learning/index";
import { dayIn } from "#training/shared/people";
import type { Outcome } from "#training/simulation/index";
import { readEvidence } from "./evidence";
import { type Competence, competenceOf, lastMomentOf, type Moment } from "./measure-people";
import { isPassed, type PathStanding, readPathStandings } from "./path-standing";
import type { EndedAttempt, MeasureDependencies, PersonRecord, SubmittedQuiz } from "./ports";
import { type Suggestion, suggestionsFor } from "./suggestions";
import { readTitles, type Titles } from "./titles";

export type DevelopmentPoint = { readonly at: string } & Pick<Mastery, "estimate" | "low" | "high">;

export type CompetencyRow = {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly mastery: Mastery;
  readonly verdict: Verdict;
  /** Observations that count. */
  readonly observations: number;
  readonly lastAt: string | null;
  readonly next: Suggestion | null;
};

export type AttemptRow = {
  readonly id: string;
  readonly scenario: string;
  readonly mode: "practice" | "assessed";
  readonly isBranch: boolean;
  readonly hintsAsked: number;
  readonly endedAt: string;
  readonly outcome: Outcome | null;
  readonly score: number | null;
};

export type QuizRow = {
  readonly id: string;
  readonly module: string;
  readonly submittedAt: string;
  readonly share: number;
  readonly isPassed: boolean;
};

export type StepRow = {
  readonly kind: PathStep["kind"];
  readonly slug: string;
  readonly title: string;
  readonly mode: "practice" | "assessed" | null;
  readonly state: "done" | "open" | "locked";
  readonly doneAt: string | null;
  readonly dueOn: string;
  readonly isOverdue: boolean;
};

export type PathRow = {
  readonly slug: string;
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly overdue: number;
  readonly finishedAt: string | null;
  readonly steps: readonly StepRow[];
};

export type ReadinessView = {
  /** Since when mastery has been at the level without a break, ISO date; null while below it. */
  readonly reachedOn: string | null;
  /** Different scenarios since then, and full days up to the last conversation. */
  readonly scenarios: number;
  readonly daysHeld: number;
  /** The first day on which a conversation can show that the level was held; null while below it. */
  readonly provableFrom: string | null;
};

export type Report = Omit<Competence, "readiness"> & {
  readonly readiness: ReadinessView;
  readonly competencies: readonly CompetencyRow[];
  /** What conversations show, over time. */
  readonly development: readonly DevelopmentPoint[];
  readonly attempts: readonly AttemptRow[];
  readonly assessed: AssessedContacts;
  readonly quizzes: readonly QuizRow[];
  readonly paths: readonly PathRow[];
};

/** Everything about one person. */
export async function readReport(
  deps: MeasureDependencies,
  person: PersonRecord,
  moment: Moment,
): Promise<Report> {
  const ids = [person.accountId];
  const [evidence, attempts, quizzes, enrolments, titles] = await Promise.all([
    readEvidence(deps, ids),
    deps.measures.attempts(ids),
    deps.measures.quizzes(ids),
    deps.measures.enrolments(ids),
    readTitles(deps.content),
  ]);
  const observations = evidence.get(person.accountId) ?? [];
  const standings = await readPathStandings(deps.content, { attempts, quizzes, enrolments });
  const until = lastMomentOf(person, moment.at);
  const { readiness, ...competence } = competenceOf(person, counting(observations), moment.at);
  return {
    ...competence,
    readiness: readinessView(readiness, person.timeZone),
    competencies: await competencyRows(deps, observations, { attempts, quizzes, until }),
    development: developmentOf(inConversations(counting(observations)), until),
    attempts: attempts.map((attempt) => attemptRow(attempt, titles)),
    assessed: assessedContactsOf(attempts),
    quizzes: await Promise.all(quizzes.map((quiz) => quizRow(deps, quiz, titles))),
    paths: standings.map((standing) => pathRow(standing, titles, moment.today)),
  };
}

function readinessView(readiness: Readiness, timeZone: string): ReadinessView {
  if (readiness.status !== "on-the-way") {
    const scenarios = readiness.status === "ready" ? readiness.scenarios : 0;
    return { reachedOn: null, scenarios, daysHeld: 0, provableFrom: null };
  }
  const { reachedAt, scenarios, daysHeld } = readiness;
  const reachedOn = reachedAt === undefined ? null : dayIn(timeZone, new Date(reachedAt));
  const provableFrom = reachedOn === null ? null : shiftDay(reachedOn, READY_DAYS);
  return { reachedOn, scenarios, daysHeld, provableFrom };
}

/** The points as the charts take them. */
export function developmentOf(
  observations: Parameters<typeof masteryOverTime>[0],
  until: number,
): DevelopmentPoint[] {
  return masteryOverTime(observations, until).map(({ at, mastery }: MasteryPoint) => ({
    at: new Date(at).toISOString(),
    estimate: mastery.estimate,
    low: mastery.low,
    high: mastery.high,
  }));
}

type Standing = {
  readonly attempts: readonly EndedAttempt[];
  readonly quizzes: readonly SubmittedQuiz[];
  readonly until: number;
};

async function competencyRows(
  deps: MeasureDependencies,
  observations: readonly JudgedObservation[],
  { attempts, quizzes, until }: Standing,
): Promise<CompetencyRow[]> {
  const suggest = await suggestionsFor(deps.content, { attempts, quizzes });
  const counted = counting(observations);
  return (await deps.content.current("competency")).map(({ slug, body }) => {
    const own = counted.filter((each) => each.competency === slug);
    const mastery = masteryAt(own, until);
    const verdict = verdictOf(mastery);
    const last = own.at(-1);
    return {
      slug,
      title: body.title,
      summary: body.summary,
      mastery,
      verdict,
      observations: own.length,
      lastAt: last === undefined ? null : new Date(last.at).toISOString(),
      next: suggest(slug, verdict),
    };
  });
}

function attemptRow({ slug, endedAt, ...attempt }: EndedAttempt, titles: Titles): AttemptRow {
  const { id, mode, isBranch, hintsAsked, outcome, score } = attempt;
  return {
    id,
    scenario: titles.scenario(slug),
    mode,
    isBranch,
    hintsAsked,
    endedAt: endedAt.toISOString(),
    outcome,
    score,
  };
}

async function quizRow(deps: MeasureDependencies, quiz: SubmittedQuiz, titles: Titles): Promise<QuizRow> {
  return {
    id: quiz.id,
    module: titles.module(quiz.moduleSlug),
    submittedAt: quiz.submittedAt.toISOString(),
    share: quiz.share,
    isPassed: await isPassed(deps.content, quiz),
  };
}

function pathRow({ slug, title, progress }: PathStanding, titles: Titles, today: string): PathRow {
  const steps = progress.steps.map((each): StepRow => {
    const { step, state, doneAt, dueOn } = each;
    return {
      kind: step.kind,
      slug: step.slug,
      title: step.kind === "module" ? titles.module(step.slug) : titles.scenario(step.slug),
      mode: step.kind === "scenario" ? step.mode : null,
      state,
      doneAt: doneAt?.toISOString() ?? null,
      dueOn,
      isOverdue: isOverdue(each, today),
    };
  });
  return {
    slug,
    title,
    done: progress.done,
    total: steps.length,
    overdue: steps.filter((step) => step.isOverdue).length,
    finishedAt: progress.finishedAt?.toISOString() ?? null,
    steps,
  };
}
