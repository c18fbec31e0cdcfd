"""Rules for what a calendar shows: days, months, years, decades, centuries, and the parts of a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from kg.dates import periods, recurrents
from kg.dates.feasts import Feast, feast
from kg.dates.grammar import Parts, Rule, rule
from kg.dates.nearest import Inside, Nearest, Recurrent
from kg.dates.numerals import full_year
from kg.dates.occasions import Occasion
from kg.dates.periods import Period
from kg.dates.senses import Fixed, Sense


def year_of(parts: Parts, name: str) -> int | None:
    """Answer the year of a node: four figures, or two where a month or a day stands before."""
    node = parts.node(name)
    if node is None:
        return None
    if node.kind == "YEAR":
        return int(node.value)
    is_short = node.end - node.start == 2 and isinstance(node.value, int)
    return full_year(f"{node.value:02}") if is_short else None


def _day_number(parts: Parts, name: str = "d") -> int | None:
    value = parts[name]
    return int(value) if isinstance(value, int) and 1 <= value <= 31 else None


def _exists(day: int, month: int, year: int | None = None) -> bool:
    try:
        date(year or 2024, month, day)
    except ValueError:
        return False
    return True


def full_date(parts: Parts) -> Sense | None:
    """Build a day, month and year."""
    day, year = _day_number(parts), year_of(parts, "y")
    if day is None or year is None or parts["u"] not in (None, "day") or not _exists(day, parts["m"], year):
        return None
    return Fixed(periods.day(date(year, parts["m"], day)))


def day_month(parts: Parts) -> Recurrent | None:
    """Build a day and month of any year; with a weekday, of the years where it fits."""
    day = _day_number(parts)
    if day is None or not _exists(day, parts["m"]) or not _is_tight(parts):
        return None
    return recurrents.month_day(parts["m"], day)


def numbered_week(parts: Parts) -> Sense | None:
    """Build "week 10 of 2024", by the ISO count."""
    number, year = parts["n"], parts["y"]
    if parts["u"] != "week" or not isinstance(number, int) or not 1 <= number <= 53:
        return None
    if year is None:
        return Nearest(recurrents.yearly(f"week {number}", lambda y: periods.week(date.fromisocalendar(y, number, 1))))
    return Fixed(periods.week(date.fromisocalendar(year, min(number, 52), 1))) if number < 53 else None


def no_such_day(parts: Parts) -> bool | None:
    """Set aside a day that no calendar has ("31 avril", "29 février 2023"): nothing of it is guessed at."""
    day = parts["d"]
    return True if isinstance(day, int) and 28 < day < 100 and not _exists(day, parts["m"], year_of(parts, "y")) else None


def _is_tight(parts: Parts) -> bool:
    """Tell a hyphen inside a date ("14-Apr") from a dash between two ("July 13 - July 15")."""
    dash, day, month = parts.node("x"), parts.node("d"), parts.node("m")
    return (
        dash is None
        or day is None
        or month is None
        or dash.end - dash.start + day.end - day.start + month.end - month.start == max(day.end, month.end) - min(day.start, month.start)
    )


def ides(parts: Parts) -> Recurrent:
    """Build the ides: the 15th of March, May, July and October, else the 13th."""
    return recurrents.month_day(parts["m"], 15 if parts["m"] in (3, 5, 7, 10) else 13)


def weekday_day_month(parts: Parts) -> Sense | None:
    """Build a weekday with its day and month: the nearest year in which they agree."""
    day = _day_number(parts)
    if day is None or not _exists(day, parts["m"]):
        return None
    return Nearest(recurrents.dated_weekday(parts["m"], day, parts["w"]), "nearest")


def month_year(parts: Parts) -> Sense | None:
    """Build a month and year; two figures that could be a day are none."""
    year, node = year_of(parts, "y"), parts.node("y")
    if year is None or (node is not None and node.kind == "NUM" and node.value < 32 and not parts["of"]):
        return None
    return Fixed(periods.month(year, parts["m"]))


def days_of_month(parts: Parts) -> Sense | None:
    """Build the days of two numbers of one month, with or without its year."""
    first, last = _day_number(parts, "d"), _day_number(parts, "e")
    if first is None or last is None or first >= last or not _exists(last, parts["m"]):
        return None
    year, joint, opening = year_of(parts, "y"), parts.node("j"), parts.node("f")
    is_range = joint is None or joint.kind not in ("AND", "OR") or (opening is not None and opening.kind == "BETWEEN")
    make = partial(_days, parts["m"], first, last, "to" if is_range else "or" if joint and joint.value else "and")
    if year:
        return Fixed(make(year)) if _exists(last, parts["m"], year) else None
    return Nearest(recurrents.yearly(f"days {first} to {last} of month {parts['m']}", make))


def _days(month: int, first: int, last: int, joint: str, year: int) -> Period:
    """Make the days from one to another ("du 3 au 5 mai", "les 4 et 5 mai"), both ("les 3 et 5 mai") or one of them."""
    start, stop = date(year, month, first), date(year, month, last)
    if joint == "to" or (joint == "and" and last == first + 1):
        return periods.days(start, stop)
    return periods.several((periods.day(start), periods.day(stop)), one_of=joint == "or")


def weekday_number(parts: Parts) -> Sense | None:
    """Build "mardi 19": the nearest month in which they agree."""
    day, node = _day_number(parts), parts.node("d")
    if day is None or node is None or node.end - node.start > 4:  # "Tuesday the first" more often goes on: "... generation"
        return None
    return Nearest(recurrents.month_weekdays(day, parts["w"]), "nearest")


def weekday_hour(parts: Parts) -> tuple[Sense, str] | None:
    """Build "dimanche 22 heures", which is no 22nd."""
    hour = parts["n"]
    if parts["u"] != "hour" or not isinstance(hour, int) or not 0 <= hour <= 24:
        return None
    return Nearest(recurrents.weekday(parts["w"])), f"{hour:02}:00"


def decade_name(parts: Parts) -> Sense | None:
    """Build "les années 90" and "années 1990"."""
    number, node = parts["y"], parts.node("y")
    if parts["u"] != "year" or not isinstance(number, int) or number % 10 or node is None:
        return None
    if node.kind == "YEAR":
        return Fixed(periods.decade(number)) if number % 100 or number >= 1900 else None
    if not 10 <= number <= 90:
        return None
    return Fixed(periods.decade(1900 + number if number >= 20 else 2000 + number))


def century(parts: Parts) -> Sense | None:
    """Build an ordinal century: the 20th is 19XX."""
    number = parts["n"]
    if parts["u"] != "century" or not isinstance(number, int) or not 1 <= number <= 22:
        return None
    return Fixed(periods.century(number - 1))


def part_of_year(parts: Parts) -> Recurrent | None:
    """Build a numbered quarter or half of any year."""
    unit, number = parts["u"], parts["n"]
    if unit not in ("quarter", "half") or not 1 <= number <= (4 if unit == "quarter" else 2):
        return None
    return recurrents.part_of_year(unit, number)


def named_year(parts: Parts) -> Sense | None:
    """Build "l'année 2001", "l'an 2000"."""
    return Fixed(periods.year(parts["y"])) if parts["u"] == "year" else None


def _feast(value: Feast) -> Recurrent:
    found = recurrents.yearly((value.english or value.french).split("|")[0], lambda y: feast(value.rule, y))
    return replace(found, basis="named")


def _named(parts: Parts) -> Any:
    value: Feast | Occasion = parts["f"]
    return value.recurrent() if isinstance(value, Occasion) else _feast(value)


RULES: tuple[Rule, ...] = (
    rule("n:NUM SUFFIX", "ORD", lambda p: p["n"] if isinstance(p["n"], int) and 0 < p["n"] < 100 else None),
    # "du 3 au 5 mai 2024", "13-15 juillet", "les 3, 4 et 5 mai"
    rule(
        "f:FROM|OF|BETWEEN|DET|SINCE? DET? WEEKDAY? d:NUM|ORD j:AT|TO|DASH|AND|OR|UNTIL WEEKDAY? DET? e:NUM|ORD OF? m:MONTH y:YEAR?",
        "T",
        days_of_month,
    ),
    rule("SINCE|BETWEEN? m:MONTH d:NUM|ORD TO|DASH|AND|UNTIL DET? e:NUM|ORD COMMA? y:YEAR?", "T", days_of_month),
    rule("DET? WEEKDAY? COMMA? DET? d:NUM|ORD u:UNIT? OF? m:MONTH COMMA? y:YEAR", "T", full_date),
    rule("DET? WEEKDAY? COMMA? DET? d:NUM|ORD OF? m:MONTH y:NUM", "T", full_date),
    rule("WEEKDAY? COMMA? DET? m:MONTH DASH? DET? d:NUM|ORD COMMA? y:YEAR COMMA? WEEKDAY?", "T", full_date),
    rule("d:NUM DASH m:MONTH DASH y:YEAR", "T", full_date),
    rule("y:YEAR COMMA? m:MONTH d:NUM|ORD", "T", full_date),
    rule("DET? u:UNIT n:NUM OF? y:YEAR?", "T", numbered_week),
    rule("DET? WEEKDAY? d:NUM|ORD OF? m:MONTH y:YEAR?", "N", no_such_day),
    rule("m:MONTH d:NUM|ORD COMMA? y:YEAR", "N", no_such_day),
    rule("DET? w:WEEKDAY COMMA? DET? d:NUM|ORD OF? m:MONTH", "T", weekday_day_month),
    rule("w:WEEKDAY COMMA? DET? m:MONTH d:NUM|ORD", "T", weekday_day_month),
    rule("d:NUM|ORD OF? m:MONTH COMMA w:WEEKDAY", "T", weekday_day_month),
    rule("m:MONTH d:NUM|ORD COMMA w:WEEKDAY", "T", weekday_day_month),
    rule("DET? d:NUM|ORD x:DASH? OF? m:MONTH", "R", day_month),
    rule("DET? i:IDES OF? m:MONTH", "R", ides),
    rule("DET? m:MONTH of:OF? y:YEAR", "T", month_year),
    rule("m:MONTH of:COMMA y:YEAR", "T", month_year),
    rule("m:MONTH x:DASH? DET? d:NUM|ORD", "R", day_month),
    rule("m:MONTH y:NUM", "N", lambda p: True if (p["m"], p["y"]) == (5, 68) else None),  # "mai 68", the name it has become
    rule("m:MONTH of:OF? y:NUM", "T", month_year),
    rule("w:WEEKDAY n:NUM u:UNITS", "X", weekday_hour),
    rule("DET? w:WEEKDAY DET? d:NUM|ORD", "T", weekday_number),
    rule("d:DM y:YEAR?", "R", lambda p: p["d"]),
    rule("DET? d:DAYTH", "R", lambda p: recurrents.month_days(p["d"])),
    rule("y:YEAR e:ERA", "T", lambda p: Fixed(periods.year(p["y"]))),
    rule("DET? u:UNITS y:YEAR|NUM", "T", decade_name),
    rule("DET? n:ORD u:UNIT", "T", century),
    rule("DET? u:UNIT y:YEAR", "T", named_year),
    rule("DET? d:DECADE", "T", lambda p: Fixed(periods.decade(1900 + p["d"])) if isinstance(p["d"], int) else None),
    rule("DET? n:ORD DASH? u:UNIT", "R", part_of_year),
    rule("DET? n:ORD u:MOIETY OF? DET? y:YEAR", "T", lambda p: Fixed(periods.half(p["y"], p["n"])) if p["n"] in (1, 2) else None),
    rule("DET|THIS? u:UNIT OF m:MONTH", "R", lambda p: recurrents.month(p["m"]) if p["u"] == "month" else None),
    rule("m:MONTH", "R", lambda p: recurrents.month(p["m"])),
    rule(
        "DET? u:UNIT OF t:T",
        "T",
        lambda p: p["t"] if p["u"] == "month" and isinstance(p["t"], Fixed) and p["t"].period.grain == "month" else None,
    ),
    rule("w:WEEKDAY", "W", lambda p: recurrents.weekday(p["w"])),
    rule("WEEKEND", "W", lambda p: recurrents.weekends()),
    rule("s:SEASON", "R", lambda p: recurrents.season(p["s"])),
    rule("r:R y:YEAR DASH YEAR|NUM", "T", lambda p: Inside(p["r"], Fixed(periods.year(p["y"]))) if p["r"].name == "season WI" else None),
    rule("DET? f:FEAST|OCCASION", "F", _named),
    rule("f:F w:W", "F", lambda p: p["f"] if p["f"].is_public and p["w"].name != "weekend" else None),  # "Super Bowl Sunday"
)
