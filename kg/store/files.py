"""Write a graph to its folder as RDF files, the same bytes for the same graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Triple, parse, serialize

from kg.errors import OutputError
from kg.model import Graph, LexicalRelation
from kg.store.quads import quads
from kg.terms import BASE, prefixes, read_lexicon

QUADS = "graph.nq"  # the archive: what `open` reads
TURTLE = "graph.ttl"  # the same triples for people and other tools


def save(graph: Graph, folder: Path, *, base: str = BASE, lexicon: tuple[LexicalRelation, ...] = ()) -> None:
    """Write `graph.nq` (with one named graph per article) and `graph.ttl` (the same triples) into a folder, made if need be.

    `base` is the one the graph's IRIs were minted on; `lexicon` the relations it was read with, else the shipped ones.
    """
    lines = nquads_lines(quads(graph, lexicon or read_lexicon(), base=base))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / QUADS).write_bytes(b"".join(lines))
        (folder / TURTLE).write_bytes(turtle(lines, base))
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written ({error.strerror}): choose another output folder with -o") from error


def nquads_lines(statements: Iterable[Quad]) -> list[bytes]:
    """Write quads as N-Quads, sorted, each once."""
    written = serialize(statements, format=RdfFormat.N_QUADS) or b""
    return sorted(set(written.splitlines(keepends=True)))


def turtle(lines: list[bytes], base: str = BASE) -> bytes:
    """Write sorted N-Quads lines as Turtle, one block a subject; a triple told in several graphs comes once."""
    return serialize(_triples(lines), format=RdfFormat.TURTLE, prefixes=_used(lines, base)) or b""


def _triples(lines: list[bytes]) -> Iterator[Triple]:
    previous = None
    for quad in parse(b"".join(lines), format=RdfFormat.N_QUADS):
        if quad.triple != previous:
            yield quad.triple
        previous = quad.triple


def _used(lines: list[bytes], base: str) -> dict[str, str]:
    """Keep the prefixes that the file needs, so that the head of the file says what is in it."""
    everything = b"".join(lines)
    return {name: iri for name, iri in prefixes(base).items() if b"<" + iri.encode() in everything}
