"""The component that finds names and their types: a tag for each word, chosen together along the line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.models.network import Encoder, Floats, WordReader, apply_linear, group_docs, rectify, split_runs
from kg.models.store import Network
from kg.models.trees import NEVER

SHARE, FLOOR = 0.3, -6.0  # see lean_on_likes


def find_tags(emitted: Floats, follow: Floats, opens: Floats, closes: Floats) -> NDArray[np.int64]:
    """Give the best sequence of tags (Viterbi); `follow[before, after]` scores two neighbours."""
    size = len(emitted)
    trail = np.zeros(emitted.shape, np.int64)
    total = emitted[0] + opens
    for place in range(1, size):
        reached = total[:, None] + follow
        trail[place] = reached.argmax(0)
        total = reached.max(0) + emitted[place]
    tags = np.zeros(size, np.int64)
    tags[-1] = (total + closes).argmax()
    for place in range(size - 1, 0, -1):
        tags[place - 1] = trail[place, tags[place]]
    return tags


def lean_on_likes(scores: Floats, words: Sequence[str]) -> Floats:
    """Let a document's words with a capital that are written alike lean on each other: what is clear in one place helps in another.

    Each gets a share of the mean of the others' scores. Share and floor were chosen on WiNER 2018-04 to 2018-09
    (all names 80.7 to 81.2, organisations 70.7 to 73.2).
    """
    scores = scores - np.logaddexp.reduce(scores, 1, keepdims=True)
    bounded = np.maximum(scores, FLOOR)
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        if len(word) > 1 and any(letter.isupper() for letter in word):
            places[word].append(place)
    leaning = scores.copy()
    for alike in places.values():
        if len(alike) > 1:
            likes = bounded[alike]
            leaning[alike] += SHARE * (likes.sum(0) - likes) / (len(alike) - 1)
    return np.asarray(leaning, np.float32)


def find_names(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, type) of the names that tags spell: U alone; B, I, L first, inner and last word; O none.

    >>> list(find_names(["B-Person", "L-Person", "O", "U-Place"]))
    [(0, 2, 'Person'), (3, 4, 'Place')]
    """
    start = 0
    for place, tag in enumerate(tags):
        if tag[0] in "BU":
            start = place
        if tag[0] in "LU":
            yield start, place + 1, tag[2:]


def forbid(tags: Sequence[str]) -> tuple[Floats, Floats, Floats]:
    """Give the scores that rule out what cannot be: after one tag another, first in a line, last in a line."""

    def can_follow(before: str, after: str) -> bool:
        return after[0] in "IL" and before[2:] == after[2:] if before[0] in "BI" else after[0] in "OBU"

    follow = np.array([[0 if can_follow(before, after) else NEVER for after in tags] for before in tags], np.float32)
    opens = np.array([0 if tag[0] in "OBU" else NEVER for tag in tags], np.float32)
    closes = np.array([0 if tag[0] in "OLU" else NEVER for tag in tags], np.float32)
    return follow, opens, closes


class Names(Network):
    """A spaCy component; it replaces whatever names the document had."""

    def __init__(self, nlp: Language) -> None:
        super().__init__()
        self.nlp = nlp
        self.encoder: Encoder | None = None

    def from_disk(self, path: str | Path, **_: object) -> Names:
        """Read the network back, and make it ready."""
        super().from_disk(path)
        self.prepare()
        return self

    def prepare(self) -> None:
        """Make the encoder and the scores of neighbours from weights and tables."""
        reader = WordReader.make(self.tables["words"], self.weights, self.nlp.vocab.vectors, self.tables.get("lists"))
        self.encoder = Encoder(reader, self.weights)
        follow, self.opens, self.closes = forbid(self.tables["tags"])
        self.follow = follow + self.weights["follow"]

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], **_: object) -> Iterator[Doc]:
        """Annotate documents, several at a time."""
        for docs in group_docs(stream):
            self.annotate(docs)
            yield from docs

    def annotate(self, docs: list[Doc]) -> None:
        """Annotate a batch: one pass of the encoder over all its lines."""
        texts = [[token.text for token in doc] for doc in docs]
        runs = [split_runs(words) for words in texts]
        found: list[list[Span]] = [[] for _ in docs]
        if any(runs) and self.encoder:
            rows = self.encoder.encode([[words[place] for place in run] for words, own in zip(texts, runs, strict=True) for run in own])
            emitted = apply_linear(rectify(apply_linear(rows, self.weights, "middle")), self.weights, "tags")
            first = 0
            for number, own in enumerate(runs):
                words = [texts[number][place] for run in own for place in run]
                size = len(words)
                found[number] = list(self.spell(docs[number], own, lean_on_likes(emitted[first : first + size], words)))
                first += size
        for doc, spans in zip(docs, found, strict=True):
            doc.set_ents(spans)

    def spell(self, doc: Doc, runs: Iterable[Sequence[int]], scores: Floats) -> Iterator[Span]:
        """Yield the names that the best tags of each run spell; `scores` has the runs' words one run after another."""
        first = 0
        for run in runs:
            tags = find_tags(scores[first : first + len(run)], self.follow, self.opens, self.closes)
            for start, end, kind in find_names([self.tables["tags"][tag] for tag in tags]):
                yield Span(doc, run[start], run[end - 1] + 1, kind)
            first += len(run)


@Language.factory("kg_names", assigns=["doc.ents", "token.ent_iob", "token.ent_type"])
def make_names(nlp: Language, name: str) -> Names:
    """Give spaCy the maker of the component."""
    return Names(nlp)
