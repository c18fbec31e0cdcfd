"""What stands beside a verb, or is joined to its object, is none of its participants where the words show that it belongs elsewhere."""

from __future__ import annotations

from functools import cache

import pytest

from kg import terms
from kg.annotate import annotate
from kg.extract import extract
from kg.model import Article, LexicalRelation, Telling


@cache
def lexicon() -> tuple[LexicalRelation, ...]:
    return terms.read_lexicon()


def told(sentence: str) -> tuple[Telling, ...]:
    language = "en" if sentence.startswith("The ") else "fr"
    (found,) = extract(annotate([Article("case", sentence, language)], language=language), lexicon())
    return found.tellings


APART = [
    ("Ana Roy, en déplacement à Troyes, dans l'Aube, ce mardi, a contesté les chiffres.", "Aube"),
    ("La Lyonnaise obtient ainsi 30,32 % des voix et la Nantaise 28,57 %.", "Nantaise"),
    ("Ana Roy gagne le match et reste en course pour le titre, devant la championne sortante.", "la championne sortante"),
    ("Six millions de personnes sont inscrites contre environ 4,9 millions en mai 2012, lors de l'élection.", "l'élection"),
    ("Ces filles ont effectué vingt-quatre CDD.", "vingt-quatre"),
    ("Il y a des arrivées de réfugiés.", "des arrivées de réfugiés"),
    ("La lampe brillait autant que deux cents soleils.", "soleils"),
    ("Les pertes pourraient continuer de monter si le mouvement persiste.", "mouvement"),
    ("Cette décision a provoqué la colère des élus ainsi que des riverains du port.", "des riverains du port"),
    ("Derrière l'Afrique du Nord, les îles sont les plus touchées par ce virus.", "Afrique"),
    ("Le directeur fait paraître dans le journal La Gazette une tribune.", "La Gazette"),
    ("Le maire annonce sa candidature à l'élection présidentielle.", "l'élection présidentielle"),
    ("L'homme, arrivé par le grand escalier, a agressé les quatre militaires.", "le grand escalier"),
    ("Sur décision préfectorale, plusieurs routes ont été fermées.", "décision préfectorale"),
    ("Ce serait l'unique manière de l'honorer, estime le maire.", "l'unique manière"),
    ("Au moins dix personnes ont été blessées dont trois parmi les policiers.", "les policiers"),
]


@pytest.mark.parametrize(("sentence", "apart"), APART)
def test_what_belongs_elsewhere_is_no_participant(sentence: str, apart: str) -> None:
    found = [(each.relation.lemma, argument.role, argument.text) for each in told(sentence) for argument in each.arguments]
    assert found
    assert apart not in [each[2] for each in found]


def test_dangling_participle_says_nothing_of_a_subject_it_does_not_fit() -> None:
    assert "lancer" not in [each.relation.lemma for each in told("Lancée en 2011, les autorités ont rappelé les derniers astronautes.")]
