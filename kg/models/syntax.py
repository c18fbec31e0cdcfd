"""The component that reads the grammar: word classes, features, lemmas, sentences and dependency trees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.models.lemmas import VERB_ENDINGS, Lemmas
from kg.models.network import Encoder, Floats, WordReader, apply_linear, group_docs, normalize, rectify, split_runs
from kg.models.store import Network
from kg.models.trees import NEVER, find_tree

Rows = NDArray[np.uint64]
SURE = "kg_sure"  # in a document's user_data: for each token how likely its head and relation (any subtype) are, by its own measure
NOT_BORNE = {
    "nsubj": ("SCONJ", "ADP"),
    "obj": ("SCONJ", "ADP"),
    "iobj": ("SCONJ", "ADP"),
    "mark": ("PRON",),
}  # by relation: "that" is one or the other
OPENING = frozenset("\"“‘'")
STOPS = frozenset(".?!…")
CLEAR = 2.0  # of the starts between two plain words of a line in news, those scored lower were wrong
ATTRIBUTES = ["POS", "MORPH", "LEMMA", "DEP", "HEAD"]


class Syntax(Network):
    """A spaCy component; its network was trained on Universal Dependencies and numbers heads within each sentence."""

    def __init__(self, nlp: Language) -> None:
        super().__init__()
        self.nlp = nlp
        self.encoder: Encoder | None = None

    def from_disk(self, path: str | Path, **_: object) -> Syntax:
        """Read the network back, and make it ready."""
        super().from_disk(path)
        self.prepare()
        return self

    def prepare(self) -> None:
        """Make the encoder and the numbers of the labels from weights and tables."""
        self.encoder = Encoder(WordReader.make(self.tables["words"], self.weights, self.nlp.vocab.vectors), self.weights)
        strings, morphology = self.nlp.vocab.strings, self.nlp.vocab.morphology
        pairs = [name.split("/", 1) for name in self.tables["classes"]]
        self.tags = tags = sorted({tag for tag, _ in pairs})
        self.lemmas = Lemmas(
            self.tables["rules"], self.tables["seen"], frozenset(self.tables["known"]), VERB_ENDINGS[str(self.nlp.lang)[-2:]]
        )
        self.class_tags = np.array([tags.index(tag) for tag, _ in pairs])
        self.tag_members = np.eye(len(tags), dtype=np.float32)[self.class_tags]
        self.class_codes = np.array([(strings.add(tag), morphology.add(feats)) for tag, feats in pairs], np.uint64)
        self.relation_codes = np.array([strings.add(name) for name in self.tables["relations"]], np.uint64)
        families = [name.partition(":")[0] for name in self.tables["relations"]]
        self.kin = np.array([[one == other for one in families] for other in families], np.float32)
        self.bears = np.array([[tag not in NOT_BORNE.get(name, ()) for tag in tags] for name in families], np.float32)
        self.root = self.tables["relations"].index("ROOT")

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
        places = [(number, run) for number, words in enumerate(texts) for run in split_runs(words)]
        tables = [start_table(words) for words in texts]
        sure = [np.ones(len(words), np.float32) for words in texts]
        if places and self.encoder:
            runs = [[texts[number][place] for place in run] for number, run in places]
            rows = self.encoder.encode(runs)
            tokens = [docs[number][place] for number, run in places for place in run]
            starts = find_starts(tokens, apply_linear(rows, self.weights, "starts")[:, 0])
            for (number, run), (outcome, likely) in zip(places, self.read_runs(rows, runs, starts), strict=True):
                outcome[:, 4] = np.asarray(run)[outcome[:, 4].astype(int)]
                tables[number][run] = outcome
                sure[number][run] = likely
        for doc, table, words, likely in zip(docs, tables, texts, sure, strict=True):
            write_table(doc, table, words)
            doc.user_data[SURE] = likely

    def read_runs(self, rows: Floats, runs: list[list[str]], starts: NDArray[np.bool_]) -> Iterator[tuple[Rows, Floats]]:
        """Yield the table of each run (class, features, lemma, relation, place of the head in the run), and how likely its arcs are."""
        likely = normalize(apply_linear(rows, self.weights, "classes"))
        rules = apply_linear(rows, self.weights, "lemmas")
        arcs = np.split(rectify(apply_linear(rows, self.weights, "arcs")), self.tables["splits"], axis=1)
        strings = self.nlp.vocab.strings
        first = 0
        for run in runs:
            span = slice(first, first + len(run))
            heads, likely_heads = self.find_heads(arcs[0][span], arcs[1][span], starts[span])
            relations, likely_relations = self.find_relations(arcs[2][span], arcs[3][span], heads)
            best, chosen = self.find_classes(likely[span], relations)
            table = np.empty((len(run), 5), np.uint64)
            table[:, :2] = self.class_codes[chosen]
            words = zip(run, best, rules[span], strict=True)
            table[:, 2] = [strings.add(self.lemmas.choose(form, self.tags[tag], scores)) for form, tag, scores in words]
            table[:, 3] = self.relation_codes[relations]
            table[:, 4] = np.where(heads == 0, np.arange(len(run)), heads - 1)
            yield table, likely_heads * likely_relations
            first += len(run)

    def find_classes(self, likely: Floats, relations: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Give the word class of each word, and the class with features; what its relation cannot bear is left out."""
        best = (likely @ self.tag_members * self.bears[relations]).argmax(1)
        return best, np.where(self.class_tags == best[:, None], likely, -1).argmax(1)

    def find_heads(self, below: Floats, above: Floats, starts: NDArray[np.bool_]) -> tuple[NDArray[np.int64], Floats]:
        """Give the heads in a run, sentence by sentence (0 the root, n the n-th word of the run), and how likely each is."""
        heads = np.zeros(len(below), np.int64)
        likely = np.ones(len(below), np.float32)
        for start, end in cut_sentences(starts):
            scores = self.score_heads(below[start:end], above[start:end])
            found = find_tree(scores.astype(np.float32))
            heads[start:end] = np.where(found == 0, 0, found + start)
            likely[start:end] = pick(normalize(scores), found)
        return heads, likely

    def score_heads(self, below: Floats, above: Floats) -> Floats:
        """Score the heads of each word of a sentence: first the root, then every word."""
        candidates = np.vstack([self.weights["root"][: below.shape[1]], above])
        scores: Floats = (below @ self.weights["arc"]) @ candidates.T + candidates @ self.weights["arc.bias"]
        return scores

    def find_relations(self, below: Floats, above: Floats, heads: NDArray[np.int64]) -> tuple[NDArray[np.int64], Floats]:
        """Give the relation of each word to its head, and how likely it is."""
        scores = self.score_relations(below, above, heads)
        relations = np.asarray(scores.argmax(1), np.int64)
        return relations, pick(normalize(scores) @ self.kin, relations)

    def score_relations(self, below: Floats, above: Floats, heads: NDArray[np.int64]) -> Floats:
        """Score the relations of each word to its head; only roots are roots."""
        width = below.shape[1]
        governors = np.vstack([self.weights["root"][-width:], above])[heads]
        mixed = (below @ self.weights["relation"].reshape(width, -1)).reshape(len(below), -1, width)
        scores: Floats = np.matmul(mixed, governors[:, :, None])[:, :, 0]
        scores += apply_linear(np.hstack([below, governors]), self.weights, "relations")
        scores[:, self.root] = np.where(heads == 0, -NEVER, NEVER)
        return scores


def find_starts(words: list[Token], scores: Floats) -> NDArray[np.bool_]:
    """Tell which words start a sentence: a quotation opened behind a stop, 'of steel. "We won"'; seldom a word behind another."""
    texts = [word.text for word in words]
    starts = scores > 0
    for at in map(int, np.flatnonzero((scores > 0) & (scores < CLEAR))):  # "Parish chairman | Mrs Roe said"
        starts[at] = not (at and texts[at][0].isalnum() and texts[at - 1][-1].isalnum() and words[at].i == words[at - 1].i + 1)
    for at in [at for at, text in enumerate(texts[:-1]) if at and text in OPENING and texts[at - 1] in STOPS]:
        if words[at - 1].whitespace_ and not words[at].whitespace_ and texts[at + 1][0].isupper():
            starts[at], starts[at + 1] = True, False
    return starts


def cut_sentences(starts: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a run starts and ends; the first word starts one in any case."""
    return pairwise([0, *(int(place) for place in np.flatnonzero(starts) if place), len(starts)])


def pick(rows: Floats, places: NDArray[np.int64]) -> Floats:
    """Give one number of each row, at the place given for it."""
    return np.asarray(rows[np.arange(len(rows)), places], np.float32)


def start_table(words: list[str]) -> Rows:
    """Give an empty table in which every word is its own head."""
    table = np.zeros((len(words), 5), np.uint64)
    table[:, 4] = np.arange(len(words))
    return table


def write_table(doc: Doc, table: Rows, words: list[str]) -> None:
    """Write a table into a document; white space hangs on the word before it."""
    strings = doc.vocab.strings
    blank = (strings.add("SPACE"), strings.add("dep"))
    for place, word in enumerate(words):
        if word.isspace():
            before = next((other for other in range(place - 1, -1, -1) if not words[other].isspace()), None)
            after = next((other for other in range(place + 1, len(words)) if not words[other].isspace()), place)
            table[place] = (blank[0], doc.vocab.morphology.add(""), strings.add(word), blank[1], after if before is None else before)
    if len(doc):
        table[:, 4] = (table[:, 4].astype(np.int64) - np.arange(len(words))).astype(np.uint64)
        doc.from_array(ATTRIBUTES, table)  # type: ignore[arg-type]


@Language.factory("kg_syntax", assigns=["token.pos", "token.morph", "token.lemma", "token.dep", "token.head", "doc.sents"])
def make_syntax(nlp: Language, name: str) -> Syntax:
    """Give spaCy the maker of the component."""
    return Syntax(nlp)
