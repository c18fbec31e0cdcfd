"""Markdown: the article is what a reader sees, without marks; front matter between `---` lines is its metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kg.model import Article
from kg.read.decoding import load
from kg.read.fields import Fields, article, column, merge

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^(\w+)[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_MARKS = (  # in this order: what holds others first
    (re.compile(r"^(```|~~~).*?^\1[ \t]*$", re.DOTALL | re.MULTILINE), ""),
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"!\[[^\]]*\]\([^)\n]*\)"), ""),
    (re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]*)\]\[[^\]\n]*\]"), r"\1"),
    (re.compile(r"^\[[^\]\n]+\]:[^\n]*$", re.MULTILINE), ""),
    (re.compile(r"</?[a-zA-Z][^>\n]*>"), ""),
    (re.compile(r"^ {0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d{1,2}[.)][ \t]+)+", re.MULTILINE), ""),
    (re.compile(r"[ \t]+#+[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}(?:[-*_=][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"(\*\*\*|\*\*|__|\*|`)(?=\S)([^\n]*?\S)\1"), r"\2"),
    (re.compile(r"(?<!\w)_(?=\S)([^_\n]*\S)_(?!\w)"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>~-])"), r"\1"),
)


def read(path: Path, name: str, fields: Fields) -> Iterator[Article]:
    """Yield the one article of a Markdown file; offsets are those of its plain text, kept in `articles.jsonl`."""
    content = load(path)
    front = _FRONT.match(content)
    if front:
        own = {column(key): value.strip("\"'") for key, value in _FIELD.findall(front[1])}
        fields, content = merge(fields, own), content[front.end() :]
    yield article(name, plain(content), fields)


def plain(content: str) -> str:
    """Return Markdown as plain text.

    >>> plain("# Titre\\n\\nLe **maire** de [Lyon](http://x.org) a _dit_ : « oui ».")
    'Titre\\n\\nLe maire de Lyon a dit : « oui ».'
    """
    for pattern, replacement in _MARKS:
        content = pattern.sub(replacement, content)
    return content
