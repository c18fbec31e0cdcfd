"""The copied tokens say of themselves, and of their trees, what spaCy's say."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
import spacy.tokens

from kg.annotate import Parsed, annotate
from kg.extract.grammar.document import Doc
from kg.model import Article

TEXT = (
    "Claire Morel, la patronne de Lumenor, a annoncé lundi : « Nous publierons Nuage, Brume et  un modèle ».\n\n"
    "L'épreuve qu'ils ont dit avoir gagnée n'aura pas lieu ! Qui l'a décidé ?"
)
OWN = "i idx text lower_ lemma_ pos_ dep_ whitespace_ is_space is_punct is_quote is_title".split()
NEAR = "children lefts rights subtree ancestors".split()


@cache
def parse() -> spacy.tokens.Doc:
    (found,) = annotate([Article("case", TEXT, "fr")], language="fr")
    assert isinstance(found, Parsed)
    return found.doc


def crossed() -> spacy.tokens.Doc:
    """Return a tree whose branches cross: "d" hangs on "a", past the root "b"."""
    words, deps = "a b c d e".split(), ["dep", "ROOT", "dep", "dep", "dep"]
    return spacy.tokens.Doc(parse().vocab, words=words, heads=[1, 1, 4, 0, 1], deps=deps)


def places(tokens: Any) -> list[int]:
    return [each.i for each in tokens]


@pytest.mark.parametrize("doc", [parse(), crossed()])
def test_tokens_are_those_of_spacy(doc: spacy.tokens.Doc) -> None:
    for ours, theirs in zip(Doc(doc), doc, strict=True):
        assert [getattr(ours, name) for name in OWN] == [getattr(theirs, name) for name in OWN]
        assert [places(getattr(ours, name)) for name in NEAR] == [places(getattr(theirs, name)) for name in NEAR]
        assert (ours.head.i, ours.left_edge.i, ours.right_edge.i) == (theirs.head.i, theirs.left_edge.i, theirs.right_edge.i)
        assert {name: ours.feats.get(name) for name in theirs.morph.to_dict()} == {
            name: value.partition(",")[0] for name, value in theirs.morph.to_dict().items()
        }


@pytest.mark.parametrize("doc", [parse(), crossed()])
def test_spans_are_those_of_spacy(doc: spacy.tokens.Doc) -> None:
    copy, size = Doc(doc), len(doc)
    for place in range(7 * size):
        first = place // 7
        ours, theirs = copy.span(first, first + 1 + place % 7), doc[first : first + 1 + place % 7]
        assert (ours.text, ours.start_char, ours.end_char, len(ours)) == (theirs.text, theirs.start_char, theirs.end_char, len(theirs))
        assert (ours.root.i, places(ours[1:]), places(reversed(ours))) == (theirs.root.i, places(theirs[1:]), places(theirs)[::-1])


def test_characters_lead_to_the_tokens_of_spacy() -> None:
    doc, size = Doc(parse()), len(parse().text)
    for place in range(12 * size):
        start, end = place // 12, place // 12 + 1 + place % 12
        ours, theirs = doc.char_span(start, end), parse().char_span(start, end, alignment_mode="expand")
        assert places(ours or ()) == places(theirs or ())


def test_sentences_and_names_are_those_of_spacy() -> None:
    doc = Doc(parse())
    assert [(each.start, each.end, each.label_) for each in doc.ents] == [(each.start, each.end, each.label_) for each in parse().ents]
    assert [each.sent.start for each in doc] == [each.sent.start for each in parse()]
    assert doc.span(3, 1).text == doc.span(len(doc), len(doc) + 2).text == ""


def test_token_equals_itself_alone() -> None:
    assert Doc(parse())[0] != Doc(parse())[0]
    assert len({*Doc(parse())}) == len(parse())


def test_top_of_a_tree_is_its_root_whatever_its_label() -> None:
    doc = spacy.tokens.Doc(parse().vocab, words=["parti", "hier"], heads=[0, 0], deps=["xcomp", "advmod"])
    assert [(each.dep_, each.family) for each in Doc(doc)] == [("ROOT", "ROOT"), ("advmod", "advmod")]
