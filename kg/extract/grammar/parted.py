"""Join an auxiliary to the participle that an aside parts it from: "il aurait, selon la police, volé la caisse"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_LONGEST = 12  # tokens of an aside
_BETWEEN = ("ADV", "AUX")  # before the participle: "déjà", "été"


def join_parted(tokens: list[Token], noted: list[Token]) -> None:
    """Mend it in place; `noted` holds the commas."""
    for comma in noted:
        if comma.text != "," or not 0 < comma.i < len(tokens) - 2:
            continue
        auxiliary = tokens[comma.i - 1]
        if auxiliary.lemma_ in ("avoir", "être") and not auxiliary.dep_.startswith(("aux", "cop")):
            participle = _behind_aside(tokens, auxiliary)
            if participle is not None:
                _join(tokens, auxiliary, participle)


def _behind_aside(tokens: list[Token], auxiliary: Token) -> Token | None:
    """Return the participle right behind the second comma, no finite verb between the two."""
    inside = tokens[auxiliary.i + 2 : auxiliary.i + _LONGEST]
    second = next((each for each in inside if each.text in ",.;:»«" or each.feats.get("VerbForm") == "Fin"), None)
    if second is None or second.text != ",":
        return None
    behind = tokens[second.i + 1 : second.i + 4]
    found = next((each for each in behind if each.pos_ not in _BETWEEN), None)
    is_past = found is not None and found.pos_ == "VERB" and found.feats.get("Tense") == "Past" and found.feats.get("VerbForm") == "Part"
    return found if is_past else None


def _join(tokens: list[Token], auxiliary: Token, participle: Token) -> None:
    """Give the participle the place of its auxiliary, and what hangs on it or on the aside's own head."""
    aside = range(auxiliary.i + 1, participle.i)
    above = auxiliary.head
    if above.i in aside:
        above = participle.head
    if above in (auxiliary, participle):
        above = participle
    elif participle in above.ancestors:
        return
    for each in tokens[max(auxiliary.i - 2 * _LONGEST, 0) : participle.i + 4 * _LONGEST]:
        leaves = each.i in aside and each.head.i not in aside
        if each is not participle and each is not auxiliary and (each.head is auxiliary or leaves):
            each.head = participle
    participle.dep_ = "ROOT" if above is participle else auxiliary.dep_
    participle.head = above
    is_passive = auxiliary.lemma_ == "être"
    auxiliary.pos_, auxiliary.head, auxiliary.dep_ = "AUX", participle, "aux:pass" if is_passive else "aux:tense"
