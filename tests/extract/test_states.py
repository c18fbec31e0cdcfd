"""What only holds, measures or means is no event."""

import pytest

from tests.extract.told import told

STATES = (
    "La salle comporte deux sorties.",
    "Le pont mesure trente mètres.",
    "La réforme permet une baisse.",
    "Le plan consiste en une aide.",
    "Ces chiffres correspondent aux attentes.",
    "Le traité de Nancy a dix ans.",
    "On compte trois écoles.",
    "Son but est de gagner.",
    "La chanson la plus écoutée est là.",
    "Les outils permettent de comprendre.",
    "The hall contains two doors.",
    "The prizes range from bronze to gold.",
    "The failures of the system are many.",
    "The word refers to a bird.",
)


@pytest.mark.parametrize("sentence", STATES)
def test_state_is_no_event(sentence: str) -> None:
    tellings = told(sentence, "en" if sentence.startswith("The ") else "fr")
    assert {"clauses", "participles", "attempts", "event_nouns"}.isdisjoint(each.rule for each in tellings)
