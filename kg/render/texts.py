"""Carry the articles' words into the page: offsets as JavaScript counts them, and excerpts where whole texts weigh too much."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

Keep = Literal["whole", "lines", "sentences"]
Passage = tuple[int, str]  # where it starts in the article, in UTF-16 units, and its words


def utf16_offsets(text: str) -> Callable[[int], int]:
    """Turn character offsets into JavaScript's, which counts characters beyond U+FFFF (emoji) as two.

    >>> utf16_offsets("😀 oui")(2)
    3
    """
    if text.isascii() or max(text) <= "\uffff":
        return lambda offset: offset
    wide = [place for place, character in enumerate(text) if character > "\uffff"]
    return lambda offset: offset + bisect_left(wide, offset)


def passages(text: str, told: Iterable[tuple[int, int]], *, keep: Keep) -> list[Passage]:
    """Keep the text whole, as one passage, or cut it down to the lines that hold `told` spans, or to these alone."""
    if keep == "whole":
        return [(0, text)]
    offset = utf16_offsets(text)
    spans = _lines(text, told) if keep == "lines" else sorted(told)
    return [(offset(start), text[start:end]) for start, end in _merge(spans)]


def _lines(text: str, told: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    found = []
    for start, end in told:
        left = text.rfind("\n", 0, start) + 1
        right = text.find("\n", end)
        found.append((left, len(text) if right < 0 else right))
    return sorted(found)


def _merge(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
