/**
 * The part of the environment that chooses what words the customer's lines: the
 * variables, what must be given together, and the provider that follows from them.
 */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { z } from "zod";
import { type ProviderSettings, threadsFor, WEIGHT_KINDS } from "#models/index";

const LONGEST_LIMIT_IN_S = 60;
const MOST_AT_ONCE = 32;
/** Requests to an endpoint at once, unless told otherwise. */
const REQUESTS_AT_ONCE = 4;
const ADDRESS = "expected an address such as http://localhost:11434/v1, without a name or password in it";

/** The variables, each with what was expected of a wrong value. */
export const VOICE_VARIABLES = {
  COMPOSURE_VOICE: z
    .enum(["bundled", "transformers", "openai", "off", "written"], {
      error: "expected bundled, transformers, openai or off",
    })
    .default("bundled")
    // "written" is what "off" was called first.
    .transform((kind) => (kind === "written" ? "off" : kind)),
  COMPOSURE_MODEL_FOLDER: z.string().min(1).default("models/weights/customer-voice-v1"),
  COMPOSURE_VOICE_MODEL: z.string().max(300, "expected at most 300 characters").optional(),
  COMPOSURE_VOICE_WEIGHTS: z
    .enum(WEIGHT_KINDS, { error: `expected one of ${WEIGHT_KINDS.join(", ")}` })
    .default("q8"),
  COMPOSURE_VOICE_URL: z
    .string()
    .refine(isPlainAddress, ADDRESS)
    .transform((url) => url.replace(/\/+$/, "").replace(/\/chat\/completions$/, ""))
    .optional(),
  COMPOSURE_VOICE_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, "expected a key without spaces")
    .optional(),
  COMPOSURE_VOICE_TIME_LIMIT: z.coerce
    .number({ error: "expected a number of seconds from 0.5 to 60" })
    .min(0.5, "expected a number of seconds from 0.5 to 60")
    .max(LONGEST_LIMIT_IN_S, "expected a number of seconds from 0.5 to 60")
    .default(4),
  COMPOSURE_VOICE_AT_ONCE: z.coerce
    .number({ error: "expected a whole number from 1 to 32" })
    .int("expected a whole number from 1 to 32")
    .min(1, "expected a whole number from 1 to 32")
    .max(MOST_AT_ONCE, "expected a whole number from 1 to 32")
    .optional(),
};

const VoiceSchema = z.object(VOICE_VARIABLES);
export type VoiceVariables = z.infer<typeof VoiceSchema>;

/** What one variable asks of others. */
export function voiceFaults(given: VoiceVariables): { readonly name: string; readonly message: string }[] {
  const faults = [];
  const kind = given.COMPOSURE_VOICE;
  if (kind === "transformers" && given.COMPOSURE_VOICE_MODEL === undefined)
    faults.push({
      name: "COMPOSURE_VOICE_MODEL",
      message: "expected a folder or a hub name such as owner/name, because COMPOSURE_VOICE is transformers",
    });
  if (kind === "openai" && given.COMPOSURE_VOICE_URL === undefined)
    faults.push({
      name: "COMPOSURE_VOICE_URL",
      message: `${ADDRESS}, because COMPOSURE_VOICE is openai`,
    });
  if (kind === "openai" && given.COMPOSURE_VOICE_MODEL === undefined)
    faults.push({
      name: "COMPOSURE_VOICE_MODEL",
      message: "expected the model's name as the endpoint knows it, because COMPOSURE_VOICE is openai",
    });
  return faults;
}

/** The provider that these variables choose; undefined for written lines only. */
export function providerSettingsOf(given: VoiceVariables): ProviderSettings | undefined {
  switch (given.COMPOSURE_VOICE) {
    case "off":
      return undefined;
    case "bundled":
      return {
        kind: "bundled",
        folder: resolve(given.COMPOSURE_MODEL_FOLDER),
        threads: given.COMPOSURE_VOICE_AT_ONCE ?? threadsFor(availableParallelism()),
      };
    case "transformers":
      return transformersSettings(given);
    case "openai":
      return openaiSettings(given);
  }
}

function transformersSettings(given: VoiceVariables): ProviderSettings {
  const model = given.COMPOSURE_VOICE_MODEL ?? "";
  return {
    kind: "transformers",
    ...(isFolder(model) ? { folder: resolve(model) } : { hubName: model }),
    weights: given.COMPOSURE_VOICE_WEIGHTS,
    // A chat model is large: one in memory, unless told otherwise.
    threads: given.COMPOSURE_VOICE_AT_ONCE ?? 1,
    timeLimitInMs: given.COMPOSURE_VOICE_TIME_LIMIT * 1000,
  };
}

function openaiSettings(given: VoiceVariables): ProviderSettings {
  return {
    kind: "openai",
    endpoint: {
      url: given.COMPOSURE_VOICE_URL ?? "",
      model: given.COMPOSURE_VOICE_MODEL ?? "",
      key: given.COMPOSURE_VOICE_KEY,
    },
    lanes: given.COMPOSURE_VOICE_AT_ONCE ?? REQUESTS_AT_ONCE,
    timeLimitInMs: given.COMPOSURE_VOICE_TIME_LIMIT * 1000,
  };
}

/** A path, or a folder that is there; anything else is a hub name. */
function isFolder(model: string): boolean {
  return /^[./~]|^[A-Za-z]:\\/.test(model) || !/^[\w.-]+\/[\w.-]+$/.test(model) || existsSync(model);
}

function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  const isWeb = protocol === "http:" || protocol === "https:";
  return isWeb && username === "" && password === "" && search === "" && hash === "";
}
