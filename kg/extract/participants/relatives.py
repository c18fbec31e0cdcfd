"""Tell by its forms which nouns a relative clause can describe: those of the number and gender that it shows."""

from __future__ import annotations

from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, morph

RELATIVES = ("qui", "dont", "que", "qu'")
OBJECTS = ("que", "qu'")
_OTHER = frozenset((("Fem", "le"), ("Fem", "un"), ("Masc", "la"), ("Masc", "une")))  # no gender of a name with this article


def form(token: Token) -> str:
    """Return a pronoun in lower case, its apostrophe as keyboards have it."""
    return token.lower_.replace("’", "'")


def agree(noun: Token, clause: Token, relative: Token) -> bool:
    """Tell whether what the clause shows of the pronoun's number and gender is the noun's."""
    number, gender = shown(clause, relative)
    if number == "Plur" and (child(noun, "conj") is not None or noun.family == "conj"):
        number = ""
    mark = child(noun, "det")
    if noun.pos_ == "PROPN" and mark is None:
        return True
    if noun.pos_ == "PROPN" and mark is not None and (gender, mark.lower_) in _OTHER:
        return False  # "une alerte dans le Pacifique qui a été levée"
    return all(
        not told or not morph(noun, feature) or told == morph(noun, feature)
        for feature, told in (("Number", number), ("Gender", gender if noun.pos_ == "NOUN" else ""))
    )


def shown(clause: Token, relative: Token) -> tuple[str, str]:
    """Return the number and the gender that the clause's verb, participle or adjective shows of the pronoun."""
    if morph(relative, "Gender") and form(relative) not in RELATIVES:
        return morph(relative, "Number"), morph(relative, "Gender")  # "laquelle"
    forms = [*children(clause, "aux", "cop"), clause]
    finite = next((morph(each, "Number") for each in forms if morph(each, "VerbForm") == "Fin" and morph(each, "Number")), "")
    participle = morph(clause, "VerbForm") == "Part" or (clause.pos_ == "ADJ" and child(clause, "cop") is not None)
    if relative.head is not clause:
        return "", ""
    if relative.family == "nsubj":
        with_be = any(each.lemma_ == "être" for each in children(clause, "aux", "cop"))
        return finite, morph(clause, "Gender") if participle and with_be and child(clause, "expl") is None else ""
    if form(relative) in OBJECTS and relative.family == "obj" and participle and child(clause, "xcomp") is None:
        marked = morph(clause, "Gender") == "Fem" or morph(clause, "Number") == "Plur"  # of others writers forget it
        return (morph(clause, "Number"), morph(clause, "Gender")) if marked else ("", "")
    return "", ""
