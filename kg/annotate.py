"""Turn articles into parsed documents; load the language pipelines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.models import pipes  # noqa: F401  (registers the tokenizer and the components that the pipelines name)
from kg.model import Article, Refusal

SHIPPED = {code: Path(__file__).parent / "models" / code for code in ("fr", "en")}


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article with its language, and its words: UD tags and trees, sentences, and names with our entity types."""

    article: Article
    doc: Doc


@cache
def load(name: str) -> Language:
    """Load a pipeline once, by the name of an installed package or a folder."""
    return spacy.load(name)


def annotate(
    articles: Iterable[Article], *, models: Mapping[str, str] | None = None, language: str | None = None
) -> Iterator[Parsed | Refusal]:
    """Yield each article parsed, in order."""
    for article in articles:
        code = language or article.language or "fr"
        nlp = load((models or {}).get(code) or str(SHIPPED[code]))
        yield Parsed(replace(article, language=code), nlp(article.text))
