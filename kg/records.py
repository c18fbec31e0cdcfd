"""Write a Graph as the public records (JSON Lines) and read it back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import OutputError
from kg.model import (
    Argument,
    Article,
    Conflict,
    Entity,
    Event,
    Graph,
    Mention,
    Participant,
    Quantity,
    Refusal,
    Relation,
    Span,
    Speaker,
    Telling,
    When,
)

Record = dict[str, Any]
T = TypeVar("T")


def write(graph: Graph, folder: Path) -> None:
    """Write one `.jsonl` file per kind of record into `folder`, which exists.

    Keys and lines are in a stable order and the files are UTF-8 with `\\n` line ends, so equal graphs give equal bytes.
    """
    _write_lines(folder / "articles.jsonl", (_article(each) for each in graph.articles))
    _write_lines(folder / "entities.jsonl", (_entity(each) for each in graph.entities))
    _write_lines(folder / "events.jsonl", (_event(each) for each in graph.events))
    _write_lines(folder / "conflicts.jsonl", (_conflict(each) for each in graph.conflicts))
    _write_lines(folder / "refusals.jsonl", (_refusal(each) for each in graph.refusals))


def read(folder: Path) -> Graph:
    """Read back what `write` wrote.

    Raises:
        OutputError: the folder holds no build, or a record in it is damaged.
    """
    return Graph(
        articles=tuple(_read_lines(folder / "articles.jsonl", _to_article)),
        entities=tuple(_read_lines(folder / "entities.jsonl", _to_entity)),
        events=tuple(_read_lines(folder / "events.jsonl", _to_event)),
        conflicts=tuple(_read_lines(folder / "conflicts.jsonl", _to_conflict)),
        refusals=tuple(_read_lines(folder / "refusals.jsonl", lambda row: Refusal(row["name"], row["reason"], row.get("left_out", True)))),
    )


def _write_lines(path: Path, rows: Iterable[Record]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        for row in rows:
            lines.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")


def _read_lines(path: Path, make: Callable[[Record], T]) -> Iterator[T]:
    try:
        with path.open(encoding="utf-8", newline="\n") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    yield make(json.loads(line))
                except (ValueError, KeyError, TypeError) as fault:
                    raise OutputError(f"{path}, line {number}: damaged record ({fault}); build it again") from fault
    except FileNotFoundError as fault:
        raise OutputError(f"{path.parent}: no build here ({path.name} is missing); make one with kg build") from fault


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _when(time: When | None, *, own_words: bool = True) -> Record | None:
    if time is None:
        return None
    bounds = {"edtf": time.edtf, "earliest": _day(time.earliest), "latest": _day(time.latest), "basis": time.basis}
    if not own_words:
        return bounds | {"precision": time.precision, "at": time.at}
    words = {"text": time.text, "start": time.start, "end": time.end}
    rest = {"precision": time.precision, "kind": time.kind, "timex": time.timex, "at": time.at, "trace": list(time.trace)}
    return words | bounds | rest


def _to_when(row: Record | None) -> When | None:
    if row is None:
        return None
    return When(
        text=row.get("text", ""),
        start=row.get("start", 0),
        end=row.get("end", 0),
        earliest=date.fromisoformat(row["earliest"]) if row["earliest"] else None,
        latest=date.fromisoformat(row["latest"]) if row["latest"] else None,
        edtf=row["edtf"],
        precision=row["precision"],
        basis=row["basis"],
        kind=row.get("kind", "date"),
        timex=row.get("timex"),
        at=row["at"],
        trace=tuple(row.get("trace", ())),
    )


def _article(article: Article) -> Record:
    return {
        "name": article.name,
        "language": article.language,
        "title": article.title,
        "publisher": article.publisher,
        "author": article.author,
        "url": article.url,
        "published": _when(article.published),
        "published_from": article.published_from,
        "copy_of": article.copy_of,
        "text": article.text,
    }


def _to_article(row: Record) -> Article:
    return Article(**row | {"published": _to_when(row["published"])})


def _entity(entity: Entity) -> Record:
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "aliases": list(entity.aliases),
        "mentions": [
            {"document": each.document, "start": each.start, "end": each.end, "text": each.text, "kind": each.kind}
            for each in entity.mentions
        ],
    }


def _to_entity(row: Record) -> Entity:
    mentions = tuple(Mention(**each, entity=row["id"]) for each in row["mentions"])
    return Entity(row["id"], row["name"], row["type"], tuple(row["aliases"]), mentions)


def _relation(relation: Relation) -> Record:
    return {"id": relation.id, "lemma": relation.lemma, "text": relation.text}


def _event(event: Event) -> Record:
    return {
        "id": event.id,
        "type": event.type,
        "label": event.label,
        "relation": _relation(event.relation),
        "participants": [{"role": each.role, "entity": each.entity, "name": each.name, "type": each.type} for each in event.participants],
        "time": _when(event.time, own_words=False),
        "modality": event.modality,
        "negated": event.negated,
        "status": event.status,
        "mentions": [_telling(each) for each in event.mentions],
    }


def _telling(telling: Telling) -> Record:
    speaker = telling.speaker
    return {
        "document": telling.document,
        "start": telling.start,
        "end": telling.end,
        "quote": telling.quote,
        "trigger": _span(telling.trigger),
        "relation": _relation(telling.relation),
        "arguments": [_argument(each) for each in telling.arguments],
        "time": _when(telling.time),
        "modality": telling.modality,
        "negated": telling.negated,
        "tense": telling.tense,
        "cues": list(telling.cues),
        "speaker": speaker and {"name": speaker.name, "entity": speaker.entity, "start": speaker.start, "end": speaker.end},
        "rule": telling.rule,
        "confidence": telling.confidence,
        "sentence": telling.sentence,
        "content": [_span(each) for each in telling.content],
    }


def _span(span: Span) -> Record:
    return {"start": span.start, "end": span.end, "text": span.text}


def _argument(argument: Argument) -> Record:
    row: Record = {"role": argument.role, "start": argument.start, "end": argument.end, "text": argument.text, "entity": argument.entity}
    row |= {"preposition": argument.preposition} if argument.preposition else {}
    much = argument.quantity
    return row | ({"quantity": {"value": much.value, "unit": much.unit, "about": much.about}} if much else {})


def _to_argument(row: Record) -> Argument:
    much = row.pop("quantity", None)
    return Argument(**row, quantity=Quantity(**much) if much else None)


def _to_event(row: Record) -> Event:
    return Event(
        id=row["id"],
        type=row["type"],
        label=row["label"],
        relation=Relation(**row["relation"]),
        participants=tuple(Participant(**each) for each in row["participants"]),
        time=_to_when(row["time"]),
        modality=row["modality"],
        negated=row["negated"],
        status=row["status"],
        mentions=tuple(_to_telling(each, row["type"]) for each in row["mentions"]),
    )


def _to_telling(row: Record, event_type: str) -> Telling:
    return Telling(
        **row
        | {
            "type": event_type,
            "trigger": Span(**row["trigger"]),
            "relation": Relation(**row["relation"]),
            "arguments": tuple(_to_argument(each) for each in row["arguments"]),
            "time": _to_when(row["time"]),
            "cues": tuple(row["cues"]),
            "speaker": Speaker(**row["speaker"]) if row["speaker"] else None,
            "content": tuple(Span(**each) for each in row["content"]),
        }
    )


def _refusal(refusal: Refusal) -> Record:
    return {"name": refusal.name, "reason": refusal.reason, "left_out": refusal.is_left_out}


def _conflict(conflict: Conflict) -> Record:
    return {"id": conflict.id, "kind": conflict.kind, "events": list(conflict.events), "why": conflict.why}


def _to_conflict(row: Record) -> Conflict:
    return Conflict(**row | {"events": tuple(row["events"])})
