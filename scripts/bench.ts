/**
 * `npm run bench`: how quick Composure is on this machine.
 *
 * Starts the real server with the demo and the language model on a database of
 * its own, plays conversations over the socket with no typing pause (so that only
 * the work is measured), and gets pages. Absolute times depend on the machine;
 * the ratios at the end are taken in this one run.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEMO_PASSWORD, demoPeople } from "#prisma/seed/demo/roster";
import { Person, type ReplyTime } from "./bench/person";

const LINES = [
  "Hello, I'm Sam. I'm sorry you've had this trouble. Let me make sure I have it right before I ask you anything.",
  "Could you tell me when it happened, please?",
  "Thank you. I can see how annoying that is when you need it today.",
  "What would help you most right now?",
  "I'll look into it myself and write to you again by four this afternoon.",
  "Unfortunately our policy doesn't allow that, but I can offer you another way.",
  "Is there anything else that I should know?",
];
const SCENARIOS = [
  "the-missing-statement",
  "guest-checkout",
  "two-banks-one-mistake",
  "three-explanations",
  "the-mailer-nobody-knows",
];
const AT_ONCE = 10;
/** People read and type between two lines: 2 to 6 seconds here, more in life. */
const PAUSE_IN_MS = { from: 2000, to: 6000 };
const PAGES = ["/", "/learn", "/practise", "/progress"];

const folder = await mkdtemp(join(tmpdir(), "composure-bench-"));
const variables: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_ENV: "production",
  PORT: "0",
  LOG_LEVEL: "error",
  COMPOSURE_PACE: "0",
  DATABASE_URL: `file:${join(folder, "bench.db")}`,
};

try {
  console.log("First start: migrating, loading content and the demo.");
  const first = await startServer();
  console.log(`  ready after ${seconds(first.readyInMs)}`);
  await first.stop();
  const server = await startServer();
  console.log(`Second start: ready after ${seconds(server.readyInMs)}`);
  await waitForModel(server.address);
  const memoryBefore = memoryOf(server.pid);

  const learners = demoPeople(new Date().toISOString().slice(0, 10)).filter(
    (person) => person.roles.includes("learner") && person.leftOn === null,
  );
  const people: Person[] = [];
  for (const learner of learners.slice(-AT_ONCE)) {
    const person = new Person(server.address);
    await person.signIn(learner.email, DEMO_PASSWORD);
    people.push(person);
  }
  const [one] = people;
  if (one === undefined) throw new Error("The demo has no learners.");

  console.log("The customer's reply, one conversation at a time:");
  const alone: ReplyTime[] = [];
  for (const scenario of SCENARIOS) alone.push(...(await converse(one, scenario, 0)));
  const aloneTimes = print(alone);
  console.log(`The customer's reply, ${AT_ONCE} conversations at once, with people's pauses:`);
  const together = await Promise.all(
    people.map((person, index) =>
      converse(person, SCENARIOS[index % SCENARIOS.length] ?? "guest-checkout", 1),
    ),
  );
  const togetherTimes = print(together.flat());

  console.log("Pages (whole answer, warm):");
  for (const path of PAGES) await printPage(one, path);
  const manager = new Person(server.address);
  await manager.signIn("grace@larkfield.example", DEMO_PASSWORD).catch(() => undefined);
  for (const path of ["/team", "/cohorts", "/tenure"]) await printPage(manager, path);

  console.log(
    `Memory (resident): ${memoryBefore} MB before the conversations, ${memoryOf(server.pid)} MB after`,
  );
  console.log(
    `Ratio, ${AT_ONCE} at once to alone, whole reply p95: ${(togetherTimes.p95 / aloneTimes.p95).toFixed(2)}`,
  );
  await server.stop();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function converse(person: Person, scenario: string, pauses: 0 | 1): Promise<ReplyTime[]> {
  const contact = await person.startContact(scenario);
  const times: ReplyTime[] = [];
  for (const [index, line] of LINES.entries()) {
    if (pauses === 1)
      await pause(
        PAUSE_IN_MS.from + ((index * 977 + scenario.length * 331) % (PAUSE_IN_MS.to - PAUSE_IN_MS.from)),
      );
    const time = await contact.say(line);
    if (time === undefined) break;
    times.push(time);
  }
  contact.close();
  return times;
}

function print(times: readonly ReplyTime[]): { p50: number; p95: number } {
  const first = times.map((time) => time.firstWordInMs);
  const whole = times.map((time) => time.wholeInMs);
  console.log(`  first word p50 ${ms(quantile(first, 0.5))}, p95 ${ms(quantile(first, 0.95))}`);
  console.log(
    `  whole line p50 ${ms(quantile(whole, 0.5))}, p95 ${ms(quantile(whole, 0.95))} (${times.length} turns)`,
  );
  return { p50: quantile(whole, 0.5), p95: quantile(whole, 0.95) };
}

async function printPage(person: Person, path: string): Promise<void> {
  await person.time(path);
  const times: number[] = [];
  for (let index = 0; index < 15; index += 1) times.push(await person.time(path));
  console.log(`  ${path.padEnd(10)} p50 ${ms(quantile(times, 0.5))}, p95 ${ms(quantile(times, 0.95))}`);
}

async function startServer() {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    env: variables,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (part) => {
      output += part;
      const ready = /Composure is ready: (\S+)/.exec(output)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    child.once("exit", (code) =>
      reject(
        new Error(`The server ended with ${code}. Run npm start once before, so that there is a build.`),
      ),
    );
  });
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  };
  return { address, readyInMs: performance.now() - startedAt, pid: child.pid ?? 0, stop };
}

async function waitForModel(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { model } = await (await fetch(`${address}/readyz`)).json();
    if (model.status !== "loading") return console.log(`The language model is ${model.status}.`);
    await pause(200);
  }
}

/** Resident megabytes of a process; 0 where the system does not tell. */
function memoryOf(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    // Only Linux has this file.
    return 0;
  }
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

function seconds(value: number): string {
  return `${(value / 1000).toFixed(1)} s`;
}

function pause(inMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, inMs));
}
