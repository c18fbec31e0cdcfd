"""Give an hour, a part of a day or a few minutes more the day that they lean on: the one told just before, or the headline's."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.draft import Scene
from kg.extract.factuality.vague import is_hour, is_part_of_day
from kg.model import When

_NEAR = 300  # characters from an hour back to its day, in its paragraph
_SOON = re.compile(r"(?:une |quelques |\S+ )?(?:demi-heure|quart d.heure|minutes?|instants?) (?:plus tard|après)")


def on_its_day(when: When, scene: Scene) -> When:
    """Return the day that an hour leans on, spelled as the hour is; the hour itself where no day is sure."""
    words = when.text.lower()
    is_timed = when.kind == "time" and (is_hour(words) or (is_part_of_day(words) and "nuit" not in words))
    leans = is_timed or (when.kind == "duration" and _SOON.fullmatch(words) is not None)
    day = _day_before(when, scene) if leans and not _is_length(when, scene) else None
    if day is None:
        return when
    return replace(day, text=when.text, start=when.start, end=when.end, kind="date", basis="relative", at=when.at)


def _is_length(when: When, scene: Scene) -> bool:
    """Tell how long something is, or what it is called for: "un film de 1h20", "le journal de 20h00"."""
    before = scene.article.text[max(0, when.start - 14) : when.start].lower().replace("’", "'").split() or [""]
    return when.text[:1].isdigit() and before[-1] in ("de", "d'") and not before[-2:][0].endswith(("tours", "tour", "virons", "partir"))


def _day_before(when: When, scene: Scene) -> When | None:
    """Return the one day named before in the paragraph, if it is near, or else that of a headline: a chronicle of its day."""
    opening = scene.article.text.rfind("\n", 0, when.start) + 1
    before = [each for each in scene.times if opening <= each.start < when.start]
    if when.at is not None and any(each.at is not None and each.at > when.at for each in before):
        return None  # "à 21 h 26 ... à 0 h 03", of the day after
    known = [each for each in before if _names_days(each)]
    if not known:
        return _headline_day(scene) if when.kind != "duration" else None
    days = {(each.earliest, each.latest) for each in known}
    is_sure = len(days) == 1 and known[-1].precision == "day" and known[-1].end > when.start - _NEAR
    return known[-1] if is_sure and not _is_later(known[-1], scene) else None


def _names_days(each: When) -> bool:
    return each.is_resolved and not is_hour(each.text.lower()) and not is_part_of_day(each.text.lower())


def _is_later(day: When, scene: Scene) -> bool:
    published = scene.article.published
    return published is None or published.latest is None or day.earliest is None or day.earliest > published.latest


def _headline_day(scene: Scene) -> When | None:
    text, published = scene.article.text, scene.article.published
    first = scene.times[0] if scene.times else None
    if first is None or published is None or first.precision != "day" or first.end > text.find("\n") or first.edtf != published.edtf:
        return None
    return first
