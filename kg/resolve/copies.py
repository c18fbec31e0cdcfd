"""Find articles that print another's text again: an agency's words in ten papers are one voice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from unicodedata import normalize
from zlib import crc32

from kg.model import Article

RUN = 4  # words of a run; each is kept that begins with a long word: a third of them, the same ones wherever they stand
LONG = 6  # letters
COPIED = 0.6  # of an article's runs in one other: reprints with a word changed in each sentence keep 0.7, rival accounts share under 0.2

_WORD = re.compile(r"\w+")


def marked(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Name in each article whose text another had before, or nearly, that other; in time that grows as the texts do."""
    articles = tuple(articles)
    first: dict[int, str] = {}  # the article that had a run of words first
    copies: dict[str, str] = {}
    for article in sorted(articles, key=_age):
        runs = _runs(_WORD.findall(normalize("NFC", article.text).casefold()))
        found = Counter(first[run] for run in runs if run in first)
        name, shared = min(found.items(), key=lambda each: (-each[1], each[0]), default=("", 0))
        if shared >= COPIED * len(runs):
            copies[article.name] = name
        else:
            for run in runs:
                first.setdefault(run, article.name)
    return tuple(replace(each, copy_of=copies.get(each.name)) for each in articles)


def _age(article: Article) -> tuple[date, str]:
    return (article.published and article.published.latest) or date.max, article.name


def _runs(words: list[str]) -> set[int]:
    runs = (words[at : at + RUN] for at in range(len(words) - RUN + 1) if len(words[at]) >= LONG)
    return {crc32(" ".join(run).encode()) for run in runs} or {crc32(" ".join(words).encode())}
