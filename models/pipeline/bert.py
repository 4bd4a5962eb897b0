"""A BERT encoder in plain PyTorch, small enough to read and to export without surprises.

It loads the safetensors of any BERT whose sizes stand in a `config.json` of the usual form. It knows
nothing of tasks: heads and pooling stand in `models.py`.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F


@dataclass(frozen=True)
class BertConfig:
    """Sizes of the encoder, named as in a published `config.json`."""

    vocab_size: int
    hidden_size: int
    num_hidden_layers: int
    num_attention_heads: int
    intermediate_size: int
    max_position_embeddings: int = 512
    type_vocab_size: int = 2
    layer_norm_eps: float = 1e-12

    @staticmethod
    def read(path: Path) -> BertConfig:
        values = json.loads(path.read_text(encoding="utf-8"))
        return BertConfig(**{name: values[name] for name in BertConfig.__dataclass_fields__})

    def published(self) -> dict[str, object]:
        """The configuration as other programs expect it."""
        return {
            "model_type": "bert",
            **asdict(self),
            "hidden_act": "gelu",
            "hidden_dropout_prob": 0.1,
            "attention_probs_dropout_prob": 0.1,
            "pad_token_id": 0,
            "position_embedding_type": "absolute",
        }


class Layer(nn.Module):
    """Self-attention and feed-forward, each with its residual and its norm after it."""

    def __init__(self, config: BertConfig, dropout: float) -> None:
        super().__init__()
        size = config.hidden_size
        self.heads = config.num_attention_heads
        self.dropout = dropout
        self.query = nn.Linear(size, size)
        self.key = nn.Linear(size, size)
        self.value = nn.Linear(size, size)
        self.output = nn.Linear(size, size)
        self.attention_norm = nn.LayerNorm(size, eps=config.layer_norm_eps)
        self.inner = nn.Linear(size, config.intermediate_size)
        self.outer = nn.Linear(config.intermediate_size, size)
        self.norm = nn.LayerNorm(size, eps=config.layer_norm_eps)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        batch, length, size = hidden.shape

        def split(values: Tensor) -> Tensor:
            return values.view(batch, length, self.heads, size // self.heads).transpose(1, 2)

        # Written out: on a CPU the fused kernel's way back is slower than these products on short lines.
        scale = (size // self.heads) ** -0.5
        likeness = torch.matmul(split(self.query(hidden)) * scale, split(self.key(hidden)).transpose(-1, -2))
        share = torch.softmax(likeness + bias.to(likeness.dtype), dim=-1)
        mixed = torch.matmul(share.to(likeness.dtype), split(self.value(hidden)))
        mixed = self.output(mixed.transpose(1, 2).reshape(batch, length, size))
        hidden = self.attention_norm(hidden + F.dropout(mixed, self.dropout, self.training))
        inner = self.outer(F.gelu(self.inner(hidden)))
        return self.norm(hidden + F.dropout(inner, self.dropout, self.training))


class Bert(nn.Module):
    """Token ids to one vector a token."""

    def __init__(self, config: BertConfig, dropout: float = 0.1) -> None:
        super().__init__()
        self.config = config
        self.dropout = dropout
        size = config.hidden_size
        self.words = nn.Embedding(config.vocab_size, size)
        self.positions = nn.Embedding(config.max_position_embeddings, size)
        self.types = nn.Embedding(config.type_vocab_size, size)
        self.norm = nn.LayerNorm(size, eps=config.layer_norm_eps)
        self.layers = nn.ModuleList(Layer(config, dropout) for _ in range(config.num_hidden_layers))

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        places = torch.arange(input_ids.shape[1], device=input_ids.device).unsqueeze(0)
        hidden = self.words(input_ids) + self.types(token_type_ids) + self.positions(places)
        hidden = F.dropout(self.norm(hidden), self.dropout, self.training)
        bias = (1.0 - attention_mask[:, None, None, :].to(hidden.dtype)) * -1e4
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return hidden

    def load_published(self, path: Path) -> None:
        """Takes the weights of a published BERT (its pooler is left out)."""
        found = {own_name(name): weight for name, weight in load_file(str(path)).items()}
        wanted = self.state_dict()
        missing = sorted(set(wanted) - set(found))
        if missing:
            raise ValueError(f"{path} lacks {missing[0]} and {len(missing) - 1} more")
        self.load_state_dict({name: found[name] for name in wanted})


_NAMES = {
    "embeddings.word_embeddings.": "words.",
    "embeddings.position_embeddings.": "positions.",
    "embeddings.token_type_embeddings.": "types.",
    "embeddings.LayerNorm.": "norm.",
    "encoder.layer.": "layers.",
    "attention.self.": "",
    "attention.output.dense.": "output.",
    "attention.output.LayerNorm.": "attention_norm.",
    "intermediate.dense.": "inner.",
    "output.dense.": "outer.",
    "output.LayerNorm.": "norm.",
}


def own_name(name: str) -> str:
    """The name of a published weight in this file's terms."""
    name = name.removeprefix("bert.")
    for theirs, ours in _NAMES.items():
        name = name.replace(theirs, ours)
    return name
