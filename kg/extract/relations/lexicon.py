"""Look up which relation of the ontology a verb, noun or title expresses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.model import LexicalRelation

_REFLEXIVE = ("se ", "s'", "s’")
_DETERMINERS = frozenset("le la les l' un une des du de d' son sa ses leur leurs the a an his her its their".split())
_JOINING = frozenset("de d' du des of".split())
LINKS = frozenset("à au aux avec chez comme contre dan de derrière de d' du en face par parmi pour que sur ver".split())  # stems


@dataclass(frozen=True, slots=True)
class Pattern:
    """A verb phrase of the lexicon: the words a clause must hold beside the verb, and the relation they make."""

    words: tuple[str, ...]
    asked: frozenset[str]  # the same
    is_reflexive: bool
    relation: LexicalRelation


@cache
def stem(word: str) -> str:
    """Return a word without its plural ending, lower case, for matching only.

    >>> stem("Réunions"), stem("travaux"), stem("accès")
    ('réunion', 'travau', 'accè')
    """
    low = word.lower().replace("’", "'")
    return low[:-1] if len(low) > 3 and low[-1] in "sx" else low


def split_phrase(text: str) -> tuple[str, ...]:
    """Return the words of a lexicon phrase, its determiners left out.

    >>> split_phrase("organiser des réunions avec")
    ('organiser', 'réunions', 'avec')
    >>> split_phrase("s'entretenir avec")
    ('entretenir', 'avec')
    >>> split_phrase("parler de"), split_phrase("l'emporter sur")
    (('parler', 'de'), ('emporter', "l'", 'sur'))
    """
    low = text.strip().lower().replace("’", "'")
    if low.startswith("l'"):
        verb, *rest = low.removeprefix("l'").split()
        return (verb, "l'", *rest)
    for prefix in ("se ", "s'"):
        low = low.removeprefix(prefix)
    parts = low.replace("'", "' ").split()
    return tuple(
        part for at, part in enumerate(parts) if at == 0 or part not in _DETERMINERS or (at == len(parts) - 1 and part in _JOINING)
    )


Phrases = dict[str, dict[tuple[str, ...], LexicalRelation]]  # by the stem of their first word, then by all


class Lexicon:
    """The words of the relations in one language, indexed by their first word."""

    def __init__(self, relations: tuple[LexicalRelation, ...], language: str) -> None:
        """Index `relations`; where two claim the same words, the later one (a user's) wins."""
        self._relations = {relation.id: relation for relation in relations}
        self._verbs: dict[str, list[Pattern]] = defaultdict(list)
        self._nouns: dict[str, LexicalRelation] = {}
        self._compounds: Phrases = defaultdict(dict)
        self._titles: Phrases = defaultdict(dict)
        for relation in relations:
            self._add(relation, language)
        self._forms: dict[tuple[str, bool], list[Pattern]] = {}
        for lemma, patterns in self._verbs.items():
            patterns.sort(key=lambda pattern: -len(pattern.words))  # the longest phrase says most
            plain = [each for each in patterns if not each.is_reflexive]
            more = [each for each in plain if not each.asked <= LINKS]
            self._forms |= {(lemma, False): plain, (lemma, True): [*(each for each in patterns if each.is_reflexive), *more]}
        self._event_stems = {*self._nouns, *self._compounds}
        self.title_stems = frozenset(self._titles)  # of the words that titles begin with
        self._phrased = {lemma for lemma, patterns in self._verbs.items() if any(each.words for each in patterns)}

    def _add(self, relation: LexicalRelation, language: str) -> None:
        for text, tag in relation.verbs:
            if tag == language and text.strip():
                words = split_phrase(text)
                beside = tuple(stem(word) for word in words[1:])
                pattern = Pattern(beside, frozenset(beside), text.lower().startswith(_REFLEXIVE), relation)
                self._verbs[words[0]] = [
                    *(each for each in self._verbs[words[0]] if (each.words, each.is_reflexive) != (pattern.words, pattern.is_reflexive)),
                    pattern,
                ]
        self._nouns.update({stem(text): relation for text, tag in relation.nouns if tag == language})
        for listed, phrases, least in ((self._compounds, relation.nouns, 2), (self._titles, relation.titles, 1)):
            for words in (split_phrase(text) for text, tag in phrases if tag == language):
                if len(words) >= least:
                    listed[stem(words[0])][_content(words)] = relation

    def relation(self, name: str) -> LexicalRelation | None:
        """Return a relation by its name."""
        return self._relations.get(name)

    def opens_verb(self, lemma: str) -> bool:
        """Tell whether verb phrases begin with this one."""
        return lemma in self._verbs

    def opens_phrase(self, lemma: str) -> bool:
        """Tell whether verb phrases of more than one word begin with this one."""
        return lemma in self._phrased

    def verb(self, lemma: str, around: frozenset[str], *, is_reflexive: bool) -> Pattern | None:
        """Return the longest phrase of `lemma` whose words are all `around` it (stems of nouns, prepositions, particles).

        "Se rendre" is no "rendre"; a reflexive verb has the phrases of the plain one that hold more than the verb and a preposition.
        """
        for each in self._forms.get((lemma, is_reflexive), ()):
            if each.asked <= around:
                return each
        return None

    def noun(self, lemma: str) -> LexicalRelation | None:
        """Return the relation of an event noun."""
        return self._nouns.get(stem(lemma))

    def opens_event(self, lemma: str, text: str) -> bool:
        """Tell whether event nouns, of one word or several, begin with this one."""
        return stem(lemma) in self._event_stems or stem(text) in self._event_stems

    def opens_compound(self, lemma: str) -> bool:
        """Tell whether event nouns of several words begin with this one."""
        return stem(lemma) in self._compounds

    def compound(self, words: list[str]) -> tuple[int, LexicalRelation] | None:
        """Return how many of `words` (from the first) make an event noun of several words, and its relation: "mise en examen"."""
        return _longest(words, self._compounds, 2)

    def title(self, words: list[str]) -> tuple[int, LexicalRelation] | None:
        """Return how many of `words` (from the first) make a title, and its relation; the longest title wins."""
        return _longest(words, self._titles, 1)


@lru_cache(maxsize=8)
def index(relations: tuple[LexicalRelation, ...], language: str) -> Lexicon:
    """Return the lexicon of a language, made once for all articles."""
    return Lexicon(relations, language)


def _longest(words: list[str], phrases: Phrases, least: int) -> tuple[int, LexicalRelation] | None:
    listed = phrases.get(stem(words[0])) if words else None
    if listed is None:
        return None
    found, content, longest = None, [stem(words[0])], max(map(len, listed))
    for length, word in enumerate(words[:_LONGEST], 1):
        if _is_elided(word):
            continue
        if length > 1:
            content.append(stem(word))
        if len(content) > longest:
            break
        if length >= least and (relation := listed.get(tuple(content))) is not None:
            found = length, relation
    return found


def _content(words: Sequence[str]) -> tuple[str, ...]:
    """Return the stems of a phrase without the articles and "of" inside it."""
    return tuple(stem(word) for at, word in enumerate(words) if at == 0 or not _is_elided(word))


@cache
def _is_elided(word: str) -> bool:
    return stem(word).rstrip("'") in _ELIDED


_LONGEST = 10  # tokens, with the articles that phrases are listed without: "président du conseil d'administration"
_ELIDED = frozenset(word.rstrip("'") for word in _DETERMINERS) | {"de", "of"}


@cache
def office_word(text: str) -> str:
    """Return the word of an office, without the "ex-" of whoever held it before."""
    return text[3:] if text.lower().startswith("ex-") else text


@cache
def office_stem(text: str) -> str:
    """Return the stem of the word of an office."""
    return stem(office_word(text))
