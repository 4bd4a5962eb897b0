/**
 * Candidates from the bundled model: one written line is the plan, the model says
 * it in the customer's manner, several times.
 *
 * It rewords, it does not invent: facts come back as placeholders and are filled
 * here. Plans too long for so small a model are not tried.
 */
import type { NoAnswer } from "#models/worker/work-queue";
import { hashOf, randomFrom } from "#training/shared/random";
import { type Result, succeed } from "#training/shared/result";
import type { SpeechOrder } from "#training/simulation/ports";
import { withArticlesOf } from "./articles";
import { filledIn, hidden, placeholdersFor, withLooseFigures } from "./placeholders";
import { planLength, planOf, promptFor } from "./prompt";
import { LIVELY, STEADY } from "./sampler";
import type { VoiceProcess } from "./voice-process";

const CANDIDATES = 4;
/** Lines over 20 words usually come apart (MODEL.md). */
const LONGEST_PLAN = 20;
/** Under so few words there is nothing to reword. */
const SHORTEST_PLAN = 3;
/** A token is about three quarters of a word; a line is at most 1.6 times its plan. */
const TOKENS_PER_ITEM = 2.1;

/** The bundled model's lines for an order; none where no written line is fit to be a plan. */
export async function bundledLines(
  voice: VoiceProcess,
  order: SpeechOrder,
  signal: AbortSignal,
): Promise<Result<readonly string[], NoAnswer>> {
  const task = taskFor(order);
  if (task === undefined) return succeed([]);
  const { line: written, placeholders, ...job } = task;
  const answer = await voice.generate(order, { ...job, placeholders: job.tokens }, signal);
  if (!answer.ok) return answer;
  const isChat = order.channel === "chat" || order.channel === "social";
  const ended = answer.value.filter((line) => line.hasEnded);
  return succeed(ended.map((line) => withArticlesOf(written, filledIn(line.text, placeholders, isChat))));
}

/** The written line that serves as the plan of this order, drawn by its seed; undefined if none is short enough. */
function planLineFor(order: SpeechOrder): string | undefined {
  const usable = order.written.filter((line) => {
    const length = line.split(/\s+/).length;
    return length >= SHORTEST_PLAN && length <= LONGEST_PLAN + 6;
  });
  return randomFrom(order.seed, order.turn, "plan").pick(usable);
}

function taskFor(order: SpeechOrder) {
  const line = planLineFor(order);
  if (line === undefined) return undefined;
  const placeholders = withLooseFigures(line, placeholdersFor(order));
  const plan = planOf(line, placeholders);
  const items = planLength(plan);
  const digitsLeft = /\d/.test(plan.replace(/<\|f\d\|>/g, ""));
  if (items < SHORTEST_PLAN || items > LONGEST_PLAN || digitsLeft) return undefined;
  const said = placeholders.filter(({ token }) => hidden(line, placeholders).includes(token));
  return {
    line,
    prompt: promptFor(order, placeholders, { plan, facts: said }),
    plan,
    placeholders,
    tokens: said.map(({ token }) => token),
    count: CANDIDATES,
    seed: hashOf(`${order.attemptId}/${order.turn}/${order.seed}`),
    mostTokens: Math.min(72, Math.ceil(items * TOKENS_PER_ITEM) + 6),
    sampling: order.channel === "email" || order.styles.includes("formal") ? STEADY : LIVELY,
  };
}
