"""Read the words of a noun phrase: those beside its determiner, and the name it may bear."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.resolve.chains import Profile
from kg.resolve.words import fold

_DETERMINERS = frozenset(
    "le la les l' un une des du ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs "
    "the a an this that these those my your his her its our their".split()
)
_BETWEEN = ("de", "à", "au", "aux", "en", "sur", "par", "pour", "et", "of", "in", "on", "by", "for", "and")
NOT = "non"
WORD = 4  # letters: shorter words, but for "non", tell nothing apart; of longer ones as many are compared, whatever the ending
_RANKS = frozenset(  # what tells one from its like
    "premier premiere deuxieme second seconde troisieme quatrieme cinquieme dernier derniere prochain prochaine precedent precedente "
    "suivant suivante first second third fourth fifth last next previous following".split()
)
_NUMERAL = re.compile(r"[IVXLC]+(?:e|er|re)?")  # "acte VI"
_BEFORE_NAME = re.compile(r"(\b[^\W\d_A-ZÀ-Ý]+) (?=[A-ZÀ-Ý])")


def own_words(one: Profile) -> tuple[str, ...]:
    """Return the words of a noun phrase without its determiner."""
    return words_of(one.mention.text)


@lru_cache(maxsize=65536)
def words_of(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase without its determiner.

    >>> words_of("l'ancien maire")
    ('ancien', 'maire')
    """
    words = tuple(phrase.replace("’", "'").replace("'", "' ").split())
    return words[1:] if words and words[0].casefold() in _DETERMINERS else words


@lru_cache(maxsize=65536)
def folded_words(phrase: str) -> frozenset[str]:
    """Return the words of a phrase without its determiner, folded."""
    return frozenset(map(fold, words_of(phrase)))


def bears_name(one: Profile) -> bool:
    """Tell whether a noun phrase sets a name beside its noun, with nothing between: "la plateforme Nuage"."""
    return any(each not in _DETERMINERS and each not in _BETWEEN for each in _BEFORE_NAME.findall(one.mention.text))


def ranks(one: Profile) -> frozenset[str]:
    """Return the words that count or letter a thing among its like."""
    return _ranks_in(one.mention.text)


@lru_cache(maxsize=65536)
def _ranks_in(phrase: str) -> frozenset[str]:
    return frozenset(fold(each) for each in words_of(phrase) if _tells_rank(each))


def _tells_rank(word: str) -> bool:
    """Tell whether a word counts or letters a thing among its like: "12e", "première", "VI", the "D" of "la catégorie D"."""
    return word[0].isdigit() or fold(word) in _RANKS or bool(_NUMERAL.fullmatch(word)) or (len(word) == 1 and word.isupper())


def extras(one: Profile) -> frozenset[str]:
    """Return the beginnings of the words that say more than the noun; names are compared elsewhere."""
    return _extras_in(one.mention.text, one.head[:3])


def are_ranked_apart(one: str, other: str) -> bool:
    """Tell whether two phrases rank or number what they tell of differently: "la première étape", "la 12e étape"."""
    first, second = _ranks_in(one), _ranks_in(other)
    return bool(first and second) and first.isdisjoint(second)


@lru_cache(maxsize=65536)
def are_told_apart(one: str, other: str, head: str) -> bool:
    """Tell whether two phrases of one noun say different things of it.

    >>> are_told_apart("les élus de Valmont", "des élus sortants", "elu"), are_told_apart("les élus", "des élus sortants", "elu")
    (True, False)
    """
    first, second = _tail(one, head[:3]), _tail(other, head[:3])
    return (bool(first and second) and first.isdisjoint(second)) or are_ranked_apart(one, other)


def _tail(phrase: str, head: str) -> frozenset[str]:
    """Return the beginnings of the words behind the noun of a phrase."""
    words = [fold(each) for each in words_of(phrase)]
    at = next((n for n, each in enumerate(words) if each.startswith(head)), len(words))
    return frozenset(each[:WORD] for each in words[at + 1 :] if len(each) >= WORD)


@lru_cache(maxsize=65536)
def _extras_in(phrase: str, head: str) -> frozenset[str]:
    words = [fold(each) for each in words_of(phrase) if each.islower()]
    return frozenset(each[:WORD] for each in words if (len(each) >= WORD or each == NOT) and each[:3] != head)
