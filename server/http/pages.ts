/**
 * Hands page requests to Remix: the built bundle in production, Vite's module
 * graph in development. The bundle gets everything through the load context, so
 * it holds no second database client and no second model.
 */

import type { Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler, type GetLoadContextFunction } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import express, { type Express } from "express";
import remixConfig from "../../remix.config.js";
import { StartProblem } from "../start-problem";

type Pages = {
  readonly app: Express;
  readonly httpServer: Server;
  readonly getLoadContext: GetLoadContextFunction;
};

/** Serves the production build. @throws {StartProblem} when there is none */
export async function serveBuild({ app, getLoadContext }: Pages): Promise<void> {
  const folder = remixConfig.buildDirectory;
  const build = await import(pathToFileURL(join(folder, "server", "index.js")).href).catch(
    (cause: unknown) => {
      throw new StartProblem(`There is no build in ${folder}/. Run npm start, which makes it.`, { cause });
    },
  );
  app.use(
    "/assets",
    express.static(join(folder, "client", "assets"), { immutable: true, maxAge: "1y", index: false }),
  );
  app.use(express.static(join(folder, "client"), { maxAge: "1h", index: false }));
  app.all("*", createRequestHandler({ build: build as ServerBuild, mode: "production", getLoadContext }));
}

/** Serves from source with hot reload, on the same port as everything else. */
export async function serveSource({ app, httpServer, getLoadContext }: Pages): Promise<() => Promise<void>> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    server: { middlewareMode: true, hmr: { server: httpServer, path: "/__vite_hmr" } },
    appType: "custom",
  });
  app.use(vite.middlewares);
  const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  app.all("*", createRequestHandler({ build, mode: "development", getLoadContext }));
  return () => vite.close();
}
