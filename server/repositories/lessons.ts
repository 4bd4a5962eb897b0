/**
 * Visits of cards and answers to checks in the database. Both are only ever added.
 */
import { randomUUID } from "node:crypto";
import type { CheckAnswer, LessonPlace, LessonStore } from "#server/usecases/learning/ports";
import type { LessonRecord } from "#training/learning/index";
import type { Database, DatabaseTransaction } from "../db";

export function createLessonRepository(database: Database): LessonStore {
  return {
    visits: (accountId) => database.cardVisit.findMany({ where: { accountId }, orderBy: { at: "asc" } }),
    record: (place) => readRecord(database, place),
    answers: (place) => readAnswers(database, place),
    addVisit: (place, visit, fulfils) =>
      database.$transaction(async (transaction) => {
        const record = await readRecord(transaction, place);
        const after = { ...record, visits: [...record.visits, { ...visit, completesLesson: false }] };
        const completesLesson = !isFinished(record) && fulfils(after);
        const isKnown = record.visits.some((each) => each.cardIndex === visit.cardIndex);
        if (completesLesson || !isKnown) await keepVisit(transaction, place, { ...visit, completesLesson });
      }),
    addAnswer: (place, answer, fulfils) =>
      database.$transaction(async (transaction) => {
        const { accountId, moduleVersionId, lessonSlug } = place;
        const { response, ...score } = answer;
        await transaction.checkResponse.create({
          data: {
            id: randomUUID(),
            accountId,
            moduleVersionId,
            lessonSlug,
            response: JSON.stringify(response),
            ...score,
          },
        });
        const record = await readRecord(transaction, place);
        const visit = { cardIndex: answer.cardIndex, at: answer.at, completesLesson: true };
        if (!isFinished(record) && fulfils(record)) await keepVisit(transaction, place, visit);
      }),
  };
}

type Client = Database | DatabaseTransaction;

async function readRecord(client: Client, place: LessonPlace): Promise<LessonRecord> {
  const { accountId, moduleSlug, moduleVersionId, lessonSlug } = place;
  const visits = await client.cardVisit.findMany({
    where: { accountId, moduleSlug, lessonSlug },
    select: { cardIndex: true, completesLesson: true, at: true },
  });
  const answered = await client.checkResponse.findMany({
    where: { accountId, moduleVersionId, lessonSlug },
    distinct: ["cardIndex"],
    select: { cardIndex: true },
  });
  return { visits, answered: answered.map((row) => row.cardIndex) };
}

async function readAnswers(client: Client, place: LessonPlace): Promise<CheckAnswer[]> {
  const { accountId, moduleVersionId, lessonSlug } = place;
  const rows = await client.checkResponse.findMany({
    where: { accountId, moduleVersionId, lessonSlug },
    orderBy: { at: "asc" },
  });
  const last = new Map(
    rows.map((row) => [
      row.cardIndex,
      { cardIndex: row.cardIndex, response: JSON.parse(row.response), at: row.at },
    ]),
  );
  return [...last.values()];
}

function isFinished(record: LessonRecord): boolean {
  return record.visits.some((visit) => visit.completesLesson);
}

async function keepVisit(
  transaction: DatabaseTransaction,
  place: LessonPlace,
  visit: { cardIndex: number; at: Date; completesLesson: boolean },
): Promise<void> {
  await transaction.cardVisit.create({ data: { id: randomUUID(), ...place, ...visit } });
}
