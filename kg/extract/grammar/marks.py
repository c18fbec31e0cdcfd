"""Find what stands between quotation marks in plain text."""

from __future__ import annotations

import re

QUOTES = frozenset("«»“”„\"‘’'‹›")
_PAIRS = {"«": "»", "“": "”", "„": "”", '"': '"'}
_OPENING = {"»": "«", "”": "“"}
_MARKS = re.compile(r'[«»“”„"\n]')
# British papers quote with single marks: "'We left,' she said"; not "the workers' boat", nor what is inside other marks.
_SINGLE = re.compile(r"(?:(?<!\S)['‘](?=[A-Z])|(?<=, )['‘](?=[a-z]))((?:[^\n\"“”«»'‘’]|(?<=\w)['’](?=\w))+[.,!?…])['’](?!\w)")
_SINGLE_ENDS = tuple(stop + mark for stop in ".,!?…" for mark in "'’")
_STARTS = re.compile(r"(?<!\b[A-Z])[.!?…][»”]?\s+(?=\w)|:\s+")
_ADDRESSING = re.compile(r"\b(?:[Jj]e|[Jj]['’]|[Mm]['’]|me|[Mm]oi|[Mm]on|[Mm]es|[Nn]ous|[Nn]otre|[Nn]os|[Vv]ous|I|[Ww]e|my|our)\b")
_FAR = 1500  # characters that a quotation of several paragraphs may run on until its mark


def quote_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans inside quotation marks, offsets of the text between the marks, in text order.

    An unclosed mark ends with its paragraph, as a press quotation does, but where a later one closes it first, and
    before the next mark. Straight quotes pair up within a line. A quotation within one is part of it where it is closed
    too. What ends with a mark that nothing opened begins with its sentence, or the sentences before in the first person.

    >>> quote_spans("Il dit : « Non. » Puis “oui”.")
    [(10, 16), (24, 27)]
    """
    spans: list[tuple[int, int]] = []
    text = _SINGLE.sub(r"“\1”", text) if any(each in text for each in _SINGLE_ENDS) else text
    start, closing, depth, floor = -1, "", 0, 0
    for match in _MARKS.finditer(text):
        at, char = match.start(), match.group()
        if start >= 0 and (char not in ("\n", closing) and _PAIRS.get(char) != closing):
            continue
        if start >= 0 and char == "\n" and _closes_later(text, at, closing):
            continue
        if start >= 0 and char not in ("\n", closing) and _is_closed(text, start, closing):
            depth += 1
            continue
        if start >= 0 and char == closing and depth:
            depth -= 1
            continue
        if start >= 0:
            spans.append((start, at))
        elif char in _OPENING and (begin := _beginning(text, floor, at)) < at:
            spans.append((begin, at))
        is_opened = char in _PAIRS and (start < 0 or char != closing)
        start, closing, depth, floor = (at + 1, _PAIRS[char], 0, at + 1) if is_opened else (-1, "", 0, at + 1)
    return spans + ([(start, len(text))] if start >= 0 else [])


def _is_closed(text: str, start: int, closing: str) -> bool:
    """Tell whether the mark before a character is closed in its line, and all that open behind it."""
    depth = 1
    for char in text[start:].partition("\n")[0]:
        depth += (_PAIRS.get(char) == closing) - (char == closing)
        if not depth:
            return True
    return False


def _closes_later(text: str, at: int, closing: str) -> bool:
    """Tell whether the next mark of the paragraphs that follow is a closing one: a quotation of several paragraphs."""
    end = text.find(closing, at, at + _FAR) if closing in _OPENING else -1
    return end >= 0 and not any(mark in text[at:end] for mark in "«“„")


def _beginning(text: str, floor: int, at: int) -> int:
    """Return where what ends at a character, and nothing opens, begins: its sentence, or those before in the first person."""
    begins = [floor, *(each.end() for each in _STARTS.finditer(text, floor, at))]
    best = len(begins) - 1
    while best and text[begins[best] - 2] != ":" and _ADDRESSING.search(text, begins[best - 1], begins[best]):
        best -= 1
    return begins[best]
