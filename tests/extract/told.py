"""One sentence told, as the tables of sentences ask it."""

from __future__ import annotations

from datetime import date

from kg import terms
from kg.annotate import Parsed, annotate
from kg.extract import extract_one
from kg.extract.relations.lexicon import index
from kg.model import Article, Telling, When

TODAY = When("2024-03-20", 0, 0, date(2024, 3, 20), date(2024, 3, 20), "2024-03-20", "day")
_LEXICONS = {language: index(terms.read_lexicon(), language) for language in ("fr", "en")}


def told(sentence: str, language: str = "fr", published: When | None = None) -> tuple[Telling, ...]:
    """Return what the rules tell of one sentence, in an article of the day given, be it too unlikely for the graph."""
    (parsed,) = annotate([Article("case", sentence, language, published=published)], language=language)
    assert isinstance(parsed, Parsed)
    return extract_one(parsed, _LEXICONS[language]).tellings
