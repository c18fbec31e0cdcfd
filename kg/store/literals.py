"""Make the literals of the graph."""

from __future__ import annotations

import re
from datetime import date

from pyoxigraph import Literal

from kg.terms import XSD


def text_literal(text: str, language: str | None = None) -> Literal:
    """Make a literal; half a surrogate pair, which RDF cannot hold, becomes one U+FFFD, so that offsets stay."""
    return Literal(re.sub("[\ud800-\udfff]", "\ufffd", text), language=language)


def integer(number: int) -> Literal:
    return Literal(number)


def date_literal(day: date) -> Literal:
    return Literal(day.isoformat(), datatype=XSD.date)
