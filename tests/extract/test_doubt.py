"""What the parse itself doubts is left out."""

from __future__ import annotations

import pytest

from kg import terms
from kg.annotate import SURE, Parsed, annotate
from kg.extract import extract
from kg.extract.grammar.document import Doc
from kg.extract.selection.doubt import likelihood
from kg.model import Article

TEXT = "Le maire a reçu les ouvriers avec leurs familles."


def told(text: str, doubted: str, likely: float) -> list[list[str]]:
    """Return the last words of the participants of each telling, the parse being so sure of one word and sure of the others."""
    (parsed,) = annotate([Article("a", text, "fr")])
    assert isinstance(parsed, Parsed)
    parsed.doc.user_data[SURE][:] = [likely if token.text == doubted else 1 for token in parsed.doc]
    (extraction,) = extract([parsed], terms.read_lexicon())
    return [[argument.text.split()[-1] for argument in telling.arguments] for telling in extraction.tellings]


@pytest.mark.parametrize(("likely", "events"), [(0.9, 1), (0.2, 0)])
def test_nothing_is_told_of_a_doubtful_subject(likely: float, events: int) -> None:
    assert len(told(TEXT, "maire", likely)) == events


@pytest.mark.parametrize(("likely", "events"), [(0.9, 2), (0.4, 1)])
def test_a_participle_beside_a_clause_is_told_where_its_place_is_sure(likely: float, events: int) -> None:
    assert len(told("Le maire a reçu les ouvriers, annonçant une aide.", "annonçant", likely)) == events


@pytest.mark.parametrize(("likely", "words"), [(1.0, ["maire", "ouvriers", "familles"]), (0.5, ["maire", "ouvriers"])])
def test_a_doubtful_participant_is_left_out(likely: float, words: list[str]) -> None:
    assert told(TEXT, "familles", likely) == [words]


def test_words_of_two_sentences_are_joined_by_all_their_arcs() -> None:
    (parsed,) = annotate([Article("a", f"{TEXT} Paul dort.", "fr")])
    assert isinstance(parsed, Parsed)
    parsed.doc.user_data[SURE][:] = 0.5
    tokens = {token.text: token for token in Doc(parsed.doc)}
    assert 0 < likelihood(tokens["maire"], tokens["dort"]) <= 0.5**2


def test_long_texts_keep_the_likelihood_of_each_word() -> None:
    (parsed,) = annotate([Article("a", f"{TEXT}\n" * 500, "fr")])
    assert isinstance(parsed, Parsed)
    assert len(parsed.doc.user_data[SURE]) == len(parsed.doc)
