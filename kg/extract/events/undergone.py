"""Tell whom or what the noun of a light verb befalls: "mener une enquête visant une banque" investigates no inquiry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.draft import Part
from kg.extract.events.light import Complement
from kg.extract.events.valency import is_actor, is_measure
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, conjuncts, has_dep, plain_preposition
from kg.extract.participants.adverbials import is_place
from kg.extract.relations.uses import Use
from kg.extract.words import Words
from kg.model import LexicalRelation, Role


def undergone(use: Use, found: Complement | None, relation: LexicalRelation | None) -> tuple[tuple[Part, ...], LexicalRelation | None]:
    """Return the participants without the noun that names the event, and its relation; none where nothing else takes part."""
    words, noun = use.scene.words, found.noun if found is not None else None
    if found is None or noun is None or relation is None or not words.own_objects:
        is_killing = found is None and relation is not None and relation.id == "killed"
        return tuple(_dead(use.parts) if is_killing else use.parts), relation
    mine = tuple(part for part in use.parts if not _is_other_loss(part.token, noun, words))
    if not found.names_event or relation.id in words.own_objects:
        return mine, relation
    if relation.id in words.measured_changes:
        return _changed(use, noun, mine, relation)
    others = tuple(part for part in mine if part.token not in found.tokens)
    told = (*(_as_target(part, relation, words) for part in others), *_targets(noun, others, relation, use))
    opened = has_dep(noun, "nsubj:pass") and not any(part.role == "patient" for part in told)
    return (mine, None) if opened or not told else (told, relation)  # "une enquête est ouverte": nobody says into what


def _dead(mine: tuple[Part, ...]) -> Iterator[Part]:
    """Yield the participants with those who died for death or life: "causer la mort de dix pompiers", "coûter la vie à dix pompiers"."""
    if any(part.role == "patient" and part.token.lemma_ == "vie" for part in mine):
        cost = [each for each in mine if each.role != "patient"]
        mine = tuple(
            replace(each, role="patient") if each.role != "place" and each.preposition in ("à", "au", "aux") else each for each in cost
        )
    for part in mine:
        dead = children(part.token, "nmod") if part.role == "patient" and part.token.lemma_ == "mort" else []
        dead = [each for each in dead if plain_preposition(each) in ("de", "du", "des", "d'", "d’")]
        yield from (replace(part, token=each) for each in conjuncts(dead[0])) if dead else (part,)


def _is_other_loss(each: Token, noun: Token, words: Words) -> bool:
    """Tell those hurt from those killed, whom alone the verb with its noun tells of: "faire cinq morts et dix blessés"."""
    losses = noun.lemma_.lower() in words.casualty_nouns and each.lemma_.lower() in words.casualty_nouns
    return losses and has_dep(each, "conj") and each.lemma_ != noun.lemma_


def _changed(use: Use, noun: Token, mine: tuple[Part, ...], relation: LexicalRelation) -> tuple[tuple[Part, ...], LexicalRelation | None]:
    """Return what rises or falls where the subject is only where it does: "le pays connaît une baisse du chômage"."""
    scene, words = use.scene, use.scene.words
    role: Role = "agent" if noun.lemma_.lower() in words.agentive_nouns else "patient"
    of = [each for each in children(noun, "nmod") if plain_preposition(each) in words.of_prepositions and not is_measure(each, scene)]
    changed = tuple(replace(part, role=role) for part in mine if part.token in of)
    places = tuple(replace(part, role="place") for part in mine if part.role == "agent" and is_place(part.token, use.scene))
    others = tuple(_as_amount(part, use) for part in mine if part.token is not noun)
    if changed:
        return (*changed, *places, *(part for part in others if part.role != "agent" and part.token not in of)), relation
    somebody = bool(places) or any(part.role == "agent" and is_actor(part.token, scene) for part in mine)
    return (mine, None) if somebody or of or not others else (others, relation)


def _as_amount(part: Part, use: Use) -> Part:
    """Return by how much something rises or falls as no patient of it: "une baisse de 3 %"."""
    return replace(part, role="other") if is_measure(part.token, use.scene) else part


def _as_target(part: Part, relation: LexicalRelation, words: Words) -> Part:
    """Return whom something is aimed at as its patient: "ouvrir une enquête contre le maire"."""
    is_target = part.role == "other" and part.preposition in words.against_prepositions and relation.id in words.aimed_relations
    return replace(part, role="patient") if is_target else part


def _targets(noun: Token, known: tuple[Part, ...], relation: LexicalRelation, use: Use) -> Iterator[Part]:
    """Yield whom a participle beside the noun says it is aimed at: "visant le couple"."""
    if relation.id not in use.scene.words.aimed_relations or any(part.role == "patient" for part in known):
        return
    for clause in children(noun, "acl"):
        target = child(clause, "obj") if clause.lemma_ in use.scene.words.aiming_at else None
        if target is not None and use.scene.mentions.at(target) is not None:
            yield Part("patient", target)


def equals(parts: list[Part], words: Words) -> list[Part]:
    """Let the other side of a meeting stand as its patient, "OpenAI met Paramount", and those that agree on something act."""
    done = any(part.role == "patient" and not part.preposition for part in parts)
    return [_as_equal(part, words, done=done) for part in parts]


def _as_equal(part: Part, words: Words, *, done: bool) -> Part:
    if done and part.preposition in words.between_prepositions:
        return replace(part, role="agent")
    is_partner = part.role in ("other", "recipient") and part.preposition in words.equal_prepositions
    return Part("patient", part.token, part.preposition) if is_partner else part
