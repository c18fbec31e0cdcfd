"""Find the best tree over scored arcs: greedy where that is a tree, else Chu and Liu's and Edmonds' algorithm."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]
NEVER = np.float32(-1e9)


def find_tree(scores: Scores) -> Heads:
    """Give the head of each word; `scores[word, head]`, head 0 the root and head n the n-th word; one word hangs on the root.

    >>> find_tree(np.array([[0, 0, 5], [9, 4, 0]], np.float32)).tolist()
    [2, 0]
    """
    size = len(scores)
    scores = scores.copy()
    scores[np.arange(size), np.arange(1, size + 1)] = NEVER
    heads: Heads = scores.argmax(1)
    roots = np.flatnonzero(heads == 0)
    top = int(roots[0]) if len(roots) == 1 else choose_root(scores)
    scores[:, 0] = NEVER
    scores[top], scores[top, 0] = NEVER, 0
    heads = scores.argmax(1)
    if not find_cycle(heads):
        return heads
    square = np.full((size + 1, size + 1), NEVER)
    square[1:] = scores
    return np.asarray(break_cycles(square)[1:], np.int64)


def choose_root(scores: Scores) -> int:
    """Choose the word that gains most by hanging on the root."""
    others = scores[:, 1:].max(1) if len(scores) > 1 else np.zeros(len(scores))
    return int((scores[:, 0] - others).argmax())


def find_cycle(heads: Heads) -> list[int]:
    """Give the words (numbered from 1) of one cycle, or an empty list."""
    seen = [True] + [False] * len(heads)
    for start in range(1, len(heads) + 1):
        path: list[int] = []
        word = start
        while not seen[word]:
            seen[word] = True
            path.append(word)
            word = int(heads[word - 1])
        if word in path:
            return path[path.index(word) :]
    return []


def break_cycles(scores: Scores) -> Heads:
    """Give the best heads over square scores whose row 0 is the root's: contract a cycle, solve the rest, expand."""
    heads: Heads = scores.argmax(1)
    heads[0] = 0
    cycle = np.array(find_cycle(heads[1:]), int)
    if not len(cycle):
        return heads
    rest = np.setdiff1d(np.arange(len(scores)), cycle)
    size = len(rest)
    kept = scores[cycle, heads[cycle]]
    smaller = np.full((size + 1, size + 1), NEVER)
    smaller[:size, :size] = scores[np.ix_(rest, rest)]
    leaving = scores[np.ix_(rest, cycle)]
    entering = scores[np.ix_(cycle, rest)] - kept[:, None] + kept.sum()
    smaller[:size, size], smaller[size, :size] = leaving.max(1), entering.max(0)
    np.fill_diagonal(smaller, NEVER)
    solved = break_cycles(smaller)
    for index in range(1, size):
        inside = solved[index] == size
        heads[rest[index]] = cycle[leaving[index].argmax()] if inside else rest[solved[index]]
    heads[cycle[entering[:, solved[size]].argmax()]] = rest[solved[size]]
    return heads
