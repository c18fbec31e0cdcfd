"""Mend by what stands side by side: a subject right before its verb, a noun that "lui" doubles, "depuis" before "par"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_DOERS = frozenset(("je", "j'", "j’", "tu", "il", "ils", "elle", "elles", "on"))
_CLITICS = frozenset("ne n' n’ me m' m’ te t' t’ se s' s’ nous vous le la l' l’ les lui leur y en".split())
_STRESSED = ("lui", "elle", "eux", "elles")
_TAKING = ("conj", "obj", "appos", "nmod", "parataxis", "advcl", "dislocated", "obl:mod")
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


BY_RELATION = {"nsubj": hang_subject, "expl:subj": hang_subject}
BY_FORM = dict.fromkeys(_STRESSED, hang_stressed) | {"depuis": _part_since}
