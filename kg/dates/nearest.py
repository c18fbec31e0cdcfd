"""Which one of what comes round a phrase means: the nearest, the last, the next, or the one inside another date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from kg.dates import periods
from kg.dates.periods import Period
from kg.dates.senses import Context, Sense
from kg.model import Basis

_YEARLY = 360  # days from which on what comes round does so once in the year of a reference at most


@dataclass(frozen=True, slots=True)
class Recurrent:
    """What comes round: a weekday, a month, a day of a month, a season, a feast, an occasion."""

    name: str
    cycle: int  # days from one to the next, at most
    between: Callable[[date, date], Sequence[Period]]  # the ones that touch these days
    basis: Basis = "relative"
    is_public: bool = False  # an occasion, which more often is a topic than a date


@dataclass(frozen=True, slots=True)
class Nearest:
    """The occurrence that a phrase without its year means; `which` is what its adjective says."""

    what: Recurrent
    which: Literal["", "last", "next", "this", "nearest", "told-next", "told-last", "told-same"] = ""

    @property
    def basis(self) -> Basis:
        """Say how it is dated: as what recurs is."""
        return self.what.basis

    def resolve(self, context: Context) -> Period | None:
        """Choose in the story's surroundings or the reference's; where that is too coarse to choose, answer all it may be."""
        told = self._told(context)
        if self.which.startswith("told"):
            return told
        now = self._of_reference(context)
        if told is None or told == now or not context.narrative or _same_year(told, context.narrative):
            return told or now
        context.note("of the story's time or of today's: the text does not say")
        return None

    def _of_reference(self, context: Context) -> Period | None:
        """Choose in the reference's surroundings."""
        base = context.reference
        if base is None or base.first is None or base.last is None:
            return None
        if (base.last - base.first).days > _FAR[1]:  # of a year no day is the nearer one
            context = replace(context, is_phrase=True)
        elif self.what.cycle >= _YEARLY and self.which in ("", "this"):
            for each in self.what.between(base.first, base.last):
                if _holds(base, each):
                    context.note(f"{self.what.name} in {base.edtf}")
                    return each
        first = self._choose(base.first, context)
        last = self._choose(base.last, context) if base.last != base.first else first
        if first is None or last is None or first == last:
            return first and last
        if self.what.cycle >= _YEARLY:
            return periods.several((first, last), one_of=True)
        return periods.hull(first, last)

    def _told(self, context: Context) -> Period | None:
        """Answer from the story told, for "le lundi suivant" and for a day after a date with its own year."""
        base = (context.told or context.reference) if self.which.startswith("told") else context.narrative if not self.which else None
        if base is None or base.first is None or base.last is None:
            return None
        if self.which == "told-last":
            context.note(f"{self.what.name} before the date told, {base.edtf}")
            found = [p for p in self.what.between(base.first - timedelta(self.what.cycle), base.first) if p.last and p.last < base.first]
            return found[-1] if found else None
        start = base.first if self.which in ("", "told-same") else base.last + timedelta(1)
        if not self.which and self.what.cycle < 300 and base.grain != "day":
            return None
        context.note(f"{self.what.name} after the date told, {base.edtf}")
        found = [p for p in self.what.between(start, start + timedelta(self.what.cycle + 31)) if p.first and p.first >= start]
        return found[0] if found else None

    def _choose(self, day: date, context: Context) -> Period | None:
        reach = timedelta(days=min(2 * self.what.cycle, self.what.cycle + 40))
        found = [p for p in self.what.between(day - reach, day + reach) if p.first and p.last]
        chosen = _CHOICES[self.which or "bare"](found, day, context)
        if chosen and chosen.first and chosen.last:
            is_near = not self.which and (day < chosen.first if context.direction == "past" else chosen.last < day)
            context.note(f"{self.what.name}: {'the nearest' if is_near else self.which or context.direction} from {day}")
        return chosen


def _same_year(one: Period, other: Period) -> bool:
    return one.first is not None and other.first is not None and one.first.year == other.first.year


def _bare(found: list[Period], day: date, context: Context) -> Period | None:
    ahead = next((p for p in found if p.first and p.last and _is_ahead(p, day, may_be_today=not context.is_phrase)), None)
    back = next((p for p in reversed(found) if p.first and p.first <= day), None)
    chosen, other = (ahead, back) if context.direction == "future" else (back, ahead)
    far, close = _FAR if context.is_certain else _FAR_UNTOLD
    if chosen is None or other is None or context.is_phrase or (context.is_certain and chosen.grain == "month"):
        return chosen  # "arrivé en mars", said in February
    return other if _gap(chosen, day) > far and _gap(other, day) < close else chosen


# News leaves a year out where no other could be meant: in January "le 6 décembre" is last month's. Days that are farther
# than the first number give way to days nearer than the second; more is asked where a verb speaks for the farther ones.
_FAR, _FAR_UNTOLD = (300, 45), (250, 110)


def _gap(p: Period, d: date) -> int:
    """Count the days between a period and a day."""
    assert p.first and p.last
    return 0 if p.first <= d <= p.last else min(abs((p.first - d).days), abs((p.last - d).days))


def _is_ahead(p: Period, d: date, *, may_be_today: bool) -> bool:
    """Tell whether a period is still to come, or is going on; today's weekday is the next one where nothing else is said."""
    assert p.first and p.last
    return p.first > d if not may_be_today and p.grain == "day" and p.timex == d.isoformat() else p.last >= d


def _last(found: list[Period], day: date, context: Context) -> Period | None:
    return next((p for p in reversed(found) if p.last and p.last < day), None)


def _next(found: list[Period], day: date, context: Context) -> Period | None:
    return next((p for p in found if p.first and p.first > day), None)


def _this(found: list[Period], day: date, context: Context) -> Period | None:
    """Choose the one that is going on, else by the verb, else in the same week or year, else the next."""
    for p in found:
        if p.first and p.last and p.first <= day <= p.last:
            return p
    if context.is_certain or context.direction == "future":
        return _bare(found, day, context)
    close = periods.week(day) if found and found[0].grain in ("day", "days") and len(found) > 3 else periods.year(day.year)
    inside = [p for p in found if p.first and p.last and _holds(close, p)]
    return inside[0] if len(inside) == 1 else _bare(found, day, context)


def _holds(outer: Period, inner: Period) -> bool:
    return bool(outer.first and outer.last and inner.first and inner.last and outer.first <= inner.first and inner.last <= outer.last)


def _nearest(found: list[Period], day: date, context: Context) -> Period | None:
    """Choose the closest on either side, at most a year away."""
    close = [p for p in found if p.first and abs((p.first - day).days) <= 366]
    return min(close, key=lambda p: abs((p.first or day) - day), default=None)


_CHOICES = {"nearest": _nearest, "bare": _bare, "last": _last, "next": _next, "this": _this}


@dataclass(frozen=True, slots=True)
class Inside:
    """What recurs, within another date: "lundi de la semaine prochaine", "le premier lundi de mai", "Noël 2014"."""

    what: Recurrent
    container: Sense
    number: int = 0  # 1 first, -1 last; 0 the only one

    @property
    def basis(self) -> Basis:
        """Say how it is dated: a feast by its name, else as its container."""
        return "named" if self.what.basis == "named" else self.container.basis

    def resolve(self, context: Context) -> Period | None:
        """List those that lie in the container and take the one named, or none where it is not one."""
        outer = self.container.resolve(context)
        if outer is None or outer.first is None or outer.last is None:
            return None
        found = [p for p in self.what.between(outer.first, outer.last) if _belongs(p, outer.first, outer.last)]
        if len(found) < max(1, abs(self.number)):
            return None
        if self.number == 0 and len(found) > 1:  # "un dimanche du mois dernier": of which nobody says which it is
            context.note(f"one {self.what.name} in {outer.edtf}")
            return outer
        context.note(f"{self.what.name} in {outer.edtf}")
        return found[self.number - 1 if self.number > 0 else self.number]


def _belongs(p: Period, first: date, last: date) -> bool:
    """Tell whether a period begins inside, or, for weeks, has most of its days there."""
    if p.first is None or p.last is None:
        return False
    if p.grain == "week":
        return first <= p.first + timedelta(days=3) <= last
    return first <= p.first <= last


@dataclass(frozen=True, slots=True)
class Between:
    """From one date to another; where only one bears a year, the other borrows it."""

    start: Sense
    stop: Sense

    @property
    def basis(self) -> Basis:
        """Say how it is dated: as its end."""
        return self.stop.basis

    def resolve(self, context: Context) -> Period | None:
        """Resolve the end that knows its year first, and the other beside it."""
        if isinstance(self.start, Nearest) and self.start.what.cycle > 0:
            stop = self.stop.resolve(context)
            start = self._beside(self.start, stop, -1) if stop else None
        else:
            start = self.start.resolve(context)
            stop = self._beside(self.stop, start, 1) if isinstance(self.stop, Nearest) else self.stop.resolve(context)
        return periods.span(start, stop) if start and stop else None

    @staticmethod
    def _beside(what: Nearest, other: Period | None, step: int) -> Period | None:
        if other is None or other.first is None or other.last is None:
            return None
        reach = timedelta(days=what.what.cycle + 31)
        if step < 0:
            found = [p for p in what.what.between(other.first - reach, other.last) if p.first and p.first <= other.first]
            return found[-1] if found else None
        found = [p for p in what.what.between(other.first, other.last + reach) if p.last and p.last >= other.last]
        return found[0] if found else None
