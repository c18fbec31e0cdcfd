"""FollowTheMoney: entities for Aleph and OpenSanctions tools, one JSON object a line."""

from __future__ import annotations

import hashlib
import json
import urllib.parse
from collections.abc import Iterator
from typing import Any

from kg.export.build import Build, names, people
from kg.model import Article, Entity, Telling
from kg.terms import mint

Record = dict[str, Any]
SCHEMATA = {
    "Person": "Person", "Organization": "Organization", "Group": "LegalEntity", "Place": "Address",
    "Product": "Asset", "Work": "Asset", "Occasion": "Event", "Thing": "Asset",
}  # fmt: skip


def write(build: Build) -> bytes:
    """Write entities, events and articles in the FollowTheMoney model; an event's summary begins with its status."""
    records = [*map(_entity, build.graph.entities), *(_article(build, article) for article in build.graph.articles), *_events(build)]
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode("utf-8", "replace")


def _record(iri: str, schema: str, **properties: list[str]) -> Record:
    return {"id": identifier(iri), "schema": schema, "properties": {name: values for name, values in properties.items() if values}}


def identifier(iri: str) -> str:
    """Make an id that FollowTheMoney takes, which allows no IRI."""
    return f"kg-{hashlib.sha256(iri.encode('utf-8', 'replace')).hexdigest()[:24]}"


def _entity(entity: Entity) -> Record:
    schema = SCHEMATA[entity.type]
    more = {"full": [entity.name]} if schema == "Address" else {}
    return _record(entity.id, schema, name=[entity.name], alias=list(entity.aliases), **more)


def _article(build: Build, article: Article) -> Record:
    return _record(
        mint("doc", article.name, base=build.base),
        "Article",
        title=[article.title or article.name],
        fileName=[article.name],
        author=[article.author] if article.author else [],
        publisher=[article.publisher] if article.publisher else [],
        publishedAt=[article.published.earliest.isoformat()] if article.published and article.published.earliest else [],
        sourceUrl=[article.url] if article.url and urllib.parse.urlsplit(article.url).scheme in ("http", "https") else [],
        language=[{"fr": "fra", "en": "eng"}[article.language]] if article.language in ("fr", "en") else [],
        bodyText=[article.text],
    )


def _events(build: Build) -> Iterator[Record]:
    for event in build.graph.events:
        time = event.time
        yield _record(
            event.id,
            "Event",
            name=[event.label],
            summary=[f"{event.status}: {event.label}"],
            keywords=[event.status, event.type],
            startDate=[time.earliest.isoformat()] if time and time.earliest else [],
            endDate=[time.latest.isoformat()] if time and time.latest else [],
            location=[names(event, "place")] if names(event, "place") else [],
            involved=sorted({identifier(each.entity) for each in people(event)}),
            proof=sorted({identifier(mint("doc", telling.document, base=build.base)) for telling in event.mentions}),
            notes=[_note(telling) for telling in event.mentions],
        )


def _note(telling: Telling) -> str:
    credit = f" ({telling.speaker.name})" if telling.speaker else ""
    return f"{telling.document}, {telling.modality}{', negated' if telling.negated else ''}{credit}: {telling.quote}"
