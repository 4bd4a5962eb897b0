"""Model folders in the layout that transformers.js loads: ONNX, 8-bit weights, configuration, tokenizer."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from .bert import BertConfig

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]


def export_onnx(model: nn.Module, output: str, path: Path) -> None:
    """Writes the model in 32-bit floats; batch and length are free."""
    model = model.eval().float()
    ids = torch.tensor([[101, 7592, 102, 2129, 102], [101, 2129, 102, 0, 0]]) % model.bert.config.vocab_size
    mask = torch.tensor([[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]])
    types = torch.tensor([[0, 0, 0, 1, 1], [0, 1, 1, 0, 0]])
    path.parent.mkdir(parents=True, exist_ok=True)
    axes = {name: {0: "batch", 1: "length"} for name in INPUTS} | {output: {0: "batch"}}
    torch.onnx.export(
        model,
        (ids, mask, types),
        str(path),
        input_names=INPUTS,
        output_names=[output],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def quantize(source: Path, target: Path, keep: list[str] | None = None) -> None:
    """8-bit weights, activations quantized on the fly; nodes named in `keep` stay in floats."""
    target.parent.mkdir(parents=True, exist_ok=True)
    quantize_dynamic(
        str(source),
        str(target),
        per_channel=True,
        reduce_range=False,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=keep or [],
        extra_options={"MatMulConstBOnly": True},
    )


def write_folder(folder: Path, base: Path, config: BertConfig, extra: dict[str, object]) -> None:
    """Writes config.json and the tokenizer's files beside the ONNX file."""
    folder.mkdir(parents=True, exist_ok=True)
    card = {**config.published(), **extra}
    (folder / "config.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    tokenizer = json.loads((base / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer["truncation"] = None
    tokenizer["padding"] = None
    text = json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":"))
    (folder / "tokenizer.json").write_text(text + "\n", encoding="utf-8")
    described = {
        "tokenizer_class": "BertTokenizer",
        "do_lower_case": True,
        "cls_token": "[CLS]",
        "sep_token": "[SEP]",
        "pad_token": "[PAD]",
        "unk_token": "[UNK]",
        "mask_token": "[MASK]",
        "model_max_length": 512,
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(described, indent=1) + "\n", encoding="utf-8")
