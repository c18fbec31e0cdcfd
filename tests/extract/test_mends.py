"""Parses mended: what "plus de" and "au moins" hang on."""

import pytest

from kg.annotate import annotate
from kg.extract.tokens import Doc
from kg.model import Article


@pytest.mark.parametrize(
    ("sentence", "about", "counted"),
    [
        ("Plus de 2 millions de personnes sont évacuées du littoral.", "Plus", "millions"),
        ("Près de 300 manifestants ont été blessés.", "Près", "manifestants"),
        ("Le journal a perdu près de la moitié de ses lecteurs.", "près", "moitié"),
        ("L'attentat a tué au moins 45 personnes.", "au", "personnes"),
    ],
)
def test_about_hangs_on_what_is_counted(sentence, about, counted):
    (parsed,) = annotate([Article("case", sentence, "fr")], language="fr")
    (word,) = (token for token in Doc(parsed.doc) if token.text == about)
    assert (word.head.text, word.dep_) == (counted, "advmod")


def test_place_near_a_place_is_left_alone():
    (parsed,) = annotate([Article("case", "Le train s'est arrêté près de Lyon.", "fr")], language="fr")
    assert [token.head.text for token in Doc(parsed.doc) if token.text == "près"] == ["arrêté"]
