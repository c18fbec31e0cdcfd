"""Gather what tellings say of one happening, and tell whether another telling may be of the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from kg.model import Article, Telling
from kg.resolve.affairs import are_one
from kg.resolve.cast import Figure
from kg.resolve.words import fold

STATES = frozenset("State Role Membership Part Ownership Location Naming Classification Kinship Acquaintance Nationality".split())
_BACK = timedelta(days=31)  # an undated past event is taken to have happened within the month before its article,
_NEWS = timedelta(days=7)  # one in the present within the week: "la maire présente le plan" is not what she did the month before,
_AHEAD = timedelta(days=366)  # an undated plan to come true within the year after: only to compare tellings, never shown
_SCALES = {
    "millier": 10**3,
    "thousand": 10**3,
    "million": 10**6,
    "milliard": 10**9,
    "billion": 10**9,
}  # French "billion" is not used by the press
_WORDS = {
    word: value
    for line in ("deux trois quatre cinq six sept huit neuf dix onze douze", "two three four five six seven eight nine ten eleven twelve")
    for value, word in enumerate(line.split(), 2)
}
_NUMBER = re.compile(rf"\d{{1,3}}(?:[\s.,]\d{{3}})+|\d+(?:[.,]\d+)?|\b(?:{'|'.join(_WORDS)})\b")
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile("[a-z]+")
Window = tuple[date, date]


@dataclass(slots=True, eq=False)
class Told:
    """A telling with what comparing needs: whom it names in which role, when it may have been, what it counts.

    Nothing changes it once it is made.
    """

    telling: Telling
    agents: Set[str]
    patients: Set[str]
    others: Set[str]
    places: Set[str]
    counted: list[tuple[str, str]]  # the heads and the words of what may be counted
    window: Window | None  # the days it may have happened on; None: nothing is known
    affair: frozenset[str] = frozenset()  # the names that tell what its article is about
    language: str | None = None

    @property
    def parties(self) -> Set[str]:
        """Return everybody but the places."""
        return self.agents | self.patients | self.others

    @property
    def amounts(self) -> dict[str, float]:
        """Return how many, by the head of the counted."""
        return {noun: value for noun, text in self.counted if (value := amount(text)) is not None}

    @property
    def is_dated(self) -> bool:
        """Tell whether its words give days on the calendar."""
        return self.telling.time is not None and self.telling.time.is_resolved

    @property
    def is_planned(self) -> bool:
        """Tell whether it speaks of the future."""
        return self.telling.modality == "planned"


def told(telling: Telling, article: Article, figures: Mapping[str, Figure], affair: frozenset[str] = frozenset()) -> Told:
    """Prepare a telling for comparison. Participants are compared by keys: an id, or a head noun for one without a name."""
    agents: set[str] = set()
    patients: set[str] = set()
    others: set[str] = set()
    places: set[str] = set()
    of_role = {"agent": agents, "patient": patients, "place": places}
    counted: list[tuple[str, str]] = []
    for each in telling.arguments:
        if each.entity:
            figure = figures[each.entity]
            of_role.get(each.role, others).add(likeness(figure))
            counted.append((figure.head or figure.name, each.text))
    return Told(telling, agents, patients, others, places, counted, window(telling, article), affair, article.language)


def likeness(figure: Figure) -> str:
    """Return the key under which a figure is looked for: its id, or for one without a name its head noun.

    Inside one article coreference has already told two of the same noun apart: see `alike`.
    """
    return figure.id if figure.is_named else f"{figure.document}\x1f{fold(figure.head)}\x1f{figure.id}"


def of_one_affair(one: Iterable[Told], other: Iterable[Told]) -> bool:
    """Tell whether tellings stand in one article or in articles of one affair."""
    others = list(other)
    return any(a.telling.document == b.telling.document or are_one(a.affair, b.affair) for a in one for b in others)


def is_named(key: str) -> bool:
    """Tell whether a key is that of a figure with a name."""
    return "\x1f" not in key


def alike(one: Iterable[str], other: Iterable[str]) -> int:
    """Count the participants that two sets share: the same entity, or in different articles the same noun."""
    return len(_matches(one, other))


def _matches(one: Iterable[str], other: Iterable[str]) -> list[tuple[str, str]]:
    return [(a, b) for a in one for b in other if a == b or _same_noun(a, b)]


def _same_noun(one: str, other: str) -> bool:
    if "\x1f" not in one or "\x1f" not in other:
        return False
    (document, head, _), (other_document, other_head, _) = one.split("\x1f"), other.split("\x1f")
    return document != other_document and head == other_head


def index_key(key: str) -> str:
    """Return what equal or like participants have in common, to look them up by."""
    return key.split("\x1f")[1] if "\x1f" in key else key


@lru_cache(maxsize=65536)
def amount(text: str) -> float | None:
    """Return the number that a phrase counts or measures by; None if it has none, or several.

    >>> amount("800 millions de dollars"), amount("204 000 emplois"), amount("trois blessés"), amount("2 des 3 ponts")
    (800000000.0, 204000.0, 3.0, None)
    """
    plain = fold(text)
    if _DIGIT.search(plain) is None and _WORDS.keys().isdisjoint(_LETTERS.findall(plain)):
        return None  # nearly always: to look for a number takes longer
    found = list(_NUMBER.finditer(plain))
    if len(found) != 1:
        return None
    number = found[0].group()
    value = float(_WORDS.get(number) or re.sub(r"[\s.,](?=\d{3}\b)", "", number).replace(",", "."))
    after = re.match(r"\s*(?:de\s+|d')?([a-z]+)", plain[found[0].end() :])
    return value * _SCALES.get(after.group(1).rstrip("s"), 1) if after else value


def window(telling: Telling, article: Article) -> Window | None:
    """Return the days on which the told may have happened, for comparing tellings only."""
    if telling.time is not None and telling.time.is_resolved:
        return telling.time.earliest or date.min, telling.time.latest or date.max
    published = article.published
    if telling.type in STATES or published is None or published.earliest is None or published.latest is None:
        return None
    if telling.modality == "planned" or telling.tense == "future":
        return published.earliest, _later(published.latest, _AHEAD)
    if telling.tense == "present":
        return min(published.earliest, _earlier(published.latest, _NEWS)), published.latest
    return _earlier(published.earliest, _BACK), published.latest


def _earlier(day: date, span: timedelta) -> date:
    return day - span if day - date.min > span else date.min


def _later(day: date, span: timedelta) -> date:
    return day + span if date.max - day > span else date.max


def overlap(one: Window | None, other: Window | None) -> Window | None:
    """Return the days two windows share, if they do (ask `meets` first); of an unknown one the other's."""
    return one or other if one is None or other is None else (max(one[0], other[0]), min(one[1], other[1]))


def meets(one: Window | None, other: Window | None) -> bool:
    """Tell whether two windows share a day; an unknown one meets any."""
    return one is None or other is None or (one[0] <= other[1] and other[0] <= one[1])


def clashing_amounts(one: Mapping[str, float], other: Mapping[str, float]) -> Iterator[tuple[str, float, float]]:
    """Yield what two tellings count differently: the noun and both numbers."""
    for noun in sorted(one.keys() & other.keys()):
        if one[noun] != other[noun]:
            yield noun, one[noun], other[noun]


@dataclass(slots=True, eq=False)
class Happening:
    """Tellings taken for one event; grows while they are merged."""

    members: list[Told]
    why: list[str]  # of each member but the first
    agents: Set[str]
    patients: Set[str]
    others: Set[str]
    places: Set[str]
    window: Window | None

    @property
    def amounts(self) -> dict[str, float]:
        """Return how many, by the head of the counted, as the first telling of it says."""
        return {noun: value for each in reversed(self.members) for noun, value in each.amounts.items()}

    def take(self, one: Told, why: str) -> None:
        """Take in a telling; the window narrows to the days that all share."""
        self.window = overlap(self.window, one.window)
        self.members.append(one)
        self.why.append(why)
        self.agents = self.agents | one.agents
        self.patients = self.patients | one.patients
        self.others = self.others | one.others
        self.places = self.places | one.places


def begun(one: Told) -> Happening:
    """Return a happening of one telling."""
    return Happening([one], [], one.agents, one.patients, one.others, one.places, one.window)
