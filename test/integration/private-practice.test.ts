/**
 * Private practice: what others can read is the same with it and without it.
 */
import { describe, expect, it } from "vitest";
import type { OpenDatabase } from "#server/db";
import type { Services } from "#server/services";
import { buildViewer } from "#test/builders/viewer";
import { COHORT_TABLES, PERSON_TABLES, TENURE_TABLES } from "#training/analytics/index";
import type { Viewer } from "#training/shared/access";
import {
  ADA,
  BEN,
  databaseWithPeople,
  SCENARIO,
  serve,
  startContact,
  type TestServer,
  TestSocket,
  TRUDE,
} from "./contacts/contact-driver";
import { EVERYBODY } from "./measures/measures-driver";

const MONA = buildViewer({
  accountId: "mona",
  name: "Mona",
  roles: ["manager"],
  managedTeamIds: ["returns"],
});
const ODA = buildViewer({ accountId: "oda", name: "Oda", roles: ["admin"] });
const OTHERS: readonly (readonly [string, Viewer])[] = [
  ["a trainer", TRUDE],
  ["the manager of the team", MONA],
  ["an admin", ODA],
  ["another learner", BEN],
];
const LATER = new Date(Date.now() + 3_600_000);

async function site() {
  const opened = await databaseWithPeople();
  await putIntoTeam(opened);
  const server = await serve(opened);
  return { opened, server };
}

async function putIntoTeam({ database }: OpenDatabase): Promise<void> {
  await database.team.create({ data: { id: "returns", name: "Returns" } });
  await database.account.update({ where: { id: "ada" }, data: { teamId: "returns" } });
  for (const accountId of ["ada", "ben"])
    await database.roleGrant.create({
      data: {
        id: `role-${accountId}`,
        accountId,
        role: "learner",
        grantedAt: new Date("2026-01-05T09:00:00Z"),
      },
    });
}

/** Plays a contact of Ada's to its end, with a note. */
async function play(server: TestServer, how: { isPrivate: boolean }): Promise<string> {
  const started = await server.services.contacts.start(ADA, { scenario: SCENARIO, mode: "practice", ...how });
  if (!started.ok) throw new Error(started.failure);
  const socket = await TestSocket.open(server);
  socket.send({ v: 1, type: "resume", attemptId: started.value, from: 0 });
  await socket.nextEvent("customer-said");
  socket.send({ v: 1, type: "say", clientId: "client-line-1", text: "What did you order?" });
  await socket.nextEvent("customer-said");
  socket.send({ v: 1, type: "end", clientId: "client-end-1" });
  await socket.nextEvent("ended");
  socket.send({ v: 1, type: "note", clientId: "client-note-1", text: "Nothing done." });
  await socket.nextEvent("note-written");
  await socket.next("ack");
  return started.value;
}

async function stopOne(server: TestServer): Promise<string> {
  const { attemptId, socket } = await startContact(server);
  socket.send({ v: 1, type: "stop", clientId: "client-stop-1" });
  await socket.nextEvent("ended");
  return attemptId;
}

/** Everything that this person can read, as text. */
async function everything({ debriefs, measures, today }: Services, viewer: Viewer): Promise<string> {
  const person = { accountId: "ada", at: LATER };
  const answers = await Promise.all([
    debriefs.list(viewer, { page: 1 }),
    today.page(viewer, LATER),
    measures.team(viewer, { query: EVERYBODY, at: LATER }),
    measures.person(viewer, person),
    measures.personHistory(viewer, { ...person, competency: "listening" }),
    measures.cohorts(viewer, LATER),
    measures.tenure(viewer, { months: 12, at: LATER }),
    measures.exports.team(viewer, { query: EVERYBODY, at: LATER }),
    ...PERSON_TABLES.map((table) => measures.exports.person(viewer, { ...person, table })),
    ...COHORT_TABLES.map((table) => measures.exports.cohorts(viewer, { table, at: LATER })),
    ...TENURE_TABLES.map((table) => measures.exports.tenure(viewer, { table, months: 12, at: LATER })),
  ]);
  return JSON.stringify(answers);
}

describe.each(OTHERS)("for %s", (_, viewer) => {
  it("nothing changes when a learner practises in private or stops", async () => {
    const { server } = await site();
    await play(server, { isPrivate: false });
    const before = await everything(server.services, viewer);
    const hidden = [await play(server, { isPrivate: true }), await stopOne(server)];

    expect((await everything(server.services, viewer)) === before).toBe(true);
    for (const attemptId of hidden) {
      expect(before).not.toContain(attemptId);
      for (const read of [
        server.services.debriefs.read(viewer, attemptId),
        server.services.debriefs.replay(viewer, attemptId),
        server.services.debriefs.family(viewer, attemptId),
        server.services.contacts.desktop(viewer, attemptId),
        server.services.contacts.branch(viewer, { attemptId, atEvent: 2 }),
      ])
        expect(await read).toMatchObject({ ok: false });
    }
  });

  it("the same contact, not in private, would show where this person may read it", async () => {
    const { server } = await site();
    const before = await everything(server.services, viewer);
    await play(server, { isPrivate: false });
    const isSeen = (await everything(server.services, viewer)) !== before;
    expect(isSeen).toBe(viewer !== BEN);
  });
});

describe("for the learner", () => {
  it("a private contact has its debrief and stands in the own list, marked", async () => {
    const { server } = await site();
    const attemptId = await play(server, { isPrivate: true });
    const { debriefs } = server.services;
    expect(await debriefs.read(ADA, attemptId)).toMatchObject({
      ok: true,
      value: { attempt: { isPrivate: true } },
    });
    expect(await debriefs.list(ADA, { page: 1 })).toMatchObject({
      value: { rows: [{ id: attemptId, isPrivate: true }] },
    });
  });

  it("it makes no observation, no points and no progress", async () => {
    const { opened, server } = await site();
    await play(server, { isPrivate: true });
    expect(await opened.database.observation.count()).toBe(0);
    const page = await server.services.today.page(ADA, LATER);
    expect(page.learner?.achievements).toMatchObject({ points: 0, earned: [] });
    expect(await server.services.contacts.practise(ADA, new Date())).toMatchObject({ ok: true });
  });

  it("trying it again from a turn stays private", async () => {
    const { opened, server } = await site();
    const attemptId = await play(server, { isPrivate: true });
    const line = await opened.database.attemptEvent.findFirstOrThrow({
      where: { attemptId, kind: "customer-said" },
    });
    const branch = await server.services.contacts.branch(ADA, { attemptId, atEvent: line.number });
    if (!branch.ok) throw new Error(branch.failure);
    const stored = await opened.database.attempt.findUniqueOrThrow({ where: { id: branch.value } });
    expect(stored).toMatchObject({ isPrivate: true, parentId: attemptId });
  });

  it("an assessed contact can't be private", async () => {
    const { server } = await site();
    expect(
      await server.services.contacts.start(ADA, { scenario: SCENARIO, mode: "assessed", isPrivate: true }),
    ).toEqual({ ok: false, failure: "assessed-is-not-private" });
  });
});
