"""What is written as records is read back equal."""

from datetime import date
from pathlib import Path

import pytest

from kg import records
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
    Refusal,
    Relation,
    Span,
    Speaker,
    Telling,
    When,
)

TEXT = "Selon Bloomberg, Ada aurait rencontré Noé lundi."
LUNDI = When("lundi", 42, 47, date(2024, 3, 4), date(2024, 3, 4), "2024-03-04", "day", "relative", trace=("reference 2024-03-06",))
TELLING = Telling(
    document="a.txt",
    start=0,
    end=48,
    quote=TEXT,
    trigger=Span(21, 37, "aurait rencontré"),
    relation=Relation("met", "rencontrer", "aurait rencontré"),
    type="Meeting",
    arguments=(Argument("agent", 17, 20, "Ada", entity="x:ada"), Argument("other", 38, 41, "Noé", "avec", "x:noe")),
    modality="hedged",
    tense="past",
    cues=("aurait", "Selon"),
    time=LUNDI,
    speaker=Speaker("Bloomberg", 6, 15, "x:bloomberg"),
    rule="verbs",
)
GRAPH = Graph(
    articles=(
        Article("a.txt", TEXT, "fr", "Ada", published=When("2024-03-06", 0, 0, date(2024, 3, 6), date(2024, 3, 6), "2024-03-06", "day")),
    ),
    entities=(Entity("x:ada", "Ada", "Person", ("A. L.",), (Mention("a.txt", 17, 20, "Ada", "name", entity="x:ada"),)),),
    events=(
        Event(
            "x:1",
            "Meeting",
            "Ada aurait rencontré Noé",
            TELLING.relation,
            (Participant("agent", "x:ada", "Ada", "Person"),),
            LUNDI,
            "hedged",
            False,
            "Alleged",
            (TELLING,),
        ),
    ),
    conflicts=(Conflict("x:c", "Denial", ("x:1", "x:2"), "Ada dément"),),
    refusals=(Refusal("b.bin", "binary"),),
)


def test_records_read_back_what_was_written(tmp_path: Path) -> None:
    records.write(GRAPH, tmp_path)
    found = records.read(tmp_path)
    assert found.events[0].mentions == GRAPH.events[0].mentions
    assert (found.articles, found.entities, found.conflicts, found.refusals) == (
        GRAPH.articles,
        GRAPH.entities,
        GRAPH.conflicts,
        GRAPH.refusals,
    )
    again = tmp_path / "again"
    again.mkdir()
    records.write(found, again)
    assert all((again / each.name).read_bytes() == each.read_bytes() for each in tmp_path.glob("*.jsonl"))


def test_damaged_record_names_file_and_line(tmp_path: Path) -> None:
    records.write(GRAPH, tmp_path)
    (tmp_path / "events.jsonl").write_text('{"id": "x:1"\n')
    with pytest.raises(OutputError, match=r"events\.jsonl, line 1"):
        records.read(tmp_path)
