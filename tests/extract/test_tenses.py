"""Tenses of offices, and events whose day is still to come."""

from datetime import date

import pytest

from kg import terms
from kg.annotate import annotate
from kg.extract import extract
from kg.model import Article, When

TODAY = When("2024-03-20", 0, 0, date(2024, 3, 20), date(2024, 3, 20), "2024-03-20", "day")


def _told(sentence):
    article = Article("case", sentence, "fr", published=TODAY)
    (found,) = extract(annotate([article], language="fr"), terms.read_lexicon())
    return {each.rule: each for each in found.tellings}


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("Paul Vidal, ancien président de Renault, est mort.", "past"),
        ("Paul Vidal, ex-président de Renault, est mort.", "past"),
        ("Paul Vidal est l'ancien directeur de Renault.", "past"),
        ("Paul Vidal, président de Renault, a quitté la salle.", "none"),
        ("Paul Vidal est directeur de Renault.", "present"),
    ],
)
def test_office_is_past_only_where_it_is_told_to_be_over(sentence, tense):
    assert _told(sentence)["titles"].tense == tense


def test_what_is_dated_after_the_article_is_to_come():
    assert _told("Le ministre rencontre les syndicats demain.")["clauses"].modality == "planned"
    assert _told("Le ministre a rencontré les syndicats hier.")["clauses"].modality == "asserted"
