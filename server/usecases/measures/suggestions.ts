/**
 * What to do next for a competency: a scenario that shows it, or a module that
 * teaches it. Conversations show more than quizzes, so a scenario comes first,
 * except where somebody is below the level and has a module left to take.
 */
import type { Verdict } from "#training/analytics/index";
import { isPassed } from "./path-standing";
import type { EndedAttempt, MeasureDependencies, SubmittedQuiz } from "./ports";

export type Suggestion = {
  readonly kind: "scenario" | "module";
  readonly slug: string;
  readonly title: string;
};

type Record = { readonly attempts: readonly EndedAttempt[]; readonly quizzes: readonly SubmittedQuiz[] };

export type Suggest = (competency: string, verdict: Verdict) => Suggestion | null;

/** Makes the suggestions for one person; `attempts` are newest first. */
export async function suggestionsFor(
  content: MeasureDependencies["content"],
  record: Record,
): Promise<Suggest> {
  const [scenarios, modules, passed] = await Promise.all([
    content.current("scenario"),
    content.current("module"),
    passedSlugs(content, record.quizzes),
  ]);
  const lastPlayed = (slug: string) =>
    record.attempts
      .find((attempt) => attempt.slug === slug && attempt.outcome !== "stopped")
      ?.endedAt.getTime() ?? 0;

  const scenarioFor = (competency: string): Suggestion | null => {
    const showing = scenarios
      .filter(({ body }) => body.rubric.criteria.some((criterion) => criterion.competency === competency))
      .sort(
        (left, right) =>
          lastPlayed(left.slug) - lastPlayed(right.slug) ||
          left.body.scenario.level - right.body.scenario.level,
      )[0];
    return showing === undefined
      ? null
      : { kind: "scenario", slug: showing.slug, title: showing.body.scenario.title };
  };
  const moduleFor = (competency: string): Suggestion | null => {
    const teaching = modules.find(
      ({ slug, body }) => body.competencies.includes(competency) && !passed.has(slug),
    );
    return teaching === undefined
      ? null
      : { kind: "module", slug: teaching.slug, title: teaching.body.title };
  };
  return (competency, verdict) => {
    if (verdict === "secure") return null;
    const isBelow = verdict === "below" || verdict === "developing";
    const [first, second] = isBelow ? [moduleFor, scenarioFor] : [scenarioFor, moduleFor];
    return first(competency) ?? second(competency);
  };
}

async function passedSlugs(
  content: MeasureDependencies["content"],
  quizzes: readonly SubmittedQuiz[],
): Promise<ReadonlySet<string>> {
  const passed = new Set<string>();
  for (const quiz of quizzes) if (await isPassed(content, quiz)) passed.add(quiz.moduleSlug);
  return passed;
}
