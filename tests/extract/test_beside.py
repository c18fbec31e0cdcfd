"""What stands beside a verb, or is joined to its object, is none of its participants where the words show that it belongs elsewhere."""

from __future__ import annotations

import pytest

from kg.model import Telling
from tests.extract.told import told


def tellings(sentence: str) -> tuple[Telling, ...]:
    return told(sentence, "en" if sentence.startswith("The ") else "fr")


APART = [
    ("Ana Roy, en visite à Rodez, dans l'Aveyron, ce lundi, a contesté les chiffres.", "Aveyron"),
    ("La Lyonnaise obtient ainsi 30,32 % des voix et la Nantaise 28,57 %.", "Nantaise"),
    ("Ana Roy gagne le match et reste en course pour le titre, devant la championne sortante.", "la championne sortante"),
    ("Il y a eu des arrivées de touristes.", "des arrivées de touristes"),
    ("La lampe brillait autant que deux cents soleils.", "soleils"),
    ("Les prix pourraient continuer de grimper si la sécheresse persiste.", "sécheresse"),
    ("Ce choix a suscité la colère des pêcheurs ainsi que des riverains du port.", "des riverains du port"),
    ("Le directeur fait paraître dans le journal La Gazette une tribune.", "La Gazette"),
    ("Le maire annonce sa candidature à la primaire écologiste.", "la primaire écologiste"),
    ("Le rôdeur, arrivé par le petit jardin, a agressé les trois gardiens.", "le petit jardin"),
    ("Sur décision préfectorale, plusieurs routes ont été fermées.", "décision préfectorale"),
    ("Ce serait la meilleure façon de l'accueillir, estime le maire.", "la meilleure façon"),
    ("Le maire, très malade, passant de 8,6 à 8,3 % des voix, a perdu.", "8,3 %"),
    ("Vers la moitié des années 1950, Paul Vidal ouvre un atelier.", "la moitié des années 1950"),
    ("Malgré l'interdiction, les élus ont quitté Lens.", "l'interdiction"),
    ("Les gendarmes ont empêché un cambriolage de ce type dans la ville.", "ce type"),
    ("Parfois, comme à Lens, les élus reviennent sur la place.", "Lens"),
    ("Les élus ont évoqué celle de l'Alliance contre le bruit.", "le bruit"),
    ("À l'apogée de la fête, le nombre de danseurs a triplé.", "l'apogée de la fête"),
    ("La caserne réduit de 10 % à 20 % le nombre de gardes.", "10 %"),
    ("Le club avance moins vite que dans les autres villes.", "les autres villes"),
    ("La chaleur produite dans le four et sur la plaque est perdue.", "la plaque"),
    ("La milice tire sur les participants à un bal de village.", "un bal de village"),
    ("La fête a continué à Lens (les bus de la ville sont détournés), à Nantes.", "Nantes"),
    ("Le club annonce sa proposition de contrat à Paul Vidal.", "Paul Vidal"),
    ("Les villageoises visaient toutes des élus de la commune.", "toutes des élus de la commune"),
    ("Sur les douze équipes présentes, huit équipes poursuivent la course.", "les douze équipes présentes"),
    ("L'armée a commencé son entrée dans la ville avec pour but affiché la paix.", "but affiché la paix"),
    ("Le club subit sa première défaite de la saison.", "la saison"),
    ("Les ouvriers perdront tous leur emploi à Lens.", "tous leur emploi"),
    ("Le câble porte les chaînes diffusées par le Groupe Ardoise : Lumenor, Nuage et Alma.", "Nuage"),
    ("Ana Roy fut sénatrice de Rodez et ministre de la Pêche.", "ministre de la Pêche"),
    ("La hausse de 50 200 inscrits du bureau de Lens inquiète le maire.", "50 200 inscrits"),
    ("Les élus ont gardé trois minutes de silence en hommage aux deux pompiers.", "deux pompiers"),
    ("La banque est pillée, tandis qu'en face, une tuile est tombée sur un élu.", "face"),
    ("Les deux candidates ont chacune refusé le débat.", "chacune"),
    ("Les pompiers marchent le long des rails.", "le long"),
    ("Le maire déplore les divisions, notamment face à la crise.", "la crise"),
    ("La danseuse vivait ailleurs en Syldavie avec sa mère.", "Syldavie"),
    ("Onze villageoises ont été arrêtées dont trois parmi les élus.", "les élus"),
    ("Il a écrit plusieurs livres comme le Droit des Ports au bord de la mer.", "le Droit des Ports"),
]


@pytest.mark.parametrize(("sentence", "apart"), APART)
def test_what_belongs_elsewhere_is_no_participant(sentence: str, apart: str) -> None:
    found = [(each.relation.lemma, argument.role, argument.text) for each in tellings(sentence) for argument in each.arguments]
    assert found
    assert apart not in [each[2] for each in found]


def test_dangling_participle_says_nothing_of_a_subject_it_does_not_fit() -> None:
    assert "lancer" not in [each.relation.lemma for each in tellings("Lancée en 2014, les ingénieurs ont rappelé les derniers plongeurs.")]
