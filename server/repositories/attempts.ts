/**
 * Attempts and their events in the database. Events are only ever added; the
 * columns endedAt, outcome, score and hintsAsked of the attempt are copies of what the
 * events say, written in the same transaction, so that lists need no folding.
 */
import type { AttemptRecord, Attempts, NewAttempt } from "#server/usecases/contacts/ports";
import {
  type AttemptEvent,
  AttemptEventSchema,
  INTENSITIES,
  type NumberedEvent,
} from "#training/simulation/index";
import type { Database } from "../db";

/** Attempts kept in the database. */
export function createAttemptRepository(database: Database): Attempts {
  return {
    create: (attempt, events) => create(database, attempt, events),
    find: async (id) => toRecord(await database.attempt.findUnique({ where: { id } })),
    events: (attemptId) => readEvents(database, attemptId),
    append: (attemptId, from, events) => append(database, attemptId, { from, events }),
    ofAccount: async (accountId) => {
      const rows = await database.attempt.findMany({
        where: { accountId },
        orderBy: [{ startedAt: "desc" }, { id: "asc" }],
      });
      return rows.map(withMode);
    },
    recentCustomerLines: (accountId, limit) => recentCustomerLines(database, accountId, limit),
  };
}

async function create(
  database: Database,
  attempt: NewAttempt,
  events: readonly AttemptEvent[],
): Promise<void> {
  await database.$transaction([
    database.attempt.create({ data: { ...attempt, hintsAsked: hintsIn(events) } }),
    database.attemptEvent.createMany({ data: rowsOf(attempt.id, 0, events) }),
  ]);
}

async function append(
  database: Database,
  attemptId: string,
  part: { from: number; events: readonly AttemptEvent[] },
) {
  const ended = part.events.find((event) => event.kind === "ended");
  const hints = hintsIn(part.events);
  const writes = [database.attemptEvent.createMany({ data: rowsOf(attemptId, part.from, part.events) })];
  if (ended === undefined && hints === 0) {
    await database.$transaction(writes);
    return;
  }
  const copy = {
    ...(ended === undefined ? {} : { endedAt: new Date(ended.at), outcome: ended.outcome }),
    ...(hints === 0 ? {} : { hintsAsked: { increment: hints } }),
  };
  await database.$transaction([...writes, database.attempt.update({ where: { id: attemptId }, data: copy })]);
}

function hintsIn(events: readonly AttemptEvent[]): number {
  return events.filter((event) => event.kind === "hint-asked").length;
}

async function readEvents(database: Database, attemptId: string): Promise<NumberedEvent[]> {
  const rows = await database.attemptEvent.findMany({ where: { attemptId }, orderBy: { number: "asc" } });
  return rows.map((row) => ({ number: row.number, event: AttemptEventSchema.parse(JSON.parse(row.body)) }));
}

async function recentCustomerLines(database: Database, accountId: string, limit: number): Promise<string[]> {
  const rows = await database.attemptEvent.findMany({
    where: { kind: "customer-said", attempt: { accountId } },
    orderBy: [{ at: "desc" }, { number: "desc" }],
    take: limit,
    select: { body: true },
  });
  const events = rows.map((row) => AttemptEventSchema.parse(JSON.parse(row.body)));
  return events.flatMap((event) => (event.kind === "customer-said" ? [event.text] : []));
}

function rowsOf(attemptId: string, from: number, events: readonly AttemptEvent[]) {
  return events.map((event, index) => ({
    attemptId,
    number: from + index,
    kind: event.kind,
    body: JSON.stringify(event),
    at: new Date(event.at),
  }));
}

type AttemptRow = Omit<AttemptRecord, "mode" | "intensity"> & {
  readonly mode: string;
  readonly intensity: string;
};

function toRecord(row: AttemptRow | null): AttemptRecord | undefined {
  return row === null ? undefined : withMode(row);
}

function withMode(row: AttemptRow): AttemptRecord {
  const intensity = INTENSITIES.find((each) => each === row.intensity) ?? "full";
  return { ...row, intensity, mode: row.mode === "assessed" ? "assessed" : "practice" };
}
