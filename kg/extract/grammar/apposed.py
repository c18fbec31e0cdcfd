"""Hang names on the noun that brings them in, not on what it is of: "deux élus de Lens, Ana Roy et Paul Vidal"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_NAMES = 16  # tokens of a list of names
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
