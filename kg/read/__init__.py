"""Turn files into Articles; one file per format."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from kg.errors import ReadError
from kg.model import Article, Refusal
from kg.read import csv, html, jsonl, md, txt
from kg.read.fields import Fields
from kg.read.files import Found, find, ordered
from kg.read.metadata import Tables

Reader = Callable[[Path, str, Fields], Iterable[Article | Refusal]]

FORMATS: Mapping[str, Reader] = {
    "": txt.read,
    ".txt": txt.read,
    ".md": md.read,
    ".markdown": md.read,
    ".html": html.read,
    ".htm": html.read,
    ".csv": csv.read,
    ".jsonl": jsonl.read,
}


def read(paths: Iterable[Path]) -> Iterator[Article | Refusal]:
    """Yield the articles of files and folders, in the order of their names; what cannot be read becomes a Refusal.

    A folder is read with all below it, hidden files and earlier outputs of ours left out. A `metadata.csv` in it
    describes its files. Raises ReadError at once for a path that does not exist.
    """
    roots = ordered(paths)
    for root in roots:
        if not os.path.exists(root):  # noqa: PTH110 (a name too long is no error)
            raise ReadError(f"{root}: there is no such file or folder: check the path")
    return _articles(roots)


def _articles(roots: tuple[Path, ...]) -> Iterator[Article | Refusal]:
    tables = Tables()
    for found in find(roots):
        if isinstance(found, Refusal):
            yield found
        else:
            yield from tables.faults(found)
            yield from _file(found, tables.fields(found))


def _file(found: Found, fields: Fields) -> Iterator[Article | Refusal]:
    """Read one file; whatever is wrong with it costs this file alone."""
    try:
        yield from _reader(found.path)(found.path, found.name, fields)
    except ReadError as error:
        yield Refusal(found.name, str(error))
    except PermissionError:
        yield Refusal(found.name, "may not be opened: give yourself the right to read it (chmod u+r)")
    except OSError as error:
        yield Refusal(found.name, f"cannot be read ({error.strerror}): check the file and its disk")


def _reader(path: Path) -> Reader:
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        known = ", ".join(filter(None, FORMATS))
        raise ReadError(f"{suffix} files are not read (known: {known}): save it as plain text")
    return FORMATS[suffix]
