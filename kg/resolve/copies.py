"""Find articles that print another's text again: an agency's words in ten papers are one voice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import compress
from unicodedata import normalize

from kg.frozen import changed
from kg.model import Article

RUN = 4  # words of a run; each is kept that begins with a long word: a third of them, the same ones wherever they stand
LONG = 6  # letters
COPIED = 0.6  # of an article's runs in one other: reprints with a word changed in each sentence keep 0.7, rival accounts share under 0.2

_MARKS = "’'.,;:!?\"«»“”()[]-–—…/"  # between words


def marked(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Name in each article whose text another had before, or nearly, that other; in time that grows as the texts do."""
    articles = tuple(articles)
    first: dict[int, str] = {}  # the article that had a run of words first
    copies: dict[str, str] = {}
    for article in sorted(articles, key=_age):
        runs = _runs(article.text)
        known = runs & first.keys()
        found = Counter(map(first.__getitem__, known))
        name, shared = min(found.items(), key=lambda each: (-each[1], each[0]), default=("", 0))
        if shared >= COPIED * len(runs):
            copies[article.name] = name
        else:
            first.update(dict.fromkeys(runs - known, article.name))
    return tuple(changed(each, copy_of=copies.get(each.name)) for each in articles)


def _age(article: Article) -> tuple[date, str]:
    return (article.published and article.published.latest) or date.max, article.name


def _runs(text: str) -> set[int]:
    text = normalize("NFC", text).casefold()
    for mark in _MARKS:
        text = text.replace(mark, " ")
    words = text.split()
    runs = compress(zip(*(words[at:] for at in range(RUN)), strict=False), [len(word) >= LONG for word in words])
    return set(map(hash, runs)) or {hash(tuple(words))}
