"""What a sentence only weighs is left out: to be proved, supposed, feared, averted, under a conditional, or long past."""

from __future__ import annotations

import pytest

from tests.extract.told import TODAY, told

LEFT_OUT = [
    ("Après avoir été élu, Paul Vidal pourrait vendre le port.", "élu"),
    ("L'équipe de Lens n'a plus qu'à faire match nul pour garder la coupe.", "faire match nul"),
    ("Elle ne peut pas chanter sans pleurer.", "pleurer"),
    ("Paul Vidal a soutenu la nomination d'Ana Roy.", "nomination"),
    ("Qu'ils démontrent que le vote est valable.", "valable"),
    ("Les habitants redoutent d'être exclus du projet.", "exclus"),
    ("« Je n'ai rien signé », préférait rectifier l'intéressé.", "rectifier"),
    ("Il a fait ce choix, faute de pouvoir démontrer la fraude.", "démontrer"),
    ("Des habitants sont partis chercher du secours.", "chercher"),
    ("Les appareils sont conçus pour supporter le froid.", "supporter"),
    ("Le maire s'attendrait à ce que la région cherche un accord.", "cherche"),
    ("Une éventuelle grève empêcherait le port de rouvrir.", "rouvrir"),
    ("Très peu d'entre eux sont parvenus à établir un budget.", "établir"),
    ("Elle a tenté de le retenir en lui tirant le bras.", "tirant"),
    ("Il fait le choix de rejoindre Lens en portant sa valise.", "portant"),
    ("Ana Roy a assuré être prête à renoncer à sa candidature.", "candidature"),
    ("Le tribunal doit annuler ou confirmer une décision de la cour.", "décision"),
    ("Le maire doit répondre à une demande de la préfecture.", "demande"),
    ("Pour éviter des fuites des dossiers, la mairie a fermé le bureau.", "fuites"),
    ("La clôture se fera jeudi avec la diffusion du concert.", "diffusion"),
]

TOLD = [
    ("Les députés ont préféré quitter la salle.", "quitter"),
    ("La police a empêché l'assassinat du ministre.", "assassinat"),
    ("En 1998, il deviendra maire de Lyon.", "deviendra"),
    ("Il a été arrêté en février et sera jugé lundi.", "jugé"),
    ("Des manifestants sont allés bloquer le dépôt.", "bloquer"),
    ("Le maire a déclaré que la région a vendu la salle.", "vendu"),
]


@pytest.mark.parametrize(("sentence", "word"), LEFT_OUT)
def test_what_is_only_weighed_is_not_told(sentence: str, word: str) -> None:
    assert not any(word in each.trigger.text for each in told(sentence, published=TODAY))


@pytest.mark.parametrize(("sentence", "word"), TOLD)
def test_what_is_vouched_for_is_told(sentence: str, word: str) -> None:
    assert any(word in each.trigger.text for each in told(sentence, published=TODAY))


@pytest.mark.parametrize(
    "sentence", ["Les gardiens ont dû sortir plusieurs dizaines de fois.", "Les élus doivent approuver chacun les lois."]
)
def test_how_often_and_each_for_himself_is_nobody(sentence: str) -> None:
    assert not any(part.text.endswith(("fois", "chacun")) for each in told(sentence, published=TODAY) for part in each.arguments)


def test_a_restriction_in_another_clause_leaves_a_denial_as_it_is() -> None:
    found = told("Le maire ne viendra pas à Lens, tandis que le préfet ne reste qu'une heure.", published=TODAY)
    assert [each.negated for each in found if "viendra" in each.trigger.text] == [True]
