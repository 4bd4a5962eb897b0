/**
 * Renders a component as the server would, inside a router and with the root's
 * data, so that a test can read its markup.
 */
import { createElement, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { type RootData, RootDataContext, SIGNED_OUT } from "~/components/shell/root-data";

/** The markup of an element on a page whose root data are the signed-out ones, changed by `root`. */
export async function renderPage(element: ReactNode, root: Partial<RootData> = {}): Promise<string> {
  const value = { ...SIGNED_OUT, ...root };
  const page = createElement(RootDataContext.Provider, { value }, element);
  const handler = createStaticHandler([{ path: "/", element: page }]);
  const context = await handler.query(new Request("http://localhost/"));
  if (context instanceof Response) throw new Error("A page without loaders cannot redirect.");
  const router = createStaticRouter(handler.dataRoutes, context);
  return renderToString(createElement(StaticRouterProvider, { router, context, hydrate: false }));
}
