"""Describe mentions and the chains they grow into: what each tells of gender, number, type and words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from kg.frozen import changed
from kg.model import EntityType, Gender, Mention, MentionKind, Number
from kg.resolve.names import is_demonym, name_gender, name_words
from kg.resolve.words import UNKNOWN, Noun, Pronoun, fold, honorifics, idle_nouns, noun, place_concept, pronoun

T = TypeVar("T", bound=str)
PEOPLE = ("Person", "Group")
INSTITUTIONS = frozenset("court parliament government agency police army council".split())  # concepts of what bears no person's name
_ONE = frozenset("un une one 1 le la les l' the ce cet cette ces this that".split())  # a count behind these is no number: "le 17e jour"
_ARTICLES = ("le", "la", "les")
_STATE = "etat"  # of which a body may bear the name that governs none
_OF_SOME = re.compile(r"des\s", re.IGNORECASE)
_NOTHING: frozenset[str] = frozenset()
_NO_NAMES: frozenset[tuple[str, ...]] = frozenset()
_GENDERS: tuple[Gender, ...] = ("masculine", "feminine")
_TOLD: dict[Gender | None, frozenset[Gender]] = {None: frozenset(), **{each: frozenset((each,)) for each in _GENDERS}}
_NAME_INSIDE = re.compile(r"(?<=[\s'’-])[A-ZÀ-Ý]\w+")


@dataclass(slots=True, eq=False)
class Profile:
    """A mention with what the tables add to it; nothing changes it once it is made."""

    mention: Mention
    index: int  # ordinal of the mention in its article
    head: str  # folded; of a name its words, joined
    words: tuple[str, ...]  # of a name
    noun: Noun
    pronoun: Pronoun | None
    type: EntityType | None
    gender: Gender | None
    number: Number | None
    modifiers: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()  # folded role nouns before a name: "directeur"
    inner: frozenset[str] = frozenset()  # folded names inside a noun phrase: "Gaulle" of "le général de Gaulle"
    sex: Gender | None = None  # what an honorific or first name tells, not the grammar
    honorific: Gender | None = None  # what "M." or "Mme" before a name tells
    is_certain: bool = False  # whether words beside a name tell its type
    kind: MentionKind = "nominal"  # how it is resolved
    is_owner: bool = False  # a possessive, which starts where the phrase of what is owned does

    @property
    def is_idle(self) -> bool:
        """Tell a noun that stands for nothing one could come back to: "mois", "autre"."""
        if self.kind != "nominal":
            return False
        idle = idle_nouns()
        if self.head in idle or not self.modifiers.isdisjoint(idle):
            return True
        return self.mention.text.partition(" ")[0].lower() in _NONE

    @property
    def is_measure(self) -> bool:
        """Tell a noun of time, measure or manner: "mois", but not "homme de 30 ans", "autre voisin"."""
        return self.kind == "nominal" and self.head in idle_nouns()

    @property
    def told_gender(self) -> Gender | None:
        """Return the gender told by a first name, an honorific, a noun or a pronoun."""
        return self.sex or (None if self.words else self.gender)


def profile(mention: Mention, index: int, language: str) -> Profile:
    """Describe a mention; `language` chooses the tables. "Ce dernier" is a noun to the grammar, a pronoun to us; "Canadien" no name."""
    if mention.kind == "name":
        if not is_demonym(mention.text):
            return _name_profile(mention, index, language)
        mention = changed(mention, kind="nominal", determiner="definite" if mention.definite else "indefinite")
    if mention.kind == "pronoun" or (mention.determiner == "demonstrative" and pronoun(mention.head, language)):
        return _pronoun_profile(mention, index, language)
    return _nominal_profile(mention, index, language)


def _name_profile(mention: Mention, index: int, language: str) -> Profile:
    words, known = name_words(mention.text), honorifics()
    name = " ".join(words)
    first = mention.text.split(maxsplit=1)[0].casefold() if mention.text.strip() else ""
    titled = [known[each] for each in (first, *mention.titles) if each in known]
    # A lemmatizer may give "monsieur" for "Madame": of titles, which are lemmas, only what is feminine tells a gender.
    honorific = known.get(first) or ("feminine" if "feminine" in titled else None)
    honorific = honorific or ("masculine" if not _MISTER.isdisjoint(mention.titles) else None)
    roles = [each for each in mention.titles if each not in known]
    origin, _, rest = mention.text.partition(" ")
    is_origin = bool(rest) and is_demonym(origin)  # "Bermudienne Ada Morel"
    if is_origin and fold(origin) not in words:
        roles.append(origin)
    told: EntityType | None = "Person" if titled else _told_type(mention, words, name, roles, language)
    if is_origin and len(words) > 1 and told != "Place":
        told = "Person"
    type_ = told or mention.type
    sex = honorific or (name_gender(words) if type_ in ("Person", None) else None)
    number = mention.number or ("singular" if type_ == "Person" else None)
    is_open = type_ == "Person" and (first in _ARTICLES or len(words) == 1)  # "Le Pen", "Vidal" may be a woman
    gender = sex or (None if is_open else mention.gender)
    called = _noun_of_name(words, name, type_, roles, language)
    if mention.definite and called.concepts == {"city"}:
        called = UNKNOWN  # "la Garonne", "l'Euro": towns bear no article
    return Profile(
        mention, index, name, words, called, None, type_, gender, number,
        roles=frozenset(map(fold, roles)) if roles else _NOTHING, sex=sex, honorific=honorific, is_certain=told is not None, kind="name",
    )  # fmt: skip


_NONE = frozenset("no neither aucun aucune nul nulle".split())  # "no runners", whom nobody comes back to
_MISTER = frozenset(("mr", "mr."))


def _told_type(mention: Mention, words: tuple[str, ...], name: str, roles: Sequence[str], language: str) -> EntityType | None:
    """Return the type that words beside a name tell: "le producteur X", "la société X"; "la série Marvel" tells nothing of Marvel."""
    if place_concept(name) != "city":
        return "Place"
    if not roles:
        return None
    if name_gender(words) and any(noun(role, language).concepts & INSTITUTIONS for role in roles):
        return "Person"  # "la porte-parole du parquet Ada Morel": what bears no person's name does not type one
    types = [each for role in roles for each in noun(role, language).types[:1]]
    if not types or (types[0] not in ("Person", "Organization") and mention.type in ("Person", "Organization", "Place")):
        return None
    is_company = len(words) == 1 and any("company" in noun(role, language).concepts for role in roles)
    if types[0] == "Organization" and (name_gender(words) or (mention.type == "Person" and not is_company)):
        return None  # "l'administration Morel"
    return "Person" if types[0] == "Group" else types[0]


def _weight(one: Profile) -> int:
    """Return how much a mention tells of its chain's type: a name more than a noun, most a name of one word called a company."""
    if one.is_certain:
        return 12 if one.type == "Organization" and len(one.words) == 1 else 4
    return 2 if one.words else 1


def _noun_of_name(words: tuple[str, ...], name: str, type_: EntityType | None, roles: Sequence[str], language: str) -> Noun:
    """Return what a name says of its bearer: "Parti de la rose" is a party, "Autriche" a country, "l'hôtel Rivage" no city."""
    told = noun(words[0], language) if len(words) > 1 and type_ != "Person" and words[0] != _STATE else UNKNOWN
    if type_ != "Place":
        return told
    if words and not words[-1].isalpha() and any(each.isdigit() for each in words[-1]):
        return _place("road")  # "M-4", "A7": no town
    if told.concepts:
        return told
    called = _NOTHING.union(*(noun(role, language).concepts for role in roles)) if roles else _NOTHING
    return Noun(called) if called else _place(place_concept(name))


@cache
def _place(concept: str) -> Noun:
    return Noun(frozenset({concept}))


def _nominal_profile(mention: Mention, index: int, language: str) -> Profile:
    is_other = mention.head in ("état", "mort") and _is_other_word(mention)
    known = UNKNOWN if is_other else noun(mention.head, language)
    if mention.determiner == "quantity" and mention.number != "plural" and mention.text.split()[0].casefold() not in _ONE:
        mention = changed(mention, number="plural")  # "vingt-deux pays", whose noun looks like one
    plural = mention.number == "plural"
    type_ = mention.type or (known.types[0] if known.types else None)
    if plural and type_ == "Person":
        type_ = "Group"
    modifiers = frozenset(map(fold, mention.modifiers)) if mention.modifiers else _NOTHING
    inner = _NOTHING if mention.text[1:].islower() else frozenset(map(fold, _NAME_INSIDE.findall(mention.text)))
    if mention.determiner == "definite" and plural and _OF_SOME.match(mention.text):
        mention = changed(mention, determiner="indefinite")  # "des" inside the phrase is no contraction of "de les"
    head = fold(mention.head)
    if is_other:
        head += f" {' '.join(sorted(modifiers))}"  # of which nobody is called
    return Profile(mention, index, head, (), known, None, type_, mention.gender, mention.number, modifiers, _NOTHING, inner)


def _is_other_word(mention: Mention) -> bool:
    """Tell "l'état d'urgence" from the state, "la mort" from the dead."""
    return "État" not in mention.text if mention.head == "état" else mention.gender == "feminine"


def _pronoun_profile(mention: Mention, index: int, language: str) -> Profile:
    form = pronoun(mention.text, language) or pronoun(mention.head, language)
    if form is None:
        return Profile(mention, index, fold(mention.text), (), UNKNOWN, None, None, None, None, kind="pronoun")
    number, is_owner = form.number or mention.number, form.group == "possessive"
    return Profile(mention, index, fold(mention.text), (), UNKNOWN, form, None, form.gender, number, kind="pronoun", is_owner=is_owner)


class Chain:
    """Mentions of one article that stand for the same, from the first on; grows while the article is read."""

    __slots__ = (
        "concepts", "gender", "genders", "heads", "inner", "last", "members", "modifiers", "names", "number", "numbers", "roles", "starts",
        "told_genders", "type", "types", "whys",
    )  # fmt: skip

    def __init__(self, first: Profile, why: str) -> None:
        """Begin with a mention and the reason it stands here."""
        weight = _weight(first)
        self.members, self.whys = [first], [why]
        self.last = first  # the latest mention
        self.starts = set() if first.is_owner else {first.mention.start}
        self.heads = frozenset((first.head,)) if first.kind == "nominal" else _NOTHING
        self.names: frozenset[tuple[str, ...]] = frozenset((first.words,)) if first.words else _NO_NAMES
        self.inner = first.inner.union(first.words) if first.words else first.inner
        self.concepts, self.modifiers, self.roles = first.noun.concepts, first.modifiers, first.roles
        self.told_genders = _TOLD[first.told_gender]  # of mere names parsers guess
        self.types: dict[EntityType, int] = {first.type: weight} if first.type else {}  # each with how much tells it
        self.genders: dict[Gender, int] = {first.gender: weight} if first.gender else {}
        self.numbers: dict[Number, int] = {first.number: weight} if first.number else {}
        self.type, self.gender, self.number = first.type, first.gender, first.number  # what most mentions tell, None if none does

    def add(self, one: Profile, why: str) -> None:
        """Take in a mention and the reason it belongs here."""
        self.last = one
        self.members.append(one)
        self.whys.append(why)
        if not one.is_owner:
            self.starts.add(one.mention.start)
        if one.modifiers:
            self.modifiers |= one.modifiers
        if one.noun.concepts:
            self.concepts |= one.noun.concepts
        if one.inner:
            self.inner |= one.inner
        if one.roles:
            self.roles |= one.roles
        if one.words:
            if one.words not in self.names:
                self.names |= {one.words}
                self.inner = self.inner.union(one.words)
        elif one.kind == "nominal" and one.head not in self.heads:
            self.heads |= {one.head}
        self._count(one)

    def _count(self, one: Profile) -> None:
        weight = _weight(one)
        if one.type:
            self.type = _counted(self.types, one.type, weight, self.type)
        if (told := one.told_gender) and told not in self.told_genders:
            self.told_genders |= _TOLD[told]
        if one.gender:
            self.gender = _counted(self.genders, one.gender, weight, self.gender)
        if one.number:
            self.number = _counted(self.numbers, one.number, weight, self.number)

    @property
    def texts(self) -> set[str]:
        """Return the words of all its mentions, in lower case."""
        return {each.mention.text.casefold() for each in self.members}

    @property
    def is_somebody(self) -> bool | None:
        """Tell whether it is one or more persons; None if unknown."""
        return None if self.type is None else self.type in PEOPLE


def _counted(counts: dict[T, int], one: T, weight: int, leader: T | None) -> T | None:
    """Count one in, and return what is counted most often, where `leader` was till now."""
    counts[one] = counts.get(one, 0) + weight
    return one if one == leader or leader is None else most(counts)


def most(counts: Mapping[T, int]) -> T | None:
    """Return the value counted most often; of equals the first in the alphabet; None if there is none."""
    return min(counts, key=lambda each: (-counts[each], each)) if len(counts) > 1 else next(iter(counts), None)
