"""Count the voices that tell an event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from unicodedata import normalize

from kg.model import Article, Telling

SENTENCE = 8  # words that two papers do not put alike by chance

_WORD = re.compile(r"\w+")


def origins(tellings: Iterable[Telling], articles: Mapping[str, Article]) -> int:
    """Count whom tellings lean on: their speakers, else the papers, else the articles; a text or sentence printed again counts once."""
    first: dict[str, str] = {}
    found = set()
    for telling in sorted(tellings, key=lambda each: (each.document, each.start)):
        origin, words = _origin(telling, articles), _WORD.findall(normalize("NFC", telling.quote).casefold())
        found.add(first.setdefault(" ".join(words), origin) if len(words) >= SENTENCE and not telling.speaker else origin)
    return len(found)


def _origin(telling: Telling, articles: Mapping[str, Article]) -> str:
    if telling.speaker:
        return telling.speaker.name.casefold()
    article = articles.get(telling.document)
    article = articles.get(article.copy_of or "", article) if article else None
    return (article.publisher or "").casefold() or article.name if article else telling.document
