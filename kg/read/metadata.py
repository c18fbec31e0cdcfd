"""Read the `metadata.csv` beside articles: file, title, published, publisher, language, url, author; any of them, any order."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import ReadError
from kg.model import Refusal
from kg.read.decoding import load
from kg.read.fields import Fields, merge
from kg.read.files import METADATA, Found, clean_name, is_within
from kg.read.table import Fault, rows

LIMIT = 50_000_000  # bytes


@dataclass(slots=True)
class Tables:
    """The metadata tables met so far, by folder: each is read once, and its faults are told once."""

    known: dict[Path, tuple[dict[str, Fields], tuple[str, ...]]] = field(default_factory=dict)
    told: set[Path] = field(default_factory=set)

    def fields(self, found: Found) -> Fields:
        """Return what the tables say of a file: its own folder's table first, then those above it."""
        fields: Fields = {}
        for folder in _folders(found):
            key = _key(os.path.relpath(found.path, folder))
            fields = merge(fields, self._table(folder)[0].get(key, {}))
        return fields

    def faults(self, found: Found) -> Iterator[Refusal]:
        """Yield what is wrong with the tables of a file's folders, unless told before."""
        for folder in reversed(_folders(found)):
            if folder not in self.told:
                self.told.add(folder)
                name = clean_name((folder / METADATA).relative_to(found.root).as_posix())
                yield from (Refusal(name, why, is_left_out=False) for why in self._table(folder)[1])

    def _table(self, folder: Path) -> tuple[dict[str, Fields], tuple[str, ...]]:
        if folder not in self.known:
            self.known[folder] = _read(folder)
        return self.known[folder]


def _folders(found: Found) -> tuple[Path, ...]:
    """Return the folder of a file and those above it, up to the one asked for; not where the table is a link out of that one."""
    above = [found.path.parent, *found.path.parent.parents]
    folders = above[: above.index(found.root) + 1] if found.root in above else above[:1]
    return tuple(folder for folder in folders if is_within(folder / METADATA, [os.path.realpath(found.root)]))


def _read(folder: Path) -> tuple[dict[str, Fields], tuple[str, ...]]:
    """Read one table: its rows by file, and one line for each fault. A fault costs its row, never an article."""
    path = folder / METADATA
    if not path.is_file():
        return {}, ()
    table: dict[str, Fields] = {}
    faults: list[str] = []
    try:
        for row in rows(load(path, limit=LIMIT), needs="file"):
            key = _key("" if isinstance(row, Fault) else row.values["file"])
            fault = row.why if isinstance(row, Fault) else _fault(key, folder, table)
            if fault:
                faults.append(f"row {row.number}: {fault}; the row is left out")
            elif not isinstance(row, Fault):
                table[key] = row.values
    except (ReadError, OSError) as error:
        faults.append(f"{error}; the articles are read without it")
    return table, tuple(faults)


def _fault(key: str, folder: Path, table: dict[str, Fields]) -> str | None:
    if not key:
        return "names no file: write the article's file name in the column file"
    if key in table:
        return f"describes '{key}' again: keep one row for each file"
    if not any(os.path.exists(folder / unicodedata.normalize(form, key)) for form in ("NFC", "NFD")):  # noqa: PTH110 (a name too long is no error)
        return f"there is no file '{key}' beside it: correct the name"
    return None


def _key(name: str) -> str:
    """Return a file's name as tables and disks agree on it.

    >>> _key(" .\\\\sous\\\\a.txt ")
    'sous/a.txt'
    """
    return clean_name(os.path.normpath(name.strip().replace("\\", "/"))) if name.strip() else ""
