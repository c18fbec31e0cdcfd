"""GEXF: the network with its dates, which Gephi plays as a film."""

from __future__ import annotations

import io
import re

import networkx

from kg.export.build import Build


def write(build: Build) -> bytes:
    """Write GEXF 1.2, dynamic: each edge lives from the first to the last day its event may have."""
    network = build.network
    network.graph["mode"] = "dynamic"
    for number, (_, _, values) in enumerate(network.edges(data=True)):
        values["id"] = number  # one event may give several edges, and an edge's id must be its own
        for ours, theirs in (("begin", "start"), ("end", "end")):
            if ours in values:
                values[theirs] = values.pop(ours)
    out = io.BytesIO()
    networkx.write_gexf(network, out, version="1.2draft")
    return re.sub(rb' lastmodifieddate="[^"]*"', b"", out.getvalue())  # the same graph gives the same bytes, on any day
