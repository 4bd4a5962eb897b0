"""From logits to moves: the weight of the linear ear, calibration and thresholds (`heads.json`).

Everything here is chosen on the validation part. A threshold is the median over resampled validation
parts, because a rare move has some twenty lines there and a single best cut would follow chance.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .corpus import AGENT_MOVES, POOR_MOVES
from .examples import AgentLine
from .measures import (
    BETA_OF_POOR_MOVES,
    LEAST_THRESHOLD,
    PRECISION_OF_POOR_MOVES,
    Floats,
    Measure,
    Truth,
    best_threshold,
    measure_at,
    platt,
    sigmoid,
)

RESAMPLES = 200
WEIGHTS = (0.0, 0.15, 0.3, 0.45, 0.6, 0.8, 1.0)
#: Moves with fewer lines do not help to choose the weight.
ENOUGH = 25


@dataclass(frozen=True)
class Heads:
    linear_weight: float
    calibration: list[tuple[float, float]]
    thresholds: list[float]

    def chances(self, encoder: Floats, linear: Floats) -> Floats:
        """Calibrated probabilities of every move."""
        slopes, offsets = np.array(self.calibration).T
        return sigmoid((encoder + self.linear_weight * linear) * slopes + offsets)

    def measures(self, chances: Floats, truth: Truth) -> list[Measure]:
        return [measure_at(chances[:, at], truth[:, at], cut) for at, cut in enumerate(self.thresholds)]


def read_linear(path: Path, lines: list[AgentLine]) -> Floats:
    """The linear ear's logits for these lines, as linear_scores.ts wrote them."""
    rows = [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]
    found = {(row["from"], row["text"]): row["logits"] for row in rows}
    missing = sum((line.source, line.text) not in found for line in lines)
    if missing:
        raise ValueError(f"{path} lacks {missing} lines: run prepare again")
    return np.array([found[line.source, line.text] for line in lines])


def average_precision(scores: Floats, truth: Truth) -> float:
    """Area under the precision-recall curve; 0 without a true line."""
    ranked = truth[np.argsort(-scores, kind="stable")]
    hits = np.cumsum(ranked)
    return float((hits / np.arange(1, len(ranked) + 1))[ranked].mean()) if ranked.any() else 0.0


def mean_average_precision(scores: Floats, truth: Truth, enough: int = ENOUGH) -> float:
    """Over the moves with at least `enough` lines."""
    common = [at for at in range(truth.shape[1]) if truth[:, at].sum() >= enough]
    return float(np.mean([average_precision(scores[:, at], truth[:, at]) for at in common]))


def steady_threshold(chances: Floats, truth: Truth, is_poor: bool) -> float:
    """The median of the best thresholds of resampled lines, at least LEAST_THRESHOLD."""
    wish = (BETA_OF_POOR_MOVES, PRECISION_OF_POOR_MOVES) if is_poor else (1.0, 0.0)
    random = np.random.default_rng(1)
    cuts = []
    for _ in range(RESAMPLES):
        places = random.integers(0, len(truth), len(truth))
        if truth[places].any():
            cuts.append(best_threshold(chances[places], truth[places], *wish))
    return max(LEAST_THRESHOLD, float(np.median(cuts))) if cuts else 0.5


def fit_heads(encoder: Floats, linear: Floats, truth: Truth, weight: float | None = None) -> Heads:
    """Weight of the linear ear (unless given), calibration and thresholds, all on the lines given."""
    if weight is None:
        weight = max(WEIGHTS, key=lambda each: mean_average_precision(encoder + each * linear, truth))
    scores = encoder + weight * linear
    calibration = [platt(scores[:, at], truth[:, at]) for at in range(len(AGENT_MOVES))]
    slopes, offsets = np.array(calibration).T
    chances = sigmoid(scores * slopes + offsets)
    thresholds = [
        steady_threshold(chances[:, at], truth[:, at], move in POOR_MOVES) for at, move in enumerate(AGENT_MOVES)
    ]
    return Heads(weight, calibration, thresholds)


def write_heads(path: Path, heads: Heads, test: list[Measure], unsure: list[bool], tokens: dict[str, int]) -> None:
    """heads.json; `precision` and `recall` are those of the test part."""
    card = {
        "id": "ear-2",
        "moves": AGENT_MOVES,
        "linearWeight": heads.linear_weight,
        "calibration": [{"a": round(a, 5), "b": round(b, 5)} for a, b in heads.calibration],
        "thresholds": [round(each, 4) for each in heads.thresholds],
        "precision": [round(each.precision, 3) for each in test],
        "recall": [round(each.recall, 3) for each in test],
        "unsure": unsure,
        "maxTokens": tokens,
    }
    path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def read_heads(path: Path) -> tuple[Heads, list[bool]]:
    card = json.loads(path.read_text(encoding="utf-8"))
    calibration = [(each["a"], each["b"]) for each in card["calibration"]]
    return Heads(card["linearWeight"], calibration, card["thresholds"]), card["unsure"]
