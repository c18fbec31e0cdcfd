"""What a sentence does not say was reached is left out: a step of what is to come, a thing asked for, an aim, one of its futures."""

from __future__ import annotations

import pytest

from tests.extract.told import TODAY, told

LEFT_OUT = [
    ("Le syndicat réclame une loi qui protège les ouvriers.", "protège"),
    ("L'accord n'a pas abouti à la libération des otages.", "libération"),
    ("La réforme ne contribue en rien à l'amélioration des transports.", "amélioration"),
    ("La fusée va envoyer des images jusqu'à la perte du signal.", "perte"),
    ("Le maire pourra être élu et être maître de la promulgation du décret.", "promulgation"),
    ("La destitution de la maire a été votée hier par les élus.", "destitution"),
    ("Elle annoncera sa candidature demain à Lens.", "candidature"),
    ("Les coureurs ont aimé cette course proposant un départ de la plage de Lens.", "départ"),
    ("Pour parvenir à ces chiffres, les élèves ont mesuré le lac.", "parvenir"),
    ("Le tribunal a rejeté une demande de mesures interdisant la chasse.", "interdisant"),
    ("Nul ne voit comment elle a pu acheter la maison.", "acheter"),
    ("Elle est augmentée deux fois, jusqu'à ce que son loyer atteigne 900 francs.", "atteigne"),
    ("Étant donné la fatigue du groupe, Ana Roy encaisse le chèque.", "donné"),
    ("Le tableau a été offert au maire par Paul Vidal, négociant en vins.", "négociant"),
    ("Il a annulé sa visite à Washington.", "visite"),
    ("À souligner, la présence de Paul Vidal, qui faisait un retour.", "souligner"),
    ("Il en veut à la mairie de Lens.", "veut"),
    ("Plus de 30 marins restent portés disparus.", "portées"),
    ("Le marin était recherché après une bagarre au couteau survenue plus tôt.", "survenue"),
    ("Elle a gagné après des résultats frustrants à Lens.", "frustrants"),
    ("Les gardes du port ne sont pas assez grands pour bloquer le cortège.", "bloquer"),
    ("Elle court un marathon en 3 heures pour s'écrouler après la ligne.", "écrouler"),
    ("Il dut attendre la parution de son livre pour se faire connaître du public.", "connaître"),
    ("Les orages sont rares dans cette vallée située le long de la mer.", "située"),
    ("Les traces trouvées sont plus anciennes que les plus vieilles connues.", "connues"),
    ("« Les études qui sont lancées vont établir si Ana Roy a volé », a-t-elle dit.", "vont"),
    ("Il revient au Conseil de valider la procédure.", "revient"),
    ("« Le mieux pour perdre, c'est de penser au dîner », a dit Paul Vidal.", "penser"),
    ("Les coureurs avancent ensemble avant que Paul Vidal ne subisse une attaque.", "subisse"),
    ("Dans le cadre des primaires visant à désigner un candidat, Ana Roy a proposé une loi.", "visant"),
    ("Il ne restait qu'entre 30 et 40 marins.", "restait"),
    ("« Il y a un port à deux étages », a dit Ana Roy.", "y a"),
]

TOLD = [
    ("Le syndicat réclame la loi qui protège les ouvriers.", "protège"),
    ("Le maire a demandé une note qui a été écrite en mai.", "écrite"),
    ("La destitution de la maire a surpris les élus.", "destitution"),
    ("Le projet visant à interdire la chasse a été voté.", "visant"),
    ("Il y a eu un orage.", "y a"),
    ("Il y avait 24 élèves dans le bus.", "y avait"),
    ("Il ne reste qu'une trentaine de singes.", "reste"),
    ("Il n'y a pas de dégâts.", "y a"),
    ("Le maire va ouvrir une école à Lens.", "ouvrir"),
    ("Il faut agir avant que le feu ne gagne la grange.", "gagne"),
]


@pytest.mark.parametrize(("sentence", "word"), LEFT_OUT)
def test_what_is_not_said_to_be_reached_is_not_told(sentence: str, word: str) -> None:
    assert not any(word in each.trigger.text for each in told(sentence, published=TODAY))


@pytest.mark.parametrize(("sentence", "word"), TOLD)
def test_what_is_reached_is_told(sentence: str, word: str) -> None:
    assert any(word in each.trigger.text for each in told(sentence, published=TODAY))


def test_a_gerund_is_as_doubtful_as_its_clause() -> None:
    found = told("Elle aurait touché un salaire en ayant produit trois notes.", published=TODAY)
    assert {each.modality for each in found} == {"hedged"}


def test_a_day_of_something_else_dates_nothing() -> None:
    found = told("Relancé par la grève en mai 2019, le parti gagne la ville.", published=TODAY)
    assert all(each.time is None or each.time.edtf != "2019-05" for each in found)


def test_nobody_holds_an_office_for_a_day() -> None:
    found = told("Il était absent aux obsèques d'Ana Roy, qui fut aussi son ministre, le 11 mars dernier.", published=TODAY)
    assert all(each.time is None or each.time.precision != "day" for each in found if each.rule == "titles")


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("La mairie a joué avec le feu.", "a joué avec le feu"),
        ("La ville garde la main haute sur le port.", "garde la main haute"),
        ("Ce choix prend le contre-pied du maire.", "prend le contre-pied"),
    ],
)
def test_a_locution_is_told_whole(sentence: str, trigger: str) -> None:
    assert [each.trigger.text for each in told(sentence, published=TODAY) if each.rule == "light_verbs"] == [trigger]


def test_what_is_joined_across_a_noun_is_wanted_too() -> None:
    found = told("Le collectif réclame des effectifs policiers, de la vidéosurveillance et la reconnaissance du racisme.", published=TODAY)
    assert [each.modality for each in found if "reconnaissance" in each.trigger.text] == ["planned"]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Quatre marins ont été convoqués pour vol de filets.", "convoqués"),
        ("Souvent accusés, les élus ont toujours nié un soutien aux grévistes.", "accusés"),
        ("Un bail, non déclaré, obtenu en 2013 par Paul Vidal, a fait scandale.", "obtenu"),
        ("Le maire a été convoqué chez le juge le 29 mars.", "convoqué"),
    ],
)
def test_what_happened_is_neither_planned_nor_denied(sentence: str, word: str) -> None:
    found = [each for each in told(sentence, published=TODAY) if word in each.trigger.text]
    assert all((each.modality, each.negated) == ("asserted", False) for each in found)
