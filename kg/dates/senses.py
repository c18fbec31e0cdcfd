"""What a time phrase means before it is known when it was written; `resolve` settles it in a context."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal, Protocol

from kg.dates import periods
from kg.dates.periods import Period
from kg.model import Basis, TimeKind

Direction = Literal["past", "future"]


@dataclass(slots=True)
class Context:
    """What a phrase leans on: the reference, the last date told, and whether the verb looks back or ahead."""

    reference: Period | None
    direction: Direction = "past"
    is_certain: bool = False  # the direction comes from a verb, not from a preference
    told: Period | None = None
    hour: str | None = None  # the last hour told
    narrative: Period | None = None  # a date with its own year, told just before in the same paragraph
    is_phrase: bool = False  # nothing but the phrase is known: no sentence is around it
    trace: list[str] = field(default_factory=list)

    def note(self, line: str) -> None:
        """Add a line to the trace."""
        if line not in self.trace:
            self.trace.append(line)


class Sense(Protocol):
    """Whatever can be resolved to a period, or to None where the text does not say."""

    @property
    def basis(self) -> Basis: ...

    def resolve(self, context: Context) -> Period | None: ...


@dataclass(frozen=True, slots=True)
class Fixed:
    """A date that needs no context."""

    period: Period
    basis: Basis = "explicit"

    def resolve(self, context: Context) -> Period | None:
        """Answer the date itself."""
        context.note(f"written out: {self.period.edtf}")
        return self.period


@dataclass(frozen=True, slots=True)
class Shift:
    """The unit that lies `count` units from the reference, from the last date told, or from another date."""

    unit: str
    count: int
    origin: Sense | Literal["reference", "told"] = "reference"
    grain: str = ""  # the unit answered, where it is not `unit`: "in a year" of a month
    distance: str = ""  # the TIMEX3 duration told, which stands where the origin is not a date
    basis: Basis = "relative"

    def resolve(self, context: Context) -> Period | None:
        """Shift both ends of the origin, so that a coarse origin gives a coarse answer."""
        base, name = self._base(context)
        if base is None or base.first is None or base.last is None:
            return None
        context.note(f"{self.count:+} {self.unit} from {name} {base.edtf}")
        unit = self.grain or ("week" if self.unit == "fortnight" else self.unit)
        ends = [periods.around(periods.move(d, self.unit, self.count), unit) for d in (base.first, base.last)]
        return periods.hull(*ends)

    def _base(self, context: Context) -> tuple[Period | None, str]:
        if self.origin == "reference":
            return context.reference, "the reference"
        if self.origin == "told":
            return (context.told, "the last date told") if context.told else (context.reference, "the reference")
        assert not isinstance(self.origin, str)
        return self.origin.resolve(context), "the date named,"


@dataclass(frozen=True, slots=True)
class Run:
    """The last or next `count` units before or after the reference: "les trois derniers jours"."""

    unit: str
    count: int  # negative: before
    includes_reference: bool = False
    basis: Basis = "relative"

    def resolve(self, context: Context) -> Period | None:
        """Answer whole units beside the reference's own."""
        base = context.reference
        if base is None or base.first is None or base.last is None:
            return None
        context.note(f"{abs(self.count)} {self.unit}s {'before' if self.count < 0 else 'after'} the reference {base.edtf}")
        step = 0 if self.includes_reference else (1 if self.count > 0 else -1)
        near, far = sorted((step, self.count - (step == 0) * (1 if self.count > 0 else -1)))
        first = periods.around(periods.move(base.first, self.unit, near), self.unit).first
        last = periods.around(periods.move(base.last, self.unit, far), self.unit).last
        return periods.days(first, last) if first and last else None


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
        """Choose in the reference's surroundings; where the reference is too coarse to choose, answer all it may be."""
        told = self._told(context)
        if told is not None or self.which.startswith("told"):
            return told
        base = context.reference
        if base is None or base.first is None or base.last is None:
            return None
        length = (base.last - base.first).days
        if self.what.cycle >= length:
            return self._choose(base.first, base.last, context)
        ends = [self._choose(d, d, context) for d in (base.first, base.last)]
        return periods.hull(ends[0], ends[1]) if ends[0] and ends[1] else None

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

    def _choose(self, first: date, last: date, context: Context) -> Period | None:
        reach = timedelta(days=self.what.cycle + 40)
        found = [p for p in self.what.between(first - reach, last + reach) if p.first and p.last]
        chosen = _CHOICES[self.which or "bare"](found, first, last, context)
        if chosen:
            context.note(f"{self.what.name}: {self.which or context.direction} from {first if first == last else f'{first}/{last}'}")
        return chosen


def _bare(found: list[Period], first: date, last: date, context: Context) -> Period | None:
    ahead = next((p for p in found if p.first and p.last and _is_ahead(p, first)), None)
    back = next((p for p in reversed(found) if p.first and p.first <= last), None)
    chosen, other = (ahead, back) if context.direction == "future" else (back, ahead)
    far, close = _FAR if context.is_certain else _FAR_UNTOLD
    if chosen and other and not context.is_phrase and _gap(chosen, first) > far and _gap(other, first) < close:
        return other
    return chosen


# News leaves a year out where no other could be meant: in January "le 6 décembre" is last month's. Days that are farther
# than the first number give way to days nearer than the second; more is asked where a verb speaks for the farther ones.
_FAR, _FAR_UNTOLD = (300, 45), (250, 110)


def _gap(p: Period, d: date) -> int:
    """Count the days between a period and a day."""
    assert p.first and p.last
    return 0 if p.first <= d <= p.last else min(abs((p.first - d).days), abs((p.last - d).days))


def _is_ahead(p: Period, d: date) -> bool:
    """Tell whether a period is still to come, or is going on; today's weekday named is the next one."""
    assert p.first and p.last
    return p.first > d if p.grain == "day" and p.timex == d.isoformat() else p.last >= d


def _last(found: list[Period], first: date, last: date, context: Context) -> Period | None:
    return next((p for p in reversed(found) if p.last and p.last < first), None)


def _next(found: list[Period], first: date, last: date, context: Context) -> Period | None:
    return next((p for p in found if p.first and p.first > last), None)


def _this(found: list[Period], first: date, last: date, context: Context) -> Period | None:
    """Choose the one that is going on, else by the verb, else in the same week or year, else the next."""
    for p in found:
        if p.first and p.last and p.first <= last and first <= p.last:
            return p
    if context.is_certain or context.direction == "future":
        return _bare(found, first, last, context)
    close = periods.week(first) if found and found[0].grain in ("day", "days") and len(found) > 3 else periods.year(first.year)
    inside = [p for p in found if p.first and p.last and _holds(close, p)]
    return inside[0] if len(inside) == 1 else _bare(found, first, last, context)


def _holds(outer: Period, inner: Period) -> bool:
    return bool(outer.first and outer.last and inner.first and inner.last and outer.first <= inner.first and inner.last <= outer.last)


def _nearest(found: list[Period], first: date, last: date, context: Context) -> Period | None:
    """Choose the closest on either side, at most a year away."""
    close = [p for p in found if p.first and first - timedelta(366) <= p.first <= last + timedelta(366)]
    return min(close, key=lambda p: abs((p.first or first) - (last if context.direction == "past" else first)), default=None)


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
        if outer.grain in ("span", "days") and self.number == 0 and len(found) > 1 and found[0].first and found[-1].last:
            return periods.days(found[0].first, found[-1].last, "span")
        if (self.number == 0 and len(found) != 1) or len(found) < abs(self.number) or not found:
            return None
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
class Apply:
    """One date made from another: its end, what comes before it, its week."""

    name: str
    function: Callable[[Period], Period | None]
    inner: Sense

    @property
    def basis(self) -> Basis:
        """Say how it is dated: as the date it is made from."""
        return self.inner.basis

    def resolve(self, context: Context) -> Period | None:
        """Resolve the inner date and apply."""
        inner = self.inner.resolve(context)
        if inner is None:
            return None
        context.note(f"{self.name} {inner.edtf}")
        return self.function(inner)


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


@dataclass(frozen=True, slots=True)
class Told:
    """The last date told: "le même jour", "ce jour-là", or the hour of a day told."""

    unit: str = "day"
    basis: Basis = "relative"

    def resolve(self, context: Context) -> Period | None:
        """Answer the unit that holds the last date told, else the reference."""
        base = context.told or context.reference
        if base is None or base.first is None or base.last is None:
            return None
        context.note(f"the last date told, {base.edtf}")
        return periods.hull(*(periods.around(d, self.unit) for d in (base.first, base.last)))


@dataclass(frozen=True, slots=True)
class Now:
    """The time of writing, as a state that holds rather than a day on which something happens."""

    basis: Basis = "relative"

    def resolve(self, context: Context) -> Period | None:
        """Answer the reference."""
        context.note("the time of writing")
        return replace(context.reference, timex="PRESENT_REF") if context.reference else None


@dataclass(frozen=True, slots=True)
class Facing:
    """A date after a word that looks ahead or back: "d'ici vendredi", "since March"."""

    direction: Direction
    inner: Sense

    @property
    def basis(self) -> Basis:
        """Say how it is dated: as the date itself."""
        return self.inner.basis

    def resolve(self, context: Context) -> Period | None:
        """Resolve the date with the word's direction, whatever the verb says."""
        return self.inner.resolve(replace(context, direction=self.direction, is_certain=True))


@dataclass(frozen=True, slots=True)
class SameTime:
    """The same time of another year: the month of writing in the year told, "à la même époque l'an dernier"."""

    basis: Basis = "relative"

    def resolve(self, context: Context) -> Period | None:
        """Answer a month where a year was told; else nothing says when."""
        base, told = context.reference, context.told
        if base is None or base.first is None or told is None or told.grain != "year" or told.first is None:
            return Period(None, None, "none", None, "PAST_REF")
        context.note(f"the month of {base.edtf} in {told.edtf}")
        return periods.month(told.first.year, base.first.month)


@dataclass(frozen=True, slots=True)
class SoFar:
    """The part of a period that lies before or after the reference: "plus tôt cette semaine"."""

    inner: Sense
    step: int  # -1 what is past, 1 what remains

    @property
    def basis(self) -> Basis:
        """Say how it is dated: as the whole."""
        return self.inner.basis

    def resolve(self, context: Context) -> Period | None:
        """Cut the period at the reference; a coarse reference cuts nothing that it may hold."""
        whole, base = self.inner.resolve(context), context.reference
        if whole is None or base is None or not whole.is_bounded or not base.is_bounded:
            return whole
        assert whole.first and whole.last and base.first and base.last
        first = whole.first if self.step < 0 else max(whole.first, base.first)
        last = min(whole.last, base.last) if self.step < 0 else whole.last
        context.note(f"{'up to' if self.step < 0 else 'from'} the reference {base.edtf}")
        return replace(periods.days(first, last), timex=whole.timex) if first <= last else whole


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A phrase of time that names no days: "récemment", "pendant sept ans", "tous les lundis"."""

    timex: str
    kind: TimeKind = "date"
    basis: Basis = "relative"

    def resolve(self, context: Context) -> Period | None:
        """Answer a period without bounds."""
        context.note("names no days of its own")
        return Period(None, None, "none", None, self.timex)
