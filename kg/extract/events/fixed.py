"""Tell event nouns that with the words beside them name no event: a way out of a road, the end of a lake, a prize by its name."""

from __future__ import annotations

from functools import cache

from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, has_dep, morph, plain_preposition
from kg.extract.grammar.voice import is_passive
from kg.extract.words import Words


@cache
def endings(idioms: frozenset[str]) -> frozenset[str]:
    """Return the nouns that idioms end with: "aide" of "à l'aide"."""
    return frozenset(end for each in idioms for end in (each.rpartition(" ")[2], each.rpartition("'")[2].rpartition(" ")[2]))


def is_fixed(noun: Token, words: Words) -> bool:
    """Tell a noun that with the word after it names no such event: "son pronostic vital", a bare "retour sur"."""
    if words.language == "en" and (_is_part_or_prize(noun) or has_child(noun, _EACH, "det")):
        return True
    deadly = noun.lemma_ == "mort" and noun.head.lemma_ in _OF_DEATH and has_dep(noun, "nmod")  # "le couloir de la mort d'Alma"
    if deadly or (noun.lemma_ in _WAYS and _is_way_out(noun, words)):
        return True
    return noun.lemma_.lower() in _inner(words) and _is_phrase(noun, words)


@cache
def _inner(words: Words) -> frozenset[str]:
    return frozenset(word for phrase in words.fixed_nouns for word in phrase.split())


def _is_phrase(noun: Token, words: Words) -> bool:
    """Tell a noun by the word before or after it: "recevoir l'appel d'Ana Roy", "son pronostic vital", a bare "retour sur"."""
    if f"{noun.head.lemma_} {noun.lemma_}" in words.fixed_nouns:
        return True
    after = noun.doc[min(noun.i + 1, len(noun.doc) - 1)]
    return f"{noun.lemma_} {after.lemma_}".lower() in words.fixed_nouns and (
        after.pos_ != "ADP" or child(noun, "det", "nmod:poss", "case") is None
    )


def _is_part_or_prize(noun: Token) -> bool:
    """Tell the part or prize of something from its event: "the northern end of the lake", "the Player of the Year award", "his start"."""
    if noun.lemma_ not in _OF_SOMETHING:
        return False
    sided = any(each.lower_ in _SIDES or each.pos_ == "PROPN" for each in children(noun, "amod", "compound", "det"))
    return sided or morph(noun, "Number") == "Plur" or all(plain_preposition(each) != "of" for each in children(noun, "nmod"))


_EACH = frozenset(("any", "each", "every"))  # "access to any concert of the band"
_OF_SOMETHING = frozenset(("award", "end", "occupation", "start"))
_SIDES = frozenset(
    """northern southern eastern western north south east west upper lower far near opposite other front rear top bottom high low deep
    shallow left right back each either both any one""".split()
)


def _is_way_out(noun: Token, words: Words) -> bool:
    """Tell a place where one leaves a road: "la sortie Nord de l'autoroute"."""
    verb = noun.head.head if has_dep(noun, "conj") else noun.head
    if verb.lemma_ in _BARRING and is_passive(verb, words):
        return True
    named = any(each.i == noun.i + 1 for each in children(noun, "appos", "nummod"))
    return named or any(each.lemma_ in _ROADS for each in children(noun, "nmod"))


_WAYS = ("sortie", "entrée")
_BARRING = ("interdire", "fermer", "bloquer", "barrer", "rouvrir", "condamner")
_ROADS = ("autoroute", "métro", "parking", "périphérique", "rocade", "route", "tunnel")
_OF_DEATH = frozenset("ange camp chemin commando convoi corridor couloir escadron marche peine route train triangle usine vallée".split())
