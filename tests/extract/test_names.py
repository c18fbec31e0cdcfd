"""Names: whatever a parse takes for one, some of its words are left."""

import pytest
from spacy.tokens import Doc as Parse
from spacy.vocab import Vocab

from kg.extract.grammar.document import Doc
from kg.extract.participants.names import own_words, whole


@pytest.mark.parametrize("words", ["de fermer", "lundi", "de Lens", "et de"])
def test_name_keeps_a_word(words):
    forms = ["permet", *words.split(), "demain"]
    is_verb = [each == "fermer" for each in forms]
    doc = Doc(
        Parse(
            Vocab(),
            words=forms,
            heads=[0] * len(forms),
            deps=["ROOT"] + ["dep"] * (len(forms) - 1),
            pos=["VERB" if each else "PROPN" for each in is_verb],
            morphs=["VerbForm=Inf" if each else "" for each in is_verb],
        )
    )
    assert len(whole(own_words(doc.span(1, -1)), set())) > 0
