/**
 * Where to go after signing in: only ever a page of this site. Whoever sends
 * somebody a sign-in link must not decide that they end up elsewhere.
 */

const NOWHERE = "http://localhost";
/** Pages that make no sense to come back to. */
const NOT_AGAIN = /^\/(sign-in|sign-out|setup|invite|reset)(\/|$)/;

/** The path, query and fragment of a local page; "/" for everything else. */
export function safeNext(next: string | null | undefined): string {
  // Browsers read a backslash as a slash and skip control characters.
  const isPath = typeof next === "string" && /^\/(?![/\\])[^\\\p{C}]*$/u.test(next);
  if (!isPath || !URL.canParse(next, NOWHERE)) return "/";
  const url = new URL(next, NOWHERE);
  const isLocal = url.origin === NOWHERE && !url.pathname.startsWith("//");
  return isLocal && !NOT_AGAIN.test(url.pathname) ? `${url.pathname}${url.search}${url.hash}` : "/";
}
