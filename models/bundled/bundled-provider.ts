/** The model in the box as a provider of lines, with its opinion about lines. */
import { basename } from "node:path";
import type { Provider } from "#models/providers/provider";
import { bundledLines } from "./bundled-lines";
import { createLikelihoodScorer } from "./likelihood-scorer";
import { startVoiceProcess, type VoiceProcess, type VoiceProcessOptions } from "./voice-process";

/** A line of the small model takes a tenth of a second; the rest is for waiting. */
const TIME_LIMIT_IN_MS = 900;

/** Starts the worker threads; the provider is ready when one has loaded. */
export function createBundledProvider(options: VoiceProcessOptions): Provider {
  return bundledProviderOver(startVoiceProcess(options), options.folder);
}

/** The provider over threads that run already. */
export function bundledProviderOver(voice: VoiceProcess, folder: string): Provider {
  return {
    face: { kind: "bundled", model: basename(folder), place: folder },
    timeLimitInMs: TIME_LIMIT_IN_MS,
    lines: (order, signal) => bundledLines(voice, order, signal),
    likelihood: createLikelihoodScorer(voice),
    health: () => voice.health(),
    load: () => voice.load(),
    isBusyFor: (attemptId) => voice.isBusyFor(attemptId),
    settled: () => voice.settled(),
    close: () => voice.close(),
  };
}
