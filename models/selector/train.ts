/**
 * Trains the selector and measures it: `node --import tsx models/selector/train.ts`,
 * with `--evaluate` only to measure the shipped weights.
 *
 * Train and validation parts teach (learn.ts), the test part measures: how often
 * the true line comes first of ten with its act.
 * The same data and code give the same file.
 */
import { writeFileSync } from "node:fs";
import { readCorpus } from "#models/corpus/parse-corpus";
import { splitOf } from "#models/corpus/split";
import { modelPath } from "#models/files";
import { comesFirst, type Exchange, exchangesOf, trialsOf } from "./exchanges";
import { learnAssociations } from "./learn";
import { heardIn, pairFeatures } from "./pair-features";
import { readSelector, type SelectorWeights, scoreOf, selectorFile } from "./selector";

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
    writeFileSync(modelPath("weights/selector/selector.bin"), selectorFile(learnAssociations(part(false))));
  const { share, exchanges } = firstOfTen(readSelector(), part(true));
  console.log(
    `the true next line comes first of ten in ${share.toFixed(3)} of ${exchanges} held-out exchanges (chance .100)`,
  );
}

main();
