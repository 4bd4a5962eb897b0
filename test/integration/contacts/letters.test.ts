import { describe, expect, it } from "vitest";
import { contentFiles } from "#test/builders/content-files";
import { databaseWithPeople, SCENARIO, serve, startContact, TestSocket } from "./contact-driver";

/** The small content with its scenario by e-mail. */
function mailContent() {
  return contentFiles().map((file) =>
    file.path === `scenarios/${SCENARIO}.yaml`
      ? { ...file, text: file.text.replace("channel: chat", "channel: email") }
      : file,
  );
}

const LETTER =
  "Dear customer,\n\nI have your letter before me and am looking for the lamp.\n\nKind regards,\nAda";

const say = (subject?: string) => ({ v: 1, type: "say", clientId: "letter-0001", text: LETTER, subject });

describe("a contact by letters over the socket", () => {
  it("dates each letter in story time and keeps its subject", async () => {
    const opened = await databaseWithPeople(mailContent());
    const { socket } = await startContact(await serve(opened));
    socket.send(say("Your lamp"));

    expect(await socket.nextEvent("agent-said")).toMatchObject({ text: LETTER, subject: "Your lamp" });
    const answer = await socket.nextEvent("customer-said");
    const { at, readAt } = "story" in answer && answer.story ? answer.story : { at: 0, readAt: 0 };
    expect(readAt - at).toBeGreaterThanOrEqual(60);
    expect(answer).toMatchObject({ typingInMs: 0 });
  });

  it("stands in the same story time after a reload", async () => {
    const server = await serve(await databaseWithPeople(mailContent()));
    const { socket, attemptId } = await startContact(server);
    socket.send(say());
    const { number: _number, ...answer } = await socket.nextEvent("customer-said");
    socket.drop();

    const again = await TestSocket.open(server);
    again.send({ v: 1, type: "resume", attemptId, from: 0 });
    const { events } = await again.next("ready");
    expect(events.map(({ event }) => event).filter((event) => event.kind === "customer-said")[1]).toEqual(
      answer,
    );
  });

  it("refuses a subject that is too long, and loses nothing", async () => {
    const { socket } = await startContact(await serve(await databaseWithPeople(mailContent())));
    socket.send(say("x".repeat(121)));
    await expect(socket.next("ack")).rejects.toThrow("bad-frame");
    socket.send(say("short"));
    expect(await socket.next("ack")).toMatchObject({ clientId: "letter-0001" });
  });
});
