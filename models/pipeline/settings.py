"""Settings of a run: a TOML file says the machine and the numbers of training."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

HERE = Path(__file__).resolve().parent
RUNS = HERE / "runs"


@dataclass(frozen=True)
class Machine:
    device: str
    threads: int
    bf16: bool
    seed: int


@dataclass(frozen=True)
class Training:
    """What both models share: AdamW, a linear rise and fall of the rate over `epochs`, of which `stop_after` are
    run, and an average of the last ones."""

    epochs: int
    stop_after: int
    batch: int
    encoder_rate: float
    warmup: float
    weight_decay: float
    dropout: float
    averaged: int


@dataclass(frozen=True)
class EarSettings(Training):
    head_rate: float
    positive_power: float
    smoothing: float
    typed: float
    before: int
    line: int


@dataclass(frozen=True)
class SelectorSettings(Training):
    temperature: float
    same_act: int
    context: int
    reply: int
    context_prefix: str
    reply_prefix: str


@dataclass(frozen=True)
class MoodSettings(Training):
    head_rate: float
    act_weight: float
    typed: float
    line: int
    pupil_layers: int
    pupil_epochs: int
    pupil_batch: int
    pupil_rate: float
    teacher_share: float
    pieces: int


@dataclass(frozen=True)
class VoiceSettings(Training):
    """`batch` counts tokens, padding included."""

    layers: list[int]
    layer_count: int
    commonest: int
    longest: int
    manners: int
    no_plain: float
    no_length: float
    every: int


@dataclass(frozen=True)
class Settings:
    machine: Machine
    ear: EarSettings
    selector: SelectorSettings
    mood: MoodSettings
    voice_pretraining: Training
    voice: VoiceSettings


Section = TypeVar("Section", Machine, EarSettings, SelectorSettings, MoodSettings, Training, VoiceSettings)


def _section(kind: type[Section], values: dict[str, object], name: str) -> Section:
    unknown = sorted(set(values) ^ set(kind.__dataclass_fields__))
    if unknown:
        raise ValueError(f"[{name}] and its settings differ in {', '.join(unknown)}")
    return kind(**values)


def read_settings(path: Path) -> Settings:
    """Reads a configuration; every setting must be there and no other."""
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    return Settings(
        _section(Machine, values["machine"], "machine"),
        _section(EarSettings, values["ear"], "ear"),
        _section(SelectorSettings, values["selector"], "selector"),
        _section(MoodSettings, values["mood"], "mood"),
        _section(Training, values["voice_pretraining"], "voice_pretraining"),
        _section(VoiceSettings, values["voice"], "voice"),
    )
