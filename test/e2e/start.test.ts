/** What somebody at the terminal sees when the server starts, stops, or can't start. */
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { makeFolder, startInVain, startServer } from "./support/server";

let folder: Awaited<ReturnType<typeof makeFolder>>;
const database = () => `file:${join(folder.path, "composure.db")}`;

beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => folder.remove());

it("says that the model is missing and carries on with written lines", async () => {
  const server = await startServer({
    DATABASE_URL: database(),
    COMPOSURE_DEMO: "off",
    COMPOSURE_MODEL_FOLDER: join(folder.path, "nothing"),
  });
  const readiness = async () => await (await fetch(`${server.address}/readyz`)).json();
  await expect.poll(async () => (await readiness()).model.status, { timeout: 30_000 }).toBe("failed");
  expect(await readiness()).toMatchObject({ status: "ok", voice: "written", model: { status: "failed" } });
  expect(await server.stop()).toBe(0);
});

it("says in one sentence that the port is taken", async () => {
  const other = createServer().listen(0, "localhost");
  await new Promise((resolve) => other.once("listening", resolve));
  const address = other.address();
  const port = typeof address === "object" ? String(address?.port) : "";
  const { code, output } = await startInVain({
    DATABASE_URL: database(),
    COMPOSURE_DEMO: "off",
    COMPOSURE_VOICE: "written",
    PORT: port,
  });
  other.close();
  expect(code).toBe(1);
  expect(output).toContain(`Port ${port} is taken.`);
  expect(output).not.toContain("    at ");
});

it("says in one sentence that the database is damaged", async () => {
  const file = join(folder.path, "broken.db");
  await writeFile(file, "this is no database, but it is long enough to be looked at as one ".repeat(40));
  const { code, output } = await startInVain({ DATABASE_URL: `file:${file}` });
  expect(code).toBe(1);
  expect(output).toContain("is damaged");
  expect(output).not.toContain("    at ");
});

it("says in one sentence that the environment is wrong", async () => {
  const { code, output } = await startInVain({ DATABASE_URL: database(), PORT: "web" });
  expect(code).toBe(1);
  expect(output).toContain("PORT: expected a port number");
  expect(output).not.toContain("    at ");
});

it("says in one sentence that the database's place can't be used", async () => {
  const file = join(folder.path, "file");
  await writeFile(file, "");
  const { code, output } = await startInVain({ DATABASE_URL: `file:${file}/composure.db` });
  expect(code).toBe(1);
  expect(output).toContain("cannot be opened");
  expect(output).not.toContain("    at ");
});
