"""N-Quads: one line a statement, for loading into any SPARQL server."""

from kg.export.build import Build


def write(build: Build) -> bytes:
    """Write N-Quads 1.1, sorted."""
    return b"".join(build.lines)
