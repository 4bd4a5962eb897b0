/**
 * Measures the second selector as the product uses it, end to end through its worker
 * thread, on the test part of the corpus, beside the first:
 *
 *   node --import tsx models/selector/measure-selector.ts [encoder folder]
 *
 * The share must be that of models/pipeline (within .02): otherwise the two sides
 * don't read a line alike.
 */
import { readCorpus } from "#models/corpus/parse-corpus";
import { splitOf } from "#models/corpus/split";
import { createEncoders } from "#models/encoders";
import { buildOrder } from "#models/testing/build-order";
import type { LineScorer } from "#training/simulation/ports";
import { comesFirst, exchangesOf, type Trial, trialsOf } from "./exchanges";
import { createSelector } from "./selector";

const never = new AbortController().signal;

/** Scores of each trial, the true line's first. */
async function scoresOf(selector: LineScorer, trials: readonly Trial[]): Promise<(readonly number[])[]> {
  const scores: (readonly number[])[] = [];
  for (const { exchange, others } of trials)
    scores.push(
      await selector.score(buildOrder({ history: exchange.before }), [exchange.line, ...others], never),
    );
  return scores;
}

function shareFirst(scores: readonly (readonly number[])[]): string {
  return (scores.filter(comesFirst).length / scores.length).toFixed(3);
}

/** By what scores must be multiplied for their softmax over ten lines to be true probabilities. */
function calibrationOf(scores: readonly (readonly number[])[]): number {
  const loss = (factor: number): number =>
    scores.reduce((sum, each) => {
      const most = Math.max(...each);
      const total = each.reduce((mass, score) => mass + Math.exp(factor * (score - most)), 0);
      return sum - factor * ((each[0] ?? 0) - most) + Math.log(total);
    }, 0);
  const factors = Array.from({ length: 60 }, (_, at) => (at + 1) / 20);
  return factors.reduce((best, factor) => (loss(factor) < loss(best) ? factor : best), 1);
}

const [selectorFolder] = process.argv.slice(2);
const encoders = createEncoders({
  ...(selectorFolder === undefined ? {} : { selectorFolder }),
  after: () => never,
});
await encoders.settled();
console.log(JSON.stringify(encoders.health().selector));
const { conversations } = readCorpus();
const trialsIn = (part: "validation" | "test"): Trial[] =>
  trialsOf(conversations.filter((each) => splitOf(each.id) === part).flatMap(exchangesOf));
const trials = trialsIn("test");
const associations = createSelector();
const from = performance.now();
const scores = await scoresOf(encoders.selector, trials);
const each = (performance.now() - from) / trials.length;
console.log(
  `the true next line comes first of ten in ${trials.length} held-out exchanges (chance .100): word associations ${shareFirst(await scoresOf(associations, trials))}, encoder ${shareFirst(scores)} (${each.toFixed(0)} ms each)`,
);
const validation = trialsIn("validation");
console.log(
  `scores are true log-odds when multiplied, on the validation part: word associations by ${calibrationOf(await scoresOf(associations, validation))}, encoder by ${calibrationOf(await scoresOf(encoders.selector, validation))}`,
);
await encoders.close();
