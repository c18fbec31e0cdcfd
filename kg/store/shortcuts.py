"""Tell whom an event links to whom, for the triple that says it in one line: each agent with each object."""

from __future__ import annotations

from functools import cache

from kg.model import Event, Role
from kg.terms import read_lexicon

# The first of these that an event has is the object of its shortcut triple.
OBJECT_ROLES: tuple[Role, ...] = ("patient", "recipient", "topic", "other")
# "elle est née à Paris" links her to Paris; "il a été tué à Paris" says nothing of what Paris did.
PLACE_IS_OBJECT = ("Visit", "Travel", "Arrival", "Departure", "Residence", "Birth", "Location", "Disaster", "Evacuation", "Part")
# "X et Y se sont réunis"
AMONG_THEMSELVES = ("Meeting", "Negotiation", "Agreement", "Cooperation", "Match", "Combat", "Marriage", "Divorce", "Merger")
# What somebody says is the object of a saying, not who hears it or where it is said; nor does one die a hospital.
WITHOUT_LINKS = ("Statement", "Announcement", "Revelation", "Rebuttal", "Promise", "Death")
HEARD = ("Request", "Proposal", "Order")  # by the recipient, who is not what is asked
LASTING = ("Role", "Membership", "Ownership")
_PLAIN = {"au": "à", "aux": "à", "du": "de", "des": "de", "d'": "de", "d’": "de"}


def shortcut_pairs(event: Event) -> tuple[tuple[str, str], ...]:
    """List who did it to whom: each agent with each object; agents with one another where nobody else takes part.

    A passive without an agent has no pair: the words do not say who did it.
    """
    objects = _without_carried(_objects(event), event)
    if not objects and event.type in PLACE_IS_OBJECT:
        objects = _playing("place", event)
    agents = _playing("agent", event)
    if not objects and event.type in AMONG_THEMSELVES:
        return tuple((a, b) for i, a in enumerate(agents) for b in agents[i + 1 :] if a != b)
    return tuple((a, b) for a in agents for b in objects if a != b)


def is_over(event: Event) -> bool:
    """Tell what lasted and is only told as past, which no triple without a time may say: "ancienne directrice de Nuage"."""
    return event.type in LASTING and all(each.tense == "past" for each in event.mentions)


def linking(event: Event) -> str:
    """Name what links an event's agents to its objects: its lemma, with what brings them in, "plaider contre"."""
    objects = set(_objects(event))
    arguments = (each for telling in event.mentions for each in telling.arguments if each.entity in objects and each.role in OBJECT_ROLES)
    brought = next((_PLAIN.get(each.preposition, each.preposition) for each in arguments), "")
    lemma = event.relation.lemma
    return lemma if not brought or f" {lemma}".endswith(f" {brought}") else f"{lemma} {brought}"


def _playing(role: Role, event: Event) -> list[str]:
    return [each.entity for each in event.participants if each.role == role]


def _objects(event: Event) -> list[str]:
    """Return those of the first role that an event has an object of: whom somebody attends to, but not the hospital they died at."""
    for role in OBJECT_ROLES:
        found = [each for each in _playing(role, event) if role == "patient" or _is_linked(role, each, event)]
        if found:
            return found
    return []


def _is_linked(role: Role, entity: str, event: Event) -> bool:
    """Tell whether a relation's own words bring in whoever stands behind a preposition: "assister à", "mettre fin à"."""
    if event.type in WITHOUT_LINKS or (role == "recipient" and event.type in HEARD):
        return False
    arguments = (each for telling in event.mentions for each in telling.arguments if (each.role, each.entity) == (role, entity))
    brought = {_PLAIN.get(each.preposition, each.preposition) for each in arguments}
    known = _phrases().get(event.relation.id or "")
    return known is None or "" in brought or any(phrase.endswith(f" {each}") for each in brought for phrase in known)


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    return {each.id: tuple(words for words, _ in each.verbs) for each in read_lexicon()}


def _without_carried(objects: list[str], event: Event) -> list[str]:
    """Leave out what only carries the relation, "des réunions" in "a organisé des réunions avec Paramount", beside true objects."""
    carried = {
        argument.entity
        for telling in event.mentions
        for argument in telling.arguments
        if telling.trigger.start <= argument.start and argument.start < telling.trigger.end and argument.role == "patient"
    }
    return [each for each in objects if each not in carried] or objects
