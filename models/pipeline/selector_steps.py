"""The steps of the selector: prepare, finetune, export, quantize, evaluate."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

from .corpus import Turn, read_corpus
from .examples import CONTEXT_TURNS, Exchange, exchanges
from .folders import LATER_FILES, QUANTIZED, WEIGHTS, run_onnx
from .models import Embedder
from .onnx_files import export_onnx, quantize, write_folder
from .selector import embed, encode_contexts, encode_replies, finetune, first_of_ten, rivals_of
from .settings import RUNS, Settings
from .tokens import Pieces
from .training import log, prepare_machine, pretrained, read_lines, start_weights, write_lines

RUN = RUNS / "selector"
FOLDER = WEIGHTS["selector"]


def prepare(_settings: Settings) -> None:
    """Writes the customer lines with the turns before them."""
    found = exchanges(read_corpus())
    write_lines(RUN / "exchanges.jsonl", (asdict(each) for each in found))
    for part in ("train", "validation", "test"):
        log.info("%s: %d exchanges", part, sum(each.split == part for each in found))


def _exchanges(part: str | None = None) -> list[Exchange]:
    rows = read_lines(RUN / "exchanges.jsonl")
    made = [Exchange(**{**row, "before": tuple(Turn(**turn) for turn in row["before"])}) for row in rows]
    return [each for each in made if part in (None, each.split)]


def teach(settings: Settings) -> None:
    """Finetunes; the validation part is looked at after every epoch."""
    held = _exchanges("validation")
    trials = rivals_of(held)
    pieces = Pieces(start_weights() / "tokenizer.json")
    contexts = encode_contexts(held, pieces, settings.selector)
    replies = encode_replies(held, pieces, settings.selector)

    def look(epoch: int, model: torch.nn.Module) -> None:
        hits = first_of_ten(embed(model, contexts, settings), embed(model, replies, settings), trials)
        log.info("epoch %d: first of ten on validation %.3f", epoch + 1, hits.mean())

    model = finetune(_exchanges(), settings, RUN, look)
    look(settings.selector.stop_after, model)


def export(_settings: Settings) -> None:
    """The trained weights as ONNX in 32-bit floats, in the run's folder."""
    model = Embedder(pretrained(0.0))
    model.load_state_dict(torch.load(RUN / "weights.pt", map_location="cpu", weights_only=True))
    export_onnx(model, "embedding", RUN / "model.onnx")
    log.info("wrote %s", RUN / "model.onnx")


def quantize_and_describe(settings: Settings) -> None:
    """8 bits, with the tokenizer and selector.json beside it."""
    write_folder(FOLDER, start_weights(), pretrained(0.0).config, {"architectures": ["BertModel"]})
    quantize(RUN / "model.onnx", FOLDER / QUANTIZED)
    own = settings.selector
    card = {
        "id": "selector-2",
        "contextPrefix": own.context_prefix,
        "replyPrefix": own.reply_prefix,
        "maxTokens": {"context": own.context, "reply": own.reply},
        "contextTurns": CONTEXT_TURNS,
        "temperature": own.temperature,
    }
    (FOLDER / "selector.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def evaluate(settings: Settings) -> None:
    """Prints how often the true line comes first of ten, for the shipped folder and for others before it."""
    held = _exchanges("test")
    trials = rivals_of(held)
    later = np.array([held[at].file in LATER_FILES for at, _ in trials])
    prepare_machine(settings.machine)
    published = embed_by_model(held, settings)
    _say("MiniLM as published", published, trials, later)
    for name, path in (("finetuned, floats", RUN / "model.onnx"), ("finetuned, 8 bits, shipped", FOLDER / QUANTIZED)):
        if path.exists():
            _say(name, _embed_by_onnx(path, held, settings), trials, later)


Vectors = tuple[dict[int, np.ndarray], np.ndarray]


def embed_by_model(held: list[Exchange], settings: Settings) -> Vectors:
    """Context vectors by number of turns, and reply vectors, of the published weights."""
    pieces = Pieces(start_weights() / "tokenizer.json")
    model = Embedder(pretrained(0.0))
    own = settings.selector
    contexts = {
        turns: embed(model, encode_contexts(held, pieces, own, turns), settings) for turns in (1, CONTEXT_TURNS)
    }
    return contexts, embed(model, encode_replies(held, pieces, own), settings)


def _embed_by_onnx(path: Path, held: list[Exchange], settings: Settings) -> Vectors:
    pieces = Pieces(FOLDER / "tokenizer.json")
    own, threads = settings.selector, settings.machine.threads
    contexts = {
        turns: run_onnx(path, encode_contexts(held, pieces, own, turns), threads) for turns in (1, CONTEXT_TURNS)
    }
    return contexts, run_onnx(path, encode_replies(held, pieces, own), threads)


def _say(name: str, vectors: Vectors, trials: list[tuple[int, list[int]]], later: np.ndarray) -> None:
    contexts, replies = vectors
    for turns, vector in contexts.items():
        hits = first_of_ten(vector, replies, trials)
        print(
            f"{name}, context of {turns}: first of ten {hits.mean():.3f} of {len(hits)} "
            f"(older conversations {hits[~later].mean():.3f} of {(~later).sum()}, "
            f"later ones {hits[later].mean():.3f} of {later.sum()}; chance .100)",
            flush=True,
        )
