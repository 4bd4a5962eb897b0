"""How good a tagger is: precision, recall and F1, thresholds, Platt scaling, calibration error.

The same rules as models/ear/measure.ts: for poor moves precision counts more than recall.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Truth = NDArray[np.bool_]

#: A false accusation is worse than a missed one: for poor moves precision counts more (F-beta).
BETA_OF_POOR_MOVES = 0.7
PRECISION_OF_POOR_MOVES = 0.35
#: Nothing is found that is likelier not to be there than three to one.
LEAST_THRESHOLD = 0.25
#: A move whose precision is lower is "not sure".
SURE_PRECISION = 0.6


@dataclass(frozen=True)
class Measure:
    lines: int
    found: int
    precision: float
    recall: float
    f1: float


def sigmoid(values: Floats) -> Floats:
    return 1.0 / (1.0 + np.exp(-np.clip(values, -60, 60)))


def measure_at(scores: Floats, truth: Truth, threshold: float) -> Measure:
    """Precision, recall and F1 when everything at the threshold and above is found."""
    found = scores >= threshold
    hits = int((found & truth).sum())
    precision = hits / max(1, int(found.sum()))
    recall = hits / max(1, int(truth.sum()))
    f1 = 0.0 if hits == 0 else 2 * precision * recall / (precision + recall)
    return Measure(int(truth.sum()), int(found.sum()), precision, recall, f1)


def best_threshold(scores: Floats, truth: Truth, beta: float = 1.0, least_precision: float = 0.0) -> float:
    """The threshold with the best F-beta, half way between two scores.

    Thresholds with less precision than `least_precision` are taken only if none has as much.
    """
    if not truth.any():
        return 0.5
    order = np.argsort(-scores, kind="stable")
    ranked = scores[order]
    hits = np.cumsum(truth[order])
    count = np.arange(1, len(ranked) + 1)
    value = (1 + beta**2) * hits / (count + beta**2 * truth.sum())
    precise = hits / count >= least_precision
    if precise.any():
        value = np.where(precise, value, -1.0)
    at = int(np.argmax(value))
    below = ranked[at + 1] if at + 1 < len(ranked) else 0.0
    return float((ranked[at] + below) / 2)


def platt(scores: Floats, truth: Truth) -> tuple[float, float]:
    """Slope and offset that make probabilities of scores (Newton's method with halved steps, Lin et al. 2007)."""
    positives = int(truth.sum())
    target = np.where(truth, (positives + 1) / (positives + 2), 1 / (len(truth) - positives + 2))
    slope, offset = 0.0, float(np.log((positives + 1) / (len(truth) - positives + 1)))
    loss = _log_loss(scores, target, slope, offset)
    for _ in range(100):
        chance = sigmoid(slope * scores + offset)
        error = chance - target
        spread = np.maximum(1e-12, chance * (1 - chance))
        a, b = float((error * scores).sum()), float(error.sum())
        aa, ab = float((spread * scores**2).sum()) + 1e-6, float((spread * scores).sum())
        bb = float(spread.sum()) + 1e-6
        determinant = aa * bb - ab * ab
        step_slope, step_offset = (bb * a - ab * b) / determinant, (aa * b - ab * a) / determinant
        size = 1.0
        while size > 1e-6:
            tried = (slope - size * step_slope, offset - size * step_offset)
            better = _log_loss(scores, target, *tried)
            if better < loss:
                break
            size /= 2
        if size <= 1e-6 or loss - better < 1e-9:
            break
        slope, offset, loss = *tried, better
    return slope, offset


def _log_loss(scores: Floats, target: Floats, slope: float, offset: float) -> float:
    values = slope * scores + offset
    return float((np.logaddexp(0.0, values) - target * values).sum())


def micro_f1(measures: list[Measure]) -> float:
    hits = sum(each.precision * each.found for each in measures)
    return 2 * hits / max(1, sum(each.found + each.lines for each in measures))


def macro_f1(measures: list[Measure], enough: int = 0) -> float:
    """Mean F1 of the moves with at least `enough` lines."""
    common = [each.f1 for each in measures if each.lines >= enough]
    return float(np.mean(common)) if common else 0.0


def calibration_error(chances: Floats, truth: Truth) -> float:
    """Mean gap between probability and truth over ten equal bins."""
    bins = np.minimum(9, (chances * 10).astype(int)).ravel()
    sure = np.bincount(bins, weights=chances.ravel(), minlength=10)
    true = np.bincount(bins, weights=truth.ravel().astype(float), minlength=10)
    return float(np.abs(sure - true).sum() / max(1, chances.size))
