"""Place the nodes of a graph: each connected component apart, then packed on shelves; nothing overlaps."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

_LINE = 20  # characters of a label's line: longer names wrap, at most to three lines
_ASPECT = 1.5  # width to height of the whole picture: that of the page's middle column


@dataclass(frozen=True, slots=True)
class Box:
    """A node's label as it will be drawn, and the room it takes, in the picture's own units (pixels at full size)."""

    label: str
    radius: int
    font: int

    @property
    def width(self) -> float:
        """Measure the longest line; 0.58 of the font's size is a wide letter of the page's sans-serif."""
        return max(2.0 * self.radius, 0.58 * self.font * max(map(len, self.label.split("\n")))) + 20

    @property
    def height(self) -> float:
        """Add up the shape and the lines below it."""
        return 2.0 * self.radius + 1.25 * self.font * (self.label.count("\n") + 1) + 20

    @property
    def drop(self) -> float:
        """Tell how far the middle of the box lies below the middle of the shape."""
        return self.height / 2 - self.radius


def wrap(label: str) -> str:
    """Break a long name into at most three lines.

    >>> wrap("Alliance internationale des employés de scène")
    'Alliance\\ninternationale des\\nemployés de scène'
    """
    return "\n".join(textwrap.wrap(label, _LINE, max_lines=3, placeholder=" …", break_on_hyphens=False)) or "?"


def place(graph: nx.Graph, boxes: dict[int, Box]) -> dict[int, tuple[int, int]]:
    """Give each node whole-number coordinates: the same graph always gets the same picture.

    Meant for what a reader can take in: components of 500 nodes and more would need scipy, which is no dependency.
    """
    parts = [_place_component(graph.subgraph(each), boxes) for each in nx.connected_components(graph)]
    parts.sort(key=lambda part: (-len(part), min(part)))
    return _pack(parts, boxes)


def _place_component(part: nx.Graph, boxes: dict[int, Box]) -> dict[int, tuple[float, float]]:
    nodes = sorted(part)
    ordered = nx.Graph()
    ordered.add_nodes_from(nodes)
    ordered.add_edges_from(sorted(tuple(sorted(edge)) for edge in part.edges))
    count = len(nodes)
    if count < 3:
        return {node: (260.0 * place, 0.0) for place, node in enumerate(nodes)}
    found = nx.spring_layout(ordered, seed=1, iterations=200, k=1.9 / count**0.5, scale=62 * count**0.58)
    points = np.array([found[node] for node in nodes]) * (1.2, 1.0)  # labels are wide and flat
    points = _separate(points, np.array([(boxes[node].width, boxes[node].height) for node in nodes]))
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, points, strict=True)}


def _separate(points: Points, sizes: Points) -> Points:
    """Push overlapping boxes apart along the axis where they overlap least, until none do."""
    room = (sizes[:, None, :] + sizes[None, :, :]) / 2
    apart = ~np.eye(len(points), dtype=bool)
    rank = np.sign(np.subtract.outer(np.arange(len(points)), np.arange(len(points))))[:, :, None]
    for _ in range(300):
        gap = points[:, None, :] - points[None, :, :]
        overlap = room - np.abs(gap)
        clash = (overlap[:, :, 0] > 0) & (overlap[:, :, 1] > 0) & apart
        if not clash.any():
            break
        sideways = overlap[:, :, 0] < overlap[:, :, 1]
        axis = np.stack([clash & sideways, clash & ~sideways], axis=2)
        direction = np.where(gap == 0, rank, np.sign(gap))  # on one spot, the later node gives way
        points = points + (axis * direction * (overlap * 0.25 + 0.5)).sum(axis=1)
    return points


def _pack(parts: list[dict[int, tuple[float, float]]], boxes: dict[int, Box]) -> dict[int, tuple[int, int]]:
    """Set components on shelves, the largest first, like books."""
    frames = [_frame(part, boxes) for part in parts]
    area = sum((right - left) * (bottom - top) for left, top, right, bottom in frames)
    full = max([(_ASPECT * area) ** 0.5 * 1.1, *(right - left for left, _, right, _ in frames)], default=0)
    x = y = shelf = 0.0
    placed: dict[int, tuple[int, int]] = {}
    for part, (left, top, right, bottom) in zip(parts, frames, strict=True):
        if x and x + right - left > full:
            x, y, shelf = 0.0, y + shelf, 0.0
        placed |= {node: (round(px - left + x), round(py - top + y)) for node, (px, py) in part.items()}
        x += right - left
        shelf = max(shelf, bottom - top)
    return placed


def _frame(part: dict[int, tuple[float, float]], boxes: dict[int, Box]) -> tuple[float, float, float, float]:
    margin = 24
    lefts = [x - boxes[node].width / 2 for node, (x, _) in part.items()]
    rights = [x + boxes[node].width / 2 for node, (x, _) in part.items()]
    tops = [y - boxes[node].radius for node, (_, y) in part.items()]
    bottoms = [y - boxes[node].radius + boxes[node].height for node, (_, y) in part.items()]
    return min(lefts) - margin, min(tops) - margin, max(rights) + margin, max(bottoms) + margin
