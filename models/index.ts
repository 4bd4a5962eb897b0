/** The models: the ear, the customer's voice, and the rewrites that the debrief quotes. */
export { checkCorpus } from "./corpus/parse-corpus";
export { loadRewrites, type Rewrite } from "./corpus/parse-rewrites";
export { createLinearEar, createTagger } from "./ear/tagger";
export { createEncoders, type EncoderHealth, type Encoders, type EncodersOptions } from "./encoders";
export {
  type BundledVoice,
  type BundledVoiceEvent,
  type BundledVoiceHealth,
  type BundledVoiceOptions,
  createBundledVoice,
} from "./voice/bundled-voice";
export { createVoice, type VoiceEvent, type VoiceParts } from "./voice/voice";
