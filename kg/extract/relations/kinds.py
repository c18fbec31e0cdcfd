"""Tell of what kind a participant is, a person or an idea, and whether a relation is told of such participants at all."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from kg.extract.draft import Part, Scene
from kg.extract.events.light import PARTITIVES
from kg.extract.events.valency import is_actor, is_measure
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import children, morph, plain_preposition
from kg.extract.participants.pronouns import part_of
from kg.extract.predicates import antecedent
from kg.extract.relations.lexicon import stem

Kinds = frozenset[str]

_ALL = frozenset("person body place event work prize money vehicle animal casualty figure idea thing other".split())
_SOMEBODY = frozenset(("person", "body", "place"))
_FREE: Kinds = frozenset()
_NAMED = {
    "Person": frozenset(("person",)),
    "Group": frozenset(("person", "body")),
    "Organization": frozenset(("body",)),
    "Place": frozenset(("place",)),
    "Work": frozenset(("work",)),
    "Occasion": frozenset(("event", "prize")),
}
_IDEA, _OTHER = frozenset(("idea",)), frozenset(("other",))
_OF = ("de", "d'", "d’", "du", "des", "of")
_UNDERGONE = ("", *_OF)
_PERSONS = frozenset("je j' j’ nous vous tu on i we he she him her himself herself who whom".split())
_GOALS = frozenset("à au aux en dans vers de du des d' d’ chez avec pour to into in at from with".split())


def kinds(token: Token, scene: Scene) -> Kinds:
    """Return the kinds of which a participant may be; none where that is not known, as of a pronoun."""
    among = _among(token, scene)
    if among is not None and among is not token:
        return kinds(among, scene) | (_listed(token, scene) & {"figure"})
    mention = scene.mentions.at(token)
    if token.pos_ == "PRON":
        return _NAMED["Person"] if token.lower_ in _PERSONS else _FREE
    if mention is not None and mention.type is not None:
        return _NAMED.get(mention.type, _FREE)
    if token.pos_ != "NOUN":
        return _FREE
    return _listed(token, scene) or _bearer(token, scene) or _ending(token, scene)


def _among(token: Token, scene: Scene) -> Token | None:
    """Return what some of are meant: "soldats" in "une dizaine de soldats", "la plupart des soldats"."""
    if token.pos_ == "PRON":
        return part_of(token, scene.words)
    counts = token.pos_ in ("NUM", "SYM") or token.text == "%"  # "72 % des Français"
    lemma = token.lemma_.lower()
    if not counts and lemma not in PARTITIVES and lemma not in scene.words.counting_nouns:
        return None
    inner = (each for each in children(token, "nmod", "obl:arg") if plain_preposition(each) in scene.words.of_prepositions)
    return next((each for each in inner if morph(each, "Number") == "Plur" or token.lemma_ != "groupe"), None)


def is_of_somebody(token: Token, scene: Scene) -> bool:
    """Tell whether people are meant, or some of them: "les commerçants", "une vingtaine de retraités"."""
    some = _among(token, scene) or token
    return is_actor(some, scene) or (some.pos_ == "NOUN" and "person" in _listed(some, scene))


@cache
def _kinds_by_noun(words: object) -> dict[str, Kinds]:
    """Return the kinds of each noun of the lists; one noun may be of several: "la mairie" is a place and a body."""
    lists = {
        "person": ("people_nouns",),
        "casualty": ("casualty_nouns",),
        "body": ("body_nouns",),
        "place": ("place_nouns", "more_place_nouns"),
        "vehicle": ("vehicle_nouns",),
        "animal": ("animal_nouns",),
        "work": ("work_nouns", "text_nouns"),
        "prize": ("prize_nouns",),
        "money": ("cash_nouns",),
        "figure": ("figure_nouns",),
        "idea": ("idea_nouns",),
        "event": ("disaster_nouns",),
        "thing": ("thing_nouns",),
    }
    found: dict[str, Kinds] = {}
    for kind, names in lists.items():
        for noun in frozenset[str]().union(*(getattr(words, name) for name in names)):
            found[noun] = found.get(noun, _FREE) | {kind}
    return found


def _listed(token: Token, scene: Scene) -> Kinds:
    lemma = token.lemma_.lower()
    found = _kinds_by_noun(scene.words).get(lemma, _FREE)
    if is_measure(token, scene):
        found |= {"figure", "money"}
    return found | {"event"} if scene.lexicon.noun(lemma) is not None else found


def _bearer(token: Token, scene: Scene) -> Kinds:
    """Return the kind of whose name a noun brings in: "la secouriste Anne Petit"."""
    named = scene.mentions.named(token)
    entity = scene.mentions.entity(named) if named is not None else None
    return _NAMED["Person"] if entity is not None and entity.label_ == "Person" else _FREE


def _ending(token: Token, scene: Scene) -> Kinds:
    """Tell the kind of a noun of no list by its ending, or by the capital of the name of a people: "les Alsaciens"."""
    lemma = token.lemma_.lower()
    if token.text[:1].isupper() and token.i != token.sent.start:
        return _FREE
    if lemma.endswith(tuple(scene.words.people_endings)):
        return _NAMED["Person"]
    return _IDEA if lemma.endswith(tuple(scene.words.idea_endings)) else _OTHER


def fits(relation: str, parts: Sequence[Part], scene: Scene, *, own: tuple[str, ...] = ()) -> bool:
    """Tell whether a relation is told of such participants; `own` are the stems of words that belong to the verb's phrase."""
    if own:
        parts = [part for part in parts if stem(part.token.lemma_) not in own and stem(part.token.text) not in own]
    if relation == "worksFor" and not any(part.role in ("agent", "patient") for part in parts):
        return False  # "headphones that serve as a microphone"
    agents, patients, goals = _allowed().get(relation, (_FREE, _FREE, _FREE))
    if agents and not _all_of(agents, [part for part in parts if part.role == "agent"][:1], scene):
        return False
    undergone = [part for part in parts if part.role == "patient" and part.preposition in _UNDERGONE] if patients else []
    if not _all_of(patients, undergone[:1], scene):
        return False
    return not goals or _all_of(goals, [part for part in parts if part.role in _REACHED and _is_goal(part, scene)], scene)


_REACHED = ("other", "recipient", "place")


def _is_goal(part: Part, scene: Scene) -> bool:
    """Tell where to, from or with from how and how far: "à Lyon", not "à bord d'un camion", "à 20 kilomètres"."""
    aside = part.token.lemma_.lower() in scene.words.way_nouns or is_measure(part.token, scene)
    return part.preposition.split(" ")[0] in _GOALS and not aside


def _all_of(allowed: Kinds, parts: list[Part], scene: Scene) -> bool:
    for part in parts:
        found = kinds(antecedent(part.token) or part.token, scene)
        if found and found.isdisjoint(allowed):
            return False
    return True


@cache
def _allowed() -> dict[str, tuple[Kinds, Kinds, Kinds]]:
    """Read the table of relations: whom each is told of."""
    rows: dict[str, str] = tomllib.loads((Path(__file__).parents[1] / "tables" / "relations.toml").read_text("utf-8"))
    return {name: _columns(row) for name, row in rows.items()}


def _columns(row: str) -> tuple[Kinds, Kinds, Kinds]:
    agents, patients, goals, *_ = (*(_read(column) for column in row.split(">")), _FREE, _FREE)
    return agents, patients, goals


def _read(column: str) -> Kinds:
    """Read one column: "person body", "-idea" for anything else, "somebody" for persons, bodies and countries."""
    named = frozenset(column.split())
    if all(each.startswith("-") for each in named):
        return _ALL - {each[1:] for each in named} - ({"other"} if "-thing" in named else _FREE) if named else _FREE
    return named - {"somebody"} | (_SOMEBODY if "somebody" in named else _FREE) | ({"other"} if "thing" in named else _FREE)
