"""The measures, on numbers that can be worked out by hand."""

import numpy as np
import pytest
from pipeline.heads import average_precision, fit_heads
from pipeline.measures import best_threshold, calibration_error, macro_f1, measure_at, micro_f1, platt, sigmoid

SCORES = np.array([0.9, 0.8, 0.6, 0.4, 0.2])
TRUTH = np.array([True, False, True, False, False])


def test_precision_recall_and_f1_at_a_threshold() -> None:
    found = measure_at(SCORES, TRUTH, 0.6)

    assert (found.lines, found.found) == (2, 3)
    assert (found.precision, found.recall, found.f1) == pytest.approx((2 / 3, 1.0, 0.8))


def test_the_best_threshold_is_half_way_below_the_last_hit() -> None:
    assert best_threshold(SCORES, TRUTH) == pytest.approx(0.5)


def test_where_precision_is_asked_for_the_threshold_is_higher() -> None:
    assert best_threshold(SCORES, TRUTH, 0.7, 0.9) == pytest.approx(0.85)


def test_micro_counts_lines_and_macro_counts_moves() -> None:
    often, seldom = measure_at(SCORES, TRUTH, 0.6), measure_at(SCORES, TRUTH, 2.0)

    assert micro_f1([often, seldom]) == pytest.approx(2 * 2 / (3 + 0 + 2 + 2))
    assert macro_f1([often, seldom]) == pytest.approx(0.4)
    assert macro_f1([often, seldom], 3) == 0.0


def test_platt_gives_back_the_chances_that_made_the_labels() -> None:
    random = np.random.default_rng(1)
    scores = random.normal(size=20_000)
    truth = random.random(20_000) < sigmoid(2.0 * scores - 1.0)

    assert platt(scores, truth) == pytest.approx((2.0, -1.0), abs=0.1)


def test_platt_holds_where_scores_are_large_and_the_move_is_rare() -> None:
    random = np.random.default_rng(4)
    truth = random.random(2_000) < 0.02
    scores = np.where(truth, 4.0, -14.0) + random.normal(0, 4, 2_000)

    slope, offset = platt(scores, truth)

    assert 0.1 < slope < 5
    assert sigmoid(slope * scores + offset).mean() == pytest.approx(truth.mean(), abs=0.01)


def test_calibration_error_is_the_gap_between_said_and_true() -> None:
    assert calibration_error(np.full(10, 0.8), np.arange(10) < 5) == pytest.approx(0.3)


def test_average_precision_is_1_where_all_true_lines_come_first() -> None:
    assert average_precision(SCORES, TRUTH) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision(SCORES, SCORES > 0.7) == pytest.approx(1.0)


def test_the_linear_ear_gets_weight_only_where_it_helps() -> None:
    random = np.random.default_rng(2)
    truth = random.random((400, 41)) < 0.3
    good, useless = truth + random.normal(0, 0.3, truth.shape), random.normal(0, 3, truth.shape)

    assert fit_heads(good, useless, truth).linear_weight == 0.0
    assert fit_heads(useless, good, truth).linear_weight == 1.0
