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

async function shareOf(selector: LineScorer, trials: readonly Trial[]): Promise<number> {
  let hits = 0;
  for (const { exchange, others } of trials) {
    const order = buildOrder({ history: exchange.before });
    if (comesFirst(await selector.score(order, [exchange.line, ...others], never))) hits += 1;
  }
  return hits / trials.length;
}

const [selectorFolder] = process.argv.slice(2);
const encoders = createEncoders({
  ...(selectorFolder === undefined ? {} : { selectorFolder }),
  after: () => never,
});
await encoders.settled();
console.log(JSON.stringify(encoders.health().selector));
const { conversations } = readCorpus();
const trials = trialsOf(conversations.filter((each) => splitOf(each.id) === "test").flatMap(exchangesOf));
const associations = await shareOf(createSelector(), trials);
const from = performance.now();
const encoder = await shareOf(encoders.selector, trials);
const each = (performance.now() - from) / trials.length;
await encoders.close();
console.log(
  `the true next line comes first of ten in ${trials.length} held-out exchanges (chance .100): word associations ${associations.toFixed(3)}, encoder ${encoder.toFixed(3)} (${each.toFixed(0)} ms each)`,
);
