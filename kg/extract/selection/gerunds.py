"""Leave out English clauses that tell no deed: what somebody is kept from, has trouble doing, is used to, or wonders about."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, has_dep

_HINDERING = frozenset(
    """ban bar block deter discourage disqualify dissuade exclude exempt forbid hinder inhibit keep persuade preclude prevent prohibit
    protect refrain restrain restrict save shield spare stop suspend""".split()
)
_DUE = frozenset("due set likely unlikely able unable bound poised ready certain sure about".split())
_TROUBLES = frozenset("difficulty trouble problem issue job time success luck fun experience hassle struggle".split())


def is_no_deed(draft: Draft) -> bool:
    """Tell whether a clause of a draft tells what nobody is said to have done."""
    verb = draft.predicate
    if any(each.lemma_ == "make" and _is_made_so(each) for each in (verb, *draft.consumed[:1])) and draft.rule != "light_verbs":
        return True
    if draft.rule == "copulas" and verb.lemma_ in _DUE and verb not in draft.words[:-1]:
        return any(each.lower_ == "to" for each in verb.doc[verb.i + 1 : verb.i + 2])  # "is due | to begin"
    if verb.lemma_ == "use" and _is_accustomed(verb):
        return True
    if verb.family == "acl" and verb.head.lemma_ in _TROUBLES:
        return _is_trouble(verb)
    if verb.lower_.endswith("ing") and _is_of_none(verb):
        return True
    if draft.rule == "copulas" and verb.pos_ == "VERB" and child(verb, "mark", "obj") is not None:
        return True  # "what is known is that he wrote"
    if _is_empty(draft):
        return True
    return _is_wondered(verb) or any(_is_kept_from(verb, mark) or _is_others(draft, mark) for mark in children(verb, "mark"))


def _is_of_none(verb: Token) -> bool:
    """Tell what is said of things of which there are none: "no evidence has been found supporting it"."""
    above = verb.head
    own = child(above, "nsubj:pass") if verb.family == "advcl" and above.i < verb.i and "mark" not in verb.below else None
    return own is not None and verb.doc[verb.i - 1].text != "," and has_child(own, ("no",), "det")


def _is_empty(draft: Draft) -> bool:
    """Tell a verb that says nothing without what it leaves out: "an official holiday known", "the museum saw visitors come"."""
    verb = draft.predicate
    if draft.rule == "participles" and verb.lower_ == "known":
        return len(draft.parts) < 2
    bare = verb.lemma_ == "require" or (verb.lemma_ == "see" and "ccomp" in verb.below)
    return bare and all(part.role == "agent" for part in draft.parts)


def _is_others(draft: Draft, mark: Token) -> bool:
    """Tell what whoever is punished or praised did, not who does it: "sentenced him for insulting the king"."""
    verb = draft.predicate
    if mark.lower_ != "for" or not verb.lower_.endswith("ing") or verb.family != "advcl" or "obj" not in verb.head.below:
        return False
    return "aux:pass" not in verb.head.below and any(part.role == "agent" and part.token.head is verb.head for part in draft.parts)


def _is_wondered(verb: Token) -> bool:
    """Tell what is one of two things: "did not say whether he chose to leave or was forced out"."""
    while has_dep(verb, "conj", "xcomp") and not has_child(verb, ("whether",), "mark"):
        verb = verb.head
    return has_child(verb, ("whether",), "mark")


def _is_made_so(verb: Token) -> bool:
    """Tell what something is made to be, which is not told: "make things | worse"."""
    made = child(verb, "obj")
    after = made.doc[made.i + 1 : made.i + 3] if made is not None else []
    return bool(after) and (after[0].pos_ == "ADJ" or after[0].lower_ in ("worse", "better", "much", "more"))


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
