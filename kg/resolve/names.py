"""Compare names: normal forms, short forms, acronyms."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.model import EntityType, Gender
from kg.resolve.words import demonyms, first_names, fold, honorifics

_GLUED = re.compile(r"^.*[a-zà-ÿ](?:[LlDd]['’])(?=[A-ZÀ-Ý])")  # "BloombergL'OpenAI": two names that lost the space between
_LEADING = re.compile(r"^(?:(?:le|la|les|un|une|du|des|de|the|a|an)\s+|[ld]['’]\s*)+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$")
_EDGES = " \t\n\r\xad'’\"“”«»‹›.,;:()[]*_-–—"
# What a body makes or holds and lends its name to: the "Lumenor Science Fair" is not Lumenor.
_MADE = frozenset(
    """award awards campus center centre championship conference convention countdown cup day exhibition expo fair festival foundation
    headquarters league museum newsletter open prize prizes project show stadium station store summit tour tournament
    tower tv week""".split()
)
_LINKS = frozenset("de du des la le les et of the and for d l a en pour au aux".split())


@lru_cache(maxsize=65536)
def name_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a name without article, honorifics and marks around it.

    >>> name_words("L'OpenAI"), name_words("M. Tyler Perry"), name_words("BloombergL'OpenAI")
    (('openai',), ('tyler', 'perry'), ('openai',))
    """
    bare = _POSSESSIVE.sub("", bare_name(text))
    return tuple(word.strip("'") for word in re.split(r"[^\w'&.+#@-]+", fold(bare)) if word.strip("'.-"))


@lru_cache(maxsize=65536)
def bare_name(text: str) -> str:
    """Return a name for display: as written, without article, honorifics and marks around it."""
    bare = _GLUED.sub("", " ".join(text.split())).strip(_EDGES)
    bare = _LEADING.sub("", bare) or bare
    words = bare.split(" ")
    while len(words) > 1 and words[0].casefold() in honorifics():
        words = words[1:]
    while len(words) > 2 and is_demonym(words[0]) and words[1][0].isupper():
        words = words[1:]  # "Suissesse Ada Morel"
    bare = " ".join(words)
    return bare if len(bare) > 1 else text.strip()


def is_demonym(name: str) -> bool:
    """Tell whether a name is but a word for somebody from somewhere: "Canadienne"."""
    return name[:1].isupper() and fold(name) in demonyms()


def shortened(text: str, longest: int = 80) -> str:
    """Return a noun phrase that serves as a name, cut between words after `longest` characters.

    >>> shortened("un plan  d'entretien de ses deux ponts", 26)
    "un plan d'entretien de…"
    """
    words = " ".join(text.split())
    return words if len(words) <= longest else words[: longest - 1].rsplit(" ", 1)[0] + "…"


def is_short_form(short: tuple[str, ...], long: tuple[str, ...], type_: EntityType | None) -> bool:
    """Tell whether `short` may stand for `long`: a person's last or first name, the first words of another name.

    >>> is_short_form(("altman",), ("sam", "altman"), "Person"), is_short_form(("warner", "bros"), ("warner", "bros", "discovery"), None)
    (True, True)
    >>> is_short_form(("lumenor",), ("lumenor", "science", "fair"), None), is_short_form(("nuage",), ("nuage", "2"), "Product")
    (False, False)
    """
    if not short or len(short) >= len(long) or short[0] in _LINKS:
        return False
    if type_ == "Place":
        return False
    starts = long[: len(short)] == short
    ends = long[-len(short) :] == short
    if type_ == "Person":
        return ends or (starts and len(short) == 1)
    if all(each.isdecimal() for each in long[len(short) :]):
        return False  # "Nuage 2" is another than "Nuage"
    is_part = long[len(short)] in _LINKS or long[-1] in _MADE  # "Nations unies pour l'éducation"
    return (starts and len(short[0]) > 2 and not is_part) or (type_ is None and ends)


def is_abbreviation(short: str, long: str) -> bool:
    """Tell whether `short` looks like an abbreviation beside `long`, be it of its name in another language.

    >>> is_abbreviation("WGA", "Guilde des scénaristes américains"), is_abbreviation("Perry", "Sam Altman")
    (True, False)
    """
    letters = short.replace(".", "")
    if not (2 <= len(letters) <= 8 and letters.isalpha() and letters.isupper()):
        return False
    words = name_words(long)
    return len(words) > 1 and fold(short) not in words


def is_acronym(short: str, long: str) -> bool:
    """Tell whether `short` is made of the initials of `long`, with or without its small words.

    >>> is_acronym("WGA", "Writers Guild of America"), is_acronym("PSG", "Paris Saint-Germain")
    (True, True)
    """
    letters = short.replace(".", "").strip()
    if not 2 <= len(letters) <= 8 or not letters.isupper():
        return False
    return fold(letters) in _initials(long)


@lru_cache(maxsize=65536)
def _initials(name: str) -> tuple[str, ...]:
    """Return the initials of a name of several words, folded: of all its words, and without the small ones."""
    words = [word for word in re.split(r"[\s'’-]+", bare_name(name)) if word]
    if len(words) < 2:
        return ()
    return fold("".join(word[0] for word in words)), fold("".join(word[0] for word in words if fold(word) not in _LINKS))


def name_gender(words: tuple[str, ...]) -> Gender | None:
    """Return the gender that a person's first name tells: of "anne-marie" that of "anne"."""
    if len(words) < 2:
        return None
    return first_names().get(words[0]) or first_names().get(words[0].split("-")[0])
