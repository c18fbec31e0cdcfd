"""Find the pronouns that only stress a subject: "la banque a, elle, écopé", "il a lui aussi signé", "quant à eux"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_THIRD = frozenset(("lui", "elle", "eux", "elles"))
_WHOLE = frozenset(("lui-même", "elle-même", "eux-mêmes", "elles-mêmes"))
STRESSED = _THIRD | _WHOLE | {"moi", "toi", "nous", "vous"}
_BEHIND = frozenset(("aussi", "même", "mêmes", "seul", "seule", "seuls", "seules", "non", "également"))
_FAR = 40  # tokens between a subject and what stresses it
_MARKS = frozenset((",", "(", ")", "–", "—"))


def hang_stressed(tokens: list[Token], noted: list[Token]) -> None:
    """Make adverbs of them, in place, so that they are nobody's subject or object; `noted` holds the tokens of STRESSED."""
    for token in noted:
        is_inside = token.lower_ in STRESSED and 0 < token.i < len(tokens) - 1
        if is_inside and token.pos_ in ("PRON", "ADP") and _stresses(tokens, token):
            token.dep_ = "advmod"


def _stresses(tokens: list[Token], token: Token) -> bool:
    before, after = tokens[token.i - 1], tokens[token.i + 1]
    if before.lower_ == "à" and token.i > 1 and tokens[token.i - 2].lower_ == "quant":
        return True
    is_set_off = token.lower_ in _WHOLE or after.lower_ in _BEHIND or (before.text in _MARKS and after.text in _MARKS)
    return (is_set_off or _is_inside(before, token, after)) and before.pos_ != "ADP" and _doubles(tokens, token)


def _is_inside(before: Token, token: Token, after: Token) -> bool:
    """Tell what stands between an auxiliary and its verb, and is no "lui" of "va lui donner": "les prix sont eux réduits"."""
    bound = before.feats.get("VerbForm") == "Fin" and before.pos_ in ("AUX", "VERB")
    if not bound or token.lower_ not in _THIRD or before.i > token.head.i:
        return False
    return after.pos_ in ("ADV", "ADJ") or after.feats.get("VerbForm") == "Part" or (token.lower_ != "lui" and after.pos_ == "VERB")


def _doubles(tokens: list[Token], token: Token) -> bool:
    """Tell whether the verb has another subject before it."""
    verbs = (token.head, token.head.head)  # "les élus ont, eux, voté": the parse may take "ont" for a verb of its own
    return any(each.head in verbs and each.dep_.startswith("nsubj") for each in tokens[max(token.i - _FAR, 0) : token.i])
