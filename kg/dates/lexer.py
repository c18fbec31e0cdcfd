"""Cut a text into runs of words of time, the only places where a date can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, product

from kg.dates.grammar import Node
from kg.dates.numerals import full_year, read_figures, read_lettered
from kg.dates.silence import is_year
from kg.dates.words import Entry, fold, pieces, table

# Classes that make a run worth parsing; the others only join words to them.
TRIGGERS = frozenset(
    "MONTH WEEKDAY WEEKDAYS SEASON UNIT UNITS MOIETY WEEKEND WEEKENDS FORTNIGHT DECADE DAYWORD NOW TOLDDAY TOLDUNIT TOLDTIME SAMETIME"
    " PART PARTS TONIGHT THISPART NEWYEAR CLOCKWORD VAGUE FREQUENT LASTING FEAST OCCASION T X R DM DAYTH CLOCK ENDOF OCLOCK YEAR IDES"
    " EVE TODATE".split()
)
_FEW = 3  # words: of "le printemps." the season may be all
_LONGEST = 80  # words; no date is longer, and a text made only of such words is cut here
_THOUSANDS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)+")
_ROMANS = {
    f"{tens}{unit}{ending}": number
    for number, (tens, unit) in enumerate(product(("", "x", "xx"), ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")))
    for ending in ("", "e", "è", "ème", "eme")
    if number
}
_LETTERS = frozenset("qtsh")  # of quarters and halves: "T1", "Q4"
_NOT_A_NUMBER = re.compile(r"\s?[%€$£°#]|\s?(?:euros?|dollars?|km|kg)\b")
_TITLED = ("MONTH", "WEEKDAY")  # written large, most often a name
_GLUED = re.compile(r"(?:mi|mid|début|fin|post|pré|pre|early|late)-$", re.IGNORECASE)
# "on the 24th.", "le 15," where no noun follows.
_ORDINAL_DAY = {
    "en": re.compile(r"(\d{1,2})(st|nd|rd|th)(?!\w)(?!\s[^\W\d_]{2})"),
    "fr": re.compile(r"(\d{1,2})((?:er)?)(?=\s?(?:[.,;:)!?»]|$))(?![.,]\d)"),
}
_DETERMINER = re.compile(r"\b(?:le|the)\s$", re.IGNORECASE)


_Ways = dict[str, list[tuple[tuple[str, ...], Entry]]]  # by the second word of a phrase; "" of those of one word


@dataclass(slots=True)
class _Text:
    """A text with its words, so that each is cut only once."""

    text: str
    language: str
    phrases: dict[str, _Ways]  # of the language
    words: list[str]  # folded
    starts: list[int]
    seeds: list[int]  # the places of the words that may begin what can make a date; the others of a run only join words to them

    def end(self, at: int) -> int:
        """Return where a word ends."""
        return self.starts[at] + len(self.words[at])

    def written(self, at: int) -> str:
        """Return a word as written; nothing behind the last."""
        return self.text[self.starts[at] : self.end(at)] if at < len(self.words) else ""


def islands(text: str, language: str) -> Iterator[list[Node]]:
    """Yield each run of neighbouring words of time that holds at least one that can make a date."""
    source, joining = _cut(text, language), _joining(language)
    behind = 0  # the first word not read
    for seed in source.seeds:
        if seed < behind:
            continue
        at = seed
        while at > behind and source.words[at - 1] in joining:
            at -= 1
        run: list[Node] = []
        while at < len(source.words) and (run or at <= seed):
            node = _node(source, at, run)
            if run and (node is None or node.kind == "BREAK" or len(run) >= _LONGEST or "\n\n" in text[run[-1].end : node.start]):
                if _is_worth(run, source):
                    yield run
                run = []
            if node is not None and node.kind != "BREAK":
                run.append(node)
            at += 1
            while node is not None and at < len(source.words) and source.starts[at] < node.end:
                at += 1
        if run and _is_worth(run, source):
            yield run
        behind = at


def _cut(text: str, language: str) -> _Text:
    """Cut a text into its words, and find those that may begin what can make a date."""
    low = fold(text)
    if len(low) != len(text):  # letters that have no small form of the same length are left as they are
        low = "".join([small if len(small := fold(each)) == 1 else each for each in text])
    found, triggers = pieces(low.lstrip(), language), _triggers(language)
    words = list(map(str.rstrip, found))
    starts = list(accumulate(map(len, found), initial=len(low) - len(low.lstrip())))
    likely = [at for at, word in enumerate(words) if word in triggers or word.isdecimal()]
    seeds = [at for at in likely if not (behind := triggers.get(words[at])) or (at + 1 < len(words) and words[at + 1] in behind)]
    return _Text(text, language, _phrases(language), words, starts, seeds)


@cache
def _phrases(language: str) -> dict[str, _Ways]:
    """Return the phrases by their first word, and by their second, the longest first."""
    found: dict[str, _Ways] = {}
    for word, entries in table(language).items():
        alone = [each for each in entries if not each[0]]
        seconds = dict.fromkeys(rest[0] for rest, _ in entries if rest)
        found[word] = {second: [*(each for each in entries if each[0][:1] == (second,)), *alone] for second in seconds} | {"": alone}
    return found


@cache
def _triggers(language: str) -> dict[str, frozenset[str]]:
    """Return the words that may make a date, with those of which one must stand behind; none must where one word is enough."""
    found: dict[str, set[str]] = {}
    for word, entries in table(language).items():
        rests = [rest for rest, entry in entries if entry.kind in TRIGGERS]
        if rests and not word[0].isdecimal():
            found[word] = set() if () in rests else {rest[0] for rest in rests}
    return {word: frozenset(behind) for word, behind in found.items()}


@cache
def _joining(language: str) -> frozenset[str]:
    """Return the words that may stand in a run before one that makes a date."""
    inner = {part for entries in table(language).values() for rest, _ in entries for part in rest}
    return _LETTERS.union(table(language), inner, _ROMANS)


def _is_worth(run: list[Node], source: _Text) -> bool:
    """Tell whether a run may make a date; one word that needs others cannot, "a été vendu", unless it is the whole text."""
    if len(run) == 1 and run[0].weakness and len(source.words) > _FEW:
        return False
    return not TRIGGERS.isdisjoint([n.kind for n in run])


def _node(source: _Text, at: int, run: list[Node]) -> Node | None:
    """Read the figures, the phrase or the roman number that begins here; None for any other word."""
    start, word = source.starts[at], source.words[at]
    end, first = start + len(word), source.text[start]
    if first.isdecimal():
        return _figures(source.text, start, end, source.language, run)
    known = source.phrases.get(word)
    if known and not (word == "may" and _is_modal(source, at)) and (node := _phrase(source, at, known)):
        return node
    if word in _LETTERS and (found := read_lettered(source.text, start)):
        return Node(found[0], start, found[2], found[1], 2 * found[3])
    is_roman = first in "IVX" and source.language == "fr" and word in _ROMANS
    return Node("ORD", start, end, _ROMANS[word]) if is_roman else None


_BEHIND_SHORT_DAY = re.compile(r"\.? ?\d|\. ?[a-zà-ÿ]")
_BEFORE_MAY = frozenset("in of next last early mid late since until till by before after and to st nd rd th first".split())


def _is_modal(source: _Text, at: int) -> bool:
    """Tell the verb "may" from the month, which is written small only in haste, beside a number or a preposition."""
    if source.language != "en" or source.written(at) != "may" or len(source.words) == 1:
        return False
    before, after = source.written(at - 1) if at else "", source.written(at + 1)
    return not (after[:1].isdigit() or before[:1].isdigit() or before in _BEFORE_MAY)


def _figures(text: str, start: int, end: int, language: str, run: list[Node]) -> Node | None:
    """Read figures as a day, an hour or a plain number; glued to other words or signs they are none of these."""
    if _is_short_year(text, start, end, run):
        return Node("YEAR", run.pop().start, end, full_year(text[start:end]))
    if _is_glued(text, start, run):
        return None
    if (day := _ORDINAL_DAY[language].match(text, start)) and _is_day_alone(text, int(day[1]), start, run):
        return Node("DAYTH", start, day.end(2), int(day[1]))
    if found := read_figures(text, start, language):
        return Node(found[0], start, found[2], found[1])
    if long := _THOUSANDS.match(text, start):
        number = _amount(long.group(), language)
        return None if number is None else Node("NUM", start, long.end(), number)
    if end - start > 6 or _NOT_A_NUMBER.match(text, end):
        return None
    plain = int(text[start:end])
    is_plain_year = end - start == 4 and 1000 <= plain < 2200 and is_year(text, start, end, language)
    return Node("YEAR" if is_plain_year else "NUM", start, end, plain)


def _amount(written: str, language: str) -> float | None:
    """Read figures with marks between them: thousands ("15 000", in English "15,000") or a fraction ("1,5"); None for "1.2.3"."""
    thousands = r"[ \u00a0\u202f,]" if language == "en" else r"[ \u00a0\u202f]"
    if re.fullmatch(rf"\d{{1,3}}(?:{thousands}\d{{3}})+", written):
        return int(re.sub(r"\D", "", written))
    marks = re.findall(r"\D", written)
    return float(written.replace(",", ".")) if len(marks) == 1 and marks[0] in ".," else None


def _is_short_year(text: str, start: int, end: int, run: list[Node]) -> bool:
    """Tell "'99" from figures after another apostrophe."""
    is_marked = bool(run) and run[-1].kind == "POSS" and run[-1].end == start and run[-1].end - run[-1].start == 1
    return is_marked and end - start == 2 and not text[end : end + 1].isalnum()


def _is_day_alone(text: str, number: int, start: int, run: list[Node]) -> bool:
    is_of_month = any(n.kind in ("MONTH", "WEEKDAY") for n in run[-2:])
    return 1 <= number <= 31 and not is_of_month and _DETERMINER.search(text, max(0, start - 6), start) is not None


def _is_glued(text: str, start: int, run: list[Node]) -> bool:
    """Tell figures that belong to a name or a sum ("GPT-4", "A320", "0,06") from those beside words of time ("mid-2019", "Feb14")."""
    if not start or (run and run[-1].end == start and run[-1].kind == "MONTH"):
        return False
    if len(run) > 1 and run[-1].kind == "DASH" and run[-2].kind == "MONTH":  # "11-Sep-2001"
        return False
    sign, before = text[start - 1], text[start - 2 : start - 1]
    if sign == "-" and (before.isdigit() or _GLUED.search(text[max(0, start - 8) : start])):
        return False
    return (sign.isalpha() and text[start - 2 : start] != "FY") or (sign in "-.,$€£#" and before.isalnum()) or sign in "$€£#"


def _phrase(source: _Text, at: int, known: _Ways) -> Node | None:
    """Match the longest phrase; an abbreviation without its dot gives way to a whole word ("sept" is seven before September)."""
    abbreviation = None
    following = source.words[at + 1] if at + 1 < len(source.words) else ""
    for rest, entry in known.get(following, known[""]):
        if rest and not _goes_on(source, at + 1, rest):
            continue
        end = source.end(at + len(rest))
        if at and entry.takes_dot and entry.kind == "WEEKDAY" and source.language == "fr" and not _BEHIND_SHORT_DAY.match(source.text, end):
            continue  # "son dernier jeu", but "jeu. 5 mai"
        is_dotted = entry.takes_dot and source.text[end : end + 1] == "."
        node = Node(entry.kind, source.starts[at], end + is_dotted, entry.value, _weakness(source, at, entry, is_dotted))
        if is_dotted or not entry.takes_dot:
            return node
        abbreviation = abbreviation or node
    return abbreviation


def _goes_on(source: _Text, at: int, rest: tuple[str, ...]) -> bool:
    """Tell whether the other words of a phrase stand here, with at most a space or two between."""
    if tuple(source.words[at : at + len(rest)]) != rest:
        return False
    return all(source.starts[i] - source.end(i - 1) <= 2 for i in range(at, at + len(rest)))


def _weakness(source: _Text, at: int, entry: Entry, is_dotted: bool) -> int:
    """Grade how much a word needs others around it to be a time: "mer." and "sun" most, "Mars", "May" and "été" somewhat."""
    if entry.takes_dot and not (is_dotted and entry.kind == "MONTH"):
        return 2
    if entry.is_weak or entry.kind not in _TITLED:
        return int(entry.is_weak or entry.kind == "WEEKEND")
    is_name = source.language == "fr" and source.written(at).istitle()
    is_title = is_name and (entry.kind == "MONTH" or source.text[: source.starts[at]].rstrip().endswith(("«", "“")))
    return int(is_title)
