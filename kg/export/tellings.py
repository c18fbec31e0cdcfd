"""CSV: one row per telling, for a spreadsheet."""

from __future__ import annotations

import csv
import io

from kg.export.build import Build, by_date, names
from kg.model import Event, Telling
from kg.store.answers import guarded

COLUMNS = (
    "begin", "end", "date", "date_basis", "status", "type", "relation", "event", "agent", "object", "recipient", "place", "other",
    "certainty", "negated", "speaker", "quote", "date_words", "document", "start", "stop", "title", "publisher", "published", "url",
    "rule", "confidence", "id",
)  # fmt: skip


def write(build: Build) -> bytes:
    """Write UTF-8 with a byte-order mark, without which Excel misreads accents; cells that look like formulas are disarmed."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, delimiter=build.delimiter, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for event in by_date(build.graph.events):
        for telling in event.mentions:
            writer.writerow([guarded(cell) for cell in _row(build, event, telling)])
    return sheet.getvalue().encode("utf-8-sig", "replace")


def _row(build: Build, event: Event, telling: Telling) -> tuple[str, ...]:
    who = (names(event, "agent"), names(event, "patient"), names(event, "recipient"), names(event, "place"), names(event, "topic", "other"))
    how = (telling.modality, "yes" if telling.negated else "no", telling.speaker.name if telling.speaker else "")
    where = (telling.quote, telling.time.text if telling.time else "", telling.document, str(telling.start), str(telling.end))
    relation = event.relation.id or event.relation.lemma
    return (
        *_dates(event),
        *(event.status, event.type, relation, event.label),
        *who,
        *how,
        *where,
        *_source(build, telling),
        *(telling.rule, f"{telling.confidence:.2f}", event.id),
    )


def _dates(event: Event) -> tuple[str, str, str, str]:
    time = event.time
    if time is None:
        return ("", "", "", "")
    first, last = (day.isoformat() if day else "" for day in (time.earliest, time.latest))
    return (first, last, time.edtf or "", time.basis if time.is_resolved else "")


def _source(build: Build, telling: Telling) -> tuple[str, str, str, str]:
    article = build.articles.get(telling.document)
    if article is None:
        return ("", "", "", "")
    published = article.published.edtf if article.published else None
    return (article.title or "", article.publisher or "", published or "", article.url or "")
