"""A small graph made by hand, of our own sentences: one meeting, one allegation, one dispute, one plan, one denial."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kg.model import (
    Argument,
    Article,
    Conflict,
    Entity,
    EntityType,
    Event,
    Graph,
    Mention,
    Modality,
    Participant,
    Refusal,
    Relation,
    Role,
    Span,
    Speaker,
    Status,
    Telling,
    When,
)
from kg.terms import mint

TEXTS = {
    "a_1.txt": (
        "Nuage a rencontré Studio Lumière mardi. Selon L'Écho, Ada Morel aurait participé à la soirée des Étoiles le week-end dernier. "
        "Le mois dernier, Paul Ferrand a reporté l'agrandissement du studio. Nuage présentera son robot en mai. "
        "Ada Morel dirige Nuage."
    ),
    "b 2.txt": (
        "Ada Morel attended the Stars gala in Nice last weekend. Last month, Paul Ferrand cancelled the studio expansion. "
        "Studio Lumière did not sell its films."
    ),
}
DAYS = {"a_1.txt": date(2024, 3, 22), "b 2.txt": date(2024, 3, 23)}
TYPES: dict[str, EntityType] = {
    "Nuage": "Organization", "Studio Lumière": "Organization", "L'Écho": "Organization", "Ada Morel": "Person", "Paul Ferrand": "Person",
    "Nice": "Place", "soirée des Étoiles": "Occasion", "agrandissement du studio": "Thing", "robot": "Product", "films": "Work",
}  # fmt: skip
ALIASES = {"Ada Morel": ("Morel",), "soirée des Étoiles": ("Stars gala",)}
Roles = tuple[tuple[Role, str], ...]
WEEKEND = When(
    "le week-end dernier", 0, 0, date(2024, 3, 16), date(2024, 3, 17), "2024-03-16/2024-03-17", "days", "relative", trace=("weekend -1",)
)
FEBRUARY = When("Le mois dernier", 0, 0, date(2024, 2, 1), date(2024, 2, 29), "2024-02", "month", "relative", trace=("month -1",))
MAY = When("en mai", 0, 0, date(2024, 5, 1), date(2024, 5, 31), "2024-05", "month", "relative", trace=("month next",))
TUESDAY = When("mardi", 0, 0, date(2024, 3, 19), date(2024, 3, 19), "2024-03-19", "day", "relative", trace=("weekday -1",))
BEFORE = When("", 0, 0, None, date(2024, 3, 23), "../2024-03-23", "open", "published")


def ent(name: str) -> str:
    """Name the node of an entity."""
    return mint("ent", name)


ECHO = Speaker("L'Écho", 46, 52, ent("L'Écho"))


def telling(document: str, quote: str, relation: Relation, kind: str, roles: Roles, **more: object) -> Telling:
    """Make a telling of a whole sentence, found in its article."""
    start = TEXTS[document].index(quote)
    at = start + quote.index(relation.text)
    trigger = Span(at, at + len(relation.text), relation.text)
    arguments = tuple(Argument(role, start, start + len(name), name, entity=ent(name)) for role, name in roles)
    end = start + len(quote)
    made = Telling(document, start, end, quote, trigger, relation, kind, arguments, tense="past", rule="clauses", confidence=0.9)
    return replace(made, **more)  # type: ignore[arg-type]


def event(label: str, status: Status, *tellings: Telling, negated: bool = False) -> Event:
    """Make an event of its tellings; the first one gives the participants and the date."""
    first = tellings[0]
    people = tuple(Participant(a.role, a.entity, a.text, TYPES[a.text]) for a in first.arguments)
    time = BEFORE if negated else first.time
    modality: Modality = "planned" if status == "Planned" else "asserted"
    return Event(mint("event", label), first.type, label, first.relation, people, time, modality, negated, status, tellings)


def _events() -> Iterator[Event]:
    a, b = TEXTS
    gala: Roles = (("agent", "Ada Morel"), ("patient", "soirée des Étoiles"), ("place", "Nice"))
    works: Roles = (("agent", "Paul Ferrand"), ("patient", "agrandissement du studio"))
    met, attended = Relation("met", "rencontrer", "a rencontré"), Relation("attended", "participer", "aurait participé")
    made = telling(
        a, "Nuage a rencontré Studio Lumière mardi.", met, "Meeting", (("agent", "Nuage"), ("patient", "Studio Lumière")), time=TUESDAY
    )
    yield event("Nuage a rencontré Studio Lumière", "Asserted", made)
    sentence = "Selon L'Écho, Ada Morel aurait participé à la soirée des Étoiles le week-end dernier."
    hedged = telling(a, sentence, attended, "Attendance", gala, modality="hedged", cues=("aurait", "Selon"), speaker=ECHO, time=WEEKEND)
    flat = replace(attended, text="attended")
    told = telling(b, "Ada Morel attended the Stars gala in Nice last weekend.", flat, "Attendance", gala, time=WEEKEND)
    yield event("Ada Morel a participé à la soirée des Étoiles", "Asserted", hedged, told)
    sentence = "Le mois dernier, Paul Ferrand a reporté l'agrandissement du studio."
    put_off = telling(a, sentence, Relation("postponed", "reporter", "a reporté"), "Postponement", works, time=FEBRUARY)
    yield event("Paul Ferrand a reporté l'agrandissement du studio", "Contested", put_off)
    sentence = "Last month, Paul Ferrand cancelled the studio expansion."
    called_off = telling(b, sentence, Relation("cancelled", "cancel", "cancelled"), "Cancellation", works, time=FEBRUARY)
    yield event("Paul Ferrand cancelled the studio expansion", "Contested", called_off)
    shown, robot = Relation("presented", "présenter", "présentera"), (("agent", "Nuage"), ("patient", "robot"))
    sentence = "Nuage présentera son robot en mai."
    planned = telling(a, sentence, shown, "Presentation", robot, modality="planned", tense="future", cues=("présentera",), time=MAY)
    yield event("Nuage présentera son robot", "Planned", planned)
    sold, films = Relation("sold", "sell", "sell"), (("agent", "Studio Lumière"), ("patient", "films"))
    denied = telling(b, "Studio Lumière did not sell its films.", sold, "Sale", films, negated=True, cues=("not",))
    yield event("Studio Lumière did not sell its films", "Denied", denied, negated=True)
    leads, boss = Relation("leads", "diriger", "dirige"), (("agent", "Ada Morel"), ("patient", "Nuage"))
    credited = telling(a, "Ada Morel dirige Nuage.", leads, "Role", boss, tense="present", speaker=ECHO)
    yield event("Ada Morel dirige Nuage", "Reported", credited)


def graph() -> Graph:
    """Make the sample graph, sorted as a build is."""
    events = tuple(_events())
    clash = tuple(sorted((events[2].id, events[3].id)))
    conflict = Conflict(mint("conflict", *clash), "IncompatibleRelation", clash, "postponed and cancelled, same agent, same object")
    return Graph(
        tuple(_article(name, title) for name, title in zip(TEXTS, ("Nuage et le cinéma", "The Stars gala"), strict=True)),
        tuple(sorted((_entity(name) for name in TYPES), key=lambda each: each.id)),
        tuple(sorted(events, key=lambda each: each.id)),
        (conflict,),
        (Refusal("c.bin", "not text"),),
    )


def _article(name: str, title: str) -> Article:
    day, language = DAYS[name], "fr" if name == "a_1.txt" else "en"
    when = When(day.isoformat(), 0, 0, day, day, day.isoformat(), "day")
    paper = "Le Courrier" if language == "fr" else "The Post"
    return Article(name, TEXTS[name], language, title, paper, "A. Dubois", f"https://{language}.example/1", when, "metadata")


def _entity(name: str) -> Entity:
    found = tuple(
        Mention(document, text.index(name), text.index(name) + len(name), name, "name", TYPES[name], entity=ent(name))
        for document, text in TEXTS.items()
        if name in text
    )
    return Entity(ent(name), name, TYPES[name], ALIASES.get(name, ()), found)
