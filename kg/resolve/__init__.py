"""Decide which mentions and which tellings are the same thing, and say why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.garbage import undisturbed
from kg.model import Event, Extraction, Graph, LexicalRelation
from kg.resolve.affairs import affairs
from kg.resolve.cast import Cast
from kg.resolve.conflicts import conflicts
from kg.resolve.copies import marked
from kg.resolve.coreference import chains
from kg.resolve.events import event, status
from kg.resolve.happenings import told
from kg.resolve.merging import merge
from kg.terms import BASE


@undisturbed()
def resolve(extractions: Iterable[Extraction], lexicon: tuple[LexicalRelation, ...], *, base: str = BASE) -> Graph:
    """Return the graph of all articles: entities with their mentions, events with their tellings, conflicts.

    The order of the extractions changes nothing. IRIs begin with `base`.
    """
    known = sorted(extractions, key=lambda each: each.article.name)
    articles = {each.article.name: each.article for each in known}
    located = [(each.article.name, chain) for each in known for chain in chains(each.mentions, each.article.language or "")]
    cast = Cast(located, {name: article.language or "" for name, article in articles.items()}, base)
    tellings = [cast.cast(each) for one in known for each in one.tellings]
    names = affairs(cast.figures.values(), len(articles))
    ready = (
        told(each, articles[each.document], cast.figures, names.get(each.document, frozenset())) for each in tellings if each.arguments
    )
    happenings = merge(ready, lexicon)
    pairs = [(each, event(each, articles, cast.figures, base)) for each in happenings]
    found = conflicts(pairs, lexicon, base)
    disputed = {name for each in found for name in each.events}
    events = [_contested(each) if each.id in disputed else each for _, each in pairs]
    used = {each.entity for one in events for telling in one.mentions for each in telling.arguments}
    used |= {telling.speaker.entity for one in events for telling in one.mentions if telling.speaker and telling.speaker.entity}
    return Graph(marked(articles.values()), tuple(cast.entities(used)), tuple(sorted(events, key=lambda each: each.id)), tuple(found))


def _contested(one: Event) -> Event:
    return replace(one, status=status(one.mentions, is_in_conflict=True))
