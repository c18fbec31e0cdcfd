"""Find the members that a list names: Paramount and Universal in "de grands studios, dont Paramount et Universal"."""

from __future__ import annotations

from kg.extract.grammar.joins import is_view
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, conjuncts, has_child, plain_preposition, preposition
from kg.extract.words import Words


def members(head: Token, words: Words) -> list[Token]:
    """Return the members a list names: Paramount and Universal in "de grands studios, dont Paramount et Universal"."""
    if head.below.isdisjoint(_LISTING):
        return []
    found: list[Token] = []
    for each in head.children:
        opens = each.i > head.i and each.family in _LISTING and _opens_list(each, words.member_words)
        if opens and child(each, "cop", "nsubj") is None and _is_brought_alike(each, head, words):  # "dont elle est la chef"
            found += [member for member in conjuncts(each) if member.pos_ in ("PROPN", "NOUN", "X") and not _is_share(member)]
    return found


def _is_brought_alike(each: Token, head: Token, words: Words) -> bool:
    """Tell a member from where the whole is, or what state some are in: "des pannes, notamment à Lens", "dont deux en service"."""
    own, brought = plain_preposition(each), plain_preposition(head)
    if own in ("", brought) or own.split(" ")[0] in words.member_words or {own, brought} <= words.place_prepositions:
        return True
    return own == "de" and ("det" in each.below or preposition(each) != "de" or has_child(head, ("des",), "det"))  # "dont de la farine"


_LISTING = frozenset(("nmod", "appos", "acl", "dep", "parataxis", "orphan", "obl", "advcl", "conj"))


def _is_share(member: Token) -> bool:
    """Tell how many of those just named from who they are: "emploie dix personnes, dont un tiers à Lens"."""
    return member.lemma_ in _SHARES and all(plain_preposition(each) != "de" for each in children(member, "nmod"))


_SHARES = frozenset("tiers quart moitié majorité plupart partie minorité cinquième dixième reste half third quarter majority most".split())


def _opens_list(each: Token, opening: frozenset[str]) -> bool:
    left = each.left_edge
    first = each.doc[left.i + 1] if left.is_punct and left.i + 1 < len(each.doc) else left
    if first.lower_ not in opening:
        return False
    return first.lower_ != "comme" or not is_view(each)
