"""Who takes part where the parse alone misleads: each sentence with what is told, and what is not."""

from __future__ import annotations

import pytest

from tests.extract.told import told

TOLD = [
    ("Un mutisme que Paul Vidal, maire de Lyon, a brisé lors d'une conférence.", "a brisé", [("agent", "Paul Vidal"), ("patient", "que")]),
    (
        "Au port de Lyon, un bateau, qui venait de prendre le large sans pilote, s'est embrasé.",
        "embrasé",
        [("agent", "un bateau")],
    ),
    ("« La mairie fournira une estimation des coûts » , tempère cependant l'agence spatiale.", "tempère", [("agent", "l'agence spatiale")]),
    ("Le patron, « ravi », annonce la fin des travaux.", "annonce", [("agent", "Le patron"), ("patient", "la fin des travaux")]),
    ("Le tournoi, pour lequel concouraient seize équipes, a eu lieu.", "concouraient", [("agent", "seize équipes")]),
    ("Le maire accélère et crée un écart.", "crée", [("agent", "Le maire"), ("patient", "un écart")]),
    (
        "Plusieurs statues représentants le roi ont été érigées.",
        "représentants",
        [("agent", "Plusieurs statues représentants le roi"), ("patient", "le roi")],
    ),
    ("Le voilier s'est fait rattraper puis dépasser.", "dépasser", [("patient", "Le voilier")]),
    ("Paul Vidal nomme un juge pour dialoguer avec le syndicat.", "dialoguer", [("agent", "un juge"), ("patient", "le syndicat")]),
    ("Elle part en emportant avec elle dix sacs de riz.", "emportant", [("agent", "Elle"), ("patient", "dix sacs de riz")]),
    ("Le tireur a tué deux élus (le maire, Paul Vidal, et son adjoint).", "a tué", [("agent", "Le tireur"), ("patient", "deux élus")]),
    (
        "La firme a ouvert vingt usines, dont certaines toujours en service.",
        "a ouvert",
        [("agent", "La firme"), ("patient", "vingt usines")],
    ),
    ("« Il faut voter », a déclaré Ana Roy, patronne de la banque et cheffe du parti.", "a déclaré", [("agent", "Ana Roy")]),
    ("Des élues sont en cours et des tentes sont dressées.", "sont dressées", [("patient", "des tentes")]),
    ("Aux cris a succédé un silence.", "a succédé", [("agent", "un silence")]),
    ("Elle soigne des malades venant d'autres régions.", "venant", [("agent", "des malades venant d'autres régions")]),
    ("Il a été conseillé de réduire les achats.", "réduire", [("patient", "les achats")]),
    (
        "Il est parti, laissant les élus choqués par la dureté des mots employés par le préfet.",
        "employés",
        [("patient", "mots employés par le préfet"), ("agent", "le préfet")],
    ),
    ("C'est trop cher, comme l'a soufflé un de ses élèves, Paul Vidal.", "a soufflé", [("agent", "un de ses élèves")]),
    ("Ana Roy, veuve et illustre cantatrice, est morte aujourd'hui.", "est morte", [("agent", "Ana Roy")]),
    (
        "Il serait nécessaire de priver les bénévoles de leurs proches.",
        "priver",
        [("patient", "les bénévoles")],
    ),
    ("Ana Roy avait été opérée pour une fracture et du sport lui avait été recommandé.", "recommandé", [("recipient", "lui")]),
    ("Les deux nageurs sortent du lac avec peu d'écart.", "sortent", [("agent", "Les deux nageurs")]),
    ("Le journal ne fournit pas d'information sur cette audience.", "fournit", [("agent", "Le journal"), ("patient", "information")]),
]
UNTOLD = [
    ("On ignore la position de la Syldavie qui a refusé le texte.", "a refusé"),
    ("Le conseil examine le texte rédigé par la commune qui prévoit la fermeture du pont.", "prévoit"),
    ("La piste aurait été écartée, a fait savoir la douane belge.", "savoir"),  # not of the police, as the parse has it
    ("Une carte tracée par une équipe de la faculté de Lyon dirigée par Paul Vidal a surpris.", "dirigée"),
    ("Ana Roy refuse, et elle ne veut pas être dans un groupe du parti.", "veut"),
    ("Il a été conseillé de réduire les achats.", "conseillé"),
    ("Paul Vidal est aussi le seul chef de service à avoir bouclé deux mandats.", "chef"),
    ("Les fermes voisines sont de fait totalement coupées de la ville.", "coupées"),
    ("Le club de Lyon peine à marquer.", "peine"),
    ("Le moment est venu de partir.", "venu"),
    ("La meilleure piste consiste à envoyer des sondes.", "envoyer"),
    ("Le directeur demande ce qu'on fait dans ce bureau.", "fait"),
    ("Les enquêtes laissaient entrevoir une victoire du maire.", "victoire"),
    ("Le maire est opposé à l'utilisation de ce nom.", "utilisation"),
    ("Le dirigeant sourit en signant la « déclaration de Rome » avec un stylo.", "déclaration"),
    ("Paul Vidal est devenu le premier athlète indépendant.", "indépendant"),
]


def parted(sentence: str) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(each.trigger.text, [(part.role, part.text) for part in each.arguments]) for each in told(sentence)]


@pytest.mark.parametrize(("sentence", "trigger", "parts"), TOLD)
def test_participants_are_those_of_the_clause(sentence: str, trigger: str, parts: list[tuple[str, str]]) -> None:
    fitting = [mine for words, mine in parted(sentence) if trigger in words]
    assert fitting
    assert [each for each in fitting[0] if each[0] in ("agent", "patient", "recipient")] == parts


@pytest.mark.parametrize(("sentence", "trigger"), UNTOLD)
def test_what_the_parse_misleads_about_is_not_told(sentence: str, trigger: str) -> None:
    assert not [words for words, _ in parted(sentence) if trigger in words]


@pytest.mark.parametrize(
    "text, language",
    [
        ("Le maire a dit : « La ville n’a aucun intérêt à", "fr"),
        ("From the stands, ten seconds before Morel, who had scored twice in March, leans", "en"),
    ],
)
def test_text_that_breaks_off_is_read_as_far_as_it_goes(text: str, language: str) -> None:
    assert told(text, language)
