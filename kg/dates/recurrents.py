"""What comes round every week, month or year, as functions from days to its occurrences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from kg.dates import periods
from kg.dates.nearest import Recurrent
from kg.dates.periods import Period

_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def yearly(name: str, make: Callable[[int], Period], cycle: int = 366) -> Recurrent:
    """Make what happens once a year; a year without it (29 February, no such feast) is skipped."""

    def between(first: date, last: date) -> Sequence[Period]:
        found = []
        for number in range(first.year - 1, last.year + 1):
            try:
                period = make(number)
            except ValueError:
                continue
            if period.first and period.last and period.first <= last and period.last >= first:
                found.append(period)
        return found

    return Recurrent(name, cycle, between)


def month(number: int) -> Recurrent:
    """Make a month of any year."""
    return yearly(f"month {number}", lambda y: periods.month(y, number))


def month_day(number: int, day: int) -> Recurrent:
    """Make a day and month of any year."""
    name = f"{number:02}-{day:02}"
    return yearly(name, lambda y: periods.day(date(y, number, day)), 366 if name != "02-29" else 1461 * 2)


def dated_weekday(number: int, day: int, weekday: int) -> Recurrent:
    """Make a day and month of the years in which it is this weekday."""

    def make(y: int) -> Period:
        found = date(y, number, day)
        if found.weekday() != weekday:
            raise ValueError(y)
        return periods.day(found)

    return yearly(f"{_DAY_NAMES[weekday]} {number:02}-{day:02}", make, 4400)


def season(number: int) -> Recurrent:
    """Make a season of any year."""
    return yearly(f"season {periods.SEASONS[number][0]}", lambda y: periods.season(y, number))


def part_of_year(unit: str, number: int) -> Recurrent:
    """Make the numbered quarter or half of any year."""
    maker = {"quarter": periods.quarter, "half": periods.half}[unit]
    return yearly(f"{unit} {number}", lambda y: maker(y, number))


def weekday(number: int) -> Recurrent:
    """Make a weekday of any week, 0 for Monday."""

    def between(first: date, last: date) -> Sequence[Period]:
        start = first + timedelta(days=(number - first.weekday()) % 7)
        return [periods.day(start + timedelta(days=n)) for n in range(0, (last - start).days + 1, 7)]

    return Recurrent(_DAY_NAMES[number], 7, between)


def weekends() -> Recurrent:
    """Make the weekend of any week."""
    return _every_week("weekend", periods.weekend)


def weeks() -> Recurrent:
    """Make the weeks, to be counted inside a month or a year."""
    return _every_week("week", periods.week)


def _every_week(name: str, make: Callable[[date], Period]) -> Recurrent:
    def between(first: date, last: date) -> Sequence[Period]:
        monday = first - timedelta(days=first.weekday())
        found = (make(monday + timedelta(days=n)) for n in range(0, (last - monday).days + 1, 7))
        return [p for p in found if p.last and p.last >= first and p.first and p.first <= last]

    return Recurrent(name, 7, between)


def days() -> Recurrent:
    """Make the days, to be counted inside a week, a month or a year."""

    def between(first: date, last: date) -> Sequence[Period]:
        return [periods.day(first + timedelta(days=n)) for n in range((last - first).days + 1)]

    return Recurrent("day", 1, between)


def units(unit: str) -> Recurrent:
    """Make the units of one kind, to be counted inside a longer one."""
    if unit in ("day", "week", "weekend"):
        return {"day": days, "week": weeks, "weekend": weekends}[unit]()

    def between(first: date, last: date) -> Sequence[Period]:
        found, start = [], first
        while start <= last:
            period = periods.around(start, unit)
            if period.last is None or period.last > last:
                break
            found.append(period)
            start = period.last + timedelta(days=1)
        return found

    return Recurrent(unit, {"month": 31, "quarter": 92, "half": 184}.get(unit, 366), between)


def month_days(day: int) -> Recurrent:
    """Make a numbered day of any month that has it."""

    def between(first: date, last: date) -> Sequence[Period]:
        found, start = [], first.replace(day=1)
        while start <= last:
            length = periods.month(start.year, start.month).last
            if length and day <= length.day and first <= start.replace(day=day) <= last:
                found.append(periods.day(start.replace(day=day)))
            start = periods.move(start, "month", 1)
        return found

    return Recurrent(f"day {day} of the month", 31, between)


def month_weekdays(day: int, number: int) -> Recurrent:
    """Make a numbered day of the months in which it is this weekday: "mardi 19"."""
    plain = month_days(day)

    def between(first: date, last: date) -> Sequence[Period]:
        return [p for p in plain.between(first, last) if p.first and p.first.weekday() == number]

    return Recurrent(f"{_DAY_NAMES[number]} the {day}th", 366, between)
