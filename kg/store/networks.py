"""Turn a Graph into a networkx network: an entity a node, an event an edge from each agent to each object."""

from __future__ import annotations

from typing import Any

import networkx

from kg.model import Event, Graph
from kg.store.shortcuts import shortcut_pairs


def network(graph: Graph) -> networkx.MultiDiGraph[Any]:
    """Draw the network of a graph. Edges are keyed by the event's IRI; dates are ISO days, absent where open."""
    drawn: networkx.MultiDiGraph[Any] = networkx.MultiDiGraph()
    for entity in graph.entities:
        drawn.add_node(entity.id, label=entity.name, type=entity.type, mentions=len(entity.mentions))
    for event in graph.events:
        for subject, target in shortcut_pairs(event):
            drawn.add_edge(subject, target, key=event.id, **_attributes(event))
    return drawn


def _attributes(event: Event) -> dict[str, str | int]:
    days = {"begin": event.time.earliest, "end": event.time.latest} if event.time else {}
    return {
        "label": event.label,
        "relation": event.relation.id or event.relation.lemma,
        "type": event.type,
        "status": event.status,
        "negated": int(event.negated),
        "tellings": len(event.mentions),
        **{name: day.isoformat() for name, day in days.items() if day},
        **({"edtf": event.time.edtf} if event.time and event.time.edtf else {}),
    }
