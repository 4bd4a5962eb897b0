/** What a learner is told about where the customer's lines come from. */
import { describe, expect, it } from "vitest";
import { plainModels } from "#test/fakes/plain-models";
import { databaseWithPeople, serve, startContact } from "./contact-driver";

const say = (text: string, clientId: string) => ({ v: 1, type: "say", clientId, text });

describe("the notice about the voice", () => {
  it("says that the line is busy when the model had no room, and that it is over when it had", async () => {
    const busyFor = new Set<string>();
    const server = await serve(await databaseWithPeople(), {
      ...plainModels(),
      health: () => ({ status: "ready" }),
      isBusyFor: (attemptId) => busyFor.has(attemptId),
    });
    const { socket, attemptId } = await startContact(server);

    busyFor.add(attemptId);
    socket.send(say("Hello, what happened?", "client-0001"));
    expect(await socket.next("voice")).toMatchObject({ voice: "busy" });

    busyFor.clear();
    socket.send(say("Which parcel is it?", "client-0002"));
    expect(await socket.next("voice")).toMatchObject({ voice: "model" });
  });

  it("says that lines are written ones when the model is gone, busy or not", async () => {
    let status: "ready" | "failed" = "ready";
    const server = await serve(await databaseWithPeople(), {
      ...plainModels(),
      health: () => ({ status }),
      isBusyFor: () => true,
    });
    const { socket } = await startContact(server);
    status = "failed";
    socket.send(say("Hello, what happened?", "client-0001"));
    expect(await socket.next("voice")).toMatchObject({ voice: "written" });
  });
});
