/**
 * The voice: candidates compete for every line, and the one that reads best is
 * said.
 *
 * Written lines are always among them, bank lines where the line does not speak of
 * the scenario, generated lines where the model has them in time. Each passes the
 * guard, then the ranking. Whatever fails or comes late is left out: the voice
 * always answers within its time, if need be with a written line.
 */

import { abortAfter } from "#models/abort-after";
import { plain } from "#models/guard/grounding";
import type { Guard } from "#models/guard/guard";
import { NEVER_BROKEN } from "#models/guard/guard";
import type { Candidate } from "#models/guard/rule";
import type { CandidateSource, LineScorer, SpeechOrder, SpokenLine, Voice } from "#training/simulation/ports";
import { choose, rank } from "./ranking";
import { inOwnHand } from "./surface";

export type VoiceParts = {
  /** Beside the written lines, which are always there. */
  readonly sources: readonly CandidateSource[];
  /** How well a line answers; quick and always there. */
  readonly selector: LineScorer;
  /** The model's opinion; may be late or missing. */
  readonly likelihood?: LineScorer;
  readonly guard: Guard;
  readonly log?: (event: VoiceEvent) => void;
  /** For candidates and for everything, in milliseconds. */
  readonly budget?: { readonly candidatesInMs: number; readonly wholeInMs: number };
  /** A signal that aborts after so many milliseconds; tests give their own. */
  readonly after?: (delayInMs: number) => AbortSignal;
};
export type VoiceEvent =
  | {
      readonly event: "line-said";
      readonly source: SpokenLine["source"];
      readonly act: string;
      readonly candidates: number;
      /** How many candidates of each source passed the guard. */
      readonly passed: Readonly<Partial<Record<SpokenLine["source"], number>>>;
    }
  | { readonly event: "source-failed"; readonly source: SpokenLine["source"]; readonly reason: string }
  | { readonly event: "no-line-passed"; readonly act: string; readonly rule: string };

const BUDGET = { candidatesInMs: 900, wholeInMs: 1400 };
/** The model gives its opinion on the best few only: it is slow and tells less than the selector. */
const MOST_SCORED = 3;
/** A person without words. Said only if every written line still holds a placeholder. */
const WITHOUT_WORDS = "Hm.";

/** A voice over these sources. */
export function createVoice(parts: VoiceParts): Voice {
  return { speak: (order, signal) => speak(parts, order, signal) };
}

async function speak(parts: VoiceParts, order: SpeechOrder, signal: AbortSignal): Promise<SpokenLine> {
  const { after = abortAfter, budget = BUDGET, log = () => {} } = parts;
  const whole = AbortSignal.any([signal, after(budget.wholeInMs)]);
  const gathered = await gather(parts, order, AbortSignal.any([whole, after(budget.candidatesInMs)]));
  const passed = distinct(gathered).filter((candidate) => parts.guard.judge(candidate, order).passes);
  if (passed.length === 0) return lastResort(parts, order);
  const fit = await parts.selector.score(order, textsOf(passed), whole);
  const best = rank(passed, { fit, likelihood: [] }, order).slice(0, MOST_SCORED);
  const candidates = best.map((each) => each.candidate);
  const likelihood =
    parts.likelihood === undefined || candidates.length === 1
      ? []
      : await orNothing(parts.likelihood.score(order, textsOf(candidates), whole), whole);
  const fitOf = new Map(passed.map((candidate, at) => [candidate, fit[at] ?? 0]));
  const scores = { fit: candidates.map((candidate) => fitOf.get(candidate) ?? 0), likelihood };
  const chosen = choose(rank(candidates, scores, order), order);
  if (chosen === undefined) return lastResort(parts, order);
  const { source } = chosen;
  log({ event: "line-said", source, act: order.act, candidates: passed.length, passed: bySource(passed) });
  return { text: inOwnHand(chosen.text, order), source };
}

function bySource(candidates: readonly Candidate[]): Partial<Record<SpokenLine["source"], number>> {
  const counts: Partial<Record<SpokenLine["source"], number>> = {};
  for (const { source } of candidates) counts[source] = (counts[source] ?? 0) + 1;
  return counts;
}

function textsOf(candidates: readonly Candidate[]): string[] {
  return candidates.map((candidate) => candidate.text);
}

/** Written lines first, so that of equal lines the written one stays. */
async function gather(parts: VoiceParts, order: SpeechOrder, signal: AbortSignal): Promise<Candidate[]> {
  const written = order.written.map((text): Candidate => ({ text, source: "written" }));
  const others = await Promise.all(
    parts.sources.map((source) => candidatesOf(source, { parts, order, signal })),
  );
  return [...written, ...others.flat()];
}

type Asked = { readonly parts: VoiceParts; readonly order: SpeechOrder; readonly signal: AbortSignal };

async function candidatesOf(source: CandidateSource, { parts, order, signal }: Asked): Promise<Candidate[]> {
  try {
    const texts = await orNothing(source.candidates(order, signal), signal);
    return texts.map((text) => ({ text, source: source.source, plan: closestTo(text, order.written) }));
  } catch (error) {
    parts.log?.({
      event: "source-failed",
      source: source.source,
      reason: error instanceof Error ? error.message : String(error),
    });
    return [];
  }
}

/** The written line that a generated one says again: the one with most words in common. */
export function closestTo(text: string, written: readonly string[]): string | undefined {
  const words = new Set(plain(text).split(" "));
  const common = (line: string): number => {
    const own = plain(line).split(" ");
    return own.filter((word) => words.has(word)).length / Math.max(1, own.length);
  };
  return [...written].sort((left, right) => common(right) - common(left))[0];
}

/** The answer, or an empty one when the signal comes first. */
async function orNothing<Element>(
  answer: Promise<readonly Element[]>,
  signal: AbortSignal,
): Promise<readonly Element[]> {
  if (signal.aborted) return [];
  let stop: () => void = () => {};
  const late = new Promise<readonly Element[]>((resolve) => {
    stop = () => resolve([]);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** The first of those that have the same words, whatever their capitals and marks. */
export function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ text }) => {
    const key = plain(text).replace(/[^\p{L}\p{N} ]/gu, "");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Every line broke a rule: the written line that breaks the least important one. */
function lastResort({ guard, log = () => {} }: VoiceParts, order: SpeechOrder): SpokenLine {
  const judged = order.written.map((text) => ({
    text,
    verdict: guard.judge({ text, source: "written" }, order),
  }));
  const bearable = judged.filter(({ verdict }) => verdict.passes || !NEVER_BROKEN.has(verdict.rule));
  const chosen = bearable.find(({ verdict }) => !verdict.passes && verdict.rule === "repeats") ?? bearable[0];
  log({
    event: "no-line-passed",
    act: order.act,
    rule: chosen === undefined || chosen.verdict.passes ? "" : chosen.verdict.rule,
  });
  return { text: chosen === undefined ? WITHOUT_WORDS : inOwnHand(chosen.text, order), source: "written" };
}
