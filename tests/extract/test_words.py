"""The lists of words: each in one table."""

import sys

import pytest

from kg.errors import OntologyError
from kg.extract.words import Words


def test_list_that_two_tables_have_is_an_error(monkeypatch, tmp_path):
    (tmp_path / "tables").mkdir()
    for name in ("fr", "fr-senses", "fr-nouns", "fr-kinds"):
        (tmp_path / f"tables/{name}.toml").write_text('say = "dire"', "utf-8")
    monkeypatch.setattr(sys.modules[Words.__module__], "__file__", str(tmp_path / "words.py"))
    with pytest.raises(OntologyError, match="another table has a list 'say'"):
        Words("fr")
