"""Parse a run of words of time by the rules of the language, and keep what makes dates."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from kg.dates import lengths, periods, rules_contained, rules_other, rules_ranges, rules_relative, silence
from kg.dates.grammar import Grammar, Node, reduce
from kg.dates.nearest import Inside, Nearest, Recurrent
from kg.dates.rules_calendar import RULES as CALENDAR
from kg.dates.senses import Apply, Fixed, Sense, Shift, Told, Unresolved

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FINAL = ("T", "X", "Z")
_DATES = frozenset((*FINAL, "S", "YEAR", "F", "R", "W"))


@cache
def grammar(language: str) -> Grammar:
    """Return the rules in their order: the longer and surer before what they are made of."""
    hours = rules_other.JOINED_HOURS if language == "en" else rules_other.COMMA_HOURS
    return Grammar((
        *CALENDAR, *rules_contained.FIRST_UNITS, *rules_relative.BEFORE_QUANTITIES, *rules_other.SETS, *rules_other.CLOCKS,
        *rules_contained.HALVES, *rules_relative.QUANTITIES, *rules_other.QUANTITY, *rules_relative.WORDS, *rules_relative.AWAY,
        *rules_contained.CONTAINED, *rules_relative.LAST_ALONE, *rules_contained.EDGES, *rules_relative.TOLD, *rules_ranges.OFFSETS,
        *rules_contained.CONTAINED, *rules_other.HOURS, *hours, *rules_ranges.RANGES, *rules_ranges.BOUNDS, *rules_other.LEFT,
    ))  # fmt: skip


def parse(run: list[Node], text: str, language: str) -> list[Node]:
    """Answer the dates, hours, durations and repetitions of a run, in the order of the text."""
    found = _share_year(reduce(run, grammar(language)), text)
    named = [_name(node, text, language) for node in found if node.kind in _DATES]
    return [_trim(node, text) for node in named if node is not None and _is_spoken_of(node, text)]


def _trim(node: Node, text: str) -> Node:
    """Leave out punctuation that an optional word before the date has let in."""
    start = node.end - len(text[node.start : node.end].lstrip(" ,;:–—-/\n"))
    return node if start == node.start else replace(node, start=start)


def _share_year(nodes: list[Node], text: str) -> list[Node]:
    """Give a month or day the year of the one it is joined to: "janvier et novembre 2015"."""
    shared = list(nodes)
    for at in range(len(nodes) - 1, 1, -1):
        first, joint, second = shared[at - 2 : at + 1]
        if first.kind == "R" and joint.kind in ("AND", "COMMA") and second.kind == "T":
            year = _year_of(second.value)
            if year:
                shared[at - 2] = replace(first, kind="T", value=Inside(first.value, Fixed(periods.year(year))))
    return shared


def _year_of(sense: Sense) -> int | None:
    """Answer the year of a written month or day."""
    if isinstance(sense, Fixed) and sense.period.grain in ("day", "month") and sense.period.first:
        return sense.period.first.year
    return _year_of(sense.container) if isinstance(sense, Inside) else None


def _name(node: Node, text: str, language: str) -> Node | None:
    """Make a date of a year, month, weekday or feast left alone, where the words around it allow."""
    if silence.is_participle(text, node) or silence.is_town(text, node) or silence.is_last_of(text, node) or silence.is_behind(text, node):
        return None
    if _is_bare(node) and silence.is_any(text, node, language):
        return None
    if node.kind in FINAL:
        return _of_its_event(_of_its_year(node, text, language), text)
    if node.kind == "S":  # "à la même époque": of the year told before
        return replace(node, kind="T") if language == "fr" else None
    if node.kind == "YEAR":
        return replace(node, kind="T", value=Fixed(periods.year(node.value)))
    if node.kind == "F":
        return _nearest(node) if _is_held(node, node.value, text, language) else None
    if (
        node.kind == "R"
        and node.value.name.startswith("season")
        and language == "fr"
        and text[max(0, node.start - 4) : node.start].lower().lstrip("\n( ") == "en "  # not "bien été"
    ):
        return replace(node, kind="Z", value=Unresolved(f"XXXX-{node.value.name[-2:]}", "set"))  # "en été": any summer
    if node.kind == "W" and language == "fr" and node.value.name != "weekend" and silence.is_habit(text, node):
        return replace(node, kind="Z", value=Unresolved(f"XXXX-WXX-{1 + _WEEKDAYS.index(node.value.name)}", "set"))
    if node.kind in ("R", "W"):
        return _nearest(node) if not node.weakness or silence.is_named(text, node, language) else None
    return None


def _is_bare(node: Node) -> bool:
    """Tell a weekday, month or day of any year, with the part of its day or without: "dimanche matin"."""
    sense = node.value[0] if node.kind == "X" else None
    return node.kind in ("R", "W") or (isinstance(sense, Nearest) and not sense.which)


def _is_held(node: Node, what: Recurrent, text: str, language: str) -> bool:
    """Tell whether a feast or an occasion dates what is told, and is not its topic."""
    return (silence.is_occasion if what.is_public else silence.is_feast)(text, node, language)


def _of_its_year(node: Node, text: str, language: str) -> Node:
    """Keep but the year of an occasion that is a topic: "la présidentielle de 2002" is not said to be when something happens."""
    value = node.value
    if not isinstance(value, Inside) or not isinstance(value.container, Fixed) or value.container.period.grain != "year":
        return node
    is_topic = value.what.is_public and not _is_held(node, value.what, text, language)
    if is_topic or (value.what.name.startswith("season") and silence.is_of_noun(text, node)):
        start = text.find(str(value.container.period.edtf), node.start, node.end)
        return Node("T", start, start + 4, value.container)
    return node


def _of_its_event(node: Node, text: str) -> Node | None:
    """Leave open what leans on an event and not on a date: "trois jours après la fusillade", "au lendemain du vote".

    "Aujourd'hui," before a sentence sets the present against the past, and is no day.
    """
    if text.startswith(("Aujourd'hui,", "Aujourd’hui,"), node.start):
        return replace(node, kind="Z", value=Unresolved("PRESENT_REF"))
    value = node.value.inner if isinstance(node.value, Apply) else node.value
    if not isinstance(value, Shift | Told) or getattr(value, "origin", "told") != "told":
        return node
    if isinstance(value, Told) or not value.distance:
        return None if lengths.has_complement(text, node) else node
    return replace(node, kind="Z", value=Unresolved(value.distance, "duration")) if lengths.leans_on_event(text, node) else node


def _nearest(node: Node) -> Node:
    return reduce([node], rules_other.LEFT_WEEKDAYS)[0]


def _is_spoken_of(node: Node, text: str) -> bool:
    """Drop ages, which are durations of nothing that happened."""
    value = node.value
    if not isinstance(value, Unresolved) or value.kind != "duration":
        return True
    if text[node.start : node.end].lower().endswith(("quinzaine", "huitaine")):  # fifteen of anything
        return False
    return not lengths.is_age(text, node.start, node.end, is_years=value.timex.endswith("Y")) and text[
        node.start : node.end
    ].lower() not in ("un jour", "one day", "a day")
