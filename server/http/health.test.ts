import express from "express";
import { describe, expect, it } from "vitest";
import { serveOnce } from "#test/drivers/serve-once";
import type { Role, Viewer } from "#training/shared/access";
import { healthz, type Readiness, readyz } from "./health";

const ENCODERS = { ear: { status: "ready" }, selector: { status: "failed", reason: "cut short" } } as const;

const viewerAs = (role: Role): Viewer => ({
  accountId: role,
  name: "Kim",
  email: "kim@example.org",
  roles: [role],
  managedTeamIds: [],
  teamId: null,
  timeZone: "UTC",
});

/** Asks as nobody, or with the cookies of somebody of this role. */
async function ask(path: string, readiness: Partial<Readiness> = {}, role?: Role) {
  const app = express();
  app.get("/healthz", healthz);
  app.get(
    "/readyz",
    readyz(
      {
        database: async () => true,
        model: () => ({ status: "ready" }),
        encoders: () => ENCODERS,
        ...readiness,
      },
      async (cookies) => (role !== undefined && cookies === "session=theirs" ? viewerAs(role) : null),
    ),
  );
  const headers = role === undefined ? undefined : { cookie: "session=theirs" };
  const response = await fetch(`${await serveOnce(app)}${path}`, { headers });
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
      body: {
        status: "ok",
        database: "ok",
        model: { status: "ready" },
        voice: "model",
        encoders: { ear: { status: "ready" }, selector: { status: "failed" } },
      },
    });
  });

  const failed = { status: "failed", reason: "http://llm.intranet:8080 refused the connection." } as const;

  it.each([undefined, "learner", "trainer", "manager"] as const)(
    "is ready without the model, and says that, but not why, to %s",
    async (role) => {
      const { status, body } = await ask("/readyz", { model: () => failed }, role);
      expect(status).toBe(200);
      expect(body).toMatchObject({ status: "ok", model: { status: "failed" }, voice: "written" });
      expect(JSON.stringify(body)).not.toMatch(/llm\.intranet|cut short/);
    },
  );

  it("says why to a signed-in admin", async () => {
    const { body } = await ask("/readyz", { model: () => failed }, "admin");
    expect(body).toMatchObject({ model: failed, encoders: ENCODERS });
  });

  it("is not ready when the database does not answer, and asks it for nobody then", async () => {
    expect(await ask("/readyz", { database: async () => false, model: () => failed }, "admin")).toMatchObject(
      {
        status: 503,
        body: { status: "unavailable", database: "not answering", model: { status: "failed" } },
      },
    );
  });
});
