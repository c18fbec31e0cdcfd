"""Score chains against gold chains: MUC, B³, CEAFe and their mean, as the CoNLL-2012 shared task does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

Key = frozenset[Any]  # the mentions of one entity, whatever names them
Clusters = Sequence[Key]


@dataclass(frozen=True, slots=True)
class Tally:
    """Numerators and denominators of recall and precision; tallies of documents add up."""

    recalled: float = 0.0
    gold: float = 0.0
    precise: float = 0.0
    found: float = 0.0

    def __add__(self, other: Tally) -> Tally:
        """Add the counts of another document."""
        return Tally(self.recalled + other.recalled, self.gold + other.gold, self.precise + other.precise, self.found + other.found)

    @property
    def recall(self) -> float:
        """Return what part of the gold was found, 0 to 1."""
        return self.recalled / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        """Return what part of the found is gold, 0 to 1."""
        return self.precise / self.found if self.found else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of recall and precision."""
        total = self.recall + self.precision
        return 2 * self.recall * self.precision / total if total else 0.0


def muc(gold: Clusters, found: Clusters) -> Tally:
    """Count links: Vilain et al. 1995, "A model-theoretic coreference scoring scheme".

    >>> muc([frozenset("abc")], [frozenset("ab"), frozenset("c")]).recall
    0.5
    """
    return Tally(*_links(gold, found), *_links(found, gold))


def b_cubed(gold: Clusters, found: Clusters) -> Tally:
    """Count mentions: Bagga and Baldwin 1998, "Algorithms for scoring coreference chains".

    >>> round(b_cubed([frozenset("abc")], [frozenset("ab"), frozenset("c")]).recall, 3)
    0.556
    """
    return Tally(*_overlaps(gold, found), *_overlaps(found, gold))


def ceaf(gold: Clusters, found: Clusters) -> Tally:
    """Count entities under the best one-to-one match, by phi-4: Luo 2005, "On coreference resolution performance metrics".

    >>> round(ceaf([frozenset("abc")], [frozenset("ab"), frozenset("c")]).f1, 3)
    0.533
    """
    matched = _best_match([[2 * len(one & other) / (len(one) + len(other)) for other in found] for one in gold])
    return Tally(matched, len(gold), matched, len(found))


def mean_f1(tallies: Iterable[Tally]) -> float:
    """Return the mean of the F1 of several measures; of the three above, the CoNLL score."""
    scores = [each.f1 for each in tallies]
    return sum(scores) / len(scores)


def _links(keys: Clusters, other: Clusters) -> tuple[float, float]:
    where = {mention: number for number, cluster in enumerate(other) for mention in cluster}
    kept = whole = 0
    for cluster in keys:
        parts = {where.get(mention, mention) for mention in cluster}
        kept += len(cluster) - len(parts)
        whole += len(cluster) - 1
    return kept, whole


def _overlaps(keys: Clusters, other: Clusters) -> tuple[float, float]:
    where = {mention: cluster for cluster in other for mention in cluster}
    shared = sum(len(cluster & where.get(mention, frozenset())) / len(cluster) for cluster in keys for mention in cluster)
    return shared, sum(map(len, keys))


def _best_match(similar: list[list[float]]) -> float:
    """Return the greatest sum of one cell per row and column (Kuhn 1955, in Jonker and Volgenant's form)."""
    if not similar or not similar[0]:
        return 0.0
    if len(similar) > len(similar[0]):
        similar = [list(column) for column in zip(*similar, strict=True)]
    rows, columns = len(similar), len(similar[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)
    for row in range(1, rows + 1):
        owner[0] = row
        _augment(similar, owner, row_price, column_price)
    return sum(similar[owner[column] - 1][column - 1] for column in range(1, columns + 1) if owner[column])


def _augment(similar: list[list[float]], owner: list[int], row_price: list[float], column_price: list[float]) -> None:
    """Give one more row its column along the cheapest path of reassignments; column 0 stands for "none yet"."""
    columns = len(owner) - 1
    slack, came_from, used = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
    at = 0
    while owner[at]:
        used[at] = True
        row, step, nearest = owner[at], float("inf"), 0
        for column in range(1, columns + 1):
            if used[column]:
                continue
            cost = -similar[row - 1][column - 1] - row_price[row] - column_price[column]
            if cost < slack[column]:
                slack[column], came_from[column] = cost, at
            if slack[column] < step:
                step, nearest = slack[column], column
        for column in range(columns + 1):
            if used[column]:
                row_price[owner[column]] += step
                column_price[column] -= step
            else:
                slack[column] -= step
        at = nearest
    while at:
        owner[at], at = owner[came_from[at]], came_from[at]
