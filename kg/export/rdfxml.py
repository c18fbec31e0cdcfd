"""RDF/XML: the whole graph for tools that read nothing younger."""

from pyoxigraph import RdfFormat

from kg.export.build import Build, printable
from kg.store.files import convert


def write(build: Build) -> bytes:
    """Write RDF 1.1 XML; characters that XML cannot hold become U+FFFD."""
    return printable(convert(build.lines, RdfFormat.RDF_XML, build.base).decode()).encode()
