/**
 * Gives every request an id, in the log, in the X-Request-Id header and on error
 * pages, so that a person can name what went wrong. An id from a proxy is kept
 * only if it looks like one.
 */
import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Log } from "../log";

const FROM_PROXY = /^[A-Za-z0-9-]{8,64}$/;

/** Sets res.locals.requestId and logs method, path, status and milliseconds when the answer is out. */
export function requestIds(log: Log): RequestHandler {
  return (request, response, next) => {
    const given = request.get("x-request-id") ?? "";
    const requestId = FROM_PROXY.test(given) ? given : randomUUID();
    response.locals.requestId = requestId;
    response.setHeader("X-Request-Id", requestId);
    const startedAt = performance.now();
    response.on("finish", () => {
      const ms = Math.round(performance.now() - startedAt);
      log.info(
        {
          requestId,
          method: request.method,
          path: withoutSecrets(request.path),
          status: response.statusCode,
          ms,
        },
        "request",
      );
    });
    next();
  };
}

/** Invitation and reset paths hold their token: it stays out of the log. */
function withoutSecrets(path: string): string {
  return path.replace(/^\/(invite|reset)\/[^/]+/, "/$1/…");
}
