"""Hold the words by which the languages differ, in TOML tables: its words, which sense its verbs have, which nouns tell."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from kg.errors import OntologyError


@cache
def _joined(one: WordList, other: frozenset[str]) -> WordList:
    return WordList(frozenset.__or__(one, other))


@cache
def _parted(one: WordList, other: frozenset[str]) -> WordList:
    return WordList(frozenset.__sub__(one, other))


class WordList(frozenset[str]):
    """The lemmas of one list. The rules join the same lists at every word, so that what two make together is kept."""

    __or__ = _joined
    __sub__ = _parted


def _spelled(word: str) -> list[str]:
    """Return what one word of a table stands for: "à_{pied,vélo}" for "à pied" and "à vélo"."""
    before, _, rest = word.replace("_", " ").partition("{")
    inner, _, after = rest.partition("}")
    return [f"{before}{each}{after}" for each in inner.split(",")]


class Words:
    """The word lists of one language; `words.say` is a frozenset of lemmas.

    Raises:
        AttributeError: the tables have no list of that name.
        OntologyError: two tables have a list of one name.
    """

    def __init__(self, language: str) -> None:
        """Read the tables of `language` ("fr", "en")."""
        rows: dict[str, str] = {}
        for name in (language, f"{language}-senses", f"{language}-nouns", f"{language}-kinds"):
            read = tomllib.loads((Path(__file__).parent / "tables" / f"{name}.toml").read_text("utf-8"))
            if twice := rows.keys() & read.keys():
                raise OntologyError(f"tables/{name}.toml: another table has a list {min(twice)!r}; join them or rename one")
            rows |= read
        self.language = language
        # Plain attributes: the rules ask for the lists at every word.
        self.__dict__.update({name: WordList(each for word in words.split() for each in _spelled(word)) for name, words in rows.items()})

    @property
    def be(self) -> str:
        """Return the lemma of the copula."""
        return min(self.copula)

    def __getattr__(self, name: str) -> frozenset[str]:
        """Say that there is no list of that name; those there are were found before."""
        raise AttributeError(f"the table of {self.__dict__.get('language')} has no list {name!r}")


@cache
def words(language: str) -> Words:
    """Return the word lists of a language, read once.

    >>> "rencontrer" in words("fr").say, "déclarer" in words("fr").say
    (False, True)
    """
    return Words(language)
