/** The customer's voice and ear, as this installation is set up. */
import { resolve } from "node:path";
import {
  createBundledVoice,
  createEncoders,
  createLinearEar,
  createTagger,
  loadRewrites,
} from "#models/index";
import type { Rewrite } from "#training/assessment/index";
import type { CustomerEar, MoveTagger, Voice } from "#training/simulation/index";
import type { Environment } from "./environment";
import type { EncoderHealths, ModelHealth } from "./http/health";
import type { Log } from "./log";
import type { TextVectors } from "./usecases/contacts/article-meaning";

export type Models = {
  readonly voice: Voice;
  /** Hears what a person types, as well as it can. */
  readonly ear: CustomerEar;
  /** Hears what is played from a script: at once, and the same every time. */
  readonly tagger: MoveTagger;
  /** Vectors for searching by meaning; nothing while the encoder is not there. */
  readonly vectors?: TextVectors;
  readonly rewrites: () => readonly Rewrite[];
  readonly health: () => ModelHealth;
  readonly encoders: () => EncoderHealths;
  readonly close: () => Promise<void>;
};

type ModelSettings = Pick<Environment, "COMPOSURE_VOICE" | "COMPOSURE_MODEL_FOLDER" | "COMPOSURE_ENCODERS">;

/** Starts voice and ear. Both answer at once, with written lines and the linear ear; the models join when they are loaded. */
export function openModels(settings: ModelSettings, log: Log): Models {
  const rewrites = loadRewrites();
  const linear = createLinearEar();
  const encoders = createEncoders({
    isOn: settings.COMPOSURE_ENCODERS,
    linear,
    log: (event) => (event.event === "ready" ? log.debug(event, "encoder") : log.warn(event, "encoder")),
  });
  const bundled = createBundledVoice({
    selector: encoders.selector,
    model: settings.COMPOSURE_VOICE === "bundled",
    folder: resolve(settings.COMPOSURE_MODEL_FOLDER),
    log: (event) => log.debug(event, "voice"),
  });
  return {
    voice: bundled.voice,
    ear: encoders.ear,
    vectors: encoders.vectors,
    tagger: createTagger(linear),
    rewrites: () => rewrites,
    health: bundled.health,
    encoders: encoders.health,
    close: async () => void (await Promise.all([bundled.close(), encoders.close()])),
  };
}
