/**
 * How good the ear is: precision, recall and F1, thresholds and calibration,
 * all from pairs of a score and whether the move was there.
 */
import type { Measure } from "./weights";

export type Scored = { readonly score: number; readonly isThere: boolean };

/** Precision, recall and F1 when everything at the threshold and above is found. */
export function measureAt(scored: readonly Scored[], threshold: number): Measure {
  const found = scored.filter((each) => each.score >= threshold);
  const hits = found.filter((each) => each.isThere).length;
  const lines = scored.filter((each) => each.isThere).length;
  const precision = found.length === 0 ? 0 : hits / found.length;
  const recall = lines === 0 ? 0 : hits / lines;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { lines, found: found.length, precision, recall, f1 };
}

export type ThresholdWish = {
  /** 1 weighs precision and recall alike; below 1 precision counts more. */
  readonly beta?: number;
  /** Thresholds with less precision are taken only if none has as much. */
  readonly leastPrecision?: number;
};

/** The threshold with the best F-beta. Between two scores the middle is taken. */
export function bestThreshold(
  scored: readonly Scored[],
  { beta = 1, leastPrecision = 0 }: ThresholdWish = {},
): number {
  const sorted = [...scored].sort((left, right) => right.score - left.score);
  const lines = sorted.filter((each) => each.isThere).length;
  const square = beta * beta;
  let hits = 0;
  let best = { isPrecise: false, value: -1, threshold: 0.5 };
  sorted.forEach((each, at) => {
    if (each.isThere) hits += 1;
    const isPrecise = hits / (at + 1) >= leastPrecision;
    const value = ((1 + square) * hits) / (at + 1 + square * lines);
    const next = sorted[at + 1]?.score ?? 0;
    const isBetter = isPrecise === best.isPrecise ? value > best.value : isPrecise;
    if (isBetter) best = { isPrecise, value, threshold: (each.score + next) / 2 };
  });
  return best.threshold;
}

type Line = { readonly slope: number; readonly offset: number };
type Target = { readonly score: number; readonly wanted: number };

const MOST_STEPS = 100;
/** A step that has been halved so often makes nothing better. */
const SMALLEST_STEP = 1e-6;
/** A loss that falls by less has settled. */
const SETTLED = 1e-9;

/**
 * Platt scaling: slope and offset that make probabilities of scores, by Newton's
 * method. A step is halved until it helps (Lin, Lin and Weng 2007): a whole one can
 * lead away for good where scores and truth hardly go together.
 */
export function calibrate(scored: readonly Scored[]): Line {
  const positives = scored.filter((each) => each.isThere).length;
  const negatives = scored.length - positives;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  const targets = scored.map(({ score, isThere }) => ({ score, wanted: isThere ? high : low }));
  let line: Line = { slope: 0, offset: Math.log((positives + 1) / (negatives + 1)) };
  let loss = logLoss(targets, line);
  for (let round = 0; round < MOST_STEPS; round += 1) {
    const step = newtonStep(targets, line);
    let size = 1;
    let tried = stepped(line, step, size);
    while (logLoss(targets, tried) >= loss && size > SMALLEST_STEP) {
      size /= 2;
      tried = stepped(line, step, size);
    }
    const better = logLoss(targets, tried);
    if (better >= loss) break;
    const isSettled = loss - better < SETTLED;
    line = tried;
    loss = better;
    if (isSettled) break;
  }
  return line;
}

function stepped({ slope, offset }: Line, step: Line, size: number): Line {
  return { slope: slope - size * step.slope, offset: offset - size * step.offset };
}

function newtonStep(targets: readonly Target[], { slope, offset }: Line): Line {
  const sums = { a: 0, b: 0, aa: 1e-6, ab: 0, bb: 1e-6 };
  for (const { score, wanted } of targets) {
    const probability = 1 / (1 + Math.exp(-(slope * score + offset)));
    const error = probability - wanted;
    const spread = Math.max(1e-12, probability * (1 - probability));
    sums.a += error * score;
    sums.b += error;
    sums.aa += spread * score * score;
    sums.ab += spread * score;
    sums.bb += spread;
  }
  const determinant = sums.aa * sums.bb - sums.ab * sums.ab;
  return {
    slope: (sums.bb * sums.a - sums.ab * sums.b) / determinant,
    offset: (sums.aa * sums.b - sums.ab * sums.a) / determinant,
  };
}

/** Negative log-likelihood of the targets. */
function logLoss(targets: readonly Target[], { slope, offset }: Line): number {
  return targets.reduce((sum, { score, wanted }) => {
    const logit = slope * score + offset;
    return sum + Math.max(0, logit) + Math.log1p(Math.exp(-Math.abs(logit))) - wanted * logit;
  }, 0);
}

/** Micro and macro F1 over moves; macro also over the moves with at least `enough` lines. */
export function summarise(
  measures: readonly Measure[],
  enough = 30,
): { micro: number; macro: number; macroOfCommon: number; common: number } {
  const hits = measures.reduce((sum, each) => sum + each.precision * each.found, 0);
  const found = measures.reduce((sum, each) => sum + each.found, 0);
  const lines = measures.reduce((sum, each) => sum + each.lines, 0);
  const common = measures.filter((each) => each.lines >= enough);
  const meanOf = (list: readonly Measure[]): number =>
    list.reduce((sum, each) => sum + each.f1, 0) / Math.max(1, list.length);
  return {
    micro: (2 * hits) / Math.max(1, found + lines),
    macro: meanOf(measures),
    macroOfCommon: meanOf(common),
    common: common.length,
  };
}

/** Expected calibration error: mean gap between probability and truth over ten equal bins. */
export function calibrationError(scored: readonly Scored[]): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, sure: 0, true: 0 }));
  for (const { score, isThere } of scored) {
    const bin = bins[Math.min(9, Math.floor(score * 10))];
    if (bin === undefined) continue;
    bin.count += 1;
    bin.sure += score;
    bin.true += isThere ? 1 : 0;
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.sure - bin.true), 0) / Math.max(1, scored.length);
}
