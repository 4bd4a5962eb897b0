/** What sockets need of the server. */
import type { IncomingMessage } from "node:http";
import type { Contacts } from "#server/usecases/contacts/index";
import type { Viewer } from "#training/shared/access";
import type { Log } from "../log";

export type SocketGuest = {
  readonly viewer: Viewer;
  /** False once the session has ended: a socket must not outlive it. */
  readonly isStillSignedIn: () => Promise<boolean>;
};

export type SocketDependencies = {
  readonly contacts: Contacts;
  /** Who opens a socket; null for somebody who is not signed in. */
  readonly guestOf: (request: IncomingMessage) => Promise<SocketGuest | null>;
  readonly isSameOrigin: (request: IncomingMessage) => boolean;
  readonly log: Log;
  readonly now: () => Date;
  /** How often a peer is asked whether it is still there and still signed in; 30 seconds unless a test says otherwise. */
  readonly heartbeatInMs?: number;
};
