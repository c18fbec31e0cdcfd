"""Markdown: a chronology to read, each event with its words and sources."""

from __future__ import annotations

from itertools import groupby

from kg.export.build import Build, by_date
from kg.model import Event, Telling
from kg.store.answers import cell


def write(build: Build) -> bytes:
    """Write a heading a month and a paragraph an event; what texts say is escaped, so that it cannot become markup."""
    lines = ["# Chronology", "", f"{len(build.graph.articles)} articles, {len(build.graph.events)} events.", ""]
    for (_, heading), events in groupby(sorted(by_date(build.graph.events), key=_heading), key=_heading):
        lines += [f"## {heading}", ""]
        for event in events:
            lines += [f"- **{_date(event)}** {cell(event.label)}{_note(event)}", *(_source(build, t) for t in event.mentions), ""]
    return "\n".join(lines).encode("utf-8", "replace")


def _note(event: Event) -> str:
    """Say what keeps a reader from taking an event for a fact, or nothing: its status, or who alone says so."""
    if event.status == "Reported":
        return f" (according to {cell(', '.join(dict.fromkeys(each.speaker.name for each in event.mentions if each.speaker)))})"
    status = {"Asserted": "", "Denied": "said not so"}.get(event.status, event.status.lower())
    return status and f" ({status})"


def _heading(event: Event) -> tuple[int, str]:
    """Place an event under the month or year of its first possible day; those without one come last."""
    time = event.time
    if time is None or not time.is_resolved:
        return 2, "Undated"
    if time.earliest is None:
        return 1, "Only known to precede a day"
    return 0, f"{time.earliest:%Y}" if time.precision in ("year", "decade", "century") else f"{time.earliest:%Y-%m}"


def _date(event: Event) -> str:
    return cell(event.time.edtf) if event.time and event.time.edtf else "undated"


def _source(build: Build, telling: Telling) -> str:
    article = build.articles.get(telling.document)
    parts = [telling.speaker.name if telling.speaker else "", (article.publisher or "") if article else "", telling.document]
    published = article.published.edtf if article and article.published else None
    where = ", ".join(cell(part) for part in [*parts, published or ""] if part)
    return f"  - “{cell(telling.quote)}” ({where}, characters {telling.start}–{telling.end})"
