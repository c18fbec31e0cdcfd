"""Turn a Graph into RDF quads: the happening and its tellings, one named graph per article, no blank nodes."""

from __future__ import annotations

import hashlib
import urllib.parse
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from kg.model import Article, Conflict, Entity, Event, Graph, LexicalRelation, When
from kg.store.literals import date_literal, integer, text_literal
from kg.store.origins import origins
from kg.store.shortcuts import is_over, linking, shortcut_pairs
from kg.store.tellings import Statement, telling_statements
from kg.terms import BASE, DENY, EDTF, EVT, KG, PLAN, RDF, SAID, SCHEMA, SKOS, VOID, Namespace, local_name, mint

ENTITY_CLASSES = {
    "Person": SCHEMA.Person, "Organization": SCHEMA.Organization, "Place": SCHEMA.Place, "Product": SCHEMA.Product,
    "Work": SCHEMA.CreativeWork, "Group": EVT.Group, "Occasion": EVT.Occasion, "Thing": EVT.Thing,
}  # fmt: skip
ROLES = {"agent": EVT.agent, "patient": EVT.object, "recipient": EVT.recipient, "topic": EVT.topic, "other": EVT.other, "place": EVT.place}
NAMED = {  # how a relation's forms are linked to it and called
    SAID: (EVT.saidForm, {"fr": "rapporté", "en": "reported"}),
    PLAN: (EVT.planForm, {"fr": "annoncé", "en": "planned"}),
    DENY: (EVT.denyForm, {"fr": "démenti", "en": "denied"}),
}
FORMS = {"Asserted": KG, "Reported": SAID, "Alleged": SAID, "Contested": SAID, "Planned": PLAN, "Denied": DENY}


def quads(graph: Graph, lexicon: Iterable[LexicalRelation], *, base: str = BASE) -> Iterator[Quad]:
    """Write a graph as RDF; a triple may come twice, but always in the same named graph."""
    articles = {article.name: article for article in graph.articles}
    publishers = _publishers(graph, base)
    yield Quad(NamedNode(base), RDF.type, VOID.Dataset, core(base))
    yield Quad(NamedNode(base), VOID.uriSpace, Literal(base), core(base))
    for statement in _shared(graph, articles, publishers, lexicon, base):
        yield Quad(*statement, core(base))
    for article in graph.articles:
        place = graph_of(article.name, base)
        for statement in _article(article, publishers, base):
            yield Quad(*statement, place)
    for event in graph.events:
        for telling in event.mentions:
            place = graph_of(telling.document, base)
            for statement in telling_statements(event, telling, articles.get(telling.document), base):
                yield Quad(*statement, place)


def core(base: str) -> NamedNode:
    """Name the graph that holds what no single article tells."""
    return NamedNode(f"{base}graph/core")


def graph_of(document: str, base: str = BASE) -> NamedNode:
    """Name the graph that holds what one article tells."""
    return NamedNode(mint("graph", document, "article", base=base) if document == "core" else mint("graph", document, base=base))


def relation_of(event: Event, form: Namespace = KG) -> NamedNode:
    """Name an event's relation: the ontology's, else the lemma's, in one of the four shortcut namespaces."""
    return getattr(form, event.relation.id or local_name(linking(event)))  # type: ignore[no-any-return]


def form_of(event: Event) -> Namespace:
    """Choose the shortcut namespace: what is alleged, only credited, planned, denied or disputed is never a plain triple."""
    if event.negated:
        return DENY
    return FORMS[event.status]


def _shared(
    graph: Graph, articles: Mapping[str, Article], publishers: Mapping[str, NamedNode], lexicon: Iterable[LexicalRelation], base: str
) -> Iterator[Statement]:
    for entity in graph.entities:
        yield from _entity(entity)
    for name, node in publishers.items():
        yield node, RDF.type, SCHEMA.NewsMediaOrganization
        yield node, SKOS.prefLabel, text_literal(name)
    for event in graph.events:
        yield from _event(event, articles, publishers)
        yield from _shortcuts(event)
    for conflict in graph.conflicts:
        yield from _conflict(conflict)
    yield from _relations(graph.events, {relation.id: relation for relation in lexicon})


def _publishers(graph: Graph, base: str) -> dict[str, NamedNode]:
    """Give each publisher its node: that of the organisation the articles speak of, where one bears its very name."""
    known = {
        name: entity.id for entity in reversed(graph.entities) if entity.type == "Organization" for name in (entity.name, *entity.aliases)
    }
    names = sorted({article.publisher for article in graph.articles if article.publisher})
    return {name: NamedNode(known.get(name) or mint("publisher", name, base=base)) for name in names}


def _entity(entity: Entity) -> Iterator[Statement]:
    node = NamedNode(entity.id)
    yield node, RDF.type, ENTITY_CLASSES[entity.type]
    yield node, SKOS.prefLabel, text_literal(entity.name)
    for alias in entity.aliases:
        if alias != entity.name:
            yield node, SKOS.altLabel, text_literal(alias)


def _event(event: Event, articles: Mapping[str, Article], publishers: Mapping[str, NamedNode]) -> Iterator[Statement]:
    node = NamedNode(event.id)
    told_in = [articles[t.document] for t in event.mentions if t.document in articles]
    yield node, RDF.type, EVT.Event
    if event.type != "Event":
        yield node, RDF.type, getattr(EVT, event.type)
    yield node, SKOS.prefLabel, text_literal(event.label, told_in[0].language if told_in else None)
    yield node, EVT.relation, relation_of(event)
    yield node, EVT.status, getattr(EVT, event.status)
    for participant in event.participants:
        yield node, ROLES[participant.role], NamedNode(participant.entity)
        if participant.role != "place":
            yield node, EVT.participant, NamedNode(participant.entity)
    yield from _dates(node, event.time)
    yield node, EVT.articleCount, integer(len({t.document for t in event.mentions}))
    yield node, EVT.originCount, integer(origins(event.mentions, articles))
    hedged = sum(t.modality == "hedged" for t in event.mentions)
    if hedged:
        yield node, EVT.hedgedCount, integer(hedged)
    days = [article.published.latest for article in told_in if article.published and article.published.latest]
    if days:
        yield node, EVT.firstTold, date_literal(min(days))


def _dates(node: NamedNode, time: When | None) -> Iterator[Statement]:
    if time is None or not time.is_resolved:
        return
    if time.earliest:
        yield node, EVT.begin, date_literal(time.earliest)
    if time.latest:
        yield node, EVT.end, date_literal(time.latest)
    if time.edtf:
        yield node, EVT.edtf, Literal(time.edtf, datatype=EDTF)
    yield node, EVT.dateBasis, getattr(EVT, time.basis.capitalize())
    if time.precision != "none":
        yield node, EVT.precision, EVT.Period if time.precision == "span" else getattr(EVT, time.precision.capitalize())
    if time.at:
        yield node, EVT.at, text_literal(time.at)


def _shortcuts(event: Event) -> Iterator[Statement]:
    predicate = relation_of(event, form_of(event))
    for subject, target in () if is_over(event) else shortcut_pairs(event):
        yield NamedNode(subject), predicate, NamedNode(target)


def _conflict(conflict: Conflict) -> Iterator[Statement]:
    node = NamedNode(conflict.id)
    yield node, RDF.type, EVT.Conflict
    yield node, EVT.conflictKind, getattr(EVT, conflict.kind)
    yield node, EVT.why, text_literal(conflict.why)
    for event in conflict.events:
        yield node, EVT.between, NamedNode(event)


def _relations(events: Iterable[Event], known: Mapping[str, LexicalRelation]) -> Iterator[Statement]:
    """Describe the relations that the events use, so that the file explains itself."""
    events = tuple(events)
    linked = {relation_of(event, form_of(event)) for event in events if shortcut_pairs(event) and not is_over(event)}
    used = {relation_of(event).value: event for event in events}
    for name, event in sorted(used.items()):
        node = NamedNode(name)
        yield node, RDF.type, EVT.Relation
        relation = known.get(event.relation.id or "")
        labels = relation.labels if relation else ((linking(event), None),)
        for text, language in labels:
            yield node, SKOS.prefLabel, text_literal(text, language)
        for namespace, (link, names) in NAMED.items():
            if (form := relation_of(event, namespace)) in linked:
                yield node, link, form
                yield form, RDF.type, RDF.Property
                for text, language in labels:
                    yield form, SKOS.prefLabel, text_literal(f"{text} ({names[language or 'en']})", language)
        if relation is None:
            continue
        yield node, EVT.eventClass, getattr(EVT, relation.type)
        if relation.is_symmetric:
            yield node, EVT.symmetric, Literal(True)
        for other in relation.incompatible_with:
            if KG.iri + other in used:
                yield node, EVT.incompatibleWith, getattr(KG, other)


def _article(article: Article, publishers: Mapping[str, NamedNode], base: str) -> Iterator[Statement]:
    node = NamedNode(mint("doc", article.name, base=base))
    yield node, RDF.type, EVT.Article
    yield node, EVT.document, text_literal(article.name)
    yield node, EVT.sha256, Literal(hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest())
    if article.language:
        yield node, SCHEMA.inLanguage, Literal(article.language)
    if article.title:
        yield node, SCHEMA.headline, text_literal(article.title, article.language)
    if article.author:
        yield node, SCHEMA.author, text_literal(article.author)
    if article.publisher:
        yield node, SCHEMA.publisher, publishers[article.publisher]
    if article.url and (address := _address(article.url)):
        yield node, SCHEMA.url, address
    if article.copy_of:
        yield node, EVT.copyOf, NamedNode(mint("doc", article.copy_of, base=base))
    yield from _publication(node, article)


def _publication(node: NamedNode, article: Article) -> Iterator[Statement]:
    when = article.published
    if when is None:
        return
    if when.earliest and when.earliest == when.latest:
        yield node, SCHEMA.datePublished, date_literal(when.earliest)
    elif when.edtf:
        yield node, EVT.publishedEdtf, Literal(when.edtf, datatype=EDTF)
    if article.published_from:
        yield node, EVT.dateSource, Literal(article.published_from)


def _address(url: str) -> NamedNode | None:
    """Make a link of a web address; anything else (`javascript:`, a file) stays out."""
    try:
        parts = urllib.parse.urlsplit(url.strip())
        is_web = parts.scheme in ("http", "https") and parts.netloc
        return NamedNode(urllib.parse.quote(url.strip(), safe="/:?#@!$&'()*+,;=%~-._")) if is_web else None
    except ValueError:
        return None
