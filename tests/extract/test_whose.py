"""Whose deed the forms leave open is not told; roles that they show are; half a phrase tells nothing."""

from __future__ import annotations

import pytest

from tests.extract.told import told

UNTOLD = [
    ("Les routes étant coupées, les pompiers n'ont pu atteindre le village.", "étant coupées"),
    (
        "Les élus craignent que le nombre de grèves puisse monter, l'agence des transports du pays indiquant que la ligne est coupée.",
        "indiquant",
    ),
    ("« Il va falloir les ranger dans la cave », a dit Ana Roy.", "va falloir les ranger"),
    ("Cette fête constitue un temps fort de sa tournée à l'occasion des Rencontres du livre se tenant à Lens.", "se tenant"),
    ("Avez-vous retrouvé la clé ?", "Avez-vous retrouvé"),
    ("La mairie a du mal à tenir son budget.", "a du mal"),
    ("Cette école s'appelle Alma, ce qui veut dire âme.", "veut dire"),
    ("Son putt dit qu'il croit l'équipe lensoise toujours en lice.", "croit"),
    ("Le cycliste a filé vers la côte avant de sprinter côté mer.", "sprinter côté"),
    ("Le maire mène un débat sur le devenir de la mine.", "devenir"),
    ("Agée de 90 ans, Ana Roy avait vu le jour à Lens.", "Agée"),
    ("Ces amendes auraient été douloureuses pour la ville.", "auraient été douloureuses"),
    ("Il a tué la fille Claire Morel.", "fille"),
    ("Malgré l'échec des Jeux d'Alma, le club reste.", "échec"),
    ("La ville a reçu les nouvelles ordonnances du gouvernement.", "ordonnances"),
    ("En l'absence de confiance dans la mairie, il n'y aura aucun accord.", "absence"),
    ("La voiture est tombée en panne près de la fin de l'étape.", "fin"),
    ("Alma est la capitale d'une province du Nord, située près d'une baie.", "située"),
    ("Le maire cite l'une des questions les plus souvent posées sur son site.", "posées"),
    ("Je suis très reconnaissant à Ana de m'avoir choisi.", "m'avoir choisi"),
    ("Le plus grand orgue jamais construit par la maison Morel est à Lens.", "jamais construit"),
    ("Les élus commencent à attendre de moi que je quitte la salle.", "ont commencé à attendre"),
    ("Les délégués CGT de la ville ont accepté la proposition.", "délégués"),
    ("Le maire attend bien entendu un bon résultat.", "attend bien entendu"),
    ("Ana Roy a beaucoup à dire à propos de la loi.", "dire"),
    ("Voici quelques-unes des grandes tempêtes.", "Voici"),
    ("Il sera très compliqué de rouvrir la mine.", "sera très compliqué"),
]
ROLES = [
    ("Le maire répond en se référant à la Russie.", "other", "Russie"),
    ("Le maire a promis au Rwanda une aide de dix millions.", "recipient", "Rwanda"),
    ("Cette lignée a donné naissance aux vertébrés.", "patient", "vertébrés"),
    ("Ana Roy s'est fait appeler Alma.", "patient", "Ana Roy"),
    ("La chanteuse Ana Roy se fait désormais appeler Alma.", "patient", "La chanteuse Ana Roy"),
    ("La tempête donnera lieu à de fortes pluies.", "patient", "de fortes pluies"),
    ("« Nous nous sommes fait dépasser », a dit le maire.", "patient", "Nous"),
    ("Les règles comprenaient des baisses du prix de l'eau et des contrôles ciblés.", "patient", "des contrôles ciblés"),
    ("Ana Roy a parlé à la presse.", "recipient", "la presse"),
    ("Paul Vidal a annoncé au public la vente de la halle.", "recipient", "public"),
    ("« Nous nous sommes arrêtés près du pont », a dit Ana Roy.", "agent", "Nous"),
    ("La pluie a coûté la vie à deux marins.", "patient", "deux marins"),
    ("Le député Paul Vidal a parlé sur France 2 de la grève.", "other", "France 2"),
    ("Claire Morel défend sa critique de Paul Vidal.", "other", "Paul Vidal"),
    ("Dix ans après leur prédiction par Paul Vidal, les ondes sont là.", "patient", "leur"),
    ("Les deux suivants étaient remplaçants hier.", "agent", "Les deux suivants"),
    ("La route est réouverte pour quelques minutes.", "patient", "La route"),
    ("L'offre a été comparée à celle de Lumenor.", "other", "celle de Lumenor"),
    ("Le général cède du terrain.", "patient", "terrain"),
    ("Je suis sûr que le pont est fermé. » a déclaré un témoin de la scène.", "agent", "un témoin de la scène"),
]


@pytest.mark.parametrize(("sentence", "trigger"), UNTOLD)
def test_deed_of_nobody_known_is_not_told(sentence: str, trigger: str) -> None:
    """Another draft of the sentence may tell what is sure."""
    assert trigger not in {each.trigger.text for each in told(sentence)}


@pytest.mark.parametrize(("sentence", "role", "words"), ROLES)
def test_participant_has_the_role_its_form_asks_for(sentence: str, role: str, words: str) -> None:
    """Whatever the habits of the verb."""
    assert (role, words) in {(part.role, part.text) for each in told(sentence) for part in each.arguments}
