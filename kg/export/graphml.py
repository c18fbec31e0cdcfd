"""GraphML: entities and events as a network, for yEd, Gephi, Cytoscape and igraph."""

from __future__ import annotations

import io

import networkx

from kg.export.build import Build


def write(build: Build) -> bytes:
    """Write GraphML: a node an entity, an edge an event between two of them."""
    out = io.BytesIO()
    networkx.write_graphml(build.network, out, named_key_ids=True)
    return out.getvalue()
