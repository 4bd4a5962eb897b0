/**
 * Candidates from the bundled model: one written line is the plan, the model says
 * it in the customer's manner, several times.
 *
 * It rewords, it does not invent: facts come back as placeholders and are filled
 * here. Plans too long for so small a model are not tried.
 */
import { hashOf, randomFrom } from "#training/shared/random";
import type { CandidateSource, SpeechOrder } from "#training/simulation/ports";
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

/** A candidate source over the bundled model. It gives nothing, at once, while the model is not ready. */
export function createGeneratedSource(voice: VoiceProcess): CandidateSource {
  return {
    source: "generated",
    candidates: async (order, signal) => {
      // A letter is many lines: it is put together from written ones (training/simulation/letter-writing.ts).
      if (order.channel === "email" || voice.health().status !== "ready") return [];
      const task = taskFor(order);
      if (task === undefined) return [];
      const { line: written, placeholders, ...job } = task;
      const answer = await voice.generate(order, { ...job, placeholders: job.tokens }, signal);
      if (!answer.ok) return [];
      const isChat = order.channel === "chat" || order.channel === "social";
      return answer.value
        .filter((line) => line.hasEnded)
        .map((line) => withArticlesOf(written, filledIn(line.text, placeholders, isChat)));
    },
  };
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
