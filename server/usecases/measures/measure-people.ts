/**
 * The measures of many people: what a row of the team table, a cohort and a band of
 * tenure are made of. Reads everything in a fixed number of queries.
 */
import {
  assessedContactsOf,
  competentAtOf,
  daysBetween,
  hasLeft,
  isFading,
  type Mastery,
  type Member,
  type Observation,
  overallMastery,
  type Readiness,
  readinessOf,
  tenureInDays,
  type Verdict,
  verdictOf,
} from "#training/analytics/index";
import { dayIn } from "#training/shared/people";
import { byPerson } from "./by-person";
import { readConversationEvidence } from "./evidence";
import { countSteps, readPathStandings, type StepCounts, type TrainingRecord } from "./path-standing";
import type { MeasureDependencies, PersonRecord } from "./ports";

/** Where somebody stands in becoming ready, as the pages say it. */
export type Standing = "not-started" | "on-the-way" | "ready" | "fading";

/** The same numbers on every page: what conversations showed, all competencies together. */
export type Competence = {
  readonly mastery: Mastery;
  readonly verdict: Verdict;
  readonly readiness: Readiness;
  readonly standing: Standing;
  /** ISO dates in the person's own zone. */
  readonly readySince: string | null;
  readonly competentOn: string | null;
  /** Days from hire to the day of competency. */
  readonly daysToCompetency: number | null;
};

export type PersonMeasures = Competence & {
  readonly person: PersonRecord;
  readonly tenureInDays: number;
  readonly hasLeft: boolean;
  /** Null for somebody who is enrolled in no path. */
  readonly steps: StepCounts | null;
  readonly lastActiveAt: Date | null;
  /** As the comparison of cohorts sees them. */
  readonly member: Member;
};

export type Moment = {
  /** Now. */
  readonly at: Date;
  /** ISO date of the reader. */
  readonly today: string;
};

/** Measures of these people, in their order. */
export async function measurePeople(
  deps: MeasureDependencies,
  people: readonly PersonRecord[],
  moment: Moment,
): Promise<PersonMeasures[]> {
  const ids = people.map((person) => person.accountId);
  const [evidence, attempts, quizzes, enrolments, lastActive] = await Promise.all([
    readConversationEvidence(deps, ids),
    deps.measures.attempts(ids),
    deps.measures.quizzes(ids),
    deps.measures.enrolments(ids),
    deps.measures.lastActive(ids),
  ]);
  const attemptsOf = byPerson(attempts);
  const quizzesOf = byPerson(quizzes);
  const enrolmentsOf = byPerson(enrolments);
  const measured = people.map((person) =>
    measurePerson(deps, person, {
      moment,
      observations: evidence.get(person.accountId) ?? [],
      record: {
        attempts: attemptsOf.get(person.accountId) ?? [],
        quizzes: quizzesOf.get(person.accountId) ?? [],
        enrolments: enrolmentsOf.get(person.accountId) ?? [],
      },
      lastActiveAt: lastActive.get(person.accountId) ?? null,
    }),
  );
  return Promise.all(measured);
}

type Records = {
  readonly moment: Moment;
  readonly observations: readonly Observation[];
  readonly record: TrainingRecord;
  readonly lastActiveAt: Date | null;
};

async function measurePerson(
  deps: MeasureDependencies,
  person: PersonRecord,
  { moment, observations, record, lastActiveAt }: Records,
): Promise<PersonMeasures> {
  const competence = competenceOf(person, observations, moment.at);
  const steps = countSteps(await readPathStandings(deps.content, record), moment.today);
  return {
    ...competence,
    person,
    tenureInDays: tenureInDays(person, moment.today),
    hasLeft: hasLeft(person, moment.today),
    steps,
    lastActiveAt,
    member: {
      accountId: person.accountId,
      hiredOn: person.hiredOn,
      leftOn: person.leftOn,
      competentOn: competence.competentOn,
      pathFinishedOn: steps?.finishedAt == null ? null : dayIn(person.timeZone, steps.finishedAt),
      scores: record.attempts.flatMap(({ slug, endedAt, score, isBranch, hintsAsked }) =>
        isBranch || hintsAsked > 0 ? [] : [{ scenario: slug, at: endedAt.getTime(), score }],
      ),
      assessed: assessedContactsOf(record.attempts),
    },
  };
}

/** Mastery and readiness of one person, from what counts. Numbers of leavers stand as they were on their last day. */
export function competenceOf(person: PersonRecord, counted: readonly Observation[], at: Date): Competence {
  const mastery = overallMastery(counted, lastMomentOf(person, at));
  const readiness = readinessOf(counted);
  const dayOf = (moment: number) => dayIn(person.timeZone, new Date(moment));
  const competentAt = competentAtOf(readiness);
  const competentOn = competentAt === undefined ? null : dayOf(competentAt);
  return {
    mastery,
    verdict: verdictOf(mastery),
    readiness,
    standing: isFading(readiness, mastery) ? "fading" : readiness.status,
    readySince: readiness.status === "ready" ? dayOf(readiness.since) : null,
    competentOn,
    daysToCompetency: competentOn === null ? null : Math.max(0, daysBetween(person.hiredOn, competentOn)),
  };
}

/** Now, or the end of the last day of somebody who has left. */
export function lastMomentOf({ leftOn }: Pick<PersonRecord, "leftOn">, at: Date): number {
  if (leftOn === null) return at.getTime();
  return Math.min(at.getTime(), Date.parse(`${leftOn}T00:00:00Z`) + 86_400_000);
}
