/** What sockets need of the server. */
import type { IncomingMessage } from "node:http";
import type { Contacts } from "#server/usecases/contacts/index";
import type { Viewer } from "#training/shared/access";
import type { Log } from "../log";

export type SocketDependencies = {
  readonly contacts: Contacts;
  readonly viewerOf: (request: IncomingMessage) => Promise<Viewer | null>;
  readonly isSameOrigin: (request: IncomingMessage) => boolean;
  readonly log: Log;
  readonly now: () => Date;
};
