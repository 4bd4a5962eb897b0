/**
 * The port of a chat model: messages in, text out. A folder of weights
 * (transformers/) and an endpoint (openai/) implement it; what they are asked and
 * what becomes of their text is the same for both (chat-provider.ts).
 */
import type { QueuedJob } from "#models/worker/fair-queue";
import type { WorkerHealth } from "#models/worker/supervised-worker";
import type { NoAnswer, QueueLoad } from "#models/worker/work-queue";
import type { Result } from "#training/shared/result";

export type ChatMessage = { readonly role: "system" | "user"; readonly content: string };

export type ChatRequest = {
  readonly messages: readonly ChatMessage[];
  readonly mostTokens: number;
  readonly temperature: number;
  readonly seed: number;
  /** Milliseconds since 1970: after that it is not worth beginning. */
  readonly startsBy: number;
  /** Milliseconds since 1970: what has been written by then is the answer. */
  readonly endsAt: number;
};

/** True while the request is worth beginning. */
export function isWorthBeginning({ startsBy }: ChatRequest): boolean {
  return Date.now() <= startsBy;
}

export type ChatText = {
  readonly text: string;
  /** False where the text was cut off: by its length, or because the time was up. */
  readonly isWhole: boolean;
};

export type ChatModel = {
  write(place: QueuedJob, request: ChatRequest, signal: AbortSignal): Promise<Result<ChatText, NoAnswer>>;
  health(): WorkerHealth;
  load(): QueueLoad;
  /** True if this attempt's last request found no room in time. */
  isBusyFor(attemptId: string): boolean;
  /** Resolves when it is known whether the model can be used. */
  settled(): Promise<void>;
  close(): Promise<void>;
};
