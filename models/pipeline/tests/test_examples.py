"""What the models are taught: contexts, pairs, trials."""

import numpy as np
from pipeline.corpus import AGENT_MOVES, Conversation, Turn
from pipeline.examples import Exchange, agent_lines, context_text, exchanges
from pipeline.noise import typed
from pipeline.selector import batches_by_act, first_of_ten, rivals_of
from pipeline.tokens import by_length

TURNS = (
    Turn("customer", "Where is it?", act="open_issue"),
    Turn("agent", "Hello, what is the number?", moves=("greet", "ask")),
    Turn("customer", "It is 12.", act="give_fact", fact_keys=("order",)),
    Turn("agent", "Thanks.", moves=("thank",)),
    Turn("agent", "It is on its way.", moves=("inform",)),
    Turn("customer", "Good", act="confirm"),
)
CONVERSATION = Conversation("toy-001", "toy.txt", "chat", ("terse",), {}, TURNS)


def test_an_agent_line_stands_with_the_customers_last_line() -> None:
    lines = agent_lines([CONVERSATION])

    assert [line.before for line in lines] == ["Where is it?", "It is 12.", "It is 12."]
    assert [AGENT_MOVES[at] for at, there in enumerate(lines[0].labels) if there] == ["greet", "ask"]


def test_a_context_is_the_last_four_turns_oldest_first() -> None:
    last = exchanges([CONVERSATION])[-1]

    assert context_text(last.before) == (
        "agent: Hello, what is the number?\ncustomer: It is 12.\nagent: Thanks.\nagent: It is on its way."
    )
    assert context_text(last.before, 1) == "agent: It is on its way."


def test_a_line_with_a_digit_or_a_listed_fact_says_facts() -> None:
    assert [each.says_facts for each in exchanges([CONVERSATION])] == [True, False]


def exchange(source: int, act: str = "vent") -> Exchange:
    return Exchange(f"toy-{source}", "toy.txt", "test", act, TURNS[:2], f"line {source}", False)


def test_rivals_have_the_same_act_and_come_from_other_conversations() -> None:
    held = [exchange(source % 12) for source in range(14)] + [exchange(20, "thank")]

    trials = rivals_of(held)

    assert len(trials) == 14
    for at, others in trials:
        assert len(set(others)) == 9
        assert all(held[other].act == "vent" and held[other].source != held[at].source for other in others)


def test_the_true_line_must_be_strictly_first() -> None:
    contexts = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]])
    replies = np.array([[1.0, 0.0], [1.0, 0.0], [1.0, 0.0]])

    assert first_of_ten(contexts, replies, [(0, [1]), (1, [0])]).tolist() == [False, False]
    assert first_of_ten(contexts, np.array([[1.0, 0.0], [0.5, 0.0]]), [(0, [1])]).tolist() == [True]


def test_every_line_is_in_exactly_one_batch() -> None:
    acts = ["vent", "thank"] * 25
    made = batches_by_act(acts, list(range(50)), 16, 8, np.random.default_rng(1))

    assert sorted(at for batch in made for at in batch) == list(range(50))
    assert sorted(at for batch in by_length([5, 3, 9, 1], 2) for at in batch) == [0, 1, 2, 3]


def test_a_careless_copy_keeps_its_words_but_for_slips() -> None:
    random = np.random.default_rng(3)
    copies = [typed("I'm sorry, Mrs Hall. We lost your parcel!", random) for _ in range(50)]

    assert len(set(copies)) > 5
    assert all(len(copy.split(" ")) == 8 for copy in copies)
