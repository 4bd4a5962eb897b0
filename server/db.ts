/**
 * The database client: one SQLite file through Prisma, migrated before use.
 *
 * better-sqlite3 is the driver (WAL, synchronous=FULL, foreign keys on: an
 * acknowledged turn is on disk). Where it could not be installed, libsql takes its
 * place and `driver` says so.
 */
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, isAbsolute, resolve } from "node:path";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaClient } from "#prisma/generated/client";
import { applyMigrations } from "#prisma/schema-engine";
import { databaseProblem, StartProblem } from "./start-problem";
import { takeTurns } from "./take-turns";

export type Database = PrismaClient;
/** The client inside a transaction. */
export type DatabaseTransaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

const PRAGMAS = [
  "PRAGMA journal_mode = WAL",
  "PRAGMA synchronous = FULL",
  "PRAGMA foreign_keys = ON",
  "PRAGMA busy_timeout = 5000",
  "PRAGMA cache_size = -16000",
];

export type OpenDatabase = {
  readonly database: Database;
  readonly file: string;
  readonly driver: "better-sqlite3" | "libsql";
  /** Names of the migrations applied now. */
  readonly migrated: readonly string[];
  /** Writes the log back into the file and closes it. */
  readonly close: () => Promise<void>;
};

/** The path that a file: address means, from the working folder. */
export function fileOf(url: string): string {
  const path = url.replace(/^file:/, "").replace(/[?#].*$/, "");
  return isAbsolute(path) ? path : resolve(path);
}

/**
 * Opens and migrates the database; makes its folder if it is missing.
 * @throws {StartProblem} when the file cannot be opened, written or read
 */
export async function openDatabase(url: string): Promise<OpenDatabase> {
  const file = fileOf(url);
  try {
    await makeFolder(dirname(file));
    const { driver, factory } = await chooseDriver(`file:${file}`);
    const migrated = await migrate(factory);
    const database = new PrismaClient({ adapter: withPragmas(factory) });
    await database.$queryRawUnsafe("PRAGMA schema_version");
    const close = async () => {
      await database.$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)");
      await database.$disconnect();
    };
    return { database, file, driver, migrated, close };
  } catch (error) {
    throw error instanceof StartProblem ? error : (databaseProblem(error, file) ?? error);
  }
}

/** Makes a folder and those above it. One by one: Node's recursive mkdir never ends under /proc. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder);
}

type Factory = SqlMigrationAwareDriverAdapterFactory;

async function chooseDriver(url: string): Promise<{ driver: OpenDatabase["driver"]; factory: Factory }> {
  const native = await import("@prisma/adapter-better-sqlite3").catch(() => undefined);
  if (native !== undefined)
    return { driver: "better-sqlite3", factory: new native.PrismaBetterSqlite3({ url }) };
  const { PrismaLibSql } = await import("@prisma/adapter-libsql");
  return { driver: "libsql", factory: new PrismaLibSql({ url }) };
}

/** Migrates over its own connections and closes them: an open one would keep the file locked. */
async function migrate(factory: Factory): Promise<string[]> {
  const opened: SqlDriverAdapter[] = [];
  const remember = async (connection: Promise<SqlDriverAdapter>) => {
    const adapter = await connection;
    opened.push(adapter);
    return adapter;
  };
  const recorded: Factory = {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => remember(factory.connect()),
    connectToShadowDb: () => remember(factory.connectToShadowDb()),
  };
  try {
    return await applyMigrations(recorded);
  } finally {
    await Promise.all(opened.map((adapter) => adapter.dispose()));
  }
}

function withPragmas(factory: Factory): Factory {
  const connect = async () => {
    const adapter = await factory.connect();
    for (const pragma of PRAGMAS) await adapter.queryRaw({ sql: pragma, args: [], argTypes: [] });
    return takeTurns(adapter);
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}
