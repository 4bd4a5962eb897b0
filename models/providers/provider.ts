/**
 * A provider of generated lines: what words the customer's lines beside the written
 * ones. There are three, chosen in the configuration: the bundled model, a chat
 * model in a worker thread, and a chat endpoint. Guard and ranking stand behind all
 * three alike.
 */
import type { QueuedJob } from "#models/worker/fair-queue";
import type { WorkerEvent, WorkerHealth } from "#models/worker/supervised-worker";
import type { NoAnswer, QueueLoad } from "#models/worker/work-queue";
import type { Result } from "#training/shared/result";
import type { CandidateSource, LineScorer, SpeechOrder } from "#training/simulation/ports";

export const PROVIDER_KINDS = ["bundled", "transformers", "openai"] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** What an admin is shown about a provider. */
export type ProviderFace = {
  readonly kind: ProviderKind;
  /** The model's name. */
  readonly model: string;
  /** A folder, a hub name, or the host and port of an endpoint. */
  readonly place: string;
  /** The host to which learners' words are sent; absent where they stay in this process. */
  readonly sendsTo?: {
    readonly host: string;
    readonly isThisMachine: boolean;
    readonly isEncrypted: boolean;
  };
};

/** The life of a provider, for log and record; never a text. */
export type ProviderEvent = {
  readonly event: `voice-${WorkerEvent["event"]}` | "voice-job-failed";
  readonly reason?: string;
};

export type Provider = {
  readonly face: ProviderFace;
  /** How long its lines may be waited for, in milliseconds. */
  readonly timeLimitInMs: number;
  /** Lines for an order, unguarded; none where the order is not to be worded anew. */
  lines(order: SpeechOrder, signal: AbortSignal): Promise<Result<readonly string[], NoAnswer>>;
  /** The model's opinion about lines, where it can give one cheaply. */
  readonly likelihood?: LineScorer;
  health(): WorkerHealth;
  load(): QueueLoad;
  /** True if this attempt's last line was wanted while there was no room. */
  isBusyFor(attemptId: string): boolean;
  /** Resolves when it is known whether the provider can be used. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

/** The provider as one of the voice's sources. It gives nothing, at once, while the provider is not ready. */
export function sourceOf(provider: Pick<Provider, "lines" | "health">): CandidateSource {
  return {
    source: "generated",
    candidates: async (order, signal) => {
      if (provider.health().status !== "ready") return [];
      const answer = await provider.lines(order, signal);
      return answer.ok ? answer.value : [];
    },
  };
}

/** The place of an order in a queue: attempts take turns. */
export function placeOf({ attemptId, turn }: SpeechOrder): QueuedJob {
  return { attemptId, turn };
}
