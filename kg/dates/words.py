"""Join a language's words into one table of phrases, looked up word by word, the longest first."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kg.dates import words_en, words_fr
from kg.dates.feasts import FEASTS, Feast
from kg.dates.occasions import Occasion, read_occasions

_LATIN = "[a-z²³¹ß-öø-ɏḀ-ỿ]+"  # letters that are quicker to tell than "any letter"
_WORD = {
    "fr": re.compile(rf"(?:{_LATIN}(?:'(?=[^\W\d_])|)|[^\W\d_]+(?:'(?=[^\W\d_])|)|\d+|\S)\s*"),
    "en": re.compile(rf"(?:{_LATIN}|[^\W\d_]+|\d+|\S)\s*"),
}


class Entry(NamedTuple):
    """A phrase's class in the grammar, its value, and whether it needs words around it to be a time."""

    kind: str
    value: object
    is_weak: bool = False
    takes_dot: bool = False


Table = dict[str, list[tuple[tuple[str, ...], Entry]]]

_FOLD = str.maketrans("àâäéèêëîïôöùûüç", "aaaeeeeiioouuuc")


def fold(text: str) -> str:
    """Make the form under which a word is looked up, of the same length."""
    return text.lower().replace("’", "'")


def pieces(folded: str, language: str) -> list[str]:
    """Cut a folded text that begins with no space into its words, each with the space behind it."""
    return _WORD[language].findall(folded)


@cache
def table(language: str) -> Table:
    """Make the table of a language with its feasts and the shipped occasions."""
    module = {"fr": words_fr, "en": words_en}[language]
    found: Table = {}
    for kind, value, phrases in (*module.WORDS, *module.numbers()):
        for phrase in phrases.split("|"):
            _add(found, phrase.strip(), kind, value, language)
    for key, item in (*_feasts(language), *_occasions(language)):
        _add(found, key, item[0], item[1], language)
    for variants in found.values():
        variants.sort(key=lambda v: -len(v[0]))
    return found


def _feasts(language: str) -> list[tuple[str, tuple[str, Feast]]]:
    return [(name, ("FEAST", f)) for f in FEASTS for name in (f.french if language == "fr" else f.english).split("|") if name]


def _occasions(language: str) -> list[tuple[str, tuple[str, Occasion]]]:
    return [(label, ("OCCASION", o)) for o in read_occasions() for label, tag in o.labels if tag == language]


def _words(phrase: str, language: str) -> tuple[str, ...]:
    """Cut a phrase as texts are cut; one that ends in an apostrophe as before a vowel."""
    if language == "fr" and phrase.endswith("'"):
        return _words(phrase + "a", language)[:-1]
    return tuple(map(str.rstrip, pieces(phrase, language)))


def _add(found: Table, phrase: str, kind: str, value: object, language: str) -> None:
    """Add a phrase with and without its accents and hyphens; "~" marks it weak, a final dot an abbreviation."""
    is_weak, takes_dot = phrase.startswith("~"), phrase.endswith(".") and len(phrase) > 1
    plain = phrase.removeprefix("~").removesuffix(".") if takes_dot or is_weak else phrase
    entry = Entry(kind, value, is_weak, takes_dot)
    for form in {plain, plain.replace("-", " "), plain.replace("-", "")} if "-" in plain[1:-1] else {plain}:
        for spelling in {fold(form), fold(form).translate(_FOLD)} if len(form) > 3 and not form.endswith("là") else {fold(form)}:
            parts = _words(spelling, language)
            if parts:
                variants = found.setdefault(parts[0], [])
                if all(rest != parts[1:] or (known.takes_dot and not takes_dot) for rest, known in variants):
                    variants.append((parts[1:], entry))
