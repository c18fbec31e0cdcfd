"""Leave out a verb whose object is lost, so that it says less than half of its clause: "haïssait", without whom."""

from __future__ import annotations

from kg.extract.draft import Draft, Scene
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import children
from kg.extract.participants.adverbials import is_measure
from kg.extract.participants.beside import is_elsewhere
from kg.extract.participants.pronouns import is_fact

_DONE_TO = frozenset(("patient", "recipient", "topic"))


def lacks_object(draft: Draft, scene: Scene) -> bool:
    """Tell whether the object of a verb is neither a participant of a draft nor one of its words."""
    verb = draft.predicate
    if "obj" not in verb.below or not scene.words.own_objects or draft.rule in ("titles", "light_verbs"):
        return False
    if any(part.role in _DONE_TO for part in draft.parts) or verb.lemma_ in scene.words.unaccusative | scene.words.standing:
        return False
    held = {*draft.words, *draft.consumed, *(part.token for part in draft.parts)}
    return any(_is_lost(each, verb, held, scene) for each in children(verb, "obj"))


def _is_lost(each: Token, verb: Token, held: set[Token], scene: Scene) -> bool:
    """Tell an object that nothing of is told: "que", and a noun that is no time or measure."""
    if each.pos_ == "PRON" and each not in held:
        return each.lower_ in QUE and "expl" not in verb.below  # "c'est là que les clubs s'affrontent"
    if each.i < verb.i or "cc" in each.below or each.pos_ not in ("NOUN", "PROPN") or not held.isdisjoint(each.subtree):
        return False
    if each.i in scene.time_tokens or each.i in scene.duration_tokens or each.lemma_ in scene.words.moment_nouns:
        return False
    if any(one.i in scene.time_tokens for one in children(each, "nmod")):
        return False  # "durera le reste de la semaine"
    if is_fact(each) or is_measure(each, scene) or is_elsewhere(each, verb, scene):
        return False  # "conteste le fait que"
    between = [mark.lower_ for mark in verb.doc[verb.i : each.i]]
    return between.count(",") != 1  # "vote contre la loi, car l'été approche"
