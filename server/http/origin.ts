/**
 * Requests that change something, and sockets, must come from our own pages.
 *
 * The browser says where a request comes from: in Origin, and where the address
 * is trustworthy also in Sec-Fetch-Site. Scripts of other sites cannot alter
 * either. This stands beside the form token, not in its place.
 */
import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { sendPlainPage } from "./plain-page";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * True when the request's Origin is the host that it was sent to. A request
 * without an Origin, or with an opaque one ("null"), is not.
 *
 * @param trustedProxies how many proxies stand in front (TRUST_PROXY); with one or more, X-Forwarded-Host names the host
 */
export function isSameOrigin(request: Pick<IncomingMessage, "headers">, trustedProxies = 0): boolean {
  const { origin, host } = request.headers;
  const forwarded = trustedProxies > 0 ? firstOf(request.headers["x-forwarded-host"]) : undefined;
  const target = forwarded ?? host;
  if (origin === undefined || target === undefined || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  // Parsing the host with the origin's scheme drops a port that the scheme implies.
  const to = `${from.protocol}//${target}`;
  return URL.canParse(to) && from.host !== "" && new URL(to).host === from.host;
}

/** Turns away what would change something and does not come from our own pages. */
export function requireSameOrigin(trustedProxies: number): RequestHandler {
  return (request, response, next) => {
    const site = request.get("sec-fetch-site");
    const isElsewhere = site !== undefined && site !== "same-origin" && site !== "none";
    if (READING.has(request.method) || (!isElsewhere && isSameOrigin(request, trustedProxies))) return next();
    sendPlainPage(response, {
      status: 403,
      title: "This did not come from Composure",
      text: "The request came from another site or without saying where from, so nothing was changed. Open Composure by its usual address and try again.",
    });
  };
}

function firstOf(header: string | string[] | undefined): string | undefined {
  const text = Array.isArray(header) ? header[0] : header;
  const first = text?.split(",")[0]?.trim();
  return first === "" ? undefined : first;
}
