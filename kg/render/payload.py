"""Lay out a Graph as the page's data: rows of short arrays, each repeated value written once and numbered.

The rows' columns, which templates/data.js reads back:
    entity    [id, name, type, aliases, mentions: [article, start, length, ...]]
    event     [id, label, type, relation, [role, entity, ...], when, status, modality, negated, sources]
    telling   [article, start, length, trigger, [role, start, length, entity, ...], modality, negated, tense,
               cues, time, speaker, rule, percent]
    when      [earliest, latest, edtf, precision, basis, kind, at, text, trace]
    article   [name, title, publisher, author, url, published, published_from, language, article whose text it is, passages]
    refusal   [name, reason, 1 where it is an article that was left out]
Ids lose what those of their kind share (`bases`). Offsets count UTF-16 units; those within a telling count from its start.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, get_args
from urllib.parse import urlsplit

import networkx as nx

from kg.model import Article, Conflict, Entity, Event, Graph, Telling, When
from kg.render.graph import plain
from kg.render.texts import Keep, Passage, passages, utf16_offsets
from kg.store.origins import origins
from kg.terms import ontology_folder

Row = list[Any]

TEXT_BUDGET = 2_500_000  # characters of articles in one page; above it, lines that tell nothing are left out, then sentences

STATUSES = ("Asserted", "Reported", "Alleged", "Planned", "Contested", "Denied")
MODALITIES = ("asserted", "hedged", "planned")
TENSES = ("past", "present", "future", "none")
TYPES = ("Person", "Organization", "Place", "Product", "Work", "Group", "Occasion", "Thing")
ROLES = ("agent", "patient", "recipient", "place", "topic", "other")


class Numbered:
    """Values in the order they first came, each once; a row refers to a value by its number."""

    def __init__(self) -> None:
        self._numbers: dict[Any, int] = {}

    def number(self, value: Any) -> int:
        """Give the value's number, a new one the first time; None is -1."""
        return -1 if value is None else self._numbers.setdefault(value, len(self._numbers))

    def values(self) -> list[Any]:
        """List the values by number."""
        return list(self._numbers)


class Packer:
    """Turns one Graph's values into rows, sharing their numbering."""

    def __init__(self, graph: Graph, network: nx.MultiDiGraph) -> None:
        self.words = Numbered()
        self.whens = Numbered()
        self.graph = graph
        self.network = network
        self.entity = {entity: place for place, entity in enumerate(network)}
        self.event = {event.id: place for place, event in enumerate(graph.events)}
        self.articles = {article.name: article for article in graph.articles}
        self.article = {name: place for place, name in enumerate(self.articles)}
        self.offset = {article.name: utf16_offsets(article.text) for article in graph.articles}
        self.bases = {"entity": _shared(list(network)), "event": _shared(list(self.event))}

    def when(self, time: When | None, *, own_words: bool) -> int:
        """Number a time; an event's own has no words, its tellings' have."""
        if time is None:
            return -1
        days = [day and day.isoformat() for day in (time.earliest, time.latest)]
        words = (time.kind, time.at, plain(time.text), tuple(map(plain, time.trace))) if own_words else ("date", time.at, "", ())
        return self.whens.number((*days, time.edtf, time.precision, time.basis, *words))

    def entity_row(self, iri: str, entity: Entity | None) -> Row:
        """Lay out an entity; one that only events name has no mentions."""
        about = self.network.nodes[iri]
        aliases = [plain(each) for each in entity.aliases if plain(each) != about["label"]] if entity else []
        mentions: Row = []
        for each in entity.mentions if entity else ():
            if each.document in self.article:
                start, length = self._span(each.document, each.start, each.end)
                mentions += (self.article[each.document], start, length)
        return [iri.removeprefix(self.bases["entity"]), about["label"], TYPES.index(about["type"]), aliases, mentions]

    def event_row(self, event: Event) -> Row:
        """Lay out an event, without its tellings."""
        parts: Row = []
        for each in event.participants:
            parts += (ROLES.index(each.role), self.entity[each.entity])
        names = [self.words.number(event.type), self.words.number(plain(event.relation.text or event.relation.lemma))]
        state = [STATUSES.index(event.status), MODALITIES.index(event.modality), int(event.negated)]
        time = self.when(event.time, own_words=False)
        sources = origins(event.mentions, self.articles)
        return [event.id.removeprefix(self.bases["event"]), plain(event.label), *names, parts, time, *state, sources]

    def telling_row(self, telling: Telling) -> Row:
        """Lay out one telling of an article that the graph holds."""
        start, length = self._span(telling.document, telling.start, telling.end)
        within = self._within(telling, start)
        arguments: Row = []
        for each in telling.arguments:
            arguments += (ROLES.index(each.role), *within(each.start, each.end), self.entity.get(each.entity, -1))
        time, speaker = telling.time, telling.speaker
        said = speaker and [plain(speaker.name), *within(speaker.start, speaker.end), self.entity.get(speaker.entity or "", -1)]
        return [
            self.article[telling.document], start, length, within(telling.trigger.start, telling.trigger.end), arguments,
            MODALITIES.index(telling.modality), int(telling.negated), TENSES.index(telling.tense),
            [self.words.number(plain(cue)) for cue in telling.cues],
            [self.when(time, own_words=True), *within(time.start, time.end)] if time else 0,
            said or 0, self.words.number(telling.rule), round(100 * telling.confidence),
        ]  # fmt: skip

    def article_row(self, article: Article, text: list[Passage]) -> Row:
        """Lay out an article; only web addresses are kept as links."""
        known = [plain(each or "") for each in (article.title, article.publisher, article.author)]
        dated = self.when(article.published, own_words=True)
        first = self.article.get(article.copy_of or "", -1)
        rest = [dated, article.published_from or "", article.language or "", first, text]
        return [plain(article.name), *known, _web_address(article.url), *rest]

    def _span(self, document: str, start: int, end: int) -> tuple[int, int]:
        offset = self.offset[document]
        return offset(start), offset(end) - offset(start)

    def _within(self, telling: Telling, origin: int) -> Callable[[int, int], list[int]]:
        def within(start: int, end: int) -> list[int]:
            place, length = self._span(telling.document, start, end)
            return [place - origin, length]

        return within


def pack(graph: Graph, network: nx.MultiDiGraph) -> tuple[dict[str, Any], dict[str, Any]]:
    """Lay out what the page needs at once, and the evidence it reads when something is picked."""
    packer = Packer(graph, network)
    entities = {entity.id: entity for entity in graph.entities}
    rows = [packer.entity_row(iri, entities.get(iri)) for iri in network]
    events = [packer.event_row(event) for event in graph.events]
    tellings = [[packer.telling_row(each) for each in event.mentions if each.document in packer.article] for event in graph.events]
    articles = _articles(graph, packer)
    conflicts = [_conflict_row(each, packer.event) for each in graph.conflicts]
    refusals = [[plain(each.name), plain(each.reason), int(each.is_left_out)] for each in graph.refusals]
    at_once = {
        "bases": packer.bases,
        "types": TYPES,
        "statuses": STATUSES,
        "modalities": MODALITIES,
        "tenses": TENSES,
        "roles": ROLES,
        "words": packer.words.values(),
        "classes": _class_names({event.type for event in graph.events}),
        "whens": packer.whens.values(),
        "entities": rows,
        "events": events,
        "conflicts": conflicts,
        "refusals": refusals,
    }
    return at_once, {"tellings": tellings, "articles": articles}


def _conflict_row(conflict: Conflict, numbers: dict[str, int]) -> Row:
    return [conflict.kind, [numbers[event] for event in conflict.events if event in numbers], plain(conflict.why)]


def _articles(graph: Graph, packer: Packer) -> list[Row]:
    told: dict[str, list[tuple[int, int]]] = {article.name: [] for article in graph.articles}
    for event in graph.events:
        for each in event.mentions:
            told.get(each.document, []).append((each.start, each.end))
    texts: list[list[Passage]] = []
    for keep in get_args(Keep):  # from all of the text to the told sentences alone: the first that fits
        texts = [passages(article.text, told[article.name], keep=keep) for article in graph.articles]
        if sum(len(words) for text in texts for _, words in text) <= TEXT_BUDGET:
            break
    return [packer.article_row(article, text) for article, text in zip(graph.articles, texts, strict=True)]


def _class_names(used: set[str]) -> dict[str, list[str]]:
    """Look up what the shipped vocabulary calls the event classes in French and in English."""
    vocabulary = (ontology_folder() / "vocabulary.ttl").read_text("utf-8")
    found = re.findall(r'^evt:(\w+) a owl:Class\b[^"]*?rdfs:label "([^"]+)"@fr, "([^"]+)"@en', vocabulary, re.MULTILINE)
    return {name: [french, english] for name, french, english in found if name in used}


def _shared(iris: Sequence[str]) -> str:
    """Find what all IRIs begin with, up to a slash or a hash."""
    least, most = min(iris, default=""), max(iris, default="")
    start = next((least[:place] for place, (one, other) in enumerate(zip(least, most, strict=False)) if one != other), least)
    return start[: max(start.rfind("/"), start.rfind("#")) + 1]


def _web_address(url: str | None) -> str:
    """Keep http and https only: a `javascript:` address in someone's metadata must not become a link."""
    try:
        return url if url and urlsplit(url).scheme in {"http", "https"} else ""
    except ValueError:
        return ""
