"""The corpus is read and divided as the product reads and divides it."""

from pathlib import Path

from pipeline.corpus import AGENT_MOVES, hash_of, random_numbers, read_corpus, read_rewrites, split_of

# Printed by models/corpus/split.ts; models/corpus/split.test.ts holds the first five.
SPLITS = {
    "telecom-001": "train",
    "telecom-002": "train",
    "telecom-003": "train",
    "anger-001": "train",
    "moves-001": "validation",
    "anger-073": "test",
    "banking-093": "validation",
    "business-090": "train",
    "everyday-018": "train",
    "everyday-124": "train",
    "hard-088": "train",
    "health-086": "validation",
    "home-081": "train",
    "leaving-077": "validation",
    "listening-039": "validation",
    "moves-084": "train",
    "people-071": "train",
    "phone-080": "validation",
    "plain-073": "validation",
    "public-059": "validation",
    "retail-035": "train",
    "short-029": "train",
    "spoken-028": "test",
    "steps-069": "train",
    "telecom-092": "train",
    "travel-019": "train",
    "utilities-019": "train",
    "written-018": "train",
}

CONVERSATION = """# toy-001 | chat | toys | terse,polite | low
situation: A parcel has not come.
goal: the parcel
facts: order=A 12; day=Monday
agent: good
outcome: resolved
C 1 open_issue | where is my parcel
A greet,ask:order | Hi, what is the order number?
C 1 give_fact[order] | it's a 12
A thank,inform | Thanks. It left on Monday.
C 1 confirm | ok
A close | Bye.
"""


def read_one(folder: Path, text: str) -> list:
    (folder / "toy.txt").write_text(text, encoding="utf-8")
    return read_corpus(folder)


def test_a_conversation_is_in_the_part_where_the_product_has_it() -> None:
    assert {name: split_of(name) for name in SPLITS} == SPLITS


def test_the_hash_counts_utf_16_units() -> None:
    assert hash_of("split/é") == 3170306743


def test_random_numbers_are_those_of_the_product() -> None:
    numbers = random_numbers("selector", "test")

    assert [next(numbers) for _ in range(3)] == [0.6928574116900563, 0.9627987518906593, 0.4857692418154329]


def test_asking_for_a_fact_is_the_move_ask(tmp_path: Path) -> None:
    [conversation] = read_one(tmp_path, CONVERSATION)

    assert conversation.turns[1].moves == ("greet", "ask")
    assert conversation.turns[2].fact_keys == ("order",)


def test_a_conversation_whose_line_lacks_its_fact_is_left_out(tmp_path: Path) -> None:
    assert read_one(tmp_path, CONVERSATION.replace("it's a 12", "it's b 12")) == []


def test_a_conversation_with_an_unknown_move_is_left_out(tmp_path: Path) -> None:
    assert read_one(tmp_path, CONVERSATION.replace("A close", "A wave")) == []


def test_the_corpus_gives_about_70_15_and_15_per_cent_to_its_parts() -> None:
    parts = [split_of(each.id) for each in read_corpus()]

    assert abs(parts.count("train") / len(parts) - 0.70) < 0.04
    assert abs(parts.count("test") / len(parts) - 0.15) < 0.04


def test_there_are_41_moves_and_two_lines_a_rewrite() -> None:
    assert len(AGENT_MOVES) == 41
    assert (AGENT_MOVES[0], AGENT_MOVES[-1]) == ("greet", "interrupt")
    assert all(len(each.lines) == 2 for each in read_rewrites())
