/**
 * The Remix options, in one place. vite.config.ts builds with them and the
 * server reads where the build lies.
 *
 * @type {import("@remix-run/dev").VitePluginConfig & { buildDirectory: string }}
 */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  ignoredRouteFiles: ["**/*.test.{ts,tsx}"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
  },
};
