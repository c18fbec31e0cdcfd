"""Plain text: the file's decoded content is the article, untouched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.model import Article
from kg.read.decoding import load
from kg.read.fields import Fields, article


def read(path: Path, name: str, fields: Fields) -> Iterator[Article]:
    """Yield the one article of a text file."""
    yield article(name, load(path), fields)
