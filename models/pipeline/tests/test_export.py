"""The exported files say what the model says: on a tiny random encoder, so that nothing is downloaded."""

from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch
from pipeline.bert import Bert, BertConfig, own_name
from pipeline.models import Embedder, Tagger
from pipeline.onnx_files import INPUTS, export_onnx, quantize
from pipeline.training import average
from safetensors.torch import save_file
from torch import nn

TINY = BertConfig(
    vocab_size=200,
    hidden_size=32,
    num_hidden_layers=2,
    num_attention_heads=4,
    intermediate_size=64,
    max_position_embeddings=64,
)


def inputs(length: int) -> list[torch.Tensor]:
    ids = torch.randint(0, TINY.vocab_size, (3, length))
    mask = torch.ones_like(ids)
    mask[1, length - 1 :] = 0
    types = (torch.arange(length) >= length // 2).long().expand(3, -1).contiguous()
    return [ids, mask, types]


def run(path: Path, tensors: list[torch.Tensor]) -> np.ndarray:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return session.run(None, {name: each.numpy() for name, each in zip(INPUTS, tensors, strict=True)})[0]


def models() -> list[tuple[nn.Module, str, int]]:
    torch.manual_seed(1)
    return [(Tagger(Bert(TINY), 41), "logits", 41), (Embedder(Bert(TINY)), "embedding", 32)]


@pytest.mark.parametrize("which", [0, 1])
def test_onnx_agrees_with_pytorch_at_every_length(which: int, tmp_path: Path) -> None:
    model, output, width = models()[which]
    export_onnx(model, output, tmp_path / "model.onnx")

    for length in (3, 8, 31, 64):
        tensors = inputs(length)
        with torch.no_grad():
            wanted = model(*tensors).numpy()
        found = run(tmp_path / "model.onnx", tensors)
        assert found.shape == (3, width)
        assert np.abs(found - wanted).max() < 1e-3


@pytest.mark.parametrize("which", [0, 1])
def test_eight_bits_stay_close_and_are_smaller(which: int, tmp_path: Path) -> None:
    model, output, _ = models()[which]
    export_onnx(model, output, tmp_path / "model.onnx")
    quantize(tmp_path / "model.onnx", tmp_path / "model_quantized.onnx")

    tensors = inputs(31)
    with torch.no_grad():
        wanted = model(*tensors).numpy()
    found = run(tmp_path / "model_quantized.onnx", tensors)
    assert np.abs(found - wanted).max() < 0.2
    assert (tmp_path / "model_quantized.onnx").stat().st_size < (tmp_path / "model.onnx").stat().st_size


def test_padding_changes_nothing() -> None:
    for model, _, _ in models():
        ids, mask, types = inputs(12)
        mask[:] = 1
        padded = [torch.cat([each, torch.zeros(3, 5, dtype=torch.long)], dim=1) for each in (ids, mask, types)]
        with torch.no_grad():
            assert torch.allclose(model.eval()(ids, mask, types), model.eval()(*padded), atol=1e-5)


def test_published_names_are_understood() -> None:
    names = {
        "embeddings.word_embeddings.weight": "words.weight",
        "bert.embeddings.LayerNorm.bias": "norm.bias",
        "encoder.layer.1.attention.self.key.weight": "layers.1.key.weight",
        "encoder.layer.1.attention.output.dense.bias": "layers.1.output.bias",
        "encoder.layer.1.attention.output.LayerNorm.weight": "layers.1.attention_norm.weight",
        "encoder.layer.1.intermediate.dense.weight": "layers.1.inner.weight",
        "encoder.layer.1.output.dense.weight": "layers.1.outer.weight",
        "encoder.layer.1.output.LayerNorm.weight": "layers.1.norm.weight",
    }

    assert {own_name(name): name for name in names} == {own: name for name, own in names.items()}
    assert set(names.values()) <= set(Bert(TINY).state_dict())


def test_a_file_without_all_weights_is_refused(tmp_path: Path) -> None:
    save_file({"embeddings.word_embeddings.weight": torch.zeros(200, 32)}, str(tmp_path / "model.safetensors"))

    with pytest.raises(ValueError, match="lacks layers.0"):
        Bert(TINY).load_published(tmp_path / "model.safetensors")


def test_the_average_of_states_is_their_mean() -> None:
    first, second = {"w": torch.tensor([1.0, 3.0])}, {"w": torch.tensor([3.0, 5.0])}

    assert average([first, second])["w"].tolist() == [2.0, 4.0]
