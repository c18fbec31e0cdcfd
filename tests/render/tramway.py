"""A graph made by hand from our own articles: what a build would yield, in small, with everything the page must show."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

from kg.model import (
    Argument,
    Article,
    Conflict,
    Entity,
    Event,
    Graph,
    Mention,
    Participant,
    Refusal,
    Relation,
    Span,
    Speaker,
    Telling,
    When,
)

BASE = "https://example.org/kg/"
HOSTILE = '</script><img src=x onerror="document.title=`broken`">\u2028\u202e evil'

TEXTS = {path.name: path.read_text("utf-8") for path in (Path(__file__).parent / "articles").glob("*.txt")}
TEXTS["hostile.txt"] = f"Un titre {HOSTILE}\n\nLa société {HOSTILE} a racheté Ferrovia hier.\n"
PUBLISHED = {
    "depeche.txt": ("2024-03-12", "La Dépêche de Port-Clair"),
    "echo.txt": ("2024-03-14", "L’Écho du Littoral"),
    "hostile.txt": ("2024-03-16", HOSTILE),
    "times.txt": ("2024-03-15", "The Estuary Times"),
}
ENTITIES = {
    "contrat": ("contrat", "Work"),
    "conseiller": ("conseiller municipal", "Person"),
    "depot": ("construction de son dépôt", "Thing"),
    "docks": ("quartier des Docks", "Place"),
    "elections": ("élections de juin 2026", "Occasion"),
    "ferrovia": ("Ferrovia", "Organization"),
    "habitants": ("habitants", "Group"),
    "hostile": (HOSTILE, "Organization"),
    "ligne": ("ligne bleue", "Thing"),
    "naviol": ("Naviol", "Organization"),
    "oddon": ("Marc Oddon", "Person"),
    "radio": ("Radio Estuaire", "Organization"),
    "rames": ("premières rames", "Product"),
    "riverains": ("riverains", "Group"),
    "trace": ("tracé", "Work"),
    "vautrin": ("Inès Vautrin", "Person"),
    "ville": ("ville de Port-Clair", "Place"),
    "voyage": ("voyage", "Thing"),
}
Parts = dict[str, tuple[Any, str]]  # entity: (role, its words)


def when(text: str, edtf: str, first: str | None, last: str | None = "", **rest: Any) -> When:
    """Make a time; without a last day it is a single day."""
    days = [day and date.fromisoformat(day) for day in (first, first if last == "" else last)]
    return When(text, 0, 0, *days, edtf=edtf, **{"precision": "day"} | rest)  # type: ignore[arg-type]


def telling(document: str, trigger: str, parts: Parts, *, time: When | None = None, by: str = "", **rest: Any) -> Telling:
    """Make a telling of the sentence that holds `trigger`, its other words looked up in it."""
    text = TEXTS[document]
    start = max(text.rfind("\n", 0, text.index(trigger)) + 1, text.rfind(". ", 0, text.index(trigger)) + 2)
    end = re.compile(r"\.(?=\s)").search(text, text.index(trigger)).end()  # type: ignore[union-attr]

    def spot(words: str) -> tuple[int, int]:
        place = text.index(words, start, end)
        return place, place + len(words)

    arguments = tuple(Argument(role, *spot(words), words, entity=BASE + entity) for entity, (role, words) in parts.items())
    if time:
        time = When(time.text, *spot(time.text), time.earliest, time.latest, time.edtf, time.precision, time.basis, trace=time.trace)
    speaker = Speaker(by, *spot(by), BASE + "radio" if by == "Radio Estuaire" else None) if by else None
    words = Span(*spot(trigger), trigger)
    rest = {"tense": "past", "confidence": 0.8, "rule": "clauses"} | rest
    return Telling(
        document,
        start,
        end,
        text[start:end],
        words,
        Relation(None, trigger, trigger),
        "Event",
        arguments,
        time=time,
        speaker=speaker,
        **rest,
    )


def event(name: str, label: str, status: Any, time: When | None, *tellings: Telling) -> Event:
    """Make an event of its tellings; the first says who takes part."""
    first = tellings[0]
    people = tuple(Participant(each.role, each.entity, *ENTITIES[each.entity.removeprefix(BASE)]) for each in first.arguments)  # type: ignore[arg-type]
    return Event(BASE + name, first.type, label, first.relation, people, time, first.modality, first.negated, status, tellings)


def _meeting() -> Event:
    day = when("le 9 mars", "2024-03-09", "2024-03-09", trace=("le 9 mars : jour et mois donnés", "année : celle de l'article, 2024"))
    saturday = when("samedi", "2024-03-09", "2024-03-09", basis="relative", trace=("samedi avant le 14 mars 2024",))
    english = when("9 March", "2024-03-09", "2024-03-09")
    met: Parts = {"vautrin": ("agent", "Inès Vautrin"), "ferrovia": ("patient", "Ferrovia")}
    cues = ("aurait", "selon")
    return event(
        "e01",
        "Inès Vautrin a rencontré les dirigeants de Ferrovia et de Naviol",
        "Asserted",
        day,
        telling("depeche.txt", "a rencontré", met | {"naviol": ("patient", "Naviol")}, time=day),
        telling("echo.txt", "aurait rencontré", met, time=saturday, by="Radio Estuaire", modality="hedged", cues=cues),
        telling("times.txt", "met executives", met, time=english),
    )


def _facts() -> list[Event]:
    sunday = when("dimanche dernier", "2024-03-10", "2024-03-10", basis="relative", trace=("dimanche qui précède le 12 mars 2024",))
    shown: Parts = {"vautrin": ("agent", "Elle"), "trace": ("patient", "tracé"), "habitants": ("recipient", "habitants")}
    since = when("depuis 2019", "2019/..", "2019-01-01", None, precision="open")
    old = when("en 1957", "1957", "1957-01-01", "1957-12-31", precision="year")
    unknown = when("", "../2024-03-14", None, "2024-03-14", precision="open", basis="published")
    yesterday = when("hier", "2024-03-15", "2024-03-15", basis="relative")
    directs: Parts = {"oddon": ("agent", "Marc Oddon"), "ferrovia": ("patient", "Ferrovia")}
    bought: Parts = {"hostile": ("agent", HOSTILE), "ferrovia": ("patient", "Ferrovia")}
    tellings = [
        telling("depeche.txt", "a présenté", shown | {"docks": ("other", "quartier des Docks")}, time=sunday),
        telling("depeche.txt", "dirige Ferrovia", directs, time=since, tense="present"),
        telling("depeche.txt", "avait été fermée", {"ligne": ("patient", "ligne bleue")}, time=old),
        telling("echo.txt", "ont manifesté", {"riverains": ("agent", "riverains")}, by="Naviol"),
        telling("hostile.txt", "a racheté", bought, time=yesterday),
    ]
    return [
        event("e02", "Inès Vautrin a présenté le tracé aux habitants", "Asserted", sunday, tellings[0]),
        event("e08", "Marc Oddon dirige Ferrovia", "Asserted", since, tellings[1]),
        event("e09", "La ligne bleue avait été fermée", "Asserted", old, tellings[2]),
        event("e11", "Des riverains ont manifesté", "Reported", unknown, tellings[3]),
        event("e13", f"{HOSTILE} a racheté Ferrovia", "Asserted", yesterday, tellings[4]),
    ]


def _plans_and_allegations() -> list[Event]:
    autumn = when("en septembre 2025", "2025-09", "2025-09-01", "2025-09-30", precision="month")
    later = when("après les élections de juin 2026", "2026-07/..", "2026-07-01", None, precision="open", basis="named")
    year = when("en 2023", "2023", "2023-01-01", "2023-12-31", precision="year")
    delivers: Parts = {"ferrovia": ("agent", "Ferrovia"), "rames": ("patient", "premières rames")}
    leaves: Parts = {"vautrin": ("agent", "La maire"), "elections": ("other", "élections de juin 2026")}
    offered: Parts = {
        "oddon": ("agent", "Marc Oddon"),
        "voyage": ("patient", "voyage"),
        "conseiller": ("recipient", "conseiller municipal"),
    }
    paid: Parts = {"ferrovia": ("agent", "Ferrovia"), "voyage": ("patient", "trip")}
    hedge: dict[str, Any] = {"modality": "hedged", "cues": ("Selon", "aurait"), "by": "Radio Estuaire", "confidence": 0.65}
    plan: dict[str, Any] = {"modality": "planned", "tense": "future"}
    alleged = telling("depeche.txt", "aurait offert", offered, time=year, **hedge)
    return [
        event(
            "e03",
            "Ferrovia livrera les premières rames",
            "Planned",
            autumn,
            telling("depeche.txt", "livrera", delivers, time=autumn, **plan),
        ),
        event("e07", "Marc Oddon aurait offert un voyage à un conseiller municipal", "Alleged", year, alleged),
        event("e10", "Inès Vautrin quittera ses fonctions", "Planned", later, telling("echo.txt", "quittera", leaves, time=later, **plan)),
        event(
            "e12",
            "Ferrovia denied paying for any trip",
            "Denied",
            None,
            telling("times.txt", "paying", paid, negated=True, cues=("denied",)),
        ),
    ]


def _contradictions() -> list[Event]:
    unknown = when("", "../2024-03-14", None, "2024-03-14", precision="open", basis="published")
    february = when("en février", "2024-02", "2024-02-01", "2024-02-29", precision="month")
    contract: Parts = {"ferrovia": ("agent", "Ferrovia"), "contrat": ("patient", "contrat")}
    depot: Parts = {"naviol": ("agent", "Naviol"), "depot": ("patient", "construction de son dépôt")}
    signed = telling("echo.txt", "a signé", contract | {"ville": ("other", "ville de Port-Clair")})
    unsigned = telling(
        "depeche.txt", "signé aucun", contract | {"ville": ("other", "La ville")}, negated=True, cues=("n'", "aucun"), by="Inès Vautrin"
    )
    postponed = telling("depeche.txt", "a repoussé", depot, time=february)
    cancelled = telling("echo.txt", "a annulé", depot, time=february)
    return [
        event("e04", "Ferrovia a signé un contrat avec la ville", "Contested", unknown, signed, unsigned),
        event("e05", "Naviol a repoussé la construction de son dépôt", "Contested", february, postponed),
        event("e06", "Naviol a annulé la construction de son dépôt", "Contested", february, cancelled),
    ]


def tramway_graph() -> Graph:
    """Make the graph, sorted as a build would."""
    events = sorted([_meeting(), *_facts(), *_plans_and_allegations(), *_contradictions()], key=lambda each: each.id)
    entities = tuple(_entity(key, events) for key in sorted(ENTITIES))
    why = "Naviol a repoussé ou a annulé la construction de son dépôt : pas les deux."
    conflicts = (
        Conflict(BASE + "c1", "IncompatibleRelation", (BASE + "e05", BASE + "e06"), why),
        Conflict(BASE + "c2", "Denial", (BASE + "e04",), "Un article affirme la signature du contrat, un autre la nie."),
    )
    refusals = (Refusal("photo.txt", "not text: it holds NUL bytes; leave images out"),)
    return Graph(tuple(_article(name) for name in sorted(TEXTS)), entities, tuple(events), conflicts, refusals)


def _article(name: str) -> Article:
    day, publisher = PUBLISHED[name]
    title = TEXTS[name].split("\n")[0]
    url = "javascript:alert(1)" if name == "hostile.txt" else f"https://example.org/{name}"
    published = when("", day, day)
    return Article(name, TEXTS[name], "en" if name == "times.txt" else "fr", title, publisher, None, url, published, "metadata")


def _entity(key: str, events: list[Event]) -> Entity:
    spots = {
        (told.document, each.start, each.end, each.text)
        for one in events
        for told in one.mentions
        for each in told.arguments
        if each.entity == BASE + key
    }
    mentions = tuple(Mention(*spot, "name", entity=BASE + key) for spot in sorted(spots))
    name, kind = ENTITIES[key]
    return Entity(BASE + key, name, kind, ("la maire", "Mme Vautrin") if key == "vautrin" else (), mentions)  # type: ignore[arg-type]
