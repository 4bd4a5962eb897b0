/**
 * Who is asking, at the top of every loader and action. What they may see of
 * what they ask for is decided by the use case, with `can`.
 *
 * @example
 * const viewer = requireViewer(context, request);
 */
import { type AppLoadContext, json, redirect } from "@remix-run/node";
import { type Capability, canSomewhere, type Viewer } from "#training/shared/access";
import { safeNext } from "./safe-next";

/**
 * The signed-in person.
 * @throws a redirect to the sign-in page, which leads back here
 */
export function requireViewer(context: AppLoadContext, request: Request): Viewer {
  if (context.viewer !== null) return context.viewer;
  const url = new URL(request.url);
  const next = safeNext(request.method === "GET" ? `${url.pathname}${url.search}` : url.pathname);
  throw redirect(next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`);
}

/**
 * The signed-in person, if there is somebody towards whom they may do this.
 * @throws a redirect to the sign-in page, or a 403 response
 */
export function requireCapability(context: AppLoadContext, request: Request, capability: Capability): Viewer {
  const viewer = requireViewer(context, request);
  if (!canSomewhere(viewer, capability)) throw forbidden();
  return viewer;
}

/** A 403 response to throw when somebody asks for what is not theirs to see. */
export function forbidden(): Response {
  return json({ message: "Your roles do not include this. Ask an admin if they should." }, { status: 403 });
}

/** A 404 response to throw; `what` names the missing thing, as in "This person". */
export function notFound(what: string): Response {
  return json({ message: `${what} was not found.` }, { status: 404 });
}
