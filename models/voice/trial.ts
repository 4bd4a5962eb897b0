/**
 * "Say something": one line for a fixed, harmless order, to show an admin that the
 * provider answers, in what time, and what the guard says to it. Nothing of it is
 * counted or kept.
 */
import { abortAfter } from "#models/abort-after";
import { createGuard } from "#models/guard/guard";
import type { Provider } from "#models/providers/provider";
import type { NoAnswer } from "#models/worker/work-queue";
import { fail, type Result, succeed } from "#training/shared/result";
import type { SpeechOrder } from "#training/simulation/ports";

export type TrialLine = {
  readonly text: string;
  /** The rule of the guard that stops the line; absent where it passes. */
  readonly stoppedBy?: string;
};
export type Trial = {
  readonly tookInMs: number;
  readonly plan: string;
  readonly lines: readonly TrialLine[];
};

const PLAN = "I only want to know whether the jacket has been sent.";
/** Of nobody's contact: an invented customer who asks after a jacket. */
const ORDER: Omit<SpeechOrder, "seed"> = {
  attemptId: "say-something",
  turn: 1,
  channel: "chat",
  industry: "clothing shop",
  situation: "A customer asks whether a jacket has been sent.",
  styles: ["polite"],
  tech: "mid",
  act: "impatient",
  mood: 2,
  mustSay: [],
  maySay: [],
  written: [PLAN],
  isSpecific: true,
  history: [
    { by: "customer", text: "hello, it's about the jacket I ordered" },
    { by: "agent", text: "Hello. What would you like to know about it?", moves: ["greet", "ask_open"] },
  ],
  avoid: [],
};

/** Longer than any provider's own limit, which ends the wait first where it can. */
const PATIENCE_IN_MS = 5000;

/** Asks the provider for lines; the seed makes each trial another one. */
export async function trySaying(provider: Provider, seed: number): Promise<Result<Trial, NoAnswer>> {
  if (provider.health().status !== "ready") return fail("down");
  const order = { ...ORDER, seed };
  const from = performance.now();
  const answer = await provider.lines(order, abortAfter(provider.timeLimitInMs + PATIENCE_IN_MS));
  const tookInMs = Math.round(performance.now() - from);
  if (!answer.ok) return answer;
  const guard = createGuard();
  const lines = [...new Set(answer.value)].map((text): TrialLine => {
    const verdict = guard.judge({ text, source: "generated", plan: PLAN }, order);
    return verdict.passes ? { text } : { text, stoppedBy: verdict.rule };
  });
  return succeed({ tookInMs, plan: PLAN, lines });
}
