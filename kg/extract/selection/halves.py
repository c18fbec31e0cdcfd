"""Leave out what is told by half of a phrase, and phrases that tell no event: "a du mal", "rend la rue", "le temps dira"."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.draft import Draft
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import children, has_dep, morph, phrase

_MAKING = frozenset("rendre croire estimer juger trouver laisser penser savoir supposer".split())
_TIMES = frozenset(("temps", "avenir", "histoire"))
_OF = frozenset(("de", "d'", "d’"))
_NOUN_MARKS = frozenset(("sur", "dans", "avec", "vers", "du", "au", "des", "aux"))
_ARTICLES = frozenset(("le", "la", "les", "l'", "l’", "un", "son", "leur", "leurs", "ses"))
_CONTRACTED = frozenset(("du", "au", "des", "aux"))
_SIDE = frozenset("côté niveau style version direction rayon catégorie".split())


def is_half(draft: Draft) -> bool:
    """Tell whether the words of a draft say nothing without those behind them."""
    verb = draft.predicate
    if verb.pos_ not in ("VERB", "AUX", "ADJ"):
        return False
    lemma = verb.lemma_
    check = _OF_VERBS.get(lemma)
    if check is not None and check(draft):
        return True
    if lemma in _EMPTY and draft.rule == "clauses" and _is_of_infinitive(draft):
        return True
    return _is_made_so(draft) or _is_named(draft) or _is_deverbal(verb) or _is_to_be_said(verb)


def _is_of_infinitive(draft: Draft) -> bool:
    """Tell "a évité | de parler", of which the infinitive tells."""
    if any(part.role in ("patient", "recipient", "topic") for part in draft.parts):
        return False
    return any(morph(each, "VerbForm") == "Inf" for each in children(draft.predicate, "xcomp", "ccomp", "advcl"))


_EMPTY = frozenset("éviter essayer tenter oublier omettre hésiter peiner tarder manquer risquer feindre craindre".split())


def _is_to_be_said(verb: Token) -> bool:
    """Tell "a beaucoup à dire"."""
    if morph(verb, "VerbForm") != "Inf" or verb.head.lemma_ != "avoir" or not has_dep(verb, "xcomp", "acl", "advcl"):
        return False
    much = any(each.lower_ in _MUCH for each in verb.head.children)
    return much and any(each.lower_ == "à" for each in children(verb, "mark"))


_MUCH = frozenset("beaucoup rien peu tant assez trop énormément quelque".split())


def _is_meant(draft: Draft) -> bool:
    """Tell "ce mot veut dire", "je veux dire", and "le temps nous dira"."""
    return any(each.lemma_ == "vouloir" for each in draft.words) or _is_of_times(draft)


def _is_of_times(draft: Draft) -> bool:
    return any(part.role == "agent" and part.token.lemma_ in _TIMES for part in draft.parts)


def _is_left(draft: Draft) -> bool:
    """Tell "reste la question", "suivait une lettre", where the parse finds no subject."""
    return _opens(draft.predicate) and all(part.role == "patient" for part in draft.parts)


def _is_worth(draft: Draft) -> bool:
    return any(each.lower_ in ("coup", "peine") for each in children(draft.predicate, "obj"))


def _is_in_trouble(draft: Draft) -> bool:
    return draft.lemma == "avoir du mal"


def _is_alone(draft: Draft) -> bool:
    """Tell "se faire | justice"."""
    return draft.lemma == "se faire" and all(part.role == "agent" for part in draft.parts)


def _is_open_to(draft: Draft) -> bool:
    """Tell "la ville est ouverte à tous"."""
    return draft.rule == "passives" and any(part.role == "recipient" for part in draft.parts)


def _is_asked_of(draft: Draft) -> bool:
    return any(part.preposition in _OF for part in draft.parts) and _is_said_behind(draft.predicate)


_OF_VERBS: dict[str, Callable[[Draft], bool]] = {
    "dire": _is_meant,
    "valoir": _is_worth,
    "avoir": _is_in_trouble,
    "faire": _is_alone,
    "ouvrir": _is_open_to,
    **dict.fromkeys(("juger", "trancher", "montrer"), _is_of_times),
    **dict.fromkeys(("rester", "suivre"), _is_left),
    **dict.fromkeys(("attendre", "exiger", "obtenir", "demander"), _is_asked_of),
}


def _is_said_behind(verb: Token) -> bool:
    """Tell "attend de lui | qu'il vienne"."""
    asked = [*children(verb, "ccomp", "advcl"), *(clause for each in children(verb, "obl") for clause in children(each, "acl"))]
    return any(any(mark.lower_ in QUE for mark in children(each, "mark", "obj")) for each in asked)


def _opens(verb: Token) -> bool:
    return verb.i == verb.sent.start or verb.doc[verb.i - 1].text in (",", ":")


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
