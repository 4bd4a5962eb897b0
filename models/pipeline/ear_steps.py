"""The steps of the ear: prepare, finetune, export, quantize, evaluate."""

from __future__ import annotations

import json
import subprocess
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

from .corpus import AGENT_MOVES, MODELS, REPOSITORY, read_corpus, read_rewrites
from .ear import encode, finetune, logits_of, truth_of
from .examples import AgentLine, agent_lines, rewritten_lines
from .folders import LATER_FILES, QUANTIZED, WEIGHTS, run_onnx
from .heads import Heads, fit_heads, mean_average_precision, read_heads, read_linear, write_heads
from .measures import (
    SURE_PRECISION,
    Floats,
    Measure,
    Truth,
    calibration_error,
    macro_f1,
    micro_f1,
    sigmoid,
)
from .models import Tagger
from .onnx_files import export_onnx, quantize, write_folder
from .settings import RUNS, Settings
from .tokens import Pieces
from .training import log, pretrained, read_lines, start_weights, write_lines

RUN = RUNS / "ear"
FOLDER = WEIGHTS["ear"]


def prepare(_settings: Settings) -> None:
    """Writes the labelled lines, and what the linear ear thinks of them."""
    lines = agent_lines(read_corpus()) + rewritten_lines(read_rewrites())
    write_lines(RUN / "lines.jsonl", (asdict(each) for each in lines))
    for part in ("train", "validation", "test"):
        log.info("%s: %d lines", part, sum(each.split == part for each in lines))
    script = MODELS / "pipeline/linear_scores.ts"
    command = ["node", "--import", "tsx", str(script), str(RUN / "linear.jsonl")]
    subprocess.run(command, check=True, cwd=REPOSITORY)


def _lines() -> list[AgentLine]:
    return [AgentLine(**{**row, "labels": tuple(row["labels"])}) for row in read_lines(RUN / "lines.jsonl")]


def _part(part: str) -> list[AgentLine]:
    return [each for each in _lines() if each.split == part and each.file != "rewrites.txt"]


def teach(settings: Settings) -> None:
    """Finetunes; the validation part is looked at after every epoch."""
    held = _part("validation")
    truth = truth_of(held)
    encoded = encode(held, Pieces(start_weights() / "tokenizer.json"), settings.ear)

    def look(epoch: int, model: torch.nn.Module) -> None:
        found = mean_average_precision(logits_of(model, encoded, settings), truth)
        log.info("epoch %d: mean average precision on validation %.4f", epoch + 1, found)

    model = finetune(_lines(), settings, RUN, look)
    look(settings.ear.stop_after, model)


def export(settings: Settings) -> None:
    """The trained weights as ONNX in 32-bit floats, in the run's folder."""
    model = Tagger(pretrained(0.0), len(AGENT_MOVES))
    model.load_state_dict(torch.load(RUN / "weights.pt", map_location="cpu", weights_only=True))
    export_onnx(model, "logits", RUN / "model.onnx")
    log.info("wrote %s", RUN / "model.onnx")


def quantize_and_fit(settings: Settings) -> None:
    """8 bits, then weight, calibration and thresholds on what the quantized model says."""
    bert = pretrained(0.0).config
    names = dict(enumerate(AGENT_MOVES))
    described = {
        "architectures": ["BertForSequenceClassification"],
        "problem_type": "multi_label_classification",
        "id2label": names,
        "label2id": {move: at for at, move in names.items()},
    }
    write_folder(FOLDER, start_weights(), bert, described)
    quantize(RUN / "model.onnx", FOLDER / QUANTIZED)
    fitted = {}
    for kind, path in (("float", RUN / "model.onnx"), ("8 bits", FOLDER / QUANTIZED)):
        fitted[kind] = _fit(path, settings)
        heads, measures = fitted[kind]["heads"], fitted[kind]["test"]
        figures = (kind, heads.linear_weight, micro_f1(measures), macro_f1(measures, 30))
        log.info("%s: linear weight %.2f, test micro F1 %.4f, macro of common moves %.4f", *figures)
    chosen = fitted["8 bits"]
    unsure = [
        min(held.precision, test.precision) < SURE_PRECISION
        for held, test in zip(chosen["validation"], chosen["test"], strict=True)
    ]
    tokens = {"before": settings.ear.before, "line": settings.ear.line}
    write_heads(FOLDER / "heads.json", chosen["heads"], chosen["test"], unsure, tokens)


def _fit(path: Path, settings: Settings) -> dict[str, Heads | list[Measure]]:
    lines = _part("validation")
    heads = fit_heads(_logits(path, lines, settings), read_linear(RUN / "linear.jsonl", lines), truth_of(lines))
    fitted: dict[str, Heads | list[Measure]] = {"heads": heads}
    for part in ("validation", "test"):
        chances, truth = _chances(path, heads, _part(part), settings)
        fitted[part] = heads.measures(chances, truth)
    return fitted


def _logits(path: Path, lines: list[AgentLine], settings: Settings) -> Floats:
    pieces = Pieces(FOLDER / "tokenizer.json")
    return run_onnx(path, encode(lines, pieces, settings.ear), settings.machine.threads)


def _chances(path: Path, heads: Heads, lines: list[AgentLine], settings: Settings) -> tuple[Floats, Truth]:
    linear = read_linear(RUN / "linear.jsonl", lines)
    return heads.chances(_logits(path, lines, settings), linear), truth_of(lines)


def evaluate(settings: Settings) -> None:
    """Prints the figures of the shipped folder on the test part, and those of each approach alone."""
    heads, unsure = read_heads(FOLDER / "heads.json")
    held, test = _part("validation"), _part("test")
    linear = {part: read_linear(RUN / "linear.jsonl", lines) for part, lines in (("held", held), ("test", test))}
    logits = {part: _logits(FOLDER / QUANTIZED, lines, settings) for part, lines in (("held", held), ("test", test))}
    truth = truth_of(test)
    chances = heads.chances(logits["test"], linear["test"])
    found = chances >= np.array(heads.thresholds)
    cards = heads.measures(chances, truth)
    print("| move | lines | precision | recall | F1 | sure |\n| --- | ---: | ---: | ---: | ---: | --- |")
    for move, card, doubt in zip(AGENT_MOVES, cards, unsure, strict=True):
        sure = "not sure" if doubt else "yes"
        print(f"| {move} | {card.lines} | {card.precision:.2f} | {card.recall:.2f} | {card.f1:.2f} | {sure} |")
    _say("shipped, whole test part", cards)
    later = np.array([line.file in LATER_FILES for line in test])
    for name, rows in (("older conversations", ~later), ("later conversations", later)):
        _say(f"shipped, {name} ({rows.sum()} lines)", heads.measures(chances[rows], truth[rows]))
    print(f"calibration error {calibration_error(chances, truth):.4f}; moves a line {found.sum() / len(test):.2f}")
    alone = fit_heads(logits["held"], linear["held"] * 0, truth_of(held), weight=0.0)
    _say("encoder alone", alone.measures(alone.chances(logits["test"], linear["test"]), truth))
    only = fit_heads(logits["held"] * 0 + linear["held"], linear["held"], truth_of(held), weight=0.0)
    _say("linear alone, same rules", only.measures(only.chances(linear["test"], linear["test"]), truth))
    _say_shipped_linear(linear["test"], truth)


def _say(name: str, cards: list[Measure]) -> None:
    common = sum(card.lines >= 30 for card in cards)
    print(
        f"{name}: micro F1 {micro_f1(cards):.3f}, macro {macro_f1(cards):.3f}, "
        f"macro of the {common} moves with 30 lines or more {macro_f1(cards, 30):.3f}"
    )


def _say_shipped_linear(linear: Floats, truth: Truth) -> None:
    """The linear ear with the thresholds that it ships with."""
    card = json.loads((MODELS / "weights/ear/ear.json").read_text(encoding="utf-8"))
    cuts = [each["threshold"] for each in card["moves"]]
    shipped = Heads(0.0, [(1.0, 0.0)] * len(cuts), cuts)
    _say("linear as shipped", shipped.measures(sigmoid(linear), truth))
