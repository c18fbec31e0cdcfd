"""Mend what single words show: "ils ont chacun signé", "mettre en avant la ville", "marcher le long du quai", "des le départ"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_TAKEN = ("obj", "iobj", "xcomp", "obl", "amod", "det", "nmod", "appos")  # by which parses hang what floats
_SOME = frozenset("des un une du leur son sa le la ce cet cette".split())  # before which "tous" is no determiner
_OF = frozenset(("de", "d'", "d’", "du", "des"))
_LINKS = frozenset(("qui", "que", "qu'", "qu’", "dont", "à"))
_TIMES = frozenset("seconde minute heure jour semaine mois an année".split())
_NEAR = 6
_FAR = 25  # tokens between a subject and what floats behind it


def hang_floating(tokens: list[Token], each: Token) -> None:
    """Make an adverb of what only says that it is each or all of the subject: "elles visent toutes des élus", "ont chacun signé"."""
    if not each.dep_.startswith(_TAKEN) or not 0 < each.i < len(tokens) - 1:
        return
    verb, after = each.head, tokens[each.i + 1]
    if verb.i > each.i and verb.pos_ in ("NOUN", "PROPN"):
        if after.lower_ not in _SOME:
            return  # "toutes les villes"
        verb = verb.head
    is_before = each.lower_.startswith("chac") and each.i > verb.i
    if verb.pos_ != "VERB" or is_before or after.lower_ in _OF - _SOME or tokens[each.i - 1].pos_ in ("ADP", "CCONJ"):
        return
    if any(one.head is verb and one.dep_.startswith("nsubj") and one.i < each.i for one in tokens[max(0, each.i - _FAR) : each.i]):
        each.head, each.dep_, each.pos_ = verb, "advmod", "ADV"


def go_along(tokens: list[Token], side: Token) -> None:
    """Make no object of where one goes: "marcher le long du quai"."""
    after = tokens[side.i + 1 : side.i + 2]
    if side.dep_ == "obj" and tokens[side.i - 1].lower_ == "le" and after and after[0].lower_ in _OF:
        side.dep_, side.pos_ = "obl:mod", "NOUN"


def join_counts(tokens: list[Token], mark: Token) -> None:
    """Hang both counts on the noun: "deux ou trois joueurs"."""
    low, high = tokens[mark.i - 1], (tokens[mark.i + 1 : mark.i + 2] or [mark])[0]
    noun = high.head
    if low.pos_ != "NUM" or high.pos_ != "NUM" or noun.dep_ != "conj" or noun.head is not low or noun.i <= high.i:
        return
    noun.head, noun.dep_, low.head, low.dep_, mark.head, mark.dep_ = low.head, low.dep_, noun, "nummod", high, "dep"
    noun.sure = 1.0
    for each in tokens[max(0, low.i - _NEAR) : noun.i + _NEAR]:
        if each.head is low and each is not noun:
            each.head = noun


def go_through(tokens: list[Token], end: Token) -> None:
    """Hang "d'un bout à l'autre" and "du début à la fin" on the verb, none of its object's words."""
    noun, after = end.head, tokens[end.i + 1 : end.i + 2]
    if (
        end.dep_ == "nmod"
        and tokens[end.i - 1].lower_ in ("un", "du")
        and after
        and after[0].lower_ == "à"
        and noun.dep_ == "obj"
        and noun.head.i < noun.i
    ):
        end.head, end.dep_, end.pos_ = noun.head, "obl:mod", "ADV"


def count_time(tokens: list[Token], number: Token) -> None:
    """Hang a number on the time behind it, not on the noun before: "trois courses | deux semaines après"."""
    after = tokens[number.i + 1 : number.i + 2]
    if number.head.i < number.i and after and after[0].lemma_ in _TIMES and after[0].pos_ == "NOUN":
        number.head = after[0]


def kind_by(tokens: list[Token], team: Token) -> None:
    """Hang on its noun what says of which kind it is: "la régate du port par équipe"."""
    noun = tokens[team.i - 2]
    if tokens[team.i - 1].lower_ == "par" and noun.pos_ == "NOUN" and team.dep_.startswith("obl"):
        team.head, team.dep_ = noun, "nmod:kind"


def follow_near(tokens: list[Token], near: Token) -> None:
    """Read "suivi de prés" as the "de près" that it is written for."""
    if tokens[near.i - 1].lower_ == "de" and near.head.lemma_ == "suivre":
        near.pos_ = "ADV"


def part_clause(tokens: list[Token], it: Token) -> None:
    """Set apart the clause that says something of the whole before it: "partage le pouvoir | ce qui étonne"."""
    after = tokens[it.i + 1 : it.i + 2]
    if it.dep_ == "appos" and it.pos_ == "PRON" and after and after[0].lower_ in _LINKS:
        it.dep_ = "parataxis"


def sign_name(tokens: list[Token], plus: Token) -> None:
    """Hang on a name the sign that it ends with: "la chaîne Canal +"."""
    if 0 < plus.i < len(tokens) - 1:
        name, after = tokens[plus.i - 1], tokens[plus.i + 1]
        if name.text.istitle() and name.pos_ in ("NOUN", "PROPN") and after.pos_ != "NUM" and plus not in name.ancestors:
            plus.head, plus.dep_, plus.pos_ = name, "flat:name", "PROPN"


BY_FORM = {
    "+": sign_name,
    "ou": join_counts,
    "équipe": kind_by,
    "équipes": kind_by,
    "début": go_through,
    "bout": go_through,
    "prés": follow_near,
    "ce": part_clause,
    "chacun": hang_floating,
    "chacune": hang_floating,
    "tous": hang_floating,
    "toutes": hang_floating,
    "long": go_along,
}
