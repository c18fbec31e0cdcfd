"""Tell which articles speak of one affair: they share names that few others hold."""

from __future__ import annotations

from collections.abc import Iterable

from kg.resolve.cast import Figure

_FEW = 4  # articles that may hold a name before it says nothing of an affair,
_PART = 10  # or one in so many of a large collection
_SHARED = 2  # names that two articles of one affair share


def affairs(figures: Iterable[Figure], documents: int) -> dict[str, frozenset[str]]:
    """Return for each document the ids of the names in it that few documents hold."""
    holders = {figure.id: {document for document, _ in figure.chains} for figure in figures if figure.is_named}
    most = max(_FEW, documents // _PART)
    found: dict[str, set[str]] = {}
    for id_, holding in holders.items():
        if 1 < len(holding) <= most:
            for document in holding:
                found.setdefault(document, set()).add(id_)
    return {document: frozenset(ids) for document, ids in found.items()}


def are_one(first: frozenset[str], second: frozenset[str]) -> bool:
    """Tell whether documents with these names speak of one affair."""
    return len(first & second) >= _SHARED
