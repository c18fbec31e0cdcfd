"""The graph as networkx sees it, and as the view shows it."""

from __future__ import annotations

from io import BytesIO

import networkx as nx
from tramway import BASE, tramway_graph

from kg.render.graph import to_networkx
from kg.render.network import vis_data, vis_network_script


def test_an_event_links_its_subject_to_each_other_participant() -> None:
    graph = to_networkx(tramway_graph())
    pairs = [(source, target) for source, target, event in graph.edges(keys=True) if event == BASE + "e07"]
    assert pairs == [(BASE + "oddon", BASE + "voyage"), (BASE + "oddon", BASE + "conseiller")]


def test_an_event_with_one_participant_stands_at_its_node() -> None:
    graph = to_networkx(tramway_graph())
    assert graph.nodes[BASE + "riverains"]["events"] == "Des riverains ont manifesté"
    assert graph.degree(BASE + "riverains") == 0


def test_an_allegation_is_marked_on_its_edge() -> None:
    edge = to_networkx(tramway_graph()).edges[BASE + "oddon", BASE + "voyage", BASE + "e07"]
    assert (edge["status"], edge["modality"], edge["edtf"]) == ("Alleged", "hedged", "2023")


def test_graphml_reads_back_to_the_same_graph() -> None:
    graph = to_networkx(tramway_graph())
    written = BytesIO()
    nx.write_graphml(graph, written)
    again = nx.read_graphml(BytesIO(written.getvalue()), force_multigraph=True)
    assert dict(again.nodes(data=True)) == dict(graph.nodes(data=True))
    assert sorted(again.edges(keys=True)) == sorted(graph.edges(keys=True))


def test_parallel_events_curve_apart() -> None:
    edges = vis_data(to_networkx(tramway_graph()))["edges"]
    depot = [edge.get("smooth", {}).get("type") for edge in edges if edge["events"] in ([BASE + "e05"], [BASE + "e06"])]
    assert len(depot) == 2 and depot[0] != depot[1]


def test_many_events_of_a_pair_are_bundled_by_status() -> None:
    graph = nx.MultiDiGraph()
    for node in "ab":
        graph.add_node(node, label=node)
    for number in range(6):
        graph.add_edge("a", "b", event=str(number), status="Alleged" if number == 5 else "Asserted", words="a vu")
    bundles = {edge["status"]: edge["events"] for edge in vis_data(graph)["edges"]}
    assert bundles == {"Asserted": ["0", "1", "2", "3", "4"], "Alleged": ["5"]}


def test_vis_network_comes_from_pyvis_and_cannot_end_its_script() -> None:
    script = vis_network_script()
    assert "@version 9.1" in script
    assert "</script" not in script.lower() and "sourceMappingURL" not in script


def test_the_most_told_names_are_drawn_first_each_with_those_it_is_linked_to() -> None:
    graph = nx.MultiDiGraph()
    told = [(f"name {rank}", f"friend {rank}-{n}", f"event {rank}-{n}") for rank in range(99) for n in range(max(1, 9 - rank))]
    for one, other, event in told:
        graph.add_node(one, label=one)
        graph.add_node(other, label=other)
        graph.add_edge(one, other, event, event=event, status="Asserted", words="met")
    view = vis_data(graph)
    names = {node["label"].replace("\n", " ") for node in view["nodes"]}
    assert 100 < len(names) <= 150
    assert {f"name {rank}" for rank in range(50)} <= names and "name 98" not in names
    assert {node["id"] for node in view["nodes"]} == {end for edge in view["edges"] for end in (edge["from"], edge["to"])}
