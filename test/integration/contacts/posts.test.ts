import { describe, expect, it } from "vitest";
import { contentFiles } from "#test/builders/content-files";
import { databaseWithPeople, SCENARIO, serve, startContact } from "./contact-driver";

/** The small content with its scenario in social media. */
function socialContent() {
  return contentFiles().map((file) =>
    file.path === `scenarios/${SCENARIO}.yaml`
      ? { ...file, text: file.text.replace("channel: chat", "channel: social") }
      : file,
  );
}

const say = (text: string, clientId: string, movesPrivate?: boolean) => ({
  v: 1,
  type: "say",
  clientId,
  text,
  movesPrivate,
});

describe("a contact in public over the socket", () => {
  it("goes from public posts to private messages with the post that says so", async () => {
    const { socket } = await startContact(await serve(await databaseWithPeople(socialContent())));
    socket.send(say("Hello, I'm Ada.", "post-0001"));
    expect(await socket.nextEvent("agent-said")).toMatchObject({ place: "public" });
    expect(await socket.nextEvent("customer-said")).toMatchObject({ place: "public" });

    socket.send(say("Come to private messages, so that nobody reads your order.", "post-0002", true));
    expect(await socket.nextEvent("agent-said")).toMatchObject({ place: "public", movesPrivate: true });
    expect(await socket.nextEvent("customer-said")).toMatchObject({ place: "private" });

    socket.send(say("Thank you.", "post-0003", true));
    const next = await socket.nextEvent("agent-said");
    expect(next).toMatchObject({ place: "private" });
    expect(next).not.toHaveProperty("movesPrivate");
  });

  it("refuses a public post of more than 280 characters and says what to do", async () => {
    const { socket } = await startContact(await serve(await databaseWithPeople(socialContent())));
    socket.send(say("x".repeat(281), "post-0001"));
    await expect(socket.next("ack")).rejects.toThrow("280 characters");
  });
});
