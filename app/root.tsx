/**
 * The document around every page: language, theme, frame, and what to show when
 * something goes wrong.
 */

import fontUrl from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { Announcer } from "~/components/shell/Announcer";
import { ErrorPage } from "~/components/shell/ErrorPage";
import { useNonce } from "~/components/shell/NonceContext";
import { type RootData, RootDataContext, SIGNED_OUT, useRootData } from "~/components/shell/root-data";
import { isPageLayout, type PageLayout, Shell } from "~/components/shell/Shell";
import { useTimeZone } from "~/components/shell/use-time-zone";
import { WaitBar } from "~/components/shell/WaitBar";
import { themeFromCookies } from "~/routing/theme";
import "~/styles/app.css";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "preload", href: fontUrl, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
];

/** Pages name themselves "Team · Composure". */
export const meta: MetaFunction = () => [{ title: "Composure" }];

export function loader({ request, context }: LoaderFunctionArgs): RootData {
  const { viewer } = context;
  return {
    viewer: viewer && {
      accountId: viewer.accountId,
      name: viewer.name,
      email: viewer.email,
      roles: viewer.roles,
    },
    csrfToken: context.csrfToken,
    theme: themeFromCookies(request.headers.get("Cookie")),
    timeZone: viewer?.timeZone ?? "UTC",
    now: context.now().toISOString(),
    wordsGoTo: viewer && context.services.voice.wordsGoTo(),
    requestId: context.requestId,
  };
}

/**
 * Also after a refused form: it may have been refused for its token, and the next try needs a new one.
 * Not for another ?query of the same page: nothing here depends on it, and turning a card need not wait.
 */
export function shouldRevalidate({
  actionStatus,
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  if (actionStatus !== undefined && actionStatus >= 400) return true;
  const isSamePage = currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search;
  return isSamePage && formMethod === undefined ? false : defaultShouldRevalidate;
}

/** The document; Remix wraps both the page and the error page in it. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root") ?? SIGNED_OUT;
  const nonce = useNonce();
  return (
    <html lang="en-GB" data-theme={data.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={data.theme === "system" ? "light dark" : data.theme} />
        <Meta />
        <Links />
      </head>
      <body>
        <RootDataContext.Provider value={data}>
          <Announcer>
            <a
              href="#main"
              className="sr-only rounded-md bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50"
            >
              Skip to the content
            </a>
            <WaitBar />
            {children}
          </Announcer>
        </RootDataContext.Provider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const { viewer } = useRootData();
  const layout = useLayout();
  useTimeZone();
  if (!viewer || layout === "quiet") return <Outlet />;
  return (
    <Shell layout={layout}>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { viewer } = useRootData();
  const page = <ErrorPage error={error} />;
  if (!viewer)
    return (
      <main id="main" tabIndex={-1}>
        {page}
      </main>
    );
  return <Shell layout="page">{page}</Shell>;
}

/** What the deepest route with a `handle.layout` asks for. */
function useLayout(): PageLayout {
  const asked = useMatches().map(({ handle }) =>
    typeof handle === "object" && handle !== null && "layout" in handle ? handle.layout : undefined,
  );
  return asked.filter(isPageLayout).at(-1) ?? "page";
}
