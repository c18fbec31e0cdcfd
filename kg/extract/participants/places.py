"""Say where in its sentence a mention stands: its function, the subjects it answers to, its quotation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, is_verbal, plain_preposition
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
    while token.family == "conj" and token.head is not token:
        token = token.head
    return _FUNCTIONS.get(token.family, "other")


def is_joined(token: Token) -> bool:
    """Tell whether a noun or name is one of several: "Anne" and "Paul" in "Anne et Paul"."""
    return token.pos_ in ("NOUN", "PROPN", "PRON") and (token.family == "conj" or "conj" in token.below)


def is_source(token: Token, words: Words) -> bool:
    """Tell whoever is named only for what they say: "selon Nuage", ", rapporte Nuage", "Nuage reported" behind what it says."""
    if token.family == "nsubj":
        return token.head.family == "parataxis" and token.head.lemma_ in words.say
    return "case" in token.below and token.pos_ in ("PROPN", "NOUN") and plain_preposition(token) in words.source_prepositions


class Clauses:
    """The subjects of one article's clauses, kept by clause."""

    def __init__(self, words: Words) -> None:
        """Take the words by which the language's subjects are found."""
        self._words = words
        self._known: dict[int, tuple[int, int]] = {}

    def subjects(self, token: Token) -> tuple[int, int]:
        """Return where the subject of the clause of a mention's head is, and that of the clause above; -1 where it is in it, or none.

        "Elle" and "Paul" for "sa" in "Paul dit qu'elle vend sa maison".
        """
        clause, branch = _clause(token)
        known = self._known.get(clause.i)
        if known is None:
            known = self._known[clause.i] = self._subject(clause), self._subject_above(clause)
        own, above = known
        return own if own != token.i and own != branch.i else -1, above if above != token.i else -1

    def _subject(self, clause: Token) -> int:
        found = subject(clause, self._words) or _said(clause)
        return found.i if found is not None else -1

    def _subject_above(self, clause: Token) -> int:
        """Return where the subject of the clause above another is, unless the other stands in it."""
        if clause.head is clause:
            return -1
        above, branch = _clause(clause.head, clause)
        found = self._subject(above)
        return found if found != branch.i else -1


def quotation(start: int, quotes: Sequence[tuple[int, ...]]) -> int | None:
    """Return the start of the quotation that holds an offset, of several in text order."""
    at = bisect_left(quotes, (start + 1,)) - 1
    return quotes[at][0] if at >= 0 and start < quotes[at][1] else None


def _said(clause: Token) -> Token | None:
    """Return the subject that the parse shows, where a stray mark makes it look like none; "il" may be nobody."""
    found = child(clause, "nsubj")
    return found if found is not None and found.pos_ != "PRON" else None


def _clause(token: Token, branch: Token | None = None) -> tuple[Token, Token]:
    """Return the head of the clause that a token stands in (a verb, or what a copula makes a predicate), and what is right below it."""
    branch = branch or token
    while token.pos_ != "VERB" and token.family not in _HEADS and "cop" not in token.below and (above := token.head) is not token:
        if token.pos_ == "AUX" and is_verbal(token):
            break
        branch, token = token, above
    return token, branch


def named_by(subject: Token) -> list[Token]:
    """Return the names in what a subject without a name says, none of them its own: "the group said that Lumenor had failed"."""
    if subject.pos_ == "PROPN":
        return []
    return [each for clause in children(subject.head, "ccomp") for each in clause.subtree if each.pos_ == "PROPN"]
