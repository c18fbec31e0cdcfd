"""The trainable twin of `kg.models.network`: word features and two-way LSTM layers, in torch."""

# mypy: ignore-errors
# (torch is at hand only where pipelines are trained)

from __future__ import annotations

import random

import numpy as np
import torch
from spacy.vectors import Vectors
from torch import Tensor, nn

from kg.models.features import GROUP_ROWS, SHAPE_ROWS, Features, describe, simplify
from kg.models.network import find_vector, pack_gates

WORD_SIZE, GROUP_SIZE, SHAPE_SIZE, LIST_SIZE = 64, 64, 32, 16
LIST_ROWS = 64  # one for each set of the six lists of names
UNLIST_RATE = 0.15  # a word is taken to be in no list so often, so that the network does not trust the lists alone
HIDE_RATE = 0.4  # a word seen n times is hidden from the network 0.4 / (0.4 + n) of the times, so that it learns from letters too


class Lexicon:
    """The word list of a network with counts; describes each form once."""

    def __init__(self, words: list[str], counts: dict[str, int], vectors: Vectors, lists: dict[str, int] | None = None) -> None:
        self.words = words
        self.rows = {word: row for row, word in enumerate(words, 1)}
        self.counts = [0, *(counts[word] for word in words)]
        self.vectors = vectors
        self.lists = lists or {}
        self.known: dict[str, tuple[Features, np.ndarray]] = {}

    def look_up(self, form: str) -> tuple[Features, np.ndarray]:
        """Give the features and the vector of a form."""
        if form not in self.known:
            self.known[form] = (describe(form, self.rows), find_vector(self.vectors, form))
        return self.known[form]


class Encoder(nn.Module):
    """Word features into rows that know the words around them."""

    def __init__(self, lexicon: Lexicon, *, hidden: int, layers: int, drop: float) -> None:
        super().__init__()
        self.lexicon, self.drop, self.width = lexicon, drop, 2 * hidden
        self.words = nn.Embedding(len(lexicon.words) + 1, WORD_SIZE)
        self.groups = nn.EmbeddingBag(GROUP_ROWS, GROUP_SIZE, mode="mean")
        self.shapes = nn.Embedding(SHAPE_ROWS, SHAPE_SIZE)
        tables = [self.words, self.groups, self.shapes]
        if lexicon.lists:
            self.lists = nn.Embedding(LIST_ROWS, LIST_SIZE)
            tables.append(self.lists)
        for table in tables:
            nn.init.normal_(table.weight, std=0.1)
        size = sum(table.embedding_dim for table in tables) + lexicon.vectors.shape[1]
        sizes = [size, *[2 * hidden] * (layers - 1)]
        self.layers = nn.ModuleList(nn.ModuleList(make_lstm(size, hidden) for _ in "fb") for size in sizes)

    def forward(self, runs: list[list[str]]) -> tuple[Tensor, Tensor]:
        """Give padded rows and the mask of what is no padding."""
        rows, mask = self.embed(runs)
        lengths = mask.sum(1)
        steps = torch.arange(mask.shape[1])[None]
        mirror = torch.where(steps < lengths[:, None], lengths[:, None] - 1 - steps, steps)[..., None]
        rows = self.drop_columns(rows)
        for ahead, behind in self.layers:
            turned = behind(rows.gather(1, mirror.expand(-1, -1, rows.shape[2])))[0]
            rows = torch.cat([ahead(rows)[0], turned.gather(1, mirror.expand(-1, -1, turned.shape[2]))], -1)
            rows = self.drop_columns(rows)
        return rows, mask

    def drop_columns(self, rows: Tensor) -> Tensor:
        """Drop the same columns along a whole run (variational dropout)."""
        return drop_columns(rows, self.drop if self.training else 0)

    def embed(self, runs: list[list[str]]) -> tuple[Tensor, Tensor]:
        """Put the features of the words together; in training, hide rare words and now and then a source."""
        known = [[self.lexicon.look_up(form) for form in run] for run in runs]
        mask = torch.zeros(len(runs), max(map(len, runs)), dtype=torch.bool)
        for row, run in enumerate(runs):
            mask[row, : len(run)] = True
        flat = [item for run in known for item in run]
        groups = [row for features, _ in flat for row in features.groups]
        offsets = np.cumsum([0, *(len(features.groups) for features, _ in flat[:-1])])
        parts = [
            self.words(torch.tensor([self.hide(features.word) for features, _ in flat])),
            self.groups(torch.tensor(groups), torch.tensor(offsets)),
            self.shapes(torch.tensor([features.shape for features, _ in flat])),
        ]
        if self.lexicon.lists:
            parts.append(self.lists(torch.tensor([self.find_lists(form) for run in runs for form in run])))
        parts.append(torch.from_numpy(np.stack([vector for _, vector in flat])))
        if self.training:
            parts = [part if index == 2 else part * (torch.rand(len(flat), 1) > 0.1) / 0.9 for index, part in enumerate(parts)]
        joined = torch.cat(parts, -1)
        rows = joined.new_zeros(*mask.shape, joined.shape[1])
        rows[mask] = joined
        return rows, mask

    def hide(self, word: int) -> int:
        """Hide rare words in training."""
        if self.training and word and random.random() < HIDE_RATE / (HIDE_RATE + self.lexicon.counts[word]):
            return 0
        return word

    def find_lists(self, form: str) -> int:
        """Give the number of the lists that a word stands in; in training, forget them now and then."""
        return 0 if self.training and random.random() < UNLIST_RATE else self.lexicon.lists.get(simplify(form), 0)

    def give_weights(self) -> dict[str, np.ndarray]:
        """Give the weights under the names and in the layout that `kg.models.network` reads."""
        weights = {
            name: getattr(self, name).weight.detach().numpy()
            for name in ("words", "groups", "shapes", *["lists"] * bool(self.lexicon.lists))
        }
        for number, pair in enumerate(self.layers):
            taken = [{name: value.detach().numpy() for name, value in lstm.named_parameters()} for lstm in pair]
            weights[f"layer{number}.input"] = np.stack([pack_gates(way["weight_ih_l0"]).T for way in taken])
            weights[f"layer{number}.recurrent"] = np.stack([pack_gates(way["weight_hh_l0"]).T for way in taken])
            weights[f"layer{number}.bias"] = np.stack([pack_gates(way["bias_ih_l0"] + way["bias_hh_l0"]) for way in taken])
        return weights


def make_lstm(size: int, hidden: int) -> nn.LSTM:
    """Make a one-way LSTM layer, orthogonal within, open to the past."""
    lstm = nn.LSTM(size, hidden, batch_first=True)
    nn.init.xavier_uniform_(lstm.weight_ih_l0)
    for gate in range(4):
        nn.init.orthogonal_(lstm.weight_hh_l0.data[gate * hidden : (gate + 1) * hidden])
    nn.init.zeros_(lstm.bias_ih_l0)
    nn.init.zeros_(lstm.bias_hh_l0)
    lstm.bias_ih_l0.data[hidden : 2 * hidden] = 1
    return lstm


def drop_columns(rows: Tensor, rate: float) -> Tensor:
    """Zero some columns of each run, and scale up the others."""
    if not rate:
        return rows
    return rows * rows.new_empty(rows.shape[0], 1, rows.shape[2]).bernoulli_(1 - rate) / (1 - rate)


def give_linear(layer: nn.Linear, name: str) -> dict[str, np.ndarray]:
    """Give the weights of a linear layer in the layout of `kg.models.network`."""
    return {f"{name}.matrix": layer.weight.detach().numpy().T, f"{name}.bias": layer.bias.detach().numpy()}
