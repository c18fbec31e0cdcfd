"""Who is credited with what stands in quotation marks, of one paragraph or several, closed or not, and what is left out instead."""

from __future__ import annotations

import pytest

from kg.extract.grammar.marks import quote_spans
from tests.extract.told import TODAY, told

CREDITED = [
    ("Ana Roy a déclaré : « Le pont a cédé.\n\nLa mairie a fermé la route. » Il pleut.", "a fermé", "Ana Roy"),
    ("Le concert est fini. Nous avons bien joué. Le public a chanté », a dit Ana Roy.", "a chanté", "Ana Roy"),
    ("La France, écrit Ana Roy dans le journal, « a vendu ses navires à la Grèce ».", "a vendu", "Ana Roy"),
    ("Hier soir, rapporte Nuage, les manifestants ont occupé le port de Lens.", "ont occupé", "Nuage"),
    ("« Le pont a cédé », a affirmé Ana Roy, ingénieure à Lens, selon Reuters.", "a affirmé", "Reuters"),
    (
        "« Le maire a fermé le pont », a dit Paul Vidal. « Selon nous, le port a perdu ses navires », a ajouté Ana Roy.",
        "a perdu",
        "Ana Roy",
    ),
    ("Ana Roy a affirmé que les agents avaient paniqué et crié.", "crié", "Ana Roy"),
    ("Paul Vidal a parlé aux soldats : « Je vous donne ce drapeau », a indiqué la BBC.", "donne", "Paul Vidal"),
    ("Paul Vidal a dit : « Le pont tient. » Ana Roy était là pour le dire : « J'ai fermé le pont. »", "ai fermé", "Ana Roy"),
    ("Selon Paul Vidal, directeur du club, « le pont a cédé », a-t-il dit hier.", "a cédé", "Paul Vidal"),
    ("Le maire est là. Ana Roy a affirmé que le pont tenait. « La mairie a fermé la route », a-t-elle ajouté.", "a fermé", "Ana Roy"),
    ("« La ville a vendu le stade. »\n\n— Claire Morel, maire de Lens", "a vendu", "Claire Morel"),
    ("À en croire le maire, la ville a vendu le stade.", "a vendu", "le maire"),
    ("Au dire des experts, la ville a vendu le stade.", "a vendu", "des experts"),
    ("Le suspect a quitté la ville, a-t-on appris de source judiciaire.", "a quitté", "source judiciaire"),
    ("La ville a vendu le stade, explique-t-on au club.", "a vendu", "club"),
    ("Au ministère, on indique que la ville a vendu le stade.", "a vendu", "ministère"),
    ("Le siège est à Berlin, où l'on ajoute que la ville a vendu le stade.", "a vendu", "Berlin"),
    ("La ville a vendu le stade, fait-on savoir à la préfecture.", "a vendu", "la préfecture"),
    ("Le maire a vendu le stade, a-t-on appris mardi auprès du parquet.", "a vendu", "parquet"),
    ("« Une dépense que rien n'excuse, sinon le goût du ruban », a attaqué Ana Roy, chef de l'opposition.", "excuse", "Ana Roy"),
    ("La candidate n'a pas concédé la victoire ; elle demandera un recompte.", "demandera", None),
    ("Le maire prévient : le pont fermera lundi ; la gare rouvrira mardi.", "rouvrira", "Le maire"),
    ("Elle qui jurait en mars qu'« on ne vend pas un nom » s'est rendue à Lyon mardi.", "rendue", None),
    ("La gare emploie douze agents, et leur retrait coûterait, selon un rapport interne, un million d'euros.", "emploie", None),
    ("Le groupe Lumenor a annoncé avoir racheté Nuage, le dernier quotidien coté à Paris.", "racheté", "Lumenor"),
    ("Selon nos informations, la ville a vendu le stade.", "a vendu", None),
    ("Deux wagons ont déraillé et un enfant est mort, ont annoncé mardi l'ONG et des sources locales.", "déraillé", "ONG"),
    ("Les élus ont fermé la mine, ont accusé le préfet.", "fermé", None),
    ("Ana Roy, qui dirigeait la banque, est morte lundi à Lens, a annoncé sa famille.", "est morte", "sa famille"),
    ("Ana Roy, qui aurait vendu la banque, est morte lundi à Lens, a annoncé sa famille.", "vendu", "sa famille"),
    (
        "Le maire, qui avait débuté aux Forges – c'est ainsi que tout le canton nomme l'usine, depuis la guerre –, a écrit au préfet.",
        "nomme",
        None,
    ),
    ("La défense, par la voix de Claire Morel, veut un sursis : son client a tout avoué.", "avoué", "Claire Morel"),
    ("Un ouvrier se souvient d'avoir repeint trois fois la salle.", "avoir repeint", "Un ouvrier"),
    ("Dix blessés d'après les organisateurs ; le maire a fermé la place.", "a fermé", None),
    ("D'après les organisateurs, dix enfants sont blessés ; le maire a fermé la place.", "a fermé", "les organisateurs"),
    ("Ana Roy promet deux trains. Le conducteur aurait donné son accord.", "donné", None),
    ("Le maire n'a pas dit pourquoi le pont a cédé.", "a cédé", None),
    ("Ana Roy avait évité de dire d'où venaient les colis.", "venaient", None),
    ("Ana Roy a expliqué pourquoi la ville avait vendu le stade.", "vendu", "Ana Roy"),
    ("Le syndicat reproche à la direction d'avoir vendu le site.", "vendu", "Le syndicat"),
    ("Ana Roy confirme la vente. Le conducteur aurait donné son accord.", "donné", "Ana Roy"),
    ("Leur présidente, Ana Roy, 61 ans, enrage : « Nos enfants ont perdu la salle. »", "ont perdu", "Leur présidente"),
    ("Sa voisine : « Le maire a vendu la salle. »", "a vendu", "Sa voisine"),
    ("Sa réponse est claire : « Le maire a vendu la salle. »", "a vendu", "Sa"),
    ("Pour Paul Vidal, le pont est vieux. Les navires sont partis. « Le port a perdu ses quais », note-t-il.", "a perdu", "Paul Vidal"),
    ("Paul Vidal note que le pont tient. Luc Roux est venu. « Le port a perdu ses quais », dit-il.", "a perdu", "il"),
    ("Paul Vidal assure que le pont tient. Il estime que la ville a vendu le stade.", "a vendu", "Paul Vidal"),
    ("Paul Vidal veut partir, estimant que le pont cédera.\n\n« La ville a vendu le stade », dit-il.", "a vendu", "Paul Vidal"),
    ("Luc Roux assure que le pont tient. Paul Vidal ferme le port. Il estime que la ville a vendu le stade.", "a vendu", "Il"),
    ("Le pont a été fermé par le maire dans un arrêté publié à Lens : « La ville a vendu le stade », dit-il.", "a vendu", "le maire"),
    ("Claire Morel craint que la ville ne vende le stade.", "vende", "Claire Morel"),
    ("Selon Nuage, cité par Belga, « la ville a vendu le stade ».", "a vendu", "Nuage"),
    ("Le maire a vendu le stade pour obtenir un sursis selon son avocat.", "a vendu", "son avocat"),
    ("Le toit a cédé, blessant deux agents, selon la police, et dix élus.", "blessant", "la police"),
    ("Même si le club refuse le vote, Ana Roy a affirmé qu'elle viendra.", "refuse", None),
    ("Ana Roy a reconnu avoir vendu le stade, confirmant la fermeture du club.", "fermeture", None),
    ("Le porte-parole de Mme Le Pen assure que le port a été fermé.", "a été fermé", "Le porte-parole de Mme Le Pen"),
    ("Selon deux élus, Nordal a choisi Petit & Cie. « Nous avons perdu la salle », fait-on savoir à Berlin.", "avons perdu", "Berlin"),
    (
        "L'enfant est fâché avec lui (c'est lui qui a signalé sa fuite), « elle cherchait un logement », ajoute le préfet.",
        "cherchait",
        "le préfet",
    ),
    ("Ana Roy déclare que Lens a gagné le match « Je suis fière », a déclaré Ana Roy.", "déclare", None),
]

LEFT_OUT = [
    ("« Le pont tient », dit Ana Roy. Paul Vidal a fermé le port. Les quais sont vides. « J'ai prévenu le maire. »", "prévenu"),
    ("Ana Roy a déclaré : « Nous allons gagner. Paul Vidal a quitté le club.", "quitté"),
    ("La presse dénonce les soupçons selon lesquels le maire a volé la caisse.", "volé"),
    ("Il a poussé un cri, de ceux qui disent que Lens a gagné le match.", "gagné"),
    ("La ville a vendu le stade, explique-t-on volontiers.", "vendu"),
    ("Selon deux élus, la ministre a caché un rapport que nous avons consulté.", "consulté"),
    ("On raconte que le maire a vendu le stade.", "vendu"),
    ("Selon deux élus, le belge Nordal & Cie. « Nous avons perdu la salle », fait-on savoir volontiers.", "avons perdu"),
    ("Il se dit que la ville a vendu le stade.", "vendu"),
    ("Le bruit court que le maire a vendu le stade.", "vendu"),
    ("Ana Roy chantait quand ils ont été saisis puis fouillés pour le motif suivant : « Le groupe a vendu des armes. »", "vendu"),
    ("L a affirmé que les agents avaient quitté la salle.", "quitté"),
]

SPANS = [
    ("Il dit : « A « b » c » fin.", [" A « b » c "]),
    ("Il dit : « A. Puis il dit « b » et « c ».", [" A. Puis il dit ", " b ", " c "]),
    ("Une source : « A\n\nest. B. » Fin", [" A\n\nest. B. "]),
    ("« A.\n\n« B. » Fin", [" A.", " B. "]),
    ("Elle dit : Les élus partent. » Fin", ["Les élus partent. "]),
    ("She left. 'They don't pay,' said Roy, 'or stay.' The crews' boat sank. 'Go", ["They don't pay,", "or stay."]),
    ("Nul ne dort. Je dors. M. Bone rit », dit-il", ["Je dors. M. Bone rit "]),
]


@pytest.mark.parametrize(("text", "words", "speaker"), CREDITED)
def test_speaker_of_a_quotation_is_credited(text: str, words: str, speaker: str | None) -> None:
    (found,) = [each for each in told(text, "fr", TODAY) if words in each.trigger.text]
    assert (found.speaker.name if found.speaker else None) == speaker


@pytest.mark.parametrize(("text", "words"), LEFT_OUT)
def test_words_of_somebody_unknown_are_left_out(text: str, words: str) -> None:
    assert not any(words in each.trigger.text for each in told(text, "fr", TODAY))


@pytest.mark.parametrize(("text", "spans"), SPANS)
def test_marks_pair_up(text: str, spans: list[str]) -> None:
    assert [text[start:end] for start, end in quote_spans(text)] == spans
