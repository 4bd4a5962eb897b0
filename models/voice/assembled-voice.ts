/**
 * The voice put together: written lines, line bank, a provider of generated lines,
 * selector, likelihood and guard. Without a provider (switched off, missing or broken)
 * the same voice speaks from written lines and the bank.
 */
import { createBankSource } from "#models/bank/bank-source";
import { createGuard } from "#models/guard/guard";
import { type Provider, sourceOf } from "#models/providers/provider";
import { createSelector } from "#models/selector/selector";
import type { LineScorer, Voice } from "#training/simulation/ports";
import { createVoice, type VoiceParts } from "./voice";
import type { AnyVoiceEvent } from "./voice-record";

export type AssemblyParts = {
  /** None: written lines and the bank only. */
  readonly provider?: Provider;
  /** How well a line answers; the word associations unless told otherwise. */
  readonly selector?: LineScorer;
  /** Hears of every line said and every stop of the guard; never of a text. */
  readonly log?: (event: AnyVoiceEvent) => void;
  /** Time for a line, in milliseconds; measuring gives more, so that the figures don't depend on the machine. */
  readonly budget?: VoiceParts["budget"];
};

/** A provider that ends its work by itself, with what it has, is given so much more before its lines are left out. */
const GRACE_IN_MS = 200;
/** For guard, ranking and likelihood. */
const REST_IN_MS = 500;

/** A voice over these parts. It answers from the first moment; the provider joins when it is ready. */
export function assembleVoice({
  provider,
  selector = createSelector(),
  log = () => {},
  budget = budgetFor(provider),
}: AssemblyParts): Voice {
  const guard = createGuard((stop) => log({ event: "guard-stopped", ...stop }));
  const sources = provider === undefined ? [] : [sourceOf(provider)];
  return createVoice({
    sources: [createBankSource(), ...sources],
    likelihood: provider?.likelihood,
    selector,
    guard,
    log,
    budget,
  });
}

function budgetFor(provider: Provider | undefined): VoiceParts["budget"] {
  if (provider === undefined || provider.face.kind === "bundled") return undefined;
  const candidatesInMs = provider.timeLimitInMs + GRACE_IN_MS;
  return { candidatesInMs, wholeInMs: candidatesInMs + REST_IN_MS };
}
