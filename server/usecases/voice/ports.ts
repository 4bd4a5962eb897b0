/** What the page Voice needs from the models: how the voice is made up, how it does, and a try. */
import type { NoAnswer, ProviderFace, QueueLoad, Trial, VoiceCounts } from "#models/index";
import type { Result } from "#training/shared/result";

export type VoiceHealth = {
  readonly status: "ready" | "loading" | "failed" | "off";
  readonly reason?: string;
};

export type VoiceDesk = {
  /** What words the lines beside people's written ones; undefined where nothing does. */
  readonly face: ProviderFace | undefined;
  readonly health: () => VoiceHealth;
  readonly load: () => QueueLoad | undefined;
  readonly counts: () => VoiceCounts;
  /** Has the provider word a line for a fixed, harmless order. */
  readonly trySaying: () => Promise<Result<Trial, NoAnswer>>;
};
