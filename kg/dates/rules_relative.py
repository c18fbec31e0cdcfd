"""Rules for what leans on the day of writing or on a date told before: "le mois dernier", "two days later", "ce soir"."""

from __future__ import annotations

from typing import Any

from kg.dates import periods, recurrents
from kg.dates.grammar import Parts, Rule, rule
from kg.dates.nearest import Between, Nearest
from kg.dates.nights import Night
from kg.dates.senses import Ahead, Apply, Now, Run, Sense, Shift, SoFar, Told, Unresolved

_BELOW_DAY = {"hour": 24, "minute": 1440, "second": 86400}
LETTERS = {
    "day": "D",
    "week": "W",
    "month": "M",
    "year": "Y",
    "quarter": "Q",
    "half": "H",
    "decade": "E",
    "century": "C",
    "weekend": "WE",
    "fortnight": "W",
}
LETTERS |= {"hour": "H", "minute": "M", "second": "S"}


def duration(count: float | None, unit: str) -> str:
    """Spell a duration as TIMEX3 does; a count that is not told is X.

    >>> duration(7, "year"), duration(None, "day"), duration(30.4, "second"), duration(2, "quarter")
    ('P7Y', 'PXD', 'PT30.4S', 'P6M')
    """
    if unit in ("quarter", "half", "fortnight") and count is not None:
        count, unit = count * {"quarter": 3, "half": 6, "fortnight": 2}[unit], "week" if unit == "fortnight" else "month"
    if unit in ("decade", "century") and count is not None:
        count, unit = count * {"decade": 10, "century": 100}[unit], "year"
    number = "X" if count is None else f"{count:g}"
    return f"P{'T' if unit in _BELOW_DAY else ''}{number}{LETTERS[unit]}"


def shifted(count: float | None, unit: str, sign: int, *, origin: Any = "reference") -> Sense | None:
    """Build the unit that lies a count away; hours and minutes stay on the day unless they fill days."""
    if count is None:
        return Unresolved(duration(None, unit), "duration")
    if unit in _BELOW_DAY and origin == "told":  # "une heure plus tard" may be the next day
        return Unresolved(duration(count, unit), "duration")
    if unit in _BELOW_DAY:
        return Shift("day", sign * int(count // _BELOW_DAY[unit]), origin, distance=duration(count, unit))
    if count != int(count):
        finer = {"year": ("month", 12), "month": ("week", 4), "week": ("day", 7), "century": ("year", 100), "decade": ("year", 10)}.get(
            unit
        )
        return Shift(finer[0], sign * round(count * finer[1]), origin) if finer else None
    return Shift(unit, sign * int(count), origin, distance=duration(count, unit))


def near_unit(parts: Parts, sign: int) -> Sense | None:
    """Build this, last or next unit."""
    unit = parts["u"]
    return None if unit in _BELOW_DAY else Shift(unit, sign)


def last_unit(parts: Parts) -> Sense | None:
    """Build the last unit; "the past year" runs to the day of writing, and so does the last decade."""
    unit = parts["u"]
    if unit == "decade" or (parts["l"] == -2 and unit in ("month", "year")):
        return Between(Shift("year", -10) if unit == "decade" else Shift(unit, -1), Shift("day", 0))
    return near_unit(parts, -1)


def run_of_units(parts: Parts, sign: int) -> Sense | None:
    """Build the last or next so many units."""
    count, unit = parts["n"], parts["u"]
    if unit == "hour" and isinstance(count, int) and count >= 24:
        edge = Shift("day", sign * (count // 24))
        return Between(edge, Shift("day", 0)) if sign < 0 else Between(Shift("day", 0), edge)
    if unit in _BELOW_DAY or not isinstance(count, int):
        return Unresolved(duration(count, unit), "duration") if count else None
    return Run(unit, sign * count) if count > 1 else Shift(unit, sign)


def _nearest(which: Any) -> Any:
    def build(parts: Parts) -> Sense:
        return Nearest(parts["r"], which)

    return build


def in_part(sense: Sense, part: str, *, is_ahead: bool = False) -> tuple[Sense, str | None]:
    """Return a part of a day, but of a night both its days."""
    return (Night(sense, is_ahead), None) if part == "NI" else (sense, part)


def _edge_of_unit(parts: Parts) -> Sense | None:
    """Build "la fin de l'année", "end of the month": of the unit that goes on."""
    unit = parts["u"]
    if unit in _BELOW_DAY or unit == "day":
        return Shift("day", 0) if unit == "day" else None
    return Apply(f"{parts['e']} part of", lambda p: periods.part(p, parts["e"]), Shift(unit, 0))


def _course(parts: Parts) -> Sense | None:
    return Shift(parts["u"], 0) if parts["u"] not in _BELOW_DAY else None


def _away(parts: Parts, sign: int) -> Sense | None:
    count, unit = parts["d"]
    return shifted(count, unit, sign)


_FINER = {("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24, ("hour", "minute"): 60}


def _away_twice(parts: Parts, sign: int) -> Sense | None:
    """Build "1 year and 2 months ago", counted in the finer unit."""
    (count, unit), (more, finer) = parts["d"], parts["e"]
    factor = _FINER.get((unit, finer))
    return shifted(count * factor + more, finer, sign) if factor and count and more else None


def _ahead(parts: Parts) -> Sense | None:
    """Build "in five years" and "within five years", which after a past verb is how long it took."""
    inner = _until(parts) if parts.node("w") else _away(parts, 1)
    return inner if inner is None or isinstance(inner, Unresolved) else Ahead(inner, duration(*parts["d"]))


def _roughly(parts: Parts, sign: int) -> Sense | None:
    """Build "il y a plus de dix ans", which ends where ten years ago ends, and "about two weeks ago"."""
    node, inner = parts.node("m"), _away(parts, sign)
    if inner is None or isinstance(inner, Unresolved) or parts["d"][1] in _BELOW_DAY:
        return inner
    if node is not None and node.kind == "ABOUT":
        return Apply("about", periods.about, inner)
    is_before = parts["m"] * sign < 0
    return Apply("no later than" if is_before else "no earlier than", periods.by if is_before else periods.no_earlier, inner)


def _later(parts: Parts) -> Sense | None:
    count, unit = parts["d"]
    return shifted(count, unit, parts["l"], origin="told")


def _quantity(parts: Parts) -> Any:
    return (parts["n"], parts["u"])


def _with_half(parts: Parts) -> Any:
    return (parts["n"] + parts["h"], parts["u"]) if isinstance(parts["n"], int | float) else None


QUANTITIES: tuple[Rule, ...] = (
    rule("n:NUM QUAL? u:UNIT|UNITS h:ANDHALF", "D", _with_half),
    rule("n:NUM h:ANDHALF u:UNIT|UNITS", "D", _with_half),
    rule("NUM? n:HALF DASH? u:UNIT|UNITS", "D", _quantity),
    rule("NUM? n:QUARTER u:UNIT|UNITS", "D", _quantity),
    rule("NUM? n:FORTNIGHT", "D", lambda p: (p["n"], "week")),
)

# "the last week" alone, once "the last week of May" has had its turn.
LAST_ALONE: tuple[Rule, ...] = (
    rule("DET? l:LAST u:UNIT", "T", last_unit),
    rule("DET? LAST r:R|W|F", "T", _nearest("last")),
)

BEFORE_QUANTITIES: tuple[Rule, ...] = (
    rule("n:NUM w:WEEKDAYS|WEEKDAY AGOPOST", "T", lambda p: _weeks_of(p, "last", -1)),
    rule("n:NUM w:WEEKDAYS|WEEKDAY FROMNOW", "T", lambda p: _weeks_of(p, "next", 1)),
    # "les deux dernières semaines", "the next three days", "ces derniers jours"
    rule("DET|THESE? n:NUM l:LAST|LASTS|FOLLOWS u:UNITS|UNIT", "T", lambda p: run_of_units(p, -1) if p["l"] < 0 else None),
    rule("DET|THESE? l:LAST|LASTS n:NUM u:UNITS|UNIT", "T", lambda p: run_of_units(p, -1)),
    rule("DET|THESE? n:NUM l:NEXT|NEXTS|FOLLOWS u:UNITS|UNIT", "T", lambda p: run_of_units(p, 1) if p["l"] > 0 else None),
    rule("DET|THESE? l:NEXT|NEXTS n:NUM u:UNITS|UNIT", "T", lambda p: run_of_units(p, 1)),
    rule("DET|THESE u:UNITS NEXT|NEXTS|LASTS", "Z", lambda p: Unresolved(duration(None, p["u"]), "duration")),
    rule("DET? n:NUM u:UNITS|UNIT l:NEXTS", "T", lambda p: run_of_units(p, 1)),
    rule("DET? n:NUM u:UNITS|UNIT l:LASTS", "T", lambda p: run_of_units(p, -1)),
    rule("SINCE OF u:UNITS", "Z", lambda p: Unresolved(duration(None, p["u"]), "duration")),
    rule("DET|THESE|SEVERAL LAST|LASTS|NEXT|NEXTS SEVERAL? u:UNITS", "Z", lambda p: Unresolved(duration(None, p["u"]), "duration")),
    rule("DET|THESE|SEVERAL? LASTS|NEXTS u:UNIT", "Z", lambda p: Unresolved(duration(None, p["u"]), "duration")),
    rule("LAST|NEXT SEVERAL? u:UNITS", "Z", lambda p: Unresolved(duration(None, p["u"]), "duration")),
    rule("AGOPRE QUAL|ABOUT|SEVERAL? SEVERAL u:UNITS|UNIT", "Z", lambda p: Unresolved(duration(None, p["u"]), "duration")),
    rule("SEVERAL u:UNITS AGOPOST", "Z", lambda p: Unresolved(duration(None, p["u"]), "duration")),
)

_UNIT_ADJECTIVES: tuple[Rule, ...] = (
    rule("THIS LAST u:UNIT|UNITS", "T", lambda p: near_unit(p, -1)),
    rule("DET? l:LAST u:UNIT !OF|IN|YEAR", "T", last_unit),
    rule("DET|THIS? NEXT u:UNIT", "T", lambda p: near_unit(p, 1)),
    rule("DET|THIS? CURRENT u:UNIT", "T", lambda p: near_unit(p, 0)),
    rule("DET? f:FOLLOW u:UNIT", "T", lambda p: Shift(p["u"], p["f"], "told") if p["u"] not in _BELOW_DAY else None),
    rule("DET u:UNIT LAST", "T", lambda p: near_unit(p, -1)),
    rule("DET? u:UNIT NEXT", "T", lambda p: near_unit(p, 1)),
    rule("DET? u:UNIT CURRENT", "T", lambda p: near_unit(p, 0)),
    rule("u:UNIT LAST", "T", lambda p: near_unit(p, -1)),
    rule("DET? u:UNIT f:FOLLOW", "T", lambda p: Shift(p["u"], p["f"], "told") if p["u"] not in _BELOW_DAY else None),
    rule("DET? u:UNIT AFTER NEXT", "T", lambda p: near_unit(p, 2)),
    rule("DET u:UNIT BEFORE LAST", "T", lambda p: near_unit(p, -2)),
    rule("s:LATER IN DET|THIS u:UNIT", "T", lambda p: SoFar(Shift(p["u"], 0), p["s"]) if p["u"] not in _BELOW_DAY else None),
    rule("s:LATER THIS u:UNIT", "T", lambda p: SoFar(Shift(p["u"], 0), p["s"]) if p["u"] not in _BELOW_DAY else None),
    rule("IN|ALL|DURING DET u:UNIT", "T", lambda p: near_unit(p, 0)),
    rule("DET QUAL u:UNIT", "T", lambda p: near_unit(p, 0)),
    rule("u:TODATE", "T", lambda p: SoFar(Shift(p["u"], 0), -1)),
    rule("THIS|ALL u:UNIT", "T", lambda p: near_unit(p, 0)),
    rule("REST OF DET|THIS u:UNIT", "T", lambda p: SoFar(Shift(p["u"], 0), 1) if p["u"] not in _BELOW_DAY else None),
)

# What recurs, with its adjective: "mardi dernier", "next March", "ce week-end", "le lundi suivant".
_RECURRENT_ADJECTIVES: tuple[Rule, ...] = (
    rule("DET? r:R|W|F AFTER NEXT", "T", lambda p: _after_next(p)),
    rule("DET? r:W k:ENHUIT", "T", lambda p: Shift("week", p["k"], Nearest(p["r"], "next"), grain="day")),
    rule("DET? LAST r:R|W|F !OF|IN|YEAR", "T", _nearest("last")),
    rule("DET? r:R|W|F LAST", "T", _nearest("last")),
    rule("DET|THIS? NEXT r:R|W|F", "T", _nearest("next")),
    rule("DET? r:R|W|F NEXT", "T", _nearest("next")),
    rule("THIS LAST r:R|W|F", "T", _nearest("last")),
    rule("THIS CURRENT r:R|W|F", "T", _nearest("this")),
    rule("DET? r:R|W|F CURRENT", "T", _nearest("this")),
    rule("DET? CURRENT r:R|W|F", "T", _nearest("this")),
    rule("THIS r:R|W|F", "T", _nearest("this")),
    rule("SAME r:R|W|F", "T", _nearest("told-same")),
    rule("DET? f:FOLLOW r:R|W|F", "T", lambda p: Nearest(p["r"], "told-next" if p["f"] > 0 else "told-last")),
    rule("DET? r:R|W|F f:FOLLOW", "T", lambda p: Nearest(p["r"], "told-next" if p["f"] > 0 else "told-last")),
)


def _after_next(parts: Parts) -> Sense:
    unit, grain = ("week", "day" if parts["r"].name != "weekend" else "weekend") if parts["r"].cycle == 7 else ("year", "month")
    return Shift(unit, 1, Nearest(parts["r"], "next"), grain=grain)


WORDS: tuple[Rule, ...] = (
    rule("u:TOLDUNIT", "T", lambda p: Told(p["u"])),
    rule("n:NOW", "T", lambda p: Now()),
    rule("NEWYEAR", "T", lambda p: Nearest(recurrents.yearly("year", periods.year), "nearest")),
    rule("d:DAYWORD", "T", lambda p: Shift("day", p["d"])),
    rule("t:TONIGHT", "X", lambda p: (Shift("day", 0), p["t"])),
    rule("t:THISPART", "X", lambda p: in_part(Shift("day", 0), p["t"])),
    rule("LAST t:PART", "X", lambda p: in_part(Shift("day", -1), p["t"])),
    rule("DET? t:PART LAST !UNIT", "X", lambda p: in_part(Shift("day", -1), p["t"])),
    rule("DET? t:PART NEXT", "X", lambda p: in_part(Shift("day", 0), p["t"], is_ahead=True)),
    rule("v:VAGUE", "Z", lambda p: Unresolved(p["v"])),
    *_UNIT_ADJECTIVES,
    *_RECURRENT_ADJECTIVES,
    rule("COURSE OF DET|THIS u:UNIT", "T", _course),
    rule("e:EDGE OF? DET|THIS? u:UNIT", "T", _edge_of_unit),
    rule(
        "u:ENDOF",
        "T",
        lambda p: Apply("late part of", lambda q: periods.part(q, "late"), Shift(p["u"], 0)) if p["u"] != "day" else Shift("day", 0),
    ),
)

AWAY: tuple[Rule, ...] = (
    rule("d:D COMMA|AND? e:D AGOPOST", "T", lambda p: _away_twice(p, -1)),
    rule("AGOPRE d:D COMMA|AND? e:D", "T", lambda p: _away_twice(p, -1)),
    rule("IN d:D COMMA|AND? e:D", "T", lambda p: _away_twice(p, 1)),
    rule("d:D AGOPOST c:T", "T", lambda p: _to_the_day(p)),
    rule("AGOPRE d:D c:T", "T", lambda p: _to_the_day(p)),
    rule("AGOPRE QUAL? m:ABOUT|MORE QUAL? d:D", "T", lambda p: _roughly(p, -1)),
    rule("m:ABOUT|MORE d:D QUAL? AGOPOST", "T", lambda p: _roughly(p, -1)),
    rule("IN m:ABOUT|MORE d:D", "T", lambda p: _roughly(p, 1)),
    rule("AGOPRE QUAL? QUAL? d:D", "T", lambda p: _away(p, -1)),
    rule("QUAL? d:D QUAL? AGOPOST", "T", lambda p: _away(p, -1)),
    rule("IN|WITHIN QUAL? d:D POSS TIMEWORD", "T", lambda p: _away(p, 1)),
    rule("d:D FROMNOW", "T", lambda p: _away(p, 1)),
    rule("BY DET? d:D", "T", lambda p: _until(p)),
    rule("w:WITHIN d:D", "T", lambda p: _ahead(p)),
    rule("IN QUAL? d:D TIMEWORD?", "T", lambda p: _ahead(p)),
)


def _to_the_day(parts: Parts) -> Sense | None:
    """Build "a week ago today", which is that very weekday."""
    (count, unit), day = parts["d"], parts["c"]
    if not isinstance(day, Shift) or day.unit != "day" or count is None or count != int(count) or unit in _BELOW_DAY:
        return None
    return Shift(unit, -int(count), day, grain="day")


def _weeks_of(parts: Parts, which: Any, sign: int) -> Sense:
    return Shift("week", sign * (parts["n"] - 1), Nearest(recurrents.weekday(parts["w"]), which), grain="day")


def _until(parts: Parts) -> Sense | None:
    count, unit = parts["d"]
    end = shifted(count, unit, 1)
    if end is None or isinstance(end, Unresolved):
        return end
    return Apply("no later than", lambda p: periods.by(p, duration(count, unit)), end)


TOLD: tuple[Rule, ...] = (
    rule("d:D l:LATER", "T", _later),
    rule("SEVERAL u:UNITS|UNIT LATER|AFTER|BEFORE", "Z", lambda p: Unresolved(duration(None, p["u"]), "duration")),
)
