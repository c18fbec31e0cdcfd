"""Subjects and what stands beside them: parses that make no sense raise nothing."""

import pytest
from spacy.tokens import Doc as Parse
from spacy.vocab import Vocab

from kg.extract.grammar.document import Doc
from kg.extract.participants.rivals import is_inserted


@pytest.mark.parametrize(
    ("words", "is_set_off"),
    [("Ada , maire , part", True), ("Ada maire part", False), ("« maire part", False), ("Ada « part", False)],
)
def test_only_words_between_commas_are_inserted(words, is_set_off):
    forms = words.split()
    places = [at for at, each in enumerate(forms) if each not in ",part"]
    heads = [len(forms) - 1] * len(forms)
    deps = ["nsubj" if at in places else "punct" for at in range(len(forms) - 1)] + ["ROOT"]
    classes = ["PROPN" if at == places[0] else "NOUN" for at in range(len(forms) - 1)] + ["VERB"]
    doc = Doc(Parse(Vocab(), words=forms, heads=heads, deps=deps, pos=classes))
    assert is_inserted(doc[places[1]], doc[places[0]]) is is_set_off
