"""Read headings: the place that opens one, "Espagne : l'agence Moody's dégrade 28 banques", and events told without a verb."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.draft import Draft, Part, Scene
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, is_verbal
from kg.model import LexicalRelation

_FAR = 6  # tokens before the colon
_SPOKEN = frozenset(("Criticism", "Praise", "Statement", "Warning", "Threat", "Request", "Refusal", "Support", "Opposition"))


def placed(draft: Draft, scene: Scene) -> Draft:
    """Return the draft with the place its headline opens with, where it is told by the main clause."""
    head, start = draft.predicate, draft.predicate.sent.start
    opening = scene.mentions.entity(scene.doc[start])
    if opening is None or opening.label_ != "Place":
        return draft
    colon = next((token for token in head.sent[:_FAR] if token.text == ":"), None)
    if colon is None or colon.i > head.i or opening.end != colon.i:
        return draft
    if any(is_verbal(each) for each in head.ancestors) or any(part.role == "place" for part in draft.parts):
        return draft
    if draft.type in _SPOKEN and any(_is_capital(part, scene) for part in draft.parts):
        return draft
    mention = scene.mentions.at(opening.root)
    return replace(draft, parts=(*draft.parts, Part("place", opening.root))) if mention is not None else draft


def _is_capital(part: Part, scene: Scene) -> bool:
    """Tell a place that speaks, of another: "Soudan : Paris condamne l'attaque"."""
    mention = scene.mentions.at(part.token) if part.role == "agent" else None
    return mention is not None and mention.type == "Place"


def is_news(noun: Token, relation: LexicalRelation | None, parts: tuple[Part, ...], scene: Scene) -> bool:
    """Tell the event that a heading is of, though nobody in particular takes part: "Pérou : incendie dans une usine"."""
    if not _heads(noun) or relation is None or child(noun, "det", "cop", "acl") is not None:
        return False  # "Lima : défilé interdit"
    last = [each.text for each in noun.sent if not each.is_space][-1]
    topic = scene.mentions.entity(noun.head)
    strikes = relation.type in _STRIKING and topic is not None and topic.label_ == "Place"
    return last not in ".!?" and (strikes or (bool(parts) and relation.type != "Attempt"))


_STRIKING = frozenset("Abduction Accident Attack Collapse Death Demonstration Disaster Explosion Fire Killing Strike".split())


def ends_heading(participle: Token) -> bool:
    """Tell whether a bare participle tells what befell somebody in particular: "Pérou : deux policiers tués"."""
    noun = participle.head
    if not _heads(noun) or not all(each.is_space for each in participle.sent[participle.i - participle.sent.start + 1 :]):
        return False
    return noun.pos_ == "PROPN" or not noun.below.isdisjoint(("det", "nummod"))


def _heads(noun: Token) -> bool:
    """Tell what the first line of an article says, a clause or a bare noun."""
    return noun.dep_ in ("ROOT", "parataxis") and noun.sent.start == 0
