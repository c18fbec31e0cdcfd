"""Tell whether an event noun, as it is used, tells something that happens, and of which relation."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.draft import Part, Scene
from kg.extract.events.valency import is_actor
from kg.extract.grammar.negatives import has_ne
from kg.extract.grammar.tenses import tense
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, has_dep, is_indefinite, morph, plain_preposition
from kg.extract.relations.kinds import fits
from kg.extract.words import Words
from kg.model import LexicalRelation


def happens(noun: Token, lemma: str, relation: LexicalRelation | None, parts: tuple[Part, ...], scene: Scene) -> bool:
    """Tell an event from a thing or a body of the same name: "leurs installations", "l'organisation terroriste"."""
    words = scene.words
    if _is_no_event(noun, lemma, parts, scene) or (lemma in _EDGES and plain_preposition(noun) in _AT):
        return False  # "trapped at the end of the track"
    if lemma in words.structure_nouns and (morph(noun, "Number") == "Plur" or is_indefinite(noun)):
        return False
    if any(each.lemma_.lower() in words.body_adjectives for each in children(noun, "amod")) and lemma in words.structure_nouns:
        return False
    if any(part.token.lemma_.lower() in words.time_nouns and part.role == "patient" for part in parts):
        return False  # "la fin de la matinée"
    if lemma in words.structure_nouns and relation is not None and not fits(relation.id, parts, scene):
        return False  # "la fondation de Marie Duval"
    if lemma in words.aim_nouns | _QUALITIES and not any(part.role == "agent" and part.token.pos_ in ("NOUN", "PROPN") for part in parts):
        return False  # "son but est de gagner", "sa résistance au froid"
    signed_at = any(part.role == "place" and part.preposition in words.of_prepositions for part in parts)
    if lemma in words.treaty_nouns and signed_at and {part.role for part in parts} <= {"place", "other"}:
        return False  # "le traité de Rome": its name, "avec un stylo" or not
    if plain_preposition(noun) in words.source_prepositions:
        return False  # "selon une enquête du syndicat": what is read, not what happens
    owned = all(morph(part.token, "Poss") == "Yes" for part in parts)
    many = morph(noun, "Number") == "Plur" and (relation is None or relation.id != "injured")
    if owned and (relation is None or many) and words.personal_nouns:
        return False  # "leurs transferts": whose is often unsure, and what they are
    return lemma not in words.organised_nouns or _is_of_occasion(noun, parts, scene)


_EDGES = frozenset(("end", "beginning", "start"))
_AT = frozenset("at near from to toward towards by on in".split())
_QUALITIES = frozenset(("résistance", "tolérance", "hostilité", "exposition"))  # of things and animals, too


def told_relation(
    noun: Token, lemma: str, relation: LexicalRelation | None, parts: tuple[Part, ...], scene: Scene
) -> LexicalRelation | None:
    """Return the relation of an event noun; None where nobody does what somebody must: "la naissance de l'Univers"."""
    agents = [part.token for part in parts if part.role == "agent"]
    if relation is not None and is_manner_of_speaking(noun, relation, scene.words):
        return None
    if lemma in scene.words.personal_nouns and not all(is_somebody(each, scene) for each in agents):
        return None
    if relation is not None and not fits(relation.id, parts, scene):
        return None  # "l'entretien de la piste": nobody meets
    if relation is not None and relation.id == "attended" and not _is_at_occasion(parts, scene):
        return None  # "sa participation au budget"
    return None if relation is not None and scene.words.personal_nouns and is_figurative(relation, parts, scene) else relation


def is_manner_of_speaking(noun: Token, relation: LexicalRelation, words: Words) -> bool:
    """Tell a blow or a disaster that strikes nobody: "une attaque verbale", "un séisme politique"."""
    return relation.id in _BODILY and is_spoken(noun, words)


def is_spoken(noun: Token, words: Words) -> bool:
    """Tell what only words or figures do: "une avalanche médiatique"."""
    return any(each.lemma_.lower() in words.abstract_adjectives for each in children(noun, "amod"))


_BODILY = frozenset("attacked fought struckDisaster exploded crashed collapsed burned recognised".split())


def _is_at_occasion(parts: tuple[Part, ...], scene: Scene) -> bool:
    """Tell whether nothing is told of where one attends, or an occasion."""
    there = [part.token for part in parts if part.role in ("other", "recipient")]
    named = [scene.mentions.entity(each) for each in there]
    return not there or any(each.lemma_.lower() in scene.words.attended_nouns for each in there) or any(each is not None for each in named)


def is_figurative(relation: LexicalRelation, parts: tuple[Part, ...], scene: Scene) -> bool:
    """Tell a noun of moving or fighting without what it takes: "son retour au sommet", "le départ de la course", a racer's "attaque"."""
    roles = {part.role for part in parts}
    if relation.id == "studied" and roles == {"agent"}:
        return True  # "c'est l'analyse de Paul Vidal": his view
    if relation.id in ("arrivedIn", "returnedTo"):
        return "place" not in roles
    if relation.id == "left":
        return "agent" not in roles
    alone = [part.token for part in parts if part.role == "agent"]
    if relation.id == "attacked" and roles == {"patient"}:  # "place une attaque sur Paul Vidal": a racer's
        return all(each.preposition == "sur" and _is_one(each.token, scene) for each in parts)
    return relation.id == "attacked" and roles == {"agent"} and len(alone) == 1 and _is_one(alone[0], scene)


def _is_one(each: Token, scene: Scene) -> bool:
    if each.lower_ in ("son", "sa"):
        return True  # "il porte son attaque": a racer's
    mention = scene.mentions.at(each)
    return mention is not None and mention.type == "Person" and morph(each, "Number") != "Plur"


def _is_no_event(noun: Token, lemma: str, parts: tuple[Part, ...], scene: Scene) -> bool:
    """Tell a date, "début 2016", a thought, "l'analyse de Paul Vidal", somebody, and what is only talked of."""
    if has_dep(noun, "appos") and is_actor(noun.head, scene):
        return True  # "Paul Vidal, soutien de Marie Duval"
    near = noun.doc[max(noun.i - 4, noun.sent.start) : noun.i] if lemma in _WHERE and plain_preposition(noun).endswith("de") else ()
    if any(each.lower_ in _NEAR for each in near):
        return True  # "près de la fin du défilé", "à dix mètres des buts", "à deux minutes de la fin"
    thought = lemma in scene.words.reading_nouns and all(part.role == "agent" for part in parts)
    return noun.i in scene.time_tokens or thought


_WHERE = frozenset(("fin", "début", "but", "entrée", "sortie", "arrivée", "départ"))
_NEAR = frozenset("près loin proche proches mètre mètres kilomètre kilomètres km seconde secondes minute minutes".split())


def _is_of_occasion(noun: Token, parts: tuple[Part, ...], scene: Scene) -> bool:
    """Tell whether what is organised is held: "l'organisation du scrutin"; "l'organisation du développement" is a body."""
    held = [part.token.lemma_.lower() for part in parts if part.role == "patient"]
    return bool(held) and all(each in scene.words.occasion_nouns for each in held) and child(noun, "amod") is None


def is_somebody(each: Token, scene: Scene) -> bool:
    """Tell whether somebody, a share of a people ("72 % des Français") or a country may be meant."""
    mention = scene.mentions.at(each)
    is_share = each.pos_ in ("NUM", "SYM") or each.text == "%"
    return is_share or is_actor(each, scene) or (mention is not None and mention.type == "Place")


def is_qualified(verb: Token, thing: Token, words: Words) -> bool:
    """Tell "chaque salarié y a droit" and what a denial leaves out: "aucun mort, à part le pilote"."""
    if words.language != "fr":
        return False
    owners = [each.lower_ for each in children(verb, "nsubj", "expl:subj")]
    after = [each.lower_ for each in thing.doc[thing.i + 1 : thing.sent.end]]
    pairs = {("à", "part"), ("en", "moins"), ("de", "moins"), ("autre", "que"), ("autres", "que"), ("autre", "qu'"), ("autres", "qu'")}
    excepted = not {"hormis", "sauf", "excepté", "hors"}.isdisjoint(after) or not pairs.isdisjoint(pairwise(after))
    return (bool(owners) and not any(each.endswith("il") for each in owners)) or excepted


_ABSTRACT = ("raison", "doute", "certain", "besoin", "intérêt", "sens", "espoir", "chance")


def is_mere(verb: Token, thing: Token, scene: Scene) -> bool:
    """Tell what there is at any time from what came about, was counted or is missing: "il y a des services, une administration"."""
    if scene.words.language != "fr":
        told = child(thing, "nummod", "nmod", "acl") is not None or thing.pos_ in ("NUM", "PRON")
        return not (told or has_child(thing, ("no", "many", "several", "few", "more"), "det", "amod"))  # "there is a gate"
    if thing.lemma_ in _ABSTRACT or any(each.lemma_ == "moindre" for each in thing.children):
        return True  # "il n'y a aucune raison pour que", "pas le moindre doute"
    happened = child(verb, "aux:tense") is not None or tense(verb) in ("past", "future") or morph(verb, "Mood") == "Cnd"
    counted = thing.pos_ == "NUM" or thing.lower_.endswith("aine") or child(thing, "nummod") is not None
    return not (happened or counted or has_ne(verb) or any(each.i in scene.time_tokens for each in verb.children))
