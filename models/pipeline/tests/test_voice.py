"""The voice: its file says what the model says, with and without the cache; its lessons are what they should be."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from pipeline.llama import Llama, LlamaConfig, keep_layers, keep_words
from pipeline.llama_onnx import Blocks, in_blocks, write_onnx
from pipeline.rounding import round_layers, round_matrix
from pipeline.voice import Teller, losses
from pipeline.voice_examples import Saying, hidden, lesson, placeholders, without_figures
from pipeline.voice_run import OnnxVoice
from pipeline.voice_tokens import SPECIAL, byte_level, pruned
from tokenizers import Tokenizer

TINY = LlamaConfig(vocabulary=96, width=64, layers=3, heads=4, key_heads=2, inner=128, rope_base=10000.0)


def tiny() -> Llama:
    torch.manual_seed(3)
    return Llama(TINY).eval()


def quantized(model: Llama, bits: int) -> Llama:
    """The model with the numbers that the file holds; the runtime also rounds what goes through them."""
    state = {
        name: value
        if value.ndim == 1
        else torch.from_numpy(in_blocks(value.numpy(), 8 if name.startswith("words") else bits).floats())
        for name, value in model.state_dict().items()
    }
    made = Llama(TINY).eval()
    made.load_state_dict(state)
    return made


@pytest.mark.parametrize(("bits", "near"), [(32, 1e-3), (8, 0.4), (4, 0.4)])
def test_file_says_what_the_model_says(bits: int, near: float, tmp_path: Path) -> None:
    model = tiny()
    write_onnx(model, tmp_path / "model.onnx", bits=bits, places=64)
    voice = OnnxVoice(tmp_path / "model.onnx")
    wanted = model if bits == 32 else quantized(model, bits)
    for length in (1, 7, 40):
        ids = torch.randint(0, TINY.vocabulary, (2, length))
        with torch.no_grad():
            expected = wanted(ids).numpy()
        found, _ = voice.run(ids.tolist())
        assert np.abs(found - expected).max() < near


def test_file_goes_on_from_its_cache(tmp_path: Path) -> None:
    write_onnx(tiny(), tmp_path / "model.onnx", bits=32, places=64)
    voice = OnnxVoice(tmp_path / "model.onnx")
    ids = torch.randint(0, TINY.vocabulary, (1, 30)).tolist()
    whole, _ = voice.run(ids)
    _, past = voice.run([ids[0][:17]])
    rest, past = voice.run([ids[0][17:29]], past)
    last, _ = voice.run([ids[0][29:]], past, keep=1)
    assert np.abs(np.concatenate([rest, last], axis=1) - whole[:, 17:]).max() < 1e-4
    # Several lines go on side by side, a token at a time.
    both = {name: np.repeat(value, 2, axis=0) for name, value in past.items()}
    assert np.abs(voice.run([ids[0][29:]] * 2, both)[0] - last).max() < 1e-4


def test_four_bits_lose_less_than_a_step() -> None:
    matrix = np.random.default_rng(1).normal(size=(8, 64)).astype(np.float32)
    errors = {bits: float(np.abs(in_blocks(matrix, bits).floats() - matrix).mean()) for bits in (4, 8)}
    assert errors[8] < 0.01 < errors[4] < 0.12


def test_layers_and_words_can_be_left_out() -> None:
    model = tiny()
    ids = torch.randint(0, 20, (1, 9))
    kept = keep_words(keep_layers(model, [0, 1, 2]), list(range(20)))
    with torch.no_grad():
        assert torch.allclose(kept(ids), model(ids)[..., :20], atol=1e-5)
        assert not torch.allclose(keep_layers(model, [0, 2])(ids), model(ids), atol=1e-2)


def test_only_the_line_is_learned() -> None:
    tokenizer = Tokenizer.from_str(pruned_tokenizer())
    teller = Teller(tokenizer)
    told = teller.lesson(lesson(SAYING), 120)
    assert tokenizer.decode(told.ids[told.silent :], skip_special_tokens=False).strip() == "<|f1|>, mate<|end|>".replace(
        "<|f1|>", placeholders(SAYING)["14 May"]
    )
    ids, counts = teller.batch([told, teller.lesson(lesson(SAYING), 120, whole=True)], torch.device("cpu"))
    assert counts.sum(dim=1).tolist() == [len(told.ids) - told.silent, len(told.ids) - 1]
    model = keep_words(tiny(), [0] * tokenizer.get_vocab_size())
    assert losses(model, (ids, counts)).shape == (int(counts.sum()),)


SAYING = Saying(
    "toy-001.3", "train", "chat", ("terse",), 3, "give_fact", "Which day, and was it 9 am?", "It was 14 May.", "14 may, mate", ("14 May",)
)


def test_figures_and_names_become_placeholders_and_other_figures_one_token() -> None:
    places = placeholders(SAYING)
    assert list(places) == ["14 May"]
    assert hidden("it was 14 may", places) == f"it was {places['14 May']}"
    assert without_figures("at 9 am, <|f1|>") == "at <|num|>, <|f1|>"
    made = lesson(SAYING)
    token = places["14 May"]
    assert made.prompt == (
        "chat: terse, frustrated, give fact, a few words\n"
        f"Agent: Which day, and was it <|num|>?\nPlain: It was {token}.\nCustomer:"
    )
    assert made.said == f"{token}, mate"
    assert "Plain:" not in lesson(SAYING, tells_plain=False).prompt


def whole_tokenizer() -> dict[str, object]:
    letters = [*(chr(at) for at in range(33, 127)), "Ġ", "Ċ"]
    merges = [["Ġ", "m"], ["Ġm", "a"], ["t", "e"]]
    return byte_level([*letters, *("".join(pair) for pair in merges)], merges)


def pruned_tokenizer() -> str:
    return json.dumps(pruned(whole_tokenizer(), ["mate mate te te"], 0)[0])


def test_pruning_keeps_what_stands_twice_and_what_it_is_made_of() -> None:
    made, tokens = pruned(whole_tokenizer(), [" ma", " ma"], 0)
    assert "Ġma" in tokens and "Ġm" in tokens and "te" not in tokens
    assert made["model"]["merges"] == [["Ġ", "m"], ["Ġm", "a"]]
    assert list(made["model"]["vocab"])[: len(SPECIAL)] == SPECIAL


def loss_of_rounding(weight: torch.Tensor, blocks: Blocks, moments: torch.Tensor) -> float:
    """Squared change of what goes out, for what is read on the whole."""
    off = torch.from_numpy(blocks.floats()) - weight
    return float(((off @ moments) * off).sum())


def test_rounding_with_the_columns_in_mind_changes_less_than_number_by_number() -> None:
    torch.manual_seed(5)
    mixed = torch.randn(64, 64)
    moments = (read := torch.randn(2000, 64) @ mixed).T @ read / 2000
    weight = torch.randn(32, 64)
    together = loss_of_rounding(weight, round_matrix(weight, moments, 4), moments)
    apart = loss_of_rounding(weight, in_blocks(weight.numpy(), 4), moments)
    assert together < 0.7 * apart


def test_file_holds_the_rounded_layers(tmp_path: Path) -> None:
    model = tiny()
    rounded = round_layers(model, [torch.randint(0, TINY.vocabulary, (40,)).tolist() for _ in range(8)], 4)
    assert len(rounded) == 7 * TINY.layers
    assert all(isinstance(each, Blocks) for each in rounded.values())
    write_onnx(model, tmp_path / "model.onnx", bits=4, places=64, rounded=rounded)
    ids = torch.randint(0, TINY.vocabulary, (1, 20))
    with torch.no_grad():
        wanted = model(ids).numpy()
    assert np.abs(OnnxVoice(tmp_path / "model.onnx").run(ids.tolist())[0] - wanted).max() < 0.4
