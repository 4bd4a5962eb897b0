"""One command a step: `python -m pipeline prepare|tokenizer|pretrain|finetune|export|quantize|evaluate MODEL`."""

from __future__ import annotations

import argparse
from pathlib import Path

from . import ear_steps, mood_steps, selector_steps, voice_steps
from .settings import HERE, RUNS, read_settings
from .training import log_to

STEPS = {
    "ear": {
        "prepare": ear_steps.prepare,
        "finetune": ear_steps.teach,
        "export": ear_steps.export,
        "quantize": ear_steps.quantize_and_fit,
        "evaluate": ear_steps.evaluate,
    },
    "selector": {
        "prepare": selector_steps.prepare,
        "finetune": selector_steps.teach,
        "export": selector_steps.export,
        "quantize": selector_steps.quantize_and_describe,
        "evaluate": selector_steps.evaluate,
    },
    "voice": {
        "prepare": voice_steps.prepare,
        "tokenizer": voice_steps.choose_words_and_layers,
        "pretrain": voice_steps.pretrain,
        "finetune": voice_steps.teach,
        "export": voice_steps.export,
        "quantize": voice_steps.quantize,
        "evaluate": voice_steps.evaluate,
    },
    "mood": {
        "prepare": mood_steps.prepare,
        "finetune": mood_steps.teach,
        "export": mood_steps.export,
        "quantize": mood_steps.quantize_and_describe,
        "evaluate": mood_steps.evaluate,
    },
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="pipeline", description=__doc__)
    parser.add_argument("step", choices=list(STEPS["voice"]))
    parser.add_argument("model", choices=list(STEPS))
    parser.add_argument("--config", type=Path, default=HERE / "configs/cpu.toml")
    chosen = parser.parse_args()
    if chosen.step not in STEPS[chosen.model]:
        parser.error(f"{chosen.model} has no step {chosen.step}: {', '.join(STEPS[chosen.model])}")
    settings = read_settings(chosen.config)
    log_to(RUNS / chosen.model, chosen.step)
    STEPS[chosen.model][chosen.step](settings)


main()
