"""Rules for a date inside another: "lundi de la semaine prochaine", "le premier lundi de mai", "fin mars", "le week-end des Oscars"."""

from __future__ import annotations

from typing import Any

from kg.dates import periods, recurrents
from kg.dates.grammar import Parts, Rule, rule
from kg.dates.nearest import Inside, Nearest, Recurrent
from kg.dates.periods import Period
from kg.dates.senses import Ahead, Apply, Fixed, Sense, Shift, SoFar, Told, Unresolved

_LENGTHS = {
    "day": 1,
    "days": 2,
    "week": 7,
    "weekend": 2,
    "month": 31,
    "season": 92,
    "quarter": 92,
    "half": 184,
    "year": 366,
    "decade": 3653,
    "century": 36525,
}


def length_of(sense: Any) -> int:
    """Tell about how many days a date spans, before it is resolved; 0 where it cannot be told."""
    if isinstance(sense, Fixed):
        return _LENGTHS.get(sense.period.grain, 0)
    if isinstance(sense, Shift):
        return _LENGTHS.get(sense.grain or sense.unit, 0)
    if isinstance(sense, Told):
        return _LENGTHS[sense.unit]
    if isinstance(sense, Nearest | Inside):
        return _recurrent_length(sense.what)
    if isinstance(sense, Ahead):
        return length_of(sense.inner)
    return 31 if isinstance(sense, Apply | SoFar) else 0


def _recurrent_length(what: Recurrent) -> int:
    kind = what.name.split()[0]
    return _LENGTHS.get(kind, 1)


def as_sense(value: Any) -> Sense:
    return Nearest(value) if isinstance(value, Recurrent) else value


def inside(parts: Parts) -> Sense | None:
    """Build what recurs, within a longer date: "lundi de la semaine prochaine", "Noël 2014"."""
    what, container = parts["r"], as_sense(parts["c"])
    node = parts.node("c")
    if node is not None and node.kind == "YEAR":
        container = Fixed(periods.year(parts["c"]))
    length = length_of(container)
    if length < min(what.cycle, 366) - 3 or (isinstance(container, Fixed) and length > 400):
        return None
    return Inside(what, container)


def about_inside(parts: Parts) -> Sense | None:
    """Build "en 2024, vers le 10 mai"."""
    sense = inside(parts)
    return Apply("about", periods.about, sense) if sense else None


def numbered(parts: Parts) -> Sense | None:
    """Build "le premier lundi de mai", "last week of September 2014"."""
    container, number = container_of(parts), parts["n"]
    node = parts.node("r")
    assert node is not None
    what = (
        recurrents.units(node.value) if node.kind == "UNIT" else recurrents.weekday(node.value) if node.kind == "WEEKDAYS" else node.value
    )
    if node.kind == "UNIT" and node.value in ("hour", "minute", "second", "decade", "century"):
        return None
    if not isinstance(number, int) or length_of(container) <= _recurrent_length(what) or length_of(container) > 366:
        return None
    return Inside(what, container, -1 if number < 0 else number)


def container_of(parts: Parts) -> Any:
    node = parts.node("c")
    assert node is not None
    if node.kind == "UNIT":
        return Shift(node.value, 0) if node.value in _LENGTHS else Unresolved("")
    if node.kind == "YEAR":
        return Fixed(periods.year(node.value))
    return as_sense(node.value)


def day_number_inside(parts: Parts) -> Sense | None:
    """Build "le 20 du mois prochain", "20th of next month"."""
    container = container_of(parts)
    if not isinstance(parts["n"], int) or not 1 <= parts["n"] <= 31 or length_of(container) != 31 or isinstance(container, Apply):
        return None
    return Inside(recurrents.month_days(parts["n"]), container)


def edge(parts: Parts) -> Sense | None:
    """Build the early, middle or late part of a date longer than some days."""
    inner, which = container_of(parts), parts["e"]
    if length_of(inner) < 7 or isinstance(inner, Unresolved):
        return None
    return Apply(f"{which} part of", lambda p: periods.part(p, which), inner)


def moiety(parts: Parts) -> Sense | None:
    """Build the first or second half of a date."""
    inner, number = container_of(parts), parts["n"]
    if number not in (1, 2, -1) or length_of(inner) < 7:
        return None
    return Apply("half of", lambda p: _halve(p, 1 if number == 1 else 2), inner)


def _halve(p: Period, number: int) -> Period:
    if p.first is None or p.last is None:
        return p
    if p.grain == "year":
        return periods.half(p.first.year, number)
    if p.grain == "month":
        return periods.days(p.first, p.first.replace(day=15)) if number == 1 else periods.days(p.first.replace(day=16), p.last)
    middle = p.first + (p.last - p.first) / 2
    return periods.days(p.first, middle) if number == 1 else periods.days(periods.move(middle, "day", 1), p.last)


def some_units(parts: Parts) -> Sense | None:
    """Build "les dix premiers jours d'avril", "the last two weeks of May"."""
    count, unit, place, inner = parts["n"], parts["u"], parts["o"], container_of(parts)
    if (
        place not in (1, -1)
        or not isinstance(count, int)
        or unit not in ("day", "week", "month", "year")
        or length_of(inner) <= _LENGTHS[unit]
    ):
        return None
    return Apply(f"{'first' if place > 0 else 'last'} {count} {unit}s of", lambda p: _some(p, unit, place * count), inner)


def _some(p: Period, unit: str, count: int) -> Period | None:
    if p.first is None or p.last is None:
        return None
    if count > 0:
        return periods.days(p.first, min(p.last, periods.move(periods.move(p.first, unit, count), "day", -1)))
    start = periods.move(periods.move(p.last, "day", 1), unit, count)
    return periods.days(max(p.first, start), p.last)


def week_of(parts: Parts) -> Sense | None:
    """Build "la semaine du 6 octobre" and "le week-end des Oscars"."""
    inner, node = as_sense(parts["c"]), parts.node("u")
    if length_of(inner) > 30 or node is None:
        return None
    if node.kind == "UNIT":
        return Apply("week of", _week_around, inner) if node.value == "week" else None
    return Apply("weekend of", _weekend_around, inner) if node.value.name == "weekend" else None


def _week_around(p: Period) -> Period | None:
    return periods.hull(periods.week(p.first), periods.week(p.last)) if p.first and p.last else None


def _weekend_around(p: Period) -> Period | None:
    """Find the weekend that holds or touches a day: Monday to Thursday's is the nearest one, with a Monday feast in it."""
    if p.first is None or p.last is None or (p.last - p.first).days > 4:
        return None
    weekday = p.first.weekday()
    saturday = periods.weekend(periods.move(p.first, "day", -7 if weekday <= 1 else 0))
    assert saturday.first and saturday.last
    return periods.days(saturday.first, max(saturday.last, p.last)) if weekday == 0 else saturday


def season_of(parts: Parts) -> Sense | None:
    """Build "la saison des Oscars": months, for no more is said."""
    return Apply("season of", _season_around, Nearest(parts["c"])) if parts["c"].cycle >= 366 else None


def _season_around(p: Period) -> Period | None:
    if p.first is None or p.last is None:
        return None
    return periods.span(periods.around(periods.move(p.first, "month", -3), "month"), periods.around(p.last, "month"))


HALVES: tuple[Rule, ...] = (rule("DET? n:ORD|LAST FORTNIGHT|MOIETY OF DET|THIS? c:T|R|YEAR", "T", moiety),)

FIRST_UNITS: tuple[Rule, ...] = (
    rule("DET? n:NUM o:ORD|LASTS|LAST u:UNITS|UNIT OF DET|THIS? c:T|R|UNIT|YEAR", "T", some_units),
    rule("DET? o:ORD|LAST n:NUM u:UNITS|UNIT OF DET|THIS? c:T|R|UNIT|YEAR", "T", some_units),
)

CONTAINED: tuple[Rule, ...] = (
    rule("DET? n:ORD|LAST r:W|UNIT|WEEKDAYS OF|IN|EN DET|THIS? c:T|R|UNIT|YEAR", "T", numbered),
    rule("DET? n:ORD r:W c:R|T", "T", numbered),
    rule("DET? n:ORD|NUM UNIT? OF DET|THIS? c:T|UNIT", "T", day_number_inside),
    rule("DET? LAST r:R OF c:YEAR|T", "T", inside),
    rule("DET? n:ORD|LAST MOIETY|FORTNIGHT OF DET|THIS? c:T|R|UNIT|YEAR", "T", moiety),
    rule("DET? n:ORD MOIETY c:YEAR", "T", moiety),
    rule("DET? u:W|UNIT OF DET? c:F|T|R", "T", week_of),
    rule("DET? c:F u:W|UNIT", "T", week_of),
    rule("DET? SAISON OF DET? c:F", "T", season_of),
    rule("DET? c:F SAISON", "T", season_of),
    rule("DET? n:LAST r:UNIT OF|IN? DET|THIS? c:YEAR|UNIT", "T", numbered),
    rule("DET? r:R|F|W OF|IN|EN|FROM|SINCE|COMMA? DET? c:T", "T", inside),
    rule("DET? r:R|F OF|IN? DET? c:YEAR", "T", inside),
    rule("EN|IN c:YEAR COMMA ON|EN|IN? DET? r:R|F", "T", inside),  # "en 2024, le 10 mai"
    rule("EN|IN c:YEAR COMMA ABOUT ON? DET? r:R", "T", about_inside),
    rule("DET? r:W PART COMMA? DET? c:T", "T", inside),  # "Sunday morning last month"
    rule("c:T POSS? r:R|F|W", "T", inside),
    rule("c:T IN|EN r:R|F", "T", inside),
    rule("DET? c:YEAR r:F", "T", inside),
    rule("DET? r:W OF|IN|EN DET? c:R", "T", inside),
)

EDGES: tuple[Rule, ...] = (
    rule("DET|IN? e:EDGE DASH? OF|IN? DET|THIS? c:T|R|YEAR", "T", edge),
    rule("DET? c:T POSS e:EDGE", "T", edge),
)
