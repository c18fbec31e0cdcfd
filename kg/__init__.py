"""kg: from news articles to a dated, sourced knowledge graph, on your own machine."""

__version__ = "0.1.0"
