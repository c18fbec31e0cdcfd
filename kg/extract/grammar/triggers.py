"""Bound the words that tell an event by its own clause."""

from __future__ import annotations

from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import morph


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
