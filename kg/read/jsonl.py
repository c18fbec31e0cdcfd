"""JSON Lines: one article a line, `{"id", "date", "title", "text", "url"}` and the other names of a metadata table."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import ReadError
from kg.model import Article, Refusal
from kg.read.decoding import decode
from kg.read.fields import LIMIT, Fields, article, column, merge
from kg.read.files import clean_name


def read(path: Path, name: str, fields: Fields) -> Iterator[Article | Refusal]:
    """Yield an article a line, named FILE#ID; a bad line costs that line alone. The file is never held whole."""
    names: set[str] = set()
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _line(name, number, line, (fields, names))
    if not names:
        yield Refusal(name, 'holds no article: write one JSON object a line, with at least "text"')


def _line(name: str, number: int, line: bytes, known: tuple[Fields, set[str]]) -> Article | Refusal:
    fields, names = known
    try:
        record = _record(line)
        full = f"{name}#{clean_name(str(record.get('id') or number))}"
        full = full if full not in names else f"{name}#line {number}"
        names.add(full)
        own = {column(key): str(value) for key, value in record.items() if isinstance(value, (str, int))}
        return article(full, own.get("text", ""), merge(own, fields))
    except ReadError as error:
        names.add(f"{name}#line {number}")
        return Refusal(f"{name}#line {number}", str(error))


def _record(line: bytes) -> dict[str, Any]:
    if len(line) > 4 * LIMIT:
        raise ReadError(f"is too large ({len(line):,} bytes): split it into articles")
    try:
        record = json.loads(decode(line))
    except (ValueError, RecursionError) as error:
        raise ReadError(f"is not valid JSON ({error}): write one object a line") from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise ReadError('is not an article: write an object with at least "text"')
    return record
