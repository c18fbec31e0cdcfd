"""Leave out what is told by half of a phrase, and phrases that tell no event: "a du mal", "rend la rue"."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.grammar.phrases import phrase
from kg.extract.grammar.tree import children, has_dep, morph

_MAKING = frozenset("rendre croire estimer juger trouver laisser penser savoir supposer".split())


def is_half(draft: Draft) -> bool:
    """Tell whether the words of a draft say nothing without those behind them."""
    verb = draft.predicate
    if verb.pos_ not in ("VERB", "AUX", "ADJ"):
        return False
    if verb.lemma_ in _MAKING and _is_made_so(draft):
        return True
    if verb.lemma_ == "dire" and any(each.lemma_ == "vouloir" for each in draft.words):
        return True  # "ce mot veut dire"
    return verb.lemma_ in _EMPTY and draft.rule == "clauses" and _is_of_infinitive(draft)


def _is_of_infinitive(draft: Draft) -> bool:
    """Tell "a évité | de parler", of which the infinitive tells."""
    if any(part.role in ("patient", "recipient", "topic") for part in draft.parts):
        return False
    return any(morph(each, "VerbForm") == "Inf" for each in children(draft.predicate, "xcomp", "ccomp", "advcl"))


_EMPTY = frozenset("éviter essayer tenter oublier omettre hésiter peiner tarder manquer risquer feindre craindre".split())


def _is_made_so(draft: Draft) -> bool:
    """Tell what somebody makes or finds another without it: "rend les gens | plus heureux", "croit l'équipe | en forme"."""
    verb = draft.predicate
    if draft.rule == "light_verbs":
        return False
    made = [part.token for part in draft.parts if part.role == "patient" and not part.preposition]
    if (
        len(made) != 1
        or not has_dep(made[0], "obj")
        or made[0].head is not verb
        or any(part.role not in ("agent", "patient") for part in draft.parts)
    ):
        return False
    last = max(verb.i, phrase(made[0])[1])
    behind = verb.doc[last + 1 : last + 4]
    while behind and behind[0].pos_ == "ADV":
        behind = behind[1:]
    return bool(behind) and (behind[0].pos_ == "ADJ" or behind[0].lower_ == "en")
