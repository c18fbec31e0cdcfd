"""Parse a run of words of time by the rules of the language, and keep what makes dates."""

from __future__ import annotations

from functools import cache

from kg.dates import periods, rules_joined, rules_other, rules_relative, silence
from kg.dates.grammar import Node, Rule, reduce
from kg.dates.rules_calendar import RULES as CALENDAR
from kg.dates.senses import Fixed, Inside, Recurrent, Unresolved

FINAL = ("T", "X", "Z")


@cache
def rules(language: str) -> tuple[Rule, ...]:
    """List the rules in their order: the longer and surer before what they are made of."""
    hours = rules_other.JOINED_HOURS if language == "en" else rules_other.COMMA_HOURS
    return (
        *rules_relative.BEFORE_QUANTITIES, *CALENDAR, *rules_other.SETS, *rules_other.CLOCKS, *rules_joined.HALVES, *rules_relative.QUANTITIES, *rules_other.QUANTITY,
        *rules_relative.WORDS, *rules_relative.AWAY, *rules_joined.CONTAINED, *rules_relative.LAST_ALONE, *rules_joined.EDGES, *rules_relative.TOLD, *rules_joined.OFFSETS,
        *rules_joined.CONTAINED, *rules_other.HOURS, *hours, *rules_joined.RANGES, *rules_joined.BOUNDS, *rules_other.LEFT,
    )  # fmt: skip


def parse(run: list[Node], text: str, language: str) -> list[Node]:
    """Answer the dates, hours, durations and repetitions of a run, in the order of the text."""
    found = reduce(run, rules(language))
    named = (_name(node, text, language) for node in found)
    return [node for node in named if node is not None and _is_spoken_of(node, text)]


def _name(node: Node, text: str, language: str) -> Node | None:
    """Make a date of a year, month, weekday or feast left alone, where the words around it allow."""
    if node.kind in FINAL:
        return _of_its_year(node, text, language)
    if node.kind == "YEAR":
        return node._replace(kind="T", value=Fixed(periods.year(node.value)))
    if node.kind == "F":
        return _nearest(node) if _is_held(node, node.value, text, language) else None
    if node.kind in ("R", "W"):
        return _nearest(node) if not node.weakness or silence.is_named(text, node, language) else None
    return None


def _is_held(node: Node, what: Recurrent, text: str, language: str) -> bool:
    """Tell whether a feast or an occasion dates what is told, and is not its topic."""
    return (silence.is_occasion if what.is_public else silence.is_feast)(text, node, language)


def _of_its_year(node: Node, text: str, language: str) -> Node:
    """Keep but the year of an occasion that is a topic: "la présidentielle de 2002" is not said to be when something happens."""
    value = node.value
    if isinstance(value, Inside) and value.what.is_public and isinstance(value.container, Fixed) and not _is_held(node, value.what, text, language):
        return Node("T", node.end - 4, node.end, value.container)
    return node


def _nearest(node: Node) -> Node:
    return reduce([node], rules_other.LEFT_WEEKDAYS)[0]


def _is_spoken_of(node: Node, text: str) -> bool:
    """Drop ages, which are durations of nothing that happened."""
    value = node.value
    if not isinstance(value, Unresolved) or value.kind != "duration":
        return True
    return not silence.is_age(text, node.start, node.end, is_years=value.timex.endswith("Y")) and text[node.start : node.end].lower() not in ("un jour", "one day", "a day")
