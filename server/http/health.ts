/**
 * /healthz says that the process answers; /readyz that it can do its work: the
 * database answers, what the customer's voice is made of, and how it hears. Written
 * lines instead of the model, and the simpler ear and selector instead of the
 * encoders, are a degraded customer, not an unready server.
 */
import type { RequestHandler } from "express";

export type ModelHealth = {
  readonly status: "ready" | "loading" | "failed" | "off";
  readonly reason?: string;
};
export type EncoderHealths = { readonly ear: ModelHealth; readonly selector: ModelHealth };
export type Readiness = {
  readonly database: () => Promise<boolean>;
  readonly model: () => ModelHealth;
  readonly encoders: () => EncoderHealths;
};

export const healthz: RequestHandler = (_request, response) => {
  response.type("json").send({ status: "ok" });
};

/** 200 when the database answers, else 503; always with both parts' state. */
export function readyz({ database, model, encoders }: Readiness): RequestHandler {
  return async (_request, response) => {
    const isDatabaseReady = await database();
    const body = {
      status: isDatabaseReady ? "ok" : "unavailable",
      database: isDatabaseReady ? "ok" : "not answering",
      model: model(),
      voice: model().status === "ready" ? "model" : "written",
      encoders: encoders(),
    };
    response
      .status(isDatabaseReady ? 200 : 503)
      .type("json")
      .send(body);
  };
}
