/** An encoder's thread: encodes one batch after the other. */
import { workerData } from "node:worker_threads";
import { z } from "zod";
import { serveJobs } from "#models/worker/serve-jobs";
import { loadEncoder } from "./engine";
import { ENCODER_OUTPUTS, type FromEncoder, type ToEncoder, ToEncoderSchema } from "./messages";

const { folder, output } = z
  .object({ folder: z.string(), output: z.enum(ENCODER_OUTPUTS) })
  .parse(workerData);

await serveJobs({
  load: () => loadEncoder(folder, output),
  read: (raw) => ToEncoderSchema.parse(raw),
  work: async (engine, { id, inputs }: Extract<ToEncoder, { kind: "encode" }>): Promise<FromEncoder> => ({
    kind: "encoded",
    id,
    ...(await engine.run(inputs)),
  }),
});
