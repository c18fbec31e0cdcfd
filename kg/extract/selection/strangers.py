"""Tell what the parse hangs on a verb from what takes part in what it says."""

from __future__ import annotations

from kg.extract.draft import Part
from kg.extract.grammar.tree import child, children, morph

_HIMSELF = frozenset("lui elle eux elles soi moi nous".split())


def is_stranger(part: Part) -> bool:
    """Tell who only shares it, "déclenché tout comme le centre", and a phrase that swallows what was said: "dit sur un site détester"."""
    token = part.token
    if part.preposition == "comme":
        mark = next((each for each in token.children if each.lower_ == "comme"), None)
        return mark is not None and mark.i > 0 and mark.doc[mark.i - 1].lower_ == "tout"
    if part.role != "other":
        return False
    first = token.head if token.family == "conj" else token
    if part.preposition == "avec" and any(each.lower_ in _HIMSELF and each.i < first.i for each in first.children):
        return True  # "emportant avec lui voitures et arbres"
    if "acl" not in token.below:
        return False
    return any(morph(each, "VerbForm") == "Inf" and child(each, "mark", "case") is None for each in children(token, "acl"))
