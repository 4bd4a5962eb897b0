/**
 * The voice's thread: loads the engine, then works off one job after the other.
 * A stop message is read between two tokens.
 *
 * The thread ends itself and is never ended from outside while a token is being
 * computed: the native runtime would take the whole process with it.
 */
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { type Engine, loadEngine } from "./engine";
import { type FromWorker, type ToWorker, ToWorkerSchema } from "./messages";

const { folder } = z.object({ folder: z.string() }).parse(workerData);
const stopped = new Set<number>();
let isClosing = false;
let chain: Promise<void> = Promise.resolve();

function send(message: FromWorker): void {
  parentPort?.postMessage(message);
}

async function work(
  engine: Engine,
  message: Extract<ToWorker, { kind: "generate" | "score" }>,
): Promise<void> {
  const { id } = message;
  const isStopped = (): boolean => isClosing || stopped.has(id);
  try {
    if (message.kind === "generate")
      send({ kind: "generated", id, lines: [...(await engine.generate(message.job, isStopped))] });
    else send({ kind: "scored", id, scores: [...(await engine.score(message.job, isStopped))] });
  } catch (error) {
    send({ kind: "failed", id, reason: reasonOf(error) });
  }
  stopped.delete(id);
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n")[0]?.slice(0, 300) ?? "";
}

try {
  const engine = await loadEngine(folder);
  parentPort?.on("message", (raw) => {
    const message = ToWorkerSchema.parse(raw);
    if (message.kind === "stop") stopped.add(message.id);
    else if (message.kind === "close") {
      isClosing = true;
      chain = chain.then(() => process.exit());
    } else chain = chain.then(() => work(engine, message));
  });
  send({ kind: "ready" });
} catch (error) {
  send({ kind: "unloadable", reason: reasonOf(error) });
}
