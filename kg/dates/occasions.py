"""Recurring public occasions, read from `ontology/occasions.ttl` and from files of the user's own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from kg.dates import periods
from kg.dates.nearest import Recurrent
from kg.dates.periods import Period
from kg.errors import OntologyError
from kg.terms import ontology_folder

_HELD = "held"
_LABELS = ("http://www.w3.org/2004/02/skos/core#prefLabel", "http://www.w3.org/2004/02/skos/core#altLabel")


class Occasion(NamedTuple):
    """An occasion with its labels (text, language) and the days of each time it was or will be held."""

    id: str
    labels: tuple[tuple[str, str], ...]
    held: tuple[tuple[date, date], ...]

    def recurrent(self) -> Recurrent:
        """Make it what comes round on the days listed and on no others: an unlisted year stays unresolved.

        A year counts only as far as the list goes, so that next year's is not answered by a later one.
        """
        return Recurrent(self.labels[0][0] if self.labels else self.id, self._cycle(), self._between, "named", is_public=True)

    def _cycle(self) -> int:
        starts = [first for first, _ in self.held]
        return max([366, *((b - a).days + 60 for a, b in pairwise(starts))])

    def _between(self, first: date, last: date) -> list[Period]:
        return [periods.days(a, b) for a, b in self.held if a <= last and b >= first]

    def season(self, period: Period) -> Period | None:
        """Widen one occasion to its season, by whole months: the three before it, and its own."""
        if period.first is None or period.last is None:
            return None
        start, stop = periods.around(periods.move(period.first, "month", -3), "month"), periods.around(period.last, "month")
        return periods.span(start, stop)


@cache
def read_occasions(paths: tuple[Path, ...] = ()) -> tuple[Occasion, ...]:
    """Read the shipped occasions and those of more files. Raises OntologyError with the file that is at fault."""
    found: dict[str, Occasion] = {}
    for path in (ontology_folder() / "occasions.ttl", *paths):
        for occasion in _read(path):
            found[occasion.id] = occasion
    return tuple(found[key] for key in sorted(found))


def _read(path: Path) -> Iterable[Occasion]:
    import pyoxigraph  # a compiled parser; rdflib would take longer to load than to read a whole article

    labels: dict[str, list[tuple[str, str]]] = {}
    held: dict[str, list[tuple[date, date]]] = {}
    try:
        for quad in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE):
            subject, name, value = str(getattr(quad.subject, "value", "")), quad.predicate.value, quad.object
            if name in _LABELS:
                labels.setdefault(subject, []).append((value.value, value.language or ""))
            elif name.rpartition("/")[2].rpartition("#")[2] == _HELD:
                held.setdefault(subject, []).append(_days(value.value))
    except (OSError, SyntaxError, ValueError) as fault:
        raise OntologyError(
            f'{path}: {fault}; occasions are Turtle with skos:prefLabel and :held "2024-03-10" or "2024-03-10/2024-03-12"'
        ) from fault
    return [Occasion(key, tuple(sorted(labels.get(key, []))), tuple(sorted(days))) for key, days in held.items()]


def _days(text: str) -> tuple[date, date]:
    first, _, last = text.partition("/")
    start, stop = date.fromisoformat(first), date.fromisoformat(last or first)
    if stop < start or stop - start > timedelta(days=120):
        raise ValueError(f"{text!r} is not a day or a short interval")
    return start, stop
