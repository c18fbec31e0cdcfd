"""Say where in its sentence a mention stands: its function, the subjects it answers to, its quotation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, is_verbal
from kg.extract.participants.subjects import subject
from kg.extract.words import Words
from kg.model import Function

_HEADS = frozenset(("root", "ccomp", "advcl", "acl", "csubj", "parataxis"))
_FUNCTIONS: dict[str, Function] = {
    "nsubj": "subject", "obj": "object", "iobj": "object", "obl": "oblique", "advmod": "oblique", "nmod": "inside", "det": "inside",
    "appos": "inside", "flat": "inside", "compound": "inside",
}  # fmt: skip


def function(token: Token) -> Function:
    """Return the function of a mention's head: the subject of a verb, its object, beside it, or inside another phrase."""
    top = _first_conjunct(token)
    return _FUNCTIONS.get(top.family, "other")


def is_joined(token: Token) -> bool:
    """Tell whether a noun or name is one of several: "Anne" and "Paul" in "Anne et Paul"."""
    return token.pos_ in ("NOUN", "PROPN", "PRON") and (token.family == "conj" or "conj" in token.below)


def is_inverted(token: Token) -> bool:
    """Tell whether a pronoun stands behind its verb: "-t-il" in "a-t-il dit", of somebody who speaks."""
    return token.pos_ == "PRON" and token.text.startswith("-")


class Clauses:
    """The subjects of one article's clauses, each sought once."""

    def __init__(self, words: Words) -> None:
        """Take the words by which the language's subjects are found."""
        self._words = words
        self._found: dict[int, Token | None] = {}

    def subjects(self, token: Token) -> tuple[Token | None, Token | None]:
        """Return the subject of the clause of a mention's head, and that of the clause above, unless the token is it or inside.

        "Elle" and "Paul" for "sa" in "Paul dit qu'elle vend sa maison".
        """
        clause = _clause(token)
        above = _clause(clause.head) if clause.head != clause else clause
        return self._outside(token, clause), self._outside(token, above) if above != clause else None

    def _outside(self, token: Token, clause: Token) -> Token | None:
        if clause.i not in self._found:
            self._found[clause.i] = subject(clause, self._words) or _said(clause)
        found = self._found[clause.i]
        return found if found is not token and found is not _branch(token, clause) else None


def _branch(token: Token, clause: Token) -> Token:
    """Return what stands right below a clause on the way up to it, or the token itself if it is the clause."""
    while token is not clause and token.head is not clause:
        token = token.head
    return token


def quotation(start: int, quotes: Sequence[tuple[int, ...]]) -> int | None:
    """Return the start of the quotation that holds an offset, of several in text order."""
    at = bisect_left(quotes, (start + 1,)) - 1
    return quotes[at][0] if at >= 0 and start < quotes[at][1] else None


def _said(clause: Token) -> Token | None:
    """Return the subject that the parse shows, where a stray mark makes it look like none; "il" may be nobody."""
    found = child(clause, "nsubj")
    return found if found is not None and found.pos_ != "PRON" else None


def _first_conjunct(token: Token) -> Token:
    while token.family == "conj" and token.head is not token:
        token = token.head
    return token


def _clause(token: Token) -> Token:
    """Return the head of the clause that a token stands in: a verb, or what a copula makes a predicate."""
    while token.head is not token and not _heads_clause(token):
        token = token.head
    return token


def _heads_clause(token: Token) -> bool:
    return token.family in _HEADS or is_verbal(token) or "cop" in token.below


def named_by(subject: Token) -> list[Token]:
    """Return the names in what a subject without a name says, none of them its own: "the group said that Lumenor had failed"."""
    if subject.pos_ == "PROPN" or subject.family != "nsubj":
        return []
    return [each for clause in children(subject.head, "ccomp") for each in clause.subtree if each.pos_ == "PROPN"]
