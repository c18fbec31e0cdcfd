"""Raw lines parsed by several networks, as training data."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.annotate import SHIPPED, load
from kg.models.training.silver import choose_lines, parse

LINES = [
    "La maire de Nantes a inauguré mardi la nouvelle gare. Elle a promis d'autres travaux.",
    "Les pompiers ont évacué l'immeuble dans la nuit, sans faire de blessés.",
]


@pytest.fixture(name="french", scope="module")
def load_french() -> Language:
    return load(str(SHIPPED["fr"]), "fr")


def test_networks_that_are_one_agree_on_what_it_says(french: Language) -> None:
    for trees in (list(parse([french], LINES)), list(parse([french, french], LINES))):
        tokens = [(token.form, token.upos, token.deprel) for tree in trees for token in tree.tokens]
        docs = [french(line) for line in LINES]
        assert tokens == [(word.text, word.pos_, word.dep_) for doc in docs for word in doc]
        heads = [[word.head.i - sentence.start for word in sentence] for doc in docs for sentence in doc.sents]
        assert heads == [[token.head for token in tree.tokens] for tree in trees]
        assert [tree.text for tree in trees] == [sentence.text for doc in docs for sentence in doc.sents]


def test_parsed_lines_have_no_lemmas_to_learn(french: Language) -> None:
    assert not any(token.lemma or token.feats for tree in parse([french], LINES) for token in tree.tokens)


def test_short_and_very_long_sentences_are_left_out(french: Language) -> None:
    long = " ".join(["Les pompiers sont venus,"] * 20)
    assert list(parse([french], ["Il dort.", long])) == []


def test_parsing_ends_when_there_are_words_enough(french: Language) -> None:
    assert len(list(parse([french], LINES[1:] * 200, most=50))) == 60  # lines are parsed sixty at a time


def test_chosen_lines_are_long_enough_and_the_same_each_time() -> None:
    texts = [([f"ligne {number} de plus de six mots, oui \n" for number in range(9)] + ["trop court"] * 9, 4), (LINES, 1)]
    chosen = choose_lines(texts)
    assert chosen == choose_lines(texts) and len(chosen) == 5
    assert sum(line in LINES for line in chosen) == 1 and all(line == line.strip() for line in chosen)
