"""Leave out what English forms leave unsaid or misread: called what is lost, a participle with an object."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.grammar.phrases import phrase
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child
from kg.extract.grammar.voice import is_passive
from kg.extract.words import Words

_NAMING = frozenset("pronounce spell call name title entitle dub nickname term label".split())
_JUDGING = frozenset("make determine regard consider deem presume destine incline dispose intend mean suppose assume".split())
# What in the passive leaves them an object: "paid a fee".
_GIVING = frozenset(
    """give award pay send offer grant deny allot allow teach ask charge fine promise lend owe hand leave show tell refuse serve sell
    assign guarantee accord sentence bear name call elect appoint dub""".split()
)


def is_left_unsaid(draft: Draft, words: Words) -> bool:
    """Tell whether an English draft says only half of what is told, or what is not told at all."""
    verb = draft.predicate
    if _is_in_event(verb):
        return True
    if draft.rule not in ("passives", "participles", "relatives") or not is_passive(verb, words):
        return False
    return loses_sense(draft) or _has_object(verb)


def is_clause(draft: Draft) -> bool:
    """Tell "the discovery was that trees needed water", which says nothing of trees alone."""
    after = draft.predicate.doc[draft.words[-1].i + 1 : draft.words[-1].i + 2]
    return draft.rule == "copulas" and any(each.lower_ == "that" and each.dep_ == "mark" for each in after)


def loses_sense(draft: Draft) -> bool:
    """Tell a passive that says nothing without the name or the clause it lost: "a song called", "was made", "was determined"."""
    verb = draft.predicate
    if verb.lemma_ in _NAMING and verb.family == "acl" and verb.dep_ != "acl:relcl":
        holds = any(phrase(part.token)[1] > verb.i for part in draft.parts if part.token.i < verb.i)  # "a song called Rain" with its name
        return not holds and not any(part.role == "other" and not part.preposition for part in draft.parts)
    return draft.rule in ("passives", "participles", "relatives") and _lacks_clause(draft)


def _lacks_clause(draft: Draft) -> bool:
    """Tell what says nothing without its clause: "was determined | to stay", "is regarded | to be the best"."""
    verb = draft.predicate
    lower = child(verb, "xcomp") if verb.lemma_ in _JUDGING else None
    return lower is not None and all(part.token is not lower for part in draft.parts) and lower not in draft.words


def _has_object(verb: Token) -> bool:
    """Tell a finite verb that the parse takes for a participle, by its object: "cars | left the town"."""
    objects = [each for each in children(verb, "obj") if each.i > verb.i]
    if verb.family != "acl" or verb.dep_ == "acl:relcl" or "aux" in verb.below:
        return False
    return bool(objects) and verb.lemma_ not in _GIVING


def _is_in_event(verb: Token) -> bool:
    """Tell a condition: "in the event that the deal is signed"."""
    return verb.family == "acl" and verb.head.lemma_ in ("event", "case") and has_child(verb, ("that",), "mark")
