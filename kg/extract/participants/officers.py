"""Tell whose name stands behind a noun, what an apposition says again, and where several names are only gathered."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extract.grammar.tokens import Span, Token
from kg.extract.grammar.tree import child, children, has_dep, morph, preposition
from kg.extract.participants.names import breaks, in_charge, is_named_after
from kg.extract.participants.pronouns import is_loose
from kg.extract.words import Words

_FAR = 12  # tokens between a person's noun and the name it brings in
_NAMING = frozenset(("appos", "nmod", "flat", "dep", "compound"))


def is_listed(entity: Span | None, named: Mapping[int, Span]) -> bool:
    """Tell the first of several names in brackets, none of which is what stands before: "le front (CGT, FO)"."""
    if entity is None:
        return False
    doc, end = entity.doc, entity.end
    opens = doc[entity.start - 1].text == "(" and end + 1 < len(doc)
    return opens and doc[end].text in (",", "/", "et", "and") and end + 1 in named


def officer(name: Token, named: Mapping[int, Span], words: Words) -> Token | None:
    """Return whose name stands behind a comma, though it hangs on what is no person: "le départ de la directrice, Ana Roy"."""
    entity = named.get(name.i)
    if entity is None or entity.label_ != "Person" or name.doc[entity.start - 1].text != ",":
        return None
    noun = name.doc[entity.start - 2]
    is_person = noun.family == "nmod" and noun.head is name.head and noun.lemma_.lower() in words.person_nouns
    return noun if is_person and name.head.lemma_.lower() not in words.person_nouns else None


def is_parted(token: Token, governor: Token) -> bool:
    """Tell whether what stands right before an apposition is no part of its noun, or its verb.

    "Un prix pour Nuage, un film", "le texte qui doit remplacer l'« Accord »".
    """
    between = reversed(token.doc[governor.i + 1 : token.left_edge.i])
    before = next((each for each in between if each.pos_ not in ("PUNCT", "DET")), governor)
    return (before is not governor and governor not in before.ancestors) or morph(before, "VerbForm") in ("Fin", "Inf")


def hung_on(noun: Token, named: Mapping[int, Span]) -> Token | None:
    """Return the name that the parse hangs on a noun without a preposition, close behind it."""
    if noun.below.isdisjoint(_NAMING) or _is_named_before(noun, named):
        return None
    for each in noun.children:
        entity = named.get(each.i)
        if entity is None or each.family not in _NAMING or preposition(each) or is_listed(entity, named):
            continue
        if noun.i < entity.start <= noun.i + 6 and not breaks(noun, entity):
            return entity.root
    return None


def _is_named_before(noun: Token, named: Mapping[int, Span]) -> bool:
    """Tell what a name before it already is: "Nuage, l'outil Lumenor"."""
    return noun.family == "appos" and noun.head.i in named


def named_behind(noun: Token, named: Mapping[int, Span], words: Words) -> Token | None:
    """Return whose name ends the phrase of a person's noun, wherever it hangs: "le ministre de la Culture Paul Vidal"."""
    if morph(noun, "Number") == "Plur":
        return None
    if noun.family == "appos" and noun.head.i < noun.i and (own := named.get(noun.head.i)) and own.label_ == "Person":
        return None  # "Ana Roy, avocate de la maison Rochat"
    for each in noun.doc[noun.i + 1 : min(noun.i + _FAR, noun.sent.end)]:
        entity = named.get(each.i)
        if entity is not None and entity.label_ == "Person":
            root = entity.root
            before = noun.doc[entity.start - 1]
            hangs = root.head == before or root.head in (noun, *noun.ancestors) or root.head in noun.subtree
            fits = has_dep(root, "appos", "nmod", "flat") and not (preposition(root) or is_named_after(entity, noun))
            return root if fits and hangs and before in noun.subtree else None
        if (
            each.text in ",;:()"
            or (each.pos_ in ("VERB", "CCONJ") and not in_charge(each, noun))
            or (each.lemma_.lower() in words.person_nouns and morph(each, "Number") != "Plur")
        ):
            return None
        if has_dep(each, "case") and each.lower_ not in words.inner_prepositions:
            return None
    return None


def apposed(token: Token, named: Mapping[int, Span], words: Words) -> Token | None:
    """Return what an apposition says again: "Ana Roy" for "maire" in "Ana Roy, maire de Lens"."""
    if preposition(token) or is_listed(named.get(token.i), named):
        return None
    governor = officer(token, named, words) or token.head
    if _is_named_before(governor, named) and token.i in named:
        return None
    if governor.pos_ == "NOUN" and preposition(governor) and not governor.below & {"det", "nmod"} and child(token, "det") is not None:
        return None  # "ordonne, par décret, le gel"
    number = morph(token, "Number"), morph(governor, "Number")
    is_beside = ("" in number or number[0] == number[1]) and not (is_parted(token, governor) or _is_of_inner(token, governor, named, words))
    return governor if is_beside and not any(each.text == ":" for each in token.doc[governor.i : token.i]) else None


def _is_of_inner(token: Token, governor: Token, named: Mapping[int, Span], words: Words) -> bool:
    """Tell what may be of a name inside what stands before, or of none: "le départ d'Ana Roy, la maire", "après le vote, le parti"."""
    if not governor.pos_ == token.pos_ == "NOUN" or governor.lemma_.lower() in words.person_nouns or token.i in named:
        return False
    if preposition(governor) and is_loose(token, governor):
        return True
    return any(token.i > each.i > governor.i and each.i in named for each in children(governor, "nmod"))
