"""Find an entity by its name, as people type it."""

from __future__ import annotations

import difflib
import unicodedata
from collections import defaultdict
from collections.abc import Collection

import pyoxigraph

from kg.errors import QueryError
from kg.store.answers import plain
from kg.store.quads import ENTITY_CLASSES
from kg.terms import RDF, SCHEMA, SKOS


class Names:
    """Every name and alias of a graph's entities, without case and accents."""

    def __init__(self, raw: pyoxigraph.Store) -> None:
        classes = {*ENTITY_CLASSES.values(), SCHEMA.NewsMediaOrganization}
        self.iris = {plain(quad.subject) for each in classes for quad in raw.quads_for_pattern(None, RDF.type, each, None)}
        self._known: dict[str, set[str]] = defaultdict(set)
        for label in (SKOS.prefLabel, SKOS.altLabel):
            for quad in raw.quads_for_pattern(None, label, None, None):
                if plain(quad.subject) in self.iris:
                    self._known[fold(plain(quad.object))].add(plain(quad.subject))

    def find(self, name: str) -> tuple[str, ...]:
        """Return the IRIs of the entities so named, sorted; raise QueryError with the nearest names where there is none."""
        if name in self.iris:
            return (name,)
        if found := self._known.get(fold(name)):
            return tuple(sorted(found))
        raise QueryError(f"nobody and nothing here is named {name!r}{nearest(name, self._known)}")


def nearest(name: str, known: Collection[str]) -> str:
    """Suggest the names that come nearest, if any do."""
    near = difflib.get_close_matches(fold(name), known, n=3, cutoff=0.7) or sorted(key for key in known if fold(name) in key)[:3]
    return f": did you mean {', '.join(near)}?" if near else ""


def fold(name: str) -> str:
    """Strip case and accents.

    >>> fold("Élysée")
    'elysee'
    """
    parts = unicodedata.normalize("NFKD", name.replace("’", "'"))
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold().strip()
