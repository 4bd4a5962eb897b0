/** The model in the box as a provider of lines, with its opinion about lines. */
import { basename } from "node:path";
import type { Provider } from "#models/providers/provider";
import { bundledLines } from "./bundled-lines";
import { createLikelihoodScorer } from "./likelihood-scorer";
import { startVoiceProcess, type VoiceProcess, type VoiceProcessOptions } from "./voice-process";

/** For waiting and writing together. */
const TIME_LIMIT_IN_MS = 900;
/** For writing: what has ended by then takes part. */
const WRITING_IN_MS = 600;

export type BundledProviderOptions = VoiceProcessOptions & {
  /** Time for writing, in milliseconds; measuring gives more, so that the lines don't depend on the machine. */
  readonly writingInMs?: number;
};

/** Starts the worker threads; the provider is ready when one has loaded. */
export function createBundledProvider({ writingInMs, ...options }: BundledProviderOptions): Provider {
  return bundledProviderOver(startVoiceProcess(options), options.folder, writingInMs);
}

/** The provider over threads that run already. */
export function bundledProviderOver(
  voice: VoiceProcess,
  folder: string,
  writingInMs = WRITING_IN_MS,
): Provider {
  return {
    face: { kind: "bundled", model: basename(folder), place: folder },
    timeLimitInMs: TIME_LIMIT_IN_MS,
    lines: (order, signal) => bundledLines(voice, order, { signal, mostMs: writingInMs }),
    likelihood: createLikelihoodScorer(voice),
    health: () => voice.health(),
    load: () => voice.load(),
    isBusyFor: (attemptId) => voice.isBusyFor(attemptId),
    settled: () => voice.settled(),
    close: () => voice.close(),
  };
}
