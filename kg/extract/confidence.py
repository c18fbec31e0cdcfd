"""Say how likely a telling is true to the text, by weights that kg.extract.measure learns from verdicts."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from math import exp
from operator import mul
from pathlib import Path

TABLE = Path(__file__).parent / "tables" / "confidence.toml"
ALWAYS = "always"  # the weight of every telling
LEAST = 0.5  # what is likelier false than true is not told


def confidence(signs: Mapping[str, float]) -> float:
    """Return how likely a telling with these signs is true, from 0 to 1, in hundredths.

    >>> sure = confidence({"rule passives": 1, "undergoer": 1, "past": 1})
    >>> doubtful = confidence({"rule passives": 1, "pronouns": 1, "untold": 2, "doubts": 8})
    >>> 0 < doubtful < sure < 1
    True
    """
    weights = _weights()
    total = weights[ALWAYS] + sum(map(mul, map(weights.__getitem__, signs), signs.values()))
    return round(1 / (1 + exp(-total)), 2)


class _Weights(dict[str, float]):
    def __missing__(self, sign: str) -> float:
        """Weigh nothing of a sign that no verdict had."""
        return 0.0


@cache
def _weights() -> _Weights:
    with TABLE.open("rb") as table:
        return _Weights(tomllib.load(table))
