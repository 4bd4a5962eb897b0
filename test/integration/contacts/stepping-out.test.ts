import { describe, expect, it } from "vitest";
import { plainModels } from "#test/fakes/plain-models";
import { AttemptEventSchema } from "#training/simulation/index";
import { ADA, databaseWithPeople, SCENARIO, serve, startContact, TestSocket, TRUDE } from "./contact-driver";

async function site(models = plainModels()) {
  const opened = await databaseWithPeople();
  const role = { accountId: "ada", role: "learner", grantedAt: new Date("2026-01-05T09:00:00Z") };
  await opened.database.roleGrant.create({ data: { id: "role-ada", ...role } });
  const server = await serve(opened, models);
  const kindsOf = async (attemptId: string) => {
    const rows = await opened.database.attemptEvent.findMany({
      where: { attemptId },
      orderBy: { number: "asc" },
    });
    return rows.map(({ body }) => AttemptEventSchema.parse(JSON.parse(body)).kind);
  };
  const attempt = (id: string) => opened.database.attempt.findUniqueOrThrow({ where: { id } });
  const observations = () => opened.database.observation.count();
  return { server, kindsOf, attempt, observations };
}

describe("a hint", () => {
  it("comes in three steps, each an event, and is counted on the attempt", async () => {
    const at = await site();
    const { attemptId, socket } = await startContact(at.server);
    const steps: number[] = [];
    for (const [index] of [1, 2, 3].entries()) {
      socket.send({ v: 1, type: "hint", clientId: `client-hint-${index}` });
      const event = await socket.nextEvent("hint-asked");
      if (event.kind === "hint-asked") steps.push(event.step);
    }
    expect(steps).toEqual([1, 2, 3]);
    expect((await at.attempt(attemptId)).hintsAsked).toBe(3);

    socket.send({ v: 1, type: "hint", clientId: "client-hint-4" });
    await expect(socket.next("ack")).rejects.toThrow("no-help");
  });

  it("is refused by the server in an assessed contact, and leaves no trace", async () => {
    const at = await site();
    const started = await at.server.services.contacts.start(ADA, { scenario: SCENARIO, mode: "assessed" });
    if (!started.ok) throw new Error(started.failure);
    const socket = await TestSocket.open(at.server);
    socket.send({ v: 1, type: "resume", attemptId: started.value, from: 0 });
    await socket.nextEvent("customer-said");
    socket.send({ v: 1, type: "hint", clientId: "client-hint-1" });
    await expect(socket.next("ack")).rejects.toThrow("no-help");
    expect(await at.kindsOf(started.value)).not.toContain("hint-asked");
  });

  it("keeps the attempt from being evidence, and the debrief tells how many were asked for", async () => {
    const at = await site();
    const attemptId = await playedWithHint(at);
    const read = await at.server.services.debriefs.read(ADA, attemptId);
    expect(read).toMatchObject({ ok: true, value: { attempt: { hintsAsked: 1 } } });
    expect(await at.observations()).toBe(0);
  });
});

/** A contact of Ada's with one hint, ended and with its note. */
async function playedWithHint(at: Awaited<ReturnType<typeof site>>): Promise<string> {
  const { attemptId, socket } = await startContact(at.server);
  socket.send({ v: 1, type: "hint", clientId: "client-hint-1" });
  await socket.nextEvent("hint-asked");
  socket.send({ v: 1, type: "end", clientId: "client-end-1" });
  await socket.nextEvent("ended");
  socket.send({ v: 1, type: "note", clientId: "client-note-1", text: "Not done." });
  await socket.nextEvent("note-written");
  await socket.next("ack");
  return attemptId;
}

describe("an attempt with hints", () => {
  it("is no evidence after a trainer's overrule either", async () => {
    const at = await site();
    const { debriefs, measures } = at.server.services;
    const attemptId = await playedWithHint(at);
    const command = { attemptId, criterion: "heard", level: "met", reason: "She did say it back." } as const;
    expect(await debriefs.overrule(TRUDE, command)).toMatchObject({ ok: true });

    expect(await at.observations()).toBe(0);
    const person = await measures.person(TRUDE, { accountId: "ada", at: new Date() });
    expect(person).toMatchObject({ ok: true, value: { report: { standing: "not-started" } } });
  });

  it("is marked where a trainer reads it, and no best score of the learner's", async () => {
    const at = await site();
    const attemptId = await playedWithHint(at);
    const list = await at.server.services.debriefs.list(TRUDE, { page: 1 });
    expect(list).toMatchObject({ value: { rows: [{ id: attemptId, hintsAsked: 1 }] } });
    const page = await at.server.services.contacts.practise(ADA, new Date());
    expect(page).toMatchObject({
      value: {
        scenarios: [{ bestScore: null, last: { hintsAsked: 1 } }],
        suggestion: { kind: "gentlest" },
      },
    });
  });
});

describe("stopping", () => {
  it("ends the contact without note, score and observations", async () => {
    const at = await site();
    const { attemptId, socket } = await startContact(at.server);
    socket.send({ v: 1, type: "stop", clientId: "client-stop-1" });
    expect(await socket.nextEvent("ended")).toMatchObject({ by: "agent", isStopped: true });
    socket.send({ v: 1, type: "note", clientId: "client-note-1", text: "Nothing." });
    await expect(socket.next("ack")).rejects.toThrow("not possible");
    expect(await at.attempt(attemptId)).toMatchObject({ outcome: "stopped", score: null });
    expect(await at.observations()).toBe(0);
    expect(await at.server.services.debriefs.read(ADA, attemptId)).toEqual({
      ok: false,
      failure: "not-assessed",
    });
  });

  it("works by the stop word said as a line, which the customer never hears", async () => {
    const at = await site();
    const { attemptId, socket } = await startContact(at.server);
    socket.send({ v: 1, type: "say", clientId: "client-line-1", text: "Stop practice." });
    await socket.nextEvent("ended");
    expect((await at.kindsOf(attemptId)).at(-1)).toBe("ended");
    expect(await at.kindsOf(attemptId)).not.toContain("agent-said");
  });

  it("does not wait for a customer who is still looking for words", async () => {
    let holdsBack = false;
    const never = new Promise<void>(() => {});
    const at = await site(plainModels({ mayspeak: () => (holdsBack ? never : Promise.resolve()) }));
    const { attemptId, socket } = await startContact(at.server);
    holdsBack = true;
    socket.send({ v: 1, type: "say", clientId: "client-line-1", text: "What did you order?" });
    await socket.nextEvent("agent-said");
    socket.send({ v: 1, type: "say", clientId: "client-line-2", text: "stop practice" });
    await socket.nextEvent("ended");
    expect((await at.attempt(attemptId)).outcome).toBe("stopped");
  });

  it("is not offered again as something under way", async () => {
    const at = await site();
    const { socket } = await startContact(at.server);
    socket.send({ v: 1, type: "stop", clientId: "client-stop-1" });
    await socket.nextEvent("ended");
    const offers = await at.server.services.contacts.practise(ADA, new Date());
    expect(offers).toMatchObject({ ok: true });
    const page = await at.server.services.today.page(ADA, new Date());
    expect(page.learner?.underWay).toEqual([]);
    expect(page.learner?.start?.kind).not.toBe("contact");
  });
});

describe("how strongly the customer may show it", () => {
  const start = async (at: Awaited<ReturnType<typeof site>>, command: object) => {
    const started = await at.server.services.contacts.start(ADA, {
      scenario: SCENARIO,
      mode: "practice",
      ...command,
    });
    if (!started.ok) throw new Error(started.failure);
    return (await at.attempt(started.value)).intensity;
  };

  it("is full before anything was chosen, then as it was chosen last", async () => {
    const at = await site();
    expect(await start(at, {})).toBe("full");
    expect(await start(at, { intensity: "mild" })).toBe("mild");
    expect(await start(at, {})).toBe("mild");
  });

  it("is always full when assessed, and that is not remembered", async () => {
    const at = await site();
    await start(at, { intensity: "firm" });
    expect(await start(at, { mode: "assessed", intensity: "mild" })).toBe("full");
    expect(await start(at, {})).toBe("firm");
  });
});
