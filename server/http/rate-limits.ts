/**
 * Rate limits: no single source may keep the server from the others.
 *
 * These are about load. Guessing passwords is slowed much earlier, by
 * server/usecases/people/slow-down.ts. Signed-in browsers are counted one by one,
 * because a whole call centre may share an address.
 */
import type { Request, RequestHandler } from "express";
import { ipKeyGenerator, type Options, rateLimit } from "express-rate-limit";
import type { People } from "#server/usecases/people/index";
import { sendPlainPage } from "./plain-page";
import { isStaticPath, pagePath } from "./static-paths";

const MINUTE_IN_MS = 60_000;

/** Requests a minute from one browser, or from one address without a session. */
const GENERAL_LIMIT = 1200;
/** Passwords tried in five minutes from one address: an office that starts work together stays below. */
export const SIGN_IN_LIMIT = 150;
/** Setup codes tried in 15 minutes from one address. */
export const SETUP_LIMIT = 20;
/** Pages of links opened or sent in 15 minutes from one address: a cohort that starts together stays below. */
const LINK_LIMIT = 200;

/** The limits, in the order to mount them. They need `trust proxy` to be right. */
export function rateLimits(people: Pick<People, "sessions">): RequestHandler[] {
  return [
    limit({
      windowMs: MINUTE_IN_MS,
      limit: GENERAL_LIMIT,
      skip: (request) => isStaticPath(request.path),
      keyGenerator: async (request) =>
        (await people.sessions.keyOf(request.headers.cookie)) ?? addressKey(request),
    }),
    limit({
      windowMs: 5 * MINUTE_IN_MS,
      limit: SIGN_IN_LIMIT,
      skip: (request) => request.method !== "POST" || pagePath(request.path) !== "/sign-in",
    }),
    limit({
      windowMs: 15 * MINUTE_IN_MS,
      limit: SETUP_LIMIT,
      skip: (request) => request.method !== "POST" || pagePath(request.path) !== "/setup",
    }),
    limit({
      windowMs: 15 * MINUTE_IN_MS,
      limit: LINK_LIMIT,
      skip: (request) => !/^\/(invite|reset)\//.test(request.path),
    }),
  ];
}

function limit(options: Partial<Options>): RequestHandler {
  return rateLimit({
    keyGenerator: addressKey,
    standardHeaders: "draft-7",
    legacyHeaders: false,
    handler: (_request, response) =>
      sendPlainPage(response, {
        status: 429,
        title: "Too many requests",
        text: "This browser or its network asked for more than the server gives to one. Wait a few minutes and try again.",
      }),
    ...options,
  });
}

function addressKey(request: Request): string {
  return ipKeyGenerator(request.ip ?? "unknown", 64);
}
