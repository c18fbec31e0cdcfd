"""Write a graph to its folder as RDF files, the same bytes for the same graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Triple, parse, serialize

from kg.errors import OutputError
from kg.model import Graph, LexicalRelation
from kg.store.answers import plain
from kg.store.quads import core, quads
from kg.store.syntax import one_line
from kg.store.vocabulary import descriptions
from kg.terms import BASE, VOID, prefixes, read_lexicon

QUADS = "graph.nq"  # the archive: what `open` reads
TURTLE = "graph.ttl"  # the same triples for people and other tools


def save(graph: Graph, folder: Path, *, base: str = BASE, lexicon: tuple[LexicalRelation, ...] = ()) -> None:
    """Write `graph.nq` (with one named graph per article) and `graph.ttl` (the same triples) into a folder, made if need be.

    `base` is the one the graph's IRIs were minted on; `lexicon` the relations it was read with, else the shipped ones.
    """
    lines = nquads_lines(quads(graph, lexicon or read_lexicon(), base=base))
    lines = sorted(lines + nquads_lines(Quad(*each, core(base)) for each in descriptions(lines)))
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
    return convert(lines, RdfFormat.TURTLE, base)


def _quads(lines: list[bytes]) -> Iterator[Quad]:
    try:
        yield from parse(b"".join(lines), format=RdfFormat.N_QUADS)
    except (SyntaxError, ValueError) as error:
        raise OutputError(f"{QUADS}: damaged: {one_line(str(error))}: build it again") from error


def _triples(lines: list[bytes]) -> Iterator[Triple]:
    previous = None
    for quad in _quads(lines):
        if quad.triple != previous:
            yield quad.triple
        previous = quad.triple


def _used(lines: list[bytes], base: str) -> dict[str, str]:
    """Keep the prefixes that the file needs, so that the head of the file says what is in it."""
    everything = b"".join(lines)
    return {name: iri for name, iri in prefixes(base).items() if b"<" + iri.encode() in everything}


def read_lines(folder: Path) -> list[bytes]:
    """Read back the sorted N-Quads lines of an output folder; raise OutputError where it holds no graph."""
    path = folder / QUADS
    try:
        return path.read_bytes().splitlines(keepends=True)
    except OSError as error:
        raise OutputError(f"{folder}: no graph there ({QUADS} is missing): build it first, kg build ARTICLES -o {folder}") from error


def read_base(lines: list[bytes]) -> str:
    """Find what the graph's own IRIs begin with."""
    mark = f'{VOID.uriSpace} "'.encode()
    return next((line.split(mark)[1].split(b'"')[0].decode() for line in lines if mark in line), BASE)


def convert(lines: list[bytes], format: RdfFormat, base: str = BASE) -> bytes:
    """Write sorted N-Quads lines in another RDF format, with the prefixes it uses; damaged lines raise OutputError."""
    statements = _quads(lines) if format.supports_datasets else _triples(lines)
    return serialize(statements, format=format, prefixes=_used(lines, base)) or b""


def by_graph(lines: list[bytes]) -> list[bytes]:
    """Sort lines by named graph; within one they stay sorted by subject."""
    return sorted(lines, key=lambda line: line[line.rfind(b"<") :])


def subjects(lines: list[bytes]) -> Iterator[tuple[str, list[Triple]]]:
    """Group the triples by subject, each once."""
    for subject, triples in groupby(_triples(lines), key=lambda triple: triple.subject):
        yield plain(subject), list(triples)
