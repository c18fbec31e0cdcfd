"""Read the words of a noun phrase: those beside its determiner, and the name it may bear."""

from __future__ import annotations

import re

from kg.resolve.chains import Profile

_DETERMINERS = frozenset(
    "le la les l' un une des du ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs "
    "the a an this that these those my your his her its our their".split()
)
_BETWEEN = ("de", "à", "au", "aux", "en", "sur", "par", "pour", "et", "of", "in", "on", "by", "for", "and")
_BEFORE_NAME = re.compile(r"(\b[^\W\d_A-ZÀ-Ý]+) (?=[A-ZÀ-Ý])")


def own_words(one: Profile) -> list[str]:
    """Return the words of a noun phrase without its determiner."""
    return words_of(one.mention.text)


def words_of(phrase: str) -> list[str]:
    """Return the words of a phrase without its determiner.

    >>> words_of("l'ancien maire")
    ['ancien', 'maire']
    """
    words = phrase.replace("’", "'").replace("'", "' ").split()
    return words[1:] if words and words[0].casefold() in _DETERMINERS else words


def bears_name(one: Profile) -> bool:
    """Tell whether a noun phrase sets a name beside its noun, with nothing between: "la plateforme Nuage"."""
    return any(each not in _DETERMINERS and each not in _BETWEEN for each in _BEFORE_NAME.findall(one.mention.text))
