"""Where nodes are put."""

from __future__ import annotations

from itertools import combinations

import networkx as nx

from kg.render.layout import Box, place


def boxes_of(graph: nx.Graph) -> dict[int, Box]:
    return {node: Box("Nom d'une organisation\nplutôt longue", radius=8 + 2 * graph.degree(node), font=14) for node in graph}


def test_no_two_labels_overlap() -> None:
    graph = nx.barabasi_albert_graph(60, 2, seed=1)
    boxes, places = boxes_of(graph), place(graph, boxes_of(graph))
    for one, other in combinations(graph, 2):
        across = abs(places[one][0] - places[other][0]) - (boxes[one].width + boxes[other].width) / 2
        down = abs(places[one][1] + boxes[one].drop - places[other][1] - boxes[other].drop) - (boxes[one].height + boxes[other].height) / 2
        assert max(across, down) > -2  # coordinates are rounded


def test_components_stand_apart() -> None:
    graph = nx.disjoint_union_all([nx.star_graph(5), nx.path_graph(3), nx.path_graph(2), nx.path_graph(2)])
    places = place(graph, boxes_of(graph))
    frames = []
    for part in nx.connected_components(graph):
        xs, ys = zip(*(places[node] for node in part), strict=True)
        frames.append((min(xs), min(ys), max(xs), max(ys)))
    for one, other in combinations(frames, 2):
        assert one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]


def test_the_picture_does_not_depend_on_the_order_of_edges() -> None:
    edges = [(0, 1), (0, 2), (0, 3), (3, 4), (2, 4)]
    one, other = nx.Graph(edges), nx.Graph([(b, a) for a, b in reversed(edges)])
    assert place(one, boxes_of(one)) == place(other, boxes_of(other))


def test_nothing_to_place_is_no_error() -> None:
    assert place(nx.Graph(), {}) == {}
