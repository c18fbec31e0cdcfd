"""Rewrite a run of words of time into fewer and fewer nodes, by ordered rules over the names of their classes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import count
from operator import itemgetter
from typing import Any


@dataclass(slots=True, eq=False)
class Node:
    """Words of the text with their class in the grammar and their value; nothing changes it once it is made."""

    kind: str
    start: int
    end: int
    value: Any
    weakness: int = 0  # 1 needs words around it that bring a time in; 2 is an abbreviation without its dot


class Parts:
    """The nodes a rule has matched, by the names in its pattern."""

    __slots__ = ("_match", "_nodes")

    def __init__(self, match: re.Match[str], nodes: list[Node]) -> None:
        self._match, self._nodes = match, nodes[match.start() : match.end()]

    def node(self, name: str) -> Node | None:
        """Answer the node of this name, or None where it was optional and is absent, or the pattern has no such name."""
        at = self._match.start(name) if name in self._match.re.groupindex else -1
        return self._nodes[at - self._match.start()] if at >= 0 else None

    def __getitem__(self, name: str) -> Any:
        """Answer the value of the node of this name, or None."""
        found = self.node(name)
        return found.value if found else None


Build = Callable[[Parts], Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of classes, the class it makes, and the function that makes the value or declines with None."""

    name: str
    pattern: re.Pattern[str]
    kind: str
    build: Build
    needs: tuple[str, ...] = ()  # for each place that must be filled, the codes of the classes that may fill it


_codes = map(chr, count(0x4E00))


@cache
def code(kind: str) -> str:
    """Answer the one character that stands for a class in patterns."""
    return next(_codes)


def rule(pattern: str, kind: str, build: Build) -> Rule:
    """Make a rule; a pattern is class names, "|" between alternatives, "name:" before, "?" behind, "!" for what may not follow.

    >>> grammar = Grammar([rule("n:NUM u:UNIT", "D", lambda p: (p["n"], p["u"]))])
    >>> reduce([Node("NUM", 0, 1, 3), Node("UNIT", 2, 7, "day")], grammar)[0].value
    (3, 'day')
    """
    parts, needs = [], []
    for item in pattern.split():
        name, _, classes = item.rpartition(":")
        optional = "?" if classes.endswith("?") else ""
        if name == "" and classes.startswith("!"):
            parts.append("(?![" + "".join(code(c) for c in classes[1:].split("|")) + "])")
            continue
        letters = "".join(code(c) for c in classes.rstrip("?").split("|"))
        needs += [] if optional else [letters]
        parts.append(f"(?P<{name}>[{letters}]){optional}" if name else f"[{letters}]{optional}")
    return Rule(f"{kind} < {pattern}", re.compile("".join(parts)), kind, build, tuple(needs))


class Grammar:
    """Rules in their order. Most runs hold a few classes and few rules need no others: which ones, is worked out once."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Take the rules in the order in which they apply."""
        self._rules = tuple(enumerate(rules))
        self._fitting: dict[frozenset[str], list[tuple[int, Rule]]] = {}

    def fitting(self, codes: str) -> list[tuple[int, Rule]]:
        """Return the rules that may match nodes of these classes, each with its place."""
        present = frozenset(codes)
        known = self._fitting.get(present)
        if known is None:
            known = [each for each in self._rules if not any(present.isdisjoint(letters) for letters in each[1].needs)]
            self._fitting[present] = known
        return known


def reduce(nodes: list[Node], grammar: Grammar) -> list[Node]:
    """Apply each rule in turn wherever it matches, the leftmost first."""
    nodes = list(nodes)
    codes = "".join([code(n.kind) for n in nodes])
    fitting, at = grammar.fitting(codes), 0
    while at < len(fitting):
        place, each = fitting[at]
        left = _apply(each, nodes, codes)
        at += 1
        if left != codes:
            codes, fitting = left, grammar.fitting(left)
            at = bisect_right(fitting, place, key=itemgetter(0))
    return nodes


def _apply(each: Rule, nodes: list[Node], codes: str) -> str:
    """Rewrite the nodes by one rule, and return the codes of what is left."""
    match = each.pattern.search(codes)
    while match:
        first, last = match.span()
        value = each.build(Parts(match, nodes))
        if value is not None:
            weakness = max(n.weakness for n in nodes[first:last])
            nodes[first:last] = [Node(each.kind, nodes[first].start, nodes[last - 1].end, value, weakness)]
            codes = codes[:first] + code(each.kind) + codes[last:]
        match = each.pattern.search(codes, first + 1)
    return codes
