"""Walk a Universal Dependencies tree: children by relation, conjuncts, prepositions, forms of the verb."""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from kg.extract.grammar.tokens import Token


def has_dep(token: Token, *names: str) -> bool:
    """Tell whether the token's relation is one of the names, or a subtype of one."""
    return token.family in names or token.dep_ in names


def children(token: Token, *names: str) -> list[Token]:
    """Return the dependents that bear one of the relations, in text order."""
    if token.below.isdisjoint(names):
        return []
    found: list[Token] = []
    for each in token.children:
        if each.family in names or each.dep_ in names:
            found.append(each)
    return found


def child(token: Token, *names: str) -> Token | None:
    """Return the first dependent that bears one of the relations."""
    if token.below.isdisjoint(names):
        return None
    for each in token.children:
        if each.family in names or each.dep_ in names:
            return each
    return None


def children_as(token: Token, forms: Container[str], *names: str) -> list[Token]:
    """Return the dependents that bear one of the relations and are one of the forms, in text order."""
    if token.below.isdisjoint(names):
        return []
    return [each for each in token.children if each.lower_ in forms and (each.family in names or each.dep_ in names)]


def has_child(token: Token, forms: Container[str], *names: str) -> bool:
    """Tell whether one of the forms hangs on a token by one of the relations: "de" is a mark of "partir" in "il vient de partir"."""
    if not token.below.isdisjoint(names):
        for each in token.children:
            if each.lower_ in forms and (each.family in names or each.dep_ in names):
                return True
    return False


def conjuncts(token: Token) -> list[Token]:
    """Return the token and all that is coordinated with it, in text order.

    Parsers hang a long list now on its first member, now as a chain; both are read.
    """
    if "conj" not in token.below:
        return [token]
    found = [token]
    for each in children(token, "conj"):
        if (each.pos_ == "VERB") == (token.pos_ == "VERB"):
            found += conjuncts(each)
    return sorted(found, key=lambda each: each.i)


def stretch(one: Token, other: Token) -> str:
    """Return what is written from the first of two tokens up to the second."""
    first, last = (one, other) if one.i < other.i else (other, one)
    return first.doc.text[first.idx : last.idx]


def morph(token: Token, feature: str) -> str:
    """Return the value of a UD feature, "" where it is not marked."""
    return token.feats.get(feature, "")


def is_verbal(token: Token) -> bool:
    """Tell whether the token heads a clause by itself: a verb, or an auxiliary that stands alone."""
    return token.pos_ == "VERB" or (token.pos_ == "AUX" and not has_dep(token, "aux", "cop"))


def bears(clause: Token, feature: str, value: str) -> bool:
    """Tell whether the head of a clause, its auxiliary or its copula has a value: "Mood" is "Cnd" of "aurait fui"."""
    if clause.feats.get(feature) == value:
        return True
    if "aux" in clause.below or "cop" in clause.below:
        for each in clause.children:
            if each.family in ("aux", "cop") and each.feats.get(feature) == value:
                return True
    return False


def is_finite(clause: Token) -> bool:
    """Tell whether the head of a clause, its auxiliary or its copula is finite."""
    return bears(clause, "VerbForm", "Fin")


def is_gerund(verb: Token) -> bool:
    """Tell what "en" brings in: "en organisant un gala"."""
    return has_child(verb, ("en",), "mark", "case")


def is_indefinite(noun: Token) -> bool:
    """Tell "un avis du ministère" from "l'avis du ministère"."""
    return any(morph(each, "Definite") == "Ind" for each in children(noun, "det"))


def preposition(token: Token) -> str:
    """Return the words that bring a phrase in, lower case: "auprès de", "à", "according to"; "" if none."""
    if token._brought is None:
        token._brought = _preposition(token) if "case" in token.below else ""
    return token._brought


def _preposition(token: Token) -> str:
    marks = [each for each in token.children if each.family == "case" and each.i < token.i and not _is_of_another(each, token)]
    if not marks:
        return ""
    if len(marks) == 1 and not marks[0].children:
        return marks[0].lower_.replace("’", "'").strip()
    words = []
    for mark in marks:
        words += [mark, *(each for each in mark.subtree if each.i > mark.i and each.i < token.i and each not in marks)]
    return " ".join(each.lower_.replace("’", "'") for each in sorted(set(words), key=lambda each: each.i)).replace("' ", "'").strip()


def _is_of_another(mark: Token, token: Token) -> bool:
    """Tell a preposition that the parse takes from the noun right behind it: "emporte | avec lui trois sacs"."""
    for each in token.doc[mark.i + 1 : token.i]:
        if each.pos_ in _NOMINAL and "case" not in each.below and not mark.i <= each.head.i <= token.i:
            return True
    return False


_NOMINAL = frozenset(("PRON", "NOUN", "PROPN"))
CONTRACTED = {"au": "à", "aux": "à", "du": "de", "des": "de"}  # with the article
_PLAIN = CONTRACTED | {"a": "à", "d'": "de"}


def plain_preposition(token: Token) -> str:
    """Return the preposition without article or elision: "du" is "de", "auprès des" is "auprès de".

    Only French contracts, and writes "A" for "À"; no English preposition is spelled like one of these.
    """
    return _plain(preposition(token))


@cache
def _plain(words: str) -> str:
    return " ".join(_PLAIN.get(word, word) for word in words.split())


def agrees(participle: Token, noun: Token, *features: str) -> bool:
    """Tell whether a participle may say something of a noun: "associée" does not, in "la zone du corps associée à l'émotion"."""
    pairs = [(morph(participle, feature), morph(noun, feature)) for feature in features or ("Gender", "Number")]
    return all(not one or not other or one == other for one, other in pairs)
