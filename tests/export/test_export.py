"""Every format is read back by a program that did not write it."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pyoxigraph
import pytest
import rdflib
from rdflib.compare import to_isomorphic

from kg import records
from kg.errors import OutputError
from kg.export import FORMATS, export
from kg.store import save
from tests import sample

HOSTILE = '=cmd|"/C calc"!A0 <script>alert(1)</script> | \x0c\x01\u202e `*_[x](y)\n"""\\'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("out"), "Ada Morel")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("hostile"), HOSTILE)


def built(place: Path, name: str) -> Path:
    """Build the sample with one entity, its events, an article and a speaker renamed."""
    graph = sample.graph()
    entities = tuple(replace(e, name=name, aliases=(name + "2",)) if e.name == "Ada Morel" else e for e in graph.entities)
    events = tuple(
        replace(
            e,
            label=e.label.replace("Ada Morel", name),
            participants=tuple(replace(p, name=p.name.replace("Ada Morel", name)) for p in e.participants),
        )
        for e in graph.events
    )
    articles = tuple(
        replace(a, title=a.title if name == "Ada Morel" else name, url=a.url if name == "Ada Morel" else "javascript:alert(1)")
        for a in graph.articles
    )
    graph = replace(graph, entities=entities, events=events, articles=articles)
    save(graph, place)
    records.write(graph, place)
    return place


def exported(folder: Path, format: str, **options: str) -> bytes:
    out = io.BytesIO()
    export(folder, format, out, **options)
    return out.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_the_same_bytes_each_time(folder: Path, hostile: Path, name: str) -> None:
    for place in (folder, hostile):
        assert exported(place, name) == exported(place, name) != b""


@pytest.mark.parametrize(
    ("name", "reader"), [("turtle", "turtle"), ("rdfxml", "xml"), ("jsonld", "json-ld"), ("nquads", "nquads"), ("trig", "trig")]
)
@pytest.mark.parametrize("which", ["folder", "hostile"])
def test_rdf_is_the_same_graph_to_rdflib(request: pytest.FixtureRequest, which: str, name: str, reader: str) -> None:
    place: Path = request.getfixturevalue(which)
    if (which, name) == ("hostile", "rdfxml"):
        ElementTree.fromstring(exported(place, name))
        return
    read = rdflib.Dataset(default_union=True)
    read.parse(data=exported(place, name), format=reader)
    ours = rdflib.Graph().parse(
        data=b"".join(f"{quad.triple} .\n".encode() for quad in pyoxigraph.parse(path=place / "graph.nq")), format="nt"
    )
    theirs = rdflib.Graph()
    for triple in read.triples((None, None, None)):
        theirs.add(triple)
    assert to_isomorphic(theirs) == to_isomorphic(ours)


def test_trig_and_nquads_keep_the_articles_apart(folder: Path) -> None:
    for name in ("trig", "nquads"):
        read = rdflib.Dataset()
        read.parse(data=exported(folder, name), format=name)
        assert len({str(graph.identifier) for graph in read.graphs() if len(graph)}) == 3


def test_jsonld_fetches_nothing(folder: Path) -> None:
    context = json.loads(exported(folder, "jsonld"))["@context"]
    assert isinstance(context, dict) and all(isinstance(iri, str) for iri in context.values())


@pytest.mark.parametrize("which", ["folder", "hostile"])
def test_graphml_and_gexf_are_read_by_networkx(request: pytest.FixtureRequest, which: str) -> None:
    place = request.getfixturevalue(which)
    drawn = networkx.read_graphml(io.BytesIO(exported(place, "graphml")), force_multigraph=True)
    assert (drawn.number_of_nodes(), drawn.number_of_edges()) == (10, 7)
    edges = [values for _, _, values in drawn.edges(data=True)]
    assert {"relation", "status", "label", "tellings"} <= set(edges[0])
    played = networkx.read_gexf(io.BytesIO(exported(place, "gexf")))
    assert played.number_of_edges() == 7 and {v.get("start") for _, _, v in played.edges(data=True)} >= {"2024-03-19", "2024-02-01"}
    assert b'mode="dynamic"' in exported(place, "gexf") and b"lastmodified" not in exported(place, "gexf")


def test_csv_has_a_row_a_telling_and_opens_in_excel(folder: Path) -> None:
    written = exported(folder, "csv", delimiter=";")
    assert written.startswith(b"\xef\xbb\xbf") and b"\r\n" in written
    rows = list(csv.DictReader(io.StringIO(written.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 8
    assert {row["quote"] == sample.TEXTS[row["document"]][int(row["start"]) : int(row["stop"])] for row in rows} == {True}
    assert {row["certainty"] for row in rows if row["speaker"]} == {"asserted", "hedged"}


def test_csv_runs_no_formula(hostile: Path) -> None:
    cells = [cell for row in csv.reader(io.StringIO(exported(hostile, "csv").decode("utf-8-sig"))) for cell in row]
    assert any("calc" in cell for cell in cells) and not any(cell.startswith(("=", "+", "@", "\t")) for cell in cells)


def test_jsonl_is_the_public_records(folder: Path) -> None:
    lines = exported(folder, "jsonl").decode().splitlines()
    assert len(lines) == 7 and {"id", "type", "mentions"} <= set(json.loads(lines[0]))


def test_timelinejs_shows_no_more_of_a_date_than_the_text(folder: Path) -> None:
    slides = {slide["text"]["headline"]: slide for slide in json.loads(exported(folder, "timelinejs"))["events"]}
    assert slides["Nuage présentera son robot"]["start_date"] == {"year": 2024, "month": 5}
    assert "end_date" not in slides["Nuage présentera son robot"] and slides["Nuage présentera son robot"]["group"] == "Planned"
    assert slides["Nuage a rencontré Studio Lumière"]["start_date"] == {"year": 2024, "month": 3, "day": 19}


def test_timelinejs_and_markdown_hold_no_markup_of_the_text_s(hostile: Path) -> None:
    assert b"<script" not in exported(hostile, "timelinejs") and b"<script" not in exported(hostile, "markdown")
    assert b"[x](y)" not in exported(hostile, "markdown")


def test_no_format_links_to_a_script(hostile: Path) -> None:
    for name in ("turtle", "rdfxml", "jsonld", "ftm"):
        assert b"javascript:" not in exported(hostile, name)


@pytest.mark.parametrize("which", ["folder", "hostile"])
def test_followthemoney_s_own_package_takes_every_entity(request: pytest.FixtureRequest, which: str) -> None:
    model = pytest.importorskip("followthemoney").model
    entities = [json.loads(line) for line in exported(request.getfixturevalue(which), "ftm").decode().splitlines()]
    known = {entity["id"] for entity in entities}
    for entity in entities:
        proxy = model.get_proxy(entity, cleaned=False)
        model.get(entity["schema"]).validate(proxy.to_dict())
        taken = {name: len(values) for name, values in proxy.to_dict()["properties"].items()}
        assert taken == {name: len(values) for name, values in entity["properties"].items()}
        assert set(proxy.get("involved", quiet=True)) | set(proxy.get("proof", quiet=True)) <= known


def test_markdown_is_a_chronology_with_sources(folder: Path) -> None:
    text = exported(folder, "markdown").decode()
    assert [line for line in text.splitlines() if line.startswith("## ")] == [
        "## 2024-02",
        "## 2024-03",
        "## 2024-05",
        "## Only known to precede a day",
        "## Undated",
    ]
    assert "“Nuage a rencontré Studio Lumière mardi.” (Le Courrier, a\\_1.txt, 2024-03-22, characters 0–39)" in text
    assert "studio (contested)" in text and "robot (planned)" in text and "Nuage (according to L'Écho)" in text


def test_wrong_uses_are_one_clear_line(folder: Path, tmp_path: Path) -> None:
    for place, name, options in [
        (folder, "xlsx", {}),
        (tmp_path, "turtle", {}),
        (tmp_path, "csv", {}),
        (tmp_path, "jsonl", {}),
        (folder, "csv", {"delimiter": ";;"}),
    ]:
        with pytest.raises(OutputError, match=r"^[^\n]+$"):
            exported(place, name, **options)
    with pytest.raises(OutputError, match="choose another file"):
        export(folder, "turtle", tmp_path)


@pytest.mark.parametrize("content", [b"<a", b"\xff\xfe", b'<http://a/> <http://a/> "x" .\n<http://a/> <http', b"not RDF"])
@pytest.mark.parametrize("name", ["turtle", "trig", "rdfxml", "jsonld"])
def test_a_damaged_graph_is_one_clear_line(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / "graph.nq").write_bytes(content)
    with pytest.raises(OutputError, match=r"damaged: [^\n]*build it again"):
        exported(tmp_path, name)
