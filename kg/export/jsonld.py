"""JSON-LD: one JSON object and line a subject, with the prefixes as its context and nothing to fetch."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from functools import cache, partial
from typing import Any

from pyoxigraph import Literal, NamedNode

from kg.export.build import Build
from kg.store.files import subjects
from kg.terms import RDF, XSD, prefixes

NATIVE = (XSD.integer.value, XSD.boolean.value)  # what JSON writes as these texts do: 12, true


def write(build: Build) -> bytes:
    """Write JSON-LD 1.1 in compact form."""
    context = prefixes(build.base)
    short = cache(partial(_shorten, sorted(context.items(), key=lambda item: -len(item[1]))))
    nodes = (json.dumps(_node(subject, triples, short), ensure_ascii=False) for subject, triples in subjects(build.lines))
    head = json.dumps(context, ensure_ascii=False)
    lines = ",\n".join(nodes)
    return f'{{"@context": {head},\n"@graph": [\n{lines}\n]}}\n'.encode("utf-8", "replace")


def _shorten(known: list[tuple[str, str]], iri: str) -> str:
    """Shorten an IRI by the longest prefix of the context that it begins with."""
    name, space = next(((name, space) for name, space in known if iri.startswith(space) and iri != space), ("", ""))
    local = iri[len(space) :]
    # "ent://x" would be read as an IRI of its own, not as a prefix and a name.
    return f"{name}:{local}" if space and not local.startswith("//") else iri


def _node(subject: str, triples: list[Any], short: Callable[[str], str]) -> dict[str, Any]:
    values: dict[str, list[Any]] = defaultdict(list)
    for triple in triples:
        is_type = triple.predicate == RDF.type
        values["@type" if is_type else short(triple.predicate.value)].append(
            short(triple.object.value) if is_type else _value(triple.object, short)
        )
    return {"@id": short(subject), **{name: found[0] if len(found) == 1 else found for name, found in values.items()}}


def _value(term: NamedNode | Literal, short: Callable[[str], str]) -> Any:
    if isinstance(term, NamedNode):
        return {"@id": short(term.value)}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if term.datatype.value in NATIVE:
        return json.loads(term.value)
    return term.value if term.datatype == XSD.string else {"@value": term.value, "@type": short(term.datatype.value)}
