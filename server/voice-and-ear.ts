/** The customer's voice and ear, as this installation is set up. */
import {
  type AnyVoiceEvent,
  assembleVoice,
  createEncoders,
  createLinearEar,
  createTagger,
  createVoiceRecord,
  loadRewrites,
  openProvider,
  type Provider,
  trySaying,
  type VoiceRecord,
} from "#models/index";
import type { Rewrite } from "#training/assessment/index";
import { fail } from "#training/shared/result";
import type { CustomerEar, MoveTagger, Voice } from "#training/simulation/index";
import type { Environment } from "./environment";
import type { EncoderHealths, ModelHealth } from "./http/health";
import type { Log } from "./log";
import type { TextVectors } from "./usecases/contacts/article-meaning";
import type { VoiceDesk } from "./usecases/voice/ports";
import { providerSettingsOf, type VoiceVariables } from "./voice-settings";

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
  /** True if the model had no room for this attempt's last line. */
  readonly isBusyFor: (attemptId: string) => boolean;
  /** The voice as admins see it. */
  readonly desk: VoiceDesk;
  readonly encoders: () => EncoderHealths;
  readonly close: () => Promise<void>;
};

type ModelSettings = VoiceVariables & Pick<Environment, "COMPOSURE_ENCODERS">;

/** Starts voice and ear. Both answer at once, with written lines and the linear ear; the models join when they are loaded. */
export function openModels(settings: ModelSettings, log: Log): Models {
  const rewrites = loadRewrites();
  const linear = createLinearEar();
  const encoders = createEncoders({
    isOn: settings.COMPOSURE_ENCODERS,
    linear,
    log: (event) => (event.event === "ready" ? log.debug(event, "encoder") : log.warn(event, "encoder")),
  });
  const record = createVoiceRecord();
  const hear = (event: AnyVoiceEvent): void => {
    record.hear(event);
    if (event.event === "voice-crashed" || event.event === "voice-failed") log.warn(event, "voice");
    else log.debug(event, "voice");
  };
  const chosen = providerSettingsOf(settings);
  const provider = chosen === undefined ? undefined : openProvider(chosen, hear);
  return {
    voice: assembleVoice({ provider, selector: encoders.selector, log: hear }),
    ear: encoders.ear,
    vectors: encoders.vectors,
    tagger: createTagger(linear),
    rewrites: () => rewrites,
    health: () => provider?.health() ?? { status: "off" },
    isBusyFor: (attemptId) => provider?.isBusyFor(attemptId) ?? false,
    desk: deskOf(provider, record),
    encoders: encoders.health,
    close: async () => void (await Promise.all([provider?.close(), encoders.close()])),
  };
}

function deskOf(provider: Provider | undefined, record: VoiceRecord): VoiceDesk {
  let tries = 0;
  return {
    face: provider?.face,
    health: () => provider?.health() ?? { status: "off" },
    load: () => provider?.load(),
    counts: record.read,
    trySaying: async () => {
      tries += 1;
      return provider === undefined ? fail("down") : await trySaying(provider, tries);
    },
  };
}
