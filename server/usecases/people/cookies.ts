/**
 * The three cookies, each signed with the installation's secret for its own
 * purpose, so that one made up or altered is dropped before storage is asked.
 *
 * - composure_session: the secret of a session.
 * - composure_visitor: a random name for a browser that is not signed in, to which its forms are bound.
 * - composure_known: a browser that has signed in to an account before (see slow-down.ts).
 *
 * None can be read by scripts, none is sent with another site's forms.
 */
import { isSameSecret, type Sign } from "./secrets";

export const SESSION_COOKIE = "composure_session";
export const VISITOR_COOKIE = "composure_visitor";
export const KNOWN_COOKIE = "composure_known";

export type CookieOptions = {
  /** Sent back over https only. */
  readonly isSecure: boolean;
  /** Seconds to keep it; null ends it with the browser. */
  readonly maxAgeInS: number | null;
};

/** The value of a cookie in a Cookie header, or undefined. The first of several with one name counts. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** A Set-Cookie header for a value that holds only letters, digits, dots, dashes and underscores. */
export function setCookie(name: string, value: string, options: CookieOptions): string {
  const age = options.maxAgeInS === null ? "" : `; Max-Age=${Math.floor(options.maxAgeInS)}`;
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${age}${options.isSecure ? "; Secure" : ""}`;
}

/** A Set-Cookie header that removes a cookie. */
export function clearCookie(name: string, isSecure: boolean): string {
  return setCookie(name, "", { isSecure, maxAgeInS: 0 });
}

/** Text with its signature: "text.signature". The text may hold no dot. */
export function seal(sign: Sign, purpose: string, text: string): string {
  return `${text}.${sign(purpose, text)}`;
}

/** The text of a sealed value, or undefined when the signature is not ours for this purpose. */
export function unseal(sign: Sign, purpose: string, sealed: string | undefined): string | undefined {
  const [text, signature, ...rest] = (sealed ?? "").split(".");
  if (text === undefined || text === "" || signature === undefined || rest.length > 0) return undefined;
  return isSameSecret(signature, sign(purpose, text)) ? text : undefined;
}
