"""Leave out what happens in a story only: "dans le film, un juge tue son frère", "the novel follows a clerk who robs a bank"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.draft import Draft, Scene
from kg.extract.grammar.tenses import tense
from kg.extract.grammar.tokens import Token, once
from kg.extract.grammar.tree import children, is_indefinite, is_verbal, morph, plain_preposition
from kg.extract.words import Words


def is_fiction(draft: Draft, scene: Scene) -> bool:
    """Tell whether a draft, or a clause around it, is told of a story, or of somebody in it whom nobody names."""
    told = _stories(scene.doc[0], scene.words)
    return bool(told) and not told.isdisjoint((draft.predicate, *draft.predicate.ancestors))


@once
def _stories(first: Token, words: Words) -> set[Token]:
    """Return the clauses that are told of a story, by the first token of a text."""
    stories = words.story_nouns | words.tale_nouns
    return {clause for each in first.doc if each.lemma_ in stories for clause in _told_of(each, words)}


def _told_of(story: Token, words: Words) -> Iterator[Token]:
    """Yield the clauses of a story: what goes on in it, and what somebody in it does whom nobody names."""
    above = story.head
    if story.family == "obl" and story.lemma_ in words.story_nouns and _is_in_story(story, above, words):
        yield above
    for top in (story, above) if story.family == "nsubj" else (story,):  # "l'histoire est celle d'un clerc"
        for figure in top.children if top.head is not top else (top, *top.children):
            if figure.pos_ == "NOUN" and is_indefinite(figure):
                yield from (each for each in children(figure, "acl:relcl") if tense(each) == "present")


def _is_in_story(story: Token, clause: Token, words: Words) -> bool:
    """Tell "dans le film, un juge tue son frère" from what its makers do: "dans son film, elle dénonce"."""
    brought = plain_preposition(story) in ("dans", "in") and not _is_owned(story) and is_verbal(clause)
    return brought and tense(clause) == "present" and clause.lemma_ not in words.say | words.staging


def _is_owned(noun: Token) -> bool:
    return any(morph(each, "Poss") == "Yes" for each in children(noun, "det", "nmod:poss"))
