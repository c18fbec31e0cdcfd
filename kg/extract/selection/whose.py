"""Leave out a deed where the forms leave open whose it is: the subject lent to it stands beyond another that may do it."""

from __future__ import annotations

from kg.extract.draft import Draft, Part
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, morph
from kg.extract.selection.mistaken import CROWD, SEVERAL, is_bare

_ONE = frozenset("le un ce cet".split())
_HER = frozenset("la une cette".split())
_OF_ONE = ("é", "ée", "u", "ue", "i", "ie", "it", "ite", "ert", "erte")
_CROWDS = ("aine", "ier", "ion", "iard")  # "une centaine de maisons détruites"


def is_anybodys(draft: Draft) -> bool:
    """Tell whether a clause is told of somebody whom the forms do not show to be its doer."""
    verb = draft.predicate
    if morph(verb, "VerbForm") != "Part" or not draft.parts or verb.pos_ not in ("VERB", "AUX"):
        return False
    first = draft.parts[0]
    if first.preposition or first.role not in ("agent", "patient", "recipient") or first.token.head is verb:
        return False
    return _disagrees(verb, first)


def _is_being(verb: Token) -> bool:
    """Tell "étant touché"."""
    return has_child(verb, ("étant",), "aux")


def _disagrees(verb: Token, part: Part) -> bool:
    """Tell by the forms a participle that is not its noun's: "la ligue est à l'origine du but, survenu hier"."""
    noun, form = part.token, verb.lower_
    if verb.family == "acl" or "conj" in noun.below or not (is_bare(verb) or _is_being(verb)):
        return False
    if part.role == "agent" and "obj" in verb.below:
        return False
    if part.role == "agent" and verb.family == "conj" and any(each.lemma_ == "avoir" for each in children(verb.head, "aux")):
        return False  # "la maire a visité l'usine et rencontré Ana Roy"
    mark = child(noun, "det")
    if mark is None or noun.lemma_.endswith(_CROWDS) or noun.lemma_.lower() in CROWD:
        return False
    if mark.lower_ in SEVERAL:
        return form.endswith(_OF_ONE)
    if noun.pos_ != "NOUN":
        return False
    if mark.lower_ in _ONE | _HER and form.endswith(("és", "ées", "ues", "ies", "ites", "ises")) and morph(noun, "Number") == "Sing":
        return True
    if mark.lower_ in _ONE:
        return form.endswith(("ée", "ue", "ie", "ite", "ise"))
    return mark.lower_ in _HER and form.endswith(("é", "u", "i"))
