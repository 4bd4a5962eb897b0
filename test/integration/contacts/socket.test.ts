import { describe, expect, it } from "vitest";
import { plainModels } from "#test/fakes/plain-models";
import { MAX_FRAME_IN_BYTES } from "#training/simulation/index";
import { ADA, BEN, databaseWithPeople, SCENARIO, serve, startContact, TestSocket } from "./contact-driver";

const say = (text: string, clientId = "client-0001") => ({ v: 1, type: "say", clientId, text });

describe("a contact over the socket", () => {
  it("acknowledges a line, then brings the customer's answer", async () => {
    const server = await serve(await databaseWithPeople());
    const { socket } = await startContact(server);
    socket.send(say("Hello, what happened?"));
    expect(await socket.next("ack")).toMatchObject({ clientId: "client-0001" });
    expect(await socket.nextEvent("agent-said")).toMatchObject({ text: "Hello, what happened?" });
    expect((await socket.next("words")).text.length).toBeGreaterThan(0);
    expect(await socket.nextEvent("customer-said")).toBeDefined();
  });

  it("has the line on disk before it is acknowledged", async () => {
    const opened = await databaseWithPeople();
    const server = await serve(opened);
    const { socket, attemptId } = await startContact(server);
    socket.send(say("Is this safe?"));
    await socket.next("ack");
    const kept = await opened.database.attemptEvent.findMany({ where: { attemptId, kind: "agent-said" } });
    expect(kept.map((row) => JSON.parse(row.body).text)).toEqual(["Is this safe?"]);
  });

  it("takes the same clientId twice for one line and acknowledges it again", async () => {
    const opened = await databaseWithPeople();
    const server = await serve(opened);
    const { socket, attemptId } = await startContact(server);
    socket.send(say("Once only", "client-same"));
    await socket.next("ack");
    await socket.nextEvent("customer-said");
    socket.send(say("Once only", "client-same"));
    await socket.next("ack");
    expect(await opened.database.attemptEvent.count({ where: { attemptId, kind: "agent-said" } })).toBe(1);
  });

  it("brings only what the browser has not seen after a lost connection", async () => {
    const server = await serve(await databaseWithPeople());
    const { socket, attemptId } = await startContact(server);
    socket.send(say("Are you there?"));
    const seen = await socket.nextEvent("agent-said");
    socket.drop();
    const again = await TestSocket.open(server);
    again.send({ v: 1, type: "resume", attemptId, from: seen.number + 1 });
    const { events } = await again.next("ready");
    expect(events.every(({ number }) => number > seen.number)).toBe(true);
    const answer = events.length > 0 ? events[0]?.event.kind : (await again.nextEvent("customer-said")).kind;
    expect(answer).toBe("customer-said");
  });

  it("finishes a turn that the server's end cut off, with nothing lost", async () => {
    const opened = await databaseWithPeople();
    const first = await serve(opened, plainModels({ mayspeak: () => new Promise(() => undefined) }));
    const started = await first.services.contacts.start(ADA, { scenario: SCENARIO, mode: "practice" });
    if (!started.ok) throw new Error(started.failure);
    const cut = await TestSocket.open(first);
    cut.send({ v: 1, type: "resume", attemptId: started.value, from: 0 });
    await cut.next("customer-typing");
    cut.drop();

    const second = await serve(opened);
    const socket = await TestSocket.open(second);
    socket.send({ v: 1, type: "resume", attemptId: started.value, from: 0 });
    expect((await socket.next("ready")).events.map(({ event }) => event.kind)).toEqual(["started"]);
    expect((await socket.nextEvent("customer-said")).kind).toBe("customer-said");
    const numbers = await opened.database.attemptEvent.findMany({
      where: { attemptId: started.value },
      orderBy: { number: "asc" },
      select: { number: true },
    });
    expect(numbers.map((row) => row.number)).toEqual(numbers.map((_, index) => index));
  });

  it("lets a second window take the contact over and tells the first", async () => {
    const server = await serve(await databaseWithPeople());
    const { socket, attemptId } = await startContact(server);
    const other = await TestSocket.open(server);
    other.send({ v: 1, type: "resume", attemptId, from: 0 });
    expect(await socket.next("problem")).toMatchObject({ problem: "taken-over" });
    expect(await socket.closed()).toBe(4001);
    expect((await other.next("ready")).attemptId).toBe(attemptId);
  });

  it("acknowledges the next line while the words of an answer still run in", async () => {
    const server = await serve(await databaseWithPeople(), plainModels(), {
      variables: { COMPOSURE_PACE: "3" },
    });
    const started = await server.services.contacts.start(ADA, { scenario: SCENARIO, mode: "practice" });
    if (!started.ok) throw new Error(started.failure);
    const socket = await TestSocket.open(server);
    socket.send({ v: 1, type: "resume", attemptId: started.value, from: 0 });
    await socket.next("words");
    socket.send(say("Take your time, I'm here.", "client-early"));
    expect(await socket.next("ack")).toMatchObject({ clientId: "client-early" });
    expect(await socket.nextEvent("agent-said")).toMatchObject({ text: "Take your time, I'm here." });
  });

  it("tells a line that was cut off by a lost connection as a whole to the next window", async () => {
    const server = await serve(await databaseWithPeople(), plainModels(), {
      variables: { COMPOSURE_PACE: "3" },
    });
    const started = await server.services.contacts.start(ADA, { scenario: SCENARIO, mode: "practice" });
    if (!started.ok) throw new Error(started.failure);
    const socket = await TestSocket.open(server);
    socket.send({ v: 1, type: "resume", attemptId: started.value, from: 0 });
    await socket.next("words");
    socket.send(say("Hello?", "client-first"));
    const later = await socket.nextEvent("agent-said");
    socket.drop();
    const again = await TestSocket.open(server);
    again.send({ v: 1, type: "resume", attemptId: started.value, from: later.number + 1 });
    const { events } = await again.next("ready");
    expect(events.map(({ event }) => event.kind)).toContain("customer-said");
  });

  it("ends with a note, and the attempt is assessed", async () => {
    const opened = await databaseWithPeople();
    const server = await serve(opened);
    const { socket, attemptId } = await startContact(server);
    socket.send({ v: 1, type: "end", clientId: "client-end-1" });
    await socket.nextEvent("ended");
    socket.send({ v: 1, type: "note", clientId: "client-note", text: "Parcel lost, sent again." });
    await socket.next("ack");
    const attempt = await opened.database.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    expect(attempt.score).not.toBeNull();
    expect(await opened.database.observation.count({ where: { attemptId } })).toBeGreaterThan(0);
  });
});

describe("what the socket refuses", () => {
  const bad: [string, unknown, string][] = [
    ["text that is no JSON", "hello", "not JSON"],
    ["a frame of another version", { v: 2, type: "typing" }, "v"],
    ["a type that does not exist", { v: 1, type: "shout" }, "type"],
    ["a line without words", { v: 1, type: "say", clientId: "client-0001", text: "   " }, "text"],
    [
      "a line over 2,000 characters",
      { v: 1, type: "say", clientId: "client-0001", text: "a".repeat(2001) },
      "text",
    ],
    ["a clientId that is none", { v: 1, type: "say", clientId: "!", text: "Hi" }, "clientId"],
    [
      "a tool input that is no text",
      { v: 1, type: "tool", clientId: "client-0001", tool: "find", input: { a: 1 } },
      "input",
    ],
  ];

  it.each(bad)("answers %s by naming the field, and changes nothing", async (_name, frame, field) => {
    const opened = await databaseWithPeople();
    const server = await serve(opened);
    const { socket, attemptId } = await startContact(server);
    const before = await opened.database.attemptEvent.count({ where: { attemptId } });
    socket.send(frame);
    const { problem, message } = await socket.next("problem");
    expect(problem).toBe("bad-frame");
    expect(message).toContain(field);
    expect(await opened.database.attemptEvent.count({ where: { attemptId } })).toBe(before);
  });

  it("refuses a binary frame", async () => {
    const server = await serve(await databaseWithPeople());
    const { socket } = await startContact(server);
    socket.send(Buffer.from([1, 2, 3]));
    expect(await socket.next("problem")).toMatchObject({ problem: "bad-frame" });
  });

  it("closes on a frame that is too large to read", async () => {
    const server = await serve(await databaseWithPeople());
    const { socket } = await startContact(server);
    socket.send("x".repeat(MAX_FRAME_IN_BYTES + 1));
    expect(await socket.closed()).toBe(1009);
  });

  it("does not say anything before the contact is opened", async () => {
    const server = await serve(await databaseWithPeople());
    const socket = await TestSocket.open(server);
    socket.send(say("Hello"));
    expect(await socket.next("problem")).toMatchObject({ problem: "not-resumed" });
  });

  it("does not know another person's attempt", async () => {
    const server = await serve(await databaseWithPeople());
    const { attemptId } = await startContact(server, ADA);
    const socket = await TestSocket.open(server, BEN);
    socket.send({ v: 1, type: "resume", attemptId, from: 0 });
    expect(await socket.next("problem")).toMatchObject({ problem: "not-found" });
    expect(await socket.closed()).toBe(4004);
  });

  it("turns away who is not signed in", async () => {
    const server = await serve(await databaseWithPeople());
    const socket = await TestSocket.open(server, null);
    expect(await socket.closed()).toBe(4003);
  });

  it("closes when the session ends elsewhere, and keeps what was said", async () => {
    const server = await serve(await databaseWithPeople(), plainModels(), { heartbeatInMs: 300 });
    const { socket } = await startContact(server);
    server.signOut(ADA);
    expect(await socket.closed()).toBe(4003);
  });

  it("turns away a page of another site", async () => {
    const server = await serve(await databaseWithPeople());
    await expect(TestSocket.open(server, ADA, "https://elsewhere.example")).rejects.toThrow("403");
  });

  it("takes no line after the end", async () => {
    const server = await serve(await databaseWithPeople());
    const { socket } = await startContact(server);
    socket.send({ v: 1, type: "end", clientId: "client-end-1" });
    await socket.nextEvent("ended");
    socket.send(say("One more thing", "client-late"));
    expect(await socket.next("problem")).toMatchObject({ problem: "ended", clientId: "client-late" });
  });

  it("slows a browser that sends too much at once", async () => {
    const server = await serve(await databaseWithPeople());
    const { socket } = await startContact(server);
    for (let index = 0; index < 80; index += 1) socket.send({ v: 1, type: "typing" });
    expect(await socket.next("problem")).toMatchObject({ problem: "too-fast" });
  });

  it("lets nothing of the customer's inside out", async () => {
    const opened = await databaseWithPeople();
    const server = await serve(opened);
    const { socket, attemptId } = await startContact(server);
    socket.send(say("Hello, what is your order number?"));
    await socket.nextEvent("customer-said");
    const again = await TestSocket.open(server);
    again.send({ v: 1, type: "resume", attemptId, from: 0 });
    const frame = JSON.stringify(await again.next("ready"));
    for (const secret of [
      "arousal",
      "trust",
      "patience",
      "decision",
      "perception",
      "reasons",
      "disclosure",
    ]) {
      expect(frame).not.toContain(secret);
    }
  });
});
