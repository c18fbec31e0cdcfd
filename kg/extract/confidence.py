"""Say how often each rule's tellings are true to the text: `python -m kg.extract.confidence JUDGED.jsonl` measures it again."""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "tables" / "confidence.toml"
_HEADER = """# How many tellings of each rule were judged, and how many were true to the text: [true, judged].
# Judged by hand on French Wikinews articles and POPCORN reports, before what was wrong there was mended;
# made by python -m kg.extract.confidence.
"""


@cache
def confidence(rule: str) -> float:
    """Return the share of a rule's tellings that are true to the text, by the rule of succession (Laplace).

    A rule that was never judged has 0.5.

    >>> 0.5 <= confidence("clauses") < 1, confidence("no such rule")
    (True, 0.5)
    """
    true, judged = _table().get(rule, (0, 0))
    return round((true + 1) / (judged + 2), 2)


@cache
def _table() -> dict[str, tuple[int, int]]:
    with TABLE.open("rb") as table:
        return {rule: (true, judged) for rule, (true, judged) in tomllib.load(table).items()}


def measure(lines: Iterable[str]) -> str:
    """Return the table of judged tellings, JSON Lines with the keys `rule` and `true`, in the order of the rules' names."""
    judged: Counter[str] = Counter()
    true: Counter[str] = Counter()
    for row in map(json.loads, lines):
        judged[row["rule"]] += 1
        true[row["rule"]] += bool(row["true"])
    return _HEADER + "".join(f"{rule} = [{true[rule]}, {judged[rule]}]\n" for rule in sorted(judged))


if __name__ == "__main__":
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        TABLE.write_text(measure(lines), encoding="utf-8", newline="\n")
