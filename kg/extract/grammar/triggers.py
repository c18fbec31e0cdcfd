"""Bound the words that tell an event by its own clause."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.grammar.negatives import NE, denials
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import children, morph
from kg.extract.grammar.voice import reflexive
from kg.extract.words import Words

_NOT = frozenset((*NE, "not", "n't"))
_CLITICS = frozenset(("en", "y", "le", "l'", "l’"))
_PARTLY = frozenset(("partiellement", "partially", "partly"))
_NEAR = 5  # tokens from a verb to its "que": "ne perd finalement que"
_CLITIC_PLACES = frozenset(("obj", "iobj", "obl", "expl"))


def with_helpers(verb: Token, words: Words) -> list[Token]:
    """Return a verb with its auxiliaries, negation or restriction, reflexive and particle: "n'a pas été", "ne perd que", "s'", "up"."""
    denied = denials(verb, words)
    found = [verb, *children(verb, "aux", "expl:pv", "expl:pass", "compound:prt"), *denied]
    if "advmod" in verb.below:
        beside = children(verb, "advmod")
        nots = [each for each in beside if each.lower_ in _NOT and each.i < verb.i]
        if nots and all(each.lower_ == "plus" for each in denied) and words.language == "fr":  # "ne perd plus que"
            found += [each for each in verb.doc[verb.i + 1 : verb.i + _NEAR] if each.lower_ in QUE and each.pos_ == "ADV"][:1]
        found += [*nots, *(each for each in beside if each.lower_ in _PARTLY and not each.children)]
    if (clitic := reflexive(verb)) is not None:
        found.append(clitic)
    return found


def clitics(verb: Token, told: Iterable[Token]) -> list[Token]:
    """Return the pronouns before a verb that make its meaning and take no part: "l'emporte", "s'en prend aux élus", "n'y touche pas"."""
    if verb.below.isdisjoint(_CLITIC_PLACES):
        return []
    taken = {each.i for each in told}
    before = [each for each in verb.lefts if each.lower_ in _CLITICS and each.pos_ == "PRON"]
    return [each for each in before if each.family in _CLITIC_PLACES and each.i not in taken]


def in_order(tokens: Iterable[Token]) -> list[Token]:
    """Return the tokens in text order, each once."""
    places = {each.i: each for each in tokens}
    return [places[at] for at in sorted(places)]


def bounded(verb: Token, chosen: list[Token]) -> tuple[Token, ...]:
    """Leave out the words that another clause parts from the verb: "seront appelées, alors que les partis sont"."""
    kept = [verb]
    for near in reversed(chosen[: chosen.index(verb)]):
        if near.i + 1 < kept[0].i and (_is_parted(near, kept[0], chosen) or _has_noun(near, kept[0], chosen)):
            break
        kept.insert(0, near)
    for near in chosen[chosen.index(verb) + 1 :]:
        if (kept[-1].i + 1 < near.i and _is_parted(kept[-1], near, chosen)) or near.family in ("aux", "mark"):
            break
        kept.append(near)
    return tuple(kept)


def _is_parted(first: Token, second: Token, chosen: list[Token]) -> bool:
    between = [each for each in first.doc[first.i + 1 : second.i] if each not in chosen and each.family != "cop"]
    return any(morph(each, "VerbForm") == "Fin" or each.text in ";:»”" for each in between)


def _has_noun(first: Token, second: Token, chosen: list[Token]) -> bool:
    """Tell whether a subject or object stands between two words: "voit un peloton collaborer" tells that the pack does."""
    between = [each for each in first.doc[first.i + 1 : second.i] if each not in chosen]
    return any(each.pos_ in ("NOUN", "PROPN") and each.family in ("nsubj", "obj") for each in between)
