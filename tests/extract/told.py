"""One sentence told, as the tables of sentences ask it."""

from __future__ import annotations

from datetime import date

from kg import terms
from kg.annotate import annotate
from kg.extract import extract
from kg.model import Article, Telling, When

TODAY = When("2024-03-20", 0, 0, date(2024, 3, 20), date(2024, 3, 20), "2024-03-20", "day")
_LEXICON = terms.read_lexicon()


def told(sentence: str, language: str = "fr", published: When | None = None) -> tuple[Telling, ...]:
    """Return what one sentence tells, in an article of the day given."""
    (found,) = extract(annotate([Article("case", sentence, language, published=published)], language=language), _LEXICON)
    return found.tellings
