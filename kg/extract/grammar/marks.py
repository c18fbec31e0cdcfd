"""Find what stands between quotation marks in plain text."""

from __future__ import annotations

import re

_PAIRS = {"«": "»", "“": "”", "„": "”", '"': '"'}
_MARKS = re.compile(r'[«»“”„"\n]')


def quote_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans inside quotation marks, offsets of the text between the marks, in text order.

    An unclosed mark ends with its paragraph, as a press quotation does. Straight quotes pair up within a line.
    A quotation within one is part of it where every mark of the line is closed.

    >>> quote_spans("Il dit : « Non. » Puis “oui”.")
    [(10, 16), (24, 27)]
    """
    spans: list[tuple[int, int]] = []
    start, closing, depth = -1, "", 0
    for match in _MARKS.finditer(text):
        at, char = match.start(), match.group()
        if start >= 0 and char != "\n" and char != closing and _PAIRS.get(char) == closing and _is_balanced(text, at):
            depth += 1
            continue
        if start >= 0 and char == closing and depth:
            depth -= 1
            continue
        if start >= 0 and (char == closing or char == "\n"):
            spans.append((start, at))
            start = -1
            if char == closing:
                continue
        if start < 0 and char in _PAIRS:
            start, closing, depth = at + 1, _PAIRS[char], 0
    return spans + ([(start, len(text))] if start >= 0 else [])


def _is_balanced(text: str, at: int) -> bool:
    """Tell whether as many marks close as open in the line of a character."""
    line = text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]
    return line.count(text[at]) == line.count(_PAIRS[text[at]])
