"""kg: from news articles to a dated, sourced knowledge graph, on your own machine."""

from typing import Any

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Give `kg.open(OUT)`, and load RDF only for those who ask for it."""
    if name == "open":
        from kg.store import open

        return open
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
