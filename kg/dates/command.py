"""Answer `kg dates`: lines of text in, the same lines with their dates out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from kg.dates.find import Prefer, find
from kg.errors import KgError
from kg.model import When

LANGUAGES = ("fr", "en")


def answer(
    lines: Iterable[str], *, reference: str | None = None, language: str | None = None, prefer: Prefer = "past", explain: bool = False
) -> Iterator[str]:
    """Yield one line of JSON for each line that is not empty: a record as it came, with `dates` added.

    A line is a JSON object `{"text", "reference", "lang"}` or plain text; `reference` ("2024-03-15", "2024-03" or "2024")
    and `language` stand in for what a line lacks. With `explain` each date bears its `trace`. Raises KgError with the line's number.

    >>> print(*answer(["Il a plu hier."], reference="2024-03-15", language="fr"))
    {"text": "Il a plu hier.", "reference": "2024-03-15", "lang": "fr", "dates": [{"text": "hier", "start": 9, "end": 13,
    "kind": "date", "timex": "2024-03-14", "edtf": "2024-03-14", "earliest": "2024-03-14", "latest": "2024-03-14"}]}
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        record = _record(line, number)
        record.setdefault("reference", reference)
        record.setdefault("lang", language)
        if record["lang"] not in LANGUAGES:
            raise KgError(
                f'line {number}: language {record["lang"]!r} is not one of {", ".join(LANGUAGES)}; give it as "lang" or with --lang'
            )
        found = find(record["text"], _reference(record["reference"], number), record["lang"], prefer=prefer)
        yield _one_line(json.dumps({**record, "dates": [_written(when, explain) for when in found]}, ensure_ascii=False))


def _one_line(text: str) -> str:
    """Escape the characters that some readers take for the end of a line."""
    return text.replace("\x85", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _record(line: str, number: int) -> dict[str, Any]:
    """Read a line as JSON where it begins as an object, else as plain text."""
    if not line.lstrip("\ufeff \t").startswith("{"):
        return {"text": line.rstrip("\r\n")}
    try:
        record = json.loads(line.lstrip("\ufeff"))
    except (ValueError, RecursionError) as fault:
        raise KgError(f'line {number}: not JSON ({fault}); a line is {{"text": ..., "reference": "YYYY-MM-DD", "lang": "fr"}}') from fault
    if not isinstance(record.get("text"), str):
        raise KgError(f'line {number}: no "text" to look for dates in')
    return dict(record)


def _reference(value: Any, number: int) -> When | None:
    """Read a reference of a day, a month or a year."""
    if value is None:
        return None
    found = find(value, None, "en") if isinstance(value, str) and len(value) <= 25 else ()
    if len(found) != 1 or not found[0].is_resolved or found[0].text != value.strip():
        raise KgError(f"line {number}: reference {value!r} is not a date; write it as YYYY-MM-DD, YYYY-MM or YYYY")
    return found[0]


def _written(when: When, explain: bool) -> dict[str, Any]:
    record: dict[str, Any] = {
        "text": when.text,
        "start": when.start,
        "end": when.end,
        "kind": when.kind,
        "timex": when.timex,
        "edtf": when.edtf,
    }
    record |= {"earliest": _day(when.earliest), "latest": _day(when.latest)}
    return record | ({"trace": list(when.trace)} if explain else {})


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None
