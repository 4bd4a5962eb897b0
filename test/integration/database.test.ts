import { copyFile, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { type OpenDatabase, openDatabase } from "#server/db";
import { StartProblem } from "#server/start-problem";

async function scratchFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "composure-database-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, "composure.db");
}

async function pragma({ database }: OpenDatabase, name: string): Promise<unknown> {
  const [row] = await database.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
  return Object.values(row ?? {})[0];
}

it("keeps what was acknowledged through a power cut, and references whole", async () => {
  const opened = await openDatabase(`file:${await scratchFile()}`);
  onTestFinished(opened.close);

  expect(await pragma(opened, "journal_mode")).toBe("wal");
  // 2 is FULL: a transaction is on the disk when it is committed.
  expect(Number(await pragma(opened, "synchronous"))).toBe(2);
  expect(Number(await pragma(opened, "foreign_keys"))).toBe(1);
});

it("makes the folder and the tables of a new database, and migrates it once", async () => {
  const file = join(await scratchFile(), "..", "new", "folder", "composure.db");
  const first = await openDatabase(`file:${file}`);
  onTestFinished(first.close);

  const second = await openDatabase(`file:${file}`);
  onTestFinished(second.close);

  expect(first.migrated.length).toBeGreaterThan(0);
  expect(second.migrated).toEqual([]);
  expect(await second.database.account.count()).toBe(0);
});

it("says at once that a folder cannot be made where the kernel makes none", async () => {
  await expect(openDatabase("file:/proc/composure/data/composure.db")).rejects.toThrow(StartProblem);
});

it("does not take a migration for done that was broken off", async () => {
  const file = await scratchFile();
  await (await openDatabase(`file:${file}`)).close();
  const sqlite = new BetterSqlite3(file);
  sqlite.exec("UPDATE _prisma_migrations SET finished_at = NULL");
  sqlite.close();

  await expect(openDatabase(`file:${file}`)).rejects.toThrow(/failed migrations/);
});

it("writes the log back into the file when it closes, so that the file alone is a backup", async () => {
  const file = await scratchFile();
  const opened = await openDatabase(`file:${file}`);
  await opened.database.setting.create({ data: { key: "colour", value: "teal" } });
  await opened.close();

  await copyFile(file, `${file}.backup`);
  const copy = await openDatabase(`file:${file}.backup`);
  onTestFinished(copy.close);
  expect(await copy.database.setting.findUnique({ where: { key: "colour" } })).toMatchObject({
    value: "teal",
  });
  expect(
    await stat(`${file}-wal`).then(
      ({ size }) => size,
      () => 0,
    ),
  ).toBe(0);
});

it("opens while another program writes", async () => {
  const file = await scratchFile();
  await (await openDatabase(`file:${file}`)).close();
  const writer = new BetterSqlite3(file);
  onTestFinished(() => void writer.close());
  writer.exec("BEGIN IMMEDIATE");

  const opened = await openDatabase(`file:${file}`);

  expect(opened.migrated).toEqual([]);
  writer.exec("ROLLBACK");
  await opened.close();
});

it("says so when another program does not let go of the file", async () => {
  const file = await scratchFile();
  await (await openDatabase(`file:${file}`)).close();
  const other = new BetterSqlite3(file);
  onTestFinished(() => void other.close());
  other.pragma("locking_mode = EXCLUSIVE");
  other.exec("BEGIN IMMEDIATE; INSERT INTO Setting VALUES ('mine', 'alone'); COMMIT");

  const opening = openDatabase(`file:${file}`);

  await expect(opening).rejects.toThrow(/in use by another program/);
  await expect(opening).rejects.toBeInstanceOf(StartProblem);
});

it("says so when the file is no database", async () => {
  const file = await scratchFile();
  await writeFile(file, "Dear diary, ".repeat(500));

  await expect(openDatabase(`file:${file}`)).rejects.toThrow(/is damaged/);
});
