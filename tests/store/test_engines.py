"""Two engines, rdflib's own and Oxigraph's, give the same rows to ten questions that news asks."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib

from kg.store import Store, open, save
from tests import sample

QUESTIONS = {
    "what happened between two dates": """SELECT ?begin ?end ?edtf ?label ?status WHERE {
        ?e a evt:Event ; skos:prefLabel ?label ; evt:status ?status .
        OPTIONAL { ?e evt:begin ?begin } OPTIONAL { ?e evt:end ?end } OPTIONAL { ?e evt:edtf ?edtf }
        FILTER(COALESCE(?begin, "0001-01-01"^^xsd:date) <= "2024-03-31"^^xsd:date
            && COALESCE(?end, "9999-12-31"^^xsd:date) >= "2024-03-01"^^xsd:date) }""",
    "who met whom": "SELECT ?a ?b WHERE { ?a kg:met ?b }",
    "who attended what, however sure": "SELECT ?a ?b ?s { ?e evt:relation kg:attended ; evt:agent ?a ; evt:object ?b ; evt:status ?s }",
    "who says so and where": """SELECT ?pub ?date ?certainty ?polarity ?by ?quote ?from ?to WHERE {
        ?e evt:agent ent:Ada_Morel ; evt:mention ?m .
        ?m evt:article ?d ; evt:quote ?quote ; evt:charBegin ?from ; evt:charEnd ?to ; evt:certainty ?certainty ; evt:polarity ?polarity .
        OPTIONAL { ?m evt:saidBy/skos:prefLabel ?by }
        ?d schema:publisher/skos:prefLabel ?pub ; schema:datePublished ?date }""",
    "where articles contradict one another": """SELECT ?who ?what ?r1 ?q1 ?r2 ?q2 WHERE {
        ?r1 evt:incompatibleWith ?r2 . FILTER(STR(?r1) > STR(?r2))
        ?e1 evt:relation ?r1 ; evt:agent ?a ; evt:object ?o ; evt:mention/evt:quote ?q1 .
        ?e2 evt:relation ?r2 ; evt:agent ?a ; evt:object ?o ; evt:mention/evt:quote ?q2 .
        ?a skos:prefLabel ?who . ?o skos:prefLabel ?what }""",
    "which events lean on how many origins": """SELECT ?label (COUNT(DISTINCT ?d) AS ?n) (COUNT(DISTINCT ?origin) AS ?o) WHERE {
        ?e a evt:Event ; skos:prefLabel ?label ; evt:mention ?m . ?m evt:article ?d . ?d schema:publisher ?pub .
        OPTIONAL { ?m evt:saidBy ?s } BIND(COALESCE(?s, ?pub) AS ?origin)
        } GROUP BY ?e ?label HAVING (COUNT(DISTINCT ?d) > 1)""",
    "what is never told flat out": """SELECT ?label ?cue WHERE { ?e a evt:Event ; skos:prefLabel ?label ; evt:mention ?m . ?m evt:cue ?cue .
        FILTER NOT EXISTS { ?e evt:mention/evt:certainty evt:Asserted } }""",
    "who shares events with somebody": """SELECT ?y (COUNT(DISTINCT ?e) AS ?n) WHERE {
        ?e evt:participant ent:Nuage, ?y . FILTER(?y != ent:Nuage) } GROUP BY ?y""",
    "how often each paper hedges": """SELECT ?pub (COUNT(?m) AS ?told) (SUM(IF(?c = evt:Asserted, 0, 1)) AS ?hedged) WHERE {
        ?m a evt:Mention ; evt:certainty ?c ; evt:article/schema:publisher/skos:prefLabel ?pub } GROUP BY ?pub""",
    "which dates were worked out and how": """SELECT ?edtf ?text ?anchor ?rule WHERE {
        ?e evt:edtf ?edtf ; evt:mention ?m . ?m evt:timeText ?text ; evt:timeAnchor ?anchor ; evt:timeRule ?rule }""",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("out")
    save(sample.graph(), place)
    return place


@pytest.fixture(scope="module")
def store(folder: Path) -> Store:
    return open(folder)


@pytest.fixture(scope="module")
def plain(folder: Path, store: Store) -> rdflib.Graph:
    read = rdflib.Graph().parse(folder / "graph.ttl")
    for name, iri in store.prefixes.items():
        read.bind(name, iri, replace=True)
    return read


@pytest.mark.parametrize("name", QUESTIONS)
def test_both_engines_give_the_same_rows(store: Store, plain: rdflib.Graph, name: str) -> None:
    ours = sorted(store.select(QUESTIONS[name]).plain())
    theirs = sorted(tuple("" if term is None else str(term) for term in row) for row in plain.query(QUESTIONS[name]))
    assert ours == theirs != []
