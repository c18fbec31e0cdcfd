"""Sentences filled with names to learn from."""

from __future__ import annotations

import random

import pytest

from kg.models.training.augment import fill, introduce, read_determiners, read_phrases, read_sentences, read_world, set_phrases

INTRODUCED = {
    ("Le site de ", "Le Monde"): ("Le site du ", "Monde"),
    ("Selon ", "Le Monde"): ("Selon ", "Le Monde"),
    ("Le syndicat ", "Force ouvrière"): ("Le syndicat ", "Force ouvrière"),
    ("Il parle à ", "Les Échos"): ("Il parle aux ", "Échos"),
}


@pytest.mark.parametrize("given", INTRODUCED)
def test_a_name_takes_its_own_determiner_along(given: tuple[str, str]) -> None:
    assert introduce(*given, {"Force": "la "}) == INTRODUCED[given]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_slot_of_our_sentences_can_be_filled(language: str) -> None:
    random.seed(0)
    names = {"Person": ["Anne Petit"], "Place": ["Lyon"]} | read_world(language)
    phrases, determiners = read_phrases(), read_determiners(language)
    for sentence in read_sentences(language):
        filled = fill(set_phrases(sentence, phrases), names, determiners)
        assert "{" not in filled.text
        assert all(filled.text[start:end].strip() == filled.text[start:end] != "" for start, end, _ in filled.spans)


def test_a_ministry_is_named_without_its_determiner() -> None:
    assert "du {=Budget}" in read_phrases()["M"]
