"""Gather what tells how likely a telling is true: its rule, how it is said, how sure the parse is of it."""

from __future__ import annotations

from collections.abc import Mapping
from math import log

from kg.extract.draft import Draft, Scene
from kg.extract.grammar.tokens import Token, once
from kg.extract.selection.doubt import likelihood
from kg.model import Span, Tense

Signs = Mapping[str, float]
_LEAST_PARTICIPANT, _LEAST_PHRASE = 0.1, 0.05  # no arc says more against a telling than one so unlikely
_DOUBTED = 0.6  # arcs less likely than this are counted
_MOST_DOUBTS, _DEEPEST, _MOST_UNTOLD = 8, 6, 3
_COMPLETING = frozenset(("obj", "iobj", "obl", "xcomp", "ccomp", "nmod"))
_SUBJECTS = {"agent": "subject", "patient": "undergoer"}
_BEHIND = {"NOUN": "before noun", "AUX": "before auxiliary"}


def signs(draft: Draft, scene: Scene, *, is_hedged: bool, tense: Tense, completed: tuple[Span, ...]) -> Signs:
    """Return the signs of a telling; likelihoods and lengths as natural logarithms. `completed` are the words of its content."""
    predicate = draft.predicate
    found: dict[str, float] = {
        f"rule {draft.rule}": 1,
        "single": len(draft.parts) == 1,
        "doerless": predicate.pos_ in ("VERB", "AUX"),
        "untold": _untold(draft, scene, completed),
        "completed": bool(completed),
        "depth": _depth(predicate),
        "doubts": _doubts(predicate.doc[predicate.sent.start]),
        "opening": predicate.sent.start == 0,
        "quoted": scene.is_quoted(predicate),
        "hedged": is_hedged,
        "past": tense == "past",
        "tenseless": tense == "none",
        "relation": draft.relation is not None,
        "statement": draft.type == "Statement",
    }
    _add_participants(found, draft, scene)
    return found


def _untold(draft: Draft, scene: Scene, completed: tuple[Span, ...]) -> int:
    """Count what hangs on the predicate and is neither told of nor a date: "Il accuse [l'État] [de mentir]"."""
    predicate = draft.predicate
    if predicate.below.isdisjoint(_COMPLETING):
        return 0
    told = (*[part.token for part in draft.parts], *draft.words)
    below = [each for each in predicate.children if each.family in _COMPLETING and each not in told and each.i not in scene.time_tokens]
    for span in completed:
        below = [each for each in below if not span.start <= each.idx < span.end]
    return min(len(below), _MOST_UNTOLD)


def _depth(token: Token) -> int:
    """Return how many arcs lead from a token to the root of its sentence."""
    depth = 0
    while token.head is not token and depth < _DEEPEST:
        token, depth = token.head, depth + 1
    return depth


@once
def _doubts(first: Token) -> int:
    """Count the doubtful arcs of the sentence that opens with a token."""
    return min(len([each for each in first.sent if each.sure < _DOUBTED]), _MOST_DOUBTS)


def _add_participants(found: dict[str, float], draft: Draft, scene: Scene) -> None:
    """Add what speaks of the participants: their arcs, their words, and what stands right behind, where a phrase may have been cut."""
    likely = least = longest = 1.0
    for part in draft.parts:
        token = part.token
        likely = min(likely, likelihood(token, draft.predicate))
        if part.role == "agent":
            found["doerless"] = 0
        if token.family == "nsubj" and part.role in _SUBJECTS:
            found[_SUBJECTS[part.role]] = 1
        if token.pos_ == "PRON":
            found["pronouns"] = found.get("pronouns", 0) + 1
            if token.feats.get("PronType") == "Rel":
                found["relative"] = 1
        first, stop = scene.mentions.bounds(token)
        least = min(least, token.sure if stop - first == 1 else min([each.sure for each in token.doc[first:stop]]))
        longest = max(longest, stop - first)
        for behind in token.doc[stop : stop + 1]:
            if behind.pos_ in _BEHIND:
                found[_BEHIND[behind.pos_]] = 1
            if behind.family == "advmod":
                found["before adverb"] = 1
    found["participant"], found["long"] = log(max(likely, _LEAST_PARTICIPANT)), log(longest)
    found["phrase"] = log(max(least, _LEAST_PHRASE))
