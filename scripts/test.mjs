/**
 * `npm test`: everything that must hold, in the order of what fails fastest.
 * Stops at the first failure. `.ci/run` runs exactly this.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  buildPages,
  checkNode,
  generateClient,
  installPackages,
  packageBin,
  ROOT,
  run,
  say,
  stop,
} from "./prepare.mjs";

checkNode();
const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
if (!CHROMIUM.some((path) => path !== undefined && existsSync(path))) {
  stop(
    "The end-to-end tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.",
  );
}

await installPackages();
await generateClient();

const vitest = (project) => [
  `Tests: ${project}`,
  [packageBin("vitest"), "run", "--project", project, "--passWithNoTests=false"],
];

await step("Types", [
  packageBin("typescript").replace(/tsserver$/, "tsc"),
  "--noEmit",
  "--incremental",
  "--tsBuildInfoFile",
  "node_modules/.composure/tsc.json",
]);
await step("Format and lint (Biome)", [
  join(ROOT, "node_modules/@biomejs/biome/bin/biome"),
  "check",
  "--error-on-warnings",
  ".",
]);
await step("Sizes and the pure domain (ESLint)", [packageBin("eslint"), "--max-warnings", "0", "."]);
await step("Architecture", [
  join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
  "app",
  "training",
  "models",
  "server",
  "prisma",
  "scripts",
  "test",
  "--config",
  ".dependency-cruiser.cjs",
]);
await step("Content", ["--import", "tsx", "scripts/check-content.ts"]);
await step(...vitest("unit"));
await step(...vitest("integration"));
await buildPages();
await step(...vitest("e2e"));
say("Everything holds.");

async function step(name, parameters) {
  say(name);
  await run(process.execPath, parameters);
}
