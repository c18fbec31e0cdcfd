"""Learn from verdicts how likely tellings are true to the text: `python -m kg.extract.measure JUDGED.jsonl`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from kg.extract.confidence import ALWAYS, TABLE

_RIDGE = 5.0  # how much the weights are held to zero: some rules were judged a few times only
_STEPS = 50  # of Newton's method, which needs under ten
_HEADER = """# What speaks for and against a telling being true to the text: weights of a logistic regression on verdicts by hand,
# tellings drawn at random from French Wikinews, and from French and English press prose; made by python -m kg.extract.measure.
"""


def learn(lines: Iterable[str]) -> str:
    """Return the table learned from judged tellings: JSON Lines with the keys `signs` and `true`.

    Ridge regression on the log odds, by Newton's method (le Cessie and van Houwelingen, 1992).
    """
    rows = [json.loads(line) for line in lines]
    names = sorted({name for row in rows for name in row["signs"]})
    found = np.array([[1.0, *(row["signs"].get(name, 0) for name in names)] for row in rows])
    true = np.array([float(row["true"]) for row in rows])
    weights, held = np.zeros(len(names) + 1), np.diag([0.0, *[_RIDGE] * len(names)])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-found @ weights))
        slope = found.T @ (likely - true) + held @ weights
        weights -= np.linalg.solve((found.T * (likely * (1 - likely))) @ found + held, slope)
    listed = zip([ALWAYS, *names], weights, strict=True)
    return _HEADER + "".join(f'"{name}" = {weight:.2f}\n' for name, weight in listed)


if __name__ == "__main__":
    with Path(sys.argv[1]).open(encoding="utf-8") as judged:
        TABLE.write_text(learn(judged), encoding="utf-8", newline="\n")
