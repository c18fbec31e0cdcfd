"""A large made-up graph: as many entities and events as a year of one newsroom's articles, always the same."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from kg.model import Argument, Article, Entity, Event, Graph, Participant, Relation, Span, Telling, When

BASE = "https://example.org/kg/"
_TYPES: Any = ("Person", "Organization", "Place", "Product", "Work", "Group", "Occasion", "Thing")
_STATUSES: Any = (
    ("Asserted", "asserted"),
    ("Alleged", "hedged"),
    ("Planned", "planned"),
    ("Contested", "asserted"),
    ("Denied", "asserted"),
)
_SENTENCE = "{0} a rencontré {1} lors d'une séance consacrée au budget de la commune, selon des participants.\n"
_PER_ARTICLE = 12


def large_graph(entities: int, events: int) -> Graph:
    """Make a graph in which few entities have many links, as in the news."""
    chance = random.Random(3)
    names = [f"Entité numéro {number}" for number in range(entities)]
    texts: list[str] = []
    made = []
    for number in range(events):
        if number % _PER_ARTICLE == 0:
            texts.append("")
        pair = (min(int(chance.paretovariate(0.9)), entities - 1), chance.randrange(entities))
        made.append(_event(number, pair, len(texts[-1]), chance))
        texts[-1] += made[-1].mentions[0].quote + "\n"
    articles = tuple(Article(f"{place:05}.txt", text, "fr", f"Article {place}", "Le Journal") for place, text in enumerate(texts))
    people = tuple(Entity(f"{BASE}n{place:06}", name, _TYPES[place % 8], (), ()) for place, name in enumerate(names))
    return Graph(articles, people, tuple(made))


def _event(number: int, pair: tuple[int, int], start: int, chance: random.Random) -> Event:
    status, modality = chance.choices(_STATUSES, (60, 20, 10, 6, 4))[0]
    first = date(2023, 1, 1) + timedelta(chance.randrange(700))
    last = first + timedelta(chance.choice((0, 0, 1, 6, 30)))
    time = When("", 0, 0, first, last, f"{first}/{last}", "days", chance.choice(("explicit", "relative", "published")))
    names = [f"Entité numéro {each}" for each in pair]
    quote = _SENTENCE.format(*names).strip()
    roles: Any = ("agent", "patient")
    people = tuple(
        Participant(role, f"{BASE}n{each:06}", name, _TYPES[each % 8]) for role, each, name in zip(roles, pair, names, strict=True)
    )
    spots = [(start + quote.index(name), start + quote.index(name) + len(name)) for name in names]
    arguments = tuple(Argument(each.role, *spot, each.name, entity=each.entity) for each, spot in zip(people, spots, strict=True))
    relation = Relation("met", "rencontrer", "a rencontré")
    words = start + quote.index(relation.text)
    trigger = Span(words, words + len(relation.text), relation.text)
    document, end = f"{number // _PER_ARTICLE:05}.txt", start + len(quote)
    told = Telling(document, start, end, quote, trigger, relation, "Meeting", arguments, modality, rule="clauses")
    label = f"{names[0]} a rencontré {names[1]}"
    return Event(f"{BASE}e{number:06}", "Meeting", label, relation, people, time, modality, False, status, (told,))
