/**
 * The scenarios that a learner can play, each with what this learner has done in
 * it. Only what may be known before playing is told.
 */
import type { CompiledScenario } from "#training/assessment/index";
import type { OwnAttempt } from "./ports";

export type ScenarioOnOffer = {
  readonly slug: string;
  readonly title: string;
  readonly company: string;
  readonly industry: string;
  readonly channel: string;
  /** 1 to 5. */
  readonly level: number;
  readonly minutes: number;
  readonly summary: string;
  readonly customer: string;
  readonly competencies: readonly string[];
  /** The newest attempt that has not ended. */
  readonly open: {
    readonly attemptId: string;
    readonly startedAt: string;
    readonly mode: "practice" | "assessed";
    readonly isPrivate: boolean;
  } | null;
  readonly timesPlayed: number;
  /** 0 to 1, of contacts played unaided and not in private; null before the first debrief of such a one. */
  readonly bestScore: number | null;
  readonly last: {
    readonly attemptId: string;
    readonly outcome: string;
    readonly score: number | null;
    readonly isPrivate: boolean;
    readonly hintsAsked: number;
    readonly endedAt: string;
  } | null;
};

/** These scenarios, the gentlest first, with what one learner did in them; attempts come newest first. */
export function offersFrom(
  all: readonly CompiledScenario[],
  attempts: readonly OwnAttempt[],
): readonly ScenarioOnOffer[] {
  const offers = all.map(({ scenario, persona }) => {
    const { slug, title, company, industry, channel, level, minutes, summary, competencies } = scenario;
    const own = attempts.filter((attempt) => attempt.scenarioSlug === slug);
    return {
      slug,
      title,
      company,
      industry,
      channel,
      level,
      minutes,
      summary,
      competencies,
      customer: persona.name,
      ...historyOf(own),
    };
  });
  return offers.sort((left, right) => left.level - right.level || left.title.localeCompare(right.title));
}

/** Attempts come newest first. */
function historyOf(
  own: readonly OwnAttempt[],
): Pick<ScenarioOnOffer, "open" | "timesPlayed" | "bestScore" | "last"> {
  const open = own.find((attempt) => attempt.endedAt === null);
  const ended = own.filter((attempt) => attempt.endedAt !== null);
  const last = ended[0];
  const counting = ended.filter((attempt) => !attempt.isPrivate && attempt.outcome !== "stopped");
  const unaided = counting.filter((attempt) => attempt.hintsAsked === 0);
  const scores = unaided.flatMap((attempt) => (attempt.score === null ? [] : [attempt.score]));
  return {
    open:
      open === undefined
        ? null
        : {
            attemptId: open.id,
            startedAt: open.startedAt.toISOString(),
            mode: open.mode,
            isPrivate: open.isPrivate,
          },
    timesPlayed: counting.length,
    bestScore: scores.length === 0 ? null : Math.max(...scores),
    last:
      last?.endedAt == null
        ? null
        : {
            attemptId: last.id,
            outcome: last.outcome ?? "abandoned",
            score: last.score,
            isPrivate: last.isPrivate,
            hintsAsked: last.hintsAsked,
            endedAt: last.endedAt.toISOString(),
          },
  };
}
