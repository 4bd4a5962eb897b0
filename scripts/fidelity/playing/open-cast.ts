/**
 * The cast for measuring: the scenarios of content/ with their plays, and ear and
 * voice as they are shipped. The voice gets all the time it wants, so that the
 * figures don't depend on the machine.
 */
import { createGuard } from "#models/guard/guard";
import { createBundledVoice, createEncoders } from "#models/index";
import { type Plays, readPlays } from "#prisma/seed/demo/plays";
import { checkContent } from "#server/content/check-content";
import { compileLibrary } from "#server/content/compile-library";
import { readContentFiles } from "#server/content/read-files";
import type { CompiledScenario, Rubric } from "#training/assessment/index";
import type { LineScorer, SpeechOrder } from "#training/simulation/index";
import type { Tally } from "../measures/sources";
import type { Models, Words } from "./play-contact";

export type OpenedCast = {
  readonly scenarios: readonly { readonly compiled: CompiledScenario; readonly plays: Plays }[];
  readonly models: Models;
  /** The rubric that every conversation is judged by. */
  readonly basics: Rubric;
  /** Whatever ranks the customer's lines. */
  readonly selector: LineScorer;
  /** What candidates there were and what the guard stopped, so far. */
  readonly tally: Tally;
  /** What was at work: "ready", "off" or "failed" for the language model and both encoders. */
  readonly atWork: () => Readonly<Record<"generator" | "ear" | "selector", string>>;
  readonly close: () => Promise<void>;
};

const ALL_THE_TIME = { candidatesInMs: 60_000, wholeInMs: 90_000 };
/** Only to see whether what was said had been let through, or was said for want of anything better. */
const guard = createGuard();
const never = new AbortController().signal;

type Script = Pick<OpenedCast, "scenarios" | "basics">;

/** All scenarios of content/, with their plays. @throws when a scenario has none */
async function readScript(): Promise<Script> {
  const { library } = checkContent(await readContentFiles("content"));
  const entries = compileLibrary(library);
  const scenarios = entries.flatMap((entry) => (entry.kind === "scenario" ? [entry.body] : []));
  const rubrics = entries.flatMap((entry) => (entry.kind === "rubric" ? [entry.body] : []));
  const basics = rubrics.find((rubric) => rubric.slug === "chat-basics");
  if (basics === undefined) throw new Error("content/rubrics/chat-basics.yaml is missing.");
  return {
    basics,
    scenarios: await Promise.all(
      scenarios.map(async (compiled) => ({ compiled, plays: await readPlays(compiled.scenario.slug) })),
    ),
  };
}

/** Opens the cast; with `models: false` without language model and encoders, for quick tests. */
export async function openCast({ models }: { models: boolean }): Promise<OpenedCast> {
  const script = await readScript();
  const passed = new Map<string, number>();
  const stopped = new Map<string, number>();
  const encoders = createEncoders({ isOn: models, after: () => never });
  await encoders.settled();
  const bundled = createBundledVoice({
    model: models,
    selector: encoders.selector,
    budget: ALL_THE_TIME,
    log: (event) => {
      if (event.event === "guard-stopped") add(stopped, `${event.source}: ${event.rule}`, 1);
      if (event.event === "line-said")
        for (const [source, count] of Object.entries(event.passed)) add(passed, source, count);
    },
  });
  await bundled.settled();
  return {
    ...script,
    tally: { passed, stopped },
    models: { ear: encoders.ear, speak: (order) => wordsFor(bundled.voice, order) },
    selector: encoders.selector,
    atWork: () => ({
      generator: bundled.health().status,
      ear: encoders.health().ear.status,
      selector: encoders.health().selector.status,
    }),
    close: async () => void (await Promise.all([bundled.close(), encoders.close()])),
  };
}

async function wordsFor(
  voice: ReturnType<typeof createBundledVoice>["voice"],
  order: SpeechOrder,
): Promise<Words> {
  const line = await voice.speak(order, never);
  return { line, wasLastResort: line.source === "written" && !guard.judge(line, order).passes };
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}
