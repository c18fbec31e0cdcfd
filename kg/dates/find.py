"""Find the time expressions of a text and resolve each where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Literal

from kg.dates import periods, tense
from kg.dates.grammar import Node
from kg.dates.lexer import islands
from kg.dates.nearest import Nearest
from kg.dates.parse import parse
from kg.dates.periods import Period
from kg.dates.senses import Context, Fixed, Sense, Unresolved
from kg.model import Precision, Tense, TimeKind, When

TenseAt = Callable[[int], Tense]
_YEAR = 366  # days
_SENTENCE_END = re.compile(r"[.!?»)] [A-ZÀ-Ý«]|\n")
_REACH = 2000  # characters over which a year told is kept, inside its paragraph
Prefer = Literal["past", "future"]
_SETTLED = (Fixed, Unresolved)  # whatever a verb says


def find(
    text: str, reference: When | date | None, language: str, *, prefer: Prefer = "past", tense_at: TenseAt | None = None
) -> tuple[When, ...]:
    """Find the dates, hours, durations and repetitions of a text, in its order.

    `reference` is when it was written: a day, or a When as coarse as is known; without it only full dates are resolved.
    `prefer` settles bare weekdays, days and months where no verb does; `tense_at` tells a verb's tense at an offset.

    >>> [w.edtf for w in find("Le mois dernier, puis entre 2013 et 2014.", date(2024, 3, 15), "fr")]
    ['2024-02', '2013/2014']
    """
    base = _period(reference)
    teller = tense_at or (lambda at: tense.guess(text, at, language))
    return tuple(_resolve_all(text, base, language, prefer, teller))


def _period(reference: When | date | None) -> Period | None:
    """Make the reference's period, as coarse as it is."""
    if reference is None:
        return None
    if isinstance(reference, When):
        if reference.earliest is None or reference.latest is None:
            return None
        return Period(reference.earliest, reference.latest, reference.precision, reference.edtf, reference.timex)
    return periods.day(reference)


def _resolve_all(text: str, base: Period | None, language: str, prefer: Prefer, tense_at: TenseAt) -> Iterator[When]:
    told: Period | None = None
    told_at = 0
    hour: str | None = None
    narrative: tuple[int, Period] | None = None
    written: dict[tuple[int, int], Period] = {}
    length = len(text.strip())
    for run in islands(text, language):
        for node in parse(run, text, language):
            is_apart = _SENTENCE_END.search(text, told_at, node.start) is not None
            context = Context(base, told=told, is_apart=is_apart, direction=prefer, hour=hour)
            if narrative and (node.start - narrative[0] > _REACH or "\n" in text[narrative[0] : node.start]):
                narrative = None
            context.narrative = narrative[1] if narrative else None
            context.is_phrase = run[-1].end - run[0].start >= length - 3
            if not isinstance(node.value, _SETTLED):
                _look(context, tense_at(node.start))
            when, period = _of_year_written(*_resolve(node, text, context), node, base, written)
            yield when
            hour = when.at or hour
            if period is not None and period.first and period.last and (period.last - period.first).days <= 366:
                told, told_at = period, node.end
                if (is_story := _is_story(when, period, base)) or context.narrative:
                    is_aside = is_story and not tense.is_told(text, when.start, language)
                    narrative = (node.end, _month(period) if is_aside else period)


def _of_year_written(
    when: When, period: Period | None, node: Node, base: Period | None, written: dict[tuple[int, int], Period]
) -> tuple[When, Period | None]:
    """Give a day the year it was written with before: "le 1er mai 2018", and later "le 1er mai"."""
    if period is None or period.first is None or period.grain != "day" or base is None or base.first is None:
        return when, period
    day = (period.first.month, period.first.day)
    if when.basis == "explicit":
        if abs((period.first - base.first).days) <= _YEAR:
            written[day] = period
    elif _is_bare(node.value) and written.get(day, period) != period:
        return _fill(replace(when, trace=(*when.trace, "as written before")), written[day]), written[day]
    return when, period


def _is_bare(sense: Sense) -> bool:
    """Tell a day of the year without anything that says of which: "le 1er mai"."""
    return isinstance(sense, Nearest) and not sense.which and sense.what.cycle > _YEAR - 2


def _look(context: Context, told: Tense) -> None:
    """Let the verb settle the direction where it has one."""
    if told in ("past", "future"):
        context.direction, context.is_certain = ("past" if told == "past" else "future"), True


def _is_story(when: When, period: Period, base: Period | None) -> bool:
    """Tell whether a date with its own year, before the reference's, sets the year of the dates after it."""
    if when.basis != "explicit" or period.grain not in ("day", "month") or base is None or base.first is None or period.first is None:
        return False
    return period.first.year < base.first.year


def _month(period: Period) -> Period:
    """Return the month of a day named in passing, the year of days after it but no base of weekdays: "(10 juin 1944), est mort mardi"."""
    return periods.month(period.first.year, period.first.month) if period.first else period


def _resolve(node: Node, text: str, context: Context) -> tuple[When, Period | None]:
    sense, at = node.value if node.kind == "X" else (node.value, None)
    at = context.hour if at == "=" else at
    try:
        period = sense.resolve(context)
    except (ValueError, OverflowError):  # beyond the calendar's ends
        period = None
    if period is None:
        context.trace.append("not resolved: the text does not say enough")
    first, last, edtf, timex = (period.first, period.last, period.edtf, _timex(period, at)) if period else (None, None, None, None)
    precision: Precision = period.grain if period else "none"
    words, kind, trace = text[node.start : node.end], _kind(node, sense), tuple(context.trace)
    return When(words, node.start, node.end, first, last, edtf, precision, sense.basis, kind, timex, at, trace), period


def _kind(node: Node, sense: Sense) -> TimeKind:
    if isinstance(sense, Unresolved):
        return sense.kind
    return "time" if node.kind == "X" else "date"


def _fill(when: When, period: Period) -> When:
    precision: Precision = period.grain
    timex = _timex(period, when.at)
    return replace(when, earliest=period.first, latest=period.last, edtf=period.edtf, precision=precision, timex=timex)


def _timex(period: Period, at: str | None) -> str | None:
    """Return the TIMEX3 value of a period, or of an hour in it."""
    if not at or not period.timex:
        return period.timex
    return f"{period.timex}T{at}" if period.grain == "day" else f"XXXX-XX-XXT{at}"
