"""Questions that are broken or mean harm: each ends in one clear line, soon, and nothing leaves the machine."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import KgError, QueryError
from kg.store import Store, open, save
from tests import sample

DOUBLED = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(60))
HOSTILE = {
    "file by FROM": ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "FROM is refused"),
    "file by FROM NAMED": ("SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }", "FROM is refused"),
    "network by FROM": ("SELECT * FROM URL { ?s ?p ?o }", "FROM is refused"),
    "from in small letters": ("select * from <file:///etc/passwd> { ?s ?p ?o }", "FROM is refused"),
    "SERVICE": ("SELECT * { SERVICE URL { ?s ?p ?o } }", "SERVICE is refused"),
    "SERVICE SILENT": ("SELECT * { SERVICE SILENT URL { ?s ?p ?o } }", "SERVICE is refused"),
    "mixed case": ("SELECT * { SeRvIcEURL{?s ?p ?o} }", "SERVICE is refused"),
    "SERVICE by variable": ("SELECT * { VALUES ?u { URL } SERVICE ?u { ?s ?p ?o } }", "SERVICE is refused"),
    "SERVICE behind a comment": ("SELECT * { # x\nSERVICE#y\nURL { ?s ?p ?o } }", "SERVICE is refused"),
    "SERVICE after a string": ("SELECT * { BIND(\"a'b\" AS ?x) SERVICE URL { ?s ?p ?o } BIND('\"' AS ?y) }", "SERVICE is refused"),
    "SERVICE after a lone sign": ("SELECT * { ?s ?p ?o FILTER(1<2) SERVICE URL { ?a ?b ?c FILTER(2>1) } }", "SERVICE is refused"),
    "SERVICE spelt in escapes": ("SELECT * { \\u0053ERVICE URL { ?s ?p ?o } }", "SERVICE is refused"),
    "SERVICE out of an escaped string": ('SELECT * { BIND("\\u0022 AS ?x) SERVICE URL {?s ?p ?o} #" AS ?x) }', "refused"),
    "SERVICE in a subquery": ("SELECT * { { SELECT * { SERVICE URL { ?s ?p ?o } } } }", "SERVICE is refused"),
    "SERVICE in EXISTS": ("ASK { FILTER EXISTS { SERVICE URL { ?s ?p ?o } } }", "SERVICE is refused"),
    "LOAD file": ("LOAD <file:///etc/passwd>", "LOAD is refused"),
    "LOAD network": ("LOAD URL INTO GRAPH <http://x.test/>", "LOAD is refused"),
    "update after a query": ("SELECT * { ?s ?p ?o } ; DROP ALL", "DROP is refused"),
    "DELETE": ("DELETE WHERE { ?s ?p ?o }", "DELETE is refused"),
    "INSERT": ("INSERT DATA { <http://a/> <http://b/> <http://c/> }", "INSERT is refused"),
    "CLEAR": ("CLEAR ALL", "CLEAR is refused"),
    "two megabytes": ("SELECT * { ?s ?p ?o } #" + "x" * 2_000_000, "characters, over the limit"),
    "two megabytes of words": ("SELECT * { " + "?s ?p ?o . " * 200_000 + "}", "characters, over the limit"),
    "one long word": ("SELECT * { " + "a" * 90_000 + " }", "not SPARQL"),
    "a wall of quotes": ("SELECT * { ?s ?p " + '"\'' * 40_000 + " }", "not SPARQL"),
    "a wall of brackets": ("SELECT * { ?s ?p " + "<" * 90_000 + " }", ""),
    "nested deeply": ("SELECT * { " + "{ " * 40_000 + "}" * 40_000 + " }", ""),
    "nested brackets": ("SELECT * { FILTER(" + "(" * 40_000 + "1" + ")" * 40_000 + ") }", ""),
    "empty": ("", "not SPARQL: line 1, column 1"),
    "prose": ("Qui a rencontré qui ?", 'not SPARQL: line 1, column 1, near "Qui'),
    "missing brace": ("SELECT * {\n ?s ?p ?o", "not SPARQL: line 2"),
    "missing object": ("SELECT *\n{ ?s ?p }", 'not SPARQL: line 2, column 3, near "?s ?p }"'),
    "unknown prefix": ("SELECT * { ?s foaf:name ?o }", "the prefix foaf: is unknown"),
    "misspelt filter": ("SELECT * { ?s ?p ?o FILTR(?o > 3) }", 'column 21, near "FILTR'),
    "ungrouped variable": ("SELECT ?b { ?a ?p ?b } GROUP BY ?a", "contains a variable that is unbound"),
    "unknown function": ("SELECT (evt:foo(1) AS ?x) {}", "evt#foo> is not supported"),
    "unclosed string": ('SELECT * { ?s ?p "abc }', "not SPARQL"),
    "null character": ("SELECT * { ?s \0 ?o }", "not SPARQL"),
    "half a character": ("SELECT * { ?s ?p '\ud800' }", "half a character"),
    "terminal escapes": ("SELECT * { ?s \x1b[2J ?o }", "not SPARQL"),
    "direction override": ("SELECT \u202e * { ?s ?p }", "not SPARQL"),
    "cartesian count": ("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", "stopped after"),
    "cartesian sort": ("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?l", "stopped"),
    "slow pattern": ('SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(REGEX(CONCAT(STR(?c), STR(?f), STR(?i)), "(a+)+$y")) }', "stopped"),
    "endless path": ("SELECT (COUNT(*) AS ?n) { ?a (!<x:a>|^!<x:a>)* ?b . ?c (!<x:a>|^!<x:a>)* ?d . ?e (!<x:a>|^!<x:a>)* ?f }", "stopped"),
    "growing strings": (f"SELECT * {{ ?s ?p ?o BIND('aaaaaaaa' AS ?x0) {DOUBLED} }}", ""),
}  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("out")
    save(sample.graph(), folder)
    return open(folder)


@pytest.fixture(scope="module")
def visits() -> Iterator[tuple[int, list[str]]]:
    """Listen on a port and note whoever calls."""
    seen: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            while True:
                try:
                    caller, _ = server.accept()
                except OSError:
                    return
                seen.append("visit")
                caller.close()

        threading.Thread(target=listen, daemon=True).start()
        yield server.getsockname()[1], seen


@pytest.mark.parametrize("name", HOSTILE)
def test_it_ends_in_one_line_in_time(store: Store, visits: tuple[int, list[str]], name: str) -> None:
    question, says = HOSTILE[name]
    limit = 0.5 if says == "" or says.startswith("stopped") else 10
    began = time.monotonic()
    with pytest.raises(QueryError) as caught:
        store.query(question.replace("URL", f"<http://127.0.0.1:{visits[0]}/x>"), seconds=limit)
    message = str(caught.value)
    assert says in message and message.isprintable() and len(message) < 400
    assert time.monotonic() - began < limit + 3 and not visits[1]


@pytest.mark.parametrize(
    "question",
    [
        'SELECT * { ?s ?p "SERVICE FROM LOAD DELETE" }',
        "SELECT * { ?s ?p 'it is \"from\" here' } # FROM <x>",
        "SELECT ?service ?from { ?service ent:load ?from . ?from kg:drop <http://service/from> }",
        'SELECT * { ?s ?p ?o FILTER(?o < 3 || ?o > "from") }',
    ],
)
def test_words_in_strings_names_and_comments_are_no_harm(store: Store, question: str) -> None:
    store.query(question)


def test_the_network_is_open_only_on_demand(store: Store) -> None:
    with pytest.raises(QueryError, match="cannot be answered"):
        store.query("SELECT * { SERVICE <http://127.0.0.1:1/x> { ?s ?p ?o } }", allow_network=True)


def test_rdflib_s_own_engine_cannot_read_files(store: Store, tmp_path: Path) -> None:
    (tmp_path / "secret.ttl").write_text("<http://a/> <http://b/> 'secret' .")
    found = store.to_rdflib().query(f"SELECT ?o FROM <{(tmp_path / 'secret.ttl').as_uri()}> {{ ?s ?p ?o }}")
    assert "secret" not in str(list(found))


@pytest.mark.parametrize("content", ["# bad\nSELECT * { ?s ?p }", "# loads\nLOAD <file:///etc/passwd>", "# cut\nSELECT * { VALUES ?a { "])
def test_a_broken_question_of_the_user_s_is_one_line(store: Store, tmp_path: Path, content: str) -> None:
    (tmp_path / "own.rq").write_text(content)
    with pytest.raises(KgError, match=r"^(not SPARQL|LOAD is refused)[^\n]*$"):
        store.ready("own", folder=tmp_path)


def test_a_question_file_that_is_no_text_is_one_line(store: Store, tmp_path: Path) -> None:
    (tmp_path / "own.rq").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(QueryError, match="save it as UTF-8"):
        store.ready("own", folder=tmp_path)
