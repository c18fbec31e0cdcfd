"""Hang the other name of somebody on the first, which parses take for what somebody says: "Paul Vidal, dit le Belge, a été arrêté"."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span

    from kg.extract.grammar.tokens import Token

_SAID = frozenset(("dit", "dite", "dits", "dites"))
_ELSE = frozenset(("alias", "aka", "a.k.a."))
_FORMS = _SAID | _ELSE
_THE = frozenset(("le", "la", "les", "l'", "l’", "the"))
_CLOSING = {"«": "»", "“": "”", '"': '"'}
_SAYERS = ("Organization", "Place")
_LONGEST = 6  # tokens of another name


def hang_aliases(tokens: list[Token], names: Iterable[Span], *, is_english: bool) -> None:
    """Mend the tree in place; the names of bodies and places say something rather than name: "dit l'Élysée"."""
    found = [each for each in tokens[1:-2] if each.lower_ in _FORMS]
    sayers = {at for each in names if each.label_ in _SAYERS for at in range(each.start, each.end)} if found else ()
    for word in found:
        _hang(tokens, word, sayers if word.lower_ in _SAID else (), "nickname" if is_english else "surnommer")


def is_hung(word: Token) -> bool:
    """Tell a word that brings in another name, behind which a name of its own begins: "Paul Vidal | alias | Popol"."""
    return word.dep_ == "acl" and word.lower_ in _FORMS


def _hang(tokens: list[Token], word: Token, sayers: Container[int], lemma: str) -> None:
    name, alias = _named(tokens, word), _alias(tokens, word)
    if name is None or not alias or any(each.i in sayers for each in alias):
        return
    inside = {word, *tokens[word.i + 1 : alias[-1].i + 1]}
    behind = [each for each in tokens[alias[-1].i + 1 : alias[-1].i + 3 * _LONGEST] if each.head in inside]
    above = next((each for each in (name, *name.ancestors) if each.head in inside), None)
    if above is name:
        above = next((each for each in behind if each.pos_ == "VERB"), None)
        if above is None:
            return
        is_passive = any(each.head is above and each.dep_ == "aux:pass" for each in tokens[alias[-1].i : above.i])
        name.head, name.dep_ = above, "nsubj:pass" if is_passive else "nsubj"
    if above is not None:
        above.head, above.dep_ = (above, "ROOT") if word.head is word or word.head in inside else (word.head, word.dep_)
    for each in behind:
        each.head = name.head if each is not above else each.head
    for each in inside:
        each.head, each.dep_ = alias[0], "punct"
    for each in alias:
        each.pos_, each.dep_ = "PROPN", "flat:name"
    article = tokens[alias[0].i - 1]
    article.dep_ = "det" if article.lower_ in _THE else article.dep_
    alias[0].head, alias[0].dep_, word.head, word.dep_ = word, "xcomp", name, "acl"
    word.pos_, word.lemma_, word.feats = "VERB", lemma, {"VerbForm": "Part", "Tense": "Past"}


def _named(tokens: list[Token], word: Token) -> Token | None:
    """Return the head of the name that stands right before, with or without a comma."""
    name = tokens[word.i - 2] if tokens[word.i - 1].text == "," and word.i > 1 else tokens[word.i - 1]
    while name.dep_.startswith("flat") and name.head.i < name.i:
        name = name.head
    return name if name.pos_ == "PROPN" else None


def _alias(tokens: list[Token], word: Token) -> list[Token]:
    """Return the other name: in quotation marks, or capitalised words; of "dit" one word, at a comma, or more would say something."""
    at = word.i + 1
    closing = _CLOSING.get(tokens[at].text)
    at += closing is not None
    at += tokens[at].lower_ in _THE
    rest = tokens[at : at + _LONGEST]
    if closing is not None:
        found = next((rest[:end] for end, each in enumerate(rest) if each.text == closing), [])
    else:
        found = rest[: next((end for end, each in enumerate(rest) if not each.text[0].isupper()), 0)]
    if not found or word.lower_ in _ELSE:
        return found
    behind = found[-1].i + 1 + (closing is not None)
    if behind >= len(tokens):
        return []
    after = tokens[behind]
    ends = after.text == "," if tokens[word.i - 1].text == "," else after.pos_ in ("AUX", "VERB") or after.text in ",."
    return found if ends and (closing is not None or len(found) == 1) else []
