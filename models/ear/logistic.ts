/**
 * One logistic regression per move over sparse yes/no features, trained together
 * by AdaGrad with weight decay. Deterministic for a seed.
 */
import { randomFrom } from "#training/shared/random";

export type Example = { readonly features: Uint32Array; readonly labels: readonly boolean[] };
export type LogisticOptions = {
  readonly epochs: number;
  readonly rate: number;
  /** Pull of every weight towards 0 each time its feature occurs. */
  readonly decay: number;
  /** Positives of a rare label count up to this much more. */
  readonly boost: number;
  readonly seed: number;
};
export type LogisticModel = { readonly features: number; readonly labels: number; readonly weights: Float32Array };

export const LOGISTIC_DEFAULTS: LogisticOptions = { epochs: 14, rate: 0.12, decay: 0.002, boost: 3, seed: 1 };

/** Trains on the examples; `features` is the number of different features. */
export function trainLogistic(
  examples: readonly Example[],
  features: number,
  options: LogisticOptions = LOGISTIC_DEFAULTS,
): LogisticModel {
  const labels = examples[0]?.labels.length ?? 0;
  const weights = new Float32Array(features * labels);
  const squares = new Float32Array(features * labels).fill(1e-6);
  const boosts = boostsOf(examples, labels, options.boost);
  const random = randomFrom("ear", options.seed);
  const gradient = new Float32Array(labels);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const example of random.shuffle(examples)) {
      const scale = 1 / Math.sqrt(example.features.length);
      const logits = logitsOf({ features, labels, weights }, example.features);
      for (let label = 0; label < labels; label += 1) {
        const isThere = example.labels[label] === true;
        const error = sigmoid(logits[label] ?? 0) - (isThere ? 1 : 0);
        gradient[label] = error * scale * (isThere ? (boosts[label] ?? 1) : 1);
      }
      step({ weights, squares, labels }, { example, gradient }, options);
    }
  }
  return { features, labels, weights };
}

type Memory = { readonly weights: Float32Array; readonly squares: Float32Array; readonly labels: number };

function step(memory: Memory, at: { example: Example; gradient: Float32Array }, options: LogisticOptions): void {
  const { weights, squares, labels } = memory;
  for (const feature of at.example.features) {
    const base = feature * labels;
    for (let label = 0; label < labels; label += 1) {
      const place = base + label;
      const weight = weights[place] ?? 0;
      const slope = (at.gradient[label] ?? 0) + options.decay * weight;
      const square = (squares[place] ?? 0) + slope * slope;
      squares[place] = square;
      weights[place] = weight - (options.rate * slope) / Math.sqrt(square);
    }
  }
}

/** Scores before the sigmoid, one per label. */
export function logitsOf(model: LogisticModel, features: Uint32Array): Float32Array {
  const logits = new Float32Array(model.labels);
  const scale = 1 / Math.sqrt(Math.max(1, features.length));
  for (const feature of features) {
    const base = feature * model.labels;
    for (let label = 0; label < model.labels; label += 1) {
      logits[label] = (logits[label] ?? 0) + (model.weights[base + label] ?? 0);
    }
  }
  for (let label = 0; label < model.labels; label += 1) logits[label] = (logits[label] ?? 0) * scale;
  return logits;
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
