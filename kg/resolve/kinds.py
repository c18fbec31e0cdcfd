"""Tell what a name is by what its article says of it, which outweighs the pipeline's guess: "Sora, un nouveau modèle"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from kg.model import EntityType
from kg.resolve.chains import Profile
from kg.resolve.names import name_gender
from kg.resolve.phrases import own_words
from kg.resolve.words import UNKNOWN, fold, place_concept

Words = tuple[str, ...]

_GUESSED = ("Person", "Place", None)  # labels given for want of a better one
_KINDS = ("Product", "Work", "Organization", "Occasion")
_SOME = ("indefinite", "possessive")
_MOON = "satellite"  # of a planet, a place; of an agency, a product


def by_kind(profiles: Sequence[Profile]) -> list[Profile]:
    """Return the mentions of one article, its names with the types that appositions and longer names tell."""
    equated = [(one, one.mention.same_as) for one in profiles if one.mention.same_as is not None]
    at = {one.mention.start: one for one in profiles} if equated else {}
    pairs = [(one, at[same]) for one, same in equated if same in at]
    told: dict[Words, EntityType] = dict(chain(_counted(profiles), _called(pairs)))
    renamed = {one.words: other.type for one, other in pairs if one.mention.is_alias and one.words and other.type}
    if not told and not renamed:
        return list(profiles)
    return [_of_kind(one, told, renamed) for one in profiles]


def _of_kind(one: Profile, told: Mapping[Words, EntityType], renamed: Mapping[Words, EntityType]) -> Profile:
    if one.words in renamed:  # "le Belge" of "Paul Vidal, dit le Belge"
        return replace(one, type=renamed[one.words], noun=UNKNOWN)
    if one.words in told and one.type in _GUESSED:
        return replace(one, type=told[one.words], noun=UNKNOWN, sex=None, is_certain=True)
    return one


def _counted(profiles: Sequence[Profile]) -> Iterator[tuple[Words, EntityType]]:
    """Yield the names that phrases count, with the type of people: "certains Bonnets rouges" are people, and no place."""
    plural = {one.words for one in profiles if one.number == "plural" and one.words and one.type in _GUESSED}
    for one in profiles if plural else ():
        if one.kind == "nominal" and one.mention.determiner in ("indefinite", "quantity"):
            words = tuple(map(fold, own_words(one)))
            yield from ((each, "Group") for each in (words, words[1:]) if each in plural)


def _called(pairs: Sequence[tuple[Profile, Profile]]) -> Iterator[tuple[Words, EntityType]]:
    """Yield the names that a noun of one kind stands beside, with the type of that kind."""
    for one, other in pairs:
        if (one.kind, other.kind) in (("nominal", "name"), ("name", "nominal")):
            name, called = (one, other) if one.words else (other, one)
            if _tells_kind(called, name):
                yield name.words, called.noun.types[0]


def _tells_kind(called: Profile, name: Profile) -> bool:
    is_beside = called.mention.end < name.mention.start or name.mention.end < called.mention.start
    is_known = name_gender(name.words) is not None or place_concept(" ".join(name.words)) != "city"
    is_one = called.mention.determiner != "none" or "’s " in called.mention.text or "'s " in called.mention.text
    is_other = called.mention.determiner not in _SOME and called.inner and called.inner.isdisjoint(name.words)
    if name.type == "Place" and (called.head == _MOON or is_other):
        return False  # "le tribunal de Lens (Oise)", but "Nuage, un outil de Lumenor"
    if not is_beside or is_known or not is_one or called.mention.number == "plural" or name.type not in _GUESSED:
        return False
    return len(called.noun.types) == 1 and called.noun.types[0] in _KINDS
