"""What the parse itself doubts is left out."""

from __future__ import annotations

import pytest

from kg import terms
from kg.annotate import SURE, Parsed, annotate
from kg.extract import extract
from kg.extract.document import Doc
from kg.extract.doubt import likelihood
from kg.model import Article

TEXT = "Le maire a reçu les ouvriers avec leurs familles."


@pytest.mark.parametrize(("likely", "told"), [(1.0, ["maire", "ouvriers", "familles"]), (0.2, ["maire", "ouvriers"])])
def test_a_doubtful_participant_is_left_out(likely: float, told: list[str]) -> None:
    (parsed,) = annotate([Article("a", TEXT, "fr")])
    assert isinstance(parsed, Parsed)
    parsed.doc.user_data[SURE][:] = [likely if token.text == "familles" else 1 for token in parsed.doc]
    (extraction,) = extract([parsed], terms.read_lexicon())
    assert [argument.text.split()[-1] for telling in extraction.tellings for argument in telling.arguments] == told


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
