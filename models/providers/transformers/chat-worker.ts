/** A chat model's thread: writes one text after the other. */
import { workerData } from "node:worker_threads";
import { serveJobs } from "#models/worker/serve-jobs";
import { loadChatEngine } from "./chat-engine";
import {
  ChatThreadSchema,
  type FromChatThread,
  type ToChatThread,
  ToChatThreadSchema,
} from "./chat-messages";

const thread = ChatThreadSchema.parse(workerData.thread);

await serveJobs({
  load: () => loadChatEngine(thread),
  read: (raw) => ToChatThreadSchema.parse(raw),
  work: async (
    engine,
    { id, job }: Extract<ToChatThread, { kind: "write" }>,
    isStopped,
  ): Promise<FromChatThread> => ({
    kind: "written",
    id,
    ...(await engine.write(job, isStopped)),
  }),
});
