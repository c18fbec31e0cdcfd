"""Rules for ranges, open bounds and distances: "de mars à mai", "depuis 2019", "deux jours après Noël"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kg.dates import periods
from kg.dates.grammar import Node, Parts, Rule, rule
from kg.dates.nearest import Between, Nearest, Recurrent
from kg.dates.periods import Period
from kg.dates.rules_contained import as_sense, container_of
from kg.dates.rules_relative import shifted
from kg.dates.senses import Apply, Facing, Fixed, Sense, Shift, Told, Unresolved


def between(parts: Parts) -> Sense | None:
    """Build a range of two dates of like kind."""
    start, stop = _range_end(parts.node("a")), _range_end(parts.node("b"))
    if isinstance(start, Unresolved) or isinstance(stop, Unresolved):
        return None
    return Between(start, stop)


def _range_end(node: Node | None) -> Any:
    assert node is not None
    return Fixed(periods.year(node.value)) if node.kind == "YEAR" else as_sense(node.value)


def year_range(parts: Parts) -> Sense | None:
    """Build "2013-2014" and "2013-14"."""
    first, second = parts["a"], parts["b"]
    last = second if second > 999 else first // 100 * 100 + second
    return Fixed(periods.days(*_years(first, last))) if first < last < first + 200 else None


def _years(first: int, last: int) -> Any:
    start, stop = periods.year(first), periods.year(last)
    return start.first, stop.last


def offset(parts: Parts) -> Sense | None:
    """Build "deux jours après Noël", "the week before Easter"."""
    count, unit = parts["d"] if parts.node("d") else (1, parts["u"])
    origin = container_of(parts)
    if unit in ("hour", "minute", "second") or isinstance(origin, Unresolved):
        return None
    return shifted(count, unit, parts["s"], origin=origin)


def offset_from(parts: Parts) -> Sense | None:
    """Build "a week from Monday", which in weeks counts to the day."""
    count, unit = parts["d"]
    sense = shifted(count, unit, 1, origin=container_of(parts))
    return replace(sense, grain="day") if isinstance(sense, Shift) and unit in ("week", "fortnight") else sense


def lasting(parts: Parts) -> Sense | None:
    """Build "for 10 days from 18 December"."""
    count, unit = parts["d"]
    if count is None or unit not in ("day", "week", "month", "year"):
        return None
    return Apply(f"{count} {unit}s from", lambda p: _stretch(p, unit, int(count)), Facing("future", container_of(parts)))


def _stretch(p: Period, unit: str, count: int) -> Period | None:
    return periods.days(p.first, periods.move(periods.move(p.first, unit, count), "day", -1)) if p.first else None


def numbered_beside(parts: Parts) -> Sense | None:
    """Build "the third Tuesday after Christmas"."""
    number, what, sign = parts["n"] or 1, parts["r"], parts["s"]
    if what.cycle != 7 or number < 1:
        return None
    return Apply(f"number {number} {what.name} beside", lambda p: _beside(p, what, sign * number), container_of(parts))


def _beside(p: Period, what: Recurrent, number: int) -> Period | None:
    if p.first is None or p.last is None:
        return None
    start = periods.move(p.last if number > 0 else p.first, "day", 1 if number > 0 else -1)
    stop = periods.move(start, "week", number)
    found = what.between(min(start, stop), max(start, stop))
    return (found[number - 1] if number > 0 else found[number]) if len(found) >= abs(number) else None


def offset_day(parts: Parts) -> Sense:
    """Build "la veille de Noël", "the day after Thanksgiving"."""
    return Shift("day", parts["t"], container_of(parts))


def bound(kind: str) -> Any:
    """Make the builder of an open interval."""
    function = {
        "since": periods.since, "until": periods.until, "by": periods.by, "no earlier": periods.no_earlier,
        "before": periods.before, "after": periods.after,
    }[kind]  # fmt: skip

    def build(parts: Parts) -> Sense | None:
        inner = container_of(parts)
        if isinstance(inner, Unresolved):
            return None
        if kind == "before" and isinstance(inner, Apply) and inner.name.startswith("late"):
            return Apply("up to", periods.by, inner)  # "avant fin février" lasts to its last day
        if kind == "since":
            inner = Facing("past", inner) if parts.node("p") and parts["p"] == 0 else inner
        if kind in ("until", "by", "no earlier"):
            inner = Facing("future", inner)
        return Apply({"since": "from", "until": "until", "by": "up to"}.get(kind, kind), function, inner)

    return build


def since_part(parts: Parts) -> Sense | None:
    """Build "depuis jeudi soir", open from that day on; "depuis 8 h" says no day."""
    sense = parts["x"][0]
    return Apply("from", periods.since, Facing("past", sense)) if isinstance(sense, Nearest | Fixed | Shift) else None


def about(parts: Parts) -> Sense | None:
    """Build "vers 1990", "around next Tuesday"."""
    return Apply("about", periods.about, container_of(parts))


OFFSETS: tuple[Rule, ...] = (
    rule("t:TOLDDAY OF DET? c:T|R|F", "T", offset_day),
    rule("t:TOLDDAY c:T|R|F", "T", offset_day),
    rule("DET? c:F POSS? t:EVE", "T", offset_day),
    rule("d:D s:AFTER|BEFORE|LATER DET? c:T|R|F", "T", offset),
    rule("FOR d:D SINCE DET? c:T|R|F", "T", lasting),
    rule("SINCE DET? c:T|R|F FOR d:D", "T", lasting),
    rule("d:D SINCE DET? c:T|W|R|F", "T", offset_from),
    rule("DET? n:ORD? r:W s:AFTER|BEFORE DET? c:F|R|T", "T", numbered_beside),
    rule("DET u:UNIT s:AFTER|BEFORE c:T|R|F", "T", offset),
    rule("d:D s:AFTER|BEFORE", "T", lambda p: shifted(p["d"][0], p["d"][1], p["s"], origin="told")),
    rule("t:TOLDDAY", "T", lambda p: Shift("day", p["t"], "told") if p["t"] else Told()),
)

RANGES: tuple[Rule, ...] = (
    rule("BETWEEN DET? a:T|R|W|F|YEAR AND DET? b:T|R|W|F|YEAR", "T", between),
    rule("OF|FROM|SINCE DET? a:T|R|W|F|YEAR AT|TO|UNTIL|DASH AT|DET? DET? b:T|R|W|F|YEAR", "T", between),
    rule("a:T|R|W UNTIL|TO DET? b:T|R|W", "T", between),
    rule("a:T|R|W AT b:T|R|W", "T", between),
    rule("a:YEAR DASH b:YEAR|NUM", "T", year_range),
    rule("a:YEAR UNTIL|TO|AT b:YEAR", "T", year_range),
    rule("a:T|R|W DASH b:T|R|W", "T", between),
)

BOUNDS: tuple[Rule, ...] = (
    rule("ABOUT OF|AT? DET? c:T|R|F|YEAR", "T", about),
    rule("p:SINCE AT|OF|DET|IN|ON? DET? c:T|R|W|F|YEAR", "T", bound("since")),
    rule("SINCE DET? x:X", "T", since_part),
    rule("UNTIL AT|EN|IN? DET? c:T|R|W|F|YEAR", "T", bound("until")),
    rule("BY AT|EN|DET? DET? c:T|R|W|F|YEAR", "T", bound("by")),
    rule("t:TERM AT|EN|IN|ON|OF? DET? c:T|R|W|F|YEAR", "T", lambda p: bound(p["t"])(p)),
    rule("c:T|R|W|F|YEAR t:TERM", "T", lambda p: bound(p["t"])(p)),
    rule("WITHIN DET? c:T|YEAR", "T", bound("by")),
    rule("AT? BEFORE EN|DET? DET? c:T|R|W|F|YEAR", "T", bound("before")),
    rule("AFTER EN|DET? DET? c:T|R|W|F|YEAR", "T", bound("after")),
)
