"""Take a graph away in the formats that other programs read; one file per format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from kg.errors import OutputError
from kg.export import chronology, followthemoney, gexf, graphml, jsonld, nquads, rdfxml, records, tellings, timelinejs, trig, turtle
from kg.export.build import Build

FORMATS: dict[str, Callable[[Build], bytes]] = {
    "turtle": turtle.write,
    "trig": trig.write,
    "nquads": nquads.write,
    "jsonld": jsonld.write,
    "rdfxml": rdfxml.write,
    "graphml": graphml.write,
    "gexf": gexf.write,
    "csv": tellings.write,
    "jsonl": records.write,
    "timelinejs": timelinejs.write,
    "ftm": followthemoney.write,
    "markdown": chronology.write,
}


def export(folder: Path, format: str, target: Path | BinaryIO, *, delimiter: str = ",") -> None:
    """Write the graph of an output folder in one of FORMATS, to a file or an open binary stream.

    `delimiter` separates the cells of `csv`; a French Excel wants ";". Raises OutputError where there is no build,
    the format is unknown or the file cannot be written.
    """
    if format not in FORMATS:
        raise OutputError(f"unknown format {format!r}: use one of {', '.join(FORMATS)}")
    if len(delimiter) != 1 or delimiter in '"\r\n':
        raise OutputError(f"{delimiter!r} cannot separate cells: use one character, such as ; or a tab")
    written = FORMATS[format](Build(folder, delimiter))
    if not isinstance(target, Path):
        target.write(written)
        return
    try:
        target.write_bytes(written)
    except OSError as error:
        raise OutputError(f"{target}: cannot be written ({error.strerror}): choose another file") from error
