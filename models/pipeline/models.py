"""The two models over the encoder: a tagger (moves of an agent's line) and an embedder (lines as vectors)."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .bert import Bert


def mean_of(hidden: Tensor, mask: Tensor) -> Tensor:
    """Mean of the vectors where the mask is 1; the divisor is at least 1."""
    weights = mask.unsqueeze(-1).to(hidden.dtype)
    return (hidden * weights).sum(dim=1) / weights.sum(dim=1).clamp(min=1.0)


class Tagger(nn.Module):
    """One logit a move, from [CLS], the mean of the agent's line (segment 1) and its strongest features."""

    def __init__(self, bert: Bert, moves: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.bert = bert
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(bert.config.hidden_size * 3, moves)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.constant_(self.head.bias, -3.0)

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        hidden = self.bert(input_ids, attention_mask, token_type_ids)
        line = attention_mask * token_type_ids
        outside = (1.0 - line.unsqueeze(-1).to(hidden.dtype)) * -1e4
        strongest = (hidden + outside).max(dim=1).values
        pooled = torch.cat([hidden[:, 0], mean_of(hidden, line), strongest], dim=-1)
        return self.head(self.dropout(pooled))


class Embedder(nn.Module):
    """A text as a vector of length 1: the mean over its tokens, normalised."""

    def __init__(self, bert: Bert) -> None:
        super().__init__()
        self.bert = bert

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        hidden = self.bert(input_ids, attention_mask, token_type_ids)
        return F.normalize(mean_of(hidden, attention_mask).float(), dim=-1)
