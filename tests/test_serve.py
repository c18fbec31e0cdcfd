"""The endpoint answers real clients on this machine, and nobody and nothing else."""

from __future__ import annotations

import json
import shutil
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.serve import serving
from kg.store import save
from tests import sample

pytestmark = pytest.mark.skipif(
    not shutil.which("oxigraph", path=str(Path(__import__("sys").executable).parent)), reason="needs the extra [serve]"
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("out")
    save(sample.graph(), folder)
    (folder / "index.html").write_text("<title>graph</title>")
    with serving(folder, port=0) as found:
        yield found


def get(address: str, path: str = "", **headers: str) -> str:
    with urllib.request.urlopen(urllib.request.Request(address + path, headers=headers), timeout=20) as answer:
        return str(answer.read().decode())


def refused(address: str, path: str, data: bytes | None = None, **headers: str) -> tuple[int, str]:
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(urllib.request.Request(address + path, data=data, headers=headers), timeout=20)
    return caught.value.code, caught.value.read().decode()


def test_it_answers_a_question_with_the_prefixes_known(address: str) -> None:
    rows = json.loads(get(address, "query?query=" + urllib.parse.quote("SELECT ?a ?b { ?a kg:met ?b }")))
    assert [row["a"]["value"] for row in rows["results"]["bindings"]] == [sample.ent("Nuage")]


def test_it_answers_what_is_posted(address: str) -> None:
    for body, kind in (
        (b"ASK { ?a kg:met ?b }", "application/sparql-query"),
        (b"query=ASK+%7B%3Fa+kg%3Amet+%3Fb%7D", "application/x-www-form-urlencoded"),
    ):
        request = urllib.request.Request(address + "query", data=body, headers={"Content-Type": kind})
        with urllib.request.urlopen(request, timeout=20) as answer:
            assert json.loads(answer.read())["boolean"] is True


def test_a_sparql_client_reads_it(address: str) -> None:
    wrapper = pytest.importorskip("SPARQLWrapper")
    client = wrapper.SPARQLWrapper(address + "query")
    client.setQuery("SELECT ?l { ?e a evt:Event ; skos:prefLabel ?l }")
    client.setReturnFormat(wrapper.JSON)
    assert len(client.query().convert()["results"]["bindings"]) == 7


def test_the_query_page_and_the_graph_s_page_are_there(address: str) -> None:
    assert "<title>graph</title>" in get(address, "graph") and "html" in get(address).lower()


@pytest.mark.parametrize(
    "question", ["SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "DROP ALL"]
)
def test_what_reaches_out_or_updates_is_refused(address: str, question: str) -> None:
    code, says = refused(address, "query?query=" + urllib.parse.quote(question))
    assert code == 400 and "refused" in says


@pytest.mark.parametrize("path", ["sparql", "%73parql", "//sparql", "sparql/", "store", "update"])
def test_no_other_door_leads_to_what_reaches_out(address: str, path: str) -> None:
    assert refused(address, f"{path}?query=" + urllib.parse.quote("ASK { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"))[0] in (400, 405)


def test_updates_and_other_hosts_are_refused(address: str) -> None:
    assert refused(address, "update", b"DROP ALL")[0] == 405
    assert refused(address, "store", b"x")[0] == 405
    assert refused(address, "query?query=ASK%7B%7D", Host="evil.test")[0] == 403
    assert refused(address, "query?query=ASK%7B%7D", Origin="http://evil.test")[0] == 403
    assert refused(address, "query")[0] == 400


def test_a_port_in_use_is_one_clear_line(address: str, tmp_path: Path) -> None:
    save(sample.graph(), tmp_path)
    port = urllib.parse.urlsplit(address).port
    assert port
    with pytest.raises(OutputError, match="choose another with --port"), serving(tmp_path, port=port):
        pass
