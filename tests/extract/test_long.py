"""What stands beside the clauses of a long sentence with quotation marks is told only where nobody is credited with it."""

from __future__ import annotations

import pytest

from tests.extract.told import told

SHORT = "« La mairie a vendu le stade qui abritait le club », a déclaré Claire Morel."
LONG = (
    "« La mairie a vendu le stade qui abritait le club, la piscine, la halle et les trois jardins du vieux port », a déclaré mardi soir "
    "Claire Morel devant les élus de la ville, les journalistes et une centaine de voisins."
)


@pytest.mark.parametrize(("sentence", "told_too"), [(SHORT, True), (LONG, False), (LONG.replace("« ", "").replace(" »", ""), True)])
def test_relative_in_somebodys_words_is_left_out_of_a_long_sentence(sentence: str, told_too: bool) -> None:
    found = {each.relation.lemma for each in told(sentence)}
    assert "vendre" in found
    assert ("abriter" in found) is told_too
