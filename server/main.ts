/**
 * The process: one HTTP server with pages and sockets on one port.
 *
 * Starts in order (environment, database, content, models, demo, pages, port) and says
 * in one sentence why, if it cannot. Stops gracefully on SIGINT and SIGTERM:
 * finishes what runs, closes sockets with a reason, checkpoints the database.
 */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { describeFault } from "./content/fault";
import { loadContent } from "./content/load-content";
import { type OpenDatabase, openDatabase } from "./db";
import { type Environment, readEnvironment } from "./environment";
import { createApplication, loadContextOf } from "./http/application";
import { isSameOrigin } from "./http/origin";
import { serveBuild, serveSource } from "./http/pages";
import { createLog, type Log } from "./log";
import { serveSockets } from "./realtime/socket-server";
import { createContentRepository } from "./repositories/content";
import { createServices, type Services } from "./services";
import { StartProblem } from "./start-problem";
import { type Models, openModels } from "./voice-and-ear";

const now = () => new Date();
/** After so long an orderly stop is given up. */
const STOP_WITHIN_MS = 10_000;

type Stop = () => Promise<void>;

async function start(): Promise<void> {
  const environment = readEnvironment(process.env);
  const log = createLog(environment);
  await probe(environment);
  const opened = await openDatabase(environment.DATABASE_URL);
  if (opened.migrated.length > 0) say(`Prepared the database ${opened.file}.`);
  if (opened.driver === "libsql") say("better-sqlite3 is not installed; libsql takes its place.");
  await loadLibrary(opened);
  const models = openModels(environment, log);
  try {
    await serve({ environment, log, opened, models });
  } catch (error) {
    // Its thread first: ending the process in the middle of native code aborts it.
    await models.close();
    throw error;
  }
}

type Parts = {
  readonly environment: Environment;
  readonly log: Log;
  readonly opened: OpenDatabase;
  readonly models: Models;
};

async function serve({ environment, log, opened, models }: Parts): Promise<void> {
  const services = createServices({ database: opened.database, environment, models, log, now });
  const hasDemo = environment.COMPOSURE_DEMO && (await loadDemoInto(opened, services, models));
  const readiness = { database: () => answers(opened), model: models.health, encoders: models.encoders };
  const app = createApplication({ environment, services, readiness, log, now });
  const httpServer = createServer(app);
  const isDevelopment = environment.NODE_ENV === "development";
  const sockets = serveSockets(
    httpServer,
    {
      contacts: services.contacts,
      guestOf: (request) => guestOf(services, request),
      isSameOrigin: (request) => isSameOrigin(request, environment.TRUST_PROXY),
      log,
      now,
    },
    (path) => isDevelopment && path.startsWith("/__vite_hmr"),
  );
  const pages = { app, httpServer, getLoadContext: loadContextOf({ services, now }) };
  const closePages = isDevelopment ? await serveSource(pages) : await serveBuild(pages);
  await listen(httpServer, environment);
  await greet(services, httpServer, environment);
  if (hasDemo) await showSignIns();

  stopOnSignals(log, async () => {
    const isClosed = new Promise((resolve) => httpServer.close(resolve));
    await sockets.close();
    httpServer.closeIdleConnections();
    await services.contacts.close();
    await closePages?.();
    await models.close();
    await isClosed;
    await opened.close();
  });
}

/** Who opens a socket, by the cookie of the pages. */
async function guestOf({ people }: Services, { headers }: IncomingMessage) {
  const known = await people.sessions.fromCookie(headers.cookie, now());
  return known && { viewer: known.viewer, isStillSignedIn: () => people.sessions.isOpen(known.session) };
}

async function loadLibrary(opened: OpenDatabase): Promise<void> {
  const loaded = await loadContent(createContentRepository(opened.database), {
    folder: "content",
    at: now(),
  });
  if (!loaded.ok) {
    const faults = loaded.failure.slice(0, 20).map(describeFault).join("\n");
    throw new StartProblem(
      `The content has faults; nothing of it was loaded.\n${faults}\nnpm run check:content lists them all.`,
    );
  }
  const { created, retired } = loaded.value;
  if (created > 0) say(`Loaded ${created} new versions of content.`);
  if (retired > 0) say(`Retired ${retired} pieces of content that are gone from content/.`);
}

/** True when the demo is there, be it from now or from before. */
async function loadDemoInto(
  { database }: OpenDatabase,
  { library }: Services,
  { tagger }: Models,
): Promise<boolean> {
  const { loadDemo } = await import("#prisma/seed/demo/load-demo");
  const status = await loadDemo({ database, library, tagger, now: now(), report: say });
  if (status === "loaded")
    say("Loaded the demo. COMPOSURE_DEMO=off with an empty database starts without it.");
  return status !== "not-wanted";
}

async function answers({ database }: OpenDatabase): Promise<boolean> {
  return await database.$queryRawUnsafe("SELECT 1").then(
    () => true,
    () => false,
  );
}

/** Finds out at once whether the port may be had, before anything that takes long. */
async function probe(environment: Environment): Promise<void> {
  const server = createServer();
  await listen(server, environment);
  await new Promise((resolve) => server.close(resolve));
}

async function listen(httpServer: Server, { PORT, HOST }: Environment): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    httpServer.once("error", (error: NodeJS.ErrnoException) => reject(portProblem(error, PORT, HOST)));
    httpServer.listen(PORT, HOST, resolve);
  });
}

function portProblem(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE")
    return new StartProblem(
      `Port ${port} is taken. Stop the other program, or choose another port: PORT=${port + 1} npm start`,
    );
  if (error.code === "EACCES")
    return new StartProblem(
      `Port ${port} may not be used by you. Choose one above 1023: PORT=3000 npm start`,
    );
  if (error.code === "ENOTFOUND" || error.code === "EADDRNOTAVAIL")
    return new StartProblem(
      `HOST=${host} is no address of this machine. Leave it out, or use 0.0.0.0 for all addresses.`,
    );
  return error;
}

async function greet(services: Services, httpServer: Server, { HOST }: Environment): Promise<void> {
  const { port } = httpServer.address() as AddressInfo;
  const address = `http://${HOST === "0.0.0.0" || HOST === "::" ? "localhost" : HOST}:${port}`;
  say(`Composure is ready: ${address}`);
  const code = await services.people.setupCode();
  if (code !== undefined)
    say(`Open ${address}/setup to make the first account. The one-time code is ${code}`);
}

async function showSignIns(): Promise<void> {
  const { DEMO_PASSWORD, DEMO_SIGN_INS } = await import("#prisma/seed/demo/roster");
  say(`Demo sign-ins, all with the password ${DEMO_PASSWORD}:`);
  for (const { role, name, email } of DEMO_SIGN_INS)
    process.stdout.write(`    ${role.padEnd(9)} ${email.padEnd(26)} ${name}\n`);
}

function stopOnSignals(log: Log, stop: Stop): void {
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
}

function say(sentence: string): void {
  process.stdout.write(`• ${sentence}\n`);
}

start().catch((error: unknown) => {
  if (!(error instanceof StartProblem)) throw error;
  process.stderr.write(`\n${error.message}\n\n`);
  process.exit(1);
});
