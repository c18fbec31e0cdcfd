"""Leave out what happens in a story only: "dans le film, un juge tue son frère", "the novel follows a clerk who robs a bank"."""

from __future__ import annotations

from kg.extract.draft import Draft, Scene
from kg.extract.grammar.tenses import tense
from kg.extract.grammar.tokens import Token, once
from kg.extract.grammar.tree import children, is_indefinite, is_verbal, morph, plain_preposition
from kg.extract.words import Words


def is_fiction(draft: Draft, scene: Scene) -> bool:
    """Tell whether a draft, or a clause around it, is told of a story, or of somebody in it whom nobody names."""
    words = scene.words
    if not _has_story(scene.doc[0], words):
        return False
    return any(_is_in_story(each, words) or _is_of_figure(each, words) for each in (draft.predicate, *draft.predicate.ancestors))


@once
def _has_story(first: Token, words: Words) -> bool:
    """Tell, by the first token of a text, whether it names a story at all."""
    return not (words.story_nouns | words.tale_nouns).isdisjoint([each.lemma_ for each in first.doc])


def _is_in_story(clause: Token, words: Words) -> bool:
    """Tell "dans le film, un juge tue son frère et s'enfuit" from what its makers do: "dans son film, elle dénonce"."""
    while clause.family == "conj" and not children(clause, "obl"):
        clause = clause.head
    if "obl" not in clause.below or not is_verbal(clause) or tense(clause) != "present" or clause.lemma_ in words.say | words.staging:
        return False
    return any(
        each.lemma_ in words.story_nouns and plain_preposition(each) in ("dans", "in") and not _is_owned(each)
        for each in children(clause, "obl")
    )


def _is_owned(noun: Token) -> bool:
    return any(morph(each, "Poss") == "Yes" for each in children(noun, "det", "nmod:poss"))


def _is_of_figure(clause: Token, words: Words) -> bool:
    """Tell "le film suit un clerc qui vole son patron", "l'histoire d'un clerc qui vole", but not of a figure with a name."""
    figure = clause.head
    if clause.dep_ != "acl:relcl" or figure.pos_ != "NOUN" or not is_indefinite(figure) or tense(clause) != "present":
        return False
    above = figure.head  # "l'histoire est celle d'un clerc"
    return any(each.lemma_ in words.story_nouns | words.tale_nouns for each in (above, *children(above, "nsubj")))
