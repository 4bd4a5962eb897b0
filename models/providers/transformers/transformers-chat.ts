/**
 * A chat model in worker threads of this process, as a chat model: the same pool, queue
 * and supervision as the bundled model has.
 */
import type { QueuedJob } from "#models/worker/fair-queue";
import { startThread, type WorkerThread } from "#models/worker/supervised-worker";
import type { NoAnswer } from "#models/worker/work-queue";
import { WorkerPool } from "#models/worker/worker-pool";
import { fail, type Result, succeed } from "#training/shared/result";
import { type ChatModel, type ChatRequest, type ChatText, isWorthBeginning } from "../chat-model";
import type { ProviderEvent } from "../provider";
import { type ChatThread, type FromChatThread, FromChatThreadSchema, type WriteJob } from "./chat-messages";

export type TransformersOptions = {
  readonly thread: ChatThread;
  /** Threads, each with the whole model. */
  readonly threads: number;
  readonly mostWaiting?: number;
  readonly start?: (thread: ChatThread) => WorkerThread;
  readonly log?: (event: ProviderEvent) => void;
};

type Task = { readonly kind: "write"; readonly job: WriteJob & Pick<ChatRequest, "startsBy"> };
type Answer = Extract<FromChatThread, { kind: "written" | "failed" }>;

const inThread = (thread: ChatThread): WorkerThread =>
  startThread(new URL("./chat-worker.ts", import.meta.url), { thread });

/** Starts the threads at once; requests that come before one is ready wait for it. */
export function startTransformersChat({
  thread,
  threads,
  mostWaiting,
  start = inThread,
  log = () => {},
}: TransformersOptions): ChatModel {
  const pool = new WorkerPool<Task, Answer>({
    name: "voice",
    threads,
    mostWaiting,
    isWorthBeginning: ({ job }) => isWorthBeginning(job),
    start: () => start(thread),
    read: (raw) => FromChatThreadSchema.parse(raw),
    log: ({ event, reason }) => log({ event: `voice-${event}`, reason }),
    onJobFailed: (reason) => log({ event: "voice-job-failed", reason }),
  });
  return {
    write: async (place, request, signal) => written(pool, { place, request, signal }),
    health: () => pool.health(),
    load: () => pool.load(),
    isBusyFor: (attemptId) => pool.isBusyFor(attemptId),
    settled: () => pool.settled(),
    close: () => pool.close(),
  };
}

type Asked = { readonly place: QueuedJob; readonly request: ChatRequest; readonly signal: AbortSignal };

async function written(
  pool: WorkerPool<Task, Answer>,
  { place, request, signal }: Asked,
): Promise<Result<ChatText, NoAnswer>> {
  const job = { ...request, messages: request.messages.map((message) => ({ ...message })) };
  const answer = await pool.ask(place, { kind: "write", job }, signal);
  if (!answer.ok) return answer;
  if (answer.value.kind !== "written") return fail("failed");
  const { text, isWhole } = answer.value;
  return succeed({ text, isWhole });
}
