"""A Llama as ONNX with a key-value cache, in the layout that transformers.js loads.

Written node by node with the operators of onnxruntime (rotary grouped-query attention, matrices in 4 or 8
bits), so that no tracing stands between the weights and the file. The matrix of words is in the file once: it
is read by rows where a word goes in, and multiplied where one comes out.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from .llama import Llama, LlamaConfig, turns

BLOCK = 32
#: Bits of a matrix that is kept as it is.
FLOATS = 32
Array = NDArray[np.generic]


@dataclass(frozen=True)
class Blocks:
    """A matrix in blocks of 32 numbers of a row: whole numbers, and what a one is worth in each block."""

    whole: NDArray[np.uint8]
    scales: NDArray[np.float32]
    bits: int

    @property
    def shape(self) -> tuple[int, int]:
        rows, blocks = self.scales.shape
        return rows, blocks * BLOCK

    @staticmethod
    def of(codes: NDArray[np.floating], scales: NDArray[np.float32], bits: int) -> Blocks:
        """Out of one code for every number, from 0 on, a row in a row."""
        rows, columns = codes.shape
        codes = codes.astype(np.uint8).reshape(rows, columns // BLOCK, BLOCK)
        whole = codes if bits == 8 else codes[..., 0::2] | (codes[..., 1::2] << 4)
        return Blocks(np.ascontiguousarray(whole), scales.astype(np.float32), bits)

    @staticmethod
    def together(parts: list[Blocks]) -> Blocks:
        """Several matrices as one, one under the other."""
        whole, scales = (np.concatenate([getattr(part, name) for part in parts]) for name in ("whole", "scales"))
        return Blocks(whole, scales, parts[0].bits)

    def floats(self) -> NDArray[np.float32]:
        values = self.whole if self.bits == 8 else np.stack([self.whole & 15, self.whole >> 4], axis=-1)
        rows, blocks = self.scales.shape
        centred = values.reshape(rows, blocks, BLOCK).astype(np.float32) - (1 << (self.bits - 1))
        return (centred * self.scales[..., None]).reshape(rows, -1)


def in_blocks(matrix: NDArray[np.float32], bits: int) -> Blocks:
    """Rounded so that the squared error of every block is least, over several sizes of a step.

    The largest number of a block may be the lowest code: there is one more of them below than above.
    """
    rows, columns = matrix.shape
    blocks = matrix.reshape(rows, columns // BLOCK, BLOCK)
    half = 1 << (bits - 1)
    largest = np.take_along_axis(blocks, np.abs(blocks).argmax(-1, keepdims=True), axis=-1)
    best = np.zeros_like(largest)
    least = np.full_like(largest, np.inf)
    for share in np.linspace(0.75, 1.05, 13) if bits == 4 else (1.0,):
        step = np.where(largest == 0, 1.0, -largest * share / half)
        codes = np.clip(np.rint(blocks / step), -half, half - 1)
        # The step that suits these codes best, by least squares.
        square = (codes * codes).sum(-1, keepdims=True)
        step = np.where(square == 0, step, (codes * blocks).sum(-1, keepdims=True) / np.maximum(square, 1))
        step = np.where(step == 0, 1.0, step)
        error = ((codes * step - blocks) ** 2).sum(-1, keepdims=True)
        better = error < least
        best, least = np.where(better, step, best), np.where(better, error, least)
    codes = np.clip(np.rint(blocks / best), -half, half - 1) + half
    return Blocks.of(codes.reshape(rows, columns), best[..., 0], bits)


class Graph:
    """Collects nodes and the tensors that they read."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.tensors: list[onnx.TensorProto] = []

    def tensor(self, name: str, value: Array) -> str:
        self.tensors.append(numpy_helper.from_array(value, name))
        return name

    def node(self, kind: str, inputs: list[str], outputs: list[str], domain: str = "", **attributes: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, outputs, domain=domain, **attributes))
        return outputs[0]

    def own(self, kind: str, inputs: list[str], outputs: list[str], **attributes: object) -> str:
        return self.node(kind, inputs, outputs, "com.microsoft", **attributes)

    def matrix(self, name: str, matrix: NDArray[np.float32] | Blocks, bits: int) -> list[str]:
        """Keeps a matrix, in blocks or as floats; gives the names of what it is kept in."""
        if bits == FLOATS:
            return [self.tensor(name, matrix)]
        blocks = matrix if isinstance(matrix, Blocks) else in_blocks(matrix, bits)
        return [self.tensor(f"{name}.whole", blocks.whole), self.tensor(f"{name}.scales", blocks.scales)]

    def product(self, source: str, kept: list[str], shape: tuple[int, int], bits: int, out: str) -> str:
        """The source times the kept matrix of this shape, turned over."""
        if bits == FLOATS:
            turned = self.node("Transpose", kept, [f"{out}.turned"], perm=[1, 0])
            return self.node("MatMul", [source, turned], [out])
        rows, columns = shape
        sizes = {"K": columns, "N": rows, "bits": bits, "block_size": BLOCK, "accuracy_level": 4}
        return self.own("MatMulNBits", [source, *kept], [out], **sizes)


def write_onnx(
    model: Llama, path: Path, *, bits: int, places: int, rounded: dict[str, Blocks] | None = None
) -> None:
    """Writes the model; positions up to `places`. Layers in 4 or 8 bits with words in 8, or all in floats (32).

    `rounded` holds matrices that are in blocks already, by their names in the state.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(to_onnx(model, rounded or {}, bits=bits, places=places), str(path))


def to_onnx(model: Llama, rounded: dict[str, Blocks], *, bits: int, places: int) -> onnx.ModelProto:
    config, graph = model.config, Graph()
    floats = {name: value.detach().float().numpy() for name, value in model.state_dict().items()}
    weights = {**floats, **rounded}
    words = graph.matrix("words", weights["words.weight"], FLOATS if bits == FLOATS else 8)
    _counts(graph)
    cosines, sines = turns(config, places)
    graph.tensor("cosines", cosines.numpy())
    graph.tensor("sines", sines.numpy())
    x = _words(graph, words, config)
    norm = "layers.0.before_attention.weight"
    normed = graph.node(
        "SimplifiedLayerNormalization",
        [x, graph.tensor(norm, weights[norm])],
        ["normed.0"],
        axis=-1,
        epsilon=config.epsilon,
        stash_type=1,
    )
    for place in range(config.layers):
        own = {name.removeprefix(f"layers.{place}."): value for name, value in weights.items() if f"layers.{place}." in name}
        following = f"layers.{place + 1}.before_attention.weight" if place + 1 < config.layers else "last.weight"
        x, normed = _layer(graph, (x, normed), own, weights[following], config, place, bits)
    _say(graph, normed, words, config)
    shapes = ["batch_size", config.key_heads, "past_sequence_length", config.head_width]
    after = ["batch_size", config.key_heads, "total_sequence_length", config.head_width]
    inputs = [
        helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch_size", "sequence_length"]),
        helper.make_tensor_value_info("attention_mask", TensorProto.INT64, ["batch_size", "total_sequence_length"]),
        helper.make_tensor_value_info("num_logits_to_keep", TensorProto.INT64, []),
    ]
    outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch_size", "kept", config.vocabulary])]
    for place in range(config.layers):
        for part in ("key", "value"):
            inputs.append(helper.make_tensor_value_info(f"past_key_values.{place}.{part}", TensorProto.FLOAT, shapes))
            outputs.append(helper.make_tensor_value_info(f"present.{place}.{part}", TensorProto.FLOAT, after))
    made = helper.make_graph(graph.nodes, "voice", inputs, outputs, graph.tensors)
    domains = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(made, opset_imports=domains, ir_version=9)


def _counts(graph: Graph) -> None:
    """How many places there are, and which of them is each row's last."""
    graph.tensor("one", np.array(1, dtype=np.int64))
    graph.tensor("axis", np.array([1], dtype=np.int64))
    graph.node("ReduceSum", ["attention_mask", "axis"], ["seen"], keepdims=0)
    graph.node("Sub", ["seen", "one"], ["seen_before"])
    graph.node("Cast", ["seen_before"], ["last_place"], to=TensorProto.INT32)
    graph.node("Shape", ["attention_mask"], ["mask_shape"])
    graph.node("Gather", ["mask_shape", "one"], ["places_64"], axis=0)
    graph.node("Cast", ["places_64"], ["places"], to=TensorProto.INT32)


def _words(graph: Graph, words: list[str], config: LlamaConfig) -> str:
    """The rows of the words that go in, out of the same numbers that the last product reads."""
    if len(words) == 1:
        return graph.node("Gather", [*words, "input_ids"], ["x.0"])
    codes, scales = words
    graph.tensor("middle", np.array(128, dtype=np.float32))
    graph.tensor("row", np.array([0, 0, config.width], dtype=np.int64))
    graph.tensor("inmost", np.array([-1], dtype=np.int64))
    graph.node("Gather", [codes, "input_ids"], ["word_codes"])
    graph.node("Cast", ["word_codes"], ["word_floats"], to=TensorProto.FLOAT)
    graph.node("Sub", ["word_floats", "middle"], ["word_centred"])
    graph.node("Gather", [scales, "input_ids"], ["word_scales"])
    graph.node("Unsqueeze", ["word_scales", "inmost"], ["word_steps"])
    graph.node("Mul", ["word_centred", "word_steps"], ["word_blocks"])
    return graph.node("Reshape", ["word_blocks", "row"], ["x.0"])


def _layer(
    graph: Graph,
    state: tuple[str, str],
    own: dict[str, NDArray[np.float32] | Blocks],
    following: NDArray[np.float32],
    config: LlamaConfig,
    place: int,
    bits: int,
) -> tuple[str, str]:
    x, normed = state

    def product(source: str, name: str, matrix: NDArray[np.float32] | Blocks) -> str:
        kept = graph.matrix(f"{name}.{place}", matrix, bits)
        return graph.product(source, kept, matrix.shape, bits, f"{name}_out.{place}")

    parts = [own[f"{name}.weight"] for name in ("query", "key", "value")]
    blocks = [part for part in parts if isinstance(part, Blocks)]
    together = Blocks.together(blocks) if len(blocks) == len(parts) else np.concatenate(parts)
    asked = product(normed, "query_key_value", together)
    past = [f"past_key_values.{place}.{part}" for part in ("key", "value")]
    seen = graph.own(
        "GroupQueryAttention",
        [asked, "", "", *past, "last_place", "places", "cosines", "sines"],
        [f"seen.{place}", f"present.{place}.key", f"present.{place}.value"],
        num_heads=config.heads,
        kv_num_heads=config.key_heads,
        do_rotary=1,
        rotary_interleaved=0,
    )
    out = product(seen, "out", own["out.weight"])
    middle, between = _added(graph, (x, out), own["before_inner.weight"], config, f"inner.{place}")
    gate = product(between, "gate", own["gate.weight"])
    up = product(between, "up", own["up.weight"])
    opened = graph.node("Sigmoid", [gate], [f"opened.{place}"])
    swish = graph.node("Mul", [gate, opened], [f"swish.{place}"])
    gated = graph.node("Mul", [swish, up], [f"gated.{place}"])
    down = product(gated, "down", own["down.weight"])
    return _added(graph, (middle, down), following, config, f"after.{place}")


def _added(
    graph: Graph, parts: tuple[str, str], norm: NDArray[np.float32], config: LlamaConfig, name: str
) -> tuple[str, str]:
    """The sum, and the sum normed."""
    inputs = [*parts, graph.tensor(f"norm.{name}", norm)]
    outputs = [f"normed.{name}", "", "", f"x.{name}"]
    graph.own("SkipSimplifiedLayerNormalization", inputs, outputs, epsilon=config.epsilon)
    return f"x.{name}", f"normed.{name}"


def _say(graph: Graph, normed: str, words: list[str], config: LlamaConfig) -> None:
    """Logits of the last `num_logits_to_keep` places; of all for 0."""
    graph.node("Neg", ["num_logits_to_keep"], ["from_end"])
    graph.tensor("flat", np.array([1], dtype=np.int64))
    graph.node("Reshape", ["from_end", "flat"], ["first_kept"])
    graph.tensor("all", np.array([np.iinfo(np.int64).max], dtype=np.int64))
    graph.node("Slice", [normed, "first_kept", "all", "axis"], ["kept_states"])
    bits = FLOATS if len(words) == 1 else 8
    graph.product("kept_states", words, (config.vocabulary, config.width), bits, "logits")
