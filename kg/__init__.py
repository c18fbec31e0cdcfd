"""kg: from news articles to a dated, sourced knowledge graph, on your own machine."""

import os
from typing import Any

# The matrices of the pipelines are small: more threads gain nothing, wait for each other on a busy machine (16 times slower was
# measured), and may add up in another order on another machine. Read by numpy when it is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Give `kg.open(OUT)`, and load RDF only for those who ask for it."""
    if name == "open":
        from kg.store import open

        return open
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
