/** The voice's thread: generates and scores, one job after the other. */
import { workerData } from "node:worker_threads";
import { z } from "zod";
import { serveJobs } from "#models/worker/serve-jobs";
import { loadEngine } from "./engine";
import { type FromWorker, type ToWorker, ToWorkerSchema } from "./messages";

const { folder } = z.object({ folder: z.string() }).parse(workerData);

await serveJobs({
  load: () => loadEngine(folder),
  read: (raw) => ToWorkerSchema.parse(raw),
  work: async (
    engine,
    message: Extract<ToWorker, { kind: "generate" | "score" }>,
    isStopped,
  ): Promise<FromWorker> => {
    const { id } = message;
    return message.kind === "generate"
      ? { kind: "generated", id, lines: [...(await engine.generate(message.job, isStopped))] }
      : { kind: "scored", id, scores: [...(await engine.score(message.job, isStopped))] };
  },
});
