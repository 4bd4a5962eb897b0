/** The models: the ear, the customer's voice, and the rewrites that the debrief quotes. */
export { checkCorpus } from "./corpus/parse-corpus";
export { loadRewrites, type Rewrite } from "./corpus/parse-rewrites";
export { createLinearEar, createTagger } from "./ear/tagger";
export { createEncoders, type EncoderHealth, type Encoders, type EncodersOptions } from "./encoders";
export { openProvider, type ProviderSettings } from "./providers/open-provider";
export type { Provider, ProviderFace } from "./providers/provider";
export { WEIGHT_KINDS } from "./providers/transformers/chat-messages";
export { assembleVoice } from "./voice/assembled-voice";
export {
  type BundledVoice,
  type BundledVoiceEvent,
  type BundledVoiceHealth,
  type BundledVoiceOptions,
  createBundledVoice,
} from "./voice/bundled-voice";
export { type Trial, type TrialLine, trySaying } from "./voice/trial";
export { createVoice, type VoiceEvent, type VoiceParts } from "./voice/voice";
export {
  type AnyVoiceEvent,
  createVoiceRecord,
  type VoiceCounts,
  type VoiceRecord,
} from "./voice/voice-record";
export type { NoAnswer, QueueLoad } from "./worker/work-queue";
export { threadsFor } from "./worker/worker-pool";
