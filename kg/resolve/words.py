"""Read the word tables of this room: concepts, pronouns, first names and honorifics."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import filterfalse
from typing import cast

from kg.model import EntityType, Gender, Number

LANGUAGES = ("fr", "en")


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What a pronoun's form tells: its class, and of whom it can stand for; None is either."""

    group: str  # subject, object, possessive, tonic, demonstrative, reflexive, relative, locative, or speaker (who speaks)
    gender: Gender | None
    number: Number | None
    stands_for: str  # "person", "thing" or "-"


@dataclass(frozen=True, slots=True)
class Noun:
    """What a head noun tells: the concepts it may name and the types of what it stands for, the likeliest first."""

    concepts: frozenset[str] = frozenset()
    types: tuple[EntityType, ...] = ()


UNKNOWN = Noun()  # of which no table tells anything


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return the text without case, accents, typographic apostrophes and surplus spaces.

    >>> fold("L’Élysée  ")
    "l'elysee"
    """
    plain = text.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.replace("’", "'").replace("œ", "oe"))
        plain = "".join(filterfalse(unicodedata.combining, plain))
    return " ".join(plain.split())


@lru_cache(maxsize=65536)
def noun(head: str, language: str) -> Noun:
    """Return what the tables know of a head noun (its lemma); nothing of an unknown one."""
    folded = fold(head)
    return _nouns(language).get(folded) or _nouns(language).get(folded.partition("-")[0], UNKNOWN)  # "avion-cargo"


@lru_cache(maxsize=65536)
def pronoun(form: str, language: str) -> Pronoun | None:
    """Return what the tables know of a pronoun; None if the form stands for nobody ("on", "je")."""
    return _pronouns(language).get(form.casefold().replace("’", "'"))


def place_concept(name: str) -> str:
    """Return what kind of place a folded name is: a country or continent of the table, else most likely a city."""
    return _places().get(name, "city")


@cache
def _places() -> dict[str, str]:
    return {name: concept for concept, names in rows("places.tsv") for name in names.split(",")}


@cache
def first_names() -> dict[str, Gender]:
    """Return the gender that each first name tells, by its folded form."""
    return {name: cast(Gender, gender) for gender, names in rows("first_names.tsv") for name in names.split()}


@cache
def idle_nouns() -> frozenset[str]:
    """Return the folded nouns and adjectives that start something new or stand for nothing one could come back to."""
    return frozenset(fold(word) for row in rows("idle.tsv") for word in row[0].split(","))


@cache
def demonyms() -> frozenset[str]:
    """Return the folded French words for somebody from a country, region or city."""
    return frozenset(fold(word) for row in rows("demonyms.tsv") for word in row[0].split(","))


@cache
def honorifics() -> dict[str, Gender | None]:
    """Return the honorifics, in lower case, with the gender that each tells."""
    return {form: None if gender == "-" else cast(Gender, gender) for form, gender in rows("titles.tsv")}


@cache
def _nouns(language: str) -> dict[str, Noun]:
    concepts: dict[str, set[str]] = {}
    types: dict[str, dict[EntityType, None]] = {}
    for concept, type_, *words in rows("concepts.tsv"):
        column = words[LANGUAGES.index(language)] if language in LANGUAGES else ""
        for word in column.split(","):
            concepts.setdefault(fold(word), set()).update({concept} - {"-"})
            types.setdefault(fold(word), {})[cast(EntityType, type_)] = None
    return {word: Noun(frozenset(concepts[word]), tuple(types[word])) for word in concepts}


@cache
def _pronouns(language: str) -> dict[str, Pronoun]:
    found = {}
    for code, form, group, gender, number, stands_for in rows("pronouns.tsv"):
        if code == language:
            known = (None if gender == "-" else cast(Gender, gender), None if number == "-" else cast(Number, number))
            found[form] = Pronoun(group, *known, stands_for)
    return found


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of a table, each cut into its columns."""
    text = (files("kg.resolve") / "tables" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
