"""Find what stands beside somebody's words in their sentence, ", tandis que", ", affirmation que", and what is told of whoever speaks."""

from __future__ import annotations

from kg.extract.draft import Scene
from kg.extract.grammar.marks import QUOTES
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children

_SET_OFF = (",", "»", "–", "-", ";")
_RESUMING = frozenset(("appos", "advcl", "conj", "dep", "parataxis", "obl", "nmod"))


def aside(token: Token, scene: Scene) -> Token | None:
    """Return the head of the clause or apposition around a token that is set beside the rest of its sentence, outside quotations."""
    if scene.words.language != "fr":
        return None
    for above in (token, *token.ancestors):
        if ("mark" in above.below and is_contrast(above)) or ("acl:relcl" in above.below and _is_resumed(above)):
            return above
    return None


def reaches(source: Token, verb: Token | None, beside: Token, scene: Scene) -> bool:
    """Tell whether somebody's words take in what is set beside: he is named in it; but for a noun resumed, "selon" has no end."""
    said_by = verb if verb is not None else source
    if (verb is None and not is_contrast(beside)) or (scene.is_quoted(beside) and not scene.is_quoted(said_by)):
        return True
    return said_by is beside or beside in said_by.ancestors or beside.head.i < beside.i < said_by.i


def is_of_teller(predicate: Token, verb: Token | None, scene: Scene) -> bool:
    """Tell what the teller does, told beside what others say: "selon deux élus, la note que nous avons lue est fausse"."""
    clause = predicate
    while clause.family == "xcomp":
        clause = clause.head
    own = child(clause, "nsubj") if verb is None or clause.dep_ == "acl:relcl" else None
    return own is not None and own.lower_ in ("nous", "we") and not scene.is_quoted(predicate)


def is_contrast(clause: Token) -> bool:
    """Tell a clause with "tandis que" or "alors que" that a mark sets off, or that opens its sentence."""
    if "mark" not in clause.below:
        return False
    for each in children(clause, "mark", "advmod"):
        if each.lower_ in ("tandis", "alors") and each.doc[each.i + 1].lower_ in ("que", "qu'", "qu’"):
            before = each.doc[each.i - 1]
            is_within = before.text == "," and each.doc[each.i - 2].lower_ in ("que", "qu'", "qu’")
            return each.i == each.sent.start or (before.text in _SET_OFF and not is_within)
    return False


def _is_resumed(noun: Token) -> bool:
    """Tell a bare noun or "ce" behind a comma that a relative clause goes on with: ", affirmation qu'il a reprise", ", ce qui étonne"."""
    if noun.family not in _RESUMING or noun.doc[noun.i - 1].text != ",":
        return False
    return noun.lower_ == "ce" or (noun.pos_ == "NOUN" and child(noun, "det", "case", "nummod") is None)


def of_sayer(source: Token | None, verb: Token) -> set[int]:
    """Return what the article says of whoever speaks, behind the verb: '"It holds," said Ana Roy, | who led the works'."""
    if source is None or source.i < verb.i:
        return set()
    for each in verb.doc[source.i + 1 : verb.sent.end]:
        if each.text in QUOTES or each.pos_ == "VERB":
            break
        if each.lower_ in _WHO and each.doc[each.i - 1].text == ",":
            return set(range(each.i, verb.sent.end))
    return set()


_WHO = ("who", "whose", "which", "qui", "dont")
