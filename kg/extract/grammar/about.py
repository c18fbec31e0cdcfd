"""Mend how many there are, and what adverbs bring in: "plus de dix tonnes", "beaucoup de voix", "au moins trois", "près de Lyon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_NEAR = frozenset(("plus", "moins", "près"))  # before "de" and a number
_MANY = frozenset(("beaucoup", "peu", "assez", "trop", "tant", "autant", "davantage", "énormément", "suffisamment"))
_LEAST = frozenset(("moins", "plus"))  # after "au", before a number
_SHARES = frozenset(("moitié", "tiers", "quart", "dizaine", "vingtaine", "centaine", "millier", "million", "milliard"))
_TAKING_PART = ("nsubj", "obj", "iobj", "obl", "nmod", "conj", "appos")
_BEARING = ("obj", "nsubj", "nsubj:pass")  # of an adverb that stands for what it counts
_OPENING = frozenset(("lors", "près", "auprès", "autour", "hors"))  # adverbs that "de" makes prepositions of
_OF = frozenset(("de", "d'", "d’", "du", "des"))
_WINDOW = 8  # tokens from "plus" to what is counted
_BEFORE = {"faveur": 1, "encontre": 2}  # words that open a preposition with each: "en faveur de", "à l'encontre de"
FORMS = _NEAR | _MANY | _OPENING | _BEFORE.keys() | {"au"}


def mend_adverbs(tokens: list[Token], noted: list[Token]) -> None:
    """Hang what adverbs bring in, and how many there are; `noted` holds the tokens of FORMS."""
    noted = [token for token in noted if token.lower_ in FORMS and token.i < len(tokens) - 2]
    for token in noted:
        if (token.lower_ in _NEAR or token.lower_ in _MANY) and tokens[token.i + 1].lower_ in _OF:
            _hang_about(tokens, token, tokens[token.i + 1])
        elif token.lower_ == "au" and tokens[token.i + 1].lower_ in _LEAST and tokens[token.i + 2].pos_ == "NUM":
            counted = _top(tokens[token.i + 2])
            if token.head is counted and token.dep_ == "case":
                token.dep_ = "advmod"
        elif token.lower_ in _BEFORE and token.dep_.startswith("obl") and tokens[token.i + 1].lower_ in _OF:
            _join_preposition(tokens, token, tokens[token.i + 1])
    for token in noted:
        if token.dep_ == "advmod" and token.lower_ in _OPENING:
            _hang_behind(tokens, token)


def _hang_about(tokens: list[Token], about: Token, mark: Token) -> None:
    counted = _counted(tokens, mark)
    if counted is None or counted is about or mark in counted.ancestors:
        return
    many = about.head if about.dep_ == "fixed" else about
    if tokens[about.i - 1].lower_ == "en" and many.lower_ != "de":
        return  # "en plus de dix blessés, il y a"; but "de plus en plus de blessés"
    if many is not about and counted.head in (about, many):
        counted.head, counted.dep_ = many.head, "obj"
        many.head, mark.head, mark.dep_ = counted, many, "fixed"
        return
    if counted.head is about and about.head is not about and about.dep_.partition(":")[0] in _TAKING_PART:
        counted.head, counted.dep_, counted.sure = about.head, about.dep_, max(counted.sure, about.sure)
        for each in tokens[max(0, about.i - _WINDOW) : counted.i + 2 * _WINDOW]:
            if each.head is about:
                each.head = counted
    elif about in counted.ancestors:
        return
    about.head, about.dep_ = counted, "advmod"
    mark.head, mark.dep_ = about, "fixed"
    before = tokens[about.i - 1]
    if before.lower_ == "pas" and about.lower_ == "moins":
        before.head = about  # "pas moins de huit records", which denies nothing


def _join_preposition(tokens: list[Token], kind: Token, mark: Token) -> None:
    """Hang on the verb what a preposition of several words brings in: "vote en faveur | de la loi"."""
    noun, opening = mark.head, tokens[kind.i - _BEFORE[kind.lower_]]
    if noun.head is kind and mark.dep_ == "case" and opening.head is kind:
        noun.head, noun.dep_, opening.head = kind.head, "obl:arg", noun
        for each in tokens[opening.i + 1 : mark.i + 1]:
            each.head, each.dep_ = opening, "fixed"


def _hang_behind(tokens: list[Token], adverb: Token) -> None:
    """Hang a noun above the adverb that brings it in: "arrêté lors d'une manifestation près de Lyon"."""
    mark, near = tokens[adverb.i + 1], tokens[adverb.i + 1 : adverb.i + 2 * _WINDOW]
    noun = next((each for each in near if each.head is adverb and each.dep_.startswith(("obl", "nmod", "obj"))), None)
    if noun is None or mark.head is not noun or mark.lower_ not in _OF:
        return
    noun.head, noun.dep_ = adverb.head, "obl:mod" if adverb.head.pos_ in ("VERB", "AUX", "ADJ") else "nmod"
    for each in tokens[max(0, adverb.i - _WINDOW) : noun.i + 2 * _WINDOW]:
        if each.head is adverb:
            each.head = noun
    adverb.head, adverb.dep_ = noun, "case"
    mark.head, mark.dep_ = adverb, "fixed"


def _counted(tokens: list[Token], mark: Token) -> Token | None:
    """Return what is counted after "plus de": what the adverb itself bears, has a number before it, or is a share of something."""
    number, about = tokens[mark.i + 1], tokens[mark.i - 1]
    many = about.head if about.dep_ == "fixed" and about.head.lower_ == "de" else about
    is_borne = many is not about or (about.dep_ in _BEARING and about.lower_ != "près")
    if is_borne and mark.dep_ == "case" and mark.head.head in (about, many):
        return mark.head if mark.head.pos_ != "PRON" else None  # "peu d'entre eux" are not they
    if number.pos_ == "NUM":
        return _top(number)
    near = tokens[mark.i + 1 : mark.i + 3]
    return next((each for each in near if each.lemma_.lower() in _SHARES), None)


def _top(number: Token) -> Token:
    """Return what a number counts: the noun it hangs on, or itself."""
    return number.head if number.dep_.startswith("nummod") and number.head.i > number.i else number
