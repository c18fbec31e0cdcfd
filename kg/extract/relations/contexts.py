"""Tell what the words around a verb of several senses show: a name confirmed from a season, a lion greeted from a law praised."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from kg.extract.draft import Part, Scene
from kg.extract.events.valency import is_measure
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, morph, plain_preposition
from kg.extract.grammar.voice import is_passive
from kg.extract.relations.kinds import kinds
from kg.extract.relations.uses import CONDITIONS, Use, on
from kg.extract.words import Words

_OUT_OF = ("de", "d'", "d’", "du", "des")
_AT = frozenset("sur contre vers".split())
_ACTING = ("Person", "Group", "Organization", "Place")
_THERE = ("other", "recipient", "place", "topic")


def has_goal(parts: Iterable[Part], scene: Scene) -> bool:
    """Tell whether it is told where to: "son retour à Lyon", not "son retour à la compétition"."""
    reached = (kinds(part.token, scene) for part in parts if part.role in _THERE)
    return any(bool(each & {"place", "body"}) for each in reached)


def is_figure(use: Use) -> bool:
    """Tell a verb that with such an object or complement is a manner of speaking: "quitter la route", "diriger un concert"."""
    words = use.scene.words
    if use.verb.lemma_ == "condamner" and _is_doom(use):
        return True
    if use.verb.lemma_ not in _figurative(words):
        return False
    many = (inner.lemma_ for each in children(use.verb, "obj") if each.pos_ == "ADV" for inner in children(each, "nmod", "obl:arg"))
    patients = {*use.names("patient"), *many}  # "beaucoup d'importance"
    done = any(f"{use.name}>>{each}" in words.figures for each in patients)
    return done or any(f"{use.name}>{each}" in words.figures for each in {*patients, *_around(use)})


@cache
def _figurative(words: Words) -> frozenset[str]:
    return frozenset(each.partition(">")[0].removeprefix("se ").removeprefix("s'") for each in words.figures)


def _lemmas(use: Use, *deps: str) -> set[str]:
    return {each.lemma_.lower() for each in children(use.verb, *deps)}


def _around(use: Use) -> set[str]:
    """Return the lemmas of what hangs on the verb, in a part or not."""
    return _lemmas(use, "obl", "obl:arg", "obl:mod", "obl:agent", "nmod", "obj", "xcomp")


def _on_deed(use: Use) -> bool:
    """Tell praise from a greeting: "saluer le courage", not "saluer des passants" and not by a salvo."""
    greeted = use.are("patient", "person") or (use.heads("patient") and not use.known("patient"))
    return not greeted and not _around(use) & use.scene.words.salute_nouns


def _on_known_thing(use: Use) -> bool:
    return use.known("patient") and not use.are("patient", "person", "body", "animal", "casualty")


def _on_known(use: Use) -> bool:
    return CONDITIONS["by_quote"](use) or child(use.verb, "ccomp", "xcomp") is not None or use.known("patient")


def _from_place(use: Use) -> bool:
    """Tell whether one leaves a place: "sortir de la gare", not "sortir d'une mauvaise passe"."""
    left = [kinds(part.token, use.scene) for part in use.parts if part.role in _THERE and part.preposition in _OUT_OF]
    return all(not each or bool(each & {"place", "body", "vehicle"}) for each in left)


def _to_office(use: Use) -> bool:
    """Tell whether an office is told: "désigné directeur", "désigner un successeur"."""
    words = use.scene.words
    given = any(part.role == "other" and not part.preposition for part in use.parts)
    near = _around(use) | {each.lemma_.lower() for each in use.verb.children}
    return given or bool((near | set(use.names("patient"))) & words.office_nouns)


def _of_mover(use: Use) -> bool:
    """Tell somebody who goes back from what is turned over: "une voiture est retournée"."""
    return bool(use.heads("agent")) and (use.are("agent", "person", "body") or not use.known("agent"))


def _off_sum(use: Use) -> bool:
    """Tell a study from a guess: "évaluer le projet", not "évaluer la foule à mille personnes"."""
    guessed = [each for noun in [use.verb, *use.heads("patient")] for each in children(noun, "obl", "obl:arg", "obl:mod", "nmod")]
    return not any(
        is_measure(each, use.scene) or child(each, "nummod") is not None
        for each in guessed
        if plain_preposition(each) in ("à", "de", "entre")
    )


def at_occasion(use: Use) -> bool:
    """Tell where one attends from what one helps to make: "participer à un gala", not "à la rénovation d'un pont"."""
    reached = [(part.token.lemma_.lower(), use.scene.mentions.at(part.token)) for part in use.parts if part.role in _THERE]
    return any(
        noun in use.scene.words.attended_nouns or (named is not None and named.kind == "name" and named.type not in _ACTING)
        for noun, named in reached
    )


def _on_named_occasion(use: Use) -> bool:
    named = [use.scene.mentions.at(each) for each in use.heads("patient")[:1]]
    return any(each is not None and each.kind == "name" and each.type not in _ACTING for each in named)


def _with_employer(use: Use) -> bool:
    """Tell for whom somebody works from what for: "travailler pour la mairie", not "pour la paix"."""
    reached = [kinds(part.token, use.scene) for part in use.parts if part.role in _THERE and part.preposition not in _AT]
    return any(not each or bool(each & {"person", "body", "place"}) for each in reached)


def _with_blows(use: Use) -> bool:
    """Tell an attack from words: "attaquer un policier", not "les médias", nor what one candidate says of another."""
    words, struck = use.scene.words, use.names("patient")[:1]
    if set(struck) & (words.media_nouns | words.institution_nouns | words.spoken_of_nouns):
        return False
    named = [use.scene.mentions.at(each) for each in (*use.heads("agent")[:1], *use.heads("patient")[:1])]
    return len(named) < 2 or not all(each is not None and each.kind == "name" and each.type == "Person" for each in named)


def _by_teller(use: Use) -> bool:
    """Tell what somebody or a text says from what a thing shows: "ces travaux soulignent l'intelligence des corbeaux"."""
    governs = child(use.verb, "ccomp", "xcomp", "parataxis") is not None or not use.known("agent")
    that = has_child(use.verb, ("cela", "ça", "ceci"), "nsubj")  # "cela nous rappelle que"
    return not that and (governs or use.are("agent", "person", "body", "place", "work"))


def _off_phrase(use: Use) -> bool:
    """Tell whoever comes back from what runs into something: "rentrer en collision"."""
    words = use.scene.words
    bare = (each for each in children(use.verb, "obl", "obl:arg", "obl:mod", "xcomp") if child(each, "det", "nummod", "nmod:poss") is None)
    into = (each for each in bare if each.pos_ == "NOUN" and plain_preposition(each) == "en")
    return all(each.lemma_.lower() in words.way_nouns or "place" in kinds(each, use.scene) for each in into)


def _acting(use: Use) -> bool:
    """Tell whether somebody does it, if only unnamed: "a été frappé", not a headline's "frappe" alone, nor "frappé d'incapacité"."""
    if any(part.preposition in ("de", "d'", "d’") for part in use.parts):
        return False
    return bool(use.heads("agent")) or is_passive(use.verb, use.scene.words)


def _at_work(use: Use) -> bool:
    """Tell a beginning from a move: "se mettre au travail", not "se mettre à l'abri"."""
    begun = _around(use) & use.scene.words.work_begun_nouns
    return bool(begun) or any(morph(each, "VerbForm") == "Inf" for each in children(use.verb, "xcomp", "ccomp"))


def is_ranked(noun: Token) -> bool:
    """Tell "la quatrième place" from a place."""
    near = [each.lower_ for each in children(noun, "amod", "nummod", "nmod")]
    return noun.lemma_ == "place" and any(each.endswith("ième") or each in _RANKS or each.rstrip("e")[-1:].isdigit() for each in near)


_RANKS = frozenset("premier première seconde second dernière e er re".split())


def _is_doom(use: Use) -> bool:
    """Tell a fate from a sentence: "condamné à la pauvreté", "condamné à une amende"."""
    sentences = [each for each in children(use.verb, "obl", "obl:arg", "obl:mod") if plain_preposition(each) == "à" and each.i > use.verb.i]
    known = use.scene.words.penalty_nouns
    return any(each.lemma_.lower() not in known and "nummod" not in each.below for each in sentences)


# By what the tables call them, after "only_" and in `other_senses`.
CONTEXTS: dict[str, Callable[[Use], bool]] = {
    "acting": _acting,
    "at_occasion": at_occasion,
    "among_persons": lambda use: use.are("patient", "person") or use.are("agent", "person"),
    "at_work": _at_work,
    "by_teller": _by_teller,
    "from_place": _from_place,
    "of_mover": _of_mover,
    "off_contest": lambda use: not on("contest_nouns")(use) and not set(use.names("patient")) & use.scene.words.trial_nouns,
    "off_premises": lambda use: bool(use.heads("patient")) and not use.are("patient", "place", "body", "vehicle"),
    "not_told_as": lambda use: not is_passive(use.verb, use.scene.words) or CONDITIONS["off_as"](use),  # "annoncée comme perdue"
    "off_phrase": _off_phrase,
    "off_label": lambda use: all(
        plain_preposition(each) != "sous" for each in children(use.verb, "obl", "obl:arg", "obl:mod")
    ),  # "sous ce nom"
    "off_share": lambda use: not on("point_nouns")(use) and not any(is_measure(each, use.scene) for each in use.heads("patient")),
    "off_sum": _off_sum,
    "on_nothing": lambda use: not use.heads("patient"),
    "on_something": lambda use: bool(use.heads("patient")),
    "on_impersonal": lambda use: bool(use.heads("patient")) and not use.are("patient", "person"),
    "on_begun": lambda use: on("begun_nouns")(use) or _on_named_occasion(use),
    "on_deed": _on_deed,
    "on_known": _on_known,
    "on_known_thing": _on_known_thing,
    "on_matter": lambda use: use.are("patient", "work", "event", "idea"),
    "to_office": _to_office,
    "with_blows": _with_blows,
    "with_employer": _with_employer,
}
