"""What a sentence only speaks of is left out; forms of the first person have their verbs; idioms have no relation."""

from __future__ import annotations

import pytest

from tests.extract.told import TODAY, told

LEFT_OUT = [
    ("Les voisins crient comme s'ils venaient pour participer à un bal.", "participer"),
    ("Les marins ont participé à un vote portant sur la vente du port de Lens.", "vente"),
    ("Les maires restent prudents en ce qui concerne une baisse des impôts.", "baisse"),
    ("Une chute a privé Paul Vidal de sa participation au tournoi.", "participation"),
    ("Le maire a souligné l'importance de la participation des jeunes à la fête.", "participation"),
    ("Un vote pour Paul Vidal est un vote contre la réforme.", "vote"),
    ("Il se trouvait à trente mètres des buts de Lens.", "buts"),
    ("L'échec de la réforme serait un coup dur pour le maire.", "échec"),
    ("Les juges devront apporter la preuve que Paul Vidal a assassiné deux gardes.", "assassiné"),
    ("C'est comme si la mairie et le musée étaient ouverts en même temps.", "ouverts"),
    ("Le notaire a du mal à maintenir son offre.", "maintenir"),
    ("Il suffit de leur montrer la lettre.", "montrer"),
    ("Je veux dire que Paul Vidal est parti.", "dire"),
    ("Je ne vois rien de nouveau qui change.", "change"),
    ("La vente du stade de Lens n'a pas eu lieu.", "vente"),
    ("Paul Vidal n'a jamais prétendu avoir vendu le stade.", "vendu"),
    ("Personne n'imagine que Paul Vidal quitte Lyon.", "quitte"),
    ("Il est mort en s'assurant qu'un avion puisse décoller de Lyon.", "décoller"),
    ("Ils sautent sur une balle comme s'ils tentaient de la capturer et de la tuer.", "tuer"),
    ("Si ce courant diminue, les pompes retardent.", "diminue"),
    ("Les débris brûleront dans le ciel, échauffés par l'air.", "échauffés"),
    ("Je vais vous dire, c'était un mauvais jour.", "dire"),
    ("Le port n'a jamais été conçu afin d'abriter les chalutiers.", "abriter"),
]

RELATIONS = [
    ("Un homme a reçu plusieurs balles.", "reçu", None),
    ("Paul Vidal a transformé l'essai.", "transformé", None),
    ("Vous choisirez un tuteur si vous êtes frappé de cécité.", "frappé", None),
    ("La vidéo de Paul Vidal a envahi les réseaux sociaux.", "envahi", None),
    ("Une porte de la grange était ouverte.", "ouverte", None),
    ("Le club va saisir la justice.", "saisir", None),
    ("Le gouvernement a protesté contre ce texte.", "protesté", None),
    ("« Je vous promets une réforme », a dit le maire.", "promets", "promised"),
]

MODAL = [
    ("Ils ont été jugés pour avoir organisé le vote.", "organisé", "hedged"),
    ("Le maire a un plan pour que les marins puissent travailler.", "travailler", "planned"),
    ("Le maire cherche à obtenir un prêt et éviter que les élus ne perdent le port.", "perdent", "hedged"),
    ("Ana Roy aimerait supprimer la taxe.", "supprimer", "planned"),
    ("« Je ne resterais là que si je réussis à ramener le club à Lens », a dit le maire.", "ramener", "hedged"),
    ("La mairie s'attend à ce que le bal rapporte dix millions.", "rapporte", "planned"),
    ("Ana Roy a ajouté qu'elle doutait que les efforts suffisent à calmer les marins.", "calmer", "hedged"),
    ("« Je veux partir », a dit le maire.", "partir", "planned"),
    ("Une clause prévoit que les clubs renoncent à toute plainte.", "renoncent", "planned"),
    ("Le rapport stipule que les clubs avaient renoncé à toute plainte.", "renoncé", "asserted"),
    ("Le maire savait que la ville vendrait le stade.", "vendrait", "planned"),
    ("Les sanctions envisagées comprenaient la réduction de l'aide au port.", "réduction", "planned"),
    ("Il fallait un masque pour entrer dans la salle détruite par l'incendie du musée.", "incendie", "asserted"),
]


@pytest.mark.parametrize(("sentence", "word"), LEFT_OUT)
def test_what_is_only_spoken_of_is_left_out(sentence: str, word: str) -> None:
    assert [each for each in told(sentence) if word in each.trigger.text] == []


@pytest.mark.parametrize(("sentence", "word", "relation"), RELATIONS)
def test_an_idiom_has_no_relation(sentence: str, word: str, relation: str | None) -> None:
    assert [each.relation.id for each in told(sentence) if word in each.trigger.text] == [relation]


@pytest.mark.parametrize(("sentence", "word", "modality"), MODAL)
def test_what_is_charged_or_wanted_is_no_fact(sentence: str, word: str, modality: str) -> None:
    assert [each.modality for each in told(sentence) if word in each.trigger.text] == [modality]


def test_what_must_not_be_is_denied() -> None:
    (found,) = [each for each in told("Ana Roy dit que Paul Vidal ne devrait pas être membre du parti.") if "être" in each.trigger.text]
    assert found.negated


def test_nobody_falls_where_it_rains() -> None:
    (found,) = told("Il devrait tomber dix centimètres de pluie à Nantes.")
    assert not any(each.role == "agent" for each in found.arguments)


def test_the_name_of_a_team_holds_no_office_in_it() -> None:
    assert not any(each.rule == "titles" for each in told("Un porte-parole de l'équipe Vidal a parlé."))


def test_a_charge_is_no_part_of_a_name() -> None:
    (found,) = told("Ana Roy accuse le ministre Paul Vidal de vol.")
    assert [each.text for each in found.arguments if each.role == "patient"] == ["le ministre Paul Vidal"]


def test_the_day_of_a_paper_is_not_that_of_those_who_follow_it() -> None:
    (found,) = told("Les juges ont suivi les réquisitions du parquet du 14 septembre 2016.", published=TODAY)
    assert found.time is None
