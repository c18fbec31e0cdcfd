"""What the forms show to be misread is not told, or read anew."""

from __future__ import annotations

import pytest

from tests.extract.told import told

UNTOLD = [
    ("La commune choisira, sachant que le pont doit être refait.", "sachant"),
    ("La tour, nommée ainsi en l'honneur du roi, est rouverte.", "nommée"),
    ("La réponse du maire s'est fait attendre.", "attendre"),
    ("Voici un homme dévoué qui a rassemblé les habitants.", "Voici"),
    ("Les pompiers ont reçu l'appel d'une voisine.", "appel"),
    ("La remise du moulin abrite une exposition.", "remise"),
    ("Selon son habitude, prise pendant les vacances, Paul Vidal a critiqué la presse.", "prise"),
    ("Ce n'est pas le maire qui a signé la lettre, mais son adjoint.", "a signé"),
    ("Ce n'est pas celle du voisin qui a été cambriolée, mais celle du maire.", "a été cambriolée"),
    ("La devise de ce salon était « Nous sommes une famille ».", "était"),
    ("Claire Morel aimait raconter sa victoire.", "aimait"),
    ("Les départs de salariés pour entrées en formations repartent en hausse.", "entrées"),
    ("La nageuse a dévoilé sans ambiguïté ses projets pour la saison.", "ambiguïté"),
    ("Ensuite, un dosage de caféine réalisée sur la patiente s'est révéle normal.", "réalisée"),
    ("Le maire présente un barème, qu'il entend mettre en œuvre à la rentrée.", "entend"),
    (
        "Paul Vidal, repéré sur les réseaux où il postait des dessins et puis mis en examen pour vol, a rencontré le couple.",
        "mis en examen",
    ),
    ("Ana Roy, envoyée spéciale de la chaîne, a filmé la scène.", "envoyée"),
    ("Roux et Morel, élus respectivement en 2001 et 2005, ont démissionné.", "élus"),
    ("Il signe la découverte de la plus vieille étoile, située loin de la Terre.", "située"),
    ("Il devient alors le seul athlète indépendant à remporter une coupe.", "indépendant"),
    ("Toutes catégories confondues près de 60 000 foyers ont augmenté le nombre de demandes.", "confondues"),
    ("Le maire a conclu son discours par une légère entorse protocolaire, et immédiatement applaudie par les élus.", "applaudie"),
    ("La paire de tête s'offre le luxe de plaisanter.", "s'offre"),
    ("Leur fin de bail est prévue pour mars.", "fin"),
    ("Il devient difficile de respecter la règle.", "devient difficile"),
    ("Elles fournissent une opportunité unique de comprendre la composition de la comète.", "comprendre"),
    ("Vers midi, place de la Gare, Ana Roy et Paul Vidal surnommé « Vidalo », arrivent.", "arrivent"),
    ("Le voleur risque jusqu'à 8 mois de prison.", "risque"),
    ("Les élus ont souvent fait machine arrière devant la foule.", "ont souvent fait machine"),
    ("Le maire craint sa volonté de nuire aux élus.", "craint"),
    ("La Syldavie est considérée comme l'une des îles dans lesquelles on vit mal.", "est considérée"),
    ("Le roi a exprimé dans sa lettre le désir d'être enterré en Syldavie.", "a exprimé"),
    ("Le musée, situé à gauche, a brûlé.", "situé"),
    ("Un marin a eu la main écrasée par la machine.", "a eu la main"),
    ("La grêle a été annoncée par une rumeur d'orage à la radio dans une halle, mise en place pour la foire.", "mise en place"),
    ("Ana Roy garde sa couronne en tir à l'arc.", "tir"),
    ("La mesure sera effective lundi.", "sera effective"),
    ("Le maire critique des règlements qui vont trop loin.", "vont"),
    ("C'est enfin du parti au pouvoir, qu'est venue la lettre la plus dure contre le préfet.", "est venue"),
    ("Paul Vidal refuse de se « [laisser] surprendre » par ces compliments.", "refuse de se « [laisser"),
    ("Le public voit Ana Roy repoussée à dix minutes.", "repoussée"),
    ("Plus un objet est demandé, plus son prix s'élève.", "est demandé"),
    ("La tempête a surpris la ville, mettant en danger les passants.", "danger"),
    ("Le texte met en avant la préservation des valeurs.", "met"),
]


def triggers(sentence: str) -> list[str]:
    return [each.trigger.text for each in told(sentence)]


@pytest.mark.parametrize(("sentence", "trigger"), UNTOLD)
def test_what_is_misread_is_not_told(sentence, trigger):
    assert trigger not in triggers(sentence)


def test_participle_taken_for_a_noun_is_a_verb():
    found = triggers("Morel, qualifié de tyran, est finalement parti, le 4 mars, pour la Corse.")
    assert any(each.startswith("est") and each.endswith("parti") for each in found)
