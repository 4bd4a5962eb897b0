/** Answers that set cookies. The cookies themselves are made by the people services. */
import { redirect } from "@remix-run/node";

/** Headers that set these cookies. */
function withCookies(cookies: readonly string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return headers;
}

/** Goes on to a local page as somebody who has just signed in or out. */
export function redirectWithCookies(to: string, cookies: readonly string[]): Response {
  return redirect(to, { headers: withCookies(cookies) });
}

/** For pages whose address is a secret: nothing keeps a copy. */
export const NO_STORE = { "Cache-Control": "no-store" };
