"""Find the noun a participle says something of: the one beside it that it agrees with in gender and number."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import agrees, child, children, has_dep, morph, preposition

_LOCUTIONS = frozenset("issue suite cours occasion cadre sein lieu terme lendemain veille cause raison marge".split())


def described(participle: Token) -> Token | None:
    """Return the noun a participle says something of; None where none agrees with it, or two apart do.

    The parse hangs "confiée" on the reports in "les rapports de l'enquête, confiée à un juge", "tuée" on the victims in
    "une femme est parmi les victimes, tuée par un mur".
    """
    noun, before = participle.head, participle.doc[participle.i - 1]
    if has_dep(noun, "nmod") and "nummod" in noun.below and preposition(noun) in ("de", "d'") and _fits(participle, noun.head):
        noun = noun.head  # "deux cuves de dix tonnes louées à la ville"
    if any(each.i < participle.i for each in children(participle, "obl:agent")):  # "choqués par la dureté des mots employés par X"
        return before if before.pos_ == "NOUN" and agrees(participle, before) else None
    colon = next((each.i for each in noun.doc[noun.i : participle.i] if each.text == ":"), None)
    if colon is not None:  # the noun is what a headline is about: "Espagne : naissance d'un enfant atteint de rougeole"
        behind = (each for each in reversed(noun.subtree) if colon < each.i < participle.i)
        behind = (each for each in behind if each.pos_ in ("NOUN", "PROPN") and not has_dep(each, "flat", "compound"))
        return next((each for each in behind if _fits(participle, each)), None)
    if _is_predicate(noun) or _is_rivalled(participle, noun):
        return None
    if not _is_apart(participle, noun):
        found = next((each for each in _near(noun, participle) if _fits(participle, each)), None)
        return found or (noun if _is_beside(noun, participle) else None)  # it may be misspelled: "la polémique lancé par le maire"
    main = _main_subject(noun)
    own = next((each for each in _near(noun, participle) if _fits(participle, each)), None)
    if main is None and (own is None or (own.pos_ == "PROPN" and morph(participle, "Number") == "Plur")):
        own = _subject_behind(noun, participle) or own
    if own is None or main is None or own is main or not _fits(participle, main) or _is_beside(own, participle):
        return own or (main if main is not None and _fits(participle, main) else None)
    return None


def is_of_either(participle: Token, noun: Token) -> bool:
    """Tell whether a participle behind a comma fits another noun as well, the last before it or one around.

    "La découverte de la supernova, située ..."; "Paul Vidal, Ana Roy, élue ...". Behind "l'archevêque de Rouen" it says something
    of the archbishop.
    """
    if noun.i > participle.i:
        return False
    if not _is_apart(participle, noun):
        return _is_nested(participle, noun)
    first = min((each.i for each in participle.subtree if not each.is_punct), default=participle.i)
    last = next((each for each in reversed(participle.doc[noun.i : first]) if not each.is_punct and not each.is_space), noun)
    while has_dep(last, "flat", "fixed", "compound"):
        last = last.head
    if _is_of_predicate(participle, noun) or (last.pos_ == "NOUN" and _is_rival(participle, noun, last)):
        return True
    if has_dep(last, "appos") and noun.pos_ == "NOUN" and last.head is not noun and noun in last.ancestors:
        return True  # "un prix pour la coureuse Ana Roy, remis hier"
    if last.pos_ == "PROPN":
        return noun.pos_ == "PROPN" and last is not noun and noun not in last.ancestors and not has_dep(last, "nmod")
    others = [each for each in _near(noun, participle) if each is not noun and each.pos_ == "NOUN" and each.i < participle.i]
    return any(child(each, "det") is not None and _fits(participle, each) for each in others)


def _is_nested(participle: Token, noun: Token) -> bool:
    """Tell a noun far before its participle from the one it is of: "un sondage sur le moral des jeunes à la rentrée réalisé hier"."""
    above, between = noun.head, noun.doc[noun.i + 1 : participle.i]
    if not has_dep(noun, "nmod") or above.pos_ != "NOUN" or "det" not in above.below or preposition(noun) in _OF:
        return False
    return sum(each.pos_ in ("NOUN", "PROPN") for each in between) > 1 and agrees(participle, above)


_OF = frozenset(("de", "d'", "d’", "du", "des"))


def _is_of_predicate(participle: Token, noun: Token) -> bool:
    """Tell a noun within what a thing is: "Lens est la capitale de la province, située au nord"."""
    said = next((each for each in noun.ancestors if "cop" in each.below), None) if has_dep(noun, "nmod") else None
    holder = child(said, "nsubj") if said is not None else None
    return holder is not None and holder.pos_ in ("NOUN", "PROPN") and agrees(participle, holder)


def _is_rival(participle: Token, noun: Token, last: Token) -> bool:
    """Tell another noun right before the comma: "lit le texte et parle aux maires, placés devant"."""
    known = "det" in last.below or preposition(last) in ("au", "aux", "du", "des")
    return known and last is not noun and noun not in last.ancestors and last not in noun.ancestors and _fits(participle, last)


def _is_predicate(noun: Token) -> bool:
    """Tell whether the parse takes an adverbial for the predicate: "ce dernier étant, en théorie, arrivé", "sont de fait coupées"."""
    copula = child(noun, "cop")
    bare = child(noun, "det", "nummod", "nmod:poss") is None
    return copula is not None and bool(preposition(noun)) and (bare or copula.lower_ == "étant")


def _is_rivalled(participle: Token, noun: Token) -> bool:
    """Tell whether a clause about the noun ends in another that the participle fits: "la ville qui pleure une élue, tuée hier"."""
    clauses = [each for each in children(noun, "acl") if noun.i < each.i < participle.i]
    return any(
        each.pos_ == "NOUN" and noun.i < each.i < participle.i and child(each, "det", "nummod") is not None and agrees(participle, each)
        for clause in clauses
        for each in clause.subtree
    )


def _fits(participle: Token, noun: Token) -> bool:
    """Tell whether gender and number let a participle say something of a noun; a name's are the parse's guess."""
    if noun.lemma_ in _LOCUTIONS and preposition(noun) in ("à", "en", "au", "dans"):
        return False
    return noun.pos_ in ("PROPN", "X") or agrees(participle, noun)


def _near(noun: Token, participle: Token) -> Iterator[Token]:
    """Yield the noun the parse hangs a participle on, those above it in its phrase, those below it before the participle."""
    yield noun
    above = noun
    while has_dep(above, "nmod"):
        above = above.head
        yield above
    yield from (each for each in reversed(noun.subtree) if has_dep(each, "nmod") and noun.i < each.i < participle.i)


def _is_apart(participle: Token, noun: Token) -> bool:
    """Tell whether a comma sets a participle apart from its noun."""
    low, high = sorted((participle.i, noun.i))
    return any(each.text == "," for each in participle.doc[low:high])


def _is_beside(noun: Token, participle: Token) -> bool:
    """Tell whether nothing but the words of the noun stands between it and its participle."""
    inside = {each.i for each in noun.subtree}
    between = noun.doc[noun.i + 1 : participle.left_edge.i]
    return all(each.i in inside or each.is_punct or each.is_space for each in between)


def _main_subject(noun: Token) -> Token | None:
    """Return the subject of the clause a noun takes part in."""
    clause = next((each for each in noun.ancestors if child(each, "nsubj") is not None), None)
    return next((each for each in children(clause, "nsubj") if each.i < noun.i), None) if clause is not None else None


def _subject_behind(time: Token, participle: Token) -> Token | None:
    """Return the subject behind an opening participle that the parse hangs on a time or place: "À midi, repoussés par eux, des élus"."""
    clause = time.head
    if not has_dep(time, "obl") or time.i > clause.i:
        return None
    behind = next((each for each in children(clause, "nsubj") if each.i > participle.i), None)
    return behind if behind is not None and participle.doc[behind.left_edge.i - 1].text == "," and _fits(participle, behind) else None
