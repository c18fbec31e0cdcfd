"""Show all that a graph knows of an entity or an event: who, when, how surely, in whose words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.errors import QueryError
from kg.export.build import Build, by_date, names
from kg.model import Entity, Event, Telling
from kg.store.names import fold, nearest


def show(folder: Path, name: str) -> Iterator[str]:
    """Yield the lines that tell what is known of an entity (by name, alias or IRI) or an event (by its IRI or its end).

    The lines hold what articles say, unescaped: make them safe for wherever they go. Raises QueryError where nothing
    bears the name.
    """
    build = Build(folder)
    graph = build.graph
    events = [event for event in graph.events if name in (event.id, event.id.rsplit("/", 1)[-1], event.label)]
    found = [
        entity for entity in graph.entities if name == entity.id or fold(name) in {fold(each) for each in (entity.name, *entity.aliases)}
    ]
    if not events and not found:
        known = {fold(each) for entity in graph.entities for each in (entity.name, *entity.aliases)}
        raise QueryError(f"nobody and nothing here is named {name!r}{nearest(name, known)}")
    for entity in found:
        yield from _entity(build, entity)
    for event in events:
        yield from _event(build, event)


def _entity(build: Build, entity: Entity) -> Iterator[str]:
    where = {mention.document for mention in entity.mentions}
    yield f"{entity.name} ({entity.type})"
    if entity.aliases:
        yield f"  also: {', '.join(entity.aliases)}"
    yield f"  named {len(entity.mentions)} times in {len(where)} articles; {entity.id}"
    yield ""
    for event in by_date(build.graph.events):
        if any(participant.entity == entity.id for participant in event.participants):
            yield from _event(build, event)
    said = [(event, t) for event in by_date(build.graph.events) for t in event.mentions if t.speaker and t.speaker.entity == entity.id]
    if said:
        yield f"Credited to {entity.name}:"
        yield from (f"  {_telling(build, telling)}" for _, telling in said)
        yield ""


def _event(build: Build, event: Event) -> Iterator[str]:
    yield f"{_date(event)}  {event.label}  [{event.status}]"
    for role in ("agent", "patient", "recipient", "place", "topic", "other"):
        if who := names(event, role):
            yield f"  {role}: {who}"
    if event.time and event.time.is_resolved:
        words = " / ".join(dict.fromkeys(telling.time.text for telling in event.mentions if telling.time and telling.time.text))
        yield f"  date: {event.time.basis}" + (f", from “{' '.join(words.split())}”" if words else "")
    yield from (f"  {_telling(build, telling)}" for telling in event.mentions)
    yield from (f"  contradiction: {conflict.why}" for conflict in build.graph.conflicts if event.id in conflict.events)
    yield f"  {event.id}"
    yield ""


def _date(event: Event) -> str:
    return event.time.edtf if event.time and event.time.edtf else "undated"


def _telling(build: Build, telling: Telling) -> str:
    article = build.articles.get(telling.document)
    parts = (
        telling.speaker.name if telling.speaker else "",
        (article.publisher or "") if article else "",
        (article.published.edtf or "") if article and article.published else "",
        f"{telling.document}:{telling.start}-{telling.end}",
        f"same text as {article.copy_of}" if article and article.copy_of else "",
        "" if telling.modality == "asserted" else telling.modality,
        "negated" if telling.negated else "",
    )
    return f"“{' '.join(telling.quote.split())}” ({', '.join(part for part in parts if part)})"
