"""Read what follows the topic of a heading as a clause of its own: "Lens : décès du maire Paul Vidal", "Chine : le parti débat"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_TOPICS = ("PROPN", "NOUN", "X")
_FAR = 7  # tokens from a topic to its colon
_LONGEST = 30  # tokens of what follows
_SAID_OF = frozenset(("appos", "acl:relcl", "acl", "nmod", "advcl", "conj", "parataxis", "dep"))
_SURE = 0.5  # of a verb that nothing else can govern


def hang_headings(tokens: list[Token]) -> None:
    """Mend the tree in place."""
    for topic in tokens:
        if topic.dep_ == "ROOT" and topic.pos_ in _TOPICS:
            colon = next((each for each in tokens[topic.i + 1 : topic.i + _FAR] if each.text == ":"), None)
            if colon is not None:
                _part(tokens, topic, colon)


def _part(tokens: list[Token], topic: Token, colon: Token) -> None:
    """Part what hangs on the topic across the colon, where no word of a relative clause opens it."""
    behind = tokens[colon.i + 1 : colon.i + _LONGEST]
    for each in behind:
        if each.head is topic and each.dep_ in _SAID_OF:
            first = [one for one in behind if one.head is each and one.i < each.i]
            if not any(one.dep_ in ("case", "cc") or one.feats.get("PronType") == "Rel" for one in first):
                told = _clause(each, behind)
                told.head, told.dep_ = topic, "parataxis"
                if told is not each:
                    each.head, each.dep_ = told, "nsubj"
                if told.pos_ == "VERB":
                    told.sure = max(told.sure, _SURE)
            return


def _clause(noun: Token, behind: list[Token]) -> Token:
    """Return the finite verb that the parse hangs on its own subject; the noun itself where there is none."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return noun
    inner = [each for each in behind if each.head is noun and each.i > noun.i and each.dep_.startswith(("acl", "amod"))]
    verb = next((each for each in inner if each.pos_ == "VERB" and each.feats.get("VerbForm") == "Fin"), None)
    if verb is None or any(_is_relative(each, verb) for each in behind):
        return noun
    return verb


def _is_relative(each: Token, verb: Token) -> bool:
    return each.head is verb and (each.feats.get("PronType") == "Rel" or each.dep_.startswith(("nsubj", "aux")))
