import { describe, expect, it } from "vitest";
import { CLOSE_CODES } from "#training/simulation/protocol";
import { ContactSocket, type Socket } from "./contact-socket";
import type { Command, Connection } from "./contact-view";

/** A socket whose other end is the test. */
class TestSocket {
  readyState = 0;
  readonly sent: { type: string; clientId?: string; from?: number }[] = [];
  private readonly listeners = new Map<string, (event: never) => void>();

  send(text: string) {
    this.sent.push(JSON.parse(text));
  }

  close() {}

  addEventListener(type: string, listener: (event: never) => void) {
    this.listeners.set(type, listener);
  }

  open() {
    this.readyState = 1;
    this.fire("open", {});
  }

  says(frame: object) {
    this.fire("message", { data: JSON.stringify({ v: 1, ...frame }) });
  }

  breaks(code = 1006) {
    this.readyState = 3;
    this.fire("close", { code });
  }

  private fire(type: string, event: object) {
    this.listeners.get(type)?.(event as never);
  }
}

const READY = {
  type: "ready",
  attemptId: "a",
  now: "2026-11-28T09:00:00Z",
  startedAt: "2026-11-28T09:00:00Z",
  isEnded: false,
  needsNote: false,
  holdSince: null,
  voice: "model",
  events: [],
};

const HELLO: Command = { v: 1, type: "say", clientId: "client-0001", text: "Hello" };

function startContact({ firstUnseen = 0, unanswered = [] as Command[] } = {}) {
  const sockets: TestSocket[] = [];
  const waits: { ms: number; run: () => void }[] = [];
  const connections: Connection[] = [];
  const contact = new ContactSocket(
    {
      attemptId: "a",
      open: () => {
        const socket = new TestSocket();
        sockets.push(socket);
        return socket as Socket;
      },
      after: (ms, run) => {
        waits.push({ ms, run });
        return () => {};
      },
      firstUnseen: () => firstUnseen,
      onFrame: () => {},
      onConnection: (connection) => connections.push(connection),
    },
    unanswered,
  );
  contact.connect();
  return { contact, sockets, waits, connections };
}

function socketAt(sockets: TestSocket[], place: number): TestSocket {
  const socket = sockets[place];
  if (socket === undefined) throw new Error(`No socket ${place} was opened.`);
  return socket;
}

describe("the browser's end of the socket", () => {
  it("asks for the events from the first that it has not seen", () => {
    const { sockets } = startContact({ firstUnseen: 12 });
    socketAt(sockets, 0).open();
    expect(socketAt(sockets, 0).sent).toMatchObject([{ type: "resume", from: 12 }]);
  });

  it("keeps a line until the contact is ready", () => {
    const { contact, sockets } = startContact();
    const socket = socketAt(sockets, 0);
    socket.open();
    contact.command(HELLO);
    expect(socket.sent.map((frame) => frame.type)).toEqual(["resume"]);
    socket.says(READY);
    expect(socket.sent.map((frame) => frame.type)).toEqual(["resume", "say"]);
  });

  it("sends what was not acknowledged again after the line broke, and nothing else", () => {
    const { contact, sockets, waits } = startContact();
    const first = socketAt(sockets, 0);
    first.open();
    first.says(READY);
    contact.command(HELLO);
    contact.command({ ...HELLO, clientId: "client-0002", text: "Are you there?" });
    first.says({ type: "ack", clientId: "client-0001" });
    first.breaks();
    waits.find((wait) => wait.ms === 500)?.run();
    const second = socketAt(sockets, 1);
    second.open();
    second.says(READY);
    expect(second.sent).toMatchObject([{ type: "resume" }, { type: "say", clientId: "client-0002" }]);
  });

  it("sends what an earlier page of this tab left unacknowledged", () => {
    const { sockets } = startContact({ unanswered: [HELLO] });
    socketAt(sockets, 0).open();
    socketAt(sockets, 0).says(READY);
    expect(socketAt(sockets, 0).sent).toMatchObject([{ type: "resume" }, { clientId: "client-0001" }]);
  });

  it("gives a line up that has been dead for fifteen seconds while an answer is owed", () => {
    const { contact, sockets, waits, connections } = startContact();
    const first = socketAt(sockets, 0);
    first.open();
    first.says(READY);
    contact.command(HELLO);
    waits.find((wait) => wait.ms === 15_000)?.run();
    expect(connections).toEqual(["reconnecting"]);
    waits.find((wait) => wait.ms === 500)?.run();
    socketAt(sockets, 1).open();
    socketAt(sockets, 1).says(READY);
    expect(socketAt(sockets, 1).sent).toMatchObject([{ type: "resume" }, { clientId: "client-0001" }]);
  });

  it("does not watch the line when no answer is owed", () => {
    const { contact, sockets, waits } = startContact();
    socketAt(sockets, 0).open();
    socketAt(sockets, 0).says(READY);
    expect(waits).toEqual([]);
    contact.command(HELLO);
    socketAt(sockets, 0).says({ type: "ack", clientId: "client-0001" });
    expect(waits).toHaveLength(1);
  });

  it("tries anew at once when it is told that the network is gone", () => {
    const { contact, sockets, waits, connections } = startContact();
    socketAt(sockets, 0).open();
    contact.drop();
    socketAt(sockets, 0).breaks();
    expect(connections).toEqual(["reconnecting"]);
    expect(waits.map((wait) => wait.ms)).toEqual([500]);
  });

  it("waits longer after each failed try, up to eight seconds", () => {
    const { sockets, waits } = startContact();
    for (let attempt = 0; attempt < 6; attempt += 1) {
      socketAt(sockets, attempt).breaks();
      waits[attempt]?.run();
    }
    expect(waits.map((wait) => wait.ms)).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
  });

  it("comes back by itself when the server restarts", () => {
    const { sockets, waits, connections } = startContact();
    socketAt(sockets, 0).breaks(CLOSE_CODES.stopping);
    expect(connections).toEqual(["reconnecting"]);
    expect(waits).toHaveLength(1);
  });

  it.each([
    [CLOSE_CODES.takenOver, "taken-over"],
    [CLOSE_CODES.notSignedIn, "signed-out"],
    [CLOSE_CODES.notFound, "not-found"],
  ] as const)("does not fight when it is closed with %d, but says '%s'", (code, connection) => {
    const { sockets, waits, connections } = startContact();
    socketAt(sockets, 0).open();
    socketAt(sockets, 0).breaks(code);
    expect(connections).toEqual([connection]);
    expect(waits).toEqual([]);
  });

  it("ignores what is no frame of the protocol", () => {
    const { sockets, connections } = startContact();
    socketAt(sockets, 0).open();
    socketAt(sockets, 0).says({ type: "news-from-the-future" });
    expect(connections).toEqual([]);
  });
});
