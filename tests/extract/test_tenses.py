"""Tenses of offices, and events whose day is still to come."""

import pytest

from tests.extract.told import TODAY, told


def _told(sentence):
    return {each.rule: each for each in told(sentence, published=TODAY)}


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
