"""The ear: an encoder that tags an agent's line with its moves, given the customer's line before it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .corpus import AGENT_MOVES
from .examples import AgentLine
from .measures import Floats
from .models import Tagger
from .noise import typed
from .settings import EarSettings, Settings
from .tokens import Encoded, Pieces, by_length, pad
from .training import Course, in_bf16, log, prepare_machine, pretrained, start_weights

#: Moves on which two labellers agree with F1 below .65 (models/corpus/FORMAT.md): their labels are smoothed.
UNCLEAR = ("cold", "ignore", "expect", "own", "offer", "refuse", "empathize")


def encode(lines: list[AgentLine], pieces: Pieces, settings: EarSettings) -> list[Encoded]:
    return [pieces.pair(each.before, each.text, settings.before, settings.line) for each in lines]


def truth_of(lines: list[AgentLine]) -> np.ndarray:
    return np.array([each.labels for each in lines], dtype=bool)


def logits_of(model: nn.Module, encoded: list[Encoded], settings: Settings) -> Floats:
    """The model's logits for every line, in the order given."""
    model.eval()
    device = torch.device(settings.machine.device)
    logits = np.zeros((len(encoded), len(AGENT_MOVES)))
    for places in by_length([len(each.ids) for each in encoded], 64):
        with torch.no_grad(), in_bf16(settings.machine):
            logits[places] = model(*pad([encoded[at] for at in places], device)).float().cpu().numpy()
    return logits


def finetune(lines: list[AgentLine], settings: Settings, folder: Path, after) -> Tagger:
    """Trains on the train part and all rewrites; `after(epoch, model)` may look at the validation part."""
    device = prepare_machine(settings.machine)
    ear = settings.ear
    pieces = Pieces(start_weights() / "tokenizer.json")
    model = Tagger(pretrained(ear.dropout), len(AGENT_MOVES), ear.dropout).to(device)
    taught = [line for line in lines if line.split == "train"]
    truth = truth_of(taught)
    weight = (((~truth).sum(0) + 1) / (truth.sum(0) + 1)) ** ear.positive_power
    positive = torch.tensor(weight, dtype=torch.float32, device=device)
    smooth = torch.tensor([ear.smoothing if move in UNCLEAR else 0.0 for move in AGENT_MOVES], device=device)

    def batches(_epoch: int, random: np.random.Generator) -> list[object]:
        encoded = [
            pieces.pair(
                each.before, typed(each.text, random) if random.random() < ear.typed else each.text, ear.before, ear.line
            )
            for each in taught
        ]
        made: list[object] = []
        for places in by_length([len(each.ids) for each in encoded], ear.batch, random):
            made.append(([encoded[at] for at in places], truth[places]))
        return made

    def loss_of(tagger: nn.Module, batch: object) -> Tensor:
        encoded, labels = batch
        logits = tagger(*pad(encoded, device)).float()
        wanted = torch.tensor(labels, dtype=torch.float32, device=device)
        wanted = wanted * (1 - 4 * smooth) + smooth
        return F.binary_cross_entropy_with_logits(logits, wanted, pos_weight=positive)

    log.info("%d lines teach", len(taught))
    course = Course(folder, model, ear, settings.machine)
    course.run(batches, loss_of, ear.head_rate, lambda epoch: after(epoch, model))
    return model
