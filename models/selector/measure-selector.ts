/**
 * Measures the second selector as the product uses it, end to end through its worker
 * thread, on the test part of the corpus, beside its two halves:
 *
 *   node --import tsx models/selector/measure-selector.ts [encoder folder]
 *
 * The encoder's share must be that of models/pipeline (within .02): otherwise the two
 * sides don't read a line alike. It prints the likeliest weights of the two halves as
 * well, for encoder-selector.ts: on the validation part, with associations that
 * learned from the train part alone.
 */
import { readCorpus } from "#models/corpus/parse-corpus";
import { type Split, splitOf } from "#models/corpus/split";
import { startEncoder } from "#models/encoder/encoder";
import { createEncoders } from "#models/encoders";
import { modelPath } from "#models/files";
import { buildOrder } from "#models/testing/build-order";
import type { LineScorer } from "#training/simulation/ports";
import { createEncoderSelector, readSelectorSpec, type SelectorMix } from "./encoder-selector";
import { comesFirst, type Exchange, exchangesOf, type Trial, trialsOf } from "./exchanges";
import { learnAssociations } from "./learn";
import { createSelector, parseSelector, selectorFile } from "./selector";

type Scores = readonly (readonly number[])[];
const never = new AbortController().signal;

/** Scores of each trial, the true line's first. */
async function scoresOf(selector: LineScorer, trials: readonly Trial[]): Promise<Scores> {
  const scores: (readonly number[])[] = [];
  for (const { exchange, others } of trials)
    scores.push(
      await selector.score(buildOrder({ history: exchange.before }), [exchange.line, ...others], never),
    );
  return scores;
}

function shareFirst(scores: Scores): string {
  return (scores.filter(comesFirst).length / scores.length).toFixed(3);
}

/** Mean negative log-likelihood of the true line under a mix of both scores. */
function lossOf(encoder: Scores, associations: Scores, mix: SelectorMix): number {
  const losses = encoder.map((row, trial) => {
    const mixed = row.map(
      (score, at) => mix.encoder * score + mix.associations * (associations[trial]?.[at] ?? 0),
    );
    const most = Math.max(...mixed);
    const total = mixed.reduce((mass, score) => mass + Math.exp(score - most), 0);
    return Math.log(total) - ((mixed[0] ?? 0) - most);
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

function likeliestMix(encoder: Scores, associations: Scores): SelectorMix {
  const steps = (most: number, count: number): number[] =>
    Array.from({ length: count + 1 }, (_, at) => (at * most) / count);
  const mixes = steps(1.5, 30).flatMap((one) =>
    steps(2, 20).map((other): SelectorMix => ({ encoder: one, associations: other })),
  );
  const judged = mixes.map((mix) => ({ mix, loss: lossOf(encoder, associations, mix) }));
  return judged.reduce((best, each) => (each.loss < best.loss ? each : best)).mix;
}

const [selectorFolder = modelPath("weights/selector-encoder")] = process.argv.slice(2);
const encoders = createEncoders({ selectorFolder, after: () => never });
const alone = startEncoder({ name: "selector encoder", folder: selectorFolder, output: "embedding" });
await Promise.all([encoders.settled(), alone.settled()]);
console.log(JSON.stringify(encoders.health().selector));
const encoderAlone = createEncoderSelector({
  encoder: alone,
  spec: readSelectorSpec(selectorFolder),
  associations: createSelector(),
  weights: { encoder: 1, associations: 0 },
  after: () => never,
});
const exchangesIn = (part: Split): Exchange[] =>
  readCorpus()
    .conversations.filter((each) => splitOf(each.id) === part)
    .flatMap(exchangesOf);

const test = trialsOf(exchangesIn("test"));
const from = performance.now();
const both = await scoresOf(encoders.selector, test);
const each = (performance.now() - from) / test.length;
console.log(
  `the true next line comes first of ten in ${test.length} held-out exchanges (chance .100): word associations ${shareFirst(await scoresOf(createSelector(), test))}, encoder ${shareFirst(await scoresOf(encoderAlone, test))}, both ${shareFirst(both)} (${each.toFixed(0)} ms each)`,
);
const validation = trialsOf(exchangesIn("validation"));
const taught = createSelector(parseSelector(selectorFile(learnAssociations(exchangesIn("train")))));
const mix = likeliestMix(await scoresOf(encoderAlone, validation), await scoresOf(taught, validation));
console.log(`likeliest weights on the validation part: ${JSON.stringify(mix)}`);
await Promise.all([encoders.close(), alone.close()]);
