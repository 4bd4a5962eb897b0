"""What the voice learns: to say a plain line in a customer's manner (models/corpus/WORDINGS.md).

The prompt is the one that models/bundled/prompt.ts makes; a test compares the two.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import permutations

from .corpus import CORPUS, Conversation, hash_of, split_of

MOODS = ("pleased", "calm", "annoyed", "frustrated", "angry", "furious")
#: Words of a line, up to and with; the last has no end.
LENGTHS = ((5, "a few words"), (11, "short"), (20, "middling"), (35, "long"), (9999, "very long"))
MOST_PLACEHOLDERS = 9
WORDS_OF_AGENT = 32
NUMBER = "<|num|>"
FIGURE = re.compile(r"[£$€]?\d(?:[\d,.:/-]*\d)?(?:\s?(?:am|pm|%)|st|nd|rd|th)?", re.IGNORECASE)


@dataclass(frozen=True)
class Saying:
    """A line said in a manner, the plain line behind it, and the agent's line before both."""

    source: str
    split: str
    channel: str
    styles: tuple[str, ...]
    mood: int
    act: str
    agent: str
    plain: str
    said: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Lesson:
    """A prompt, and what is to be said after it."""

    source: str
    split: str
    prompt: str
    said: str


def plain_lines() -> dict[str, str]:
    """Plain lines by "conversation.turn", turns counted from 1."""
    rows = (CORPUS / "wordings/plain-lines.txt").read_text(encoding="utf-8").splitlines()
    return {key.strip(): text.strip() for key, bar, text in (row.partition("|") for row in rows) if bar}


def sayings_of_corpus(conversations: Iterable[Conversation], plain: dict[str, str]) -> Iterator[Saying]:
    """The customer lines that have a plain line."""
    for each in exchanges_of(conversations):
        if each.source in plain:
            yield replace(each, plain=plain[each.source])


def manners() -> Iterator[Saying]:
    """Every plain line of manners.txt in each of its manners, and each manner again in every other."""
    for block in (CORPUS / "wordings/manners.txt").read_text(encoding="utf-8").strip().split("\n\n"):
        head, _situation, agent, facts, plain, *said = block.splitlines()
        name, channel, _industry, act, _tech = (cell.strip() for cell in head.lstrip("@").split("|"))
        names = tuple(pair.partition("=")[2].strip() for pair in facts.partition(":")[2].split(";") if "=" in pair)
        plain = plain.partition(":")[2].strip()
        lines = [_manner(row) for row in said]
        sources = [(plain, line) for line in lines]
        sources += [(one[2], other) for one, other in permutations(lines, 2)]
        for at, (source, (mood, styles, text)) in enumerate(sources):
            yield Saying(
                f"{name}.{at}",
                split_of(name),
                channel,
                styles,
                mood,
                act,
                agent.partition("|")[2].strip(),
                source,
                text,
                names,
            )


def _manner(row: str) -> tuple[int, tuple[str, ...], str]:
    label, _, text = row.partition("|")
    mood, _, styles = label.strip().partition(" ")
    return int(mood), tuple(style.strip() for style in styles.split(",")), text.strip()


def lesson(saying: Saying, *, tells_plain: bool = True, tells_length: bool = True) -> Lesson:
    """The saying with figures and names as placeholders, numbered by chance that is the same every time."""
    places = placeholders(saying)
    said = hidden(saying.said, places)
    prompt = prompt_of(
        channel=saying.channel,
        styles=saying.styles,
        mood=saying.mood,
        act=saying.act,
        agent=without_figures(hidden(saying.agent, places)),
        length=length_word(saying.said) if tells_length else "",
        plain=hidden(saying.plain, places) if tells_plain else "",
    )
    return Lesson(saying.source, saying.split, prompt, without_figures(said))


def prompt_of(
    *, channel: str, styles: tuple[str, ...], mood: int, act: str, agent: str, length: str, plain: str
) -> str:
    manner = ", ".join([*styles, MOODS[mood], act.replace("_", " "), *([length] if length else [])])
    clipped = " ".join(agent.split()[-WORDS_OF_AGENT:])
    rows = [f"{channel}: {manner}", f"Agent: {clipped}" if clipped else "", f"Plain: {plain}" if plain else ""]
    return "\n".join([*filter(None, rows), "Customer:"])


def length_word(text: str) -> str:
    words = len(text.split())
    return next(name for most, name in LENGTHS if words <= most)


def placeholders(saying: Saying) -> dict[str, str]:
    """Values that are figures, codes or names, and stand in the plain line or in what is said, by their token."""
    both = f"{saying.plain}\n{saying.said}"
    values = [name for name in saying.names if _is_name(name) and _whole(name).search(both)]
    rest = both
    for value in sorted(values, key=len, reverse=True):
        rest = _whole(value).sub(" ", rest)
    values += [figure for figure in dict.fromkeys(FIGURE.findall(rest))]
    values = values[:MOST_PLACEHOLDERS]
    order = random.Random(hash_of(f"places/{saying.source}"))
    numbers = order.sample(range(1, MOST_PLACEHOLDERS + 1), len(values))
    return {value: f"<|f{number}|>" for value, number in zip(values, numbers, strict=True)}


def _is_name(value: str) -> bool:
    """Figures, codes and names: what has a digit or a capital that does not just begin it."""
    return re.search(r"\d", value) is not None or re.search(r"\b[A-Z][A-Za-z]", value) is not None


def _whole(value: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in value.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def hidden(text: str, places: dict[str, str]) -> str:
    """The text with every value as its placeholder, longest first."""
    for value in sorted(places, key=len, reverse=True):
        text = _whole(value).sub(places[value], text)
    return text


def without_figures(text: str) -> str:
    """Figures that are no placeholder become one token."""
    parts = re.split(r"(<\|f\d\|>)", text)
    return "".join(part if part.startswith("<|f") else FIGURE.sub(NUMBER, part) for part in parts)


def exchanges_of(conversations: Iterable[Conversation]) -> Iterator[Saying]:
    """Every customer line with the agent's before it and no plain line behind it."""
    for conversation in conversations:
        agent = ""
        for place, turn in enumerate(conversation.turns, start=1):
            if turn.by == "agent":
                agent = turn.text
                continue
            yield Saying(
                f"{conversation.id}.{place}",
                split_of(conversation.id),
                conversation.channel,
                conversation.styles,
                turn.mood,
                turn.act,
                agent,
                "",
                turn.text,
                tuple(conversation.facts.values()),
            )
