"""CSV: one article a row, in a table with a `text` column and the other names of a metadata table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.errors import ReadError
from kg.model import Article, Refusal
from kg.read.decoding import load
from kg.read.fields import Fields, article, merge
from kg.read.files import clean_name
from kg.read.table import Fault, rows

LIMIT = 200_000_000  # bytes: a table is held whole, unlike JSON Lines


def read(path: Path, name: str, fields: Fields) -> Iterator[Article | Refusal]:
    """Yield an article a row, named FILE#ID; a bad row costs that row alone."""
    names: set[str] = set()
    for row in rows(load(path, limit=LIMIT), needs="text"):
        if isinstance(row, Fault):
            names.add(f"{name}#row {row.number}")
            yield Refusal(f"{name}#row {row.number}", row.why)
        else:
            full = f"{name}#{clean_name(row.values.get('id', '')) or row.number}"
            full = full if full not in names else f"{name}#row {row.number}"
            names.add(full)
            yield _article(full, merge(row.values, fields))
    if not names:
        raise ReadError("holds no article: write one a row, below a line of column names with at least text")


def _article(name: str, fields: Fields) -> Article | Refusal:
    try:
        return article(name, fields.get("text", ""), fields)
    except ReadError as error:
        return Refusal(name, str(error))
