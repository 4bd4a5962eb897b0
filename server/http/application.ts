/**
 * The HTTP application: what every request passes on its way to a page, in this
 * order: id and log, health, headers, session, limits, origin, pages.
 */
import type { GetLoadContextFunction } from "@remix-run/express";
import compression from "compression";
import express, { type Express } from "express";
import type { Environment } from "../environment";
import type { LoadContext } from "../load-context";
import type { Log } from "../log";
import type { Services } from "../services";
import { bodyLimit } from "./body-limit";
import { healthz, type Readiness, readyz } from "./health";
import { requireSameOrigin } from "./origin";
import { rateLimits } from "./rate-limits";
import { requestIds } from "./request-id";
import { securityHeaders } from "./security-headers";
import { sessionMiddleware, setupFirst } from "./session";

export type ApplicationDependencies = {
  readonly environment: Environment;
  readonly services: Services;
  readonly readiness: Readiness;
  readonly log: Log;
  readonly now: () => Date;
};

/** Everything before the pages. */
export function createApplication({
  environment,
  services,
  readiness,
  log,
  now,
}: ApplicationDependencies): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", environment.TRUST_PROXY);
  app.use(requestIds(log));
  app.get("/healthz", healthz);
  app.get(
    "/readyz",
    readyz(readiness, (cookies) => services.people.viewerFromCookie(cookies, now())),
  );
  app.use(compression());
  app.use(securityHeaders({ isDevelopment: environment.NODE_ENV === "development" }));
  app.use(rateLimits(services.people));
  app.use(requireSameOrigin(environment.TRUST_PROXY));
  app.use(bodyLimit);
  app.use(setupFirst(services.people));
  app.use(sessionMiddleware(services.people));
  return app;
}

/** What Remix gives to every loader and action. */
export function loadContextOf({
  services,
  now,
}: Pick<ApplicationDependencies, "services" | "now">): GetLoadContextFunction {
  return (_request, response) => {
    const { viewer, browser, csrfToken, nonce, requestId } = response.locals;
    const context: LoadContext = { services, viewer, browser, csrfToken, nonce, requestId, now };
    return { ...context };
  };
}
