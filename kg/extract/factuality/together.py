"""Take dates that are joined for one: "le 30 juin et le 7 juillet" are both of one event, "lundi ou mardi" is one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from kg.extract.grammar.document import Doc
from kg.extract.grammar.tokens import Span
from kg.extract.grammar.tree import has_dep
from kg.model import Precision, When

_OR = frozenset(("ou", "or"))
_SINGLE = frozenset(("day", "month", "year"))
_NEAR = 12  # characters between two that are joined: ", et dans le "
_DAY = timedelta(days=1)


def joined(times: Sequence[When], doc: Doc) -> tuple[When, ...]:
    """Return the times of a text, those that a conjunction joins made into one."""
    found: list[When] = []
    at = 0
    while at < len(times):
        joints: list[str] = []
        while (end := at + len(joints) + 1) < len(times) and (joint := _joint(times[end - 1], times[end], doc)):
            joints.append(joint)
        while joints and joints[-1] == ",":  # "lundi, le 4 mai" is the same day told twice
            joints.pop()
        group = times[at : at + len(joints) + 1]
        found.append(_together(group, doc, is_either=joints[-1] in _OR) if joints else group[0])
        at += len(group)
    return tuple(found)


def _together(group: Sequence[When], doc: Doc, *, is_either: bool) -> When:
    """Return several dates as the EDTF set of them all, or of one; days that follow one another are a stretch."""
    first, last = group[0], group[-1]
    opening, closing = "[]" if is_either else "{}"
    edtf = opening + ",".join(str(each.edtf) for each in group) + closing
    if first.precision == "day" and not is_either and all(a.latest and a.latest + _DAY == b.earliest for a, b in pairwise(group)):
        edtf = f"{first.edtf}/{last.edtf}"
    precision: Precision = "days" if first.precision == "day" else "span"
    words, trace = doc.text[first.start : last.end], tuple(line for each in group for line in each.trace)
    return replace(first, text=words, end=last.end, latest=last.latest, edtf=edtf, precision=precision, timex=None, trace=trace)


def _joint(before: When, behind: When, doc: Doc) -> str:
    """Return the conjunction or comma between two dates of one kind and one clause, the later behind; nothing where there is none."""
    if behind.start - before.end > _NEAR or before.kind != "date" or behind.kind != "date" or before.precision not in _SINGLE:
        return ""
    if before.precision != behind.precision or not before.latest or not behind.earliest or before.latest >= behind.earliest:
        return ""
    one, other = doc.char_span(before.start, before.end), doc.char_span(behind.start, behind.end)
    between = [each for each in doc.span(one[-1].i + 1, other[0].i) if not has_dep(each, "case", "det")] if one and other else []
    if len(between) != 1 or not one or not other or not (between[0].text == "," or has_dep(between[0], "cc")):
        return ""
    return between[0].lower_ if _is_of_one(one, other) and between[0].head in other else ""


def _is_of_one(one: Span, other: Span) -> bool:
    """Tell whether two dates hang on one word: "et mardi il rouvrira" does not on what was before."""
    return other.root.head is one.root.head or (has_dep(other.root, "conj") and other.root.head in one)
