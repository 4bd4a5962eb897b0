/**
 * A server with one learner and the small content, on a real port and a real
 * database, and sockets that play on it.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import WebSocket from "ws";
import { loadContent } from "#server/content/load-content";
import type { OpenDatabase } from "#server/db";
import { readEnvironment } from "#server/environment";
import { isSameOrigin } from "#server/http/origin";
import { createLog } from "#server/log";
import { serveSockets } from "#server/realtime/socket-server";
import { createContentRepository } from "#server/repositories/content";
import { createServices, type Services } from "#server/services";
import type { Models } from "#server/voice-and-ear";
import { contentFiles } from "#test/builders/content-files";
import { buildViewer } from "#test/builders/viewer";
import { plainModels } from "#test/fakes/plain-models";
import { openTestDatabase } from "#test/setup/database";
import type { Viewer } from "#training/shared/access";
import { type ServerFrame, ServerFrameSchema } from "#training/simulation/index";
import { contentFolder } from "../learning/learning-driver";

export const ADA = buildViewer();
export const BEN = buildViewer({ accountId: "ben", name: "Ben", email: "ben@test.example" });
export const TRUDE = buildViewer({
  accountId: "trude",
  name: "Trude",
  email: "trude@test.example",
  roles: ["trainer"],
});
export const SCENARIO = "missing-parcel";

export type TestServer = {
  readonly url: string;
  readonly origin: string;
  readonly services: Services;
  readonly close: () => Promise<void>;
  /** Ends the session of this person elsewhere. */
  readonly signOut: (viewer: Viewer) => void;
};

/** A database with the small content, or with this one, and three accounts. */
export async function databaseWithPeople(files = contentFiles()): Promise<OpenDatabase> {
  const opened = await openTestDatabase();
  const folder = await contentFolder(files);
  const loaded = await loadContent(createContentRepository(opened.database), { folder, at: new Date() });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
  const createdAt = new Date("2026-01-05T09:00:00Z");
  await opened.database.account.createMany({
    data: [ADA, BEN, TRUDE].map(({ accountId: id, name, email }) => ({
      id,
      name,
      email,
      hiredOn: "2026-01-05",
      createdAt,
    })),
  });
  return opened;
}

type ServeOptions = {
  readonly variables?: Readonly<Record<string, string>>;
  readonly heartbeatInMs?: number;
};

/** Serves sockets over this database. The cookie "viewer=ben" is Ben; without one it is nobody. */
export async function serve(
  { database }: OpenDatabase,
  models: Models = plainModels(),
  { variables = {}, heartbeatInMs }: ServeOptions = {},
): Promise<TestServer> {
  const environment = readEnvironment({ LOG_LEVEL: "silent", COMPOSURE_PACE: "0", ...variables });
  const log = createLog(environment);
  const now = () => new Date();
  const services = createServices({ database, environment, models, log, now });
  const httpServer = createServer();
  const viewers = new Map([ADA, BEN, TRUDE].map((viewer) => [`viewer=${viewer.accountId}`, viewer]));
  const signedOut = new Set<string>();
  const guestOf = async (request: { headers: { cookie?: string } }) => {
    const viewer = viewers.get(request.headers.cookie ?? "");
    return viewer === undefined
      ? null
      : { viewer, isStillSignedIn: async () => !signedOut.has(viewer.accountId) };
  };
  const sockets = serveSockets(
    httpServer,
    { contacts: services.contacts, guestOf, isSameOrigin, log, now, heartbeatInMs },
    () => false,
  );
  await new Promise<void>((resolve) => httpServer.listen(0, "127.0.0.1", resolve));
  const { port } = httpServer.address() as AddressInfo;
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await sockets.close();
    await services.contacts.close();
    await new Promise((resolve) => httpServer.close(resolve));
  };
  onTestFinished(close);
  return {
    url: `ws://127.0.0.1:${port}/ws`,
    origin: `http://127.0.0.1:${port}`,
    services,
    close,
    signOut: (viewer) => signedOut.add(viewer.accountId),
  };
}

/** A socket of one browser. Frames are read in order, each once. */
export class TestSocket {
  private readonly frames: ServerFrame[] = [];
  private readonly waiting: (() => void)[] = [];
  private closeCode: number | undefined;

  private constructor(private readonly socket: WebSocket) {
    socket.on("message", (data) => {
      this.frames.push(ServerFrameSchema.parse(JSON.parse(String(data))));
      this.wake();
    });
    socket.on("close", (code) => {
      this.closeCode = code;
      this.wake();
    });
    socket.on("error", () => this.wake());
  }

  static async open(
    server: TestServer,
    as: Viewer | null = ADA,
    origin = server.origin,
  ): Promise<TestSocket> {
    const headers = as === null ? { origin } : { origin, cookie: `viewer=${as.accountId}` };
    const socket = new WebSocket(server.url, { headers });
    const opened = new TestSocket(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    onTestFinished(() => socket.terminate());
    return opened;
  }

  send(frame: unknown): void {
    this.socket.send(typeof frame === "string" || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame));
  }

  /** The next frame of this type; frames before it are passed over, but no refusal. */
  async next<Type extends ServerFrame["type"]>(type: Type): Promise<Extract<ServerFrame, { type: Type }>> {
    for (;;) {
      const frame = this.frames.shift();
      if (frame !== undefined && isType(frame, type)) return frame;
      if (frame?.type === "problem") throw new Error(`Refused: ${frame.problem}. ${frame.message}`);
      if (frame !== undefined) continue;
      if (this.closeCode !== undefined)
        throw new Error(`The socket closed with ${this.closeCode} before a frame "${type}".`);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** The next event of this kind. */
  async nextEvent(kind: string) {
    for (;;) {
      const { event, number } = await this.next("event");
      if (event.kind === kind) return { ...event, number };
    }
  }

  async closed(): Promise<number> {
    while (this.closeCode === undefined) await new Promise<void>((resolve) => this.waiting.push(resolve));
    return this.closeCode;
  }

  drop(): void {
    this.socket.terminate();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

function isType<Type extends ServerFrame["type"]>(
  frame: ServerFrame,
  type: Type,
): frame is Extract<ServerFrame, { type: Type }> {
  return frame.type === type;
}

/** Starts an attempt and opens it on a socket; the customer has said the first line. */
export async function startContact(server: TestServer, as: Viewer = ADA) {
  const started = await server.services.contacts.start(as, { scenario: SCENARIO, mode: "practice" });
  if (!started.ok) throw new Error(started.failure);
  const socket = await TestSocket.open(server, as);
  socket.send({ v: 1, type: "resume", attemptId: started.value, from: 0 });
  await socket.next("ready");
  await socket.nextEvent("customer-said");
  return { attemptId: started.value, socket };
}
