"""Find for whom "il" stands that says something: whoever said something in the sentence before, or whose view it was."""

from __future__ import annotations

from itertools import takewhile

from kg.extract.attribution.sayers import makes_known, says
from kg.extract.draft import Scene
from kg.extract.grammar.tokens import Token, once
from kg.extract.grammar.tree import children, is_verbal, morph, plain_preposition
from kg.extract.participants.subjects import subject
from kg.extract.words import Words

_OTHERS = ("il", "elle", "ils", "elles")


@once
def teller_before(pronoun: Token, scene: Scene) -> Token | None:
    """Return whoever, last to act in the paragraph before the sentence, is said to say or think something there.

    "Claire Morel assure que le pont tient. Elle ajoute qu'il rouvrira": so "elle" is Claire Morel.
    """
    is_own = pronoun.text.startswith("-") or not scene.is_quoted(pronoun)  # but « Il ment » is of anybody
    if pronoun.lower_.rpartition("-")[2] not in _OTHERS or not is_own:
        return None
    doc, text = pronoun.doc, scene.article.text
    opening = text.rfind("\n", 0, len(text[: pronoun.sent.start_char].rstrip())) + 1
    before = takewhile(lambda each: each.idx >= opening, (doc[at] for at in range(pronoun.sent.start - 1, -1, -1)))
    teller = next((each for each in before if _acts(each, scene) and not clashes(pronoun, each)), None)
    return teller if teller is not None and (_is_view(teller, scene) or _is_saying(teller.head, scene.words)) else None


def _is_saying(verb: Token, words: Words) -> bool:
    """Tell what somebody does by saying something: "fait remarquer que", "veut partir, estimant que"."""
    told = is_verbal(verb) and (says(verb, words) or makes_known(verb, words))
    return told or any(morph(each, "Tense") == "Pres" and says(each, words) for each in children(verb, "advcl") if each.i > verb.i)


def clashes(pronoun: Token, noun: Token) -> bool:
    """Tell whether a noun has another gender or number than a pronoun."""
    return any(morph(pronoun, each) not in ("", morph(noun, each) or morph(pronoun, each)) for each in ("Gender", "Number"))


def _acts(token: Token, scene: Scene) -> bool:
    """Tell somebody who is not quoted and does something, or whose view something is."""
    named = scene.mentions.entity(scene.mentions.named(token) or token)
    is_person = named.label_ == "Person" if named is not None else token.lemma_ in scene.words.people_nouns
    if not is_person or scene.is_quoted(token):
        return False
    return _is_view(token, scene) or (is_verbal(token.head) and subject(token.head, scene.words) is token)


def _is_view(token: Token, scene: Scene) -> bool:
    """Tell whose account opens a sentence or stands in it: "Pour Claire Morel, ...", "selon le juge"."""
    brought = plain_preposition(token)
    opens = brought in scene.words.opinion_prepositions and token.left_edge.i == token.sent.start
    return opens or brought in scene.words.source_prepositions
