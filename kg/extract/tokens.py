"""Copy a parsed document into plain objects, so that the rules walk its trees at the speed of attributes.

spaCy makes a new Token, and decodes its strings, each time one is asked for; the rules ask some fifty times a word.
The names are spaCy's, for the rules to read as any spaCy code does.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property, wraps
from itertools import pairwise
from typing import Any, Concatenate, ParamSpec, TypeVar, overload

from spacy import attrs
from spacy.lang.lex_attrs import is_punct, is_quote
from spacy.tokens import Doc as Parse

from kg.annotate import SURE
from kg.extract.mends import mend

_COLUMNS = [attrs.ORTH, attrs.LEMMA, attrs.POS, attrs.DEP, attrs.MORPH, attrs.SPACY, attrs.HEAD]


_NOTHING: frozenset[str] = frozenset()


P = ParamSpec("P")
T = TypeVar("T")


def once(ask: Callable[Concatenate[Token, P], T]) -> Callable[Concatenate[Token, P], T]:
    """Keep the answer to a question about a token; whatever else it is asked with must be the same for the whole document."""

    @wraps(ask)
    def answer(token: Token, /, *args: P.args, **kwargs: P.kwargs) -> T:
        known = token._known
        if known is None:
            known = token._known = {}
        if ask not in known:
            known[ask] = ask(token, *args, **kwargs)
        found: T = known[ask]
        return found

    return answer


class Token:
    """One token: its form, its labels, its place in the tree. Equal only to itself; hashed by its place, so that sets repeat."""

    __slots__ = (
        "_known", "_subtree", "below", "children", "dep_", "doc", "family", "feats", "head", "i", "idx", "lefts", "lemma_", "lower_",
        "pos_", "rights", "sent", "sure", "text", "whitespace_",
    )  # fmt: skip
    doc: Doc
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    dep_: str
    family: str  # the relation without its subtype: "nsubj" of "nsubj:pass"
    feats: Mapping[str, str]
    whitespace_: str
    head: Token
    sure: float  # how likely its head and relation are, as the pipeline has it; 1 where it does not say
    lefts: tuple[Token, ...]
    rights: tuple[Token, ...]
    children: tuple[Token, ...]
    below: frozenset[str]  # the relations of its children and their families
    sent: Span

    def __init__(self, doc: Doc, i: int) -> None:
        """Make the token at place `i`, with no labels yet and nothing below it."""
        self.doc = doc
        self.i = i
        self.lefts = self.rights = self.children = ()
        self.below = _NOTHING
        self._subtree: tuple[Token, ...] | None = None
        self._known: dict[object, Any] | None = None

    def __hash__(self) -> int:
        return self.i

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return self.text

    @property
    def is_space(self) -> bool:
        """Tell whether it is white space alone."""
        return self.text.isspace()

    @property
    def is_punct(self) -> bool:
        """Tell whether it is punctuation alone."""
        return is_punct(self.text)

    @property
    def is_quote(self) -> bool:
        """Tell whether it is a quotation mark."""
        return is_quote(self.text)

    @property
    def is_title(self) -> bool:
        """Tell whether it is written as a name is."""
        return self.text.istitle()

    @property
    def ancestors(self) -> Iterator[Token]:
        """Yield the tokens above, nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> tuple[Token, ...]:
        """Return the token and all below it; in text order, as far as no branches cross."""
        if self._subtree is None:
            self._subtree = tuple(_in_order(self)) if self.children else (self,)
        return self._subtree

    @property
    def left_edge(self) -> Token:
        """Return the first token of its subtree."""
        return min(self.subtree, key=_place)

    @property
    def right_edge(self) -> Token:
        """Return the last token of its subtree."""
        return max(self.subtree, key=_place)


def _place(token: Token) -> int:
    return token.i


def _rank(token: Token) -> tuple[bool, int]:
    is_mark = not token.children and token.head is not token and (token.is_space or token.is_punct)
    return is_mark, sum(1 for _ in token.ancestors)


def _in_order(top: Token) -> Iterator[Token]:
    """Yield what is below to the left, the token, what is below to the right; without recursion, for chains may be long."""
    waiting: list[tuple[Token, bool]] = [(top, False)]
    while waiting:
        token, is_open = waiting.pop()
        if is_open or not token.children:
            yield token
            continue
        waiting += [(each, False) for each in reversed(token.rights)]
        waiting.append((token, True))
        waiting += [(each, False) for each in reversed(token.lefts)]


class Span:
    """The tokens `start` to `end` of a document, end exclusive; a named entity has a label."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        """Make the span of the tokens `start` to `end`."""
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __reversed__(self) -> Iterator[Token]:
        return reversed(self.doc.tokens[self.start : self.end])

    def __len__(self) -> int:
        return self.end - self.start

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[self.start : self.end][place]

    @property
    def start_char(self) -> int:
        """Return the character it starts at."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """Return the character after its last."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Return its words as they are written."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def root(self) -> Token:
        """Return the token with the fewest above it, the first of several; a mark or space only where there is nothing else."""
        return min(self, key=_rank)


class Doc:
    """A parsed document: its text, its tokens, its sentences and its named entities."""

    def __init__(self, parse: Parse) -> None:
        """Copy a parsed document."""
        self.tokens = [Token(self, place) for place in range(len(parse))]
        _fill(self.tokens, parse)
        likely = parse.user_data.get(SURE)
        for token, sure in zip(self.tokens, [1.0] * len(parse) if likely is None else likely.tolist(), strict=True):
            token.sure = sure
        mend(self.tokens)
        _hang(self.tokens)
        self.text = "".join([token.text + token.whitespace_ for token in self.tokens])
        self.ents = tuple(Span(self, each.start, each.end, each.label_) for each in parse.ents)
        self.sents = tuple(Span(self, start, end) for start, end in pairwise(_sentence_bounds(parse)))
        for sentence in self.sents:
            for token in sentence:
                token.sent = sentence

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def __len__(self) -> int:
        return len(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[place]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self.tokens]

    def char_span(self, start: int, end: int) -> Span | None:
        """Return the tokens that share a character with `start` to `end`; None where there are none.

        The space after a token goes with it, but a span does not begin there.
        """
        if not 0 <= start < end <= len(self.text):
            return None
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1) - 1
        first += start == self.tokens[first].idx + len(self.tokens[first].text)
        return Span(self, first, max(first, last + 1))


def _fill(tokens: list[Token], parse: Parse) -> None:
    """Write the labels, a column at a time; each distinct string is decoded once."""
    strings = parse.vocab.strings
    columns = parse.to_array(_COLUMNS).T.tolist()
    spelled = {key: strings[key] for key in set().union(*columns[:5])}
    lowered = {key: spelled[key].lower() for key in set(columns[0])}
    described = {key: _features(spelled[key]) for key in set(columns[4])}
    at = 0
    for token, orth, lemma, pos, dep, morph, space, head in zip(tokens, *columns, strict=True):
        token.idx = at
        token.text = text = spelled[orth]
        token.lower_ = lowered[orth]
        token.lemma_ = spelled[lemma]
        token.pos_ = spelled[pos]
        token.dep_ = spelled[dep]
        token.feats = described[morph]
        token.whitespace_ = " " if space else ""
        token.head = tokens[(token.i + head) & 0xFFFFFFFFFFFFFFFF]  # heads are kept as unsigned distances
        at += len(text) + bool(space)


def _sentence_bounds(parse: Parse) -> list[int]:
    """Return where each sentence starts, and where the last one ends."""
    opens = parse.to_array(attrs.SENT_START).tolist()
    return [place for place, mark in enumerate(opens) if mark == 1 or not place] + [len(opens)]


def _hang(tokens: list[Token]) -> None:
    """Give each token what hangs on it, in text order, and the families of the relations."""
    below: dict[int, list[Token]] = {}
    for token in tokens:
        token.family = _family(token.dep_)
        if token.head is not token:
            below.setdefault(token.head.i, []).append(token)
    for place, found in below.items():
        token = tokens[place]
        before = bisect_left(found, place, key=_place)
        token.children = tuple(found)
        token.lefts, token.rights = token.children[:before], token.children[before:]
        token.below = _relations(tuple([each.dep_ for each in found]))


@cache
def _relations(borne: tuple[str, ...]) -> frozenset[str]:
    """Return the relations and the families that they are of."""
    return frozenset(borne).union(_family(each) for each in borne)


@cache
def _family(relation: str) -> str:
    return sys.intern(relation.partition(":")[0])


@cache
def _features(written: str) -> Mapping[str, str]:
    """Return UD features by name, the first of several values: "Gender=Fem|Number=Sing"; a language has a few hundred sets.

    >>> _features("Gender=Fem|PronType=Int,Rel")
    {'Gender': 'Fem', 'PronType': 'Int'}
    """
    pairs = (each.split("=", 1) for each in written.split("|") if "=" in each)
    return {name: value.partition(",")[0] for name, value in pairs}
