"""What a sentence leaves unsettled is left out; what it settles has the modality, the denial and the speaker it gives."""

from __future__ import annotations

import pytest

from tests.extract.told import told

LEFT_OUT = [
    ("Le four brûle, que le maire paie ou non.", "paie"),
    ("Trente voitures ont été incendiées ou volées.", "incendiées"),
    ("Le groupe a annoncé que dix postes seraient « créés ou transférés ».", "créés"),
    ("Le club n'a reçu aucune lettre qui accuse le maire.", "accuse"),
    ("Tous les clubs n'ont pas signé le texte.", "signé"),
    ("Les juges feraient mieux d'arrêter les voleurs.", "arrêter"),
    ("Les députés disent vouloir, pour la saison à venir, maintenir le tarif.", "maintenir"),
    ("À trois jours de l'arrivée d'Ana Roy, le marché ferme.", "arrivée"),
    ("À l'approche du référendum sur le port, la ville se tait.", "référendum"),
    ("Ensuite, le rachat de la banque doit être finalisé.", "rachat"),
    ("Cette réforme du code sera la plus importante du siècle.", "réforme"),
    ("Le maire a nié les accusations de Paul Vidal.", "accusations"),
    ("Ana Roy a parlé du « procès de la peur ».", "procès"),
    ("Les gardes ont ouvert la route avant d'avoir retrouvé le chien.", "retrouvé"),
    ("Une alerte a été lancée par un voisin, déclarant que trois hommes étaient entrés dans le lycée.", "entrés"),
    ("Le pont s'est presque effondré.", "effondré"),
    ("La foire a failli ne pas avoir lieu.", "avoir lieu"),
    ("Le dernier maire qui a fermé le pont était Paul Vidal.", "était"),
    ("Le port accueille ceux qui restent des pêcheurs.", "restent"),
    ("C'est ce que pense le père de l'enfant.", "pense"),
    ("Le maire prend la mer pour ce que les élus appellent un paradis.", "appellent"),
    ("Toute personne accusée d'avoir aidé un fugitif risque la prison.", "aidé"),
    ("Quelqu'un qui ne sait plus nager ne peut pas garder la piscine.", "nager"),
    ("Il est impossible que le port puisse vendre ce navire.", "vendre"),
    ("Le club s'oppose à ce que la lettre soit publiée.", "publiée"),
    ("Sous l'ancienne loi, Paul Vidal aurait dû quitter la mairie.", "quitter"),
    ("Le club n'a pas prévu de ne pas payer la facture.", "payer"),
    ("Ce vote doit maintenant être validé ou rejeté par la Cour.", "validé"),
    ("Il n'y a pas de blessés, à part le conducteur lui-même.", "blessés"),
    ("Ana Roy n'a jamais dit qu'elle vendait le stade.", "vendait"),
    ("Ana Roy a été dépassée sur la fin de la course.", "fin"),
]

MODAL = [
    ("Paul Vidal peut être président à vie.", "être", "hedged"),
    ("Le conseil a approuvé la vente du stade.", "vente", "planned"),
    ("Le juge a autorisé la démolition du moulin.", "démolition", "planned"),
    ("Il aura fallu l'intervention des pompiers.", "intervention", "asserted"),
    ("Il faudra l'intervention des pompiers.", "intervention", "planned"),
    ("Moscou accuse Lumenor de vouloir vendre le port.", "vendre", "hedged"),
    ("Ces réformes sont attendues par les habitants.", "attendues", "asserted"),
    ("Les prix tendent à doubler la facture.", "doubler", "asserted"),
    ("Alors que le club pensait avoir gagné la coupe, le juge l'a exclu.", "gagné", "hedged"),
    ("Il aurait « montré son arme avant de partir » , a affirmé le procureur de Lens.", "affirmé", "asserted"),
    ("Paul Vidal a été le dernier coureur à terminer la course le 21 mars 2029.", "terminer", "asserted"),
    ("Difficile de savoir si sa mort retardera les prochains films.", "retardera", "hedged"),
    ("Même si le maire refuse toute aide, Paul Vidal ira à Lens.", "refuse", "asserted"),
    ("Même si un accord a été conclu, le détail sera décidé lundi.", "conclu", "asserted"),
    ("Le conseil décidera s'il continuera d'aider le port.", "aider", "hedged"),
    ("Lens et Nantes sont allés chercher leur septième victoire du mois.", "victoire", "asserted"),
    ("Le musée doit faire face au manque d'argent.", "face", "asserted"),
    ("Des clients doivent parfois patienter sous le porche.", "patienter", "asserted"),
    ("Nous allons veiller à ce que la ville respecte le contrat.", "respecte", "planned"),
    ("La vidéo laisse penser que le maire a vendu la salle.", "vendu", "hedged"),
    ("Le syndicat appelle les marins à une semaine de grève le jeudi 20 décembre 2029.", "appelle", "asserted"),
    ("Le peintre dut attendre la sortie du disque Snow on Fire?", "attendre", "asserted"),
    ("Qui gagnera la coupe, alors que Lens mène le championnat ?", "mène", "asserted"),
]

SPEAKERS = [
    ("Ce délai indique que la sonde a traversé le nuage.", "traversé", None),
    ("Selon les propos de son médecin, Paul Vidal a quitté Lens.", "quitté", "son médecin"),
    ("Le plan sera soumis à l'avis du conseil de Lyon.", "soumis", None),
    ("Force est de constater que le port a perdu ses navires.", "perdu", None),
    ("Le groupe devra bénéficier d'un avis favorable du ministère de la Santé.", "bénéficier", None),
    ("Le club s'est excusé dans un communiqué en expliquant que les joueurs avaient quitté le terrain.", "quitté", "Le club"),
]


@pytest.mark.parametrize(("sentence", "trigger"), LEFT_OUT)
def test_what_a_sentence_leaves_unsettled_is_left_out(sentence: str, trigger: str) -> None:
    assert not [each for each in told(sentence) if trigger in each.trigger.text]


@pytest.mark.parametrize(("sentence", "trigger", "modality"), MODAL)
def test_modality_is_that_of_the_nearest_word_that_reaches_it(sentence: str, trigger: str, modality: str) -> None:
    assert [each.modality for each in told(sentence) if trigger in each.trigger.text] == [modality]


@pytest.mark.parametrize(("sentence", "trigger", "speaker"), SPEAKERS)
def test_speaker_is_whoever_has_words(sentence: str, trigger: str, speaker: str | None) -> None:
    found = [each.speaker.name if each.speaker is not None else None for each in told(sentence) if trigger in each.trigger.text]
    assert found == [speaker]


def test_participle_behind_mais_pas_is_denied() -> None:
    denied = [each.negated for each in told("La barque a été vendue mais pas livrée.")]
    assert denied == [False, True]


DENIED = [
    ("Les plongeurs ont insisté, mais sans parvenir à trouver le coffre.", "trouver", True),
    ("Paul Vidal avoue ne pas arriver à dormir.", "dormir", True),
    ("Paul Vidal dit ne pas « être contre le péage, mais pas en ville ».", "dit", False),
]


@pytest.mark.parametrize(("sentence", "trigger", "denied"), DENIED)
def test_denial_reaches_what_it_stands_before(sentence: str, trigger: str, denied: bool) -> None:
    assert [each.negated for each in told(sentence) if trigger in each.trigger.text] == [denied]
