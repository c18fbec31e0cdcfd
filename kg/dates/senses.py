"""What a time phrase means before it is known when it was written; `resolve` settles it in a context."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal, Protocol

from kg.dates import periods
from kg.dates.periods import Period
from kg.model import Basis, TimeKind

Direction = Literal["past", "future"]
COARSEST = {"hour": 31, "day": 31, "week": 93, "fortnight": 93, "month": 366}  # days that a date may span from which such a unit is counted
ROUND = 1000  # years: "two thousand years ago" is no year
_TENS = 5  # years in a text, from ten on, are as often rounded as counted: "il y a vingt ans"


@dataclass(slots=True)
class Context:
    """What a phrase leans on: the reference, the last date told, and whether the verb looks back or ahead."""

    reference: Period | None
    direction: Direction = "past"
    is_certain: bool = False  # the direction comes from a verb, not from a preference
    told: Period | None = None
    is_apart: bool = False  # that date stands in a sentence before
    hour: str | None = None  # the last hour told
    narrative: Period | None = None  # a date with its own year, told just before in the same paragraph
    is_phrase: bool = False  # nothing but the phrase is known: no sentence is around it
    trace: list[str] = field(default_factory=list)

    def lean(self, unit: str) -> tuple[Period | None, str]:
        """Return what to count units from: the last date told, else the reference; nothing where that date is far coarser.

        "Le lendemain" of a year that was told in passing is no day of that year.
        """
        told = self.told
        if told is None:
            return self.reference, "the reference"
        length = (told.last - told.first).days if told.first and told.last else 0
        return (told if length <= COARSEST.get(unit, length) else None), "the last date told"

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
        if base is None or base.first is None or base.last is None or (self.unit == "year" and abs(self.count) >= ROUND):
            return None
        context.note(f"{self.count:+} {self.unit} from {name} {base.edtf}")
        unit = self.grain or ("week" if self.unit == "fortnight" else self.unit)
        ends = [periods.around(periods.move(d, self.unit, self.count), unit) for d in (base.first, base.last)]
        answer = base if self._holds_all(base) else periods.hull(*ends)
        if self._is_rounded(context):
            return periods.about(answer)
        if self.origin == "told" and context.is_apart and self.unit == "week" and self.count == -1 and base != context.reference:
            context.note("of the story's time or of today's: the text does not say")
            return None
        if self.origin == "told" and context.told and self._is_beyond(answer, context):
            context.note("not yet come when this was written")
            return None
        return answer

    def _holds_all(self, base: Period) -> bool:
        """Tell "this week" of a text of which only the month is known: what it says lies in that month."""
        return self.origin == "reference" and self.count == 0 and self.unit == "week" and base.grain == "month"

    def _is_rounded(self, context: Context) -> bool:
        rounded = self.unit == "year" and abs(self.count) >= 2 * _TENS and self.count % _TENS == 0
        return rounded and self.origin == "reference" and not context.is_phrase

    @staticmethod
    def _is_beyond(answer: Period, context: Context) -> bool:
        """Tell whether what is told as past would lie after the reference: then it leans on something else."""
        base = context.reference
        is_ahead = context.is_certain and context.direction == "future"
        return not is_ahead and bool(base and base.last and answer.first and answer.first > base.last)

    def _base(self, context: Context) -> tuple[Period | None, str]:
        if self.origin == "reference":
            return context.reference, "the reference"
        if self.origin == "told":
            return context.lean(self.unit)
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
        """Answer whole units beside the reference's own; years in a sentence are counted from the day itself."""
        base = context.reference
        if base is None or base.first is None or base.last is None:
            return None
        context.note(f"{abs(self.count)} {self.unit}s {'before' if self.count < 0 else 'after'} the reference {base.edtf}")
        step = 0 if self.includes_reference else (1 if self.count > 0 else -1)
        near, far = sorted((step, self.count - (step == 0) * (1 if self.count > 0 else -1)))
        if self.unit == "year" and not context.is_phrase:  # "les cinq prochaines années", which have begun
            near, far = min(near, 0), max(far, 0)
        first = periods.around(periods.move(base.first, self.unit, near), self.unit).first
        last = periods.around(periods.move(base.last, self.unit, far), self.unit).last
        return periods.days(first, last) if first and last else None


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
        if inner is None or not inner.is_bounded:
            return inner
        context.note(f"{self.name} {inner.edtf}")
        return self.function(inner)


@dataclass(frozen=True, slots=True)
class Told:
    """The last date told: "le même jour", "ce jour-là", or the hour of a day told."""

    unit: str = "day"
    basis: Basis = "relative"

    def resolve(self, context: Context) -> Period | None:
        """Answer the unit that holds the last date told, else the reference."""
        base, _ = context.lean(self.unit)
        if base is None or base.first is None or base.last is None:
            return None
        context.note(f"the last date told, {base.edtf}")
        return periods.hull(*(periods.around(d, self.unit) for d in (base.first, base.last)))


@dataclass(frozen=True, slots=True)
class Now:
    """The time of writing, as a state that holds rather than a day on which something happens."""

    basis: Basis = "relative"

    def resolve(self, context: Context) -> Period | None:
        """Answer the reference, but in a sentence no day: "they now use it" is not said of that day."""
        context.note("the time of writing")
        if not context.is_phrase:
            return Period(None, None, "none", None, "PRESENT_REF")
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

    year: Sense | None = None  # the year named beside it, else the last one told
    basis: Basis = "relative"

    def resolve(self, context: Context) -> Period | None:
        """Answer a month where a year was told; else nothing says when."""
        base, told = context.reference, self.year.resolve(context) if self.year else context.told
        if base is None or base.first is None or told is None or told.grain != "year" or told.first is None:
            return Period(None, None, "none", None, "PAST_REF")
        context.note(f"the month of {base.edtf} in {told.edtf}")
        return periods.month(told.first.year, base.first.month)


@dataclass(frozen=True, slots=True)
class Ahead:
    """A time ahead, or, where the verb looks back, the time that something took: "they built it in five years", "within five years"."""

    inner: Sense
    distance: str
    basis: Basis = "relative"

    def resolve(self, context: Context) -> Period | None:
        """Resolve it unless the verb looks back."""
        if context.is_certain and context.direction == "past":
            context.note("how long it took: names no days of its own")
            return Period(None, None, "none", None, self.distance)
        return self.inner.resolve(context)


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
        if (first, last) == (base.first, base.last):
            return replace(base, timex=whole.timex)
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
