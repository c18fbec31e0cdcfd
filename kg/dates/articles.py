"""Find when an article was published: its metadata, its byline, a copyright year, or the newest date it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from kg.dates import periods, tense
from kg.dates.find import find
from kg.dates.periods import Period
from kg.model import Article, DateSource, Precision, When

_LANGUAGES = ("fr", "en")
FIRST, LAST = 1605, 2100  # years in which an article may have been published: from the first newspaper on, and no slip like 2999
_HEAD, _LINES, _LINE = 1500, 8, 240  # where a byline may be: characters from either end, lines, characters of a line

_CUE = re.compile(
    r"\b(?:date|publi[ée]e?s?(?:\sle)?|mise?\sà\sjour(?:\sle)?|paru\sle|mis\sen\sligne(?:\sle)?|posted(?:\son)?|published(?:\son)?|updated(?:\son)?|last\smodified|released)\s?:?\s*$",
    re.I,
)
_AFTER = re.compile(
    r"(?:\s?[,à@|at]*\s?\d{1,2}\s?[h:]\s?\d{0,2}(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,4}\)?)?)?\s*\.?\s*(?:\([^)]{2,40}\)\s*)?(?:[–—|]|-\s|$)"
)
_PLACE = re.compile(
    r"\W*(?:[A-ZÀ-Ý][\w'’.-]*(?:[ ,-]+|\s\()){1,5}$|\W*(?:le|on|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?\s?$", re.I
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b)[^\n]{0,40}?\b((?:19|20)\d\d)(?:\s?[-–]\s?((?:19|20)\d\d))?", re.I)
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")


def date_article(article: Article) -> Article:
    """Return the article with `published` resolved and `published_from` saying where that was found.

    Metadata come first, then a byline, then a copyright year; else the newest full date told is a day
    before which it was not written. An impossible date ("31/02/2024", "2999-01-01") is passed over, never mended.

    >>> dated = date_article(Article("a.txt", "22 mars 2024. – La ville a ouvert une école.", "fr"))
    >>> dated.published.edtf, dated.published_from
    ('2024-03-22', 'byline')
    """
    for source, reading in _readings(article):
        if reading is not None:
            return replace(article, published=reading, published_from=source)
    return replace(article, published=None, published_from=None)


def _readings(article: Article) -> Iterator[tuple[DateSource, When | None]]:
    given = article.published
    yield "metadata", _plausible(given if given is None or given.is_resolved else read_date(given.text, article.language))
    yield "byline", _byline(article)
    yield "copyright", _copyright(article.text)
    yield "text", _newest(article)


def _plausible(given: When | None) -> When | None:
    """Return a date of metadata unless no article can bear it."""
    days = (given.earliest, given.latest) if given else ()
    return given if all(day is None or FIRST <= day.year <= LAST for day in days) else None


def read_date(words: str, language: str | None = None) -> When | None:
    """Read a date as metadata write it, in any spelling that is not ambiguous about its year; None if it is not one.

    >>> read_date("Fri, 22 Mar 2024 10:11:12 +0100").edtf, read_date("mars 2024").edtf, read_date("99/99/9999")
    ('2024-03-22', '2024-03', None)
    """
    text = words.strip()[:100]
    for each in _languages(language):
        found = [w for w in find(text, None, each) if w.edtf and w.earliest and w.latest and w.precision in ("day", "month", "year")]
        if found and (found[0].precision == "day" or (len(found) == 1 and len(found[0].text) >= len(text) - 3)):
            return replace(found[0], text=words, start=0, end=0, kind="date", at=None)
    return _spelled(words, text)


def _spelled(words: str, text: str) -> When | None:
    """Leave the spellings of other languages and systems to dateparser, which must see a year and a month."""
    if match := _COMPACT.fullmatch(text):
        return _when(words, match[1], match[2], match[3])
    if not re.search(r"(?:19|20)\d\d", text) or not re.search(r"[^\W\d_]{3}", text):
        return None
    from dateparser.date import DateDataParser  # slow to load

    parser = DateDataParser(settings={"REQUIRE_PARTS": ["year", "month"], "PARSERS": ["absolute-time"]})
    read = parser.get_date_data(text)
    moment: datetime | None = read.date_obj
    if moment is None:
        return None
    period = periods.day(moment.date()) if read.period in ("day", "time") else periods.month(moment.year, moment.month)
    return _of(period, words)


def _when(words: str, year: str, month: str, day: str) -> When | None:
    try:
        return _of(periods.day(date(int(year), int(month), int(day))), words)
    except ValueError:
        return None


def _of(period: Period, words: str, start: int = 0, end: int = 0) -> When:
    precision: Precision = period.grain
    return When(words, start, end, period.first, period.last, period.edtf, precision, timex=period.timex)


def _languages(language: str | None) -> tuple[str, ...]:
    return (language,) if language in _LANGUAGES else _LANGUAGES


def _byline(article: Article) -> When | None:
    """Find a date that stands as a byline does in the first lines, or after "publié le" in the first or last ones."""
    text = article.text
    for language in _languages(article.language):
        for start, line in (*_lines(text, 0, min(len(text), _HEAD)), *_lines(text, max(0, len(text) - _HEAD), len(text))):
            found = _in_line(line, language, is_head=start < _HEAD)
            if found:
                return replace(found, start=start + found.start, end=start + found.end, kind="date", at=None)
    return None


def _lines(text: str, low: int, high: int) -> list[tuple[int, str]]:
    """List the first non-empty lines between two offsets, or the last where they end the text, with their offsets."""
    found = [(m.start(), m.group()[:_LINE]) for m in re.finditer(r"[^\n]*\S[^\n]*", text[:high]) if m.start() >= low]
    return found[:_LINES] if low == 0 else found[-_LINES:]


def _in_line(line: str, language: str, *, is_head: bool) -> When | None:
    """Answer the date of a line that is a byline: cued, alone in it, or before a dash as in a dateline."""
    for when in find(line, None, language):
        if not (when.earliest and when.latest and when.precision in ("day", "month")):
            continue
        before, after = line[: when.start], line[when.end :]
        if _CUE.search(before) or (is_head and _PLACE.fullmatch(before) and _AFTER.match(after)):
            return when
    return None


def _copyright(text: str) -> When | None:
    years = [(m, int(m[2] or m[1])) for m in _COPYRIGHT.finditer(text)]
    if not years:
        return None
    match, year = max(years, key=lambda found: found[1])
    return _of(periods.year(year), match.group(), match.start(), match.end())


def _newest(article: Article) -> When | None:
    """Take the newest full date as a day before which the article was not written; one that is announced does not count."""
    language = article.language if article.language in _LANGUAGES else "fr"
    full = [
        w for w in find(article.text, None, language) if w.precision == "day" and w.basis == "explicit" and w.earliest and w.kind != "set"
    ]
    told = [w for w in full if tense.guess(article.text, w.start, language) != "future"]
    if not told:
        return None
    newest = max(told, key=lambda w: (w.earliest or date.min, -w.start))
    return replace(newest, latest=None, edtf=f"{newest.earliest}/..", precision="open", kind="date", at=None)
