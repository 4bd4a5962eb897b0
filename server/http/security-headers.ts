/**
 * Security headers on every answer, with a strict Content-Security-Policy: only
 * our own files, no inline script or style without this answer's nonce, no
 * frames, no forms to elsewhere.
 *
 * Referrer-Policy is same-origin: addresses with a token in them stay with us, and
 * the browser still sends a true Origin with our own forms (with no-referrer it
 * would send "null").
 */
import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import helmet from "helmet";

const YEAR_IN_SECONDS = 31_536_000;
/** What a Host header may look like before it is repeated in a header. */
const HOST = /^[A-Za-z0-9.:[\]-]{1,260}$/;

export type SecurityHeaderOptions = {
  /** Development: Vite's hot reload adds style elements without a nonce. */
  readonly isDevelopment: boolean;
};

/** Sets res.locals.nonce and the headers. */
export function securityHeaders({ isDevelopment }: SecurityHeaderOptions): RequestHandler[] {
  const makeNonce: RequestHandler = (_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString("base64");
    next();
  };
  const policy = helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", nonceOf],
      styleSrc: isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", nonceOf],
      imgSrc: ["'self'", "data:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", socketOf],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  });
  const others = helmet({
    contentSecurityPolicy: false,
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
    // Whether there is https is the site's matter: said only on answers that came by it, for this host alone.
    strictTransportSecurity: false,
    // Browsers complain about these on plain http addresses of a local network.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  return [makeNonce, policy, others, permissions, overHttps];
}

/** No page uses a camera, a location or a payment; on the phone our own pages may listen to the agent. */
const permissions: RequestHandler = (_request, response, next) => {
  response.setHeader(
    "Permissions-Policy",
    "microphone=(self), camera=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  );
  next();
};

const overHttps: RequestHandler = (request, response, next) => {
  if (request.secure) {
    response.setHeader("Strict-Transport-Security", `max-age=${YEAR_IN_SECONDS}`);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  }
  next();
};

function nonceOf(_request: IncomingMessage, response: unknown): string {
  const locals = (response as { locals: { nonce: string } }).locals;
  return `'nonce-${locals.nonce}'`;
}

/** Older browsers do not count a socket of the same host as 'self'. */
function socketOf(request: IncomingMessage & { secure?: boolean }): string {
  const host = request.headers.host ?? "";
  return HOST.test(host) ? `${request.secure ? "wss" : "ws"}://${host}` : "'self'";
}
