"""Rules for hours and parts of the day, for durations and for what repeats."""

from __future__ import annotations

from typing import Any

from kg.dates import recurrents
from kg.dates.grammar import Grammar, Parts, Rule, rule
from kg.dates.nearest import Between, Nearest, Recurrent
from kg.dates.rules_ranges import between
from kg.dates.rules_relative import duration, in_part
from kg.dates.senses import Fixed, SameTime, Sense, Shift, Told, Unresolved


def _as_sense(value: Any) -> Sense:
    return Nearest(value) if isinstance(value, Recurrent) else value


def _timed(parts: Parts) -> Any:
    return (_as_sense(parts["c"]), parts["t"])


def _hour(parts: Parts) -> str | None:
    """Read "à 15 heures", "à trois heures et demie" and "at 3 o'clock"."""
    hour = parts["n"]
    return f"{hour:02}:00" if isinstance(hour, int) and 0 <= hour <= 24 else None


def _twelve_hours(parts: Parts) -> str | None:
    hour = parts["n"]
    return f"{hour % 12 + parts['h']:02}:00" if isinstance(hour, int) and 1 <= hour <= 12 else None


def _past(parts: Parts, minutes: int) -> str | None:
    """Read "half past three", "quarter to five"."""
    hour = parts["n"]
    if not isinstance(hour, int) or not isinstance(minutes, int) or not 1 <= hour <= 23 or minutes >= 60:
        return None
    total = hour * 60 + minutes
    return f"{total // 60:02}:{total % 60:02}"


def _evening(parts: Parts) -> Any:
    """Build "tonight at 8", "8 o'clock this evening": an hour after noon where the part of the day says so."""
    sense, letters = parts["x"] if parts.node("x") else (Shift("day", 0), "NI")
    clock = (
        parts["t"] if isinstance(parts["t"], str) else f"{parts['t']:02}:00" if isinstance(parts["t"], int) and parts["t"] <= 24 else None
    )
    if clock is None:
        return None
    hour = int(clock[:2])
    is_later = letters in ("AF", "EV", "NI") and 1 <= hour <= 11 and not (letters == "NI" and hour < 5)
    return sense, f"{hour + 12 * is_later:02}{clock[2:]}"


def _hour_of_unit(parts: Parts) -> str | None:
    if parts["u"] != "hour" or not isinstance(parts["n"], int) or not 0 <= parts["n"] <= 24:
        return None
    minute = 30 if parts.node("h") else parts["k"] if isinstance(parts["k"], int) and parts["k"] < 60 else 0
    return f"{parts['n']:02}:{minute:02}"


def _night(parts: Parts) -> Sense | None:
    """Build the two days of a night by the second: "la nuit du 31 mai au 1er juin", "du 31 mai et du 1er juin"."""
    joined = parts.node("a")
    if joined is None or (joined.kind == "AND" and parts["t"] != "NI"):
        return None
    stop = _as_sense(parts["b"])
    return Between(Shift("day", -1, stop), stop)


def _weekly(parts: Parts) -> Sense:
    return Unresolved(f"XXXX-WXX-{parts['w'] + 1}", "set")


def _every_weekday(parts: Parts) -> Sense | None:
    what: Recurrent = parts["r"]
    kind, _, number = what.name.partition(" ")
    if kind in ("month", "season"):
        return Unresolved(f"XXXX-{number:>02}", "set")
    if what.cycle == 7 and what.name != "weekend":
        day = [recurrents.weekday(n).name for n in range(7)].index(what.name) + 1
        return Unresolved(f"XXXX-WXX-{day}{'T' + parts['t'] if parts.node('t') else ''}", "set")
    return Unresolved("XXXX-WXX-WE" if what.cycle == 7 else "P1Y", "set")


def _every_unit(parts: Parts) -> Sense | None:
    count = parts["n"] if parts.node("n") else 1
    return Unresolved(duration(count, parts["u"]), "set") if count else None


def _part_told(parts: Parts) -> Any:
    return in_part(Told(), parts["t"])


def _several(parts: Parts) -> Sense | None:
    """Build "quelques mois"; "some day" is no number of days."""
    node = parts.node("u")
    return Unresolved(duration(None, parts["u"]), "duration") if node and (node.kind == "UNITS" or node.value == "month") else None


SETS: tuple[Rule, ...] = (
    rule("TIMES n:NUM u:UNITS", "Z", _every_unit),
    rule("NUM UNITS n:NUM u:UNIT", "Z", lambda p: Unresolved(duration(1, p["u"]), "set") if isinstance(p["n"], float) else None),
    rule("EACH ORD W|WEEKDAYS OF DET? u:UNIT", "Z", _every_unit),
    rule("DET? ORD W OF EACH u:UNIT", "Z", _every_unit),
    rule("EACH n:ORD W", "Z", lambda p: Unresolved(duration(p["n"], "week"), "set")),
    rule("DET|NUM? TIMES EACH? u:UNIT|UNITS", "Z", _every_unit),
    rule("EACH DET? n:NUM u:UNIT|UNITS", "Z", _every_unit),
    rule("EACH DET? n:ORD u:UNIT|UNITS", "Z", _every_unit),
    rule("EACH u:UNIT|UNITS", "Z", _every_unit),
    rule("EACH r:W t:PART", "Z", _every_weekday),
    rule("EACH r:W|R|F", "Z", _every_weekday),
    rule("EACH n:OTHER u:UNIT", "Z", _every_unit),
    rule("EACH DET? w:WEEKDAYS t:PART", "Z", lambda p: Unresolved(f"XXXX-WXX-{p['w'] + 1}T{p['t']}", "set")),
    rule("EACH DET? w:WEEKDAYS", "Z", _weekly),
    rule("DET|ON? w:WEEKDAYS", "Z", _weekly),
    rule("EACH t:PARTS", "Z", lambda p: Unresolved(f"XXXX-XX-XXT{p['t']}", "set")),
    rule("EACH t:PART", "Z", lambda p: Unresolved(f"XXXX-XX-XXT{p['t']}", "set")),
    rule("EACH|DET|ON? WEEKENDS", "Z", lambda p: Unresolved("XXXX-WXX-WE", "set")),
    rule("DET|THIS|OF|NUM|AT|ORD FREQUENT", "N", lambda p: True),  # "le quotidien": a newspaper
    rule("f:FREQUENT", "Z", lambda p: Unresolved(p["f"], "set")),
)

CLOCKS: tuple[Rule, ...] = (
    rule("AT|ABOUT? n:NUM u:UNIT|UNITS OF PART", "CLOCK", _hour_of_unit),
    rule("AT|ABOUT n:NUM u:UNIT|UNITS h:ANDHALF", "CLOCK", _hour_of_unit),
    rule("AT|ABOUT n:NUM u:UNIT|UNITS k:NUM? !OF", "CLOCK", _hour_of_unit),
    rule("AT|ABOUT? HALF LAST n:NUM", "CLOCK", lambda p: _past(p, 30)),
    rule("AT|ABOUT? NUM? u:UNIT LAST n:NUM", "CLOCK", lambda p: _past(p, 15) if p["u"] == "quarter" else None),
    rule("AT|ABOUT? NUM? u:UNIT TO n:NUM", "CLOCK", lambda p: _past(p, -15) if p["u"] == "quarter" else None),
    rule("AT|ABOUT k:NUM LAST n:NUM", "CLOCK", lambda p: _past(p, p["k"])),
    rule("n:NUM OCLOCK? h:MERIDIEM", "CLOCK", _twelve_hours),
    rule("n:NUM OCLOCK", "CLOCK", _hour),
    rule("MORE t:CLOCK", "Z", lambda p: Unresolved(f"PT{int(p['t'][:2])}H", "duration")),
    rule("EN t:CLOCK", "Z", lambda p: Unresolved(f"PT{int(p['t'][:2])}H{p['t'][3:]}M", "duration")),  # a race time: "en 2 h 47"
    rule("t:CLOCKWORD", "CLOCK", lambda p: p["t"]),
)

HOURS: tuple[Rule, ...] = (
    rule(
        "IN|DURING? DET PART c:T", "T", lambda p: p["c"] if isinstance(p["c"], Between | Fixed | Nearest) else None
    ),  # "la nuit du 12 au 13 mars"
    rule("c:T|W|R|F OF|ON|AT|IN|COMMA? DET? t:PART", "X", _timed),
    rule("IN|DURING? DET? PART OF DET? a:W AT DET? b:W", "T", between),  # "la nuit de samedi à dimanche" is of both days
    rule("IN|DURING? DET? t:PART OF DET? T|W|R a:AT|AND OF? DET? b:T|R", "T", _night),  # "à jeudi 18 mai", "du 31 mai au 1er juin"
    rule("DET? t:PART OF|ON DET? c:T|W|R|F", "X", lambda p: in_part(_as_sense(p["c"]), p["t"])),
    rule("EN|AT? DET? EDGE OF t:PART", "X", _part_told),
    rule("c:T|W t:TONIGHT", "X", _timed),
    rule("t:TONIGHT c:T|W", "X", _timed),
)

COMMA_HOURS: tuple[Rule, ...] = (rule("AT|ABOUT? t:CLOCK COMMA? c:T|R", "X", _timed),)

# English joins the hour to its day ("3pm on Friday"); French TimeBank marks them apart ("mardi vers 21 h 45").
JOINED_HOURS: tuple[Rule, ...] = (
    rule(
        "IN|DURING? DET PART c:T", "T", lambda p: p["c"] if isinstance(p["c"], Between | Fixed | Nearest) else None
    ),  # "la nuit du 12 au 13 mars"
    rule("SINCE|BETWEEN? t:CLOCK DASH|TO|AND|UNTIL CLOCK", "CLOCK", lambda p: p["t"]),
    rule("AT|ABOUT? t:CLOCK ON|OF|IN? c:T|W|R|F", "X", _timed),
    rule("c:T|W|R|F AT|COMMA? ABOUT|AT? t:CLOCK", "X", _timed),
    rule("AT|ABOUT? t:CLOCK ON|OF|IN? c:T|W|R|F", "X", _timed),
    rule("x:X AT? ABOUT? t:CLOCK", "X", _evening),
    rule("x:X AT t:NUM", "X", _evening),
    rule("AT|ABOUT? t:CLOCK x:X", "X", _evening),
    rule("AT|ABOUT? t:NUM x:X", "X", _evening),
    rule("t:CLOCK IN|OF? DET? PART", "X", lambda p: (Told(), p["t"])),
)

LEFT: tuple[Rule, ...] = (
    rule("AT|ABOUT? t:CLOCK", "X", _part_told),
    rule("DURING|IN|EN DET t:PART !OF", "X", _part_told),  # not "dans la nuit du drame"
    rule("AT|EN t:PART", "X", _part_told),
    rule("t:TOLDTIME", "X", lambda p: (Told(), "=")),
    rule("l:LASTING", "Z", lambda p: Unresolved(p["l"], "duration")),
    rule("SEVERAL u:UNITS|UNIT", "Z", _several),
    rule("d:D", "Z", lambda p: Unresolved(duration(*p["d"]), "duration")),
    rule("SAMETIME OF? c:T", "T", lambda p: SameTime(p["c"])),
    rule("AT? DET? SAMETIME", "S", lambda p: SameTime()),
)
LEFT_WEEKDAYS = Grammar([rule("r:R|W|F", "T", lambda p: Nearest(p["r"]))])
QUANTITY: tuple[Rule, ...] = (rule("n:NUM QUAL|LAST? u:UNIT|UNITS", "D", lambda p: (p["n"], p["u"])),)
