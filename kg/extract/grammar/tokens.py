"""Plain tokens and spans, which the rules walk at the speed of attributes.

spaCy makes a new Token, and decodes its strings, each time one is asked for; the rules ask some fifty times a word.
The names are spaCy's, for the rules to read as any spaCy code does.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from functools import cache, wraps
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple, overload

from spacy.lang.lex_attrs import is_punct, is_quote

if TYPE_CHECKING:
    from kg.extract.grammar.document import Doc

_is_punct, _is_quote = cache(is_punct), cache(is_quote)
THOSE = frozenset(("celle", "celui", "ceux", "celles"))
QUE = frozenset(("que", "qu'", "qu’"))  # as it is printed


Asked = TypeVarTuple("Asked")
T = TypeVar("T")


def once(ask: Callable[[Token, *Asked], T]) -> Callable[[Token, *Asked], T]:
    """Keep the answer to a question about a token; whatever else it is asked with must be the same for the whole document."""

    @wraps(ask)
    def answer(token: Token, /, *args: *Asked) -> T:
        known = token._known
        if known is None:
            known = token._known = {}
        elif ask in known:
            return known[ask]  # type: ignore[no-any-return]
        found = known[ask] = ask(token, *args)
        return found

    return answer


class Token:
    """One token: its form, its labels, its place in the tree. Equal only to itself; hashed by its place, so that sets repeat.

    Its document writes all that it has: a token that wrote some of it by itself would take half as long again to make.
    """

    __slots__ = (
        "_brought", "_first", "_known", "_subtree", "below", "children", "dep_", "doc", "family", "feats", "head", "i", "idx", "lemma_",
        "lower_", "pos_", "sent", "sure", "text", "whitespace_",
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
    children: tuple[Token, ...]
    below: frozenset[str]  # the relations of its children and their families
    sent: Span
    _subtree: tuple[Token, ...]
    _first: Token | None
    _brought: str | None
    _known: dict[object, Any] | None

    def __hash__(self) -> int:
        return self.i

    def __repr__(self) -> str:
        return self.text

    @property
    def is_space(self) -> bool:
        """Tell whether it is white space alone."""
        return self.text.isspace()

    @property
    def is_punct(self) -> bool:
        """Tell whether it is punctuation alone."""
        return _is_punct(self.text)

    @property
    def is_quote(self) -> bool:
        """Tell whether it is a quotation mark."""
        return _is_quote(self.text)

    @property
    def is_title(self) -> bool:
        """Tell whether it is written as a name is."""
        return self.text.istitle()

    @property
    def lefts(self) -> list[Token]:
        """Return what hangs on it and stands before it."""
        return [each for each in self.children if each.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """Return what hangs on it and stands behind it."""
        return [each for each in self.children if each.i > self.i]

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
        return self._subtree or (_gather(self) if self.children else (self,))

    @property
    def left_edge(self) -> Token:
        """Return the first token of its subtree."""
        if not self.children:
            return self
        if self._first is None:
            below = [self]
            for token in below:
                below += token.children
            self._first = min(below, key=_PLACE)
        return self._first

    @property
    def right_edge(self) -> Token:
        """Return the last token of its subtree."""
        if not self.children:
            return self
        return max(self.subtree, key=_PLACE)


_PLACE = attrgetter("i")


def _rank(token: Token) -> tuple[bool, int]:
    is_mark = not token.children and token.head is not token and (token.is_space or token.is_punct)
    return is_mark, sum(1 for _ in token.ancestors)


def _gather(top: Token) -> tuple[Token, ...]:
    """Return what is below to the left, the token, what is below to the right; those below that have any learn theirs, lowest first."""
    waiting = [top]
    for token in waiting:
        for each in token.children:
            if each.children and not each._subtree:
                waiting.append(each)
    for token in reversed(waiting):
        parts = [each._subtree or (each,) for each in token.children]
        parts.insert(bisect_left(token.children, token.i, key=_PLACE), (token,))
        token._subtree = tuple(chain.from_iterable(parts))
    return top._subtree


class Span:
    """The tokens `start` to `end` of a document, end exclusive; a named entity has a label."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        """Make the span of the tokens `start` to `end`."""
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc[self.start : self.end])

    def __reversed__(self) -> Iterator[Token]:
        return reversed(self.doc[self.start : self.end])

    def __len__(self) -> int:
        return self.end - self.start

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        places = range(self.start, self.end)[place]
        return Span(self.doc, places.start, max(places.start, places.stop)) if isinstance(places, range) else self.doc[places]

    @property
    def start_char(self) -> int:
        """Return the character it starts at."""
        return self.doc[self.start].idx

    @property
    def end_char(self) -> int:
        """Return the character after its last."""
        last = self.doc[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Return its words as they are written."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def root(self) -> Token:
        """Return the token with the fewest above it, the first of several; a mark or space only where there is nothing else."""
        if self.end - self.start == 1:
            return self.doc[self.start]
        tops = [each for each in self if each.head is each or not self.start <= each.head.i < self.end]
        return tops[0] if len(tops) == 1 else min(self, key=_rank)
