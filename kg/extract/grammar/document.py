"""Copy a parsed document into plain tokens, and mend its trees."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, cached_property
from itertools import chain, pairwise
from operator import attrgetter

import numpy as np
from spacy import attrs
from spacy.tokens import Doc as Parse
from spacy.tokens import Span as ParsedSpan

from kg.annotate import SURE
from kg.extract.grammar.aliases import hang_aliases, is_hung
from kg.extract.grammar.english import mend_english
from kg.extract.grammar.english_openings import mend_openings, opening_place
from kg.extract.grammar.english_phrases import mend_phrases
from kg.extract.grammar.english_words import mend_words
from kg.extract.grammar.forms import mend_forms
from kg.extract.grammar.headings import hang_headings
from kg.extract.grammar.mends import mend
from kg.extract.grammar.objects import hang_objects
from kg.extract.grammar.swallowed import free
from kg.extract.grammar.tokens import Span, Token

_COLUMNS = [attrs.ORTH, attrs.LEMMA, attrs.POS, attrs.DEP, attrs.MORPH, attrs.SPACY, attrs.HEAD]


class Doc(list[Token]):
    """A parsed document: a list of its tokens, with its text, its sentences and its named entities."""

    def __init__(self, parse: Parse) -> None:
        """Copy a parsed document."""
        super().__init__([Token() for _ in range(len(parse))])
        is_english = parse.vocab.lang.endswith("en")
        self.text = _fill(self, parse, is_english=is_english)
        if not is_english:
            mend_forms(self)
        mend(self, is_english=is_english)
        if is_english:
            mend_words(self)
            mend_english(self)
            mend_phrases(self)
            mend_openings(self)
        else:
            hang_objects(self)
            hang_headings(self)
        names = parse.ents
        hang_aliases(self, names, is_english=is_english)
        free(self, [(each.start, each.end - 1) for each in names if each.label_ == "Person"])
        _hang(self)
        bounds = _sentence_bounds(parse)
        self.ents = tuple(part for each in names for part in self._whole(each, bounds))
        self.sents = tuple(Span(self, start, end) for start, end in pairwise(bounds))
        for sentence in self.sents:
            for token in sentence:
                token.sent = sentence

    def _first(self, start: int, end: int, label: str) -> int:
        """Return where a name begins, behind what announces it, or the place of a report: "les blessés : Ada Morel", "ROME— | Lumenor"."""
        if is_hung(self[start]):
            return start + 1  # "alias | Popol"
        dashes = [at for at in range(start, end - 1) if self[at].text in "—–" and opening_place(self, at)]
        if dashes:
            return dashes[-1] + 1
        colons = [] if label == "Work" else [at for at in range(start, end - 1) if self[at].text == ":"]
        return colons[-1] + 1 if colons else start

    def _whole(self, name: ParsedSpan, bounds: list[int]) -> list[Span]:
        """Part what was read as one name across a full stop, or behind a company's: "Paul Vidal. | Morel", "Lumenor Inc. | Ana Roy"."""
        start, end, label = name.start, name.end, name.label_
        edges, firm = self._edges(start, end, label, bounds) if end - start > 1 else ([start, end], [])
        if self[edges[-1] - 1].lower_.endswith("news"):
            label = "Organization"
        parts = [_without_stop(self, first, last, "Person" if first in firm else label) for first, last in pairwise(edges)]
        return [each for each in parts if each is not None]

    def _edges(self, start: int, end: int, label: str, bounds: list[int]) -> tuple[list[int], list[int]]:
        """Return where the parts of a name of several words begin and the last one ends, and which begin behind a company's."""
        start = self._first(start, end, label)
        within = self[start + 1 : end - 1]
        # "propose à Ana Roy | de diriger Nuage", "Paul Vidal | alias Popol"
        end = next((each.i for each in within if is_hung(each) or (each.dep_ == "mark" and each.head is self[each.i + 1])), end)
        inside = bounds[bisect_right(bounds, start) : bisect_left(bounds, end)]
        cuts = [at for at in inside if self[at - 1].text == "." or "\n" in self[at - 1].text]
        firm = [at + 1 for at in range(start + 1, end - 2) if self[at].text in _FIRM]
        return [start, *sorted({*cuts, *firm}), end], firm

    def release(self) -> None:
        """Untie the tokens, which hold each other: all is given back at once, and no search for garbage goes through it."""
        for token in self:
            token._known = None
            if token.children:
                token.children = token._subtree = ()
                token._first = None
            if token.dep_ == "ROOT":
                del token.head
        self.ents = self.sents = ()
        self.clear()

    def span(self, start: int, end: int) -> Span:
        """Return the tokens `start` to `end`, end exclusive; as with a list's slice, what lies outside is left out."""
        start, end, _ = slice(start, end).indices(len(self))
        return Span(self, start, max(start, end))

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self]

    def char_span(self, start: int, end: int) -> Span | None:
        """Return the tokens that share a character with `start` to `end`; None where there are none.

        The space after a token goes with it, but a span does not begin there.
        """
        if not 0 <= start < end <= len(self.text):
            return None
        first = bisect_right(self._starts, start) - 1
        stop, opening = bisect_right(self._starts, end - 1, first), self[first]
        if start == opening.idx + len(opening.text):
            first += 1
        return Span(self, first, stop if stop > first else first)


_NOTHING: frozenset[str] = frozenset()
_FIRM = frozenset(("Inc.", "Corp.", "Ltd.", "Co.", "Inc", "Corp", "Ltd", "LLC", "plc"))


def _without_stop(tokens: Doc, start: int, end: int, label: str) -> Span | None:
    """Return a name without the stops, spaces and genitive at its end; None where nothing is left."""
    if tokens[end - 1].lower_ in ("'s", "’s") and any(each.dep_ == "nmod:poss" for each in tokens[start:end]):
        end -= 1
    while end > start and (tokens[end - 1].text == "." or tokens[end - 1].is_space):
        end -= 1
    return Span(tokens, start, end, label) if end > start else None


def _fill(tokens: Doc, parse: Parse, *, is_english: bool) -> str:
    """Write the labels, and return the text; each distinct string is decoded once. Of English, "n’t" is lowered to "n't"."""
    strings = parse.vocab.strings
    table = parse.to_array(_COLUMNS)
    labels = table[:, :-2]
    keys, places = np.unique(labels, return_inverse=True)
    spelled = np.array([*map(strings.__getitem__, keys.tolist())], dtype=object)
    columns = spelled[places.reshape(labels.shape)].T.tolist()
    spaces, distances = [" " if each else "" for each in table[:, -2].tolist()], table[:, -1].astype("int64").tolist()
    lowered = {text: text.lower() for text in set(columns[0])}
    if is_english:
        lowered |= {text: low.replace("’", "'") for text, low in lowered.items() if "’" in low and len(low) > 1}
    described = {morph: _features(morph) for morph in set(columns[-1])}
    likely = parse.user_data.get(SURE)
    sures = [1.0] * len(parse) if likely is None else likely.tolist()
    at = 0
    for i, (token, text, lemma, pos, dep, morph, space, distance, sure) in enumerate(
        zip(tokens, *columns, spaces, distances, sures, strict=True)
    ):
        token.doc = tokens
        token.i = i
        token.idx = at
        token.text = text
        token.lower_ = lowered[text]
        token.lemma_ = lemma
        token.pos_ = pos
        token.dep_ = dep
        token.feats = described[morph]
        token.whitespace_ = space
        token.head = tokens[i + distance]
        token.sure = sure
        token.children = token._subtree = ()
        token.below = _NOTHING
        token._first = token._brought = token._known = None
        at += len(text) + len(space)
    return "".join(chain.from_iterable(zip(columns[0], spaces, strict=True)))


def _sentence_bounds(parse: Parse) -> list[int]:
    """Return where each sentence starts, and where the last one ends."""
    opens = parse.to_array(attrs.SENT_START) == 1
    opens[:1] = True
    return [*opens.nonzero()[0].tolist(), len(opens)]


_RELATION = attrgetter("dep_")


def _hang(tokens: list[Token]) -> None:
    """Give each token what hangs on it, in text order, and the families of the relations."""
    below = defaultdict[int, list[Token]](list)
    for token in tokens:
        head = token.head
        if head is token:
            token.dep_ = "ROOT"  # whatever a user's pipeline calls it: the rules climb by the relations
        else:
            below[head.i].append(token)
        token.family = _FAMILIES[token.dep_]
    for place, found in below.items():
        tokens[place].children = tuple(found)
        tokens[place].below = _relations(tuple(map(_RELATION, found)))


@cache
def _relations(borne: tuple[str, ...]) -> frozenset[str]:
    """Return the relations and the families that they are of."""
    return frozenset(borne).union(_FAMILIES[each] for each in borne)


class _Families(dict[str, str]):
    """What each relation is a subtype of, once asked: "nsubj" of "nsubj:pass"."""

    def __missing__(self, relation: str) -> str:
        family = self[relation] = sys.intern(relation.partition(":")[0])
        return family


_FAMILIES = _Families()


@cache
def _features(written: str) -> Mapping[str, str]:
    """Return UD features by name, the first of several values: "Gender=Fem|Number=Sing"; a language has a few hundred sets.

    >>> _features("Gender=Fem|PronType=Int,Rel")
    {'Gender': 'Fem', 'PronType': 'Int'}
    """
    pairs = (each.split("=", 1) for each in written.split("|") if "=" in each)
    return {name: value.partition(",")[0] for name, value in pairs}
