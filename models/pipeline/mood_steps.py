"""The steps of the mood reader: prepare, finetune, export, quantize, evaluate."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import torch
from torch import nn

from .corpus import CUSTOMER_ACTS, read_corpus
from .folders import QUANTIZED, WEIGHTS, run_onnx
from .measures import Floats
from .models import Tagger
from .mood import (
    HIGHEST,
    MoodLine,
    encode,
    finetune,
    first_layers,
    lesson_of,
    levels_of,
    logits_of,
    mood_lines,
    passed_on,
    quadratic_kappa,
    sentences_of,
    spearman,
    untaught,
)
from .onnx_files import export_onnx, quantize, write_folder
from .settings import RUNS, Settings
from .tokens import Pieces
from .training import log, pretrained, read_lines, start_weights, write_lines

RUN = RUNS / "mood"
FOLDER = WEIGHTS["mood"]


def prepare(_settings: Settings) -> None:
    """Writes the customer lines with their moods."""
    lines = mood_lines(read_corpus())
    write_lines(RUN / "lines.jsonl", (asdict(each) for each in lines))
    for part in ("train", "validation", "test"):
        log.info("%s: %d lines", part, sum(each.split == part for each in lines))


def _lines(part: str) -> list[MoodLine]:
    made = (MoodLine(**row) for row in read_lines(RUN / "lines.jsonl"))
    return [each for each in made if each.split == part]


def teach(settings: Settings) -> None:
    """Finetunes the teacher on the labels, then the pupil on labels and teacher; looks at the validation part."""
    own = settings.mood
    held, taught = _lines("validation"), _lines("train")
    pieces = Pieces(start_weights() / "tokenizer.json")
    encoded = encode(held, pieces, own)
    moods = np.array([line.mood for line in held])

    def look(name: str, model: nn.Module):
        def after(epoch: int) -> None:
            levels = levels_of(logits_of(model, encoded, settings))
            log.info("%s, epoch %d: Spearman on validation %.4f", name, epoch + 1, spearman(levels, moods))

        return after

    teacher = untaught(settings)
    if (RUN / "teacher/weights.pt").exists():
        teacher.load_state_dict(torch.load(RUN / "teacher/weights.pt", weights_only=True))
    else:
        (RUN / "teacher").mkdir(parents=True, exist_ok=True)
        finetune(teacher, lesson_of(taught), settings, RUN / "teacher", look("teacher", teacher))
    look("teacher", teacher)(own.epochs)
    sentences = sentences_of(taught)
    of_lines = logits_of(teacher, encode(taught, pieces, own), settings)
    alone = [replace(taught[0], text=text) for text in sentences]
    of_sentences = logits_of(teacher, encode(alone, pieces, own), settings)
    lesson = passed_on(lesson_of(taught), of_lines, sentences, of_sentences, own.teacher_share)
    first_layers(teacher.bert, own.pupil_layers)
    schedule = {
        "epochs": own.pupil_epochs,
        "stop_after": own.pupil_epochs,
        "batch": own.pupil_batch,
        "encoder_rate": own.pupil_rate,
    }
    (RUN / "pupil").mkdir(parents=True, exist_ok=True)
    finetune(teacher, lesson, replace(settings, mood=replace(own, **schedule)), RUN / "pupil", look("pupil", teacher))
    look("pupil, averaged", teacher)(own.pupil_epochs)


class Reader(nn.Module):
    """The pupil with the word pieces that are kept, and the logits of the moods alone."""

    def __init__(self, model: Tagger, kept: list[int]) -> None:
        super().__init__()
        self.bert = model.bert
        self.model = model
        self.bert.words = nn.Embedding.from_pretrained(self.bert.words.weight[kept])
        self.bert.config = replace(self.bert.config, vocab_size=len(kept))

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor):
        return self.model(input_ids, attention_mask, token_type_ids)[:, :HIGHEST]


def _pupil(settings: Settings) -> Tagger:
    model = Tagger(first_layers(pretrained(0.0), settings.mood.pupil_layers), HIGHEST + len(CUSTOMER_ACTS))
    model.load_state_dict(torch.load(RUN / "pupil/weights.pt", map_location="cpu", weights_only=True))
    return model.eval()


def kept_pieces(pieces: Pieces, texts: list[str], most: int) -> list[int]:
    """Places in the vocabulary that are kept, in its order: signs, single letters and the commonest pieces."""
    count = Counter(piece for text in texts for piece in pieces.of(text))
    vocabulary = pieces.tokenizer.get_vocab()
    always = {
        place
        for piece, place in vocabulary.items()
        if piece in ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
        or (piece.isascii() and len(piece.removeprefix("##")) == 1)
    }
    common = {place for place, _ in count.most_common(most)}
    return sorted(always | common)


def export(settings: Settings) -> None:
    """The pupil as ONNX in 32-bit floats with the pieces that are kept, in the run's folder."""
    pieces = Pieces(start_weights() / "tokenizer.json")
    kept = kept_pieces(pieces, [line.text for line in _lines("train")], settings.mood.pieces)
    (RUN / "kept.json").write_text(json.dumps(kept), encoding="utf-8")
    export_onnx(Reader(_pupil(settings), kept), "logits", RUN / "model.onnx")
    log.info("wrote %s with %d word pieces", RUN / "model.onnx", len(kept))


def quantize_and_describe(settings: Settings) -> None:
    """8 bits, with the tokenizer of the pieces that are kept."""
    kept = json.loads((RUN / "kept.json").read_text(encoding="utf-8"))
    bert = replace(_pupil(settings).bert.config, vocab_size=len(kept))
    write_folder(FOLDER, start_weights(), bert, {"architectures": ["BertForSequenceClassification"]})
    keep_in_tokenizer(FOLDER / "tokenizer.json", kept)
    quantize(RUN / "model.onnx", FOLDER / QUANTIZED)


def keep_in_tokenizer(path: Path, kept: list[int]) -> None:
    """Leaves these places of the vocabulary in a tokenizer's file, numbered anew in their order."""
    tokenizer = json.loads(path.read_text(encoding="utf-8"))
    place = {old: new for new, old in enumerate(kept)}
    vocabulary = tokenizer["model"]["vocab"]
    tokenizer["model"]["vocab"] = {piece: place[old] for piece, old in vocabulary.items() if old in place}
    for token in tokenizer["added_tokens"]:
        token["id"] = place[token["id"]]
    for token in tokenizer["post_processor"].get("special_tokens", {}).values():
        token["ids"] = [place[old] for old in token["ids"]]
    path.write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def evaluate(settings: Settings) -> None:
    """Prints how well each reader hears the moods of the test part, line by line."""
    test = _lines("test")
    own = settings.mood
    readings: dict[str, Floats] = {}
    if (RUN / "teacher/weights.pt").exists():
        teacher = untaught(settings)
        teacher.load_state_dict(torch.load(RUN / "teacher/weights.pt", map_location="cpu", weights_only=True))
        encoded = encode(test, Pieces(start_weights() / "tokenizer.json"), own)
        readings["teacher, six layers"] = logits_of(teacher, encoded, settings)
    encoded = encode(test, Pieces(FOLDER / "tokenizer.json"), own)
    for name, path in (("pupil, floats", RUN / "model.onnx"), ("pupil, 8 bits, shipped", FOLDER / QUANTIZED)):
        if path.exists():
            readings[name] = run_onnx(path, encoded, settings.machine.threads)
    moods = np.array([line.mood for line in test])
    for name, logits in readings.items():
        levels = levels_of(logits)
        near = float((np.abs(levels - moods) <= 1).mean())
        kappa = quadratic_kappa(np.rint(levels), moods)
        print(
            f"{name}: Spearman {spearman(levels, moods):.3f}, quadratic kappa {kappa:.3f}, "
            f"within one level {near:.3f} of {len(test)} lines",
            flush=True,
        )
