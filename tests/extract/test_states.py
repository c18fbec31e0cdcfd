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


@pytest.mark.parametrize(
    ("sentence", "words", "holders"),
    [
        (
            "La firme a été fondée par deux anciens ingénieurs de Nuage, Ana Roy et Paul Vidal.",
            "anciens ingénieurs",
            ["Ana Roy", "Paul Vidal"],
        ),
        ("Les directeurs de Nuage, Ana Roy et Paul Vidal, sont partis.", "directeurs", ["Ana Roy", "Paul Vidal"]),
        ("Ana Roy et Paul Vidal, deux anciens cadres de Nuage, sont partis.", "anciens cadres", ["Ana Roy", "Paul Vidal"]),
        ("Ana Roy et Paul Vidal, ancien cadre de Nuage, sont partis.", "ancien cadre", ["Paul Vidal"]),
        ("Ana Roy, ingénieure à la retraite de Nuage, est partie.", "ingénieure", []),
    ],
)
def test_office_of_several_is_held_by_each(sentence, words, holders):
    found = [part for each in told(sentence) if each.trigger.text == words for part in each.arguments]
    assert [each.text for each in found if each.role == "agent"] == holders
    assert [each.text for each in found if each.role == "patient"] == (["Nuage"] if holders else [])


@pytest.mark.parametrize("office", ["former finance director", "deputy director", "former chief executive"])
def test_english_office_keeps_what_says_that_it_is_over_or_another(office):
    assert office in [each.trigger.text for each in told(f"Ana Roy, the firm's {office}, left.", language="en")]
