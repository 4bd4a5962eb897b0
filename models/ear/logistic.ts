/**
 * One logistic regression per move over sparse yes/no features, trained together
 * by AdaGrad with weight decay. Deterministic for a seed.
 *
 * The score of a move is that of the whole line plus that of the one sentence
 * that shows it best (multiple-instance learning): only that sentence learns.
 */
import { randomFrom } from "#training/shared/random";

export type Bags = { readonly whole: Uint32Array; readonly sentences: readonly Uint32Array[] };
export type Example = Bags & { readonly labels: readonly boolean[] };
export type LogisticOptions = {
  readonly epochs: number;
  readonly rate: number;
  /** Pull of every weight towards 0 each time its feature occurs. */
  readonly decay: number;
  /** Positives of a rare label count up to this much more. */
  readonly boost: number;
  readonly seed: number;
};
export type LogisticModel = {
  readonly features: number;
  readonly labels: number;
  readonly weights: Float32Array;
};

/** How much the whole line counts beside its best sentence; chosen on the validation part. */
const WEIGHT_OF_WHOLE = 1.6;

/** Chosen on the validation part; results change little around them. */
export const LOGISTIC_DEFAULTS: LogisticOptions = { epochs: 14, rate: 0.12, decay: 0.002, boost: 3, seed: 1 };

/** Trains on the examples; `features` is the number of different features. */
export function trainLogistic(
  examples: readonly Example[],
  features: number,
  options: LogisticOptions = LOGISTIC_DEFAULTS,
): LogisticModel {
  const labels = examples[0]?.labels.length ?? 0;
  const weights = new Float32Array(features * labels);
  const learner = {
    features,
    labels,
    weights,
    squares: new Float32Array(weights.length).fill(1e-6),
    options,
  };
  const boosts = boostsOf(examples, labels, options.boost);
  const random = randomFrom("ear", options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const example of random.shuffle(examples)) learn(learner, example, boosts);
  }
  return { features, labels, weights };
}

type Learner = LogisticModel & { readonly squares: Float32Array; readonly options: LogisticOptions };

function learn(learner: Learner, example: Example, boosts: readonly number[]): void {
  const { scores, shownBy } = scoreBags(learner, example);
  const everyLabel = Array.from({ length: learner.labels }, (_, label) => label);
  const errors = Float32Array.from(everyLabel, (label) => {
    const isThere = example.labels[label] === true;
    return (sigmoid(scores[label] ?? 0) - (isThere ? 1 : 0)) * (isThere ? (boosts[label] ?? 1) : 1);
  });
  step(learner, { bag: example.whole, errors, weight: WEIGHT_OF_WHOLE, labels: everyLabel });
  example.sentences.forEach((bag, at) => {
    const labels = everyLabel.filter((label) => shownBy[label] === at);
    if (labels.length > 0) step(learner, { bag, errors, weight: 1, labels });
  });
}

type Step = {
  readonly bag: Uint32Array;
  readonly errors: Float32Array;
  readonly weight: number;
  readonly labels: readonly number[];
};

function step(
  { weights, squares, labels: width, options }: Learner,
  { bag, errors, weight, labels }: Step,
): void {
  const scale = weight / Math.sqrt(Math.max(1, bag.length));
  for (const feature of bag) {
    for (const label of labels) {
      const place = feature * width + label;
      const old = weights[place] ?? 0;
      const slope = (errors[label] ?? 0) * scale + options.decay * old;
      const square = (squares[place] ?? 0) + slope * slope;
      squares[place] = square;
      weights[place] = old - (options.rate * slope) / Math.sqrt(square);
    }
  }
}

export type BagScores = {
  /** Before the sigmoid, one per label. */
  readonly scores: Float64Array;
  /** For each label the sentence that shows it best; -1 without sentences. */
  readonly shownBy: Int32Array;
};

/** Scores of a line. `weights` may be floats or bytes: the caller scales. */
export function scoreBags(
  model: { labels: number; weights: Float32Array | Int8Array },
  bags: Bags,
): BagScores {
  const scores = scoreBag(model, bags.whole).map((score) => score * WEIGHT_OF_WHOLE);
  const shownBy = new Int32Array(model.labels).fill(-1);
  const best = new Float64Array(model.labels).fill(Number.NEGATIVE_INFINITY);
  bags.sentences.forEach((bag, at) => {
    scoreBag(model, bag).forEach((score, label) => {
      if (score <= (best[label] ?? 0)) return;
      best[label] = score;
      shownBy[label] = at;
    });
  });
  if (bags.sentences.length === 0) return { scores, shownBy };
  return { scores: scores.map((score, label) => score + (best[label] ?? 0)), shownBy };
}

function scoreBag(
  { labels, weights }: { labels: number; weights: Float32Array | Int8Array },
  bag: Uint32Array,
): Float64Array {
  const sums = new Float64Array(labels);
  for (const feature of bag) {
    const base = feature * labels;
    for (let label = 0; label < labels; label += 1)
      sums[label] = (sums[label] ?? 0) + (weights[base + label] ?? 0);
  }
  const length = Math.sqrt(Math.max(1, bag.length));
  return sums.map((sum) => sum / length);
}

/** The logistic function. */
export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function boostsOf(examples: readonly Example[], labels: number, most: number): number[] {
  return Array.from({ length: labels }, (_, label) => {
    const positives = examples.filter((example) => example.labels[label] === true).length;
    return Math.min(most, Math.sqrt(examples.length / Math.max(1, positives)) / 3 + 0.7);
  });
}
