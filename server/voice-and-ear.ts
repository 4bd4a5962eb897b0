/** The customer's voice and ear, as this installation is set up. */
import { resolve } from "node:path";
import { createBundledVoice, createTagger, loadRewrites } from "#models/index";
import type { Rewrite } from "#training/assessment/index";
import type { MoveTagger, Voice } from "#training/simulation/index";
import type { Environment } from "./environment";
import type { ModelHealth } from "./http/health";
import type { Log } from "./log";

export type Models = {
  readonly voice: Voice;
  readonly tagger: MoveTagger;
  readonly rewrites: () => readonly Rewrite[];
  readonly health: () => ModelHealth;
  readonly close: () => Promise<void>;
};

type ModelSettings = Pick<Environment, "COMPOSURE_VOICE" | "COMPOSURE_MODEL_FOLDER">;

/** Starts voice and ear. The voice answers at once, with written lines; the language model joins when it is loaded. */
export function openModels(settings: ModelSettings, log: Log): Models {
  const rewrites = loadRewrites();
  const bundled = createBundledVoice({
    model: settings.COMPOSURE_VOICE === "bundled",
    folder: resolve(settings.COMPOSURE_MODEL_FOLDER),
    log: (event) => log.debug(event, "voice"),
  });
  return {
    voice: bundled.voice,
    tagger: createTagger(),
    rewrites: () => rewrites,
    health: bundled.health,
    close: bundled.close,
  };
}
