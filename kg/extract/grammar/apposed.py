"""Hang names where they belong: on the noun that brings them in, "deux élus de Lens, Ana Roy et Paul Vidal", or on their verb."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.extract.words import words

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_NAMES = 16  # tokens of a list of names
_CLAUSE = 40  # tokens from a subject to its verb
_COUNTS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "2": 2, "3": 3, "4": 4, "5": 5}


def join_apposed(tokens: list[Token], name: Token) -> bool:
    """Join a name to the one that "et" joins it to, not to what that one stands behind: "deux élus de Lens, Ana Roy et | Paul Vidal"."""
    if tokens[name.i - 1].text == "," and name.head.dep_ == "nmod":
        return _appose(tokens, name)
    mark = next((each for each in tokens[max(0, name.i - 2) : name.i] if each.head is name and each.dep_ == "cc"), None)
    first = tokens[mark.i - 1] if mark is not None else name
    while first.dep_ == "flat:name":
        first = first.head
    above = name.head
    if first is above or first.pos_ != "PROPN" or first.dep_ != "appos" or not first.head.i <= above.i < first.i:
        return False
    if name in first.ancestors or (above is first.head and above.feats.get("Number") != "Plur"):
        return False
    name.head = first
    return True


def _appose(tokens: list[Token], name: Token) -> bool:
    """Hang on a noun the names of as many as it counts, not on what it is of: "deux élus de Lens, | Ana Roy et Paul Vidal"."""
    inner, outer = name.head, name.head.head
    count = next((each.lower_ for each in tokens[max(0, outer.i - 3) : outer.i] if each.head is outer and each.dep_ == "nummod"), "")
    names = [each for each in tokens[inner.i + 1 : name.i + _NAMES] if each.head is inner and each.dep_ == "conj"]
    if names[:1] != [name] or _COUNTS.get(count) != len(names) or any(each.pos_ != "PROPN" for each in names):
        return False
    name.head, name.dep_ = outer, "appos"
    for each in names[1:]:
        each.head = name
    return True


def name_both(tokens: list[Token], second: Token) -> bool:
    """Read two titles behind one article, before a name, as one person's: "la poète et | peintre Ana Roy"."""
    if second.i < 3 or tokens[second.i - 1].lower_ != "et":
        return False
    before = tokens[second.i - 2]
    first = before.head if before.dep_ == "amod" else before
    if first.pos_ != "NOUN" or "Plur" in (first.feats.get("Number"), second.feats.get("Number")) or not 0 < first.i <= before.i:
        return False
    opening = tokens[max(first.i - 2, 0) : first.i]
    name = next((each for each in tokens[second.i + 1 :] if each.dep_ != "amod" or each.head is not second), second)
    if name.dep_ != "appos" or name.pos_ != "PROPN" or name.head not in (first, second):
        return False
    if all(each.pos_ != "DET" and each.lower_ not in ("du", "au") for each in opening):
        return False
    second.head, second.dep_, name.head = first, "amod", first
    return True


def name_officer(tokens: list[Token], first: int, last: int) -> None:
    """Hang on a person's noun the name between commas behind its phrase: "the head of Nordia, | Ann Lee, left"."""
    name = next((each for each in tokens[first : last + 1] if each.head.i < first), None)
    closes = last + 1 < len(tokens) and tokens[last + 1].text in (",", ".", "»")
    if name is None or name.dep_ != "appos" or tokens[first - 1].text != "," or not closes:
        return
    persons, noun = _persons(), name.head
    while noun.dep_ in ("nmod", "flat", "compound", "appos") and noun.head.i < first and noun.lemma_ not in persons:
        noun = noun.head
    if noun is not name.head and noun.pos_ == "NOUN" and noun.lemma_ in persons:
        name.head, name.sure = noun, 1.0


@cache
def _persons() -> frozenset[str]:
    return words("fr").person_nouns | words("en").person_nouns


def name_before(tokens: list[Token], name: Token, noun: Token) -> None:
    """Let a name be the subject's that stands before it, not the object's: "le délégué, | Paul Vidal, dénonce un prix"."""
    verb = next((each for each in tokens[name.i + 1 : noun.i] if each.pos_ == "VERB" and each in noun.ancestors), None)
    before = tokens[max(0, name.i - _CLAUSE) : name.i]
    doer = next((each for each in reversed(before) if each.head is verb and each.dep_.startswith("nsubj")), None)
    if doer is not None:
        name.head = doer


def _name_envoy(tokens: list[Token], special: Token) -> None:
    """Read "envoyé spécial" as who reports from somewhere, whom nobody need have sent: "Lens, envoyée spéciale"."""
    envoy = tokens[special.i - 1]
    if envoy.lower_ in ("envoyé", "envoyée", "envoyés", "envoyées") and envoy.pos_ == "VERB" and envoy.dep_ == "acl":
        name_worker(tokens, envoy, special)
        special.head, special.dep_ = envoy, "amod"


def _stand_aside(tokens: list[Token], side: Token) -> None:
    """Let whoever stands behind "Côté" and a comma act: "Côté flamand, | Ana Roy parle"."""
    if side.text != "Côté" or side.dep_ not in ("nsubj", "vocative", "dislocated") or side.head.pos_ != "VERB":
        return
    verb, behind = side.head, tokens[side.i + 1 : side.i + _NAMES]
    name = next((each for each in behind if each.head is side and each.dep_ == "appos" and tokens[each.i - 1].text == ","), None)
    if name is not None and not any(each.head is verb and each.dep_.startswith("nsubj") for each in tokens[side.i + 1 : verb.i]):
        name.head, name.dep_ = verb, "nsubj"
        for each in tokens[name.i : verb.i]:
            each.head = name if each.head is side else each.head
    side.dep_ = "obl:mod"


def name_worker(tokens: list[Token], worker: Token, adjective: Token) -> None:
    """Read what looks like a participle as somebody, since no verb bears an adjective: "Paul Roux, exploitant agricole"."""
    worker.pos_, worker.dep_, worker.feats = "NOUN", "appos", adjective.feats
    for each in tokens[adjective.i + 1 : adjective.i + _NAMES]:
        if each.head is worker and each.dep_.startswith("obl"):
            each.head, each.dep_ = adjective, "obl:arg"


BY_FORM = dict.fromkeys(("spécial", "spéciale", "spéciaux", "spéciales"), _name_envoy) | {"côté": _stand_aside}
