"""Leave out clauses that the parse hangs on what they are not of, and verbs told without what makes them tell anything."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.grammar.negatives import has_ne
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, morph

_OF = frozenset(("de", "d'", "d’"))
_SEEMING = frozenset("révéler avérer".split())  # "la rue s'est avérée ne pas exister" tells that there is none
_MOST = frozenset(("mieux", "plus", "moins"))


def is_hung(draft: Draft) -> bool:
    """Tell whether a draft says something of what its clause is not about."""
    verb = draft.predicate
    if draft.rule == "participles":
        return _is_of_none(draft)
    if draft.rule == "passives":
        return _is_ranked(verb)
    return draft.rule in ("clauses", "relatives") and (_is_told_below(verb) or _is_amount_lost(draft))


def _is_of_none(draft: Draft) -> bool:
    """Tell what is said of things of which there are none: "n'a pas trouvé d'éléments prouvant sa venue"."""
    noun = draft.parts[0].token if draft.parts else draft.predicate
    mark = child(noun, "det")
    return mark is not None and mark.lower_ in _OF and mark.i == noun.i - 1 and any(has_ne(each) for each in noun.ancestors)


def _is_ranked(verb: Token) -> bool:
    """Tell what somebody is from what befell them: "elle était la mieux classée"."""
    graded = [each for each in children(verb, "advmod") if 0 < each.i < verb.i and each.lower_ in _MOST]
    return "obl:agent" not in verb.below and any(each.doc[each.i - 1].lower_ in ("le", "la", "les") for each in graded)


def _is_told_below(verb: Token) -> bool:
    lower = child(verb, "xcomp") if verb.lemma_ in _SEEMING else None
    return lower is not None and morph(lower, "VerbForm") == "Inf"


def _is_amount_lost(draft: Draft) -> bool:
    """Tell "s'élève à 300" without what it comes to."""
    verb = draft.predicate
    if verb.lemma_ not in _AMOUNTING or any(part.preposition for part in draft.parts):
        return False
    oneself = any(each.lower_ in ("se", "s'", "s’") for each in verb.lefts)
    return oneself and any(each.lower_ in ("à", "au", "aux") for inner in children(verb, "obl") for each in children(inner, "case"))


_AMOUNTING = frozenset("élever monter chiffrer établir".split())
