"""Texts to token ids, as the product makes them: each part truncated by itself, special tokens added after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor


@dataclass(frozen=True)
class Encoded:
    ids: list[int]
    types: list[int]


class Pieces:
    """Word pieces of the encoder's own tokenizer."""

    def __init__(self, path: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(path))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.start = self.tokenizer.token_to_id("[CLS]")
        self.end = self.tokenizer.token_to_id("[SEP]")

    def of(self, text: str) -> list[int]:
        return self.tokenizer.encode(text, add_special_tokens=False).ids

    def pair(self, before: str, line: str, most_before: int, most_line: int) -> Encoded:
        """[CLS] last pieces of `before` [SEP] first pieces of `line` [SEP]; the line has token type 1."""
        first = [self.start, *self.of(before)[-most_before:], self.end]
        second = [*self.of(line)[:most_line], self.end]
        return Encoded(first + second, [0] * len(first) + [1] * len(second))

    def context(self, prefix: str, text: str, most: int) -> Encoded:
        """Prefix and the last pieces of the text: what was said last counts most."""
        head = self.of(prefix)
        ids = [self.start, *head, *self.of(text)[-(most - len(head)) :], self.end]
        return Encoded(ids, [0] * len(ids))

    def reply(self, prefix: str, text: str, most: int) -> Encoded:
        ids = [self.start, *self.of(prefix + text)[:most], self.end]
        return Encoded(ids, [0] * len(ids))


def pad(batch: list[Encoded], device: torch.device) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, mask and token types, padded to the longest of the batch."""
    longest = max(len(each.ids) for each in batch)
    arrays = np.zeros((3, len(batch), longest), dtype=np.int64)
    for row, each in enumerate(batch):
        arrays[0, row, : len(each.ids)] = each.ids
        arrays[1, row, : len(each.ids)] = 1
        arrays[2, row, : len(each.ids)] = each.types
    ids, mask, types = torch.from_numpy(arrays).to(device)
    return ids, mask, types


def by_length(lengths: list[int], size: int, random: np.random.Generator | None = None) -> Iterator[list[int]]:
    """Batches of places with like lengths; with `random` in random order, mixed anew each time."""
    noise = random.uniform(0, 6, len(lengths)) if random is not None else np.zeros(len(lengths))
    order = np.argsort(np.asarray(lengths) + noise, kind="stable")
    batches = [order[at : at + size].tolist() for at in range(0, len(order), size)]
    if random is not None:
        random.shuffle(batches)
    yield from batches
