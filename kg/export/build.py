"""What the formats are written from: the values and the quads of one output folder, each read when first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

import networkx

from kg import records
from kg.model import Article, Event, Graph, Participant, Role
from kg.store import network
from kg.store.files import read_base, read_lines


class Build:
    """One output folder, as the formats need it."""

    def __init__(self, folder: Path, delimiter: str = ",") -> None:
        self.folder = folder
        self.delimiter = delimiter

    @cached_property
    def graph(self) -> Graph:
        """The values, read back from the records."""
        return records.read(self.folder)

    @cached_property
    def lines(self) -> list[bytes]:
        """The sorted N-Quads lines."""
        return read_lines(self.folder)

    @cached_property
    def base(self) -> str:
        """What the graph's own IRIs begin with."""
        return read_base(self.lines)

    @cached_property
    def articles(self) -> dict[str, Article]:
        """The articles by name."""
        return {article.name: article for article in self.graph.articles}

    @property
    def network(self) -> networkx.MultiDiGraph[Any]:
        """A new network of entities and events, with text that XML can hold."""
        drawn = network(self.graph)
        for values in [values for _, values in drawn.nodes(data=True)] + [values for _, _, values in drawn.edges(data=True)]:
            values.update({name: printable(value) for name, value in values.items() if isinstance(value, str)})
        return drawn


def names(event: Event, *roles: Role) -> str:
    """Join the names of the participants in these roles."""
    return ", ".join(participant.name for participant in event.participants if participant.role in roles)


def by_date(events: Iterable[Event]) -> list[Event]:
    """Sort events by their first, else last day; the undated come last."""
    return sorted(events, key=lambda event: (_first_day(event), event.label, event.id))


def _first_day(event: Event) -> str:
    day = event.time and (event.time.earliest or event.time.latest)
    return day.isoformat() if day else "9999"


def printable(text: str) -> str:
    """Replace the characters that XML 1.0 cannot hold."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)


def people(event: Event) -> tuple[Participant, ...]:
    """List who takes part, without the places."""
    return tuple(participant for participant in event.participants if participant.role != "place")
