/**
 * Points: what somebody has done, in one number that only grows.
 *
 * Counted from the record whenever asked, never stored. Doing a thing again pays
 * only what is better than before, so points can't be collected by repeating:
 *
 * | what | points |
 * | --- | --- |
 * | a finished lesson | 10 |
 * | a module's quiz | its best share of 50 |
 * | a scenario in practice | its best score × level × 10 |
 * | a scenario assessed | its best score × level × 20 |
 *
 * Our own choice; points decide nothing. What somebody can do is mastery's to say.
 */
const POINTS = { lesson: 10, quiz: 50, practice: 10, assessed: 20 } as const;

export type QuizShare = { readonly module: string; readonly share: number };
export type ScoredContact = {
  readonly scenario: string;
  readonly mode: "practice" | "assessed";
  /** 1 to 5. */
  readonly level: number;
  /** 0 to 1. */
  readonly score: number;
};

export type PointsRecord = {
  readonly lessonsFinished: number;
  readonly quizzes: readonly QuizShare[];
  readonly contacts: readonly ScoredContact[];
};

/** Points of a record, a whole number from 0. */
export function pointsOf({ lessonsFinished, quizzes, contacts }: PointsRecord): number {
  const quizPoints = bestOfEach(quizzes.map(({ module, share }) => [module, share * POINTS.quiz]));
  const contactPoints = bestOfEach(
    contacts.map(({ scenario, mode, level, score }) => [`${mode}/${scenario}`, score * level * POINTS[mode]]),
  );
  return lessonsFinished * POINTS.lesson + quizPoints + contactPoints;
}

function bestOfEach(entries: readonly (readonly [string, number])[]): number {
  const best = new Map<string, number>();
  for (const [key, points] of entries) best.set(key, Math.max(best.get(key) ?? 0, Math.round(points)));
  return [...best.values()].reduce((sum, points) => sum + points, 0);
}
