"""Tell what the parse hangs on a verb from what takes part in what it says."""

from __future__ import annotations

from kg.extract.draft import Part
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import child, children, children_as, morph

_CLITICS = frozenset("l' l’ le la les".split())


def is_stranger(part: Part, verb: Token) -> bool:
    """Tell who only shares it, what another clause says of, and a phrase that swallows what was said."""
    if part.role == "other":
        return _is_apart(part)
    if part.preposition or part.token.pos_ == "PRON" or part.token.head is not verb:
        return False
    return _is_second_object(part, verb) if part.token.i > verb.i else part.role == "agent" and _is_of_other_clause(part.token, verb)


def _is_apart(part: Part) -> bool:
    """Tell who only shares it: "déclenché tout comme le centre", and what swallows what was said: "dit sur un site détester"."""
    token = part.token
    if part.preposition == "comme":
        return any(each.lower_ == "comme" and each.doc[each.i - 1].lower_ == "tout" for each in token.children)
    return any(morph(each, "VerbForm") == "Inf" and child(each, "mark", "case") is None for each in children(token, "acl"))


def _is_second_object(part: Part, verb: Token) -> bool:
    """Tell what an object is made or called: "l'avait placé 17e"."""
    if part.role != "patient" or part.token.family != "obj":
        return False
    return any(each.i < verb.i and each.pos_ == "PRON" for each in children_as(verb, _CLITICS, "obj"))


def _is_of_other_clause(subject: Token, verb: Token) -> bool:
    """Tell a subject before another's clause: "le maire, alors que la ville attend, ..."."""
    if subject.family != "nsubj":
        return False
    others = [each for each in children(verb, "nsubj") if subject.i < each.i < verb.i and each.pos_ in ("NOUN", "PROPN")]
    return any(each.doc[each.left_edge.i - 1].lower_ in QUE for each in others)
