"""Read the place that opens a headline: "Espagne : l'agence Moody's dégrade 28 banques"."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.draft import Draft, Part, Scene
from kg.extract.grammar.tree import is_verbal

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
