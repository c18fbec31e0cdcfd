"""Leave out what is told by half of a phrase, and phrases that tell no event: "a du mal", "rend la rue", "le temps dira"."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import children, has_dep, morph, phrase

_MAKING = frozenset("rendre croire estimer juger trouver laisser penser savoir supposer".split())
_TIMES = frozenset(("temps", "avenir", "histoire"))
_TELLING = frozenset(("dire", "juger", "trancher", "montrer"))
_ASKING = frozenset("attendre exiger obtenir demander".split())
_OF = frozenset(("de", "d'", "d’"))
_NOUN_MARKS = frozenset(("sur", "dans", "avec", "vers", "du", "au", "des", "aux"))
_ARTICLES = frozenset(("le", "la", "les", "l'", "l’", "un", "son", "leur", "leurs", "ses"))
_CONTRACTED = frozenset(("du", "au", "des", "aux"))
_SIDE = frozenset("côté niveau style version direction rayon catégorie".split())


def is_half(draft: Draft) -> bool:
    """Tell whether the words of a draft say nothing without those behind them."""
    verb = draft.predicate
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    lemma = verb.lemma_
    if lemma == "dire" and any(each.lemma_ == "vouloir" for each in draft.words):
        return True  # "ce mot veut dire", "je veux dire"
    if lemma in _TELLING and any(part.role == "agent" and part.token.lemma_ in _TIMES for part in draft.parts):
        return True  # "le temps nous dira si"
    if lemma == "rester" and verb.i == verb.sent.start and all(part.role == "patient" for part in draft.parts):
        return True  # "reste la question"
    if lemma == "avoir" and draft.lemma == "avoir du mal":
        return True
    if lemma == "faire" and draft.lemma == "se faire" and all(part.role == "agent" for part in draft.parts):
        return True  # "se faire | justice"
    if lemma in _ASKING and any(part.preposition in _OF for part in draft.parts) and _is_said_behind(verb):
        return True
    if draft.words[0].lower_ in ("pas", "plus") and len(draft.words) > 1:
        return True  # "bougez | pas, bougez"
    return _is_made_so(draft) or _is_named(draft) or _is_deverbal(verb) or _is_as(verb)


def _is_said_behind(verb: Token) -> bool:
    """Tell "attend de lui | qu'il vienne"."""
    return any(any(mark.lower_ in QUE for mark in children(each, "mark", "obj")) for each in children(verb, "ccomp", "advcl"))


def _is_made_so(draft: Draft) -> bool:
    """Tell what somebody makes or finds another without it: "rend les gens | plus heureux", "croit l'équipe | en forme"."""
    verb = draft.predicate
    if verb.lemma_ not in _MAKING or draft.rule == "light_verbs" or ("xcomp" in verb.below and draft.rule == "attempts"):
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
    return bool(behind) and (behind[0].pos_ == "ADJ" or behind[0].lower_ == "en" or _is_past(behind[0]))


def _is_past(word: Token) -> bool:
    return morph(word, "VerbForm") == "Part" and morph(word, "Tense") == "Past"


def _is_named(draft: Draft) -> bool:
    """Tell a noun that brings in where or of what: "sprinter | côté Lens"."""
    return draft.rule == "light_verbs" and any(each.lower_ in _SIDE and each.below.isdisjoint(("det", "case")) for each in draft.consumed)


def _is_deverbal(verb: Token) -> bool:
    """Tell a noun that looks like an infinitive: "un débat sur le devenir", "au coucher"."""
    if morph(verb, "VerbForm") != "Inf" or verb.i < verb.sent.start + 2:
        return False
    before = verb.doc[verb.i - 1].lower_
    if before in _CONTRACTED:
        return True
    return before in _ARTICLES and verb.doc[verb.i - 2].lower_ in _NOUN_MARKS


def _is_as(verb: Token) -> bool:
    """Tell what somebody is taken as from what they do: "dix fois en tant que partant"."""
    if morph(verb, "VerbForm") != "Part" or verb.i < 3:
        return False
    return [each.lower_ for each in verb.doc[verb.i - 3 : verb.i]] == ["en", "tant", "que"]
