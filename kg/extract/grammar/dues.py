"""Hang on its verb what somebody is threatened with, called or deprived of, and what something is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_WITH_WHAT = frozenset("menacer traiter qualifier accuser soupçonner taxer".split())
_BARE = frozenset(("de", "d'", "d’"))
_OF = _BARE | {"du", "des"}
_PRICING = frozenset("valoriser facturer vendre acheter racheter céder payer louer estimer évaluer".split())
_SUMS = frozenset("million milliard euro dollar franc".split())
_NEAR = 6  # tokens from a noun to what hangs on it


def hang_due(tokens: list[Token], noun: Token) -> None:
    """Hang on its verb what an object is threatened with or deprived of, or its price, in place."""
    if noun.head.dep_ == "obj" and noun.pos_ == "NOUN":
        verb = noun.head.head
        if verb.lemma_ in _WITH_WHAT:
            _hang_threat(tokens, noun)
        elif verb.lemma_ == "priver":
            _deprive(tokens, noun)
        elif verb.lemma_ in _PRICING and noun.lemma_ in _SUMS and _is_bare(tokens, noun):
            noun.head, noun.dep_ = verb, "obl:mod"  # "valorise la firme lilloise | 2 milliards d'euros"


def _is_bare(tokens: list[Token], sum_: Token) -> bool:
    """Tell a sum that no preposition brings in: "la firme lilloise | 2 milliards d'euros", not "une amende de 200 euros"."""
    before = [each for each in tokens[max(0, sum_.i - 3) : sum_.i] if each.head is sum_]
    return [each.dep_ for each in before] == ["nummod"]


def _deprive(tokens: list[Token], noun: Token) -> None:
    """Hang on its verb what somebody is deprived of: "prive les écoles | de cantine", "prive les élus du quartier | d'eau"."""
    named, near = noun.head, tokens[noun.head.i + 1 : noun.i + _NEAR]
    if any(each.i > noun.i and each.head in (named, named.head) and tokens[each.i - 1].lower_ in _OF for each in near):
        return
    bare = (each for each in near if each.head is noun and each.dep_ == "nmod" and tokens[each.i - 1].lower_ in _BARE)
    taken = next(bare, noun)
    if not _OF.isdisjoint(each.lower_ for each in tokens[taken.i - 2 : taken.i]):
        taken.head, taken.dep_, taken.sure = named.head, "obl:arg", 1.0  # nothing else is left to be deprived of


def _hang_threat(tokens: list[Token], noun: Token) -> None:
    """Hang on its verb what somebody is threatened with or called: "menace le pays | de sanctions", "accuse Paul Vidal | de vol"."""
    named, before = noun.head, tokens[noun.i - 1]
    is_bare = before.head is noun and before.lower_ in _BARE
    if is_bare and any(each.pos_ == "PROPN" and each.i > named.head.i for each in tokens[named.i : before.i]):
        noun.head, noun.dep_ = named.head, "obl:arg"
        return
    mark, after = tokens[named.i + 1], tokens[min(named.i + 2, len(tokens) - 1)]
    is_such = (noun.feats.get("Number") == "Plur" and after.pos_ != "DET") or after.text in "«“"
    if is_such and mark.head is noun and mark.lower_ in _BARE and named.head.i < named.i and noun.i <= named.i + 4:
        noun.head, noun.dep_ = named.head, "obl:arg"
