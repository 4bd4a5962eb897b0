/**
 * Trains the selector and measures it: `node --import tsx models/selector/train.ts`,
 * with `--evaluate` only to measure the shipped weights.
 *
 * It learns to tell the true next customer line from others of the same act
 * (softmax over one true and four others, AdaGrad). Train and validation parts
 * teach, the test part measures: how often the true line comes first of ten.
 * The same data and code give the same file.
 */
import { writeFileSync } from "node:fs";
import { readCorpus } from "#models/corpus/parse-corpus";
import { splitOf } from "#models/corpus/split";
import { modelPath } from "#models/files";
import { type Random, randomFrom } from "#training/shared/random";
import { byAct, comesFirst, type Exchange, exchangesOf, trialsOf } from "./exchanges";
import { heardIn, pairFeatures, SIZE } from "./pair-features";
import { readSelector, type SelectorWeights, scoreOf, selectorFile } from "./selector";

const EPOCHS = 4;
const RATE = 0.1;
const DECAY = 1e-6;
const OTHERS = 4;
/** The ear may hear nothing: so often a training line has no moves. */
const WITHOUT_MOVES = 0.3;

function train(exchanges: readonly Exchange[]): Float32Array {
  const weights = new Float32Array(SIZE);
  const squares = new Float32Array(SIZE).fill(1e-4);
  const pools = byAct(exchanges);
  const random = randomFrom("selector", 1);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const exchange of random.shuffle(exchanges))
      learn({ weights, squares }, exchange, { pool: pools.get(exchange.act) ?? [], random });
    console.log(`epoch ${epoch + 1} of ${EPOCHS} done`);
  }
  return weights;
}

type Memory = { readonly weights: Float32Array; readonly squares: Float32Array };

function learn(
  { weights, squares }: Memory,
  exchange: Exchange,
  { pool, random }: { pool: readonly Exchange[]; random: Random },
): void {
  const agent = random.next() < WITHOUT_MOVES ? { ...exchange.agent, moves: [] } : exchange.agent;
  const heard = heardIn(agent);
  const others = Array.from({ length: OTHERS }, () => random.pick(pool)).filter(
    (other) => other !== undefined && other.from !== exchange.from,
  );
  const lines = [exchange.line, ...others.map((other) => other?.line ?? "")].map((line) =>
    pairFeatures(heard, line),
  );
  const scores = lines.map(
    (features) =>
      features.reduce((sum, place) => sum + (weights[place] ?? 0), 0) / Math.sqrt(features.length + 1),
  );
  const most = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - most));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  lines.forEach((features, at) => {
    const slope = ((masses[at] ?? 0) / total - (at === 0 ? 1 : 0)) / Math.sqrt(features.length + 1);
    for (const place of features) {
      const pull = slope + DECAY * (weights[place] ?? 0);
      squares[place] = (squares[place] ?? 0) + pull * pull;
      weights[place] = (weights[place] ?? 0) - (RATE * pull) / Math.sqrt(squares[place] ?? 1);
    }
  });
}

/** Share of exchanges in which the true line comes first of ten with its act; .10 by chance. */
function firstOfTen(
  weights: SelectorWeights,
  exchanges: readonly Exchange[],
): { share: number; exchanges: number } {
  const trials = trialsOf(exchanges);
  const hits = trials.filter(({ exchange, others }) => {
    const heard = heardIn(exchange.agent);
    return comesFirst([exchange.line, ...others].map((line) => scoreOf(weights, pairFeatures(heard, line))));
  });
  return { share: hits.length / trials.length, exchanges: trials.length };
}

function main(): void {
  const { conversations } = readCorpus();
  const part = (isTest: boolean): Exchange[] =>
    conversations.filter((each) => (splitOf(each.id) === "test") === isTest).flatMap(exchangesOf);
  if (!process.argv.includes("--evaluate"))
    writeFileSync(modelPath("weights/selector/selector.bin"), selectorFile(train(part(false))));
  const { share, exchanges } = firstOfTen(readSelector(), part(true));
  console.log(
    `the true next line comes first of ten in ${share.toFixed(3)} of ${exchanges} held-out exchanges (chance .100)`,
  );
}

main();
