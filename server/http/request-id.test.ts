import express from "express";
import pino from "pino";
import { expect, it } from "vitest";
import { serveOnce } from "#test/drivers/serve-once";
import { requestIds } from "./request-id";

/** One request, and the lines that it left in the log. */
async function request(path: string, headers: Record<string, string> = {}) {
  const lines: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line) => void lines.push(JSON.parse(line)) });
  const app = express();
  app.use(requestIds(log));
  app.use((_request, response) => void response.status(404).send(response.locals.requestId));
  const response = await fetch(`${await serveOnce(app)}${path}`, { headers });
  return { id: response.headers.get("x-request-id"), seenInside: await response.text(), lines };
}

it("gives every request an id of its own, in the header, inside and in the log", async () => {
  const { id, seenInside, lines } = await request("/today");
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(seenInside).toBe(id);
  expect(lines).toMatchObject([{ requestId: id, method: "GET", path: "/today", status: 404 }]);
  expect((await request("/today")).id).not.toBe(id);
});

it("keeps the id that a proxy gave", async () => {
  expect((await request("/", { "x-request-id": "proxy-0001" })).id).toBe("proxy-0001");
});

it.each(["short", "with space", "a".repeat(65), '"><script>'])(
  "makes its own instead of %j",
  async (given) => {
    const { id } = await request("/", { "x-request-id": given });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  },
);

it("keeps one-time links and what was searched for out of the log", async () => {
  const { lines } = await request("/invite/s3cret-token/form?email=ada@example.com");
  expect(lines).toMatchObject([{ path: "/invite/…/form" }]);
  expect(JSON.stringify(lines)).not.toMatch(/s3cret|ada@/);
});
