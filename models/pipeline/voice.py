"""The voice: a decoder that says a plain line in a customer's manner.

Pretrained as SmolLM2-135M-Instruct, then with some layers left out, taught on whole exchanges (every word
counts), then on lessons (only the customer's words count).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from .llama import Llama, keep_layers
from .settings import Machine, Settings, Training
from .training import Course, in_bf16, log, prepare_machine
from .voice_examples import Lesson
from .voice_tokens import END, PAD


@dataclass(frozen=True)
class Tokens:
    """A lesson in tokens; the first `silent` of them are not to be learned."""

    ids: list[int]
    silent: int


class Teller:
    """Turns lessons into tokens."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.end = tokenizer.token_to_id(END)
        self.pad = tokenizer.token_to_id(PAD)

    def lesson(self, each: Lesson, longest: int, *, whole: bool = False) -> Tokens:
        """Prompt, a space, the line, its end; of a prompt that is too long the last tokens. `whole`: every word counts."""
        said = [*self.tokenizer.encode(f" {each.said}").ids[: longest // 2], self.end]
        prompt = self.tokenizer.encode(each.prompt).ids[-(longest - len(said)) :]
        return Tokens([*prompt, *said], 1 if whole else len(prompt))

    def batch(self, tokens: list[Tokens], device: torch.device) -> tuple[Tensor, Tensor]:
        """Ids, padded on the right, and which of them are to be learned."""
        longest = max(len(each.ids) for each in tokens)
        ids = torch.full((len(tokens), longest), self.pad)
        counts = torch.zeros(len(tokens), longest, dtype=torch.bool)
        for row, each in enumerate(tokens):
            ids[row, : len(each.ids)] = torch.tensor(each.ids)
            counts[row, each.silent : len(each.ids)] = True
        return ids.to(device), counts.to(device)


def losses(model: Llama, batch: tuple[Tensor, Tensor]) -> Tensor:
    """Minus the log-probability of every token to be learned, in one row."""
    ids, counts = batch
    wanted = counts[:, 1:]
    states = model.states(ids[:, :-1])[wanted]
    logits = F.linear(states, model.words.weight).float()
    return F.cross_entropy(logits, ids[:, 1:][wanted], reduction="none")


def batches_of(tokens: list[Tokens], size: int, random: np.random.Generator) -> list[list[Tokens]]:
    """Batches of like length, in random order, of about `size` tokens each."""
    order = sorted(random.permutation(len(tokens)), key=lambda at: len(tokens[at].ids))
    made: list[list[Tokens]] = []
    for at in order:
        longest = len(tokens[at].ids)
        if not made or (len(made[-1]) + 1) * longest > size:
            made.append([])
        made[-1].append(tokens[at])
    return [made[place] for place in random.permutation(len(made))]


#: The tokens of one epoch.
Epoch = Callable[[int, np.random.Generator], list[Tokens]]
#: Looks at the model after an epoch.
Look = Callable[[Llama], None]


def train(
    model: Llama, epoch: Epoch, teller: Teller, own: Training, machine: Machine, folder: Path, look: Look
) -> None:
    """Trains over the configured epochs, resumable after each, and leaves weights.pt in the folder."""
    device = prepare_machine(machine)
    folder.mkdir(parents=True, exist_ok=True)
    course = VoiceCourse(folder, model.to(device), own, machine)

    def loss_of(each: nn.Module, batch: object) -> Tensor:
        return losses(each, teller.batch(batch, device)).mean()

    course.run(
        lambda number, random: batches_of(epoch(number, random), own.batch, random),
        loss_of,
        own.encoder_rate,
        lambda _: look(model),
    )


class VoiceCourse(Course):
    """All weights learn at one rate; norms do not decay."""

    def optimiser(self, head_rate: float) -> torch.optim.AdamW:
        matrices = [each for each in self.model.parameters() if each.ndim > 1]
        norms = [each for each in self.model.parameters() if each.ndim == 1]
        decay = self.settings.weight_decay
        groups = [{"params": matrices, "weight_decay": decay}, {"params": norms, "weight_decay": 0.0}]
        return torch.optim.AdamW(groups, lr=head_rate, betas=(0.9, 0.98))


def loss_on(model: Llama, tokens: list[Tokens], teller: Teller, settings: Settings) -> float:
    """Mean loss in nats per token to be learned."""
    device = torch.device(settings.machine.device)
    found = []
    for batch in batches_of(tokens, settings.voice.batch, np.random.default_rng(0)):
        with torch.no_grad(), in_bf16(settings.machine):
            found.append(losses(model, teller.batch(batch, device)).cpu())
    return torch.cat(found).mean().item()


def choose_layers(model: Llama, ids: Tensor, count: int, settings: Settings) -> list[int]:
    """The layers that are left when the one that is missed least is taken away, again and again.

    The first three layers and the last stay: without one of them nothing makes sense any more.
    """

    def loss(places: list[int]) -> float:
        with torch.no_grad(), in_bf16(settings.machine):
            logits = keep_layers(model, places)(ids)[:, :-1]
        return F.cross_entropy(logits.float().flatten(0, 1), ids[:, 1:].flatten()).item()

    left = list(range(model.config.layers))
    while len(left) > count:
        trials = [[place for place in left if place != gone] for gone in left[3:-1]]
        left = min(trials, key=loss)
        log.info("%d layers, perplexity %.1f", len(left), math.exp(loss(left)))
    return left
