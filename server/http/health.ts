/**
 * /healthz says that the process answers; /readyz that it can do its work: the
 * database answers, and what the customer's voice is made of. Written lines
 * instead of the model are a degraded voice, not an unready server.
 */
import type { RequestHandler } from "express";

export type ModelHealth = {
  readonly status: "ready" | "loading" | "failed" | "off";
  readonly reason?: string;
};
export type Readiness = { readonly database: () => Promise<boolean>; readonly model: () => ModelHealth };

export const healthz: RequestHandler = (_request, response) => {
  response.type("json").send({ status: "ok" });
};

/** 200 when the database answers, else 503; always with both parts' state. */
export function readyz({ database, model }: Readiness): RequestHandler {
  return async (_request, response) => {
    const isDatabaseReady = await database();
    const body = {
      status: isDatabaseReady ? "ok" : "unavailable",
      database: isDatabaseReady ? "ok" : "not answering",
      model: model(),
      voice: model().status === "ready" ? "model" : "written",
    };
    response
      .status(isDatabaseReady ? 200 : 503)
      .type("json")
      .send(body);
  };
}
