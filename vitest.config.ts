import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "~": fileURLToPath(new URL("./app", import.meta.url)) };

/**
 * Three kinds of test. Unit: pure, beside the code. Integration: real SQLite
 * files, in test/integration. End to end: the built server and a real Chromium,
 * in test/e2e. The Remix plugin must not run here, so this file stands apart
 * from vite.config.ts.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{app,training,models,server,prisma,scripts,content}/**/*.test.{ts,tsx}"],
          setupFiles: ["test/setup/fail-on-console.ts"],
          // Some measure a whole corpus; on a busy machine the usual five seconds are too few.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["test/integration/**/*.test.ts"],
          globalSetup: ["test/setup/base-database.ts"],
          setupFiles: ["test/setup/fail-on-console.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/setup/demo-database.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
