"""See a Graph as networkx does: one node an entity, one edge from an event's subject to each other participant."""

from __future__ import annotations

import re
from collections.abc import Iterator

import networkx as nx

from kg.model import Event, Graph, Participant, When

# Control characters, and those that turn the direction of text, would break XML exports or disguise a name.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]+")

Attributes = dict[str, str | int | float | bool]


def plain(text: str) -> str:
    """Drop what cannot be seen in a name or label: control characters, direction overrides, runs of blanks.

    >>> plain("Banque\\u202e du\\n Nord\\x00")
    'Banque du Nord'
    """
    return " ".join(_HIDDEN.sub("", text.replace("\t", " ")).split())


def subject(event: Event) -> Participant | None:
    """Pick who the event is about: the first agent, else the first patient, else whoever comes first."""
    for role in ("agent", "patient"):
        for participant in event.participants:
            if participant.role == role:
                return participant
    return event.participants[0] if event.participants else None


def links(event: Event) -> Iterator[tuple[str, Participant]]:
    """Find the pairs an event links: its subject's IRI and each other participant, an entity only once."""
    first = subject(event)
    seen = {first.entity} if first else set()
    for participant in event.participants:
        if first and participant.entity not in seen:
            seen.add(participant.entity)
            yield first.entity, participant


def to_networkx(graph: Graph) -> nx.MultiDiGraph:
    """Make a directed multigraph with plain attributes, in the graph's own order.

    An edge's key is the event's IRI, so an event with three participants is two edges with one key. What has a single
    participant has no edge: its label stands in that node's `events`, one a line. No attribute is None.
    """
    result = nx.MultiDiGraph()
    for entity in graph.entities:
        aliases = "; ".join(plain(each) for each in entity.aliases)
        result.add_node(entity.id, label=plain(entity.name), type=entity.type, aliases=aliases, mentions=len(entity.mentions), events="")
    for event in graph.events:
        _add_event(result, event)
    return result


def _add_event(result: nx.MultiDiGraph, event: Event) -> None:
    about = _attributes(event)
    for participant in event.participants:
        if participant.entity not in result:  # a graph cut to a part may name entities it no longer holds
            result.add_node(participant.entity, label=plain(participant.name), type=participant.type, aliases="", mentions=0, events="")
    pairs = list(links(event))
    for source, target in pairs:
        result.add_edge(source, target.entity, event.id, **about, role=target.role)
    first = subject(event)
    if first and not pairs:
        node = result.nodes[first.entity]
        node["events"] = "\n".join(filter(None, (node["events"], plain(event.label))))


def _attributes(event: Event) -> Attributes:
    documents = {telling.document for telling in event.mentions}
    about: Attributes = {
        "event": event.id,
        "type": event.type,
        "label": plain(event.label),
        "relation": event.relation.id or event.relation.lemma,
        "words": plain(event.relation.text),
        "status": event.status,
        "modality": event.modality,
        "negated": event.negated,
        "tellings": len(event.mentions),
        "articles": len(documents),
        "confidence": max((telling.confidence for telling in event.mentions), default=0.0),
    }
    return about | _time(event.time)


def _time(time: When | None) -> Attributes:
    if time is None:
        return {"edtf": "", "earliest": "", "latest": "", "basis": ""}
    earliest, latest = (day.isoformat() if day else "" for day in (time.earliest, time.latest))
    return {"edtf": time.edtf or "", "earliest": earliest, "latest": latest, "basis": time.basis}
