"""Stretches of the calendar: a first and a last day, how coarse the words were, and their EDTF and TIMEX3 spelling."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kg.model import Precision

# Where a season begins and ends is not agreed: both the meteorologist's and the astronomer's are covered.
SEASONS = (("SP", (3, 1), (6, 21)), ("SU", (6, 1), (9, 23)), ("FA", (9, 1), (12, 22)), ("WI", (12, 1), (3, 20)))


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included; None is an open bound."""

    first: date | None
    last: date | None
    grain: Precision
    edtf: str | None
    timex: str | None

    @property
    def is_bounded(self) -> bool:
        """Tell whether both ends are known."""
        return self.first is not None and self.last is not None


def day(d: date) -> Period:
    """Make the period of one day."""
    written = d.isoformat()
    return Period(d, d, "day", written, written)


def week(d: date) -> Period:
    """Make the ISO week that holds a day: EDTF has no weeks, so its Monday and Sunday are spelled."""
    monday = d - timedelta(days=d.weekday())
    year, number, _ = d.isocalendar()
    sunday = monday + timedelta(days=6)
    return Period(monday, sunday, "week", f"{monday}/{sunday}", f"{year:04}-W{number:02}")


def weekend(d: date) -> Period:
    """Make the Saturday and Sunday of the ISO week that holds a day."""
    saturday = d + timedelta(days=5 - d.weekday())
    sunday = saturday + timedelta(days=1)
    year, number, _ = saturday.isocalendar()
    return Period(saturday, sunday, "days", f"{saturday}/{sunday}", f"{year:04}-W{number:02}-WE")


def month(year: int, number: int) -> Period:
    """Make a calendar month."""
    text = f"{year:04}-{number:02}"
    return Period(date(year, number, 1), date(year, number, monthrange(year, number)[1]), "month", text, text)


def months(year: int, start: int, length: int, *, grain: Precision, timex: str) -> Period:
    """Make a run of months inside a year: a quarter or a half."""
    first, last = month(year, start), month(year, start + length - 1)
    return Period(first.first, last.last, grain, f"{first.edtf}/{last.edtf}", timex)


def quarter(year: int, number: int) -> Period:
    """Make a quarter, 1 to 4."""
    return months(year, 3 * number - 2, 3, grain="quarter", timex=f"{year:04}-Q{number}")


def half(year: int, number: int) -> Period:
    """Make the first or second half of a year."""
    return months(year, 6 * number - 5, 6, grain="half", timex=f"{year:04}-H{number}")


def season(year: int, number: int) -> Period:
    """Make a northern season, 0 spring to 3 winter; a winter bears the year in which it begins."""
    letters, start, stop = SEASONS[number]
    first, last = date(year, *start), date(year + (number == 3), *stop)
    return Period(first, last, "season", f"{year:04}-{21 + number}", f"{year:04}-{letters}")


def year(number: int) -> Period:
    """Make a calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31), "year", f"{number:04}", f"{number:04}")


def decade(first: int) -> Period:
    """Make the ten years that begin with a year divisible by ten."""
    stem = f"{first // 10:03}"
    return Period(date(first, 1, 1), date(first + 9, 12, 31), "decade", f"{stem}X", stem)


def century(hundreds: int) -> Period:
    """Make the hundred years that share two digits, as EDTF and TIMEX3 write a century."""
    start = max(hundreds * 100, 1)
    return Period(date(start, 1, 1), date(hundreds * 100 + 99, 12, 31), "century", f"{hundreds:02}XX", f"{hundreds:02}")


def around(d: date, unit: str) -> Period:
    """Make the period of a unit ("day", "week", "month" ...) that holds a day."""
    if unit == "month":
        return month(d.year, d.month)
    if unit == "quarter":
        return quarter(d.year, (d.month + 2) // 3)
    if unit == "half":
        return half(d.year, (d.month + 5) // 6)
    if unit == "decade":
        return decade(d.year // 10 * 10)
    if unit == "century":
        return century(d.year // 100)
    makers = {"day": day, "week": week, "weekend": weekend}
    return makers[unit](d) if unit in makers else year(d.year)


_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


def move(d: date, unit: str, count: int) -> date:
    """Move a day by so many units; a month too short for it takes its last day. Raises at the ends of the calendar."""
    if unit in _DAYS:
        return d + timedelta(days=_DAYS[unit] * count)
    total = d.year * 12 + d.month - 1 + _MONTHS[unit] * count
    y, m = divmod(total, 12)
    return date(y, m + 1, min(d.day, monthrange(y, m + 1)[1]))


def days(first: date, last: date, grain: Precision = "days") -> Period:
    """Make a run of days, spelled by months or years where it fills them.

    >>> days(date(2013, 1, 1), date(2014, 12, 31)).edtf
    '2013/2014'
    """
    if first == last:
        return day(first)
    left, right = _left(first, last), _right(first, last)
    if left == right:
        return year(first.year) if len(left) == 4 else month(first.year, first.month)
    text = f"{left}/{right}"
    return Period(first, last, grain, text, text)


def _fills(first: date, last: date) -> int:
    """Tell how many parts of a date are enough to spell both ends: 1 year, 2 month, 3 day."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return 1
    return 2 if first.day == 1 and last.day == monthrange(last.year, last.month)[1] else 3


def _left(first: date, last: date) -> str:
    return first.isoformat()[: (4, 7, 10)[_fills(first, last) - 1]]


def _right(first: date, last: date) -> str:
    return last.isoformat()[: (4, 7, 10)[_fills(first, last) - 1]]


def hull(a: Period, b: Period) -> Period:
    """Make the smallest period that holds both, which claims no more than either."""
    if a == b:
        return a
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return a
    return days(min(a.first, b.first), max(a.last, b.last), "span")


def several(each: Sequence[Period], *, one_of: bool = False) -> Period:
    """Make the set of all of these, or of one of these: "le 30 juin et le 7 juillet", "lundi ou mardi"."""
    opening, closing = "[]" if one_of else "{}"
    grain: Precision = "days" if each[0].grain == "day" else "span"
    edtf = opening + ",".join(str(p.edtf) for p in each) + closing
    return Period(each[0].first, each[-1].last, grain, edtf, None if one_of else f"{each[0].timex}/{each[-1].timex}")


def span(a: Period, b: Period) -> Period | None:
    """Make the period from the beginning of one to the end of another, spelled as they were."""
    if a.first is None or b.last is None or b.last < a.first:
        return None
    plain = days(a.first, b.last, "days" if "day" in (a.grain, b.grain) else "span")
    edtf = f"{a.edtf}/{b.edtf}" if _is_simple(a) and _is_simple(b) and a != b else plain.edtf
    timex = f"{a.timex}/{b.timex}" if a.timex and b.timex and a != b else plain.timex
    return replace(plain, edtf=edtf, timex=timex)


def _is_simple(p: Period) -> bool:
    """Tell whether the EDTF form may stand on one side of an interval."""
    return bool(p.edtf) and p.grain in ("day", "month", "season", "year")


def begin_of(p: Period) -> str:
    """Spell when something begins or ends that does so within a period: "depuis début mars" names no day, but March."""
    if _is_simple(p) or p.first is None or p.last is None:
        return str(p.edtf)
    if (p.first.year, p.first.month) == (p.last.year, p.last.month):
        return f"{p.first:%Y-%m}"
    if (p.last - p.first).days <= 31:
        return f"{p.first:%Y-%m}~"
    return f"{p.first:%Y}" + "~" * (p.first.year != p.last.year)


def since(p: Period) -> Period:
    """Open a period to the right: what begins in it goes on."""
    return Period(p.first, None, "open", f"{begin_of(p)}/..", p.timex)


def until(p: Period) -> Period:
    """Open a period to the left: what ends in it began at a time that is not told, which EDTF leaves empty."""
    return Period(None, p.last, "open", f"/{begin_of(p)}", p.timex)


def by(p: Period, timex: str | None = None) -> Period:
    """Make all that lies before the end of a period: a term."""
    return Period(None, p.last, "open", f"../{p.edtf if _is_simple(p) else p.last}", timex or p.timex)


def no_earlier(p: Period) -> Period:
    """Make all that lies after the beginning of a period."""
    return Period(p.first, None, "open", f"{p.edtf if _is_simple(p) else p.first}/..", p.timex)


def before(p: Period) -> Period | None:
    """Make all that lies before a period."""
    previous = neighbour(p, -1)
    return replace(by(previous), timex=p.timex) if previous else None


def after(p: Period) -> Period | None:
    """Make all that lies after a period."""
    following = neighbour(p, 1)
    return replace(no_earlier(following), timex=p.timex) if following else None


def neighbour(p: Period, step: int) -> Period | None:
    """Make the period next to one: of its own unit where it has one, else a day."""
    edge = p.last if step > 0 else p.first
    if edge is None:
        return None
    if p.grain == "season":  # they overlap, as it is not agreed where one ends
        return season(*divmod(p.first.year * 4 + int((p.edtf or "1")[-1]) - 1 + step, 4)) if p.first else None
    beside = edge + timedelta(days=step)
    return around(beside, p.grain if p.grain in ("month", "year", "quarter", "half", "week") else "day")


def about(p: Period) -> Period:
    """Widen a period by its own unit on both sides and mark it as approximate, as EDTF's "~" is read."""
    left, right = neighbour(p, -1), neighbour(p, 1)
    if left is None or right is None:
        return p
    mark = f"{p.edtf}~" if _is_simple(p) else f"{left.first}~/{right.last}~"
    return Period(left.first, right.last, p.grain if _is_simple(p) else "span", mark, p.timex)


_CUTS = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}


def part(p: Period, which: str) -> Period:
    """Cut the early, middle or late third of a period: of a month its days 1 to 10, 11 to 20, and from the 20th on.

    The TIMEX3 value stays that of the whole, as its guidelines have it.
    """
    if p.first is None or p.last is None:
        return p
    low, high = _CUTS[which]
    if p.grain == "month":
        first, last = p.first.replace(day=(1, 11, 20)[low]), (p.first.replace(day=10 * high) if high < 3 else p.last)
    elif p.grain in ("year", "decade", "century"):
        first, last = _third_of_years(p.first, p.last, low, high)
    else:
        length = (p.last - p.first).days + 1
        first = p.first + timedelta(days=length * low // 3)
        last = p.first + timedelta(days=-(-length * high // 3) - 1)
    return replace(days(first, last), timex=p.timex)


def _third_of_years(first: date, last: date, low: int, high: int) -> tuple[date, date]:
    """Cut by months inside a year, by whole years inside a decade or a century."""
    if first.year == last.year:
        return date(first.year, low * 4 + 1, 1), move(date(first.year, high * 4, 1), "month", 1) - timedelta(days=1)
    length = last.year - first.year + 1
    return date(first.year + length * low // 3, 1, 1), date(first.year - (-length * high // 3) - 1, 12, 31)
