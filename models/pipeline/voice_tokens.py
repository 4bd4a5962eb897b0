"""The voice's tokens: those of SmolLM2 that service conversations need, with placeholders for figures and names."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import torch
from tokenizers import Tokenizer

from .llama import Llama, keep_words

PAD, END, NUMBER = "<|pad|>", "<|end|>", "<|num|>"
PLACEHOLDERS = [f"<|f{number}|>" for number in range(1, 10)]
SPECIAL = [PAD, END, *PLACEHOLDERS, NUMBER]
#: What stands in the place of a token that is new: the mean of these.
_LIKE = {PAD: ["<|endoftext|>"], END: ["<|im_end|>"], NUMBER: list("0123456789")}
_LIKE_A_THING = ["Ġit", "Ġthat", "Ġnumber", "Ġorder", "Ġname"]


def tokenizer_from_gguf(path: Path) -> dict[str, object]:
    """tokenizer.json of the byte-level BPE inside a GGUF file."""
    from gguf import GGUFReader

    reader = GGUFReader(path)

    def words(name: str) -> list[str]:
        field = reader.fields[f"tokenizer.ggml.{name}"]
        return [bytes(field.parts[at]).decode("utf-8") for at in field.data]

    return byte_level(words("tokens"), [merge.split(" ") for merge in words("merges")])


def byte_level(tokens: list[str], merges: list[list[str]]) -> dict[str, object]:
    """tokenizer.json of a byte-level BPE in which every digit stands alone."""
    level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [],
        "normalizer": None,
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [{"type": "Digits", "individual_digits": True}, level]},
        "post_processor": None,
        "decoder": {**level, "add_prefix_space": True},
        "model": {"type": "BPE", "vocab": {token: at for at, token in enumerate(tokens)}, "merges": merges},
    }


def pruned(tokenizer: dict[str, object], texts: Iterable[str], commonest: int) -> tuple[dict[str, object], list[str]]:
    """The tokenizer with single bytes, the first `commonest` tokens and those that stand twice in the texts;
    and the tokens kept, special ones left out, in their order."""
    model = tokenizer["model"]
    whole = Tokenizer.from_str(json.dumps(tokenizer))
    counts = Counter(at for text in texts for at in whole.encode(text).ids)
    parts = {"".join(pair): pair for pair in model["merges"]}
    vocab = sorted(model["vocab"], key=model["vocab"].get)
    wanted = [token for at, token in enumerate(vocab) if at < commonest or counts[at] > 1 or len(token) == 1]
    kept: set[str] = set()
    while wanted:
        token = wanted.pop()
        if token in kept or token.startswith("<"):
            continue
        kept.add(token)
        wanted.extend(parts.get(token, ()))
    tokens = [token for token in vocab if token in kept]
    merges = [pair for pair in model["merges"] if "".join(pair) in kept and kept.issuperset(pair)]
    added = [
        {"id": at, "content": token, "special": True}
        | dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
        for at, token in enumerate(SPECIAL)
    ]
    numbered = {token: at for at, token in enumerate([*SPECIAL, *tokens])}
    return {**tokenizer, "added_tokens": added, "model": {**model, "vocab": numbered, "merges": merges}}, tokens


def with_tokens(model: Llama, vocab: dict[str, int], tokens: list[str], seed: int) -> Llama:
    """The model with the special tokens and these; what is new begins near something like it."""
    kept = keep_words(model, [0] * len(SPECIAL) + [vocab[token] for token in tokens])
    old = model.words.weight.detach()
    noise = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for at, token in enumerate(SPECIAL):
            like = torch.stack([old[vocab[each]] for each in _LIKE.get(token, _LIKE_A_THING)]).mean(dim=0)
            kept.words.weight[at] = like + 0.02 * torch.randn(like.shape, generator=noise)
    return kept
