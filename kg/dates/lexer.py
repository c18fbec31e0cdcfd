"""Cut a text into runs of words of time, the only places where a date can be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.dates.grammar import Node
from kg.dates.numerals import read_figures, read_lettered
from kg.dates.silence import is_year as is_year_here
from kg.dates.words import WORD, Entry, Table, fold, table

# Classes that make a run worth parsing; the others only join words to them.
TRIGGERS = frozenset(
    "MONTH WEEKDAY WEEKDAYS SEASON UNIT UNITS MOIETY WEEKEND WEEKENDS FORTNIGHT DECADE DAYWORD NOW TOLDDAY TOLDUNIT TOLDTIME SAMETIME PART PARTS"
    " TONIGHT THISPART NEWYEAR CLOCKWORD VAGUE FREQUENT LASTING FEAST OCCASION T X R DM DAYTH CLOCK ENDOF OCLOCK YEAR IDES EVE".split()
)
_THOUSANDS = re.compile(r"\d{1,3}(?:[   ]\d{3})+(?!\d)|\d+(?:[.,]\d+)+")
# "on the 24th.", "le 15," where no noun follows.
_ORDINAL_DAY = {"en": re.compile(r"(\d{1,2})(st|nd|rd|th)(?!\w)(?!\s[^\W\d_]{2})"), "fr": re.compile(r"(\d{1,2})((?:er)?)(?=\s?(?:[.,;:)!?»]|$))(?![.,]\d)")}
_DETERMINER = re.compile(r"\b(?:le|the)\s$", re.I)
_ROMAN = re.compile(r"(?=[ivx])(x{0,2})(ix|iv|v?i{0,3})(?:e|è|ème|eme)?$")
_NOT_A_NUMBER = re.compile(r"\s?[%€$£°#]|\s?(?:euros?|dollars?|km|kg)\b")
_ROMANS = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}


def islands(text: str, language: str) -> Iterator[list[Node]]:
    """Yield each run of neighbouring words of time that holds at least one that can make a date."""
    entries, word = table(language), WORD[language]
    run: list[Node] = []
    at, length = 0, len(text)
    while at < length:
        match = word.search(text, at)
        if match is None:
            break
        if run and "\n\n" in text[at : match.start()]:
            yield from _worth(run)
            run = []
        node = _node(text, match, entries, language, run)
        if node is None or node.kind == "BREAK":
            yield from _worth(run)
            run = []
            at = node.end if node else match.end()
        else:
            run.append(node)
            at = node.end
    yield from _worth(run)


def _worth(run: list[Node]) -> Iterator[list[Node]]:
    if any(n.kind in TRIGGERS for n in run):
        yield run


def _node(text: str, match: re.Match[str], entries: Table, language: str, run: list[Node]) -> Node | None:
    """Read the figures, the phrase or the roman number that begins here; None for any other word."""
    start, word = match.start(), match.group()
    if word[0].isdigit():
        return _figures(text, start, match.end(), language, run)
    known = entries.get(fold(word))
    if known and (node := _phrase(text, match, known, language)):
        return node
    if word in "QTSHqtsh" and match.end() < len(text) and text[match.end()].isdigit() and (found := read_lettered(text, start)):
        return Node(found[0], start, found[2], found[1], 2 * found[3])
    return _roman(text, start, match.end()) if word[0] in "IVX" and language == "fr" else None


def _figures(text: str, start: int, end: int, language: str, run: list[Node]) -> Node | None:
    is_joined = bool(run) and run[-1].end == start and run[-1].kind == "MONTH"
    if start and (text[start - 1].isalpha() or (text[start - 1] in "-.,$€£#" and text[start - 2 : start - 1].isalnum())) and not is_joined and not _is_joined(text, start):
        return None
    if day := _ORDINAL_DAY[language].match(text, start):
        number = int(day[1])
        if 1 <= number <= 31 and not any(n.kind in ("MONTH", "WEEKDAY") for n in run[-2:]) and _DETERMINER.search(text, max(0, start - 6), start):
            return Node("DAYTH", start, day.end(1) + len(day[2]), number)
    found = read_figures(text, start, language)
    if found:
        return Node(found[0], start, found[2], found[1])
    if long := _THOUSANDS.match(text, start):
        number = long.group().replace(",", ".")
        return Node("NUM", start, long.end(), float(number) if number.count(".") == 1 and " " not in number else 0.0)
    if end - start > 6 or _NOT_A_NUMBER.match(text, end):
        return None
    is_year = end - start == 4 and 1000 <= int(text[start:end]) < 2200 and is_year_here(text, start, end, language)
    return Node("YEAR" if is_year else "NUM", start, end, int(text[start:end]))


def _is_joined(text: str, start: int) -> bool:
    """Tell whether figures after a hyphen belong to words of time: "mid-2019", "13-15 July"."""
    return text[start - 1] == "-" and (text[start - 2].isdigit() or re.search(r"(?:mi|mid|début|fin|post|pré|pre|early|late)-$", text[max(0, start - 8) : start], re.I) is not None)


def _phrase(text: str, match: re.Match[str], known: list[tuple[tuple[str, ...], Entry]], language: str) -> Node | None:
    """Match the longest phrase; an abbreviation without its dot gives way to a whole word ("sept" is seven before September)."""
    abbreviation = None
    for rest, entry in known:
        end = _phrase_end(text, match.end(), rest, language)
        if end is None:
            continue
        is_dotted = entry.takes_dot and text[end : end + 1] == "."
        is_name = language == "fr" and match.group().istitle() and (entry.kind == "MONTH" or (entry.kind == "WEEKDAY" and text[: match.start()].rstrip().endswith(("«", "“"))))
        node = Node(entry.kind, match.start(), end + is_dotted, entry.value, 2 if entry.takes_dot and not (is_dotted and entry.kind == "MONTH") else int(entry.is_weak or is_name or entry.kind == "WEEKEND"), text[match.start() : end])
        if is_dotted or not entry.takes_dot:
            return node
        abbreviation = abbreviation or node
    return abbreviation


def _phrase_end(text: str, at: int, rest: tuple[str, ...], language: str) -> int | None:
    """Follow the other words of a phrase, with nothing but single white space between."""
    for part in rest:
        following = WORD[language].search(text, at)
        if following is None or fold(following.group()) != part or following.start() - at > 2 or text[at : following.start()].strip():
            return None
        at = following.end()
    return at


def _roman(text: str, start: int, end: int) -> Node | None:
    match = _ROMAN.match(text[start:end].lower())
    if not match or not (number := 10 * len(match[1]) + _ROMANS[match[2]]):
        return None
    return Node("ORD", start, end, number)
