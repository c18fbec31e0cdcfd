"""Forms of French verbs lead to the family they are of."""

import pytest

from kg.models.families import family_lemmas, open_lemma


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("transmise", "transmettre"),
        ("prises", "prendre"),
        ("craignent", "craindre"),
        ("rejointe", "joindre"),
        ("mènent", "mener"),
        ("cède", "céder"),
        ("distinguèrent", "distinguer"),
        ("reconnait", "reconnaître"),
        ("suivit", "suivre"),
        ("venait", "venir"),
        ("dues", "devoir"),
        ("promis", "promettre"),
        ("découvertes", "découvrir"),
        ("conclue", "conclure"),
    ],
)
def test_form_may_be_of_its_lemma(form: str, lemma: str) -> None:
    assert any(found.endswith(lemma) for found in family_lemmas(form))


def test_unknown_verb_in_open_e_has_an_acute_accent() -> None:
    assert open_lemma("agrège") == "agréger"
    assert open_lemma("parlèrent") is None
