/**
 * Brings a clone to where it can run: packages, database client. Plain Node, no
 * packages needed. Each step is done only when what it depends on has changed,
 * and says what it does.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const STAMPS = join(ROOT, "node_modules", ".composure");
const OLDEST_NODE = [20, 19];
const PROGRESS_EVERY_MS = 20_000;

/** Ends the process with one sentence when Node is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  stop(`Composure needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.`);
}

/** Prints one sentence and ends the process. */
export function stop(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** Installs the packages of the lockfile, unless just these are there already. */
export async function installPackages() {
  const wanted = packagesIn(join(ROOT, "package-lock.json"));
  // npm writes this file last, so it is missing after an installation that was broken off.
  const installed = packagesIn(join(ROOT, "node_modules", ".package-lock.json"));
  const isThere = (path) => installed[path]?.version === wanted[path].version;
  // What is optional is there on some machines only.
  const needed = Object.keys(wanted).filter(
    (path) => path !== "" && !wanted[path].optional && !wanted[path].devOptional,
  );
  if (needed.every(isThere)) return;
  say("Installing packages (npm ci). The first time takes one to four minutes.");
  const progress = setInterval(() => say(progressOf(needed)), PROGRESS_EVERY_MS);
  await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { env: installEnvironment() });
  clearInterval(progress);
}

/** What a lockfile says by path; nothing where there is no readable one. */
function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, "utf8")).packages;
  } catch {
    return {};
  }
}

function progressOf(paths) {
  const there = paths.filter((path) => existsSync(join(ROOT, path, "package.json"))).length;
  if (there < paths.length) return `Still installing: ${there} of ${paths.length} packages are in place.`;
  return "Still installing: all packages are in place; what needs it is being built for this machine.";
}

/** Generates the database client if the schema has changed. */
export async function generateClient() {
  const isThere = () => existsSync(join(ROOT, "prisma", "generated", "client.ts"));
  await once(
    "client",
    ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"],
    async () => {
      say("Generating the database client.");
      // The generator looks for an engine that only migrations need; any existing file satisfies it.
      const env = {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      };
      await run(process.execPath, [packageBin("prisma"), "generate"], { env, quiet: true });
    },
    isThere,
  );
}

/** Builds the pages if their sources have changed. */
export async function buildPages() {
  const isThere = () => existsSync(join(ROOT, "build", "server", "index.js"));
  const sources = [
    "app",
    "training",
    "public",
    "vite.config.ts",
    "remix.config.js",
    "package-lock.json",
    "tsconfig.json",
  ];
  await once(
    "build",
    sources,
    async () => {
      say("Building the pages. This takes about twenty seconds.");
      await run(process.execPath, [packageBin("@remix-run/dev"), "vite:build", "--logLevel", "warn"], {
        env: { ...process.env, NODE_ENV: "production" },
        quiet: true,
      });
    },
    isThere,
  );
}

/** The script behind a package's command, so that no shell and no .cmd file stands between. */
export function packageBin(name) {
  const folder = join(ROOT, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : Object.values(bin)[0]);
}

/** One line about what happens now. */
export function say(sentence) {
  console.log(`• ${sentence}`);
}

/**
 * Runs a command to its end. With `quiet` its output only shows when it fails.
 * Ends the process when the command fails.
 */
export async function run(command, parameters, { env = process.env, quiet = false } = {}) {
  const isWindowsShim = process.platform === "win32" && command === "npm";
  const child = spawn(command, parameters, {
    cwd: ROOT,
    env,
    stdio: quiet ? "pipe" : "inherit",
    shell: isWindowsShim,
  });
  let output = "";
  child.stdout?.on("data", (part) => {
    output += part;
  });
  child.stderr?.on("data", (part) => {
    output += part;
  });
  const code = await new Promise((resolve) => {
    child.on("error", () => resolve(127));
    child.on("close", resolve);
  });
  if (code === 0) return;
  if (quiet) console.error(output);
  stop(
    `"${relative(ROOT, command) || command} ${parameters.map((each) => relative(ROOT, each) || each).join(" ")}" failed. What it printed stands above.`,
  );
}

async function once(step, sources, work, isThere = () => true) {
  const stamp = join(STAMPS, step);
  const hash = hashOf(sources);
  if (isThere() && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, hash);
}

function hashOf(sources) {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((source) => filesUnder(join(ROOT, source)))) {
    hash.update(relative(ROOT, path)).update(readFileSync(path));
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesUnder(join(path, name))).filter((file) => !/\.test\.tsx?$/.test(file));
}

/** For better-sqlite3 where it has to be compiled: on all cores, with Node's own headers where they lie beside it. */
function installEnvironment() {
  const prefix = join(dirname(process.execPath), "..");
  const hasHeaders = existsSync(join(prefix, "include", "node", "node.h"));
  const headers =
    hasHeaders && process.env.npm_config_nodedir === undefined ? { npm_config_nodedir: prefix } : {};
  return { JOBS: "max", ...headers, ...process.env };
}
