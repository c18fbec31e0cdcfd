"""Turn one telling of an event into statements: where it stands, how sure it is, who says so and how its date was found."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from kg.model import Article, Event, Speaker, Telling, When
from kg.store.literals import date_literal, integer, text_literal
from kg.terms import BASE, EDTF, EVT, RDF, XSD, mint

Statement = tuple[NamedNode, NamedNode, NamedNode | Literal]
CERTAINTIES = {"asserted": EVT.Asserted, "hedged": EVT.Alleged, "planned": EVT.Planned}


def mention_of(telling: Telling, base: str = BASE) -> NamedNode:
    """Name the node of one telling."""
    return NamedNode(mint("mention", telling.document, telling.start, repr(telling), base=base))


def telling_statements(event: Event, telling: Telling, article: Article | None, base: str) -> Iterator[Statement]:
    """State all that one telling of an event says."""
    node, language = mention_of(telling, base), article.language if article else None
    yield NamedNode(event.id), EVT.mention, node
    yield node, RDF.type, EVT.Mention
    yield node, EVT.article, NamedNode(mint("doc", telling.document, base=base))
    yield node, EVT.charBegin, integer(telling.start)
    yield node, EVT.charEnd, integer(telling.end)
    yield node, EVT.sentence, integer(telling.sentence)
    yield node, EVT.quote, text_literal(telling.quote, language)
    yield node, EVT.trigger, text_literal(telling.trigger.text, language)
    yield node, EVT.certainty, CERTAINTIES[telling.modality]
    yield node, EVT.polarity, EVT.Negative if telling.negated else EVT.Positive
    if telling.tense != "none":
        yield node, EVT.tense, getattr(EVT, telling.tense.capitalize())
    for cue in telling.cues:
        yield node, EVT.cue, text_literal(cue, language)
    if telling.rule:
        yield node, EVT.rule, text_literal(telling.rule)
    yield node, EVT.confidence, Literal(f"{telling.confidence:.2f}", datatype=XSD.decimal)
    yield from _speaker(node, telling.speaker, language)
    yield from _reasoning(node, telling.time, article)


def _speaker(node: NamedNode, speaker: Speaker | None, language: str | None) -> Iterator[Statement]:
    if speaker is None:
        return
    if speaker.entity:
        yield node, EVT.saidBy, NamedNode(speaker.entity)
    else:
        yield node, EVT.saidByName, text_literal(speaker.name, language)


def _reasoning(node: NamedNode, time: When | None, article: Article | None) -> Iterator[Statement]:
    """Say from which words, counted from which day and by which steps a date was found."""
    if time is None or not time.text:
        return
    yield node, EVT.timeText, text_literal(time.text, article.language if article else None)
    if time.edtf:
        yield node, EVT.timeEdtf, Literal(time.edtf, datatype=EDTF)
    if time.trace:
        yield node, EVT.timeRule, text_literal("; ".join(time.trace))
    if time.basis == "relative" and article and article.published and article.published.latest:
        yield node, EVT.timeAnchor, date_literal(article.published.latest)
