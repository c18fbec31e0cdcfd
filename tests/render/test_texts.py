"""How much of the articles goes into the page."""

from __future__ import annotations

from kg.render.texts import passages

TEXT = "Titre\nUn fait. Un autre.\nDu bruit 😀\nEncore un fait."


def test_whole_texts_stay_whole() -> None:
    assert passages(TEXT, [(6, 14)], keep="whole") == [(0, TEXT)]


def test_excerpts_keep_the_lines_that_tell_something() -> None:
    last = TEXT.index("Encore")
    assert passages(TEXT, [(6, 14), (15, 24), (last, len(TEXT))], keep="lines") == [
        (6, "Un fait. Un autre."),
        (last + 1, "Encore un fait."),
    ]


def test_at_most_the_told_sentences_stay() -> None:
    assert passages(TEXT, [(15, 24), (6, 14), (8, 12)], keep="sentences") == [(6, "Un fait."), (15, "Un autre.")]
