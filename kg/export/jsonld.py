"""JSON-LD: one JSON object a subject, with the prefixes as its context and nothing to fetch."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

from pyoxigraph import Literal, NamedNode

from kg.export.build import Build
from kg.store.files import subjects
from kg.terms import RDF, XSD, prefixes

NATIVE = (XSD.integer.value, XSD.boolean.value)  # what JSON writes as these texts do: 12, true


def write(build: Build) -> bytes:
    """Write JSON-LD 1.1 in compact form."""
    context = prefixes(build.base)
    short = _Shortener(context)
    nodes = [_node(subject, triples, short) for subject, triples in subjects(build.lines)]
    return (json.dumps({"@context": context, "@graph": nodes}, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


class _Shortener:
    """Shorten IRIs by the prefixes of the context."""

    def __init__(self, context: dict[str, str]) -> None:
        self._prefixes = sorted(context.items(), key=lambda item: -len(item[1]))

    def __call__(self, iri: str) -> str:
        name, space = next(((name, space) for name, space in self._prefixes if iri.startswith(space) and iri != space), ("", ""))
        local = iri[len(space) :]
        # "ent://x" would be read as an IRI of its own, not as a prefix and a name.
        return f"{name}:{local}" if space and not local.startswith("//") else iri


def _node(subject: str, triples: list[Any], short: _Shortener) -> dict[str, Any]:
    values: dict[str, list[Any]] = defaultdict(list)
    for triple in triples:
        is_type = triple.predicate == RDF.type
        values["@type" if is_type else short(triple.predicate.value)].append(
            short(triple.object.value) if is_type else _value(triple.object, short)
        )
    return {"@id": short(subject), **{name: found[0] if len(found) == 1 else found for name, found in values.items()}}


def _value(term: NamedNode | Literal, short: _Shortener) -> Any:
    if isinstance(term, NamedNode):
        return {"@id": short(term.value)}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if term.datatype.value in NATIVE:
        return json.loads(term.value)
    return term.value if term.datatype == XSD.string else {"@value": term.value, "@type": short(term.datatype.value)}
