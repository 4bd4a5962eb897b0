"""Runs a finished model folder by onnxruntime, as the product runs it, and says where things lie."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import torch

from .corpus import MODELS
from .measures import Floats
from .onnx_files import INPUTS
from .tokens import Encoded, by_length, pad

WEIGHTS = {name: MODELS / f"weights/{name}-encoder" for name in ("ear", "selector", "mood")}
WEIGHTS["voice"] = MODELS / "weights/customer-voice-v1"
QUANTIZED = Path("onnx/model_quantized.onnx")
#: Files of the corpus that were written later than the others; figures are given for both parts.
LATER_FILES = frozenset(
    f"{name}.txt" for name in ("listening", "conduct", "public", "letters", "spoken", "trainees", "remedies")
)


def run_onnx(path: Path, encoded: list[Encoded], threads: int = 2, size: int = 32) -> Floats:
    """The only output of the model for every text, in the order given."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    outputs: list[Floats] = [np.zeros(0)] * len(encoded)
    for places in by_length([len(each.ids) for each in encoded], size):
        tensors = pad([encoded[at] for at in places], torch.device("cpu"))
        feed = {name: tensor.numpy() for name, tensor in zip(INPUTS, tensors, strict=True)}
        for place, row in zip(places, session.run(None, feed)[0], strict=True):
            outputs[place] = row.astype(np.float64)
    return np.array(outputs)
