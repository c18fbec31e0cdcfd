"""Headings: a topic and what is told of it, events that nouns and bare participles tell."""

import pytest

from tests.extract.told import told

TOLD = [
    ("Pérou : incendie dans une usine", [("incendie", "Fire", ["place"])]),
    ("Pérou : grève des éboueurs", [("grève", "Strike", ["place"])]),
    ("Découverte d'une grotte ornée", [("Découverte", "Discovery", ["patient"])]),
    ("Boxe : décès de Paul Vidal", [("décès", "Death", ["agent"])]),
    ("Pérou : Ana Roy décroche le prix des lecteurs", [("décroche", "Obtaining", ["agent", "patient", "place"])]),
    ("Pérou : deux policiers tués", [("tués", "Killing", ["patient", "place"])]),
    ("Voile : le tour de Corse annulé", [("annulé", "Cancellation", ["patient"])]),
]


@pytest.mark.parametrize(("heading", "events"), TOLD, ids=[each[0] for each in TOLD])
def test_heading_tells_its_event(heading, events):
    assert [(each.trigger.text, each.type, [part.role for part in each.arguments]) for each in told(f"{heading}\n\n")] == events


UNTOLD = ["Pérou : croissance nulle", "Lima : défilé interdit", "Pérou : tentative de vol", "Incendie dans une usine.", "Légumes grillés"]


@pytest.mark.parametrize("heading", UNTOLD)
def test_heading_tells_no_more_than_happened(heading):
    assert not told(f"{heading}\n\n")
