"""Read dates and hours written in figures: 2024-03-12, 12/03/2024, 12.03.24, 18 h 30, 3:15pm, 2024-W11, Q4 2018."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from kg.dates import periods, recurrents
from kg.dates.senses import Fixed

# A value and its class; None where the figures are not a possible date, which then is not guessed at.
Reading = tuple[str, Any] | None
Read = Callable[[re.Match[str], str], Reading]

IMPOSSIBLE: Reading = ("BREAK", None)


def full_year(text: str) -> int:
    """Read a year of two figures as the nearest one in use: 40 to 99 of the 20th century, 00 to 39 of the 21st."""
    number = int(text)
    return number if len(text) > 2 else number + (1900 if number >= 40 else 2000)


def _day(year: str, month: str, day: str) -> Reading:
    try:
        return "T", Fixed(periods.day(date(full_year(year), int(month), int(day))))
    except ValueError:
        return IMPOSSIBLE


def _iso_time(match: re.Match[str], language: str) -> Reading:
    reading = _day(match[1], match[2], match[3])
    return ("X", (reading[1], f"{match[4]}:{match[5]}")) if reading and reading[0] == "T" else reading


def _slashed(match: re.Match[str], language: str) -> Reading:
    """Read day and month in the language's order, or in the only order that makes a date."""
    first, second = int(match[1]), int(match[3])
    is_day_first = language == "fr" or match[2] == "." or first > 12
    day, month = (first, second) if is_day_first and second <= 12 else (second, first)
    return _day(match[4], str(month), str(day))


def _day_and_month(match: re.Match[str], language: str) -> Reading:
    first, second = int(match[1]), int(match[2])
    day, month = (first, second) if (language == "fr" or first > 12) and second <= 12 else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return "DM", recurrents.month_day(month, day)


def _year_and_month(match: re.Match[str], language: str) -> Reading:
    year, month = int(match[1]), int(match[2])
    return ("T", Fixed(periods.month(year, month))) if 1 <= month <= 12 and 1000 <= year < 2200 else None


def _month_and_year(match: re.Match[str], language: str) -> Reading:
    month, year = int(match[1]), int(match[2])
    return ("T", Fixed(periods.month(year, month))) if 1 <= month <= 12 and 1000 <= year < 2200 else None


def _week(match: re.Match[str], language: str) -> Reading:
    try:
        start = date.fromisocalendar(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return IMPOSSIBLE
    return "T", Fixed(periods.day(start) if match[3] else periods.week(start))


def _quarter(match: re.Match[str], language: str) -> Reading:
    year, number = (match[1], match[2]) if match[1] else (match[4], match[3])
    return "T", Fixed(periods.quarter(full_year(year), int(number)))


def _decade(match: re.Match[str], language: str) -> Reading:
    year = full_year(match[1]) if len(match[1]) == 4 else 1900 + int(match[1]) if int(match[1]) >= 20 else 2000 + int(match[1])
    if year % 10 or not 1000 <= year < 2200:
        return None
    if year % 100 == 0 and year < 1900:  # "the 1800s"
        return "T", Fixed(periods.century(year // 100))
    return "T", Fixed(periods.decade(year))


def _clock(match: re.Match[str], language: str) -> Reading:
    hour, minute = int(match[1]), int(match[2] or 0)
    half = (match.groupdict().get("half") or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return ("CLOCK", f"{hour:02}:{minute:02}") if hour <= 24 and minute < 60 else None


_HALF = r"\s?(?P<half>[ap])\.?\s?m\b\.?"
_END = r"(?![\w%€$£]|[.,/:-]\d)"

_FORMS: tuple[tuple[str, Read], ...] = (
    (r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?" + _END, _iso_time),
    (r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})" + _END, lambda m, language: _day(m[1], m[3], m[4])),
    (r"(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)" + _END, _slashed),
    (r"(\d{4})-?W(\d\d)(?:-?([1-7]))?" + _END, _week),
    (r"(?:(\d{4})[ -]?[QTqt]([1-4])|(?!)(.)(.))" + _END, _quarter),
    (r"(?:(\d{2})[QT]([1-4])|(?!)(.)(.))" + _END, _quarter),
    (r"([1-4])[QT]\s?(\d{4})" + _END, lambda m, language: ("T", Fixed(periods.quarter(int(m[2]), int(m[1]))))),
    (r"([12])[HS]\s?(\d{4})" + _END, lambda m, language: ("T", Fixed(periods.half(int(m[2]), int(m[1]))))),
    (r"(\d{1,2})\s?:\s?(\d\d)(?::\d\d)?" + _HALF, _clock),
    (r"(\d{1,2})\s?[h:]\s?(\d\d)(?:\s?(?:min|mn))?(?::\d\d)?(?![\w]|[.,/:-]\d)", _clock),
    (r"(\d{1,2})()\s?h(?![\w'’])", _clock),
    (r"(\d{1,2})()" + _HALF, _clock),
    (r"(\d{4}|\d0)'?s(?!\w)", _decade),
    (r"(\d{4})[-/](\d\d?)" + _END, _year_and_month),
    (r"(\d{1,2})[/-](\d{4})" + _END, _month_and_year),
    (r"(\d{1,2})/(\d{1,2})" + _END, _day_and_month),
)
FORMS = tuple((re.compile(form, re.IGNORECASE if "[ap]" in form or "[QT" in form else 0), read) for form, read in _FORMS)

# "T1 2024", "Q4", "S1 2024", "H1 of 2023": letters before the figure.
_LETTERED = re.compile(r"(?:([QT])([1-4])|([SH])([12]))(?:\s?[-/]?\s?(?:de\s|of\s)?(\d{4}))?(?!\w)", re.IGNORECASE)


# What stands behind the first figures of any of the forms.
_GOES_ON = re.compile(r"\d+(?:\s?[-/.:h]\s?\d|[ -]?[WQTHS]\s?\d|\s?h(?!\w)|\s?[ap]\.?\s?m|'?s(?!\w))", re.IGNORECASE)


def read_figures(text: str, at: int, language: str) -> tuple[str, Any, int] | None:
    """Read figures that begin at an offset as a date or an hour: class, value, end; None where they are plain numbers."""
    if not _GOES_ON.match(text, at):
        return None
    for form, read in FORMS:
        if (match := form.match(text, at)) and (reading := read(match, language)):
            return reading[0], reading[1], match.end()
    return None


def read_lettered(text: str, at: int) -> tuple[str, Any, int, bool] | None:
    """Read a quarter or half in letters: class, value, end, and whether it stands without its year."""
    match = _LETTERED.match(text, at)
    if not match:
        return None
    unit, number = ("quarter", int(match[2])) if match[1] else ("half", int(match[4]))
    if match[5]:
        maker = periods.quarter if unit == "quarter" else periods.half
        return "T", Fixed(maker(int(match[5]), number)), match.end(), False
    return "R", recurrents.part_of_year(unit, number), match.end(), True
