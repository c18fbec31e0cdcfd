"""Whom the triples of one line link: what a relation is of, not who hears it or where it is told."""

from __future__ import annotations

import pytest

from kg import store, terms
from kg.annotate import annotate
from kg.extract import extract
from kg.model import Article
from kg.resolve import resolve
from kg.store.shortcuts import linking, shortcut_pairs

LEXICON = terms.read_lexicon()


@pytest.mark.parametrize(
    ("sentence", "linked"),
    [
        ("Ana Roy a cité Paul Vidal.", "Paul Vidal"),
        ("Ana Roy a assisté au concert.", "concert"),
        ("Ana Roy a succédé à Paul Vidal.", "Paul Vidal"),
        ("Ana Roy a parlé du pont.", ""),
        ("« Ce pont fermera », a dit Ana Roy aux visiteurs.", ""),
        ("Ana Roy a expliqué le plan aux visiteurs.", "le plan"),
        ("Ana Roy est morte à l'hôpital.", ""),
        ("Ana Roy a voté contre le texte.", "le texte"),
        ("Ana Roy a plaidé contre Paul Vidal.", "Paul Vidal"),
    ],
)
def test_triple_links_to_what_a_relation_takes(sentence, linked):
    found = list(extract(annotate([Article("case", sentence, "fr")], language="fr"), LEXICON))
    graph = resolve(found, LEXICON, base=terms.BASE)
    names = {each.id: each.name for each in graph.entities}
    linked_to = [names[target] for event in graph.events for _, target in shortcut_pairs(event)]
    assert linked_to == ([linked] if linked else [])


def test_relation_without_a_name_is_named_with_its_preposition():
    found = list(extract(annotate([Article("case", "Ana Roy a plaidé contre Paul Vidal.", "fr")], language="fr"), LEXICON))
    assert [linking(each) for each in resolve(found, LEXICON, base=terms.BASE).events] == ["plaider contre"]


@pytest.mark.parametrize(("office", "count"), [("directrice", 1), ("ancienne directrice", 0)])
def test_office_that_is_over_has_no_triple_without_a_time(office, count, tmp_path):
    found = list(extract(annotate([Article("case", f"Ana Roy, {office} de Nuage, a plaidé.", "fr")], language="fr"), LEXICON))
    store.save(resolve(found, LEXICON, base=terms.BASE), tmp_path)
    assert (tmp_path / "graph.nq").read_text().count("/rel/leads> <https://kg.example/ent/") == count
