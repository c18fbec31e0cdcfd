"""Leave out English clauses that tell no deed: what somebody is kept from, has trouble doing, is used to, or wonders about."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, has_dep

_HINDERING = frozenset(
    """ban bar block deter discourage disqualify dissuade exclude exempt forbid hinder inhibit keep persuade preclude prevent prohibit
    protect refrain restrain restrict save shield spare stop suspend""".split()
)
_TROUBLES = frozenset("difficulty trouble problem issue job time success luck fun experience hassle struggle".split())


def is_no_deed(draft: Draft) -> bool:
    """Tell whether a clause of a draft tells what nobody is said to have done."""
    verb = draft.predicate
    if verb.lemma_ == "use" and _is_accustomed(verb):
        return True
    if verb.family == "acl" and verb.head.lemma_ in _TROUBLES:
        return _is_trouble(verb)
    return _is_of_none(draft) or _is_wondered(verb) or any(_is_kept_from(verb, mark) for mark in children(verb, "mark"))


def _is_of_none(draft: Draft) -> bool:
    """Tell what nobody may have done: "is no fool who lied", "in the event that he wins", "before any clerk was asked"."""
    verb = draft.predicate
    if verb.dep_ == "acl:relcl":
        return "cop" in verb.head.below and has_child(verb.head, _NOT, "advmod", "det")
    if verb.family == "acl" and verb.head.lemma_ in ("event", "case"):
        return has_child(verb, ("that",), "mark")
    return has_child(verb, ("before",), "mark") and any(has_child(part.token, ("any",), "det") for part in draft.parts)


_NOT = ("not", "n't", "never", "no")


def _is_wondered(verb: Token) -> bool:
    """Tell what is one of two things: "did not say whether he chose to leave or was forced out"."""
    while has_dep(verb, "conj", "xcomp") and not has_child(verb, ("whether",), "mark"):
        verb = verb.head
    return has_child(verb, ("whether",), "mark")


def _is_kept_from(clause: Token, mark: Token) -> bool:
    """Tell "barred him from working", where whoever bars him does not work."""
    return mark.lower_ == "from" and has_dep(clause, "advcl", "xcomp", "acl", "obl") and clause.head.lemma_ in _HINDERING


def _is_trouble(verb: Token) -> bool:
    """Tell what somebody has trouble with: "had difficulty finishing their orders"."""
    noun = verb.head
    near = noun.i == verb.i - 1 and verb.lower_.endswith("ing")
    return near and (child(noun, "det") is None or noun.lemma_ in ("job", "time")) and noun.family == "obj"


def _is_accustomed(verb: Token) -> bool:
    """Tell "was used to the noise" from what was made use of."""
    near = [each for each in children(verb, "obl", "obj", "nmod") if has_child(each, ("to",), "case")]
    return verb.lower_ == "used" and "aux:pass" in verb.below and any(each.left_edge.i == verb.i + 1 for each in near)
