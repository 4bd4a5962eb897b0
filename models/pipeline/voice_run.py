"""Runs an exported voice with its key-value cache, as the product does."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Cache = dict[str, Floats]


class OnnxVoice:
    def __init__(self, path: Path, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self.past = {each.name: each.shape for each in self.session.get_inputs() if each.name.startswith("past")}

    def run(self, ids: list[list[int]], past: Cache | None = None, keep: int = 0) -> tuple[Floats, Cache]:
        """Logits of the last `keep` places (all for 0) of rows of one length, and the cache after them."""
        rows = np.array(ids, dtype=np.int64)
        past = past or {name: self._nothing(shape, len(ids)) for name, shape in self.past.items()}
        before = next(iter(past.values())).shape[2]
        feed = {
            "input_ids": rows,
            "attention_mask": np.ones((len(ids), before + rows.shape[1]), dtype=np.int64),
            "num_logits_to_keep": np.array(keep, dtype=np.int64),
        }
        logits, *present = self.session.run(None, feed | past)
        return logits, dict(zip(self.past, present, strict=True))

    def say(self, prompt: list[int], end: int, most: int) -> list[int]:
        """The likeliest next tokens up to the end, without it."""
        logits, past = self.run([prompt], keep=1)
        said: list[int] = []
        while len(said) < most:
            token = int(logits[0, -1].argmax())
            if token == end:
                break
            said.append(token)
            logits, past = self.run([[token]], past, keep=1)
        return said

    def loss(self, ids: list[int], silent: int) -> tuple[float, int]:
        """Sum of minus the log-probabilities of all tokens after the silent ones, and how many they are."""
        logits = self.run([ids[:-1]])[0][0, silent - 1 :].astype(np.float64)
        logits -= logits.max(axis=-1, keepdims=True)
        chances = logits - np.log(np.exp(logits).sum(axis=-1, keepdims=True))
        wanted = ids[silent:]
        return -float(chances[np.arange(len(wanted)), wanted].sum()), len(wanted)

    @staticmethod
    def _nothing(shape: list[object], rows: int) -> Floats:
        return np.zeros((rows, shape[1], 0, shape[3]), dtype=np.float32)
