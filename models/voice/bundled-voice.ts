/**
 * The voice as it is shipped: written lines, line bank, bundled language model,
 * selector, likelihood and guard put together. Without the model (switched off,
 * missing or broken) the same voice speaks from written lines and the bank.
 */
import { createBankSource } from "#models/bank/bank-source";
import { createGeneratedSource } from "#models/bundled/generated-source";
import { createLikelihoodScorer } from "#models/bundled/likelihood-scorer";
import { startVoiceProcess, type VoiceHealth, type VoiceProcessEvent } from "#models/bundled/voice-process";
import { modelPath } from "#models/files";
import { createGuard, type Stop } from "#models/guard/guard";
import { createSelector } from "#models/selector/selector";
import type { LineScorer, Voice } from "#training/simulation/ports";
import { createVoice, type VoiceEvent, type VoiceParts } from "./voice";

export type BundledVoiceEvent = VoiceEvent | VoiceProcessEvent | ({ readonly event: "guard-stopped" } & Stop);
export type BundledVoiceHealth = { readonly status: VoiceHealth["status"] | "off"; readonly reason?: string };
export type BundledVoiceOptions = {
  /** False: written lines and the bank only; no worker is started. */
  readonly model?: boolean;
  /** The model's folder; models/weights/customer-voice-v0 unless told otherwise. */
  readonly folder?: string;
  /** How well a line answers; the word associations unless told otherwise. */
  readonly selector?: LineScorer;
  /** Hears of every line said, every stop of the guard and the worker's life; never of a text. */
  readonly log?: (event: BundledVoiceEvent) => void;
  /** Time for a line, in milliseconds; measuring gives more, so that the figures don't depend on the machine. */
  readonly budget?: VoiceParts["budget"];
};
export type BundledVoice = {
  readonly voice: Voice;
  readonly health: () => BundledVoiceHealth;
  /** Resolves when the model is loaded or has failed; at once without one. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts the shipped voice. It answers from the first moment; the model joins when it is loaded. */
export function createBundledVoice({
  model = true,
  folder = modelPath("weights/customer-voice-v0"),
  selector = createSelector(),
  log = () => {},
  budget,
}: BundledVoiceOptions = {}): BundledVoice {
  const guard = createGuard((stop) => log({ event: "guard-stopped", ...stop }));
  const parts = { sources: [createBankSource()], selector, guard, log, budget };
  if (!model) {
    return {
      voice: createVoice(parts),
      health: () => ({ status: "off" }),
      settled: async () => {},
      close: async () => {},
    };
  }
  const process = startVoiceProcess({ folder, log });
  const voice = createVoice({
    ...parts,
    sources: [...parts.sources, createGeneratedSource(process)],
    likelihood: createLikelihoodScorer(process),
  });
  return {
    voice,
    health: () => process.health(),
    settled: () => process.settled(),
    close: () => process.close(),
  };
}
