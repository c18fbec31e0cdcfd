"""Gather what tells how likely a telling is true: its rule, where it stands, how sure the parse is of it."""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from operator import attrgetter

from kg.extract.draft import Draft
from kg.extract.grammar.tokens import Token, once
from kg.extract.selection.doubt import likelihood

Signs = Mapping[str, float]
_LEAST_CLAUSE, _LEAST_PARTICIPANT = 0.01, 0.1  # no arc says more against a telling than one so unlikely
_MANY = 4  # participants; the more a telling claims the likelier one is wrong, but a list is read as easily as a pair


def signs(draft: Draft, *, credited: bool, dated: bool, asserted: bool) -> Signs:
    """Return the signs of a telling; likelihoods as natural logarithms, those of a whole sentence as their mean in tenths."""
    predicate, sentence = draft.predicate, draft.predicate.sent
    roles = [part.role for part in draft.parts]
    participants = [likelihood(part.token, predicate) for part in draft.parts]
    return {
        f"rule {draft.rule}": 1,
        "clause": log(max(_path(predicate), _LEAST_CLAUSE)),
        "participant": log(max(min(participants, default=1), _LEAST_PARTICIPANT)),
        "sentence": _mean(predicate.doc[sentence.start]),
        "main": predicate.head is predicate,
        "loose": predicate.family in ("ccomp", "conj", "parataxis"),
        "beside": predicate.family == "advcl",
        "opening": sentence.start == 0,
        "participants": min(len(roles), _MANY),
        "pronouns": [part.token.pos_ for part in draft.parts].count("PRON"),
        "agent": "agent" in roles,
        "recipient": "recipient" in roles,
        "credited": credited,
        "dated": dated,
        "unasserted": not asserted,
    }


def _path(token: Token) -> float:
    product = token.sure
    while token.head is not token:
        token = token.head
        product *= token.sure
    return product


@once
def _mean(first: Token) -> float:
    """Return how likely the arcs of a sentence are on the whole, in tenths."""
    likely: list[float] = list(map(attrgetter("sure"), first.sent))
    return 10 * sum(likely) / len(likely)
