"""The mood reader: an encoder that hears how displeased a customer's line is, 0 (pleased) to 5 (furious).

It reads a line by itself. One logit for each of the levels 1 to 5, "at least as displeased as this"; the level heard
is the sum of their chances. A deep teacher learns from the corpus; a shallow pupil learns from the corpus and from
the teacher's chances, and goes into the box.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from .bert import Bert
from .corpus import CUSTOMER_ACTS, Conversation, split_of
from .measures import Floats, sigmoid
from .models import Tagger
from .noise import typed
from .settings import MoodSettings, Settings
from .tokens import Encoded, Pieces, by_length, pad
from .training import Course, in_bf16, log, prepare_machine, pretrained, start_weights

HIGHEST = 5


@dataclass(frozen=True)
class MoodLine:
    """A customer's line; `at` counts the customer's lines of its conversation."""

    source: str
    file: str
    split: str
    at: int
    text: str
    act: str
    mood: int


def mood_lines(conversations: list[Conversation]) -> list[MoodLine]:
    """Every customer line of these conversations."""
    return [
        MoodLine(each.id, each.file, split_of(each.id), at, turn.text, turn.act, turn.mood)
        for each in conversations
        for at, turn in enumerate(turn for turn in each.turns if turn.by == "customer")
    ]


def encode(lines: list[MoodLine], pieces: Pieces, settings: MoodSettings) -> list[Encoded]:
    return [pieces.pair("", each.text, 0, settings.line) for each in lines]


def levels_of(logits: Floats) -> Floats:
    """The level heard, 0 to 5, from the logits of a line."""
    return sigmoid(logits[:, :HIGHEST]).sum(axis=1)


def first_layers(bert: Bert, count: int) -> Bert:
    """The encoder with its first layers only."""
    bert.layers = bert.layers[:count]
    bert.config = replace(bert.config, num_hidden_layers=count)
    return bert


def logits_of(model: nn.Module, encoded: list[Encoded], settings: Settings) -> Floats:
    """The model's logits for every line, in the order given."""
    model.eval()
    device = torch.device(settings.machine.device)
    rows: list[Floats] = [np.zeros(0)] * len(encoded)
    for places in by_length([len(each.ids) for each in encoded], 64):
        with torch.no_grad(), in_bf16(settings.machine):
            found = model(*pad([encoded[at] for at in places], device)).float().cpu().numpy()
        for place, row in zip(places, found, strict=True):
            rows[place] = row.astype(np.float64)
    return np.array(rows)


@dataclass(frozen=True)
class Lesson:
    """Texts with the chance of each level 1 to 5, and the act (-1 where it is not known)."""

    texts: list[str]
    reached: NDArray[np.float32]
    acts: list[int]


def lesson_of(lines: list[MoodLine]) -> Lesson:
    """What the labels of these lines teach."""
    moods = np.array([line.mood for line in lines])
    reached = (moods[:, None] >= np.arange(1, HIGHEST + 1)).astype(np.float32)
    return Lesson([line.text for line in lines], reached, [CUSTOMER_ACTS.index(line.act) for line in lines])


def sentences_of(lines: list[MoodLine]) -> list[str]:
    """Every sentence of the lines that have more than one, each once."""
    found = [re.split(r"(?<=[.!?])\s+", line.text) for line in lines]
    return list(dict.fromkeys(part for parts in found if len(parts) > 1 for part in parts))


def passed_on(lesson: Lesson, logits: Floats, sentences: list[str], of_sentences: Floats, share: float) -> Lesson:
    """The lesson with the teacher's chances mixed in by this share, and its sentences by the teacher's chances alone."""
    mixed = (1 - share) * lesson.reached + share * sigmoid(logits[:, :HIGHEST])
    reached = np.concatenate([mixed, sigmoid(of_sentences[:, :HIGHEST])]).astype(np.float32)
    return Lesson(lesson.texts + sentences, reached, lesson.acts + [-1] * len(sentences))


def untaught(settings: Settings) -> Tagger:
    """The published encoder under a head for moods and acts."""
    return Tagger(pretrained(settings.mood.dropout), HIGHEST + len(CUSTOMER_ACTS), settings.mood.dropout)


def finetune(model: Tagger, lesson: Lesson, settings: Settings, folder: Path, after) -> None:
    """Trains the model in place; `after(epoch)` may look at the validation part."""
    device = prepare_machine(settings.machine)
    own = settings.mood
    pieces = Pieces(start_weights() / "tokenizer.json")
    model.to(device)

    def batches(_epoch: int, random: np.random.Generator) -> list[object]:
        texts = [typed(text, random) if random.random() < own.typed else text for text in lesson.texts]
        encoded = [pieces.pair("", text, 0, own.line) for text in texts]
        made: list[object] = []
        for places in by_length([len(each.ids) for each in encoded], own.batch, random):
            made.append(([encoded[at] for at in places], places))
        return made

    def loss_of(tagger: nn.Module, batch: object) -> Tensor:
        encoded, places = batch
        logits = tagger(*pad(encoded, device)).float()
        wanted = torch.tensor(lesson.reached[places], device=device)
        acts = torch.tensor([lesson.acts[at] for at in places], device=device)
        of_mood = F.binary_cross_entropy_with_logits(logits[:, :HIGHEST], wanted)
        of_act = F.cross_entropy(logits[:, HIGHEST:], acts, ignore_index=-1, reduction="sum") / len(places)
        return of_mood + own.act_weight * of_act

    log.info("%d texts teach %d layers", len(lesson.texts), len(model.bert.layers))
    Course(folder, model, own, settings.machine).run(batches, loss_of, own.head_rate, after)


def spearman(left: Floats, right: Floats) -> float:
    """Rank correlation, ties at their mean rank; 0 where one side never changes."""
    ranks = [_ranks(np.asarray(values, dtype=float)) for values in (left, right)]
    if any(each.std() == 0 for each in ranks):
        return 0.0
    return float(np.corrcoef(*ranks)[0, 1])


def _ranks(values: Floats) -> Floats:
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return (last - (counts - 1) / 2)[place]


def quadratic_kappa(left: Floats, right: Floats) -> float:
    """Cohen's kappa with quadratic weights."""
    apart = ((left - right) ** 2).mean()
    by_chance = ((np.asarray(left)[:, None] - np.asarray(right)[None, :]) ** 2).mean()
    return float(1 - apart / by_chance)
