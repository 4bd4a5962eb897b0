/**
 * Who sent this request: sets res.locals.viewer, browser and csrfToken for the
 * load context, and sends the cookies that recognising them calls for.
 */
import type { Request, RequestHandler, Response } from "express";
import type { Browser, BrowserRequest, People } from "#server/usecases/people/index";
import type { Viewer } from "#training/shared/access";
import { sendPlainPage } from "./plain-page";
import { isStaticPath, pagePath } from "./static-paths";

/** What the middleware leaves for the load context. */
export type RecognisedLocals = {
  readonly viewer: Viewer | null;
  readonly browser: Browser;
  readonly csrfToken: string;
};

/** Recognises the browser on every request but those for files. */
export function sessionMiddleware(people: Pick<People, "sessions" | "formToken">): RequestHandler {
  return (request, response, next) => {
    Object.assign(response.locals, nobodyAt(request));
    if (isStaticPath(request.path)) return next();
    recognise(people, request, response).then(() => next(), next);
  };
}

/**
 * Until there is an account, every page leads to /setup and nothing can be
 * changed but there; what is no page is left alone.
 */
export function setupFirst(people: Pick<People, "setup">): RequestHandler {
  return (request, response, next) => {
    if (isStaticPath(request.path) || pagePath(request.path) === "/setup") return next();
    people.setup.isDone().then((isDone) => {
      if (isDone) return next();
      const isReading = request.method === "GET" || request.method === "HEAD";
      // Only what somebody would look at: scripts and data are not pages.
      if (isReading && request.get("accept")?.includes("text/html")) return response.redirect(303, "/setup");
      if (isReading) return next();
      sendPlainPage(response, {
        status: 403,
        title: "Composure is not set up yet",
        text: "Open the start page to make the first account.",
      });
    }, next);
  };
}

async function recognise(
  people: Pick<People, "sessions" | "formToken">,
  request: Request,
  response: Response,
): Promise<void> {
  const { viewer, browser, setCookies } = await people.sessions.recognise(browserRequestOf(request));
  const recognised: RecognisedLocals = { viewer, browser, csrfToken: await people.formToken(browser) };
  Object.assign(response.locals, recognised);
  for (const cookie of setCookies) response.append("Set-Cookie", cookie);
  // What one person sees is for no shared cache, and after signing out not for the back button.
  response.setHeader("Cache-Control", "private, no-cache");
}

/** For files, and for a missing file that ends in a page saying so: nobody, whose forms are refused. */
function nobodyAt(request: Request): RecognisedLocals {
  return {
    viewer: null,
    browser: { ...browserRequestOf(request), session: null, formKey: "" },
    csrfToken: "",
  };
}

function browserRequestOf(request: Request): BrowserRequest {
  return {
    cookieHeader: request.headers.cookie,
    address: request.ip ?? "unknown",
    userAgent: request.get("user-agent") ?? "",
    isSecure: request.secure,
  };
}
