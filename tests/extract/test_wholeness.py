"""Relations are told with the words that make their meaning, or not at all."""

import pytest

from tests.extract.told import told

WHOLE = [
    ("Ana Roy l'a emporté avec 60 % des voix.", ("l'a emporté", "won")),
    ("La candidate l'emporte sur Paul Vidal.", ("l'emporte", "defeated")),
    ("Le vent l'a emporté.", ("l'a emporté", None)),
    ("Le directeur n'en démord pas.", ("n'en démord pas", None)),
    ("Les élus n'y ont pas touché.", ("n'y ont pas touché", None)),
    ("Les lycéens s'en sont pris à la maire.", ("s'en sont pris", None)),
    ("La maire veut en finir avec les déchets.", ("veut en finir", None)),
    ("La maire a réagi, par exemple.", ("a réagi", None)),
    ("Le coureur ne perd finalement que dix secondes.", ("ne perd que", None)),
    ("Le coureur n'a perdu que dix secondes.", ("n'a perdu que", None)),
    ("Le théâtre n'a plus vendu que dix billets.", ("n'a plus vendu que", "sold")),
    ("La tempête a partiellement détruit le phare.", ("a partiellement détruit", "destroyed")),
    ("Le débat s'est déroulé à huis clos.", ("s'est déroulé", None)),
    ("La maire lui a parlé du pont.", ("a parlé", "said")),
]


@pytest.mark.parametrize(("sentence", "whole"), WHOLE, ids=[each[0] for each in WHOLE])
def test_relation_keeps_the_words_that_make_its_meaning(sentence, whole):
    assert [(each.relation.text, each.relation.id) for each in told(sentence)] == [whole]


ACTING = [
    ("Il s'est rendu à Lens mardi.", "s'est rendu", ["agent", "place"]),
    ("Il s'oppose à la vente du stade.", "s'oppose", ["agent", "other"]),
    ("Il s'ensuivit une longue dérive.", "s'ensuivit", ["patient"]),
]


@pytest.mark.parametrize(("sentence", "words", "roles"), ACTING, ids=[each[0] for each in ACTING])
def test_il_acts_where_nothing_else_does(sentence, words, roles):
    assert [[part.role for part in each.arguments] for each in told(sentence) if each.relation.text == words] == [roles]


UNTOLD = [
    ("Un convoi file vers la place de Lens qui est bouclé par la garde.", "est bouclé"),
    ("La police contrôle les cars et les voitures en gares d'autoroute qui roulent vers Lens.", "roulent"),
    ("Le pont a rouvert mardi, marquant la fin d'une longue époque.", "marquant"),
    ("La ville a dit oui au vote sur la loi, visant à protéger le lac.", "visant à protéger"),
    ("Le nageur prénommé Paul a gagné.", "prénommé"),
    ("La mairie paie les travaux avec une somme prévue à cet effet.", "prévue"),
    ("Le maire cite une amie de la sœur d'un voisin, tous de Lens, qui part vers la côte.", "part"),
]


@pytest.mark.parametrize(("sentence", "words"), UNTOLD, ids=[each[0] for each in UNTOLD])
def test_what_nobody_is_told_to_do_is_not_told(sentence, words):
    assert words not in [each.relation.text for each in told(sentence)]


def test_what_one_does_has_a_subject():
    assert [each.relation.text for each in told("On a assisté à un concert à Lens.")] == ["a assisté"]
