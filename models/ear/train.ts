/**
 * Trains the ear and measures it: `npm run ear:train`.
 *
 * Five-fold cross-validation over the train and validation parts (folds by
 * conversation) gives scores for lines that the model has not seen; from them
 * come calibration and thresholds. The shipped weights are then trained on both
 * parts together and measured once on the test part, as they are shipped (bytes).
 *
 *   npm run ear:train                  train, write models/weights/ear, print the figures
 *   npm run ear:train -- --evaluate    print the figures of the shipped weights on the test part
 *
 * The same data and code give the same files.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { modelPath } from "#models/files";
import { hashOf } from "#training/shared/random";
import { AGENT_MOVES, POOR_MOVES } from "#training/simulation/vocabulary";
import { type LabelledLine, readLabelledLines } from "./examples";
import { type LineFeatures, lineFeaturesOf } from "./features";
import { type Example, LOGISTIC_DEFAULTS, type LogisticModel, scoreBags, trainLogistic } from "./logistic";
import { bestThreshold, calibrate, calibrationError, measureAt, type Scored, summarise } from "./measure";
import { type Ear, type EarMove, hear, isUnsure, packWeights, placesOf, readEar, writeEar } from "./weights";

const FOLDS = 5;
/** A feature is kept if at least so many training lines have it. */
const LEAST_LINES = 8;
/** A false accusation is worse than a missed one: for poor moves precision counts more (F-beta). */
const BETA_OF_POOR_MOVES = 0.7;
const PRECISION_OF_POOR_MOVES = 0.35;
/** Nothing is found that is likelier not to be there than three to one. */
const LEAST_THRESHOLD = 0.25;

type Row = LabelledLine & { readonly features: LineFeatures; readonly labels: readonly boolean[] };

function rowOf(line: LabelledLine): Row {
  return {
    ...line,
    features: lineFeaturesOf(line.text, line.before),
    labels: AGENT_MOVES.map((move) => line.moves.has(move)),
  };
}

/** The features that enough rows have, sorted by their hash. */
function keysOf(rows: readonly Row[]): Uint32Array {
  const counts = new Map<number, number>();
  for (const { features } of rows) {
    const lineHas = new Set([features.whole, ...features.sentences].flatMap((each) => [...each]));
    for (const feature of lineHas) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return Uint32Array.from([...counts].filter(([, count]) => count >= LEAST_LINES).map(([key]) => key)).sort();
}

type Trained = {
  readonly keys: Uint32Array;
  readonly model: LogisticModel;
  readonly example: (row: Row) => Example;
};

function trainOn(rows: readonly Row[]): Trained {
  const keys = keysOf(rows);
  const example = (row: Row): Example => ({
    whole: placesOf(keys, row.features.whole),
    sentences: row.features.sentences.map((each) => placesOf(keys, each)),
    labels: row.labels,
  });
  return { keys, example, model: trainLogistic(rows.map(example), keys.length, LOGISTIC_DEFAULTS) };
}

/** Scores for every row from a model that saw no line of its conversation. */
function crossValidate(rows: readonly Row[], extra: readonly Row[]): Float64Array[] {
  const scores: Float64Array[] = new Array(rows.length);
  const foldOf = (row: Row): number => hashOf(`fold/${row.from}`) % FOLDS;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const { model, example } = trainOn([...rows.filter((row) => foldOf(row) !== fold), ...extra]);
    rows.forEach((row, at) => {
      if (foldOf(row) === fold) scores[at] = scoreBags(model, example(row)).scores;
    });
    console.log(`fold ${fold + 1} of ${FOLDS} done`);
  }
  return scores;
}

function chooseThreshold(
  move: number,
  scored: readonly Scored[],
): Pick<EarMove, "slope" | "offset" | "threshold" | "crossValidated"> {
  const { slope, offset } = calibrate(scored);
  const calibrated = scored.map((each) => ({
    ...each,
    score: 1 / (1 + Math.exp(-(slope * each.score + offset))),
  }));
  const isPoor = POOR_MOVES.some((poor) => poor === AGENT_MOVES[move]);
  const wish = isPoor ? { beta: BETA_OF_POOR_MOVES, leastPrecision: PRECISION_OF_POOR_MOVES } : {};
  const threshold = Math.max(LEAST_THRESHOLD, bestThreshold(calibrated, wish));
  return { slope, offset, threshold, crossValidated: measureAt(calibrated, threshold) };
}

function train(rows: readonly Row[], rewrites: readonly Row[]): Ear {
  const seen = rows.filter((row) => row.split !== "test");
  const scores = crossValidate(seen, rewrites);
  const { keys, model } = trainOn([...seen, ...rewrites]);
  const { bytes, scales } = packWeights(model);
  const nothing = { lines: 0, found: 0, precision: 0, recall: 0, f1: 0 };
  const moves = AGENT_MOVES.map((move, at) => {
    const scored = seen.map((row, line) => ({
      score: scores[line]?.[at] ?? 0,
      isThere: row.labels[at] === true,
    }));
    return { move, scale: scales[at] ?? 1, ...chooseThreshold(at, scored), test: nothing };
  });
  const trainedOn = {
    conversations: new Set(seen.map((row) => row.from)).size,
    lines: seen.length,
    rewrites: rewrites.length / 2,
  };
  return withTestFigures(
    { card: { id: "ear-1", features: keys.length, trainedOn, moves }, keys, bytes },
    rows,
  );
}

/** The ear with its figures on the test part. */
function withTestFigures(ear: Ear, rows: readonly Row[]): Ear {
  const scored = testScores(ear, rows);
  const moves = ear.card.moves.map((entry, at) => ({
    ...entry,
    test: measureAt(scored[at] ?? [], entry.threshold),
  }));
  return { ...ear, card: { ...ear.card, moves } };
}

function testScores(ear: Ear, rows: readonly Row[]): Scored[][] {
  const test = rows.filter((row) => row.split === "test");
  const probabilities = test.map((row) => hear(ear, row.features).map((heard) => heard.probability));
  return ear.card.moves.map((_entry, at) =>
    test.map((row, line) => ({ score: probabilities[line]?.[at] ?? 0, isThere: row.labels[at] === true })),
  );
}

function report(ear: Ear, rows: readonly Row[]): void {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  const figure = (value: number): string => value.toFixed(2);
  console.log(line(["move", "lines", "precision", "recall", "F1", "F1 cross-validated", "sure"]));
  console.log(line(["---", "---:", "---:", "---:", "---:", "---:", "---"]));
  for (const entry of ear.card.moves) {
    const { test, crossValidated } = entry;
    console.log(
      line([
        entry.move,
        test.lines,
        figure(test.precision),
        figure(test.recall),
        figure(test.f1),
        figure(crossValidated.f1),
        isUnsure(entry) ? "not sure" : "yes",
      ]),
    );
  }
  const test = summarise(ear.card.moves.map((entry) => entry.test));
  const validated = summarise(
    ear.card.moves.map((entry) => entry.crossValidated),
    150,
  );
  console.log(
    `test: micro F1 ${figure(test.micro)}, macro F1 ${figure(test.macro)}, macro F1 of the ${test.common} moves with 30 lines or more ${figure(test.macroOfCommon)}`,
  );
  console.log(`cross-validated: micro F1 ${figure(validated.micro)}, macro F1 ${figure(validated.macro)}`);
  console.log(
    `calibration error on the test part: ${calibrationError(testScores(ear, rows).flat()).toFixed(4)}`,
  );
}

/** The corpus's words with their counts, for models/ear/spelling.ts; words seen once are left out. */
function writeWords(lines: readonly LabelledLine[]): void {
  const counts = new Map<string, number>();
  const conversations = new Map(lines.map((line) => [line.from, line]));
  const texts = [
    ...lines.map((line) => line.text),
    ...[...conversations.values()].flatMap((line) => line.before.map((turn) => turn.text)),
  ];
  for (const word of texts.flatMap((text) => text.match(/(?<![\p{L}'’])\p{Ll}{2,20}(?![\p{L}'’])/gu) ?? [])) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const rows = [...counts]
    .filter(([, count]) => count > 1)
    .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
  writeFileSync(modelPath("weights/ear/words.txt"), `${rows.map((row) => row.join(" ")).join("\n")}\n`);
}

function main(): void {
  const lines = readLabelledLines();
  const rows = lines.conversations.map(rowOf);
  if (process.argv.includes("--evaluate")) {
    report(withTestFigures(readEar(), rows), rows);
    return;
  }
  const ear = train(rows, lines.rewrites.map(rowOf));
  mkdirSync(modelPath("weights/ear"), { recursive: true });
  writeEar(ear);
  writeWords(lines.conversations);
  report(ear, rows);
}

main();
