"""Tie mentions that are the same without weighing: equal names and their short forms, appositions, relative pronouns."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import takewhile

from kg.model import EntityType
from kg.resolve.chains import INSTITUTIONS, PEOPLE, Profile
from kg.resolve.names import is_abbreviation, is_acronym, name_gender
from kg.resolve.naming import name_groups
from kg.resolve.people import is_person_only, may_be_person
from kg.resolve.phrases import bears_name
from kg.resolve.words import demonyms

_CALLED: dict[EntityType, tuple[EntityType, ...]] = {  # besides by nouns of its own type
    "Person": ("Group",),
    "Group": ("Person", "Organization"),
    "Organization": ("Group", "Place", "Product"),
    "Product": ("Thing", "Work", "Organization"),
    "Work": ("Product", "Thing"),
    "Occasion": ("Thing",),
    "Thing": ("Product", "Work", "Occasion", "Place"),
}
_OF_SEVERAL = frozenset("couple famille equipe equipage groupe clan camp foyer family team crew".split())
_SEATS = frozenset("capitale chef-lieu prefecture sous-prefecture metropole fief bastion capital seat stronghold".split())
_PREMISES = frozenset(  # besides places: what bodies have, make or do
    "page compte profil fil stand showroom show concession succursale guichet action consultant contrat enquete sondage produit acces "
    "account profile stand outlet branch share consultant contract".split()
)
_BRANDS = frozenset("marque enseigne griffe label sigle acronyme nom laboratoire labo brand label acronym name lab".split())
_SETTLEMENTS = frozenset("city country region continent".split())
_PARTY = re.compile(r"(?:[A-ZÉ]{2,5}|LaREM|MoDem|Modem)")  # behind an office: "le maire UDE", "le député LR"
_SOME = re.compile(r"(?:plusieurs|quelques|certaine?s|several|some)\b", re.IGNORECASE)
OF_ANOTHER = re.compile(r"\s(?:du|de la|de l['’]|des)\s*[a-zà-ÿ]")  # "la direction du quotidien" before the paper's name
_LONGEST_CODE = 4  # letters
_AGAINST = re.compile(r"(?:anti|pro)-")


class Ties:
    """The mentions of one article that are tied, each with why."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        """Tie the mentions of one article, given in text order."""
        self._above = list(range(len(profiles)))
        self._profiles = profiles
        self._tied: dict[int, list[Profile]] = {}  # two and more, by root
        self._names: dict[int, set[tuple[str, ...]]] = {}
        self._inner: dict[int, set[int]] = {}  # ordinals of names inside what is tied, by root
        self.why = [""] * len(profiles)
        for group in name_groups(profiles):
            for index, why in group[1:]:
                self._tie(group[0][0], index, why)
        named = [one for one in profiles if one.words]
        self._starting = [one.mention.start for one in named], named
        self._names = {self.root(one.index): {one.words} for one in named}  # of the tied, by root
        equated = [(one, one.mention.same_as) for one in profiles if one.mention.same_as is not None]
        starts = {start for _, start in equated}
        twins = [one for one in profiles if one.mention.start in starts] if starts else []
        twins.sort(key=lambda one: (one.mention.kind != "pronoun", one.mention.end))
        at = {one.mention.start: one for one in twins}  # of mentions that start together the longest, and no pronoun
        for one, start in equated:
            twin = at.get(start)
            if twin is not None and twin.index != one.index and self._may_tie(one, twin) and not self._is_within(one, twin):
                self._tie(twin.index, one.index, f"the grammar equates it with “{twin.mention.text}”")
        self.roots = [at if above == at else self.root(at) for at, above in enumerate(self._above)]

    def root(self, index: int) -> int:
        """Return the ordinal that stands for all mentions tied to this one."""
        above = self._above
        while above[index] != index:
            above[index] = above[above[index]]
            index = above[index]
        return index

    def bears_name(self, one: Profile) -> bool:
        """Tell whether a noun is tied to a name: "la directrice, Ana Roy"."""
        return one.kind == "nominal" and bool(self._names.get(self.root(one.index)))

    def are_two(self, one: Profile, named: frozenset[tuple[str, ...]]) -> bool:
        """Tell whether a mention bears another name, or its clause goes on to one of these: "L'application a le moteur de Nuage"."""
        if not named:
            return False
        if own := self._names.get(self.roots[one.index]):
            return own.isdisjoint(named)
        if one.kind != "nominal" or not one.mention.is_subject:
            return False
        starts, names = self._starting
        after = map(names.__getitem__, range(bisect_right(starts, one.mention.end), len(names)))
        later = takewhile(lambda each: each.mention.sentence == one.mention.sentence, after)
        return any(each.words in named and each.type not in ("Person", "Place") for each in later)

    def _may_tie(self, one: Profile, twin: Profile) -> bool:
        """Tell whether an apposition may be believed: parsers take lists and titles of works for appositions, too."""
        if one.pronoun and one.pronoun.group == "relative":
            return True
        if one.words and twin.words:
            abbreviates = is_acronym if "Person" in (one.type, twin.type) else is_abbreviation  # "Ada Morel (PS)" is no party
            is_other = one.mention.is_alias or abbreviates(one.mention.text, twin.mention.text)
            return is_other or abbreviates(twin.mention.text, one.mention.text)
        names = [self._names.get(self.root(each.index)) for each in (one, twin)]
        if all(names) and names[0] != names[1]:
            return False
        called, named = (one, twin) if twin.words else (twin, one)
        is_idle = called.is_measure if named.type == "Person" else called.is_idle  # "un autre voisin, Paul Vidal"
        if is_idle or _bears_other(called, named) or _clash(one, twin) or _is_code(called, named):
            return False
        is_called = bool(named.words) and not called.pronoun
        if "quantity" in (one.mention.determiner, twin.mention.determiner) or (is_called and _is_no_bearer(called, named)):
            return False
        if not named.words and one.head == twin.head:
            return False  # "le patinage masculin, le patinage en couple": two of a kind
        if not named.words and one.type and twin.type and one.type != twin.type and not one.noun.concepts & twin.noun.concepts:
            return False  # "l'étude de la grippe, une maladie": of two kinds
        if not named.words and called.mention.determiner == named.mention.determiner == "indefinite" and one.head != twin.head:
            return bool(one.noun.concepts & twin.noun.concepts)  # "une population, une croissance": what a list goes on with
        if named.type == "Place" and not named.noun.concepts & (called.noun.concepts | {"city"}):
            return False
        return not named.words or may_be_called(named.type, called.noun.types)

    def _is_within(self, one: Profile, twin: Profile) -> bool:
        """Tell whether a phrase would stand for a name inside it: "la création de l'UBC, un syndicat", though "le producteur Perry"."""
        first, second = self.root(one.index), self.root(twin.index)
        return second in self._inside(first) or first in self._inside(second)

    def _inside(self, root: int) -> set[int]:
        """Return the roots of the names that stand inside the phrases tied under a root; few, however long the article."""
        if root not in self._inner:
            pairs = ((outer, inner) for outer in self._all(root) for inner in self._names_inside(outer))
            self._inner[root] = {inner.index for outer, inner in pairs if outer.mention.same_as != inner.mention.start}
        self._inner[root] = {self.root(each) for each in self._inner[root]}
        return self._inner[root]

    def _all(self, root: int) -> list[Profile]:
        """Return the mentions tied under a root."""
        return self._tied.get(root) or [self._profiles[root]]

    def _names_inside(self, outer: Profile) -> list[Profile]:
        """Return the names that stand inside a noun phrase."""
        starts, named = self._starting
        start, end = outer.mention.start, outer.mention.end
        near = named[bisect_left(starts, start) : bisect_right(starts, end)] if outer.kind == "nominal" else ()
        return [each for each in near if each.mention.end <= end]

    def _tie(self, first: int, second: int, why: str) -> None:
        self.why[second] = self.why[second] or why
        low, high = sorted((self.root(first), self.root(second)))
        if low != high:
            if low in self._inner or high in self._inner:
                self._inner[low] = self._inside(low) | self._inside(high)
            self._above[high] = low
            self._names[low] = self._names.get(low, set()) | self._names.pop(high, set())
            self._tied[low] = [*self._all(low), *self._all(high)]


def _bears_other(called: Profile, named: Profile) -> bool:
    """Tell whether a noun bears another name, or more than one: "l'organisme Racines, l'Union des écrivains" are two.

    Nor is "l'alliance ABC/XYZ" the ABC, "le groupe Nuage « Les Amis »" Nuage, "la coalition anti-ABC" anybody of that name.
    """
    if not named.words:
        return False
    if named.type != "Person" and called.inner and called.inner.isdisjoint(named.words) and not _may_have_place(called, named):
        return True
    before, inside, after = called.mention.text.partition(named.mention.text)
    if inside and before.rstrip().endswith(("«", "“")) and after.lstrip()[:1] not in ("»", "”"):
        return True  # "le site « Fly Rider infos »" is not Fly Rider
    if inside and (before.endswith("/") or after[:1] in ("/", "-") or after.lstrip()[:1] in ("«", "“") or _AGAINST.match(inside)):
        return True
    return bears_name(called) and called.inner.isdisjoint(named.words)


def _may_have_place(called: Profile, named: Profile) -> bool:
    """Tell what may be called by the place it is of: "la capitale de la France, Paris", but not "la commune de Lens (Oise)"."""
    if named.type == "Place":
        return called.head in _SEATS
    text = called.mention.text
    return bool(called.noun.types) or is_acronym(named.mention.text, text)


def _is_code(called: Profile, named: Profile) -> bool:
    """Tell a class or party in brackets from whom it is of: "la championne de slalom (C1)", "le maire (PS)"."""
    short = len(named.mention.text) <= _LONGEST_CODE and named.mention.text.isupper() and bool(named.words)
    return short and called.type in PEOPLE and named.mention.start - called.mention.end > 1


def _clash(one: Profile, twin: Profile) -> bool:
    """Tell whether the nouns of two genders are two things: "une protéine d'un animal, le tardigrade"."""
    if one.words or twin.words or None in (one.gender, twin.gender) or one.gender == twin.gender:
        return False
    people = sum(each.type in PEOPLE for each in (one, twin))
    is_known = one.mention.determiner == "definite" and twin.mention.determiner == "indefinite"
    return people == 1 or (not people and is_known and "Organization" not in (one.type, twin.type))


def _is_no_bearer(called: Profile, named: Profile) -> bool:
    """Tell whether a noun cannot call a name it stands beside.

    "Les provinces de Gérone et de Lérida" are not Gérone, "le couple Morel" is not Paul Morel, "une banque Rivage" is one of its many,
    "le quinquennat Morel" nobody, "la porte-parole du parquet Ada Morel" tells of no court of that name, and "la ministre de la Santé
    Ada Morel" of no health.
    """
    is_somebody = called.head in demonyms() or (not called.noun.types and is_person_only(called.head))
    if (called.number == "plural" and named.number != "plural") or (is_somebody and named.type not in ("Person", None)):
        return True
    if named.type == "Person" and called.head in demonyms() and called.number != "plural":
        return False
    is_beside = named.mention.start <= called.mention.end + 1
    if named.type == "Person" and (
        called.head in _OF_SEVERAL or _SOME.match(called.mention.text) or (not called.noun.types and not is_beside)
    ):
        return True
    if named.type != "Person" and OF_ANOTHER.search(called.mention.text[: max(named.mention.start - called.mention.start, 0)]):
        return True
    if is_beside and called.mention.determiner == "indefinite" and named.type not in ("Person", "Work", None):
        return True  # "une réunion Nuage"
    may_be_body = bool(called.noun.types) or called.head in _BRANDS or (is_beside and may_be_person(called.head))  # no "tire-lait Nuage"
    if named.type == "Organization" and (not may_be_body or (is_beside and _is_owned_by(called))):
        return True
    if named.type == "Person" and not called.noun.types and (not may_be_person(called.head) or (len(named.words) == 1 and is_beside)):
        return True
    if "Person" in called.noun.types and _PARTY.fullmatch(named.mention.text):
        return True
    if name_gender(named.words) is not None and called.noun.concepts & INSTITUTIONS:
        return True
    return named.type == "Person" and not called.noun.types and None not in (called.gender, named.gender) and called.gender != named.gender


def _is_owned_by(called: Profile) -> bool:
    """Tell what bears the name of the body it belongs to: "la boutique Nuage", "sa page Nuage", "l'usine Nuage"."""
    return called.head in _PREMISES or (set(called.noun.types) == {"Place"} and called.noun.concepts.isdisjoint(_SETTLEMENTS))


def may_be_called(type_: EntityType | None, nouns: tuple[EntityType, ...]) -> bool:
    """Tell whether a name of a type may be apposed to a noun: "la série Marvel" is not Marvel, "Israël : un homme ..." not Israel."""
    if type_ is None:
        return True
    if not nouns:
        return type_ != "Place"
    return type_ in nouns or any(each in _CALLED.get(type_, ()) for each in nouns)


def restricts(one: Profile, at: Mapping[int, Profile]) -> bool:
    """Tell whether a relative pronoun, no comma before it, says which one a noun is: "la loi qui les oblige" is any law."""
    noun = at.get(one.mention.same_as) if one.mention.same_as is not None else None
    return noun is not None and one.pronoun is not None and one.pronoun.group == "relative" and one.mention.start - noun.mention.end <= 1
