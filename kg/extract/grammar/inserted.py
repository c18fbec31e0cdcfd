"""Mend what is said of a clause within it: "le stade, a expliqué la mairie, a été vendu", "elle a vendu, dit-elle, le stade"."""

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
_NEAR = 6


def hang_inserted(tokens: list[Token], noted: list[Token]) -> None:
    """Mend the tree in place; `noted` holds the commas."""
    for comma in noted:
        if comma.text == "," and 0 < comma.i < len(tokens) - 4 and tokens[comma.i + 1].feats.get("VerbForm") == "Fin":
            saying = _saying(tokens, comma.i + 1)
            if saying is not None:
                _part(tokens, comma, saying)
            saying = _with_pronoun(tokens, comma.i + 1) or saying
            if saying is not None:
                _resume(tokens, comma, saying)


def _saying(tokens: list[Token], at: int) -> Token | None:
    """Return the finite verb of saying right behind a comma, "explique", "a expliqué"."""
    first = tokens[at]
    if first.pos_ == "AUX" and first.lemma_ == "avoir" and tokens[at + 1].lemma_ in _SAYING:
        return tokens[at + 1]
    return first if first.lemma_ in _SAYING and _is_finite(first) else None


def _with_pronoun(tokens: list[Token], at: int) -> Token | None:
    """Return the verb right behind a comma whose subject is the pronoun behind it: "dit-il", "a-t-elle dit", "fait-on savoir"."""
    pronoun = tokens[at + 1]
    verb = pronoun.head
    return verb if pronoun.text[0] == "-" and pronoun.pos_ == "PRON" and at <= verb.i <= at + 3 and verb.pos_ == "VERB" else None


def _resume(tokens: list[Token], comma: Token, saying: Token) -> None:
    """Give the clause around an inserted one what the parse hangs on it: "elle a vendu, dit-elle, | deux écoles"."""
    inside = tokens[saying.i + 1 : saying.i + _LONGEST]
    end = next((each for each in inside if each.text in ",.;:»" or _is_finite(each)), None)
    if end is None or end.text != ",":
        return
    auxiliary, first = tokens[comma.i - 1], tokens[end.i + 1]
    is_split = auxiliary.pos_ == "AUX" and auxiliary.head.i > comma.i and first.feats.get("VerbForm") == "Part"
    host = first if is_split else _host(tokens, comma, saying)
    if host is None or (saying in host.ancestors and host.head is not saying):
        return
    above = {host, *host.ancestors}
    moved = [each for each in tokens[end.i + 1 : end.i + _REACH] if comma.i < each.head.i < end.i and each not in above]
    if not is_split and (not moved or not _is_of_host(tokens, moved[0], host)):
        return
    if saying.head.i > comma.i and saying.head is not host:  # the inserted verb stands above
        before = tokens[max(0, comma.i - _REACH) : comma.i]
        moved += [each for each in before if each.head is saying and each not in above]
        host.head, host.dep_ = (host, "ROOT") if saying.head is saying else (saying.head, saying.dep_)
    saying.head, saying.dep_ = host, "parataxis"
    for each in moved:
        each.head = host
    if is_split and auxiliary not in host.ancestors:
        auxiliary.head, auxiliary.dep_ = host, "aux:tense" if auxiliary.lemma_ == "avoir" else "aux:pass"


def _host(tokens: list[Token], comma: Token, saying: Token) -> Token | None:
    """Return the verb of the clause that another is inserted in."""
    if saying.head.i < comma.i:
        verbs = [saying.head, *saying.head.ancestors]
    else:
        verbs = [each for each in reversed(tokens[max(0, comma.i - _REACH) : comma.i]) if each.head is saying]
    return next((each for each in verbs if each.pos_ == "VERB" and each.i < comma.i), None)


def _is_of_host(tokens: list[Token], each: Token, host: Token) -> bool:
    """Tell an object or a clause that goes on behind an inserted one, and read it so: not "dit-il, ravi"."""
    own = [one for one in tokens[max(0, each.i - _NEAR) : each.i] if one.head is each]
    if each.dep_ in ("conj", "cc") and (each.dep_ == "cc" or any(one.dep_ == "cc" for one in own)):
        return True
    if each.pos_ not in ("NOUN", "PROPN", "NUM") or _is_beside_teller(tokens, each, own):
        return False
    if any(one.dep_ == "case" for one in own):
        return each.dep_ == "obl:arg" or any(one.lower_ == "par" for one in own)
    near = tokens[max(0, host.i - _NEAR) : each.i]
    if any(one.head is host and (one.dep_ in ("obj", "aux:pass", "ccomp", "xcomp")) for one in near):
        return False
    each.dep_, each.sure = "obj", 1.0  # nothing else is left to take it
    return True


def _is_beside_teller(tokens: list[Token], each: Token, own: list[Token]) -> bool:
    """Tell what says who speaks, or how: "dit le maire, un notaire", "dit-elle, la gorge nouée"."""
    if not any(one.text[0] == "-" and one.pos_ == "PRON" for one in tokens[max(0, each.i - _LONGEST) : each.i]):
        return not any(one.dep_ == "nummod" for one in own)
    is_known = any(one.feats.get("Definite") == "Def" or one.feats.get("Poss") == "Yes" for one in own)
    return is_known and any(one.head is each and one.dep_ in ("acl", "amod") for one in tokens[each.i + 1 : each.i + 3])


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
