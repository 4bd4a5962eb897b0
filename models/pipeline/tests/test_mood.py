"""The mood reader: what is taught, what is passed on, and which word pieces it keeps."""

import json
from pathlib import Path

import numpy as np
import pytest
from pipeline.corpus import read_corpus
from pipeline.mood import (
    HIGHEST,
    Lesson,
    MoodLine,
    lesson_of,
    levels_of,
    mood_lines,
    passed_on,
    quadratic_kappa,
    sentences_of,
    spearman,
)
from pipeline.mood_steps import keep_in_tokenizer

CORPUS = """# toy-001 | chat | retail | blunt | mid
situation: It is late.
goal: to have it
facts: item=kettle
agent: mixed
outcome: resolved
C 2 open_issue | Where is it? I am waiting.
A inform | On its way.
C 0 confirm | Good
A inform | It will be a while.
C 5 restate | Where is it? I am waiting.
A apologize | I'm sorry.
"""


@pytest.fixture(name="lines")
def lines_of_a_toy(tmp_path: Path) -> list[MoodLine]:
    (tmp_path / "toy.txt").write_text(CORPUS, encoding="utf-8")
    return mood_lines(read_corpus(tmp_path))


def test_every_customer_line_is_taught_with_its_mood_and_place(lines: list[MoodLine]) -> None:
    assert [(line.at, line.mood, line.act) for line in lines] == [
        (0, 2, "open_issue"),
        (1, 0, "confirm"),
        (2, 5, "restate"),
    ]


def test_a_level_is_reached_with_all_below_it(lines: list[MoodLine]) -> None:
    assert lesson_of(lines).reached.tolist() == [[1, 1, 0, 0, 0], [0, 0, 0, 0, 0], [1, 1, 1, 1, 1]]


def test_the_level_heard_is_the_sum_of_the_chances() -> None:
    sure = np.array([[50.0, 50, -50, -50, -50, 7], [0, 0, 0, 0, 0, 7]])

    assert np.allclose(levels_of(sure), [2, 2.5])


def test_sentences_stand_alone_once_and_only_where_a_line_has_several(lines: list[MoodLine]) -> None:
    assert sentences_of(lines) == ["Where is it?", "I am waiting."]


def test_the_teacher_has_its_share_of_lines_and_all_of_the_sentences() -> None:
    lesson = Lesson(["a"], np.ones((1, HIGHEST), dtype=np.float32), [3])
    certain_no = np.full((1, HIGHEST), -50.0)

    passed = passed_on(lesson, certain_no, ["b"], certain_no, 0.25)

    assert passed.texts == ["a", "b"] and passed.acts == [3, -1]
    assert np.allclose(passed.reached, [[0.75] * HIGHEST, [0.0] * HIGHEST])


def test_rank_correlation_takes_ties_at_their_mean_rank() -> None:
    assert spearman(np.array([1, 2, 3]), np.array([10, 20, 90])) == 1.0
    assert spearman(np.array([1, 2, 3]), np.array([5, 5, 5])) == 0.0
    assert abs(spearman(np.array([1, 1, 2]), np.array([1, 2, 3])) - 0.866) < 0.001


def test_kappa_counts_near_misses_less() -> None:
    truth = np.array([0, 1, 4, 5])

    assert quadratic_kappa(truth, truth) == 1.0
    assert quadratic_kappa(np.array([1, 1, 4, 4]), truth) > quadratic_kappa(np.array([5, 1, 4, 0]), truth)


def test_a_tokenizer_keeps_its_pieces_under_new_numbers(tmp_path: Path) -> None:
    path = tmp_path / "tokenizer.json"
    written = {
        "model": {"vocab": {"[CLS]": 0, "no": 1, "yes": 2, "[SEP]": 3}},
        "added_tokens": [{"id": 0, "content": "[CLS]"}, {"id": 3, "content": "[SEP]"}],
        "post_processor": {"special_tokens": {"[SEP]": {"id": "[SEP]", "ids": [3]}}},
    }
    path.write_text(json.dumps(written), encoding="utf-8")

    keep_in_tokenizer(path, [0, 2, 3])

    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept["model"]["vocab"] == {"[CLS]": 0, "yes": 1, "[SEP]": 2}
    assert [token["id"] for token in kept["added_tokens"]] == [0, 2]
    assert kept["post_processor"]["special_tokens"]["[SEP]"]["ids"] == [2]
