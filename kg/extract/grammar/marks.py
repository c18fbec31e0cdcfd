"""Find what stands between quotation marks in plain text."""

from __future__ import annotations

import re

_PAIRS = {"«": "»", "“": "”", "„": "”", '"': '"'}
_MARKS = re.compile(r'[«»“”„"\n]')


def quote_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans inside quotation marks, offsets of the text between the marks, in text order.

    An unclosed mark ends with its paragraph, as a press quotation does. Straight quotes pair up within a line.

    >>> quote_spans("Il dit : « Non. » Puis “oui”.")
    [(10, 16), (24, 27)]
    """
    spans: list[tuple[int, int]] = []
    start, closing = -1, ""
    for match in _MARKS.finditer(text):
        at, char = match.start(), match.group()
        if start >= 0 and (char == closing or char == "\n"):
            spans.append((start, at))
            start = -1
            if char == closing:
                continue
        if start < 0 and char in _PAIRS:
            start, closing = at + 1, _PAIRS[char]
    return spans + ([(start, len(text))] if start >= 0 else [])
