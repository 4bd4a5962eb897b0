/**
 * The browser's end of the socket: opens it, resumes, sends again what was not
 * acknowledged, and comes back by itself when the line breaks.
 *
 * Commands go out as soon as the contact is ready; until then, and after a lost
 * connection, they wait. The same `clientId` twice is one command, so sending
 * again is safe.
 */
import {
  CLOSE_CODES,
  type ClientFrame,
  PROTOCOL_VERSION,
  type ServerFrame,
  ServerFrameSchema,
} from "#training/simulation/protocol";
import type { Command, Connection } from "./contact-view";

/** The part of WebSocket that is used. */
export type Socket = {
  readonly readyState: number;
  send(text: string): void;
  close(code?: number): void;
  addEventListener(type: "open", listener: () => void): void;
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
  addEventListener(type: "close", listener: (event: { code: number }) => void): void;
};

export type ContactSocketOptions = {
  readonly attemptId: string;
  readonly open: () => Socket;
  /** Calls back after so many milliseconds; returns how to cancel. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly firstUnseen: () => number;
  readonly onFrame: (frame: ServerFrame) => void;
  readonly onConnection: (connection: Connection) => void;
};

const OPEN = 1;
/** What browsers report when a connection broke without a goodbye. */
const LINE_IS_DEAD = 1006;
const FIRST_WAIT_IN_MS = 500;
const LONGEST_WAIT_IN_MS = 8000;
/** So long without a word from the server, while it owes an answer, and the line counts as dead. Browsers take minutes to notice. */
const DEAD_AFTER_IN_MS = 15_000;

const FINAL: Readonly<Record<number, Connection>> = {
  [CLOSE_CODES.takenOver]: "taken-over",
  [CLOSE_CODES.notSignedIn]: "signed-out",
  [CLOSE_CODES.notFound]: "not-found",
  [CLOSE_CODES.badFrame]: "refused",
  [CLOSE_CODES.tooLarge]: "refused",
};

export class ContactSocket {
  private socket: Socket | undefined;
  private isReady = false;
  private tries = 0;
  private cancelRetry: () => void = () => {};
  private cancelWatch: () => void = () => {};
  private unanswered: Command[];

  constructor(
    private readonly options: ContactSocketOptions,
    unanswered: readonly Command[] = [],
  ) {
    this.unanswered = [...unanswered];
  }

  /** Opens the socket. Safe to call again, for instance when the network is back: an open one stays. */
  connect(): void {
    this.cancelRetry();
    if (this.socket !== undefined) return;
    const socket = this.options.open();
    this.socket = socket;
    socket.addEventListener("open", () => this.resume(socket));
    socket.addEventListener("message", ({ data }) => this.receive(socket, data));
    socket.addEventListener("close", ({ code }) => this.lose(socket, code));
  }

  /** Gives the line up, for instance because the network is gone, and tries anew. */
  drop(): void {
    const { socket } = this;
    if (socket === undefined) return;
    this.lose(socket, LINE_IS_DEAD);
    socket.close();
  }

  /** Closes for good, without trying again. */
  close(): void {
    this.cancelRetry();
    this.cancelWatch();
    const socket = this.socket;
    this.socket = undefined;
    this.isReady = false;
    socket?.close(1000);
  }

  /** Sends now or as soon as there is a connection, and again until it is answered. */
  command(command: Command): void {
    this.unanswered.push(command);
    if (!this.isReady) return;
    this.transmit(command);
    this.watch();
  }

  /** Tells that the agent is typing; not worth sending later. */
  typing(): void {
    if (this.isReady) this.transmit({ v: PROTOCOL_VERSION, type: "typing" });
  }

  /** Tells that a spoken line has been read out; not worth sending later. */
  heard(line: number): void {
    if (this.isReady) this.transmit({ v: PROTOCOL_VERSION, type: "heard", line });
  }

  private resume(socket: Socket): void {
    if (socket !== this.socket) return;
    const { attemptId, firstUnseen } = this.options;
    this.transmit({ v: PROTOCOL_VERSION, type: "resume", attemptId, from: firstUnseen() });
  }

  private receive(socket: Socket, data: unknown): void {
    if (socket !== this.socket) return;
    const frame = parseFrame(data);
    if (frame === undefined) return;
    if ("clientId" in frame)
      this.unanswered = this.unanswered.filter((each) => each.clientId !== frame.clientId);
    this.options.onFrame(frame);
    if (frame.type === "ready") {
      this.isReady = true;
      this.tries = 0;
      for (const command of this.unanswered) this.transmit(command);
    }
    this.watch();
  }

  /** Starts to count anew, if the server owes an answer. */
  private watch(): void {
    this.cancelWatch();
    if (this.unanswered.length > 0)
      this.cancelWatch = this.options.after(DEAD_AFTER_IN_MS, () => this.drop());
  }

  private lose(socket: Socket, code: number): void {
    if (socket !== this.socket) return;
    this.cancelWatch();
    this.socket = undefined;
    this.isReady = false;
    const final = FINAL[code];
    this.options.onConnection(final ?? "reconnecting");
    if (final !== undefined) return;
    const wait = Math.min(LONGEST_WAIT_IN_MS, FIRST_WAIT_IN_MS * 2 ** this.tries);
    this.tries += 1;
    this.cancelRetry = this.options.after(wait, () => this.connect());
  }

  private transmit(frame: ClientFrame): void {
    if (this.socket?.readyState === OPEN) this.socket.send(JSON.stringify(frame));
  }
}

/** A frame of the server, or undefined for what is none: a newer server may send kinds that this page does not know. */
function parseFrame(data: unknown): ServerFrame | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const parsed = ServerFrameSchema.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data : undefined;
  } catch {
    // Not JSON: nothing that this page could act on.
    return undefined;
  }
}
