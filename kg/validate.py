"""Check a graph: its shapes (SHACL), what must hold of the whole, and every quote against its article."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph

from kg import records, store
from kg.store.answers import Answer, plain
from kg.store.asking import run
from kg.store.files import QUADS, TURTLE, read_base, read_lines, turtle
from kg.store.questions import SHIPPED
from kg.terms import ontology_folder

INVARIANTS = SHIPPED / "invariants"
MOST = 1000  # faults listed per check; a graph with more is wrong throughout


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a graph: the check that found it, the node, and what is wrong, in one line."""

    check: str
    node: str
    message: str


def validate(folder: Path) -> tuple[Fault, ...]:
    """Return what is wrong with the graph of an output folder, sorted; nothing when all is well.

    Raises OutputError where there is no build, or one that cannot be read.
    """
    lines = read_lines(folder)
    opened = store.open(folder)
    return tuple(
        sorted(
            {*_files(folder, lines), *_invariants(opened), *_quotes(opened), *_shapes(lines)}, key=lambda f: (f.check, f.node, f.message)
        )
    )


def _files(folder: Path, lines: list[bytes]) -> Iterator[Fault]:
    """Check what only the files show: one graph a triple, no blank nodes, and Turtle that says the same."""
    quads = list(pyoxigraph.parse(b"".join(lines), format=pyoxigraph.RdfFormat.N_QUADS))
    seen = set()
    for quad in quads:
        if quad.triple in seen:
            yield Fault("one-graph", plain(quad.subject), f"a triple stands in two named graphs: {quad.predicate.value}")
        seen.add(quad.triple)
        if any(isinstance(term, pyoxigraph.BlankNode) for term in (quad.subject, quad.object)):
            yield Fault("no-blank-nodes", str(quad.subject), "a blank node cannot be named in another file")
    if (folder / TURTLE).is_file() and (folder / TURTLE).read_bytes() != turtle(lines, read_base(lines)):
        yield Fault("same-files", TURTLE, f"says something else than {QUADS}: build it again")


def _invariants(opened: store.Store) -> Iterator[Fault]:
    """Ask each question of `queries/invariants`, which lists the nodes that break what must hold of the whole graph."""
    for path in sorted(INVARIANTS.glob("*.rq")):
        text = path.read_text("utf-8")
        found = run(opened.raw, text, opened.prefixes, rows=MOST)
        assert isinstance(found, Answer)
        for row in found:
            yield Fault(path.stem, row["node"], text.splitlines()[0].lstrip("# ") + (f" ({row['detail']})" if "detail" in row else ""))


def _quotes(opened: store.Store) -> Iterator[Fault]:
    """Compare every quote with its article's text at its offsets, and every article's hash with its text."""
    texts = {article.name: article.text for article in records.read(opened.folder).articles}
    question = """SELECT ?m ?document ?quote ?begin ?end WHERE {
        ?m evt:quote ?quote ; evt:charBegin ?begin ; evt:charEnd ?end ; evt:article/evt:document ?document }"""
    found = run(opened.raw, question, opened.prefixes, rows=10**9)
    assert isinstance(found, Answer)
    for row in found:
        text = texts.get(row["document"], "")
        if text[int(row["begin"]) : int(row["end"])] != row["quote"]:
            yield Fault("exact-words", row["m"], f"the quote is not what {row['document']} says at {row['begin']} to {row['end']}")
    hashes = run(opened.raw, "SELECT ?a ?document ?hash { ?a evt:document ?document ; evt:sha256 ?hash }", opened.prefixes, rows=10**9)
    assert isinstance(hashes, Answer)
    for row in hashes:
        text = texts.get(row["document"], "")
        if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != row["hash"]:
            yield Fault("exact-words", row["a"], f"{row['document']} is not the text that was read")


def _shapes(lines: list[bytes]) -> Iterator[Fault]:
    """Run pySHACL on `ontology/shapes.ttl`."""
    import pyshacl
    import rdflib
    from rdflib.namespace import SH

    quads = pyoxigraph.parse(b"".join(lines), format=pyoxigraph.RdfFormat.N_QUADS)
    data = rdflib.Graph().parse(data=pyoxigraph.serialize((q.triple for q in quads), format=pyoxigraph.RdfFormat.N_TRIPLES), format="nt")
    shapes = rdflib.Graph().parse(ontology_folder() / "shapes.ttl")
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, advanced=False, do_owl_imports=False)
    for result in report.subjects(SH.focusNode, None):
        node, message, value = (report.value(result, each) for each in (SH.focusNode, SH.resultMessage, SH.value))
        yield Fault("shapes", str(node), f"{message}" + (f" (found {value})" if value is not None and value != node else ""))
