"""Find the words that deny a verb, however the parse ties them to it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import children
from kg.extract.words import Words

NE = ("ne", "n'", "n’")


def has_ne(verb: Token) -> bool:
    """Tell whether "ne" stands before a verb."""
    return any(each.lower_ in NE for each in verb.children)


def denials(verb: Token, words: Words) -> list[Token]:
    """Return the negative adverbs of a verb; "pas" may hang on another adverb: "n'est d'ailleurs pas encore définie"."""
    own = [each for each in children(verb, "advmod") if each.lower_ in words.negation_adverbs]
    if own or words.language != "fr" or not has_ne(verb):
        return own
    return list(_after_ne(verb, words))


def _after_ne(verb: Token, words: Words) -> Iterator[Token]:
    first = next(each.i for each in verb.children if each.lower_ in NE)
    for each in verb.doc.tokens[first + 1 : min(verb.i + _NEAR, verb.sent.end)]:
        if each.is_punct or (each.pos_ == "VERB" and each != verb):
            return
        if each.lower_ in words.negation_adverbs and each.pos_ == "ADV":
            yield each
            return


_NEAR = 4  # tokens behind a verb: "ne collecte alors plus"
