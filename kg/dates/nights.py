"""Which two days a night is of."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.dates import periods
from kg.dates.periods import Period
from kg.dates.senses import Context, Sense, Told
from kg.model import Basis


@dataclass(frozen=True, slots=True)
class Night:
    """A night, which is of two days: "la nuit dernière", of what is past "cette nuit", of what is to come "la nuit prochaine"."""

    day: Sense  # on which it falls
    is_ahead: bool = False
    basis: Basis = "relative"

    def resolve(self, context: Context) -> Period | None:
        """Add the day after; the day before where night is past on the day of writing, both where it is only of a day told."""
        found, base = self.day.resolve(context), context.reference
        if found is None or found.grain != "day" or found.first is None or found.last is None:
            return found
        is_past = base is not None and found.last == base.last and context.direction != "future" and not self.is_ahead
        is_either = isinstance(self.day, Told) and not is_past
        first = periods.move(found.first, "day", -1) if is_past or is_either else found.first
        last = found.last if is_past else periods.move(found.last, "day", 1)
        context.note("a night is of two days")
        return replace(periods.hull(periods.around(first, "day"), periods.around(last, "day")), timex=f"{found.timex}TNI")
