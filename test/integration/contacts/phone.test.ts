import { describe, expect, it } from "vitest";
import { contentFiles } from "#test/builders/content-files";
import { plainModels } from "#test/fakes/plain-models";
import { ADA, databaseWithPeople, SCENARIO, serve, startContact, TestSocket } from "./contact-driver";

const say = (text: string, clientId: string) => ({ v: 1, type: "say", clientId, text });
const interrupt = (words: number, clientId = "cut-00001") => ({ v: 1, type: "interrupt", clientId, words });

/** The small content with its scenario on the phone. */
function phoneContent() {
  return contentFiles().map((file) =>
    file.path === `scenarios/${SCENARIO}.yaml`
      ? { ...file, text: file.text.replace("channel: chat", "channel: phone") }
      : file,
  );
}

/** A call whose customer has just begun to speak, at the pace of speech. */
async function ringingCall() {
  const opened = await databaseWithPeople(phoneContent());
  const server = await serve(opened, plainModels(), { variables: { COMPOSURE_PACE: "1" } });
  const started = await server.services.contacts.start(ADA, { scenario: SCENARIO, mode: "practice" });
  if (!started.ok) throw new Error(started.failure);
  const socket = await TestSocket.open(server);
  socket.send({ v: 1, type: "resume", attemptId: started.value, from: 0 });
  await socket.next("ready");
  return { opened, server, socket, attemptId: started.value };
}

describe("a call over the socket", () => {
  it("gives a spoken line whole when it begins, then its words, then the event", async () => {
    const server = await serve(await databaseWithPeople(phoneContent()));
    const { socket } = await startContact(server);
    socket.send(say("Hello, what happened?", "line-0001"));
    const speaking = await socket.next("speaking");
    expect(speaking).toMatchObject({ line: 2, tone: expect.stringMatching(/even|tense|raised/) });
    let words = "";
    while (words !== speaking.text) words += (await socket.next("words")).text;
    expect(await socket.nextEvent("customer-said")).toMatchObject({ text: speaking.text });
  });

  it("stops the customer who is spoken over, keeps what was heard, and acknowledges it once", async () => {
    const { socket, opened, attemptId } = await ringingCall();
    const { text } = await socket.next("speaking");
    await socket.next("words");
    await socket.next("words");
    socket.send(interrupt(2));
    expect(await socket.nextEvent("customer-said")).toMatchObject({ text });
    expect(await socket.next("ack")).toMatchObject({ clientId: "cut-00001" });
    expect(await socket.nextEvent("interrupted")).toMatchObject({
      heard: text.split(" ").slice(0, 2).join(" "),
    });
    socket.send(interrupt(2));
    await socket.next("ack");
    expect(await opened.database.attemptEvent.count({ where: { attemptId, kind: "interrupted" } })).toBe(1);
  });

  it("lets the customer hold it against the agent", async () => {
    const { socket, opened, attemptId } = await ringingCall();
    await socket.next("speaking");
    await socket.next("words");
    await socket.next("words");
    socket.send(interrupt(2));
    await socket.nextEvent("interrupted");
    socket.send(say("I'll look for your parcel now.", "line-0001"));
    await socket.next("speaking");
    const perceived = await opened.database.attemptEvent.findFirstOrThrow({
      where: { attemptId, kind: "perceived" },
    });
    const { perception } = JSON.parse(perceived.body);
    expect(perception.moves.map((found: { move: string }) => found.move)).toContain("interrupt");
  });

  it("takes nothing from the end of a line, nor from a chat", async () => {
    const server = await serve(await databaseWithPeople());
    const { socket, attemptId } = await startContact(server);
    socket.send(interrupt(0));
    expect(await socket.next("ack")).toMatchObject({ clientId: "cut-00001" });
    socket.send({ v: 1, type: "heard", line: 1 });
    socket.send(say("Hello", "line-0001"));
    await socket.nextEvent("customer-said");
    expect(attemptId).not.toBe("");
  });

  it("refuses a frame with nonsense in it, and changes nothing", async () => {
    const { socket } = await ringingCall();
    socket.send({ v: 1, type: "interrupt", clientId: "cut-00001", words: -1 });
    await expect(socket.next("ack")).rejects.toThrow(/bad-frame/);
  });
});
