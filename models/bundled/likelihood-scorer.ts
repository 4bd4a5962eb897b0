/**
 * Scores candidate lines by the bundled model's likelihood: how well each goes
 * with the agent's last line, the manner, the mood and the act.
 *
 * The score is the mean log-probability of the line's tokens, its end included.
 */
import type { LineScorer } from "#training/simulation/ports";
import { hidden, placeholdersFor, withLooseFigures } from "./placeholders";
import { promptFor } from "./prompt";
import type { VoiceProcess } from "./voice-process";

/** A scorer over the bundled model. Empty while the model is not ready or does not answer. */
export function createLikelihoodScorer(voice: VoiceProcess): LineScorer {
  return {
    score: async (order, lines, signal) => {
      if (voice.health().status !== "ready" || lines.length === 0) return [];
      const known = lines.reduce((found, line) => withLooseFigures(line, found), placeholdersFor(order));
      const prompt = promptFor(order, known, { plain: "" });
      const answer = await voice.score(
        order,
        { prompt, lines: lines.map((line) => hidden(line, known)) },
        signal,
      );
      return answer.ok && answer.value.length === lines.length ? answer.value : [];
    },
  };
}
