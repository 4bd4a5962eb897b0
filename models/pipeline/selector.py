"""The selector: an encoder under which a context lies near the customer line that followed it.

Taught to tell the true next line from the other lines of its batch; batches hold runs of lines with one
act, so that the act alone does not give the answer away.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from .corpus import random_numbers
from .examples import CONTEXT_TURNS, Exchange, context_text
from .measures import Floats
from .models import Embedder
from .settings import SelectorSettings, Settings
from .tokens import Encoded, Pieces, by_length, pad
from .training import Course, in_bf16, log, prepare_machine, pretrained, start_weights

#: Lines of one act among which the true one must come first.
OF = 10
#: Texts that are padded together.
GROUP = 16
#: Contexts of so many turns are taught, and how often: a contact begins with short ones.
TURNS_TAUGHT = (1, 2, CONTEXT_TURNS)
SHARES_TAUGHT = (0.2, 0.2, 0.6)


def encode_contexts(
    exchanges: list[Exchange], pieces: Pieces, settings: SelectorSettings, turns: int = CONTEXT_TURNS
) -> list[Encoded]:
    texts = (context_text(each.before, turns) for each in exchanges)
    return [pieces.context(settings.context_prefix, text, settings.context) for text in texts]


def encode_replies(exchanges: list[Exchange], pieces: Pieces, settings: SelectorSettings) -> list[Encoded]:
    return [pieces.reply(settings.reply_prefix, each.text, settings.reply) for each in exchanges]


def embed(model: nn.Module, encoded: list[Encoded], settings: Settings) -> Floats:
    """A vector of length 1 for every text, in the order given."""
    model.eval()
    device = torch.device(settings.machine.device)
    vectors: list[Floats] = [np.zeros(0)] * len(encoded)
    for places in by_length([len(each.ids) for each in encoded], 64):
        with torch.no_grad(), in_bf16(settings.machine):
            found = model(*pad([encoded[at] for at in places], device)).float().cpu().numpy()
        for place, vector in zip(places, found, strict=True):
            vectors[place] = vector
    return np.array(vectors)


def embed_by_length(model: nn.Module, encoded: list[Encoded], device: torch.device) -> Tensor:
    """Vectors of a batch, worked out in groups of like length so that little is spent on padding."""
    groups = list(by_length([len(each.ids) for each in encoded], GROUP))
    vectors = torch.cat([model(*pad([encoded[at] for at in group], device)) for group in groups])
    places = torch.tensor([at for group in groups for at in group], device=device)
    return vectors[torch.argsort(places)]


def rivals_of(exchanges: list[Exchange]) -> list[tuple[int, list[int]]]:
    """For each exchange nine others of its act from other conversations, drawn as models/selector/train.ts does.

    Only lines that say no fact take part; an exchange without nine others is left out.
    """
    pools: dict[str, list[int]] = defaultdict(list)
    chosen = [at for at, each in enumerate(exchanges) if not each.says_facts]
    for at in chosen:
        pools[exchanges[at].act].append(at)
    random = random_numbers("selector", "test")
    trials = []
    for at in chosen:
        others = [other for other in pools[exchanges[at].act] if exchanges[other].source != exchanges[at].source]
        keys = [next(random) for _ in others]
        shuffled = [other for _, other in sorted(zip(keys, others, strict=True), key=lambda pair: pair[0])]
        if len(others) >= OF - 1:
            trials.append((at, shuffled[: OF - 1]))
    return trials


def first_of_ten(contexts: Floats, replies: Floats, trials: list[tuple[int, list[int]]]) -> NDArray[np.bool_]:
    """For each trial whether the true line comes strictly first."""
    return np.array(
        [contexts[at] @ replies[at] > (replies[others] @ contexts[at]).max() for at, others in trials], dtype=bool
    )


def batches_by_act(
    acts: list[str], lengths: list[int], size: int, run: int, random: np.random.Generator
) -> list[list[int]]:
    """Batches made of runs of lines with one act, texts of like length near one another."""
    noisy = np.asarray(lengths) * random.uniform(0.8, 1.25, len(lengths))
    pools: dict[str, list[int]] = defaultdict(list)
    for at in np.argsort(noisy):
        pools[acts[at]].append(int(at))
    runs = [pool[at : at + run] for pool in pools.values() for at in range(0, len(pool), run)]
    runs.sort(key=lambda each: float(np.mean(noisy[each])))
    flat = [at for each in runs for at in each]
    batches = [flat[at : at + size] for at in range(0, len(flat), size)]
    random.shuffle(batches)
    return batches


def finetune(exchanges: list[Exchange], settings: Settings, folder, after) -> Embedder:
    """Trains on the train part; `after(epoch, model)` may look at the validation part."""
    device = prepare_machine(settings.machine)
    own = settings.selector
    pieces = Pieces(start_weights() / "tokenizer.json")
    model = Embedder(pretrained(own.dropout)).to(device)
    taught = [each for each in exchanges if each.split == "train"]
    by_turns = [encode_contexts(taught, pieces, own, turns) for turns in TURNS_TAUGHT]
    replies = encode_replies(taught, pieces, own)
    sources = np.array([hash(each.source) for each in taught])
    texts = np.array([hash(each.text.lower()) for each in taught])
    acts = [each.act for each in taught]

    def batches(_epoch: int, random: np.random.Generator) -> list[object]:
        chosen = random.choice(len(TURNS_TAUGHT), len(taught), p=SHARES_TAUGHT)
        contexts = [by_turns[kind][at] for at, kind in enumerate(chosen)]
        lengths = [len(each.ids) for each in contexts]
        made = batches_by_act(acts, lengths, own.batch, own.same_act, random)
        return [(places, [contexts[at] for at in places]) for places in made]

    def loss_of(embedder: nn.Module, batch: object) -> Tensor:
        chosen, contexts = batch
        places = np.array(chosen)
        context = embed_by_length(embedder, contexts, device)
        reply = embed_by_length(embedder, [replies[at] for at in places], device)
        likeness = context @ reply.T / own.temperature
        same = texts[places][:, None] == texts[places][None, :]
        same |= sources[places][:, None] == sources[places][None, :]
        np.fill_diagonal(same, False)
        likeness = likeness.masked_fill(torch.tensor(same, device=device), -1e4)
        truth = torch.arange(len(places), device=device)
        return (F.cross_entropy(likeness, truth) + F.cross_entropy(likeness.T, truth)) / 2

    log.info("%d exchanges teach", len(taught))
    course = Course(folder, model, own, settings.machine)
    course.run(batches, loss_of, own.encoder_rate, lambda epoch: after(epoch, model))
    return model
