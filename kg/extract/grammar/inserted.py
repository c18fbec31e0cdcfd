"""Mend who says what is inserted behind a subject: "le stade, a expliqué la mairie, a été vendu", of which parses make one clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_SAYING = frozenset(
    """affirmer ajouter annoncer assurer avancer confier confirmer conclure constater croire déclarer détailler dire écrire estimer
    expliquer indiquer insister juger noter observer penser poursuivre préciser prévenir promettre raconter rappeler rapporter
    reconnaître regretter relever remarquer répéter révéler souligner soutenir témoigner""".split()
)
_CLITICS = frozenset("ne n' n’ se s' s’ le la l' l’ les lui leur y en".split())
_REACH = 25  # tokens back from the comma to the subject
_LONGEST = 20  # tokens of whoever says it


def hang_inserted(tokens: list[Token]) -> None:
    """Mend the tree in place."""
    for comma in tokens[1:-4]:
        if comma.text == ",":
            saying = _saying(tokens, comma.i + 1)
            if saying is not None:
                _part(tokens, comma, saying)


def _saying(tokens: list[Token], at: int) -> Token | None:
    """Return the finite verb of saying right behind a comma, "explique", "a expliqué"."""
    first = tokens[at]
    if first.pos_ == "AUX" and first.lemma_ == "avoir" and tokens[at + 1].lemma_ in _SAYING:
        return tokens[at + 1]
    return first if first.lemma_ in _SAYING and _is_finite(first) else None


def _is_finite(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and token.feats.get("VerbForm") == "Fin"


def _part(tokens: list[Token], comma: Token, saying: Token) -> None:
    """Give both verbs their subjects, where the clause goes on behind the second comma."""
    end = next((each for each in tokens[saying.i + 1 : saying.i + _LONGEST] if each.text == "," or _is_finite(each)), None)
    if end is None or end.text != "," or tokens[saying.i + 1].text[0] == "-":
        return
    teller = next((each for each in tokens[saying.i + 1 : end.i] if each.head is saying and _may_tell(tokens, each)), None)
    told = _resumed(tokens, end.i + 1)
    subject = _subject(tokens, comma.i, {saying, told}) if teller is not None and told is not None and told is not saying else None
    if teller is None or told is None or subject is None:
        return
    if told.head is saying:
        told.head, told.dep_ = (told, "ROOT") if saying.head in (saying, told) else (saying.head, saying.dep_)
    near = tokens[max(0, comma.i - _REACH) : end.i + _REACH]
    for each in near:
        if each.head is saying and each is not told and not comma.i < each.i <= end.i:
            each.head = told
    is_passive = any(each.head is told and each.dep_ == "aux:pass" for each in near)
    subject.head, subject.dep_ = told, "nsubj:pass" if is_passive else "nsubj"
    saying.head, saying.dep_ = told, "parataxis"
    teller.dep_ = "nsubj"
    for each in tokens[told.i + 1 : told.i + 4]:
        if each.head is told and each.dep_.startswith("nsubj") and each.pos_ in ("NOUN", "PROPN"):
            each.dep_ = "obj"  # "a quitté Lyon", the last noun taken for the subject


def _may_tell(tokens: list[Token], noun: Token) -> bool:
    if noun.pos_ not in ("NOUN", "PROPN") or noun.dep_.split(":")[0] not in ("nsubj", "obj", "xcomp", "obl"):
        return False
    named = noun.pos_ == "PROPN" or any(each.head is noun and each.dep_ == "det" for each in tokens[noun.head.i + 1 : noun.i])
    return named and not any(each.head is noun and each.dep_ == "case" for each in tokens[noun.head.i + 1 : noun.i])


def _resumed(tokens: list[Token], at: int) -> Token | None:
    """Return the verb by which a clause goes on behind a comma."""
    while at < len(tokens) - 1 and (tokens[at].lower_ in _CLITICS or tokens[at].pos_ == "ADV" or tokens[at].text in "«“"):
        at += 1
    first = tokens[at]
    if not _is_finite(first):
        return None
    return first.head if first.dep_.startswith(("aux", "cop")) and first.head.i > at else first


def _subject(tokens: list[Token], at: int, verbs: set[Token | None]) -> Token | None:
    """Return the subject before a comma that no finite verb follows."""
    for each in reversed(tokens[max(0, at - _REACH) : at]):
        if _is_finite(each) or each.text in ".;:":
            return None
        if each.dep_.startswith("nsubj") and each.head in verbs:
            return each
    return None
