"""Leave out a deed where the forms leave open whose it is: the subject lent to it stands beyond another that may do it."""

from __future__ import annotations

from kg.extract.draft import Draft, Part
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, has_dep, morph, preposition
from kg.extract.selection.mistaken import CROWD, SEVERAL, is_bare

_MARKS = frozenset(",;:()«»–—")
_ONE = frozenset("le un ce cet".split())
_HER = frozenset("la une cette".split())
_OF_ONE = ("é", "ée", "u", "ue", "i", "ie", "it", "ite", "ert", "erte")
_CROWDS = ("aine", "ier", "ion", "iard")  # "une centaine de maisons détruites"
_BIDDING = frozenset("dire redire répéter crier hurler écrire souffler murmurer signifier faire_savoir".split())
_OF = frozenset(("de", "d'", "d’"))
_GERUND = "en"


def is_anybodys(draft: Draft) -> bool:
    """Tell whether a clause is told of somebody whom the forms do not show to be its doer."""
    verb = draft.predicate
    if not draft.parts or verb.pos_ not in ("VERB", "AUX"):
        return False
    first = draft.parts[0]
    if first.preposition or first.role not in ("agent", "patient", "recipient") or first.token.head is verb:
        return False
    form = morph(verb, "VerbForm")
    if form == "Inf":
        return _is_bidden(verb)
    if form != "Part" and "en" not in _opening(verb):
        return False
    return _is_beyond_another(verb, first.token) or _disagrees(verb, first)


def _opening(verb: Token) -> frozenset[str]:
    return frozenset(each.lower_ for each in verb.children if each.i < verb.i and has_dep(each, "mark", "case"))


def _is_bidden(verb: Token) -> bool:
    """Tell what somebody is told to do: "elle m'a dit de garder cela"."""
    above = verb.head
    if not has_dep(verb, "xcomp", "ccomp", "advcl") or above.lemma_ not in _BIDDING or above.i > verb.i:
        return False
    loose = any(each.lower_ in ("se", "s'", "s’") for each in above.children)
    return not loose and not _OF.isdisjoint(_opening(verb))  # but "se dit capable de garder"


def _is_beyond_another(verb: Token, lent: Token) -> bool:
    """Tell a participle that has its own noun before it: "le prix montant, la ville attend", "le maire est parti, la foule criant"."""
    if _GERUND in _opening(verb) or has_dep(verb, "acl", "conj"):
        return False
    start = verb.sent.start
    first = min((each.i for each in verb.children if has_dep(each, "aux", "expl") and each.i < verb.i), default=verb.i)
    found = None
    for index in range(first - 1, start - 1, -1):
        each = verb.doc[index]
        if each.text in _MARKS:
            break
        if each is lent or morph(each, "VerbForm") in ("Fin", "Inf"):
            return False
        if each.pos_ in ("NOUN", "PROPN") and "det" in each.below and not preposition(each):
            found = each
    return found is not None and not has_dep(found, "nmod", "obj", "obl", "xcomp")


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
