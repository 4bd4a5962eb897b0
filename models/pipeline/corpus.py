"""Reads the corpus as models/corpus/parse-corpus.ts does, and divides it as models/corpus/split.ts does.

A conversation with a fault is left out here too, so that both sides learn from and measure on the same lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
MODELS = REPOSITORY / "models"
CORPUS = MODELS / "corpus"

_VOCABULARY = (REPOSITORY / "training/simulation/vocabulary.ts").read_text(encoding="utf-8")


def _words(name: str) -> list[str]:
    """A list of words of vocabulary.ts, in its order."""
    found = re.search(rf"const {name} = \[(.*?)\] as const", _VOCABULARY, re.DOTALL)
    if found is None:
        raise ValueError(f"training/simulation/vocabulary.ts has no list {name}")
    return re.findall(r'"([a-z_]+)"', found.group(1))


POOR_MOVES = _words("POOR_MOVES")
AGENT_MOVES = _words("GOOD_MOVES") + POOR_MOVES
CUSTOMER_ACTS = _words("CUSTOMER_ACTS")
CHANNELS = _words("CHANNELS")
STYLES = _words("SPEAKING_STYLES")

_FIELDS = ("situation", "goal", "facts", "agent", "outcome")


@dataclass(frozen=True)
class Turn:
    by: str
    text: str
    moves: tuple[str, ...] = ()
    act: str = ""
    mood: int = 0
    fact_keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Conversation:
    id: str
    file: str
    channel: str
    styles: tuple[str, ...]
    facts: dict[str, str]
    turns: tuple[Turn, ...]


@dataclass(frozen=True)
class Rewrite:
    """A weak line, the stronger one, and the customer's line before both."""

    id: str
    customer: str
    lines: tuple[Turn, Turn]


class Fault(Exception):
    """A block of the corpus that breaks FORMAT.md."""


def hash_of(text: str) -> int:
    """FNV-1a over UTF-16 code units, as `hashOf` in training/shared/random.ts."""
    value = 0x811C9DC5
    units = text.encode("utf-16-le")
    for at in range(0, len(units), 2):
        value = ((value ^ int.from_bytes(units[at : at + 2], "little")) * 0x01000193) & 0xFFFFFFFF
    return value


def split_of(conversation_id: str) -> str:
    """The part that a conversation belongs to for ever: train, validation or test."""
    place = hash_of(f"split/{conversation_id}") % 100
    return "train" if place < 70 else "validation" if place < 85 else "test"


def random_numbers(*parts: str | int) -> Iterator[float]:
    """Numbers in [0, 1), the same as `randomFrom(...parts).next()` in training/shared/random.ts."""
    state = hash_of("\u001f".join(str(part) for part in parts))
    while True:
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        mixed = ((state ^ (state >> 15)) * (1 | state)) & 0xFFFFFFFF
        mixed = ((mixed + (((mixed ^ (mixed >> 7)) * (61 | mixed)) & 0xFFFFFFFF)) & 0xFFFFFFFF) ^ mixed
        yield (mixed ^ (mixed >> 14)) / 4_294_967_296


def read_corpus(folder: Path = CORPUS) -> list[Conversation]:
    """All sound conversations, files in the order of their names; the first of two equal ids stays."""
    found: dict[str, Conversation] = {}
    for path in sorted(folder.glob("*.txt"), key=lambda each: each.name):
        if path.name == "rewrites.txt":
            continue
        for block in _blocks(path.read_text(encoding="utf-8")):
            try:
                conversation = _conversation(path.name, block)
            except Fault:
                continue
            found.setdefault(conversation.id, conversation)
    return list(found.values())


def read_rewrites(path: Path = CORPUS / "rewrites.txt") -> list[Rewrite]:
    """The rewrites of the box, in file order."""
    rewrites = []
    for block in _blocks(path.read_text(encoding="utf-8")):
        _must(len(block) == 5, "an entry has five lines")
        rewrite_id = block[0].removeprefix("@").split("|")[0].strip()
        weak, strong = (_agent_turn(*_halves(block[at].partition(":")[2].strip())) for at in (2, 3))
        rewrites.append(Rewrite(rewrite_id, block[1].partition(":")[2].strip(), (weak, strong)))
    return rewrites


def _must(holds: bool, fault: str) -> None:
    if not holds:
        raise Fault(fault)


def _blocks(text: str) -> list[list[str]]:
    blocks: list[list[str]] = []
    is_open = False
    for row in re.split(r"\r?\n", text):
        if row.strip() == "":
            is_open = False
            continue
        if not is_open:
            blocks.append([])
            is_open = True
        blocks[-1].append(row.strip())
    return blocks


def _conversation(file: str, block: list[str]) -> Conversation:
    _must(block[0].startswith("# "), "no header")
    cells = [cell.strip() for cell in block[0].lstrip("#").split("|")] + [""] * 5
    name, channel, industry, styles, tech = cells[:5]
    stem = re.escape(file.removesuffix(".txt"))
    _must(re.fullmatch(rf"{stem}-\d+", name) is not None, "the id is not the file's name, a dash and a number")
    _must(channel in CHANNELS and tech in ("low", "mid", "high") and industry != "", "header")
    listed = [style.strip() for style in styles.split(",")]
    _must(all(style in STYLES for style in listed) and len(listed) <= 3, "styles")
    _must(len(block) > len(_FIELDS), "too short")
    fields = {}
    for at, field in enumerate(_FIELDS, start=1):
        _must(block[at].startswith(f"{field}:"), f'"{field}:" is wanted')
        fields[field] = block[at][len(field) + 1 :].strip()
    _must(fields["agent"] in ("good", "mixed", "poor"), "agent")
    _must(fields["outcome"] in ("resolved", "partial", "escalated", "walked"), "outcome")
    facts = _facts(fields["facts"])
    turns = tuple(_turn(row, facts) for row in block[len(_FIELDS) + 1 :])
    _must(6 <= len(turns) <= 20, "turns")
    return Conversation(name, file, channel, tuple(listed), facts, turns)


def _facts(text: str) -> dict[str, str]:
    facts = {}
    for pair in filter(None, (part.strip() for part in text.split(";"))):
        key, equals, value = pair.partition("=")
        _must(equals == "=" and key != "", "not key=value")
        facts[key.strip()] = value.strip()
    return facts


def _halves(row: str) -> tuple[str, str]:
    label, _, text = row.partition("|")
    return label.strip(), text.strip()


def _turn(row: str, facts: dict[str, str]) -> Turn:
    label, text = _halves(row)
    _must(text != "", "nothing said")
    if label.startswith("A "):
        return _agent_turn(label[2:], text)
    parts = re.fullmatch(r"C ([0-5]) ([a-z_]+)(?:\[(.*)\])?", label)
    _must(parts is not None and parts.group(2) in CUSTOMER_ACTS, "customer's label")
    assert parts is not None
    keys = tuple(filter(None, (key.strip() for key in (parts.group(3) or "").split(","))))
    for key in keys:
        _must(key in facts and facts[key].lower() in text.lower(), "fact")
    return Turn("customer", text, act=parts.group(2), mood=int(parts.group(1)), fact_keys=keys)


def _agent_turn(label: str, text: str) -> Turn:
    moves = tuple(dict.fromkeys(name.split(":")[0].strip() for name in label.split(",")))
    _must(all(move in AGENT_MOVES for move in moves), "move")
    return Turn("agent", text, moves=moves)
