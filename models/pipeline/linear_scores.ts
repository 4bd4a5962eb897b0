/**
 * Writes what the linear ear thinks of every agent line of the corpus, for the
 * encoder to be compared and combined with:
 *
 *   node --import tsx models/pipeline/linear_scores.ts OUT.jsonl
 *
 * Lines of the train and validation parts are scored by models that saw no line
 * of their conversation (five folds, as in models/ear/train.ts), lines of the
 * test part by the shipped weights. A score is the calibrated logit of a move,
 * in the order of AGENT_MOVES; lines of a conversation stand in its order.
 */
import { writeFileSync } from "node:fs";
import { type LabelledLine, readLabelledLines } from "#models/ear/examples";
import { type LineFeatures, lineFeaturesOf } from "#models/ear/features";
import { type Example, LOGISTIC_DEFAULTS, scoreBags, trainLogistic } from "#models/ear/logistic";
import { hear, placesOf, readEar } from "#models/ear/weights";
import { hashOf } from "#training/shared/random";
import { AGENT_MOVES } from "#training/simulation/vocabulary";

const FOLDS = 5;
/** As in models/ear/train.ts: a feature is kept if at least so many training lines have it. */
const LEAST_LINES = 8;
/** No logit is written beyond this. */
const MOST = 12;

type Row = LabelledLine & { readonly features: LineFeatures; readonly labels: readonly boolean[] };

const rowOf = (line: LabelledLine): Row => ({
  ...line,
  features: lineFeaturesOf(line.text, line.before),
  labels: AGENT_MOVES.map((move) => line.moves.has(move)),
});
const foldOf = (row: Row): number => hashOf(`fold/${row.from}`) % FOLDS;

function keysOf(rows: readonly Row[]): Uint32Array {
  const counts = new Map<number, number>();
  for (const { features } of rows) {
    const inLine = new Set([features.whole, ...features.sentences].flatMap((each) => [...each]));
    for (const feature of inLine) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return Uint32Array.from([...counts].filter(([, count]) => count >= LEAST_LINES).map(([key]) => key)).sort();
}

/** Raw scores of the rows of one fold from a model that learned from the others. */
function scoreFold(fold: number, rows: readonly Row[], rewrites: readonly Row[]): Map<Row, Float64Array> {
  const learned = [...rows.filter((row) => foldOf(row) !== fold), ...rewrites];
  const keys = keysOf(learned);
  const exampleOf = (row: Row): Example => ({
    whole: placesOf(keys, row.features.whole),
    sentences: row.features.sentences.map((each) => placesOf(keys, each)),
    labels: row.labels,
  });
  const model = trainLogistic(learned.map(exampleOf), keys.length, LOGISTIC_DEFAULTS);
  const held = rows.filter((row) => foldOf(row) === fold);
  return new Map(held.map((row) => [row, scoreBags(model, exampleOf(row)).scores]));
}

function main(target: string): void {
  const ear = readEar();
  const lines = readLabelledLines();
  const rows = lines.conversations.map(rowOf);
  const seen = rows.filter((row) => row.split !== "test");
  const rewrites = lines.rewrites.map(rowOf);
  const raw = new Map<Row, Float64Array>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    for (const [row, scores] of scoreFold(fold, seen, rewrites)) raw.set(row, scores);
    console.log(`fold ${fold + 1} of ${FOLDS} done`);
  }
  const clip = (logit: number): number => Number(Math.max(-MOST, Math.min(MOST, logit)).toFixed(3));
  const logitsOf = (row: Row): number[] => {
    const scores = raw.get(row);
    if (scores === undefined)
      return hear(ear, row.features).map(({ probability }) =>
        clip(Math.log(probability / (1 - probability))),
      );
    return ear.card.moves.map(({ slope, offset }, at) => clip(slope * (scores[at] ?? 0) + offset));
  };
  const written = rows.map((row) =>
    JSON.stringify({ from: row.from, text: row.text, logits: logitsOf(row) }),
  );
  writeFileSync(target, `${written.join("\n")}\n`);
}

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error("say where to write: linear_scores.ts OUT.jsonl");
main(target);
