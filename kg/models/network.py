"""Run the trained networks: word features in, scores out; numpy only, so that nothing heavy is needed at run time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.strings import StringStore
from spacy.tokens import Doc
from spacy.vectors import Vectors  # type: ignore[import-not-found]

from kg.models.features import Features, describe, simplify

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Weights = Mapping[str, Floats]
BYTE_UNIT = np.float32(1 / 80)  # of vectors kept as bytes


class Layout(NamedTuple):
    """Where the words of several runs stand, side by side and step by step, the longest run first."""

    lengths: tuple[int, ...]  # of the runs, in the order given
    forward: tuple[Integers, ...]  # the words read at each step, left to right
    backward: tuple[Integers, ...]  # the same, right to left


def lay_out(lengths: Sequence[int]) -> Layout:
    """Plan the steps over runs of words that stand one after another in a flat array."""
    starts = np.concatenate(([0], np.cumsum(lengths)[:-1])).astype(np.int64)
    order = np.argsort(-np.asarray(lengths), kind="stable")
    sizes, firsts = np.asarray(lengths)[order], starts[order]
    active = [int((sizes > step).sum()) for step in range(int(sizes[0]) if len(sizes) else 0)]
    forward = tuple(firsts[:count] + step for step, count in enumerate(active))
    backward = tuple(firsts[:count] + sizes[:count] - 1 - step for step, count in enumerate(active))
    return Layout(tuple(lengths), forward, backward)


def read_both_ways(words: Floats, layout: Layout, weights: Weights, name: str) -> Floats:
    """Run one two-way LSTM layer over flat rows; the gates' order and scale are those of `pack_gates`."""
    size = weights[f"{name}.recurrent"].shape[1]
    outcome = np.zeros((len(words), 2 * size), np.float32)
    inputs = [words @ weights[f"{name}.input"][way] + weights[f"{name}.bias"][way] for way in (0, 1)]
    recurrent = weights[f"{name}.recurrent"]
    hidden = np.zeros((2, len(layout.lengths), size), np.float32)
    cell = np.zeros_like(hidden)
    for ahead, behind in zip(layout.forward, layout.backward, strict=True):
        count = len(ahead)
        gates = np.matmul(hidden[:, :count], recurrent)
        gates[0] += inputs[0][ahead]
        gates[1] += inputs[1][behind]
        np.tanh(gates, out=gates)
        opened = gates[..., : 3 * size] * 0.5 + 0.5
        cell = opened[..., size : 2 * size] * cell[:, :count] + opened[..., :size] * gates[..., 3 * size :]
        hidden = opened[..., 2 * size :] * np.tanh(cell)
        outcome[ahead, :size] = hidden[0]
        outcome[behind, size:] = hidden[1]
    return outcome


def pack_gates(array: Floats) -> Floats:
    """Reorder rows of gates from (input, forget, new, output) to (input, forget, output, new), halving the three switches.

    A switch is then 0.5 * tanh(row) + 0.5, so that one call of tanh serves all four.
    """
    entry, forget, new, output = np.split(array, 4)
    return np.concatenate([entry * 0.5, forget * 0.5, output * 0.5, new]).astype(np.float32)


def rectify(rows: Floats) -> Floats:
    """Apply the leaky rectifier with slope 0.1."""
    return np.where(rows > 0, rows, 0.1 * rows).astype(np.float32)


def normalize(scores: Floats) -> Floats:
    """Turn scores into probabilities along the last axis."""
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(powers / powers.sum(-1, keepdims=True), np.float32)


@dataclass(frozen=True, slots=True)
class WordReader:
    """Turn words into the rows that a network starts from; each form is worked out once and kept."""

    rows: dict[str, int]
    weights: Weights
    vectors: Vectors
    lists: Mapping[str, int]
    known: dict[str, Floats]

    @classmethod
    def make(cls, words: Sequence[str], weights: Weights, vectors: Vectors, lists: Mapping[str, int] | None = None) -> WordReader:
        """Make a reader for the word list and embeddings of one network; `lists` says in which lists of names a word stands."""
        return cls({word: row for row, word in enumerate(words, 1)}, weights, vectors, lists or {}, {})

    def read(self, forms: Sequence[str]) -> Floats:
        """Give one row for each form."""
        if len(self.known) > 200_000:  # a bound on memory for endless input
            self.known.clear()
        for form in set(forms).difference(self.known):
            self.known[form] = self.look_up(form)
        return np.stack([self.known[form] for form in forms])

    def look_up(self, form: str) -> Floats:
        """Work out the row of one form."""
        features: Features = describe(form, self.rows)
        groups = self.weights["groups"][list(features.groups)].mean(0)
        parts: list[Any] = [self.weights["words"][features.word], groups, self.weights["shapes"][features.shape]]
        if self.lists:
            parts.append(self.weights["lists"][self.lists.get(simplify(form), 0)])
        parts.append(find_vector(self.vectors, form))
        return np.concatenate(parts).astype(np.float32)


def make_vectors(table: Floats) -> Vectors:
    """Give the subword vectors (floret, two hashes, groups of 4 and 5 letters) that the networks were trained with."""
    return Vectors(strings=StringStore(), data=table, mode="floret", minn=4, maxn=5, hash_count=2, hash_seed=2166136261, bow="<", eow=">")


def find_vector(vectors: Vectors, form: str) -> Floats:
    """Give the vector of a form; a table of bytes counts in eightieths, and its last row stands for any word not in it."""
    row = vectors.get_batch([simplify(form).replace(" ", "_")])[0]
    return np.asarray(row.astype(np.float32) * BYTE_UNIT if row.dtype == np.int8 else row, np.float32)


@dataclass(frozen=True, slots=True)
class Encoder:
    """Word rows made aware of the words around them."""

    reader: WordReader
    weights: Weights

    def encode(self, runs: Sequence[Sequence[str]]) -> Floats:
        """Give one row for each word of the runs, one run after another."""
        rows = self.reader.read([form for run in runs for form in run])
        layout = lay_out([len(run) for run in runs])
        for name in sorted({key.split(".")[0] for key in self.weights if key.endswith(".recurrent")}):
            rows = read_both_ways(rows, layout, self.weights, name)
        return rows


def apply_linear(rows: Floats, weights: Weights, name: str) -> Floats:
    """Apply one linear layer."""
    return rows @ weights[f"{name}.matrix"] + weights[f"{name}.bias"]


def split_runs(words: Sequence[str], *, longest: int = 250) -> list[list[int]]:
    """Give the places of the words between line breaks, white space left out; very long lines are cut at a stop near the limit.

    >>> split_runs(["Titre", "\\n\\n", "Il", "dort", "."])
    [[0], [2, 3, 4]]
    """
    runs: list[list[int]] = [[]]
    for place, word in enumerate(words):
        if "\n" in word or "\r" in word:
            runs.append([])
        elif not word.isspace():
            runs[-1].append(place)
            if len(runs[-1]) >= longest or (len(runs[-1]) > longest - 80 and word in (".", "!", "?", "…", ";")):
                runs.append([])
    return [run for run in runs if run]


def group_docs(docs: Iterable[Doc], *, words: int = 6000) -> Iterator[list[Doc]]:
    """Yield documents in groups of at most so many words (or one longer document), which bounds memory: about 8 kB a word."""
    group: list[Doc] = []
    size = 0
    for doc in docs:
        if group and size + len(doc) > words:
            yield group
            group, size = [], 0
        group.append(doc)
        size += len(doc)
    if group:
        yield group
