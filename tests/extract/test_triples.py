"""What a sentence tells as plain triples, one fact in one triple."""

from __future__ import annotations

import pytest

from kg import terms
from kg.annotate import annotate
from kg.extract.triples import triples
from kg.model import Article

ENGLISH = {
    "The firm signed the contract on Monday in a small hotel.": [
        "The firm | signed | the contract",
        "The firm | signed the contract on | Monday",
        "The firm | signed the contract in | a small hotel",
    ],
    "Anna Bell did not sign the treaty.": ["Anna Bell | did not sign | the treaty"],
    "The bridge was destroyed by the flood.": ["The bridge | was destroyed by | the flood"],
    "Two men were arrested and charged with murder.": ["Two men | were charged with | murder"],
    "Anna Bell, who is from Leeds, is a lawyer.": ["Anna Bell | is from | Leeds", "Anna Bell | is | a lawyer"],
    "The club plans to sell the ground.": ["The club | plans to sell | the ground"],
    "The company sells cars and trucks.": ["The company | sells | cars", "The company | sells | trucks"],
    "The mayor and the minister visited the school.": ["The mayor | visited | the school", "the minister | visited | the school"],
    "They sold the house that she bought.": ["They | sold | the house", "she | bought | the house"],
    "She was elected mayor in 2004.": ["She | was elected | mayor", "She | was elected mayor in | 2004"],
    "The new phone is cheaper than its rival.": ["The new phone | is cheaper than | its rival"],
    "The store offers access to films and music.": [
        "The store | offers | access",
        "The store | offers access to | films",
        "The store | offers access to | music",
    ],
    "The minister said the bank had lost the money.": ["the bank | had lost | the money"],
}
FRENCH = {
    "Les ouvriers ont quitté l'usine.": ["Les ouvriers | ont quitté | l'usine"],
    "Le maire n'a pas signé le contrat.": ["Le maire | n'a pas signé | le contrat"],
    "Le groupe envisage de vendre sa filiale.": ["Le groupe | envisage de vendre | sa filiale"],
}
SILENT = (
    "If the firm sells the ground, nobody will protest.",
    "Did the firm sell the ground?",
    "There are several roads.",
    "Call the office.",
    "Anna Bell, mayor of Leeds.",
)


def told(sentence: str, language: str) -> list[str]:
    (parsed,) = annotate([Article("1", sentence, language)], language=language)
    return [f"{each.subject} | {each.relation} | {each.object}" for each in triples(parsed, terms.read_lexicon())]


@pytest.mark.parametrize(("sentence", "expected"), ENGLISH.items())
def test_each_fact_of_an_english_sentence_is_one_triple(sentence, expected):
    assert set(told(sentence, "en")) >= set(expected)
    assert len(told(sentence, "en")) <= len(expected) + 1


@pytest.mark.parametrize(("sentence", "expected"), FRENCH.items())
def test_each_fact_of_a_french_sentence_is_one_triple(sentence, expected):
    assert told(sentence, "fr") == expected


@pytest.mark.parametrize("sentence", SILENT)
def test_conditions_questions_orders_and_bare_existence_are_no_triples(sentence):
    assert told(sentence, "en") == []


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("Selon Nuage, Alvéa aurait vendu la ferme.", "fr", ("hedged", False, "Nuage")),
        ("Ana Roy nie avoir vendu la ferme.", "fr", ("asserted", True, "Ana Roy")),
        ("Alvéa vendra la ferme.", "fr", ("planned", False, "")),
        ("The minister said Alvea had sold the farm.", "en", ("asserted", False, "The minister")),
        ("Alvea has reportedly sold the farm.", "en", ("hedged", False, "")),
    ],
)
def test_a_triple_keeps_how_surely_it_is_told_and_by_whom(sentence: str, language: str, expected: tuple[str, bool, str]) -> None:
    (parsed,) = annotate([Article("1", sentence, language)], language=language)
    (triple,) = triples(parsed, terms.read_lexicon())
    assert (triple.modality, triple.negated, triple.speaker) == expected
