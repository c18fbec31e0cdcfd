"""Find where two events that are one but for their numbers count the same thing differently: "300 manifestants", "3 000 manifestants"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.model import Quantity
from kg.resolve.happenings import Happening, alike, clashing_amounts, differ, holds_name, is_named, meets, of_one_affair
from kg.resolve.merging import is_one_news, relation_key, voice

_GROWING = frozenset(("Death", "Killing", "Injury", "Arrest", "Increase", "Decrease"))  # what is counted anew from day to day
Counts = Mapping[tuple[tuple[str, str], str, str], set[float]]  # each voice's, by the kind of event and what is counted


def tally(happenings: Iterable[Happening]) -> Counts:
    """Return what each voice counts: who tells of many arrests, each with its number, contradicts no other number of them."""
    counts: dict[tuple[tuple[str, str], str, str], set[float]] = defaultdict(set)
    for happening in happenings:
        for each in happening.members:
            for unit, quantity in each.amounts.items():
                counts[voice(each.telling), relation_key(each), unit].add(quantity.value)
    return counts


def contradiction(one: Happening, other: Happening, counts: Counts) -> tuple[str, Quantity, Quantity] | None:
    """Return what two happenings of one kind count differently, with both numbers; None where they may be two or both be right."""
    clashes = list(clashing_amounts(one.amounts, other.amounts))
    if not clashes or not meets(one.window, other.window) or not _are_of_one(one, other):
        return None
    for unit, first, second in clashes:
        less, more = (one, other) if first.value < second.value else (other, one)
        if not _has_grown(less, more) and _is_only_count(one, unit, counts) and _is_only_count(other, unit, counts):
            return unit, first, second
    return None


def _are_of_one(one: Happening, other: Happening) -> bool:
    """Tell whether two happenings are one but for what is counted: "trois morts" here and "cinq morts" there are two accidents."""
    if one.is_dated and other.is_dated and one.window != other.window:
        return False
    first, second = one.parties, other.parties
    if differ(first, second) or (one.others and other.others and not alike(one.others, other.others)):
        return False
    is_of_named = any(map(is_named, one.agents & other.agents))
    known_places = (one.places and other.places) if is_of_named else (one.places or other.places)
    if known_places and not alike(one.places, other.places):
        return False
    if is_of_named or any(map(is_named, one.others & other.others)):
        return True
    is_near = of_one_affair(one.members, other) and all(is_one_news(each, other) for each in one.members)
    return is_near and not any(map(holds_name, first ^ second))


def _has_grown(less: Happening, more: Happening) -> bool:
    """Tell whether the higher count is the later one: "le bilan passe à 12 morts", and the day after "à 30 morts"."""
    earlier, later = ([each.published.latest for each in one.members if each.published and each.published.latest] for one in (less, more))
    return less.members[0].telling.type in _GROWING and bool(earlier and later) and max(earlier) < min(later)


def _is_only_count(one: Happening, unit: str, counts: Counts) -> bool:
    return all(len(counts[voice(each.telling), relation_key(each), unit]) == 1 for each in one.members if unit in each.amounts)
