"""Agent lines as learners type them: small letters, no punctuation, slips of the finger."""

from __future__ import annotations

import re

import numpy as np

_NEAR = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo",
    "j": "hk", "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "wa", "r": "et",
    "s": "ad", "t": "ry", "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip
#: Share of words (of four letters or more) that get a slip in a line that is typed badly.
SLIPS = 0.08


def typed(text: str, random: np.random.Generator) -> str:
    """A careless copy: punctuation or apostrophes go, and now and then a letter is wrong."""
    kind = random.integers(4)
    if kind != 1:
        text = text.lower()
    if kind != 2:
        text = re.sub(r"[.,!?;:]+(?=\s|$)", "", text)
    if random.random() < 0.5:
        text = re.sub(r"['’]", "", text)
    if kind >= 2:
        text = " ".join(_slip(word, random) for word in text.split(" "))
    return text


def _slip(word: str, random: np.random.Generator) -> str:
    if len(word) < 4 or not word.isalpha() or random.random() >= SLIPS:
        return word
    at = int(random.integers(1, len(word) - 1))
    kind = random.integers(4)
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    if kind == 2:
        return word[:at] + word[at] + word[at:]
    near = _NEAR.get(word[at].lower(), word[at])
    return word[:at] + str(random.choice(list(near))) + word[at + 1 :]
