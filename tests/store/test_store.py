"""One body of tests for the graph in memory and on disk."""

from __future__ import annotations

import hashlib
import re
import time
from pathlib import Path

import networkx
import pyoxigraph
import pytest
import rdflib

from kg import records
from kg.errors import OutputError, QueryError
from kg.store import Store, open, questions, save, write
from kg.terms import prefixes
from tests import sample


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("out")
    save(sample.graph(), place)
    records.write(sample.graph(), place)
    return place


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, folder: Path) -> Store:
    return open(folder, on_disk=request.param == "disk")


def test_what_is_alleged_planned_disputed_denied_or_only_quoted_is_no_plain_triple(store: Store) -> None:
    found = store.select("SELECT ?s ?p { ?s ?p ?o FILTER(STRSTARTS(STR(?p), STR(kg:))) }")
    assert {(row["s"].rsplit("/")[-1], row["p"].rsplit("/")[-1]) for row in found} == {
        ("Nuage", "met"),
        ("Ada_Morel", "attended"),
    }
    assert store.ask("ASK { ent:Ada_Morel said:leads ent:Nuage . ent:Paul_Ferrand said:postponed ?x, ?x }")
    assert store.ask("ASK { ent:Nuage plan:presented ent:robot . ent:Studio_Lumière deny:sold ent:films }")


def test_every_quote_is_its_article_s_text_at_its_offsets(store: Store) -> None:
    for row in store.select("SELECT ?d ?q ?b ?e { ?m evt:quote ?q ; evt:charBegin ?b ; evt:charEnd ?e ; evt:article/evt:document ?d }"):
        assert sample.TEXTS[row["d"]][int(row["b"]) : int(row["e"])] == row["q"]


def test_dates_are_days_that_both_ranges_and_readers_can_use(store: Store) -> None:
    found = store.select(
        'SELECT ?l ?x { ?e evt:begin ?b ; skos:prefLabel ?l ; evt:edtf ?x FILTER(?b > "2024-03-01"^^xsd:date) } ORDER BY ?b'
    )
    assert [row["x"] for row in found] == ["2024-03-16/2024-03-17", "2024-03-19", "2024-05"]


def test_a_triple_lives_in_one_named_graph_and_no_node_is_blank(folder: Path) -> None:
    quads = list(pyoxigraph.parse(path=folder / "graph.nq"))
    assert len({quad.triple for quad in quads}) == len(quads)
    assert not any(isinstance(term, pyoxigraph.BlankNode) for quad in quads for term in quad.triple)
    assert {str(quad.graph_name).rsplit("/")[-1] for quad in quads} == {"core>", "a_1.txt>", "b_2.txt~1fbadb2a77>"}


def test_turtle_holds_the_same_triples_for_two_parsers(folder: Path) -> None:
    ours = {quad.triple for quad in pyoxigraph.parse(path=folder / "graph.nq")}
    theirs = rdflib.Graph().parse(folder / "graph.ttl")
    assert {triple.triple for triple in pyoxigraph.parse(path=folder / "graph.ttl")} == ours
    assert len(theirs) == len(ours)


def test_the_turtle_alone_knows_the_terms_of_sem_and_prov_and_what_its_own_are_called(folder: Path) -> None:
    alone = rdflib.Graph().parse(folder / "graph.ttl")
    for name, iri in prefixes().items():
        alone.bind(name, iri, replace=True)
    assert len(alone.query("SELECT DISTINCT ?e { ?e a/rdfs:subClassOf* sem:Event }")) == len(sample.graph().events)
    assert alone.query(
        "ASK { ?p rdfs:subPropertyOf* sem:hasActor . ?e ?p ent:Ada_Morel . ?q rdfs:subPropertyOf* prov:wasQuotedFrom . ?m ?q ?d }"
    )
    ours = {term for triple in alone for term in triple if re.match("https://kg.example/(evt#|rel/|said/|plan/|deny/)", str(term))}
    labels = (rdflib.RDFS.label, rdflib.SKOS.prefLabel)
    assert not {term for term in ours if not any((term, label, None) in alone for label in labels)}


def test_the_same_graph_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    save(sample.graph(), tmp_path)
    for name in ("graph.nq", "graph.ttl"):
        assert hashlib.sha256((tmp_path / name).read_bytes()).digest() == hashlib.sha256((folder / name).read_bytes()).digest()


@pytest.mark.parametrize("name", questions())
def test_every_ready_question_answers_and_runs_as_it_stands(store: Store, name: str) -> None:
    question = questions()[name]
    assert question.description and not question.description.endswith(":")
    values = {"ENTITY": "ada morel", "FIRST": "2024", "LAST": "2024", "RELATION": "met", "TEXT": "Asserted"}
    store.ready(name, {parameter.name: values[parameter.kind] for parameter in question.parameters})
    store.query(question.text)


@pytest.mark.parametrize(
    ("name", "values", "column", "rows"),
    [
        ("who-met-whom", {}, "whom", ["Studio Lumière"]),
        ("who-met-whom", {"entity": "Paul Ferrand"}, "whom", []),
        ("timeline", {"from": "2024-03", "to": "2024-03-18"}, "date", ["2024-03-16/2024-03-17", "../2024-03-23"]),
        ("timeline", {"entity": "MOREL", "status": "Asserted"}, "date", ["2024-03-16/2024-03-17"]),
        ("alleged-only", {}, "label", []),
        ("contradictions", {}, "kind", ["IncompatibleRelation"]),
        ("single-origin", {}, "label", []),
        ("evidence", {"entity": "soiree des etoiles"}, "certainty", ["Alleged", "Asserted"]),
        ("links-between", {"a": "Ada Morel", "b": "Studio Lumière"}, "through", ["Nuage"]),
        ("publisher-profile", {}, "hedged", ["1", "0"]),
        ("roles", {}, "what", ["Nuage"]),
        ("said-by", {"entity": "l’echo"}, "certainty", ["Alleged", "Asserted"]),
        ("plans", {}, "date", ["2024-05"]),
        ("dates-audit", {"entity": "Nuage"}, "words", ["mardi", "en mai"]),
    ],
)
def test_ready_questions_find(store: Store, name: str, values: dict[str, str], column: str, rows: list[str]) -> None:
    assert [row[column] for row in store.ready(name, values) if column in row] == rows


def test_words_given_to_a_question_are_never_sparql(store: Store) -> None:
    hostile = 'Asserted" } } ; DROP ALL #'
    assert len(store.ready("timeline", {"status": hostile})) == 0
    with pytest.raises(QueryError, match="nobody and nothing here is named"):
        store.ready("timeline", {"entity": "x> } SERVICE <http://127.0.0.1/> {"})


@pytest.mark.parametrize(
    ("name", "values", "says"),
    [
        ("time", {}, "known: alleged-only"),
        ("timeline", {"form": "2024"}, "it takes: entity, from, to"),
        ("timeline", {"from": "2024-02-30"}, "that month has 29 days"),
        ("timeline", {"from": "hier"}, "write 2024-02-15, 2024-02 or 2024"),
        ("timeline", {"relation": "met } #"}, "no relation"),
        ("timeline", {"entity": "Ada Moral"}, "did you mean ada morel"),
        ("evidence", {}, "evidence needs --entity ENTITY"),
    ],
)
def test_a_wrong_use_of_a_question_is_explained(store: Store, name: str, values: dict[str, str], says: str) -> None:
    with pytest.raises(QueryError, match=says):
        store.ready(name, values)


def test_a_user_s_own_question_is_found(store: Store, tmp_path: Path) -> None:
    (tmp_path / "papers.rq").write_text("# Which papers?\nSELECT ?p { ?a schema:publisher/skos:prefLabel ?p } ORDER BY ?p")
    assert [row["p"] for row in store.ready("papers", folder=tmp_path)] == ["Le Courrier", "The Post"]


def test_the_row_limit_says_that_it_cut(store: Store) -> None:
    answer = store.select("SELECT * { ?s ?p ?o }", rows=5)
    assert len(answer) == 5 and answer.is_cut and "more rows" in answer._repr_html_()


def test_rdflib_over_the_store_sees_the_same_rows(store: Store) -> None:
    question = "SELECT ?l { ?e a evt:Event ; skos:prefLabel ?l } ORDER BY STR(?l)"
    assert [str(row[0]) for row in store.to_rdflib().query(question)] == [row["l"] for row in store.select(question)]


def test_networkx_sees_entities_and_events(store: Store) -> None:
    network = store.to_networkx()
    assert isinstance(network, networkx.MultiDiGraph) and network.number_of_nodes() == len(sample.TYPES)
    edges = network.get_edge_data(sample.ent("Nuage"), sample.ent("Studio Lumière"))
    assert [(edge["relation"], edge["begin"]) for edge in edges.values()] == [("met", "2024-03-19")]


def test_a_notebook_shows_the_graph_escaped(store: Store) -> None:
    assert "soirée des Étoiles" in store._repr_html_()
    assert "<script>" not in store.select('SELECT ("<script>" AS ?x) {}')._repr_html_()


def test_construct_gives_sorted_turtle(store: Store) -> None:
    turtle = store.construct("CONSTRUCT { ?a kg:met ?b } WHERE { ?a kg:met ?b }")
    assert "ent:Nuage kg:met ent:Studio_Lumière ." in turtle


@pytest.mark.parametrize("format", ["csv", "tsv", "json", "markdown"])
def test_rows_are_written_in_every_format(store: Store, format: str) -> None:
    assert "Nuage a rencontré Studio Lumière" in write(store.events(), format)


def test_json_rows_are_read_by_another_parser(store: Store) -> None:
    solutions = pyoxigraph.parse_query_results(write(store.events(), "json"), format=pyoxigraph.QueryResultsFormat.JSON)
    assert len(list(solutions)) == 7  # type: ignore[arg-type]


def test_a_missing_or_damaged_graph_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="build it first"):
        open(tmp_path)
    for content in (b"<a", b"\xff\xfe\x00", b'<http://a/> <http://a/> "x'):
        (tmp_path / "graph.nq").write_bytes(content)
        with pytest.raises(OutputError, match=r"damaged: .*build it again"):
            open(tmp_path)


def test_a_runaway_question_is_stopped(store: Store) -> None:
    began = time.monotonic()
    with pytest.raises(QueryError, match="stopped after 0.3 seconds"):
        store.select("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", seconds=0.3)
    assert time.monotonic() - began < 5
