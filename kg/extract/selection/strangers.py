"""Tell what the parse hangs on a verb from what takes part in what it says."""

from __future__ import annotations

from kg.extract.draft import Part
from kg.extract.grammar.tree import child, children, has_dep, morph

_HIMSELF = frozenset("lui elle eux elles soi moi nous".split())


def is_stranger(part: Part) -> bool:
    """Tell who only shares it, "déclenché tout comme le centre", and a phrase that swallows what was said: "dit sur un site détester"."""
    token = part.token
    if part.role == "agent" and part.preposition and token.lower_ in ("un", "une") and has_dep(token, "conj"):
        return True  # "vues par le maire et une | pour vol"
    if part.role == "recipient" and _is_anothers(part):
        return True
    if part.role == "patient" and any(each.lower_ == "plein" for each in children(token, "amod")):
        return any(each.lower_ in ("de", "en") and each.i == token.left_edge.i for each in token.children)  # "subir de plein fouet"
    if part.preposition == "comme":
        mark = next((each for each in token.children if each.lower_ == "comme"), None)
        return mark is not None and mark.i > 0 and mark.doc[mark.i - 1].lower_ == "tout"
    if part.role != "other":
        return False
    first = token.head if has_dep(token, "conj") else token
    if part.preposition == "avec" and any(each.lower_ in _HIMSELF and each.i < first.i for each in first.children):
        return True  # "emportant avec lui voitures et arbres"
    if "acl" not in token.below:
        return False
    return any(morph(each, "VerbForm") == "Inf" and child(each, "mark", "case") is None for each in children(token, "acl"))


def _is_anothers(part: Part) -> bool:
    """Tell who is one of those before "et", "Ana et lui ont été vus", and what a noun takes: "exprime son opposition au projet"."""
    token = part.token
    if not part.preposition:
        joined = token.lower_ in ("lui", "elle", "eux") and token.i > 1 and token.doc[token.i - 1].lower_ in ("et", "ou", "ni")
        return joined and any(each.right_edge.i in (token.i - 1, token.i - 2) for each in children(token.head, "nsubj"))
    before = token.doc[token.left_edge.i - 1]
    return before.lemma_ in _TAKING and before.head is token.head and has_dep(before, "obj") and token.head.lemma_ in _EXPRESSING


_EXPRESSING = frozenset("exprimer dire annoncer rappeler réaffirmer confirmer afficher manifester témoigner déclarer affirmer".split())
_TAKING = frozenset(
    """opposition attachement adhésion soutien hostilité résistance appartenance fidélité loyauté préférence droit accès recours retour
    contribution participation candidature refus réticence""".split()
)
