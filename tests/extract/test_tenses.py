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
        ("Paul Vidal, longtemps directeur de Renault, est mort.", "past"),
        ("Ana Roy, ingénieure chez Renault à la retraite, est morte.", "past"),
        ("Paul Vidal, président de Renault, a quitté la salle.", "none"),
        ("Paul Vidal est directeur de Renault.", "present"),
    ],
)
def test_office_is_past_only_where_it_is_told_to_be_over(sentence, tense):
    assert _told(sentence)["titles"].tense == tense


def test_what_is_dated_after_the_article_is_to_come():
    assert _told("Le ministre rencontre les syndicats demain.")["clauses"].modality == "planned"
    assert _told("Le ministre a rencontré les syndicats hier.")["clauses"].modality == "asserted"


@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("En 1942, Ana Roy écrit à un ami dont elle ne connaîtra jamais le nom.", "connaîtra", "asserted"),
        ("En 1998, Paul Vidal devient maire. Il signera dix contrats.", "signera", "asserted"),
        ("En 1998, Paul Vidal devient maire. Il signera un contrat demain.", "signera", "planned"),
        ("En 1998, Paul Vidal devient maire.\n\nIl signera un contrat.", "signera", "planned"),
        ("En 1998, Paul Vidal devient maire. Il gagne peu. Il signera un contrat.", "signera", "planned"),
        ("Paul Vidal a signé en 2019 un contrat qui prendra fin.", "prendra", "planned"),
        ("Le maire est élu en 2014 et affrontera une rivale en avril.", "affrontera", "planned"),
        ("Samedi, Lens bat Lille et jouera la finale.", "jouera", "planned"),
        ("Le juge quittera Lens, dira le maire demain.", "dira", "planned"),
        ("Le maire dira la vérité.", "dira", "planned"),
    ],
)
def test_a_future_in_a_story_that_is_over_tells_what_happened(text, word, modality):
    assert [each.modality for each in told(text, published=TODAY) if word in each.trigger.text] == [modality]


def test_a_date_before_its_verb_dates_it_whatever_clause_stands_between():
    (found,) = [each for each in told("En 1942, par un ami qui vivait à Lens, elle commence à coudre.", published=TODAY) if each.time]
    assert found.relation.text == "commence à coudre"
