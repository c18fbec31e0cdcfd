"""Tell an object with the article "de" from what "de" brings in: "recevoir de l'aide", "sans avancer de pistes"."""

from __future__ import annotations

from kg.extract.grammar.negatives import NE
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, morph, plain_preposition, preposition
from kg.extract.grammar.voice import is_passive
from kg.extract.participants.control import is_somebody
from kg.extract.words import Words

_SURE_CASE = 0.8  # that "de" is no article; less is "sans emporter de chaise"


def is_some_of(each: Token, words: Words) -> bool:
    """Tell an object with the article "de": "recevoir de l'aide", "prendre de vastes zones", "sans avancer de pistes"."""
    verb = each.head
    if each.pos_ != "NOUN" or each.i < verb.i or plain_preposition(each) not in words.of_prepositions:
        return False
    if not (verb.lemma_ in words.measured_objects or _is_doubted(each, words)):
        return False
    if child(verb, "obj", "ccomp") is not None or is_passive(verb, words):
        return False
    denies = has_child(verb, (*NE, "sans"), "advmod", "mark", "case")
    if preposition(each) in ("de", "d'") and child(each, "det") is None and denies:
        return True  # "ne fournit d'information", "sans avancer de pistes"
    if verb.lemma_ not in words.measured_objects:
        return False
    if morph(each, "Number") == "Plur":
        if preposition(each) == "des":
            return each.left_edge.i == verb.i + 1  # "prévoit des « délais »"
        return child(each, "det") is None and any(mark.i < each.i for mark in children(each, "amod"))
    known = has_child(each, ("la", "l'", "l’"), "det")
    return (known or preposition(each) in ("du", "de l'")) and not is_somebody(each, words) and each.left_edge.i == verb.i + 1


def _is_doubted(each: Token, words: Words) -> bool:
    """Tell a "de" that the parse itself all but takes for an article: "sans emporter de chaise", not "sans parler de sport"."""
    mark = each.left_edge
    return (
        each.family == "obl"
        and mark.lower_ in ("de", "d'", "d’")
        and mark.sure < _SURE_CASE
        and each.head.lemma_ not in ("parler", *words.topic_verbs)
    )
