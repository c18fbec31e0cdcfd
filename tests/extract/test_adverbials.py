"""What says how, how much, why or in whose view is no participant, nor what may be the noun's just before it."""

from __future__ import annotations

import pytest

from tests.extract.told import told

BESIDE = [
    ("Le marcheur rejoint le premier rang et distance la Danoise.", "rejoint", "distance la Danoise"),
    ("Le prix de roi et reine du bal s'attribue sur une danse.", "attribue", "reine du bal"),
    ("De son côté, la commune a renouvelé le contrat.", "renouvelé", "son côté"),
    ("Pour sa part, la commune a renouvelé le contrat.", "renouvelé", "sa part"),
    ("Le prix du blé repart à la hausse.", "repart", "la hausse"),
    ("Le vent souffle à 100 km/h.", "souffle", "100 km/h"),
    ("Les garde-côtes ont poursuivi le navire à l'aide d'une vedette.", "poursuivi", "l'aide d'une vedette"),
    ("La police a arrêté deux hommes après le match.", "arrêté", "le match"),
    ("Le club est qualifié d'office.", "qualifié", "office"),
    ("A l'inverse, le club a perdu son match.", "perdu", "l'inverse"),
    ("La pièce sera vendue sur demande du musée.", "vendue", "demande du musée"),
    ("Pour Paul Vidal, la loi protège les ouvriers.", "protège", "Paul Vidal"),
    ("Pour la romancière Ana Roy, la loi protège les ouvriers.", "protège", "la romancière Ana Roy"),
    ("Le ministre a quitté Lyon au moment où elle est arrivée.", "arrivée", "où"),
    ("Le jury ne remet aucun prix, à la surprise des trois cuisiniers.", "remet", "la surprise des trois cuisiniers"),
    ("La fête est célébrée par une messe.", "célébrée", "une messe"),
    ("Le fermier a été tué par balles.", "tué", "balles"),
    ("La veuve du peintre désirait un envoi des toiles à Nantes.", "désirait", "Nantes"),
    ("Les prix ont chuté dans les minutes suivantes.", "chuté", "les minutes"),
    ("Des scandales entachent son mandat, en particulier l'affaire Morel.", "entachent", "affaire Morel"),
    ("La mairie annonce au mètre près la longueur du pont.", "annonce", "mètre"),
    ("Elle a été élue par les juges, qui n'ont jamais lu le dossier, le 24 mai 2016 à Nantes, dans le nord du pays.", "lu", "Nantes"),
    ("Le maire accuse les opposants au traité de semer le doute.", "accuse", "traité"),
    ("Les voleurs percutent une maison en voiture.", "percutent", "une maison en voiture"),
    ("« Nous ne nous attendions pas à ce que Paul Vidal gagne », a dit le maire.", "attendions", "nous"),
    ("Avec 300 élèves, l'école de Lens offre un bon service.", "offre", "300 élèves"),
    ("Les bars ont vendu la bière, sauf pour les mineurs.", "vendu", "les mineurs"),
    ("Ana Roy présente sa candidature aux primaires du conseil européen l'an prochain.", "présente", "européen l'an"),
    ("Il évoque le suicide de Pierre Morel, ministre sous Paul Vidal, survenu en 1993.", "survenu", "ministre sous Paul Vidal"),
    ("La compagnie perd 3 % en comparaison avec ses rivales.", "perd", "comparaison avec ses rivales"),
]
KEPT = [
    ("Le juge l'a placé en garde à vue.", "placé", "garde à vue"),
    ("La banque estime le préjudice à 3 millions d'euros.", "estime", "3 millions d'euros"),
    ("Le vol porte à douze le nombre de morts.", "porte", "douze"),
    ("Le pacte porte l'indemnité à 40 %.", "porte", "40 %"),
    ("Il a été condamné pour meurtre.", "condamné", "meurtre"),
    ("Le taux passe à 3 %.", "passe", "3 %"),
    ("Ana Roy a rétabli sur cette régate au parcours plus court la hiérarchie mondiale.", "rétabli", "la hiérarchie mondiale"),
    (
        "Tous les candidats ont lu les six engagements soumis par le Sénat, sauf Paul Vidal.",
        "lu",
        "les six engagements soumis par le Sénat",
    ),
    ("La mairie donne aux enfants et aux adolescents des livres.", "donne", "livres"),
    ("Les services de la météo nationale prévoient 5 à 10 cm de pluie.", "prévoient", "5 à 10 cm de pluie"),
    ("L'atelier retourne un navire à un armateur grec.", "retourne", "un navire"),
    ("Canada : la pianiste Ana Roy part pour un périple de quatre mois.", "part", "la pianiste Ana Roy"),
    ("Le maire s'oppose au projet.", "oppose", "projet"),
    ("La mairie s'oppose aux mesures du ministère.", "oppose", "mesures du ministère"),
    ("Le syndicat appelle à la fin des violences.", "appelle", "la fin des violences"),
    ("Le président veut joindre le pays à l'accord.", "joindre", "l'accord"),
    ("Il vit dans une ville où le musée a brûlé.", "brûlé", "où"),
]


def participants(sentence: str, trigger: str) -> list[str]:
    return [each.text for telling in told(sentence) if trigger in telling.trigger.text for each in telling.arguments]


@pytest.mark.parametrize(("sentence", "trigger", "words"), BESIDE)
def test_adverbial_is_no_participant(sentence: str, trigger: str, words: str) -> None:
    found = participants(sentence, trigger)
    assert found
    assert words not in found


@pytest.mark.parametrize(("sentence", "trigger", "words"), KEPT)
def test_what_a_verb_asks_for_is_a_participant(sentence: str, trigger: str, words: str) -> None:
    assert words in participants(sentence, trigger)
