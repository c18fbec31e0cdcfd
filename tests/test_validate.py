"""Each kind of fault, planted in a sound graph, is caught."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg import records
from kg.errors import OutputError
from kg.store import save
from kg.validate import validate
from tests import sample

EVENT = "<https://kg.example/evt#"
CORE = "<https://kg.example/graph/core>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    save(sample.graph(), tmp_path)
    records.write(sample.graph(), tmp_path)
    return tmp_path


def edit(folder: Path, old: str, new: str, count: int = 1) -> None:
    """Change the quads as a hand or a bug would; the Turtle goes, as it would differ."""
    text = (folder / "graph.nq").read_text("utf-8")
    assert old in text
    (folder / "graph.nq").write_text(text.replace(old, new, count), "utf-8")
    (folder / "graph.ttl").unlink(missing_ok=True)


def add(folder: Path, line: str) -> None:
    """Add one quad."""
    edit(folder, "\n", f"\n{line}\n")


def checks(folder: Path) -> set[str]:
    return {fault.check for fault in validate(folder)}


def test_a_sound_graph_has_no_fault(folder: Path) -> None:
    assert validate(folder) == ()


def test_a_plain_triple_without_a_flat_telling_is_caught(folder: Path) -> None:
    add(folder, f"<{sample.ent('Paul Ferrand')}> <https://kg.example/rel/postponed> <{sample.ent('films')}> {CORE} .")
    assert checks(folder) == {"plain-triples"}


def test_an_allegation_made_a_plain_triple_is_caught(folder: Path) -> None:
    edit(folder, "/said/postponed> <https://kg.example/ent/", "/rel/postponed> <https://kg.example/ent/")
    assert checks(folder) == {"plain-triples"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("#status> <https://kg.example/evt#Planned>", "#status> <https://kg.example/evt#Asserted>"),
        ("#status> <https://kg.example/evt#Denied>", "#status> <https://kg.example/evt#Alleged>"),
        ("#status> <https://kg.example/evt#Contested>", "#status> <https://kg.example/evt#Asserted>"),
    ],
)
def test_a_status_that_does_not_follow_is_caught(folder: Path, old: str, new: str) -> None:
    edit(folder, old, new)
    assert "computed-status" in checks(folder)


def test_an_event_that_nobody_tells_is_caught(folder: Path) -> None:
    text = (folder / "graph.nq").read_text("utf-8").splitlines(keepends=True)
    event = next(line for line in text if "evt#mention>" in line)
    (folder / "graph.nq").write_text("".join(line for line in text if line != event), "utf-8")
    assert {"every-event-is-told", "every-telling-tells", "shapes", "same-files"} <= checks(folder)


def test_a_quote_that_is_not_the_article_s_words_is_caught(folder: Path) -> None:
    edit(folder, '"Nuage présentera son robot en mai."', '"Nuage présentera son robot en juin."')
    assert checks(folder) == {"exact-words"}


def test_offsets_that_slipped_are_caught(folder: Path) -> None:
    edit(folder, 'charBegin> "0"', 'charBegin> "1"')
    assert checks(folder) == {"exact-words"}


def test_an_article_that_changed_is_caught(folder: Path) -> None:
    graph = sample.graph()
    records.write(replace(graph, articles=(replace(graph.articles[0], text=graph.articles[0].text + "!"), *graph.articles[1:])), folder)
    assert checks(folder) == {"exact-words"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('begin> "2024-05-01"', 'begin> "2024-06-01"'),
        ('"2024-02-01"^^<http://www.w3.org/2001/XMLSchema#date>', '"2024-02"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'),
        (f"{EVENT}Month>", f"{EVENT}Day>"),
        ('confidence> "0.90"', 'confidence> "1.90"'),
        ('inLanguage> "fr"', 'inLanguage> "de"'),
        ("url> <https://fr.example/1>", "url> <javascript:alert>"),
        (f"certainty> {EVENT}Alleged>", f"certainty> {EVENT}Contested>"),
        ('"2024-05"^^<http://id.loc.gov/datatypes/edtf/EDTF>', '"2024-05"'),
        (f"conflictKind> {EVENT}IncompatibleRelation>", f"conflictKind> {EVENT}Meeting>"),
    ],
)
def test_a_value_out_of_shape_is_caught(folder: Path, old: str, new: str) -> None:
    edit(folder, old, new)
    assert checks(folder) & {"shapes", "exact-days"}


def test_a_triple_in_two_graphs_and_a_blank_node_are_caught(folder: Path) -> None:
    add(folder, f'<{sample.ent("Nuage")}> <http://www.w3.org/2004/02/skos/core#prefLabel> "Nuage" <https://kg.example/graph/a_1.txt> .')
    assert checks(folder) == {"one-graph"}
    add(folder, f'_:b <http://www.w3.org/2004/02/skos/core#prefLabel> "x" {CORE} .')
    assert checks(folder) == {"one-graph", "no-blank-nodes"}


def test_an_agent_who_is_no_participant_and_has_no_name_is_caught(folder: Path) -> None:
    event = sample.graph().events[0].id
    add(folder, f"<{event}> {EVENT}agent> <https://kg.example/ent/Nobody> {CORE} .")
    assert checks(folder) == {"roles-are-parts"}
    add(folder, f"<{event}> {EVENT}participant> <https://kg.example/ent/Nobody> {CORE} .")
    assert checks(folder) == {"named-entities"}


def test_no_build_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="build it first"):
        validate(tmp_path)
