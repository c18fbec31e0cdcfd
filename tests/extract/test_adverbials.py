"""What says how, how much, why or in whose view is no participant, nor what may be the noun's just before it."""

from __future__ import annotations

import pytest

from kg import terms
from kg.annotate import annotate
from kg.extract import extract
from kg.model import Article

BESIDE = [
    ("De son côté, la commune a renouvelé le contrat.", "renouvelé", "son côté"),
    ("Pour sa part, la commune a renouvelé le contrat.", "renouvelé", "sa part"),
    ("Le chômage repart à la hausse.", "repart", "la hausse"),
    ("Le vent souffle à 100 km/h.", "souffle", "100 km/h"),
    ("Les garde-côtes ont poursuivi le navire à l'aide d'un avion.", "poursuivi", "l'aide d'un avion"),
    ("La police a arrêté deux hommes après le match.", "arrêté", "le match"),
    ("Le club est qualifié d'office.", "qualifié", "office"),
    ("A l'inverse, le club a perdu son match.", "perdu", "l'inverse"),
    ("La pièce sera vendue sur demande du musée.", "vendue", "demande du musée"),
    ("Pour Paul Vidal, la loi protège les ouvriers.", "protège", "Paul Vidal"),
    ("Le ministre a quitté Lyon au moment où elle est arrivée.", "arrivée", "où"),
    ("L'arbitre n'accorde pas de points, à la surprise des deux maîtres.", "accorde", "la surprise des deux maîtres"),
    ("La fête est célébrée par une messe.", "célébrée", "une messe"),
    ("La fille du roi désirait un transfert du corps à Bujumbura.", "désirait", "Bujumbura"),
    ("Les prix ont chuté dans les minutes suivantes.", "chuté", "les minutes"),
    ("Des affaires entachent sa campagne, en particulier l'affaire Morel.", "entachent", "affaire Morel"),
    ("La compagnie perd 3 % en comparaison avec ses rivales.", "perd", "comparaison avec ses rivales"),
]
KEPT = [
    ("Le juge l'a placé en garde à vue.", "placé", "garde à vue"),
    ("Il a été condamné pour meurtre.", "condamné", "meurtre"),
    ("Le taux passe à 3 %.", "passe", "3 %"),
    ("Le maire s'oppose au projet.", "oppose", "projet"),
    ("Il vit dans une ville où le musée a brûlé.", "brûlé", "où"),
]


def participants(sentence: str, trigger: str) -> list[str]:
    (found,) = extract(annotate([Article("case", sentence, "fr")], language="fr"), terms.read_lexicon())
    return [each.text for telling in found.tellings if trigger in telling.trigger.text for each in telling.arguments]


@pytest.mark.parametrize(("sentence", "trigger", "words"), BESIDE)
def test_adverbial_is_no_participant(sentence: str, trigger: str, words: str) -> None:
    found = participants(sentence, trigger)
    assert found
    assert words not in found


@pytest.mark.parametrize(("sentence", "trigger", "words"), KEPT)
def test_what_a_verb_asks_for_is_a_participant(sentence: str, trigger: str, words: str) -> None:
    assert words in participants(sentence, trigger)
