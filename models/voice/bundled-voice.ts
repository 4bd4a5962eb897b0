/**
 * The voice as it is shipped, with the model in the box: for commands and tests that
 * need no other. The server chooses its provider by the configuration.
 */
import { createBundledProvider } from "#models/bundled/bundled-provider";
import type { VoiceHealth } from "#models/bundled/voice-process";
import { modelPath } from "#models/files";
import type { Voice } from "#training/simulation/ports";
import { type AssemblyParts, assembleVoice } from "./assembled-voice";
import type { AnyVoiceEvent } from "./voice-record";

export type BundledVoiceEvent = AnyVoiceEvent;
export type BundledVoiceHealth = { readonly status: VoiceHealth["status"] | "off"; readonly reason?: string };
export type BundledVoiceOptions = Pick<AssemblyParts, "selector" | "log" | "budget"> & {
  /** False: written lines and the bank only; no worker is started. */
  readonly model?: boolean;
  /** The model's folder; models/weights/customer-voice-v1 unless told otherwise. */
  readonly folder?: string;
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
  folder = modelPath("weights/customer-voice-v1"),
  ...parts
}: BundledVoiceOptions = {}): BundledVoice {
  const writingInMs = parts.budget?.candidatesInMs;
  const provider = model ? createBundledProvider({ folder, log: parts.log, writingInMs }) : undefined;
  return {
    voice: assembleVoice({ ...parts, provider }),
    health: () => provider?.health() ?? { status: "off" },
    settled: async () => await provider?.settled(),
    close: async () => await provider?.close(),
  };
}
