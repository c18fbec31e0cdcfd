"""Gather what tellings say of one happening, and tell whether another telling may be of the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from kg.model import Article, Quantity, Telling, When
from kg.resolve.affairs import are_one
from kg.resolve.cast import Figure
from kg.resolve.phrases import are_ranked_apart, are_told_apart
from kg.resolve.words import LANGUAGES, fold, pronoun

STATES = frozenset("State Role Membership Part Ownership Location Naming Classification Kinship Acquaintance Nationality".split())
_BACK = timedelta(days=31)  # an undated past event is taken to have happened within the month before its article,
_NEWS = timedelta(days=7)  # one in the present within the week: "la maire présente le plan" is not what she did the month before,
_DAYS = timedelta(days=2)  # but what is of nobody named within so many: "trois personnes ont été arrêtées" is true of each week,
_AHEAD = timedelta(days=366)  # an undated plan to come true within the year after: only to compare tellings, never shown
_ABOUT = 1.5  # times: within it an approximate number may be the other
_AGAIN = frozenset(("encore", "nouveau", "again"))  # "ont encore été fermés" is of another day
_OF_ONE_WORDING = 2  # articles: a third that says the same is like them wherever it is compared
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
    amounts: Mapping[str, Quantity]  # how many or how much, by what is counted
    window: Window | None  # the days it may have happened on; None: nothing is known
    published: When | None = None
    affair: frozenset[str] = frozenset()  # the names that tell what its article is about
    language: str | None = None

    @property
    def parties(self) -> Set[str]:
        """Return everybody but the places."""
        return self.agents | self.patients | self.others

    @property
    def news(self) -> Window | None:
        """Return the days it may have happened on if it is news of its article."""
        return window(self.telling, self.published, _DAYS, _DAYS)

    @property
    def is_dated(self) -> bool:
        """Tell whether its words give days on the calendar."""
        return self.telling.time is not None and self.telling.time.is_resolved

    @property
    def is_planned(self) -> bool:
        """Tell whether it speaks of the future."""
        return self.telling.modality == "planned"

    @property
    def is_again(self) -> bool:
        """Tell whether its words say that it was so before."""
        return not _AGAIN.isdisjoint(self.telling.trigger.text.split())


def told(telling: Telling, article: Article, figures: Mapping[str, Figure], affair: frozenset[str] = frozenset()) -> Told:
    """Prepare a telling for comparison. Participants are compared by keys: an id, or a head noun for one without a name."""
    agents: set[str] = set()
    patients: set[str] = set()
    others: set[str] = set()
    places: set[str] = set()
    of_role = {"agent": agents, "patient": patients, "place": places}
    amounts = {each.quantity.unit: each.quantity for each in telling.arguments if each.quantity is not None}
    for each in telling.arguments:
        key = likeness(figures[each.entity]) if each.entity else f"\x1f{telling.document} {each.start}\x1f\x1f"  # nobody else
        of_role.get(each.role, others).add(key)
    days = window(telling, article.published)
    return Told(telling, agents, patients, others, places, amounts, days, article.published, affair, article.language)


def likeness(figure: Figure) -> str:
    """Return the key under which a figure is looked for: its id, or for one without a name its head noun and its words.

    Inside one article coreference has already told two of the same noun apart: see `alike`. A pronoun is like nothing elsewhere.
    """
    if figure.is_named:
        return figure.id
    return f"{figure.document}\x1f{_noun(figure.head) or figure.id}\x1f{figure.id}\x1f{figure.name}"


@lru_cache(maxsize=65536)
def _noun(head: str) -> str:
    """Return a head noun folded; nothing for a pronoun."""
    return "" if any(pronoun(head, language) is not None for language in LANGUAGES) else fold(head)


@lru_cache(maxsize=65536)
def _parts(key: str) -> tuple[str, ...]:
    """Return the document, the head noun, the id and the words of a figure without a name."""
    return tuple(key.split("\x1f"))


def is_named(key: str) -> bool:
    """Tell whether a key is that of a figure with a name."""
    return "\x1f" not in key


def holds_name(key: str) -> bool:
    """Tell whether a key is that of a figure with a name, or of one whose words hold a name: "les abords de Valmont"."""
    words = key.rpartition("\x1f")[2][1:]
    return is_named(key) or words != words.lower()


def alike(one: Iterable[str], other: Iterable[str]) -> int:
    """Count the participants of the first set that the other has, too: the same entity, or in different articles the same noun."""
    others = set(other)
    return sum(each in others or (not is_named(each) and _has_noun(each, others)) for each in one)


def _has_noun(one: str, others: Iterable[str]) -> bool:
    document, head, _, words = _parts(one)
    for other in others:
        if not is_named(other):
            other_document, other_head, _, other_words = _parts(other)
            if head == other_head and document != other_document and not are_ranked_apart(words, other_words):
                return True
    return False


def differ(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether those of one noun in two sets are told apart by all else that is said of them."""
    nouns = [(_parts(a), _parts(b)) for a in one if not is_named(a) for b in other if not is_named(b) and a != b]
    alike_ = [(a[3], b[3], a[1]) for a, b in nouns if a[1] == b[1]]
    return bool(alike_) and all(are_told_apart(*each) for each in alike_)


def index_key(key: str) -> str:
    """Return what equal or like participants have in common, to look them up by."""
    return _parts(key)[1] if "\x1f" in key else key


def window(telling: Telling, published: When | None, back: timedelta = _BACK, news: timedelta = _NEWS) -> Window | None:
    """Return the days on which the told may have happened, for comparing tellings only."""
    if telling.time is not None and telling.time.is_resolved:
        return telling.time.earliest or date.min, telling.time.latest or date.max
    if telling.type in STATES or published is None or published.earliest is None or published.latest is None:
        return None
    if telling.modality == "planned" or telling.tense == "future":
        return published.earliest, _later(published.latest, _AHEAD)
    if telling.tense == "present":
        return min(published.earliest, _earlier(published.latest, news)), published.latest
    return _earlier(published.earliest, back), published.latest


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


def clashing_amounts(one: Mapping[str, Quantity], other: Mapping[str, Quantity]) -> Iterator[tuple[str, Quantity, Quantity]]:
    """Yield what two tellings count differently: what is counted and both numbers.

    >>> dead = [{"mort": Quantity(value, "mort", about)} for value, about in ((150, True), (154, False), (37, False))]
    >>> [[each[0] for each in clashing_amounts(dead[0], other)] for other in dead[1:]]
    [[], ['mort']]
    """
    for unit in sorted(one.keys() & other.keys()):
        less, more = sorted((one[unit].value, other[unit].value))
        if less != more and not ((one[unit].about or other[unit].about) and more < _ABOUT * less):
            yield unit, one[unit], other[unit]


@dataclass(slots=True, eq=False)
class Happening:
    """Tellings taken for one event; grows while they are merged."""

    members: list[Told]
    why: list[str]  # of each member but the first
    agents: Set[str]
    patients: Set[str]
    others: Set[str]
    places: Set[str]
    amounts: Mapping[str, Quantity]  # as the first telling of each says
    window: Window | None
    documents: set[str]
    ways: dict[object, Told]  # the members that stand for all: the first, and of each way of telling two articles'

    @property
    def parties(self) -> Set[str]:
        """Return everybody but the places."""
        return self.agents | self.patients | self.others

    @property
    def is_dated(self) -> bool:
        """Tell whether any of its tellings gives days on the calendar."""
        return any(each.is_dated for each in self.ways.values())

    def take(self, one: Told, why: str) -> None:
        """Take in a telling; the window narrows to the days that all share."""
        self.window = overlap(self.window, one.window)
        self.members.append(one)
        self.why.append(why)
        self.agents = _gathered(self.agents, one.agents)
        self.patients = _gathered(self.patients, one.patients)
        self.others = _gathered(self.others, one.others)
        self.places = _gathered(self.places, one.places)
        self.amounts = {**one.amounts, **self.amounts}
        way = one.telling.negated, one.telling.tense, one.is_dated, one.is_planned, one.is_again, one.news, one.affair
        document = one.telling.document
        self.documents.add(document)
        if self.ways.setdefault((way, 1), one).telling.document != document:
            self.ways.setdefault((way, 2), one)


def _gathered(known: Set[str], more: Set[str]) -> Set[str]:
    """Return the keys of both, but of those without a name that are called alike only those of two articles."""
    found = set(known)
    for each in more - known:
        own = _parts(each)
        holders = {other[0] for other in map(_parts, known) if other[1::2] == own[1::2]}
        if is_named(each) or len(holders - {own[0]}) < _OF_ONE_WORDING:
            found.add(each)
    return found


def begun(one: Told) -> Happening:
    """Return a happening of one telling."""
    documents = {one.telling.document}
    return Happening([one], [], one.agents, one.patients, one.others, one.places, one.amounts, one.window, documents, {None: one})


def of_one_affair(one: Iterable[Told], other: Happening) -> bool:
    """Tell whether tellings stand in one article with those of a happening, or in articles of one affair."""
    return any(
        each.telling.document in other.documents or any(are_one(each.affair, known.affair) for known in other.ways.values()) for each in one
    )
