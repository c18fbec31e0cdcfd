"""Place the nodes of a graph: each connected component apart, then packed on shelves; nothing overlaps."""

from __future__ import annotations

import math
import textwrap
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

_LINE = 20  # characters of a label's line: longer names wrap, at most to three lines
_PUSHES = 400  # 300 crowded nodes come apart in fewer
_LOOSE = 2.4  # room for a component over the room its boxes fill: less crowds the edges, more shrinks the letters
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

    >>> wrap("Fédération provinciale des meuniers de rivière")
    'Fédération\\nprovinciale des\\nmeuniers de rivière'
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
    found = _star(ordered) or nx.spring_layout(ordered, seed=1, iterations=min(200, 20 * count), k=1.9 / count**0.5)
    points = np.array([found[node] for node in nodes])
    if np.ptp(points[:, 0]) < np.ptp(points[:, 1]):  # lie down: screens and labels are wide
        points = points[:, ::-1]
    drop = np.array([(0.0, boxes[node].drop) for node in nodes])
    sizes = np.array([(boxes[node].width, boxes[node].height) for node in nodes])
    points = points * (1.25, 1.0)
    points *= (_LOOSE * sizes.prod(axis=1).sum() / np.ptp(points, axis=0).clip(0.3).prod()) ** 0.5
    points = _separate(points + drop, sizes) - drop
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, points, strict=True)}


def _star(part: nx.Graph) -> dict[int, tuple[float, float]]:
    """Put one node amid the others, where all edges are its own; nothing where they are not."""
    hub = max(part, key=part.degree)
    others = [node for node in part if node != hub]
    if part.degree(hub) < len(others) or part.number_of_edges() > len(others):
        return {}
    turns = [2 * math.pi * place / len(others) + 0.4 for place in range(len(others))]
    return {hub: (0.0, 0.0)} | {node: (math.cos(turn), math.sin(turn)) for node, turn in zip(others, turns, strict=True)}


def _separate(points: Points, sizes: Points) -> Points:
    """Push overlapping boxes apart along the axis where they overlap least, until none do."""
    x, y = points.T.astype(np.float64)
    wide, tall = (np.add.outer(size, size) / 2 for size in sizes.T)
    np.fill_diagonal(wide, -1e9)  # nothing overlaps itself
    order = np.arange(len(x))
    later = np.sign(np.subtract.outer(order, order))  # on one spot, the later node gives way
    for turn in range(1, _PUSHES):
        right, down = np.subtract.outer(x, x), np.subtract.outer(y, y)
        over_x, over_y = wide - np.abs(right), tall - np.abs(down)
        clash = (over_x > 0) & (over_y > 0)
        if not clash.any():
            break
        sideways = over_x < over_y
        x = x + _push(clash & sideways, right, over_x, later)
        y = y + _push(clash & ~sideways, down, over_y, later)
        if turn % 50 == 0:  # still crowded: make room all over
            x, y = 1.06 * x, 1.06 * y
    return np.stack([x, y], axis=1)


def _push(clash: NDArray[np.bool_], gap: Points, overlap: Points, later: NDArray[np.int_]) -> Points:
    """Add up how far each box is pushed along one axis: nearly half of each overlap, as its neighbour takes the rest."""
    direction = np.where(gap == 0, later, np.sign(gap))
    pushed: Points = np.where(clash, direction * (overlap * 0.45 + 0.5), 0).sum(axis=1)
    return pushed


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
