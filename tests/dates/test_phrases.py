"""Tables of phrases, the day they are written and their answer: the manual of what is understood."""

import csv
import importlib.util
import re
from datetime import date
from pathlib import Path

import pytest
from edtf import parse_edtf

from kg.dates import find

# Dated by the `holidays` library, which is an extra.
MOON = re.compile("Aïd|chinois|Kippour|Eid|Diwali|Hanukkah|Chinese|Lunar|Rosh")
TABLES = {"fr": "french.tsv", "en": "english.tsv"}


def rows():
    for language, name in TABLES.items():
        with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as table:
            for row in csv.DictReader(table, delimiter="\t"):
                needs = MOON.search(row["phrase"]) and importlib.util.find_spec("holidays") is None
                yield pytest.param(
                    language,
                    row,
                    marks=pytest.mark.skipif(bool(needs), reason="needs holidays"),
                    id=f"{row['phrase']} ({row['reference']}, {row['prefer']})",
                )


def answer(language, row):
    (when,) = find(row["phrase"], date.fromisoformat(row["reference"]), language, prefer=row["prefer"])
    return when


@pytest.mark.parametrize("language, row", list(rows()))
def test_phrase_is_resolved_as_the_table_says(language, row):
    when = answer(language, row)
    assert (when.edtf or f"{when.kind} {when.timex}") == row["answer"]
    assert row["phrase"][when.start : when.end] == when.text
    assert when.trace


@pytest.mark.parametrize("language, row", [p for p in rows() if not p.values[1]["answer"].startswith(("date", "time", "set", "duration"))])
def test_edtf_is_valid_and_says_the_same_days_as_the_interval(language, row):
    when = answer(language, row)
    parsed = parse_edtf(when.edtf)
    if when.precision in ("season", "open") or "~" in when.edtf:
        return  # EDTF leaves the bounds of a season open, and the library has no days for open or approximate ends
    low, high = parsed.lower_strict(), parsed.upper_strict()
    assert (date(*low[:3]), date(*high[:3])) == (when.earliest, when.latest)
