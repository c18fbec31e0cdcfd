"""Tell whose name stands behind a noun, and where several that it only gathers do."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extract.grammar.tokens import Span, Token
from kg.extract.grammar.tree import morph
from kg.extract.words import Words


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
