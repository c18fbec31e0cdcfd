"""TriG: Turtle with one named graph per article."""

from pyoxigraph import RdfFormat

from kg.export.build import Build
from kg.store.files import by_graph, convert


def write(build: Build) -> bytes:
    """Write TriG 1.1, graph after graph."""
    return convert(by_graph(build.lines), RdfFormat.TRIG, build.base)
