"""Infinitives are told where it is known who does what, and what becomes of it; elsewhere they are left out."""

from __future__ import annotations

import pytest

from tests.extract.test_structure import parted

LEFT_OUT = [
    ("La loi ne saurait autoriser le juge à saisir les biens.", "saisir"),
    ("La méthode permet de mesurer la chaleur et donc de réduire la dépense.", "réduire"),
    ("Le maire utilise ce mot pour désigner les grévistes.", "désigner"),
    ("La mairie invite les habitants à éviter de prendre leur voiture.", "éviter"),
    ("Le syndicat a écarté l'idée d'envoyer des médiateurs.", "envoyer"),
    ("Le syndicat n'a plus besoin de bloquer l'usine.", "bloquer"),
    ("Il est possible de comparer cette crue à celle de 1997.", "comparer"),
    ("Il reste une panne à réparer avant de pouvoir reprendre les forages.", "reprendre"),
    ("Paul Vidal remonte cinq nageurs pour aller chercher la troisième place.", "chercher"),
    ("Il sera nécessaire de fermer le pont pour réparer les câbles.", "réparer"),
    ("Le vote se tient pour désigner un juge.", "désigner"),
    ("Paul Vidal occupait ce poste depuis mai pour remplacer Nicole Blanc.", "remplacer"),
]

TOLD = [
    ("Le maire a décidé de vendre la mairie.", "vendre", "patient", "la mairie"),
    ("La police est intervenue pour évacuer la place.", "évacuer", "patient", "la place"),
    ("Douze gendarmes ont été mobilisés pour fouiller la forêt.", "fouiller", "agent", "Douze gendarmes"),
    ("Les rebelles se sont battus pour renverser le roi.", "renverser", "agent", "Les rebelles"),
    ("La capsule atteindra l'orbite en se faisant propulser par deux canons.", "propulser", "patient", "La capsule"),
    ("C'est un territoire que le candidat espère remporter demain.", "remporter", "patient", "un territoire"),
    ("Le maire a demandé à ses adjoints de s'exprimer à la radio.", "exprimer", "other", "la radio"),
    ("Le ministre est parti sans donner de détails.", "donner", "patient", "de détails"),
]


@pytest.mark.parametrize(("sentence", "trigger"), LEFT_OUT)
def test_infinitive_that_leaves_open_what_became_of_it_is_left_out(sentence: str, trigger: str) -> None:
    assert not [words for words, _ in parted(sentence) if trigger in words]


@pytest.mark.parametrize(("sentence", "trigger", "role", "words"), TOLD)
def test_infinitive_has_the_participants_of_its_own_clause(sentence: str, trigger: str, role: str, words: str) -> None:
    assert any((role, words) in parts for mine, parts in parted(sentence) if trigger in mine)


def test_whoever_recommends_a_thing_is_not_who_does_it() -> None:
    told = dict(parted("Le professeur préconise de fermer le pont."))
    assert told["fermer"] == [("patient", "le pont")]


def test_whoever_is_made_to_leave_by_somebody_does_not_act() -> None:
    told = dict(parted("Le club s'est fait sortir par Lens."))
    assert told["s'est fait sortir"] == [("patient", "Le club"), ("agent", "Lens")]


def test_denial_reaches_no_further_than_but() -> None:
    told = dict(parted("L'orage n'a fait aucune victime mais des dégâts énormes."))
    assert ("patient", "aucune victime") in told["n'a fait"]
    assert ("patient", "des dégâts énormes") not in told["n'a fait"]
