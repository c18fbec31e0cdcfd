"""Mend who does it where English puts it elsewhere: "on the hill stood | a tower", "claims | the car was stolen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.grammar.marks import QUOTES

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_REACH = 16  # tokens of an aside between a subject and its verb
_NEAR = 8  # tokens from a verb to whoever stands behind it
_SAYING = frozenset(
    """say claim maintain insist allege argue believe think admit suggest contend note reckon fear add announce report confirm state
    estimate concede deny reveal acknowledge reply write declare""".split()
)
# They take no object, so that what stands behind one does it.
_STANDING = frozenset("sit stand lie hang go come rise live sleep lurk loom arrive emerge appear gather".split())


def turn_object(noun: Token) -> None:
    """Read what stands behind a verb and is nothing that is done by its subject."""
    verb = noun.head
    if noun.i < verb.i or verb.feats.get("VerbForm") != "Fin":
        return
    first = _opening(noun)
    if verb.lemma_ in _STANDING and first == verb.i + 1:
        _stand_behind(verb, noun)
        return
    if verb.lemma_ in _SAYING and _say_of(verb, noun):
        return
    between = noun.doc[verb.i + 1 : first]
    apart = [each.i for each in between if each.text == ","] == [first - 1]
    if apart and not any(each.text in QUOTES or (each.head is noun and not each.is_punct) for each in between):
        noun.dep_ = "dislocated"  # "testified last week, | one of them in tears"


def turn_subject(noun: Token) -> None:
    """Read what stands before a verb of saying as what is said, or as what whoever stands behind it says it of."""
    verb, doc = noun.head, noun.doc
    if noun.i > verb.i:
        return
    if verb.lemma_ in _SAYING and [each.i for each in doc[noun.i + 1 : verb.i] if each.text == ","] == [verb.i - 1]:
        behind = next((each for each in doc[verb.i + 1 : verb.i + _NEAR] if each.head is verb and each.dep_ in ("nsubj", "obj")), None)
        if behind is not None and _opening(behind) == verb.i + 1 and behind.pos_ in ("NOUN", "PROPN"):
            noun.dep_, behind.dep_ = "ccomp", "nsubj"  # "A draw, says | the coach"
    elif verb.dep_ == "acl:relcl" and verb.head.lower_ == "what":
        _part_sayer(verb, noun)


def _opening(noun: Token) -> int:
    """Return where the words of a noun begin."""
    first = noun.i
    while first and (above := noun.doc[first - 1]).head.i >= first and above.head.i <= noun.i and above.dep_ != "punct":
        first -= 1
    return first


def _stand_behind(verb: Token, noun: Token) -> None:
    """Let who stands behind a place do what the verb says: "across from him sat | the judges"."""
    near = [each for each in noun.doc[max(0, verb.i - _REACH) : verb.i] if each.head is verb]
    for each in near:
        if each.dep_ == "nsubj" and any(one.head is each and one.dep_ == "case" for one in noun.doc[max(0, each.i - _NEAR) : each.i]):
            each.dep_ = "obl"
    taken = any(each.dep_.startswith(("nsubj", "expl", "aux", "csubj")) for each in near)
    if taken or not any(each.dep_ in ("obl", "advmod") for each in near):
        return
    noun.dep_, noun.sure = "nsubj", 1.0


def _say_of(verb: Token, noun: Token) -> bool:
    """Give a noun the clause behind its aside, which somebody says of it: "claims | the car, a red one, was stolen"."""
    for finite in noun.doc[noun.i + 1 : noun.i + _REACH]:
        if finite.text in ".;:" or finite.text in QUOTES:
            return False
        if finite.feats.get("VerbForm") != "Fin" or finite.doc[finite.i - 1].text != ",":
            continue
        clause = finite.head if finite.dep_.startswith(("aux", "cop")) else finite
        own = [each.dep_ for each in noun.doc[noun.i + 1 : clause.i + 1] if each.head is clause]
        if (clause.head is verb or clause.head is noun) and not any(each.startswith(("nsubj", "cc", "mark")) for each in own):
            noun.head, noun.dep_ = clause, "nsubj:pass" if "aux:pass" in own else "nsubj"
            clause.head, clause.dep_ = verb, "ccomp"
            noun.sure = clause.sure = 1.0  # the comma before the verb leaves no doubt
            return True
    return False


def _part_sayer(predicate: Token, noun: Token) -> None:
    """Give whoever says it the verb of saying within a clause: "what people in the trade | say was a mistake"."""
    for says in noun.doc[noun.i + 1 : predicate.i]:
        after = noun.doc[says.i + 1]
        if says.lemma_ in _SAYING and says.pos_ == "VERB" and after.feats.get("VerbForm") == "Fin" and predicate in (after, after.head):
            noun.head = says
            return
