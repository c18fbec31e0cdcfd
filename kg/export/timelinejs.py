"""TimelineJS: the JSON of Knight Lab's timeline, where a month stays a month."""

from __future__ import annotations

import html
import json
from datetime import date
from typing import Any

from kg.export.build import Build, by_date
from kg.model import Event, Telling, When

PARTS = {"day": 3, "days": 3, "week": 3, "month": 2, "year": 1}  # how many of year, month and day each precision may show


def write(build: Build) -> bytes:
    """Write the events that have a first day; the widget takes HTML, so all text is escaped."""
    slides = [_slide(build, event) for event in by_date(build.graph.events) if event.time and event.time.earliest]
    title = {"text": {"headline": "Timeline", "text": f"{len(build.graph.articles)} articles, {len(slides)} dated events"}}
    return (json.dumps({"title": title, "events": slides}, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _slide(build: Build, event: Event) -> dict[str, Any]:
    time = event.time
    assert time is not None and time.earliest is not None
    quotes = "".join(_quote(build, telling) for telling in event.mentions)
    slide = {
        "unique_id": event.id.rsplit("/", 1)[-1],
        "group": event.status,
        "start_date": _date(time.earliest, time),
        "text": {"headline": html.escape(event.label), "text": f"<p>{event.status}</p>{quotes}"},
    }
    if time.latest and time.latest != time.earliest and _date(time.latest, time) != slide["start_date"]:
        slide["end_date"] = _date(time.latest, time)
    if time.edtf:
        slide["display_date"] = html.escape(time.edtf)
    return slide


def _date(day: date, time: When) -> dict[str, int]:
    """Show no more of a date than the text says."""
    return dict(zip(("year", "month", "day"), (day.year, day.month, day.day)[: PARTS.get(time.precision, 3)], strict=False))


def _quote(build: Build, telling: Telling) -> str:
    article = build.articles.get(telling.document)
    source = (article.publisher if article else None) or telling.document
    hedge = "" if telling.modality == "asserted" and not telling.negated else f" ({'said not so' if telling.negated else telling.modality})"
    said = f", {html.escape(telling.speaker.name)}" if telling.speaker else ""
    return f"<blockquote>{html.escape(telling.quote)}</blockquote><p>{html.escape(source)}{said}{hedge}</p>"
