"""Join the members of a list that counts each: "trois marins, 12 pêcheurs, deux élus et un garde"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.grammar.days import NAMES, SPELLS

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_ONE = frozenset(("un", "une", "a", "an"))
_ASIDE = 16  # tokens of a parenthesis behind a member


def join_counted(tokens: list[Token], last: Token) -> None:
    """Hang on the first of a list all that it counts, in place; `last` stands behind "et"."""
    members = [last] if _counted(tokens, last.i) is last else []
    while members and tokens[members[-1].i - 2].text in (",", "et", "and"):
        member = _counted(tokens, members[-1].i - 3)
        if member is None or (tokens[member.i - 2].pos_ == "ADP" and member not in members[-1].ancestors):
            break  # "avec 12 bateaux, | trois marins et un garde"
        members.append(member)
    first, others = (members or [last])[-1], members[:-1]
    if len(others) < 2 or any(each in first.ancestors or tokens[each.i - 1] in first.ancestors for each in others):
        return
    for each in others:
        count = tokens[each.i - 1]
        each.head, each.dep_, each.pos_, each.sure = first, "conj", "NOUN", 1.0
        count.head, count.dep_ = each, "det" if count.lower_ in _ONE else "nummod"


def _counted(tokens: list[Token], at: int) -> Token | None:
    """Return the noun behind a number that ends at a token, an aside in brackets left out."""
    if at > 0 and tokens[at].text == ")":
        at = next((each.i - 1 for each in reversed(tokens[max(0, at - _ASIDE) : at]) if each.text == "("), 0)
    if at < 1 or tokens[at].pos_ not in ("NOUN", "PROPN") or tokens[at].lemma_.lower() in SPELLS | NAMES:
        return None
    return tokens[at] if tokens[at - 1].pos_ == "NUM" or tokens[at - 1].lower_ in _ONE else None


def hang_amount(tokens: list[Token], amount: Token) -> None:
    """Hang on its verb what something is valued at or brought to: "estime la perte | à 3 millions", "porte le bilan | à cinq morts"."""
    noun = amount.head
    verb = noun.head if noun.dep_ == "obj" else noun
    if verb.lemma_ not in _RAISING or amount.i < verb.i or (amount.lemma_ == "an" and verb.lemma_ not in _SENTENCING):
        return
    own = [each for each in tokens[verb.i + 1 : amount.i] if each.head is amount]
    counts = amount.pos_ in ("NUM", "SYM") or any(each.dep_ == "nummod" for each in own)
    if counts and own[:1] and own[0].lower_ == "à":
        amount.head, amount.dep_, amount.sure = verb, "obl:arg", 1.0


_SENTENCING = frozenset(("condamner", "ramener", "réduire", "fixer", "limiter"))
_RAISING = _SENTENCING | frozenset("porter hisser chiffrer abaisser élever estimer évaluer valoriser plafonner".split())
