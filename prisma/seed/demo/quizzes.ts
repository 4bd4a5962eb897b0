/** Rows of a quiz taken at the end of a module: tried until it is passed, three times at most. */
import type { Prisma } from "#prisma/generated/client";
import { scoreResponse, shareOfPoints } from "#training/assessment/index";
import { type ContentVersion, drawItems } from "#training/learning/index";
import { randomFrom } from "#training/shared/random";
import { answerFor } from "./answers";
import type { Deed } from "./history";

export type QuizRows = {
  readonly attempts: Prisma.QuizAttemptCreateManyInput[];
  readonly responses: Prisma.QuizResponseCreateManyInput[];
  readonly observations: Prisma.ObservationCreateManyInput[];
};

type Version = ContentVersion<"item">;
type Quiz = {
  readonly module: ContentVersion<"module">;
  readonly items: readonly Version[];
  readonly startedAt: Date;
};

const MOST_TRIES = 3;
const SECONDS_AN_ITEM = 31;

/** The rows, starting when the lessons were read. */
export function quizRows(quiz: Quiz, deed: Deed, accountId: string): QuizRows {
  const rows: QuizRows = { attempts: [], responses: [], observations: [] };
  const seen = new Set<string>();
  let at = quiz.startedAt.getTime();
  for (let index = 0; index < MOST_TRIES; index += 1) {
    const seed = deed.seed + index;
    const done = oneTry(quiz, {
      id: `quiz-${accountId}-${quiz.module.slug}-${index}`,
      accountId,
      seed,
      at,
      seen,
      ability: Math.min(0.97, deed.ability + 0.2 + index * 0.12),
    });
    rows.attempts.push(done.attempt);
    rows.responses.push(...done.responses);
    rows.observations.push(...done.observations);
    if (done.share >= quiz.module.body.quiz.passMark) break;
    at = done.endsAt + 15 * 60_000;
  }
  return rows;
}

type Try = {
  readonly id: string;
  readonly accountId: string;
  readonly seed: number;
  readonly at: number;
  readonly seen: Set<string>;
  readonly ability: number;
};

function oneTry({ module, items }: Quiz, { id, accountId, seed, at, seen, ability }: Try) {
  const drawable = items.map((version) => ({
    slug: version.slug,
    competency: version.body.item.competency,
    version,
  }));
  const drawn = drawItems(drawable, module.body.quiz.draw, { seed, seen });
  const random = randomFrom("quiz", id);
  let time = at;
  const answered = drawn.map(({ version }) => {
    seen.add(version.slug);
    time += Math.round(SECONDS_AN_ITEM * (0.5 + random.next()) * 1000);
    const { item } = version.body;
    const response = answerFor(item, random.next() < ability - item.difficulty * 0.3 + 0.1, random);
    const score = scoreResponse(item, response);
    const points =
      score.type === "scored"
        ? { earned: score.earned, possible: score.possible }
        : { earned: 0, possible: 1 };
    return { version, response, ...points, at: new Date(time), share: shareOfPoints(score) ?? 0 };
  });
  const minutes = module.body.quiz.minutes;
  return {
    endsAt: time,
    share: answered.reduce((sum, each) => sum + each.share, 0) / Math.max(1, answered.length),
    attempt: {
      id,
      accountId,
      moduleVersionId: module.id,
      moduleSlug: module.slug,
      seed,
      itemVersionIds: JSON.stringify(drawn.map(({ version }) => version.id)),
      timeLimitInS: minutes === undefined ? null : minutes * 60,
      startedAt: new Date(at),
      submittedAt: new Date(time + 4000),
    },
    responses: answered.map(({ version, response, earned, possible, at: answeredAt }) => ({
      attemptId: id,
      itemVersionId: version.id,
      response: JSON.stringify(response),
      earned,
      possible,
      at: answeredAt,
    })),
    observations: answered.map(({ version, earned, possible, at: answeredAt }) => ({
      id: `observation-${id}-${version.slug}`,
      accountId,
      competency: version.body.item.competency,
      source: "item",
      attemptId: id,
      sourceId: version.slug,
      setting: module.slug,
      value: earned / possible,
      weight: 1,
      difficulty: version.body.item.difficulty,
      at: answeredAt,
    })),
  };
}
