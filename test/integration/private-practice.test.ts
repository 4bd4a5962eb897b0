/**
 * Private practice and stopping: what others can read is the same with a private or a
 * stopped practice contact and without it; of a stopped assessed one they read that
 * it was stopped, and nothing of what was said.
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

const SAID = "Which lantern did you order, and when?";

/** Stops a contact of Ada's after one line of hers. */
async function stopOne(server: TestServer, mode: "practice" | "assessed" = "practice"): Promise<string> {
  const started = await server.services.contacts.start(ADA, { scenario: SCENARIO, mode });
  if (!started.ok) throw new Error(started.failure);
  const socket = await TestSocket.open(server);
  socket.send({ v: 1, type: "resume", attemptId: started.value, from: 0 });
  await socket.nextEvent("customer-said");
  socket.send({ v: 1, type: "say", clientId: "client-line-1", text: SAID });
  await socket.nextEvent("customer-said");
  socket.send({ v: 1, type: "stop", clientId: "client-stop-1" });
  await socket.nextEvent("ended");
  return started.value;
}

/** None of the ways to what was said in this contact is open to this person. */
async function expectUnread({ debriefs, contacts }: Services, viewer: Viewer, attemptId: string) {
  for (const read of [
    debriefs.read(viewer, attemptId),
    debriefs.replay(viewer, attemptId),
    debriefs.family(viewer, attemptId),
    contacts.desktop(viewer, attemptId),
    contacts.branch(viewer, { attemptId, atEvent: 2 }),
  ])
    expect(await read).toMatchObject({ ok: false });
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
      await expectUnread(server.services, viewer, attemptId);
    }
  });

  it("nothing that was said shows when a learner stops an assessed contact", async () => {
    const { server } = await site();
    const before = await everything(server.services, viewer);
    const attemptId = await stopOne(server, "assessed");
    const after = await everything(server.services, viewer);
    expect(after).not.toContain(SAID);
    expect(after !== before, "is told that it was stopped").toBe(viewer !== BEN);
    await expectUnread(server.services, viewer, attemptId);
  });

  it("the same contact, not in private, would show where this person may read it", async () => {
    const { server } = await site();
    const before = await everything(server.services, viewer);
    await play(server, { isPrivate: false });
    const isSeen = (await everything(server.services, viewer)) !== before;
    expect(isSeen).toBe(viewer !== BEN);
  });
});

describe("a stopped assessed contact", () => {
  const row = { mode: "assessed", outcome: "stopped", score: null };

  it("stands in the list of attempts of the learner, the trainer and the manager, without a way in", async () => {
    const { server } = await site();
    const id = await stopOne(server, "assessed");
    for (const viewer of [ADA, TRUDE, MONA]) {
      const list = await server.services.debriefs.list(viewer, { page: 1, outcome: "stopped" });
      expect(list).toMatchObject({ value: { total: 1, rows: [{ id, scenarioSlug: SCENARIO, ...row }] } });
    }
  });

  it("counts as an attempt where measures are read, the learner's own among them", async () => {
    const { server } = await site();
    await play(server, { isPrivate: false });
    const id = await stopOne(server, "assessed");
    await stopOne(server);
    const { measures } = server.services;
    const told = { assessed: { ended: 1, stopped: 1 }, attempts: [{ id, ...row }, { mode: "practice" }] };
    for (const viewer of [TRUDE, MONA, ODA]) {
      const page = await measures.person(viewer, { accountId: "ada", at: LATER });
      expect(page).toMatchObject({ value: { report: told } });
    }
    expect(await measures.ownProgress(ADA, LATER)).toMatchObject({ value: told });
  });

  it("is no evidence, no step of a path and no result, and can't be tried again from a turn", async () => {
    const { opened, server } = await site();
    const attemptId = await stopOne(server, "assessed");
    expect(await opened.database.observation.count()).toBe(0);
    const page = await server.services.contacts.practise(ADA, LATER);
    expect(page).toMatchObject({ value: { suggestion: { kind: "gentlest" } } });
    const line = await opened.database.attemptEvent.findFirstOrThrow({
      where: { attemptId, kind: "customer-said" },
    });
    expect(await server.services.contacts.branch(ADA, { attemptId, atEvent: line.number })).toEqual({
      ok: false,
      failure: "not-a-turn",
    });
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
