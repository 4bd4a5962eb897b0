"""Rounds a decoder's layers to 4 bits so that what goes through them changes least.

GPTQ (Frantar et al. 2023, https://arxiv.org/abs/2210.17323): column by column, what rounding a column does to the
output is made good by the columns that are not rounded yet, by the second moments of what the layer reads. Rounding
every number by itself cost this model a seventh of its skill; finetuning moved the weights less than a step.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .llama import Llama, Layer, turns
from .llama_onnx import BLOCK, Blocks, in_blocks

#: Added to the diagonal, as a share of its mean, so that the inverse exists.
DAMPING = 0.01
#: Matrices that read the same, in the order in which they are passed.
READERS = (("query", "key", "value"), ("out",), ("gate", "up"), ("down",))


def round_layers(model: Llama, texts: list[list[int]], bits: int) -> dict[str, Blocks]:
    """Rounds all matrices of the layers in place; the texts, in tokens, are what the model is used for.

    Gives the rounded matrices by their name in the state ("layers.3.gate.weight").
    """
    states = [model.words(torch.tensor([ids])).detach() for ids in texts]
    rounded: dict[str, Blocks] = {}
    for place, layer in enumerate(model.layers):
        for names in READERS:
            moments = _moments(model, layer, getattr(layer, names[0]), states)
            for name in names:
                matrix: nn.Linear = getattr(layer, name)
                blocks = round_matrix(matrix.weight.detach(), moments, bits)
                rounded[f"layers.{place}.{name}.weight"] = blocks
                matrix.weight.data = torch.from_numpy(blocks.floats())
        states = [_through(model, layer, state) for state in states]
    return rounded


def _through(model: Llama, layer: Layer, state: Tensor) -> Tensor:
    with torch.no_grad():
        return layer(state, turns(model.config, state.shape[1]))


def _moments(model: Llama, layer: Layer, reader: nn.Linear, states: list[Tensor]) -> Tensor:
    """Mean product of every two numbers that the matrix reads."""
    total = torch.zeros(reader.in_features, reader.in_features)
    count = 0

    def add(_module: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        nonlocal total, count
        read = inputs[0].detach().flatten(0, -2)
        total += read.T @ read
        count += len(read)

    handle = reader.register_forward_pre_hook(add)
    for state in states:
        _through(model, layer, state)
    handle.remove()
    return total / count


def round_matrix(weight: Tensor, moments: Tensor, bits: int) -> Blocks:
    """The matrix in blocks, its columns rounded one after the other."""
    left = weight.clone()
    half = 1 << (bits - 1)
    exact = moments.double()
    damped = exact + DAMPING * exact.diagonal().mean() * torch.eye(len(exact))
    inverse = torch.linalg.cholesky(torch.linalg.inv(damped), upper=True).float()
    codes, scales = [], []
    for start in range(0, left.shape[1], BLOCK):
        end = start + BLOCK
        step = torch.from_numpy(in_blocks(left[:, start:end].numpy(), bits).scales)[:, 0]
        errors = torch.zeros(len(left), BLOCK)
        for at in range(start, end):
            code = torch.clamp(torch.round(left[:, at] / step), -half, half - 1)
            codes.append(code)
            error = (left[:, at] - code * step) / inverse[at, at]
            left[:, at:end] -= error[:, None] * inverse[at, at:end]
            errors[:, at - start] = error
        left[:, end:] -= errors @ inverse[start:end, end:]
        scales.append(step)
    return Blocks.of(torch.stack(codes, dim=1).numpy() + half, torch.stack(scales, dim=1).numpy(), bits)
