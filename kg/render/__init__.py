"""Draw a Graph as one self-contained HTML page: graph, timeline, list and evidence."""

from kg.render.page import draw

__all__ = ["draw"]
