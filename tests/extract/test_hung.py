"""What the parse hangs on the wrong clause or phrase is given back to its own: objects behind "dit-il", subjects behind a colon."""

from __future__ import annotations

import pytest

from tests.extract.told import told


def _roles(sentence: str, word: str) -> list[str]:
    return [f"{part.role}: {part.text}" for each in told(sentence) if word in each.trigger.text for part in each.arguments]


@pytest.mark.parametrize(
    ("sentence", "word", "roles"),
    [
        ("La mairie vendra, précise-t-elle, deux écoles.", "vendra", ["agent: La mairie", "patient: deux écoles"]),
        ("Il a remis, dit-il, une copie du contrat.", "remis", ["agent: Il", "patient: une copie du contrat"]),
        ("Elle a vendu, assure-t-on à la mairie, trois immeubles.", "vendu", ["agent: Elle", "patient: trois immeubles"]),
        ("Il aurait, a-t-il dit, volé une voiture.", "volé", ["agent: Il", "patient: une voiture"]),
        ("Elle est partie, a-t-elle dit, la gorge nouée.", "partie", ["agent: Elle"]),
        ("Me Ana Roy, qui défend Paul Vidal, a quitté la salle.", "quitté", ["agent: Ana Roy", "patient: la salle"]),
        ("Le tribunal a entendu Me Ana Roy.", "entendu", ["agent: Le tribunal", "patient: Ana Roy"]),
        (
            "Paul Roux est frappé par un spectateur : Ana Roy, la présidente, arrête le match et quitte la salle.",
            "quitte",
            ["agent: Ana Roy", "patient: la salle"],
        ),
        (
            "La firme vise un chiffre d'affaires en baisse de 4 %.",
            "vise",
            ["agent: La firme", "patient: un chiffre d'affaires en baisse de 4 %"],
        ),
        ("Lumenor emploie 340 personnes, dont un tiers à Lens.", "emploie", ["agent: Lumenor", "patient: 340 personnes"]),
        ("La crue a traversé la place lundi à 21 h, sans emporter de voiture.", "emporter", ["agent: La crue", "patient: voiture"]),
        ("Les ouvriers sont descendus dans la rue réclamer du pain.", "réclamer", ["agent: Les ouvriers", "patient: pain"]),
        (
            "La sonde Lumen, 214 kilos, partie de Guyane en mai, venait de toucher le sol.",
            "toucher",
            ["agent: La sonde Lumen", "patient: le sol"],
        ),
        ("Ana Roy, avocate de la maison Rochat, est partie.", "avocate", ["agent: Ana Roy", "patient: la maison Rochat"]),
        ("Dans dix de ces villes, la police n'a pas été payée.", "payée", ["patient: la police", "other: dix de ces villes"]),
        (
            "Dès lors, elle courra les villages, sa canne d'une main, son sac de l'autre.",
            "courra",
            ["agent: elle", "patient: les villages"],
        ),
        ("Soudan : l'attaque d'un convoi, Paris condamne le tir", "condamne", ["agent: Paris", "patient: le tir"]),
    ],
)
def test_each_clause_has_its_own(sentence: str, word: str, roles: list[str]) -> None:
    assert _roles(sentence, word) == roles


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Un client, exploitant agricole selon sa fiche, a vendu sa ferme.", "exploitant"),
        ("Selon la mairie, la note que nous avons lue date de mai.", "lue"),
    ],
)
def test_what_only_seems_told_is_left_out(sentence: str, word: str) -> None:
    assert _roles(sentence, word) == []


def test_speaker_is_the_lawyer_and_not_the_title() -> None:
    found = told("« Mon client a payé », fait savoir Me Ana Roy, pour qui la loi est claire.")
    (paid,) = [each for each in found if "payé" in each.trigger.text]
    assert paid.speaker is not None
    assert paid.speaker.name == "Ana Roy"
