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
    ("La maire lui a parlé du pont.", ("a parlé", "said")),
]


@pytest.mark.parametrize(("sentence", "whole"), WHOLE, ids=[each[0] for each in WHOLE])
def test_relation_keeps_the_words_that_make_its_meaning(sentence, whole):
    assert [(each.relation.text, each.relation.id) for each in told(sentence)] == [whole]
