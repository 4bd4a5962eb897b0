import express from "express";
import { describe, expect, it } from "vitest";
import { serveOnce } from "#test/drivers/serve-once";
import { healthz, type Readiness, readyz } from "./health";

const ENCODERS = { ear: { status: "ready" }, selector: { status: "failed", reason: "cut short" } } as const;

async function ask(path: string, readiness: Partial<Readiness> = {}) {
  const app = express();
  app.get("/healthz", healthz);
  app.get(
    "/readyz",
    readyz({
      database: async () => true,
      model: () => ({ status: "ready" }),
      encoders: () => ENCODERS,
      ...readiness,
    }),
  );
  const response = await fetch(`${await serveOnce(app)}${path}`);
  return { status: response.status, body: await response.json() };
}

describe("/healthz", () => {
  it("answers as long as the process does, whatever the database", async () => {
    expect(await ask("/healthz", { database: async () => false })).toEqual({
      status: 200,
      body: { status: "ok" },
    });
  });
});

describe("/readyz", () => {
  it("is ready with the database, and says which models take part", async () => {
    expect(await ask("/readyz")).toEqual({
      status: 200,
      body: { status: "ok", database: "ok", model: { status: "ready" }, voice: "model", encoders: ENCODERS },
    });
  });

  it("is ready without the model, and says what the voice is made of then, and why", async () => {
    const answer = await ask("/readyz", { model: () => ({ status: "failed", reason: "no such folder" }) });
    expect(answer).toMatchObject({
      status: 200,
      body: { status: "ok", model: { status: "failed", reason: "no such folder" }, voice: "written" },
    });
  });

  it("is not ready when the database does not answer", async () => {
    expect(await ask("/readyz", { database: async () => false })).toMatchObject({
      status: 503,
      body: { status: "unavailable", database: "not answering" },
    });
  });
});
