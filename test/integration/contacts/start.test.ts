import { describe, expect, it } from "vitest";
import { plainModels } from "#test/fakes/plain-models";
import { type AgentMove, AttemptEventSchema } from "#training/simulation/index";
import { ADA, BEN, databaseWithPeople, SCENARIO, serve, startContact, TestSocket } from "./contact-driver";

const BRUSH_OFF = "That is not my department.";
const HEARS = plainModels({
  hears: (line): readonly AgentMove[] => (line === BRUSH_OFF ? ["dismiss"] : ["ask"]),
});

async function site() {
  const opened = await databaseWithPeople();
  const server = await serve(opened, HEARS);
  const eventsOf = async (attemptId: string) => {
    const rows = await opened.database.attemptEvent.findMany({
      where: { attemptId },
      orderBy: { number: "asc" },
    });
    return rows.map(({ number, body }) => ({ number, event: AttemptEventSchema.parse(JSON.parse(body)) }));
  };
  const attempt = (id: string) => opened.database.attempt.findUniqueOrThrow({ where: { id } });
  return { ...server, server, eventsOf, attempt };
}

type Site = Awaited<ReturnType<typeof site>>;

/** Ada's contact after two questions, and where in it the customer spoke. */
async function playedContact(at: Site) {
  const { attemptId, socket } = await startContact(at.server);
  for (const [index, text] of ["What did you order?", "When did you order it?"].entries()) {
    socket.send({ v: 1, type: "say", attemptId, clientId: `client-line-${index}`, text });
    await socket.nextEvent("customer-said");
  }
  const events = await at.eventsOf(attemptId);
  const customerLines = events.filter(({ event }) => event.kind === "customer-said");
  return { attemptId, events, atEvent: customerLines[1]?.number ?? -1 };
}

/** Goes on in an attempt with this line and gives what the customer decided. */
async function decisionAfter(at: Site, attemptId: string, text: string) {
  const socket = await TestSocket.open(at.server);
  socket.send({ v: 1, type: "resume", attemptId, from: 1000 });
  await socket.next("ready");
  socket.send({ v: 1, type: "say", attemptId, clientId: "client-next", text });
  await socket.nextEvent("customer-said");
  socket.drop();
  const decided = (await at.eventsOf(attemptId)).findLast(({ event }) => event.kind === "customer-decided");
  return decided?.event.kind === "customer-decided" ? decided.event.decision : undefined;
}

describe("starting a contact", () => {
  it("makes an attempt at the current version, with its seed, ready to be played", async () => {
    const { services, attempt, eventsOf } = await site();
    const started = await services.contacts.start(ADA, { scenario: SCENARIO, mode: "assessed" });
    if (!started.ok) throw new Error(started.failure);

    const stored = await attempt(started.value);
    expect(stored).toMatchObject({
      accountId: "ada",
      scenarioSlug: SCENARIO,
      mode: "assessed",
      endedAt: null,
    });
    expect((await eventsOf(started.value))[0]?.event).toMatchObject({
      kind: "started",
      mode: "assessed",
      seed: stored.seed,
    });
  });

  it("gives each attempt a chance of its own", async () => {
    const { services, attempt } = await site();
    const seeds = new Set<number>();
    for (let time = 0; time < 5; time += 1) {
      const started = await services.contacts.start(ADA, { scenario: SCENARIO, mode: "practice" });
      if (started.ok) seeds.add((await attempt(started.value)).seed);
    }
    expect(seeds.size).toBe(5);
  });

  it("does not know a scenario that is not there, and is for those who take training", async () => {
    const { services } = await site();
    const start = services.contacts.start;
    expect(await start(ADA, { scenario: "nowhere", mode: "practice" })).toEqual({
      ok: false,
      failure: "unknown-scenario",
    });
    expect(await start({ ...ADA, roles: [] }, { scenario: SCENARIO, mode: "practice" })).toEqual({
      ok: false,
      failure: "not-allowed",
    });
  });
});

describe("trying again from a turn", () => {
  it("takes over everything up to that line of the customer, and nothing after it", async () => {
    const at = await site();
    const { attemptId, events, atEvent } = await playedContact(at);

    const branch = await at.services.contacts.branch(ADA, { attemptId, atEvent });

    if (!branch.ok) throw new Error(branch.failure);
    const taken = await at.eventsOf(branch.value);
    expect(taken).toEqual(events.filter(({ number }) => number <= atEvent));
    expect(taken.at(-1)?.event.kind).toBe("customer-said");
    expect(await at.attempt(branch.value)).toMatchObject({ parentId: attemptId, branchedAtEvent: atEvent });
  });

  it("is practice, even from an assessed attempt, which stays as it was", async () => {
    const at = await site();
    const assessed = await at.services.contacts.start(ADA, { scenario: SCENARIO, mode: "assessed" });
    if (!assessed.ok) throw new Error(assessed.failure);
    const socket = await TestSocket.open(at.server);
    socket.send({ v: 1, type: "resume", attemptId: assessed.value, from: 0 });
    const { number } = await socket.nextEvent("customer-said");
    const before = await at.eventsOf(assessed.value);

    const branch = await at.services.contacts.branch(ADA, { attemptId: assessed.value, atEvent: number });

    if (!branch.ok) throw new Error(branch.failure);
    expect((await at.attempt(branch.value)).mode).toBe("practice");
    expect((await at.eventsOf(branch.value))[0]?.event).toMatchObject({ kind: "started", mode: "practice" });
    expect((await at.attempt(assessed.value)).mode).toBe("assessed");
    expect(await at.eventsOf(assessed.value)).toEqual(before);
  });

  it("brings the same decision after the same line, and another after another", async () => {
    const at = await site();
    const { attemptId, events, atEvent } = await playedContact(at);
    const first = events.find(({ number, event }) => number > atEvent && event.kind === "customer-decided");
    const branches = await Promise.all(
      [0, 1].map(() => at.services.contacts.branch(ADA, { attemptId, atEvent })),
    );
    const [same, other] = branches.map((branch) => (branch.ok ? branch.value : ""));

    const again = await decisionAfter(at, same ?? "", "When did you order it?");
    const ruder = await decisionAfter(at, other ?? "", BRUSH_OFF);

    expect(first?.event).toMatchObject({ kind: "customer-decided", decision: again });
    expect(ruder?.feeling.arousal).toBeGreaterThan(again?.feeling.arousal ?? 100);
  });

  it("refuses another person's attempt as if it did not exist", async () => {
    const at = await site();
    const { attemptId, atEvent } = await playedContact(at);
    const refused = { ok: false, failure: "not-found" };
    expect(await at.services.contacts.branch(BEN, { attemptId, atEvent })).toEqual(refused);
    expect(await at.services.contacts.branch(ADA, { attemptId: "no-such", atEvent })).toEqual(refused);
  });

  it("begins at a line of the customer only", async () => {
    const at = await site();
    const { attemptId, events } = await playedContact(at);
    const agentLine = events.find(({ event }) => event.kind === "agent-said")?.number ?? -1;
    for (const atEvent of [0, agentLine, 999])
      expect(await at.services.contacts.branch(ADA, { attemptId, atEvent })).toEqual({
        ok: false,
        failure: "not-a-turn",
      });
  });

  it("is for those who take training", async () => {
    const at = await site();
    const { attemptId, atEvent } = await playedContact(at);
    expect(await at.services.contacts.branch({ ...ADA, roles: [] }, { attemptId, atEvent })).toEqual({
      ok: false,
      failure: "not-allowed",
    });
  });
});
