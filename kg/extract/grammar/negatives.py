"""Find the words that deny a verb, however the parse ties them to it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.grammar.tokens import Token, once
from kg.extract.grammar.tree import child, children, children_as, has_child
from kg.extract.words import Words

NE = frozenset(("ne", "n'", "n’"))


@once
def has_ne(verb: Token) -> bool:
    """Tell whether "ne" stands before a verb."""
    return not NE.isdisjoint([each.lower_ for each in verb.children if each.i < verb.i])


def before_but(listed: list[Token]) -> list[Token]:
    """Return what a denied verb denies of a list: "aucun blessé" in "ne compte aucun blessé mais des dégâts"."""
    excepts = has_child(listed[0], ("not",), "advmod")
    if len(listed) < 2 or not (excepts or has_ne(listed[0].head)):
        return listed
    parted = next((at for at, each in enumerate(listed) if at and has_child(each, ("mais", "but"), "cc")), len(listed))
    return listed[parted:] if excepts else listed[:parted]  # "turned not to the judge but to the jury"


@once
def denials(verb: Token, words: Words) -> list[Token]:
    """Return the negative adverbs of a verb; "pas" may hang on another adverb: "n'est pourtant pas encore rentrée"."""
    own = children_as(verb, words.negation_adverbs, "advmod")
    if words.language != "fr":
        own = [each for each in own if each.i < verb.i or verb.doc.span(each.i + 1, each.i + 2).text != "to"]
        own += _before_to(verb, words)
        return own or [one for each in children(verb, "advmod") if _is_no_longer(each) for one in verb.doc[each.i - 1 : each.i + 1]]
    if not has_ne(verb):
        return [each for each in own if _is_alone(each, verb)]
    return own or list(_after_ne(verb, words))


def _before_to(verb: Token, words: Words) -> Iterator[Token]:
    """Yield what denies an infinitive, though the parse hangs it on the verb above: "claims never | to have met him"."""
    for mark in children_as(verb, ("to",), "mark"):
        before = verb.doc[mark.i - 1]
        if before.lower_ in words.negation_adverbs and before.head is not verb and verb.doc[mark.i - 2].lower_ != "or":
            yield before


def _is_no_longer(adverb: Token) -> bool:
    return adverb.lower_ in ("longer", "more") and adverb.i > 0 and adverb.doc[adverb.i - 1].lower_ == "no"


def _is_alone(negator: Token, verb: Token) -> bool:
    """Tell a "pas" that denies a verb without "ne" from a step, and from one that the parse hangs on it from afar."""
    if negator.lower_ == "jamais" and negator.i == verb.i - 1 and verb.dep_ == "acl":
        return True  # "une hausse jamais vue", but "la plus forte hausse qu'ait jamais vue la ville"
    near = negator.lower_ == "pas" and abs(negator.i - verb.i) <= _NEAR
    if verb.i < negator.i - 1 and verb.doc[negator.i - 1].lower_ in NE:
        return False  # "dit ne pas être contre", which denies what is said
    return near and not _is_contrast(negator) and child(negator, "det") is None


def _after_ne(verb: Token, words: Words) -> Iterator[Token]:
    first = next(each.i for each in verb.lefts if each.lower_ in NE)
    for each in verb.doc[first + 1 : min(verb.i + _NEAR, verb.sent.end)]:
        if each.is_punct or (each.pos_ == "VERB" and each != verb):
            return
        if each.lower_ in words.negation_adverbs and each.pos_ == "ADV":
            yield each
            return


_NEAR = 4  # tokens behind a verb: "ne collecte alors plus"


def _is_contrast(negator: Token) -> bool:
    """Tell "et non pas X" and "pas seulement" apart from the negation of the verb."""
    doc = negator.doc
    before = doc[negator.i - 1].lower_ if negator.i else ""
    return before in ("non", "et", "mais", ",", "le", "les", "un", "ce", "premier", "premiers", "au")  # "prend le pas", "ses premiers pas"


def has_declined(verb: Token, words: Words) -> bool:
    """Tell what somebody did not want to do, and so has not done: "n'a pas souhaité s'exprimer", but "ne veut pas partir"."""
    return verb.lemma_ in words.wished_mildly and "aux:tense" in verb.below and bool(denials(verb, words))
