"""What metadata says of an article, from whichever table, front matter or page it came, under one set of names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

from kg.errors import ReadError
from kg.model import Article, When

Fields = Mapping[str, str]

NAMES = ("title", "published", "publisher", "language", "url", "author")
ALIASES = {"date": "published", "lang": "language", "headline": "title"}
LANGUAGES = {"french": "fr", "français": "fr", "francais": "fr", "fra": "fr", "fre": "fr", "english": "en", "anglais": "en", "eng": "en"}
LIMIT = 5_000_000  # characters of one article, and bytes of a file that holds one: a long book has 2 million

_SURROGATES = re.compile("[\ud800-\udfff]")


def column(header: str) -> str:
    """Return the name we know a column by.

    >>> column(" Date "), column("Publisher")
    ('published', 'publisher')
    """
    name = header.strip().strip("\ufeff").lower()
    return ALIASES.get(name, name)


def merge(first: Fields, second: Fields) -> Fields:
    """Return the fields of both; where both speak, the first is right."""
    return {**second, **{name: value for name, value in first.items() if value.strip()}}


def article(name: str, text: str, fields: Fields) -> Article:
    """Make an Article of a text and its fields; its date is passed on as written, for `kg.dates` to resolve.

    Raises ReadError for a text that is empty or over the limit.
    """
    if not text.strip():
        raise ReadError("holds no text: add the article's text, or remove it")
    if len(text) > LIMIT:
        raise ReadError(f"is too long ({len(text):,} characters, the limit is {LIMIT:,}): split it into articles")
    known = {key: _line(fields.get(key, "")) or None for key in NAMES}
    published = _day(known["published"])
    return Article(
        name=name,
        text=_SURROGATES.sub("\ufffd", text),
        language=_language(known["language"]),
        title=known["title"],
        publisher=known["publisher"],
        author=known["author"],
        url=_url(known["url"]),
        published=When(text=published, start=0, end=0) if published else None,
        published_from="metadata" if published else None,
    )


def _line(value: str) -> str:
    return " ".join(_SURROGATES.sub("\ufffd", value).split())


def _day(value: str | None) -> str | None:
    """Return the day of an ISO time stamp ("2024-03-22T10:05:00+01:00"), as the publisher's own clock has it; else the value."""
    stamp = re.match(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}", value or "")
    return stamp[1] if stamp else value


def _language(value: str | None) -> str | None:
    """Return the two-letter code of a language tag or name ("fr-FR", "French"), or the value itself."""
    if value is None:
        return None
    return LANGUAGES.get(value.lower(), re.split("[-_]", value.lower())[0])


def _url(value: str | None) -> str | None:
    """Return a web address safe to write as an IRI; anything else (javascript:, file:) is no source to link to."""
    if value is None or not re.match("https?://[^/]", value, re.IGNORECASE):
        return None
    return quote(value, safe="!#$%&'()*+,/:;=?@[]~")
