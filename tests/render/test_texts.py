"""How much of the articles goes into the page."""

from __future__ import annotations

from kg.render.texts import passages

TEXT = "Titre\nUn fait. Un autre.\nDu bruit 😀\nEncore un fait."


def test_whole_texts_stay_whole() -> None:
    assert passages(TEXT, [(6, 14)], whole=True) == [(0, TEXT)]


def test_excerpts_keep_the_lines_that_tell_something() -> None:
    last = TEXT.index("Encore")
    assert passages(TEXT, [(6, 14), (15, 24), (last, len(TEXT))], whole=False) == [(6, "Un fait. Un autre."), (last + 1, "Encore un fait.")]
