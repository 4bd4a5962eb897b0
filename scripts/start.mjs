/**
 * `npm start`: from a bare clone to a running server. `--dev` serves from source
 * with hot reload instead of a build.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildPages, checkNode, generateClient, installPackages, ROOT } from "./prepare.mjs";

const isDevelopment = process.argv.includes("--dev");

checkNode();
await installPackages();
await generateClient();
if (!isDevelopment) await buildPages();

const server = spawn(process.execPath, ["--import", "tsx", join(ROOT, "server", "main.ts")], {
  cwd: ROOT,
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: isDevelopment ? "development" : "production" },
});

// The terminal sends Ctrl+C to both processes; a supervisor sends its signal to this one only.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
