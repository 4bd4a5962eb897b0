"""A small decoder of the Llama kind, whole or with layers left out, and where its weights come from.

Rotary positions, grouped queries, gated feed-forward, one matrix for reading and saying words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F


@dataclass(frozen=True)
class LlamaConfig:
    vocabulary: int
    width: int
    layers: int
    heads: int
    key_heads: int
    inner: int
    rope_base: float
    epsilon: float = 1e-5

    @property
    def head_width(self) -> int:
        return self.width // self.heads

    def published(self) -> dict[str, object]:
        """config.json as transformers.js reads it."""
        return {
            "architectures": ["LlamaForCausalLM"],
            "model_type": "llama",
            "vocab_size": self.vocabulary,
            "hidden_size": self.width,
            "num_hidden_layers": self.layers,
            "num_attention_heads": self.heads,
            "num_key_value_heads": self.key_heads,
            "head_dim": self.head_width,
            "intermediate_size": self.inner,
            "rms_norm_eps": self.epsilon,
            "rope_theta": self.rope_base,
            "tie_word_embeddings": True,
            "hidden_act": "silu",
        }


class Layer(nn.Module):
    def __init__(self, config: LlamaConfig) -> None:
        super().__init__()
        self.config = config
        keys = config.key_heads * config.head_width
        self.before_attention = nn.RMSNorm(config.width, eps=config.epsilon)
        self.query = nn.Linear(config.width, config.width, bias=False)
        self.key = nn.Linear(config.width, keys, bias=False)
        self.value = nn.Linear(config.width, keys, bias=False)
        self.out = nn.Linear(config.width, config.width, bias=False)
        self.before_inner = nn.RMSNorm(config.width, eps=config.epsilon)
        self.gate = nn.Linear(config.width, config.inner, bias=False)
        self.up = nn.Linear(config.width, config.inner, bias=False)
        self.down = nn.Linear(config.inner, config.width, bias=False)

    def forward(self, x: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
        normed = self.before_attention(x)
        query, key = turned(self._split(self.query(normed)), turn), turned(self._split(self.key(normed)), turn)
        seen = F.scaled_dot_product_attention(
            query, key, self._split(self.value(normed)), is_causal=True, enable_gqa=True
        )
        x = x + self.out(seen.transpose(1, 2).flatten(2))
        normed = self.before_inner(x)
        return x + self.down(F.silu(self.gate(normed)) * self.up(normed))

    def _split(self, x: Tensor) -> Tensor:
        return x.unflatten(-1, (-1, self.config.head_width)).transpose(1, 2)


def turned(x: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
    """Queries or keys turned by their places."""
    cosine, sine = turn
    first, second = x.chunk(2, dim=-1)
    return torch.cat([first * cosine - second * sine, second * cosine + first * sine], dim=-1).to(x.dtype)


def turns(config: LlamaConfig, places: int) -> tuple[Tensor, Tensor]:
    """Cosines and sines for so many places, half the width of a head each."""
    half = config.head_width // 2
    rates = config.rope_base ** (-torch.arange(half, dtype=torch.float64) / half)
    angles = torch.arange(places, dtype=torch.float64)[:, None] * rates
    return angles.cos().float(), angles.sin().float()


class Llama(nn.Module):
    """Padding stands on the right, so that no line sees it."""

    def __init__(self, config: LlamaConfig) -> None:
        super().__init__()
        self.config = config
        self.words = nn.Embedding(config.vocabulary, config.width)
        self.layers = nn.ModuleList(Layer(config) for _ in range(config.layers))
        self.last = nn.RMSNorm(config.width, eps=config.epsilon)

    def states(self, ids: Tensor) -> Tensor:
        """What stands at every place before a word is chosen."""
        x = self.words(ids)
        cosine, sine = turns(self.config, ids.shape[1])
        turn = (cosine.to(ids.device), sine.to(ids.device))
        for layer in self.layers:
            x = layer(x, turn)
        return self.last(x)

    def forward(self, ids: Tensor) -> Tensor:
        return F.linear(self.states(ids), self.words.weight)


def keep_layers(model: Llama, places: list[int]) -> Llama:
    """The same model with these layers only, in this order."""
    kept = Llama(replace(model.config, layers=len(places)))
    kept.words, kept.last = model.words, model.last
    kept.layers = nn.ModuleList(model.layers[place] for place in places)
    return kept


def keep_words(model: Llama, ids: list[int]) -> Llama:
    """The same model with these rows of its vocabulary only, in this order."""
    kept = Llama(replace(model.config, vocabulary=len(ids)))
    kept.layers, kept.last = model.layers, model.last
    kept.words = nn.Embedding.from_pretrained(model.words.weight[ids].clone(), freeze=False)
    return kept


_NAMES = {
    "attn_norm": "before_attention",
    "attn_q": "query",
    "attn_k": "key",
    "attn_v": "value",
    "attn_output": "out",
    "ffn_norm": "before_inner",
    "ffn_gate": "gate",
    "ffn_up": "up",
    "ffn_down": "down",
}


def read_gguf(path: Path) -> Llama:
    """A Llama out of a GGUF file, its quantized weights as floats. Throws where the file is of another kind."""
    from gguf import GGUFReader
    from gguf.quants import dequantize

    reader = GGUFReader(path)

    def number(name: str) -> float:
        return float(reader.fields[f"llama.{name}"].parts[-1][0])

    tensors = {
        each.name: torch.from_numpy(np.array(dequantize(each.data, each.tensor_type), dtype=np.float32))
        for each in reader.tensors
    }
    config = LlamaConfig(
        vocabulary=tensors["token_embd.weight"].shape[0],
        width=int(number("embedding_length")),
        layers=int(number("block_count")),
        heads=int(number("attention.head_count")),
        key_heads=int(number("attention.head_count_kv")),
        inner=int(number("feed_forward_length")),
        rope_base=number("rope.freq_base"),
        epsilon=number("attention.layer_norm_rms_epsilon"),
    )
    state = {"words.weight": tensors["token_embd.weight"], "last.weight": tensors["output_norm.weight"]}
    for name, tensor in tensors.items():
        if not name.startswith("blk."):
            continue
        _, place, part, _ = name.split(".")
        heads = {"attn_q": config.heads, "attn_k": config.key_heads}.get(part)
        state[f"layers.{place}.{_NAMES[part]}.weight"] = tensor if heads is None else _halves_apart(tensor, heads)
    model = Llama(config)
    model.load_state_dict(state)
    return model


def _halves_apart(weight: Tensor, heads: int) -> Tensor:
    """GGUF keeps the two numbers that turn together side by side; here they stand half a head apart."""
    rows, columns = weight.shape
    return weight.view(heads, rows // heads // 2, 2, columns).transpose(1, 2).reshape(rows, columns)
