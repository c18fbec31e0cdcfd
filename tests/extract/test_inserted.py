"""What is inserted behind a subject is said by whoever stands behind its verb; the subject is of the verb after it."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize(
    ("sentence", "word", "agent", "speaker"),
    [
        ("Le stade, a expliqué Ana Roy, a quitté la ligue.", "quitté", "Le stade", "Ana Roy"),
        ("Le maire, a indiqué mardi la préfecture, a quitté Lens.", "quitté", "Le maire", "la préfecture"),
        ("Paul Vidal, rapporte le Journal de Lens, a quitté la ville.", "quitté", "Paul Vidal", "Journal de Lens"),
        ("Les travaux, précise la mairie, commenceront lundi.", "commenceront", "Les travaux", "la mairie"),
        ("Le port, assure le maire de Lens, ne fermera pas.", "fermera", "Le port", "le maire de Lens"),
    ],
)
def test_a_subject_is_of_the_verb_behind_what_is_inserted(sentence: str, word: str, agent: str, speaker: str) -> None:
    (found,) = [each for each in told(sentence) if word in each.trigger.text]
    assert [each.text for each in found.arguments if each.role == "agent"] == [agent]
    assert found.speaker is not None
    assert found.speaker.name == speaker


def test_whoever_is_joined_to_the_subject_receives_nothing() -> None:
    (found,) = told("Ana Roy et lui étaient menés au score.")
    assert "recipient" not in [each.role for each in found.arguments]
