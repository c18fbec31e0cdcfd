"""Choose what the graph view shows first and lay it out as vis-network data, through pyvis."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import networkx as nx
from pyvis.network import Network

from kg.errors import OutputError
from kg.render.layout import Box, place, wrap

SHOWN = 150  # names drawn at once: about what a reader can take in; the page adds others when asked
_NEAR = 6  # names that one name brings along: what is told of it, without its being alone in the picture
_APART = 3  # more events than this from one entity to another are bundled, one edge a status

# The browser does no layout: positions are fixed here, so the same data is the same picture.
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "multiselect": False,
        "selectConnectedEdges": False,
        "hoverConnectedEdges": False,
        "tooltipDelay": 100,
    },
    "nodes": {
        "borderWidthSelected": 3,
        "chosen": False,
    },
    "edges": {
        "scaling": {"label": {"enabled": True, "drawThreshold": 6, "maxVisible": 14}},
        "smooth": False,
        "chosen": False,
        "selectionWidth": 0,
        "hoverWidth": 0,
        "arrowStrikethrough": False,
    },
}


def vis_network_script() -> str:
    """Read vis-network's JavaScript out of the installed pyvis: the newest copy it carries.

    Raises:
        OutputError: pyvis is installed without it.
    """
    library = files("pyvis") / "templates" / "lib"
    found = [each for each in library.iterdir() if each.name.startswith("vis-") and (each / "vis-network.min.js").is_file()]
    if not found:
        raise OutputError(f"{library}: no vis-network.min.js; install pyvis 0.3.2 again")
    script = (max(found, key=_version) / "vis-network.min.js").read_text("utf-8")
    return "\n".join(line for line in script.split("\n") if not line.startswith("//# sourceMappingURL"))


def _version(folder: Traversable) -> tuple[int, ...]:
    return tuple(int(part) for part in folder.name.removeprefix("vis-").split("."))


def vis_data(graph: nx.MultiDiGraph) -> dict[str, Any]:
    """Make the nodes, edges and options of the view; a node's id is the entity's place in `graph`, from 0.

    Each edge names its events by their IRIs, for the page's data to number.
    """
    number = {entity: place for place, entity in enumerate(graph)}
    drawn = _most_told(graph)
    boxes = {number[entity]: _box(graph, entity, rank, len(drawn)) for rank, entity in enumerate(drawn)}
    part = graph.subgraph(drawn)
    shape = nx.Graph()
    shape.add_nodes_from(sorted(boxes))
    shape.add_edges_from((number[source], number[target]) for source, target in part.edges())
    network = Network(directed=True)
    places = place(shape, boxes)
    for node in sorted(boxes):
        _add_node(network, node, boxes[node], places[node])
    for edge in _edges(part, number):
        network.add_edge(edge.pop("from"), edge.pop("to"), **edge)
    network.set_options(json.dumps(_OPTIONS))
    nodes, edges, _, _, _, options = network.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": json.loads(options)}


def _most_told(graph: nx.MultiDiGraph) -> list[str]:
    """Keep the names that most events tell of, each with those it is linked to, in that order; what has no link is for the list."""
    told = Counter(entity for entity, _ in {(end, event) for *ends, event in graph.edges(keys=True) for end in ends})
    rank = {entity: place for place, entity in enumerate(sorted(graph, key=lambda entity: -told[entity])) if told[entity]}
    kept: set[str] = set()
    for entity in rank:
        if len(kept) > SHOWN - _NEAR - 1:
            break
        near = sorted({*graph.successors(entity), *graph.predecessors(entity)}, key=rank.__getitem__)
        kept |= {entity, *near[:_NEAR]}
    return [entity for entity in rank if entity in kept]


def _box(graph: nx.MultiDiGraph, entity: str, rank: int, count: int) -> Box:
    """Size a node so that the ten best linked can be read in the whole picture, the next from half way in."""
    links = graph.degree(entity)
    far = max(1.0, (count / 15) ** 0.5)  # fifteen nodes fill the view at full size
    scale = (far if rank < 10 else far**0.5) if rank < 30 and links > 2 else 1.0
    return Box(wrap(graph.nodes[entity]["label"]), radius=round((8 + 3 * min(36, links) ** 0.5) * scale**0.7), font=round(14 * scale))


def _add_node(network: Network, node: int, box: Box, at: tuple[int, int]) -> None:
    # A group instead of a colour: the page dresses nodes by entity type, in light and dark, and writes their names.
    network.add_node(node, label=box.label, group="", size=box.radius, x=at[0], y=at[1])


def _edges(graph: nx.MultiDiGraph, number: dict[str, int]) -> Iterator[dict[str, Any]]:
    together: dict[tuple[int, int], list[dict[str, Any]]] = defaultdict(list)
    for source, target, about in graph.edges(data=True):
        together[number[source], number[target]].append(about)
    taken: dict[tuple[int, int], int] = defaultdict(int)
    for (source, target), events in sorted(together.items(), key=lambda item: item[0]):
        pair = (min(source, target), max(source, target))
        for bundle in _bundles(events):
            slot = taken[pair]
            taken[pair] += 1
            about = {"status": bundle[0]["status"], "words": bundle[0]["words"] if len(bundle) == 1 else ""}
            yield {"from": source, "to": target, "events": [each["event"] for each in bundle]} | about | _curve(slot, source < target)


def _bundles(events: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    if len(events) <= _APART:
        return [[event] for event in events]
    kinds: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for event in events:
        kinds[event["status"]].append(event)
    return [kinds[status] for status in sorted(kinds)]


def _curve(slot: int, forward: bool) -> dict[str, Any]:
    """Bend the first of parallel edges not at all, the next to one side, the next to the other, and so on outward."""
    if slot == 0:
        return {}
    outward = (slot + 1) // 2
    clockwise = (slot % 2 == 1) == forward
    return {"smooth": {"enabled": True, "type": "curvedCW" if clockwise else "curvedCCW", "roundness": round(min(0.2 * outward, 0.7), 2)}}
