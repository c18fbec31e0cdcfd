"""The names of the graph, the IRIs it mints and the lexicon it reads."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph
import pytest

from kg import terms
from kg.errors import OntologyError

PREFIXES = "\n".join(f"@prefix {name}: <{iri}> ." for name, iri in terms.prefixes().items())
HOSTILE = (
    "",
    " ",
    ".",
    "..",
    "../../x",
    "a b",
    "a_b",
    "a  b",
    "<script>",
    'a"b',
    "a\nb",
    "a%20b",
    "a#b",
    "a?b",
    "\u202egnp.exe",
    "\ud800",
    "é" * 300,
    "é" * 301,
    "~",
    "日本 経済",
)


def test_every_name_gets_an_iri_of_its_own_that_rdf_accepts() -> None:
    minted = [terms.mint("ent", name) for name in HOSTILE]
    assert len(set(minted)) == len(HOSTILE)
    for iri in minted:
        turtle = f"<{iri}> <{iri}> <{iri}> ."
        assert [t.subject.value for t in pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE)] == [iri]
        assert iri.rsplit("/", 1)[0] == "https://kg.example/ent" and ".." not in iri


def test_composed_and_decomposed_accents_are_one_name() -> None:
    assert terms.mint("ent", "Élysée") == terms.mint("ent", "E\u0301lyse\u0301e") == "https://kg.example/ent/Élysée"


def test_the_base_is_a_setting() -> None:
    assert terms.mint("doc", "a_1.txt", base="https://data.news.test/") == "https://data.news.test/doc/a_1.txt"


def test_parts_of_an_identity_do_not_run_together() -> None:
    assert terms.mint("event", "ab", "c") != terms.mint("event", "a", "bc")


def test_shipped_lexicon_covers_news_in_both_languages() -> None:
    lexicon = terms.read_lexicon()
    assert len(lexicon) >= 80
    for relation in lexicon:
        assert {"fr", "en"} <= {language for _, language in relation.verbs + relation.nouns + relation.titles}, relation.id
        assert len({language for _, language in relation.labels}) == 2, relation.id


def test_one_phrase_belongs_to_one_relation() -> None:
    for field in ("verbs", "nouns", "titles"):
        words = [word for relation in terms.read_lexicon() for word in getattr(relation, field)]
        assert len(words) == len(set(words))


def test_incompatibility_holds_both_ways() -> None:
    found = {relation.id: relation.incompatible_with for relation in terms.read_lexicon()}
    assert all(name in found[other] for name, others in found.items() for other in others)


def test_every_class_has_labels_and_a_definition_in_both_languages() -> None:
    triples = list(pyoxigraph.parse(path=terms.ontology_folder() / "vocabulary.ttl"))
    for term in {t.subject for t in triples if t.subject.value in terms.EVT}:
        languages = {(t.predicate, t.object.language) for t in triples if t.subject == term and isinstance(t.object, pyoxigraph.Literal)}
        assert len({language for predicate, language in languages if predicate == terms.SKOS.definition}) == 2, term
        assert len({language for predicate, language in languages if predicate in (terms.RDFS.label, terms.SKOS.prefLabel)}) == 2, term


def test_every_term_that_the_program_writes_is_in_the_vocabulary() -> None:
    known = {terms.EVT.local(t.subject.value) for t in pyoxigraph.parse(path=terms.ontology_folder() / "vocabulary.ttl")}
    package = Path(terms.__file__).parent
    code = "".join(path.read_text("utf-8") for path in [*package.glob("store*.py"), *package.glob("store/*.py"), *package.rglob("*.rq")])
    assert set(re.findall(r"(?:EVT\.|evt:)([A-Za-z]\w+)", code)) - {"local", "iri"} <= known


def test_a_user_adds_a_relation_and_words_without_python(tmp_path: Path) -> None:
    own = tmp_path / "own.ttl"
    won = 'kg:regattaWon a evt:Relation ; evt:eventClass evt:Victory ; skos:altLabel "rafler la régate"@fr .'
    own.write_text(f'{PREFIXES}\n{won}\nkg:met skos:altLabel "tailler une bavette avec"@fr .')
    found = {relation.id: relation for relation in terms.read_lexicon([own])}
    assert found["regattaWon"].verbs == (("rafler la régate", "fr"),) and found["regattaWon"].type == "Victory"
    assert ("tailler une bavette avec", "fr") in found["met"].verbs and ("rencontrer", "fr") in found["met"].verbs


@pytest.mark.parametrize(
    ("body", "line", "says"),
    [
        ("kg:a skos:altLabel .", 2, "not Turtle"),
        ('kg:a skos:altLabel "voir"@fr ;\n evt:eventClass evt:Metting .', 3, "did you mean Meeting?"),
        ('kg:a skos:altLabel "voir" .', 2, '"voir"@fr'),
        ("kg:a a evt:Relation .", 2, "no word expresses it"),
        ('kg:a evt:nouns "vue"@fr .', 2, "did you mean noun?"),
        ('kg:a skos:altLabel "voir"@fr ;\n\n evt:incompatibleWith kg:mett .', 4, "did you mean met?"),
        ('kg:a skos:altLabel "voir"@fr ; evt:symmetric "oui" .', 2, "true or false"),
        ('<http://else.test/a> a evt:Relation ; skos:altLabel "voir"@fr .', 2, "kg: namespace"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, body: str, line: int, says: str) -> None:
    own = tmp_path / "own.ttl"
    own.write_text(PREFIXES.replace("\n", " ") + "\n" + body)
    with pytest.raises(OntologyError, match=re.escape(f"own.ttl, line {line}: ")) as caught:
        terms.read_lexicon([own])
    assert says in str(caught.value) and "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [b"\xff\xfe", "kg:é".encode("latin-1"), b"\x00\x01", b'<!DOCTYPE x SYSTEM "file:///etc/passwd">'])
def test_a_file_that_is_no_turtle_ends_in_one_line(tmp_path: Path, content: bytes) -> None:
    own = tmp_path / "own.ttl"
    own.write_bytes(content)
    with pytest.raises(OntologyError, match=r"own.ttl, line 1: not (UTF-8|Turtle)"):
        terms.read_lexicon([own])


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="cannot be read"):
        terms.read_lexicon([tmp_path / "none.ttl"])
