"""The names in ontology/ as constants, the lexicon read from there, and the one rule that mints our IRIs."""

from __future__ import annotations

import difflib
import hashlib
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg.errors import OntologyError
from kg.model import LexicalRelation

BASE = "https://kg.example/"  # a reserved domain (RFC 2606): it leads nowhere, and users set their own


class Namespace:
    """An IRI prefix whose attributes are its terms: `EVT.Event`; an IRI in it gives its local name: `EVT.local(iri)`."""

    __slots__ = ("iri",)

    def __init__(self, iri: str) -> None:
        self.iri = iri

    def __getattr__(self, name: str) -> NamedNode:
        if name.startswith("__"):
            raise AttributeError(name)
        return NamedNode(self.iri + name)

    def __contains__(self, iri: str) -> bool:
        return iri.startswith(self.iri)

    def local(self, iri: str) -> str:
        """Return what follows the prefix; an IRI of another namespace stays whole."""
        return iri.removeprefix(self.iri)


EVT = Namespace("https://kg.example/evt#")
KG = Namespace("https://kg.example/rel/")  # told flat out and disputed by nobody
SAID = Namespace("https://kg.example/said/")  # hedged or disputed
PLAN = Namespace("https://kg.example/plan/")  # announced
DENY = Namespace("https://kg.example/deny/")  # told as not having happened
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
OWL = Namespace("http://www.w3.org/2002/07/owl#")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
SCHEMA = Namespace("https://schema.org/")
VOID = Namespace("http://rdfs.org/ns/void#")
EDTF = NamedNode("http://id.loc.gov/datatypes/edtf/EDTF")

VOCABULARY = {
    "evt": EVT, "kg": KG, "said": SAID, "plan": PLAN, "deny": DENY, "rdf": RDF, "rdfs": RDFS, "owl": OWL, "xsd": XSD, "skos": SKOS,
    "schema": SCHEMA, "void": VOID, "edtf": Namespace("http://id.loc.gov/datatypes/edtf/"), "dcterms": Namespace("http://purl.org/dc/terms/"),
    "prov": Namespace("http://www.w3.org/ns/prov#"), "sem": Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/"),
    "gaf": Namespace("http://groundedannotationframework.org/gaf#"),
    "nif": Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"),
}  # fmt: skip
KINDS = ("ent", "event", "mention", "doc", "conflict", "publisher", "graph")  # the kinds of things that get an IRI of ours
LANGUAGES = ("fr", "en")

# Characters that start a name in XML (NameStartChar), and so may stand anywhere in one.
_NAME = "A-Za-z_À-ÖØ-öø-\u02ff\u0370-\u037d\u037f-\u1fff\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"


def prefixes(base: str = BASE) -> dict[str, str]:
    """Return every prefix that queries and files may use, for a graph minted on that base.

    >>> prefixes()["ent"]
    'https://kg.example/ent/'
    """
    return {name: space.iri for name, space in VOCABULARY.items()} | {kind: f"{base}{kind}/" for kind in KINDS}


@cache
def slug(name: str, *, blank: str = "_") -> str:
    """Turn any string into the last step of an IRI, readable, and different for different names.

    Letters, marks and digits of every script stay (NFC), blanks become "_", apostrophes "ʼ". Where anything else had to give way,
    or the name is long, a hash of the whole name follows "~", which no plain slug contains. Where names have no
    blanks but "_" (files), `blank=""` keeps those plain.

    >>> slug("Sam Altman"), slug("L'Élysée"), slug("../../etc/passwd"), slug("a_b.txt", blank="")
    ('Sam_Altman', 'LʼÉlysée', 'etc_passwd~5d4cd256a3', 'a_b.txt')
    """
    name = unicodedata.normalize("NFC", name).replace("'", "ʼ").replace("’", "ʼ")
    kept = name.replace(" ", "_")
    if not name.replace(" ", "").replace("-", "").isalnum():
        kept = "".join(c if c.isalnum() or c in "-._" or unicodedata.category(c)[0] == "M" else "_" for c in kept)
    short = (re.sub(r"_{2,}", "_", kept[:80]) if "__" in kept else kept[:80]).strip("_.-")
    is_faithful = short == name if not blank else "_" not in name and short == name.replace(" ", blank)
    return short if short and is_faithful else f"{short}~{digest(name)[:10]}"


def local_name(lemma: str) -> str:
    """Turn any lemma into a property's local name, fit for XML elements and prefixed names.

    >>> local_name("prendre fin"), local_name("s'aventurer"), local_name("3D")
    ('prendre_fin', 'sʼaventurer', '_3D_585104')
    """
    name = slug(lemma)
    kept = re.sub(rf"[^{_NAME}0-9-]", "_", name)
    safe = kept if re.match(rf"[{_NAME}]", kept) else f"_{kept}"
    return safe if safe == name else f"{safe}_{digest(lemma)[:6]}"


def digest(*parts: str | int) -> str:
    """Hash parts into sixteen hexadecimal digits, whatever they hold; different parts, different hash."""
    written = ", ".join(map(json.encoder.encode_basestring_ascii, map(str, parts)))
    return hashlib.sha256(f"[{written}]".encode()).hexdigest()[:16]


def mint(kind: str, name: str, *more: str | int, base: str = BASE) -> str:
    """Make the IRI of a thing from what it is: the same parts give the same IRI, in every build.

    `kind` is one of KINDS. `more` tells apart things of one name, as a hash, but for a telling, whose first
    further part is its start in the document. Events and contradictions are named by the hash of all their parts.

    >>> mint("ent", "Sam Altman"), mint("mention", "a.txt", 812, "attended")
    ('https://kg.example/ent/Sam_Altman', 'https://kg.example/mention/a.txt_812_38e6e16b')
    """
    if kind not in KINDS:
        raise ValueError(f"unknown kind of IRI: {kind!r}; known: {', '.join(KINDS)}")
    if kind in ("event", "conflict"):
        return f"{base}{kind}/{digest(name, *more)}"
    steps = [slug(name, blank="" if kind in ("doc", "graph", "mention") else "_")]
    if kind == "mention" and more:
        steps.append(str(int(more[0])))
        more = more[1:]
    if more:
        steps.append(digest(*more)[:8])
    return f"{base}{kind}/{'_'.join(steps)}"


def ontology_folder() -> Path:
    """Find the folder of shipped ontology files: inside the installed package, else beside it in the source tree."""
    inside = Path(__file__).parent / "ontology"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "ontology"


def read_lexicon(paths: Iterable[Path] = ()) -> tuple[LexicalRelation, ...]:
    """Read the shipped relations and the user's, sorted by name; a relation named twice gets the words of both.

    Raises OntologyError, with file, line, name and remedy, for a file that cannot be read or used.
    """
    found = dict(_shipped())
    files = [(Path(path), _read_turtle(Path(path))) for path in paths]
    classes = _classes(triple for _, triples in files for triple in triples) | _classes(vocabulary())
    for path, triples in files:
        for relation in _relations(path, triples, classes, found.keys()):
            found[relation.id] = _join(found[relation.id], relation) if relation.id in found else relation
    return tuple(found[name] if found[name].type else replace(found[name], type="Event") for name in sorted(found))


@cache
def _shipped() -> dict[str, LexicalRelation]:
    path = ontology_folder() / "relations.ttl"
    return {relation.id: relation for relation in _relations(path, _read_turtle(path), _classes(vocabulary()), ())}


@cache
def vocabulary() -> tuple[Triple, ...]:
    """Read the classes and properties of the graph, as the shipped vocabulary aligns them to standards."""
    return _read_turtle(ontology_folder() / "vocabulary.ttl")


def _read_turtle(path: Path) -> tuple[Triple, ...]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return tuple(quad.triple for quad in parse(text, format=RdfFormat.TURTLE))
    except OSError as error:
        raise OntologyError(f"{path}: cannot be read ({error.strerror}): give the path of a Turtle file") from error
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise OntologyError(f"{path}, line {line}: not UTF-8: save the file as UTF-8") from error
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        raise OntologyError(f"{path}, line {line}: not Turtle: {_first_line(error)}: mend that line") from error


def _first_line(error: Exception) -> str:
    message = (getattr(error, "msg", None) or str(error) or "unknown fault").splitlines()[0]
    return re.sub(r"^Parser error (at|between) line .*?: ", "", message)


def _classes(triples: Iterable[Triple]) -> frozenset[str]:
    return frozenset(EVT.local(t.subject.value) for t in triples if t.predicate == RDFS.subClassOf and isinstance(t.subject, NamedNode))


_WORDS = {SKOS.prefLabel.value: "labels", SKOS.altLabel.value: "verbs", EVT.noun.value: "nouns", EVT.title.value: "titles"}
_KNOWN = ("eventClass", "noun", "title", "symmetric", "incompatibleWith", "saidForm", "planForm", "denyForm", "plover", "ace")
_Values = dict[str, list[Any]]  # what a file says of one relation, by property


def _relations(path: Path, triples: Iterable[Triple], classes: frozenset[str], known: Collection[str]) -> Iterator[LexicalRelation]:
    described: dict[str, _Values] = defaultdict(lambda: defaultdict(list))
    for triple in triples:
        subject = getattr(triple.subject, "value", "")
        if subject in KG or (triple.predicate == RDF.type and triple.object == EVT.Relation):
            described[subject][triple.predicate.value].append(triple.object)
    names = {*known, *map(KG.local, described)}
    for iri, values in described.items():
        try:
            yield _relation(iri, values, classes, names, is_new=KG.local(iri) not in known)
        except _Fault as fault:
            raise OntologyError(f"{path}, line {_line(path, fault.word)}: kg:{KG.local(iri)}: {fault}") from fault


class _Fault(Exception):
    """A mistake in what a file says of a relation, and the word by which its line is found."""

    def __init__(self, word: str, message: str) -> None:
        super().__init__(message)
        self.word = word


def _line(path: Path, word: str) -> int:
    lines = path.read_text("utf-8-sig").splitlines()
    return next((number for number, line in enumerate(lines, 1) if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", line)), 1)


def _relation(iri: str, values: _Values, classes: frozenset[str], names: Collection[str], *, is_new: bool) -> LexicalRelation:
    name = KG.local(iri)
    if iri not in KG or not re.fullmatch(r"\w+", name):
        raise _Fault(re.split("[#/:]", iri)[-1], "a relation needs a name of letters and digits in the kg: namespace: kg:yourRelation")
    for term in (EVT.local(predicate) for predicate in values if predicate in EVT):
        if term not in _KNOWN:
            raise _Fault(f"evt:{term}", f"evt:{term} is no property of relations: {_nearest(term, _KNOWN)}")
    words = {field: _words(values.get(predicate, [])) for predicate, field in _WORDS.items()}
    if is_new and not any((words["verbs"], words["nouns"], words["titles"])):
        raise _Fault(f"kg:{name}", 'no word expresses it: add skos:altLabel "infinitif"@fr, evt:noun or evt:title')
    return LexicalRelation(
        id=name,
        type=_event_class(values.get(EVT.eventClass.value, []), classes),
        **words,
        is_symmetric=_boolean(values.get(EVT.symmetric.value, [])),
        incompatible_with=_others(values.get(EVT.incompatibleWith.value, []), names),
    )


def _words(values: list[Any]) -> tuple[tuple[str, str], ...]:
    for value in values:
        if not isinstance(value, Literal) or value.language not in LANGUAGES:
            raise _Fault(value.value, f"{value.value!r} needs its language: write {json.dumps(value.value, ensure_ascii=False)}@fr or @en")
    return tuple((value.value, value.language) for value in values)


def _event_class(values: list[Any], classes: frozenset[str]) -> str:
    names = [EVT.local(value.value) for value in values]
    for name in names:
        if name not in classes:
            raise _Fault(name, f"evt:{name} is no class of events: {_nearest(name, classes)}, or make it one: rdfs:subClassOf evt:Event")
    return names[0] if names else ""


def _boolean(values: list[Any]) -> bool:
    for value in values:
        if value.value not in ("true", "false"):
            raise _Fault("evt:symmetric", f"evt:symmetric is {value.value!r}: write true or false")
    return any(value.value == "true" for value in values)


def _others(values: list[Any], names: Collection[str]) -> tuple[str, ...]:
    others = sorted(KG.local(value.value) for value in values)
    for other in others:
        if other not in names:
            raise _Fault(f"kg:{other}", f"evt:incompatibleWith kg:{other}: no such relation: {_nearest(other, names)}")
    return tuple(others)


def _nearest(name: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else f"known: {', '.join(sorted(known)[:12])} ..."


def _join(shipped: LexicalRelation, added: LexicalRelation) -> LexicalRelation:
    """Give the shipped relation the user's words too; the user's labels and class come first."""
    return LexicalRelation(
        id=shipped.id,
        type=added.type or shipped.type,
        labels=_union(added.labels, shipped.labels),
        verbs=_union(shipped.verbs, added.verbs),
        nouns=_union(shipped.nouns, added.nouns),
        titles=_union(shipped.titles, added.titles),
        is_symmetric=shipped.is_symmetric or added.is_symmetric,
        incompatible_with=tuple(sorted({*shipped.incompatible_with, *added.incompatible_with})),
    )


def _union(first: tuple[tuple[str, str], ...], second: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(first + second))
