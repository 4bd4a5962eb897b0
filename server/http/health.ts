/**
 * /healthz says that the process answers; /readyz that it can do its work: the
 * database answers, what the customer's voice is made of, and how it hears. Written
 * lines instead of the model, and the simpler ear and selector instead of the
 * encoders, are a degraded customer, not an unready server.
 *
 * Anybody may ask. Why a model does not take part can name a host or a folder of
 * this site, so only who manages the voice is told.
 */
import type { RequestHandler } from "express";
import { can, type Viewer } from "#training/shared/access";

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
/** Whose cookies these are; null for nobody's. */
export type ViewerOfCookies = (cookieHeader: string | undefined) => Promise<Viewer | null>;

export const healthz: RequestHandler = (_request, response) => {
  response.type("json").send({ status: "ok" });
};

/** 200 when the database answers, else 503; always with both parts' state. */
export function readyz(
  { database, model, encoders }: Readiness,
  viewerOfCookies: ViewerOfCookies,
): RequestHandler {
  return async (request, response) => {
    const isDatabaseReady = await database();
    // Who asks must not decide whether the server is called ready.
    const viewer = isDatabaseReady ? await viewerOfCookies(request.headers.cookie).catch(() => null) : null;
    const shown = viewer !== null && can(viewer, "manage-voice") ? inFull : statusOnly;
    const { ear, selector } = encoders();
    const body = {
      status: isDatabaseReady ? "ok" : "unavailable",
      database: isDatabaseReady ? "ok" : "not answering",
      model: shown(model()),
      voice: model().status === "ready" ? "model" : "written",
      encoders: { ear: shown(ear), selector: shown(selector) },
    };
    response
      .status(isDatabaseReady ? 200 : 503)
      .setHeader("Cache-Control", "private, no-store")
      .type("json")
      .send(body);
  };
}

function inFull(health: ModelHealth): ModelHealth {
  return health;
}

function statusOnly({ status }: ModelHealth): ModelHealth {
  return { status };
}
