"""What the models learn from: agent lines with their moves, customer lines with the turns before them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .corpus import AGENT_MOVES, Conversation, Rewrite, Turn, split_of

CONTEXT_TURNS = 4


@dataclass(frozen=True)
class AgentLine:
    source: str
    file: str
    split: str
    before: str
    text: str
    labels: tuple[int, ...]


@dataclass(frozen=True)
class Exchange:
    """A customer line after an agent's; `says_facts` where it holds a listed fact or a digit."""

    source: str
    file: str
    split: str
    act: str
    before: tuple[Turn, ...]
    text: str
    says_facts: bool


def labels_of(moves: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(int(move in moves) for move in AGENT_MOVES)


def agent_lines(conversations: list[Conversation]) -> list[AgentLine]:
    """Every agent line with the customer's last line before it ("" if there is none)."""
    lines = []
    for conversation in conversations:
        before = ""
        for turn in conversation.turns:
            if turn.by == "customer":
                before = turn.text
                continue
            split = split_of(conversation.id)
            labels = labels_of(turn.moves)
            lines.append(AgentLine(conversation.id, conversation.file, split, before, turn.text, labels))
    return lines


def rewritten_lines(rewrites: list[Rewrite]) -> list[AgentLine]:
    """Both lines of every rewrite; rewrites stand alone, so all of them teach."""
    return [
        AgentLine(each.id, "rewrites.txt", "train", each.customer, line.text, labels_of(line.moves))
        for each in rewrites
        for line in each.lines
    ]


def exchanges(conversations: list[Conversation]) -> list[Exchange]:
    """Customer lines that answer an agent's, each with the turns before it."""
    found = []
    for conversation in conversations:
        for at, turn in enumerate(conversation.turns):
            if turn.by != "customer" or at == 0 or conversation.turns[at - 1].by != "agent":
                continue
            found.append(
                Exchange(
                    conversation.id,
                    conversation.file,
                    split_of(conversation.id),
                    turn.act,
                    conversation.turns[max(0, at - CONTEXT_TURNS) : at],
                    turn.text,
                    bool(turn.fact_keys) or re.search(r"[0-9]", turn.text) is not None,
                )
            )
    return found


def context_text(before: tuple[Turn, ...], turns: int = CONTEXT_TURNS) -> str:
    """The last turns, oldest first, a line each."""
    return "\n".join(f"{turn.by}: {turn.text}" for turn in before[-turns:])
