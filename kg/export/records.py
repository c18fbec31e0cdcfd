"""JSON Lines: the public event records, one event a line."""

from kg.errors import OutputError
from kg.export.build import Build


def write(build: Build) -> bytes:
    """Hand over `events.jsonl` as it was written."""
    try:
        return (build.folder / "events.jsonl").read_bytes()
    except OSError as error:
        raise OutputError(f"{build.folder}: no records there: build it first, kg build ARTICLES -o {build.folder}") from error
