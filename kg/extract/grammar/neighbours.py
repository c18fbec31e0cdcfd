"""Mend by what stands side by side: a subject right before its verb, a noun that "lui" doubles, "depuis" before "par"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.grammar.counted import hang_amount

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_DOERS = frozenset(("je", "j'", "j’", "tu", "il", "ils", "elle", "elles", "on"))
_CLITICS = frozenset("ne n' n’ me m' m’ te t' t’ se s' s’ nous vous le la l' l’ les lui leur y en".split())
_STRESSED = ("lui", "elle", "eux", "elles")
_TAKING = ("conj", "obj", "appos", "nmod", "parataxis", "advcl", "dislocated", "obl:mod")
_OF, _TO = ("de", "d'", "d’"), ("à", "au", "aux")
_REACH = 40  # tokens around a verb


def hang_subject(tokens: list[Token], noun: Token) -> None:
    """Hang a subject on the verb right behind it, not on a later one: "il le sait, il le dira"."""
    above = noun.head
    verb = _verb_behind(tokens, noun) if above.i > noun.i + 1 else None
    if verb is None or verb is above or above.i < verb.i or noun in (verb, *verb.ancestors):
        return
    near = tokens[max(0, noun.i - _REACH) : above.i]
    if any(each.head is verb and each.dep_.startswith(("nsubj", "expl:subj")) for each in near):
        return
    if noun.lower_ not in _DOERS and (not _may_be_of(noun, verb) or not any(_is_other(each, noun) for each in near)):
        return
    passive = any(each.head is verb and each.dep_ == "aux:pass" for each in near)
    noun.head, noun.dep_ = verb, noun.dep_ if noun.dep_.startswith("expl") else "nsubj:pass" if passive else "nsubj"


def _verb_behind(tokens: list[Token], noun: Token) -> Token | None:
    """Return the verb of the finite form right behind a subject and its clitics."""
    at = noun.i + 1
    while at < len(tokens) - 1 and tokens[at].lower_ in _CLITICS and tokens[at].pos_ in ("PRON", "ADV", "PART"):
        at += 1
    form = tokens[at]
    if form.feats.get("VerbForm") != "Fin" or form.pos_ not in ("VERB", "AUX"):
        return None
    verb = form.head if form.dep_.startswith(("aux", "cop")) else form
    return verb if verb.i >= form.i else None


def _may_be_of(noun: Token, verb: Token) -> bool:
    return noun.pos_ in ("NOUN", "PROPN") and verb.pos_ == "VERB" and noun.feats.get("Number") == verb.feats.get("Number")


def _is_other(each: Token, noun: Token) -> bool:
    """Tell another subject of the verb that a noun is hung on."""
    return each.i < noun.i and each.head is noun.head and each.dep_.startswith("nsubj")


def hang_stressed(tokens: list[Token], stress: Token) -> None:
    """Make a subject of the noun that a pronoun doubles: "il perd son frère et le chien, lui, ne bouge pas"."""
    if stress.dep_ != "advmod" or tokens[stress.i - 1].text != "," or tokens[min(stress.i + 1, len(tokens) - 1)].text != ",":
        return
    verb, noun = stress.head, tokens[stress.i - 2]
    while noun.head.i < noun.i and noun.dep_.startswith(("nmod", "amod", "flat", "appos")):
        noun = noun.head
    if noun.pos_ not in ("NOUN", "PROPN") or noun.dep_ not in _TAKING or verb.i < stress.i or noun in verb.ancestors:
        return
    opening = tokens[max(0, noun.i - _REACH) : verb.i]
    if any(each.head is verb and each.dep_.startswith(("nsubj", "expl:subj")) for each in opening):
        return
    own = [each for each in opening if each.head is noun]
    if any(each.dep_ == "case" for each in own) or noun.feats.get("Number") != stress.feats.get("Number"):
        return
    for each in own:
        if each.dep_ == "cc":
            each.head = verb
    noun.head, noun.dep_ = verb, "nsubj"


def _part_since(tokens: list[Token], adverb: Token) -> None:
    """Read an adverb before "par": "l'intérim est assuré depuis | par son adjointe"."""
    if adverb.dep_ == "case" and tokens[adverb.i + 1].lower_ == "par":
        adverb.head, adverb.dep_, adverb.pos_ = adverb.head.head, "advmod", "ADV"


def _hang_opened(tokens: list[Token], noun: Token) -> None:
    """Hang a phrase on the participle before it that opens the clause: "née à Lens, elle a quitté la ville"."""
    verb = noun.head
    if not noun.i < verb.i:
        hang_amount(tokens, noun)
        return
    first = next((each.i for each in tokens[max(0, noun.i - 4) : noun.i] if each.head is noun and each.dep_ == "case"), 0)
    opening = tokens[first - 1] if first else verb
    is_participle = opening.head is verb and opening.pos_ == "VERB" and opening.feats.get("VerbForm") == "Part"
    if is_participle and opening is not verb and any(each.text == "," for each in tokens[noun.i : verb.i]):
        noun.head = opening


def _hang_given(tokens: list[Token], taker: Token) -> None:
    """Hang on its verb whom something is given to: "verse dix millions de francs CFA | à la commune"."""
    given = taker.head
    if given.pos_ not in ("NOUN", "PROPN") or given.i > taker.i:
        return
    while given.dep_.startswith(("nmod", "appos", "flat")) and given.head.i < given.i:
        given = given.head
    between = tokens[given.i : taker.i]
    to = any(each.head is taker and each.lower_ in _TO for each in between)
    if given.dep_ == "obj" and given.head.i < given.i and to and all(each.text != "," for each in between):
        taker.head = given.head


def _join_spells(tokens: list[Token], link: Token) -> None:
    """Make one adverb of "de main en main", "d'année en année"."""
    first, again = tokens[link.i - 1], tokens[min(link.i + 1, len(tokens) - 1)]
    if first.lower_ != again.lower_ or tokens[link.i - 2].lower_ not in _OF or first.pos_ != "NOUN" or again in first.ancestors:
        return
    first.dep_, first.pos_ = "advmod", "ADV"
    for each in (tokens[link.i - 2], link, again):
        each.head, each.dep_ = first, "fixed"


def _hang_taken(tokens: list[Token], noun: Token) -> None:
    _hang_opened(tokens, noun)
    _hang_given(tokens, noun)


BY_RELATION = {
    "nsubj": hang_subject,
    "expl:subj": hang_subject,
    "obl:arg": _hang_taken,
    "obl:mod": _hang_opened,
}
BY_FORM = dict.fromkeys(_STRESSED, hang_stressed) | {"depuis": _part_since, "en": _join_spells}
