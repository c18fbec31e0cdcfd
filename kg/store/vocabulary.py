"""Say once in a graph what the terms it uses are in the words of others (SEM, PROV-O, schema.org ...), and what they are called."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from pyoxigraph import Literal, NamedNode

from kg.store.answers import plain
from kg.store.tellings import Statement
from kg.terms import EVT, OWL, RDF, RDFS, SKOS, vocabulary

_KEPT = frozenset((RDF.type, RDFS.subClassOf, RDFS.subPropertyOf, OWL.equivalentProperty, RDFS.label, SKOS.prefLabel))
_TERM = re.compile(rb"<" + re.escape(EVT.iri.encode()) + rb"(\w+)>")


def descriptions(lines: list[bytes]) -> Iterator[Statement]:
    """Describe the `evt:` terms that N-Quads lines use, and those above them; a class of the user's is one of events."""
    known, done = _known(), set[str]()
    waiting = sorted({EVT.iri + name.decode() for line in lines for name in _TERM.findall(line)})
    while waiting:
        term = waiting.pop()
        if term not in done:
            done.add(term)
            told = known.get(term) or _own_class(NamedNode(term))
            yield from told
            waiting += [value.value for _, _, value in told if value.value in EVT]


def _own_class(term: NamedNode) -> tuple[Statement, ...]:
    return (term, RDFS.subClassOf, EVT.Event), (term, RDFS.label, Literal(EVT.local(term.value)))


@cache
def _known() -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = defaultdict(list)
    for triple in vocabulary():
        if triple.predicate in _KEPT:
            found[plain(triple.subject)].append(tuple(triple))
    return dict(found)
