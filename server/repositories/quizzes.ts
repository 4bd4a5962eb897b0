/**
 * Quiz attempts and responses in the database. A response is written once; an
 * attempt changes once, when it is submitted.
 */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type {
  ItemObservation,
  QuizAttemptRecord,
  QuizAttemptWithResponses,
  QuizResponseRecord,
  QuizStore,
} from "#server/usecases/learning/ports";
import type { Database } from "../db";

const IdsSchema = z.array(z.string());
const WITH_RESPONSES = { include: { responses: true } } as const;

export function createQuizRepository(database: Database): QuizStore {
  return {
    open: (attempt) =>
      database.$transaction(async (transaction) => {
        const { accountId, moduleSlug } = attempt;
        const open = await transaction.quizAttempt.findFirst({
          where: { accountId, moduleSlug, submittedAt: null },
        });
        if (open !== null) return toAttempt(open);
        await transaction.quizAttempt.create({
          data: { ...attempt, itemVersionIds: JSON.stringify(attempt.itemVersionIds) },
        });
        return attempt;
      }),
    find: async (id) => {
      const row = await database.quizAttempt.findUnique({ where: { id }, ...WITH_RESPONSES });
      return row === null ? undefined : toAttemptWithResponses(row);
    },
    list: async (accountId, moduleSlug) => {
      const rows = await database.quizAttempt.findMany({
        where: { accountId, moduleSlug },
        orderBy: { startedAt: "asc" },
        ...WITH_RESPONSES,
      });
      return rows.map(toAttemptWithResponses);
    },
    respond: (attemptId, response) => respond(database, attemptId, response),
    submit: (attempt, at, observations) => submit(database, attempt, { at, observations }),
  };
}

/** Reads and writes in one transaction, so that of two at once one is kept and both get it. */
async function respond(
  database: Database,
  attemptId: string,
  response: QuizResponseRecord,
): Promise<QuizResponseRecord | undefined> {
  const key = { attemptId, itemVersionId: response.itemVersionId };
  const row = await database.$transaction(async (transaction) => {
    const kept = await transaction.quizResponse.findUnique({ where: { attemptId_itemVersionId: key } });
    if (kept !== null) return kept;
    const attempt = await transaction.quizAttempt.findUnique({
      where: { id: attemptId },
      select: { submittedAt: true },
    });
    if (attempt === null || attempt.submittedAt !== null) return undefined;
    return transaction.quizResponse.create({
      data: { attemptId, ...response, response: JSON.stringify(response.response) },
    });
  });
  return row === undefined ? undefined : toResponse(row);
}

async function submit(
  database: Database,
  attempt: QuizAttemptRecord,
  closing: { at: Date; observations: readonly ItemObservation[] },
): Promise<void> {
  await database.$transaction(async (transaction) => {
    const closed = await transaction.quizAttempt.updateMany({
      where: { id: attempt.id, submittedAt: null },
      data: { submittedAt: closing.at },
    });
    if (closed.count === 0) return;
    await transaction.observation.createMany({
      data: closing.observations.map((observation) => ({
        id: randomUUID(),
        accountId: attempt.accountId,
        source: "item",
        attemptId: attempt.id,
        ...observation,
      })),
    });
  });
}

type AttemptRow = Omit<QuizAttemptRecord, "itemVersionIds"> & { readonly itemVersionIds: string };
type ResponseRow = Omit<QuizResponseRecord, "response"> & { readonly response: string };

function toAttempt(row: AttemptRow): QuizAttemptRecord {
  const { id, accountId, moduleVersionId, moduleSlug, seed, timeLimitInS, startedAt, submittedAt } = row;
  const itemVersionIds = IdsSchema.parse(JSON.parse(row.itemVersionIds));
  return {
    id,
    accountId,
    moduleVersionId,
    moduleSlug,
    seed,
    itemVersionIds,
    timeLimitInS,
    startedAt,
    submittedAt,
  };
}

function toAttemptWithResponses(
  row: AttemptRow & { readonly responses: readonly ResponseRow[] },
): QuizAttemptWithResponses {
  return { ...toAttempt(row), responses: row.responses.map(toResponse) };
}

function toResponse({ itemVersionId, response, earned, possible, at }: ResponseRow): QuizResponseRecord {
  return { itemVersionId, response: JSON.parse(response), earned, possible, at };
}
