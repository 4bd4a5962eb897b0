/**
 * The socket at /ws: parses frames, knows who is asking, and passes commands to
 * the live contact. The protocol is training/simulation/protocol.ts.
 *
 * One socket plays one contact at a time. Frames of a socket run in their order.
 */
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { CLOSE_CODES, MAX_FRAME_IN_BYTES } from "#training/simulation/index";
import { ContactSocket } from "./contact-socket";
import type { SocketDependencies, SocketGuest } from "./socket-dependencies";

/** How often a silent peer is asked whether it is still there. */
const HEARTBEAT_IN_MS = 30_000;
const SIGN_IN_AGAIN = "Sign in again to go on. Everything so far is saved.";

export type SocketServer = { readonly close: () => Promise<void>; readonly connections: () => number };

/** Serves /ws on this HTTP server. Other upgrades are left to `others` or destroyed. */
export function serveSockets(
  httpServer: Server,
  deps: SocketDependencies,
  others: (path: string) => boolean,
): SocketServer {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_IN_BYTES,
    perMessageDeflate: false,
  });
  const alive = new WeakSet<WebSocket>();
  const guests = new WeakMap<WebSocket, SocketGuest>();

  httpServer.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (others(path)) return;
    if (path !== "/ws") return refuse(stream, "404 Not Found");
    if (!deps.isSameOrigin(request)) return refuse(stream, "403 Forbidden");
    stream.on("error", () => stream.destroy());
    sockets.handleUpgrade(request, stream, head, (socket) => {
      alive.add(socket);
      welcome(socket, request, {
        ...deps,
        isAlive: () => alive.add(socket),
        remember: (guest) => guests.set(socket, guest),
      });
    });
  });

  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.has(socket)) socket.terminate();
      alive.delete(socket);
      socket.ping();
      sendAwayIfSignedOut(socket, guests.get(socket), deps);
    }
  }, deps.heartbeatInMs ?? HEARTBEAT_IN_MS);
  heartbeat.unref();

  return {
    connections: () => sockets.clients.size,
    close: async () => {
      clearInterval(heartbeat);
      for (const socket of sockets.clients)
        socket.close(CLOSE_CODES.stopping, "The server is stopping. Everything so far is saved.");
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
}

function sendAwayIfSignedOut(
  socket: WebSocket,
  guest: SocketGuest | undefined,
  { log }: SocketDependencies,
): void {
  guest?.isStillSignedIn().then(
    (isSignedIn) => {
      if (!isSignedIn) socket.close(CLOSE_CODES.notSignedIn, SIGN_IN_AGAIN);
    },
    (error: unknown) => log.error({ err: error }, "socket"),
  );
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Frames that come while the viewer is being looked up wait their turn. */
function welcome(
  socket: WebSocket,
  request: IncomingMessage,
  deps: SocketDependencies & {
    readonly isAlive: () => void;
    readonly remember: (guest: SocketGuest) => void;
  },
): void {
  const opening = deps.guestOf(request).then((guest) => {
    if (guest === null) {
      socket.close(CLOSE_CODES.notSignedIn, SIGN_IN_AGAIN);
      return undefined;
    }
    deps.remember(guest);
    return new ContactSocket(socket, guest.viewer, deps);
  });
  let queue: Promise<unknown> = opening;
  const inOrder = (work: (contact: ContactSocket) => Promise<void> | void) => {
    queue = queue
      .then(() => opening)
      .then((contact) => (contact === undefined ? undefined : work(contact)))
      .catch((error: unknown) => deps.log.error({ err: error }, "socket"));
  };
  socket.on("pong", deps.isAlive);
  socket.on("error", (error) => deps.log.debug({ err: error }, "socket"));
  socket.on("message", (data: RawData, isBinary: boolean) => {
    deps.isAlive();
    inOrder((contact) => contact.receive(data, isBinary));
  });
  socket.on("close", () => inOrder((contact) => contact.leave()));
}
