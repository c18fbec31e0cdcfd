"""Leave out what long sentences with somebody's words in them are too often misread of."""

from __future__ import annotations

from kg.model import Telling

LONG = 30  # words, as white space parts them
MARKS = '«»“”"'
BESIDE = ("relatives", "infinitives", "participles", "event_nouns", "existentials", "attempts")


def is_lost_among_quotations(told: Telling) -> bool:
    """Tell what stands beside the clauses of a long sentence with quotation marks, and is credited to somebody.

    Of 2,520 tellings judged by hand 0.82 were true, of such 68 only 0.57: whose words they are, and how surely they are meant, is lost.
    """
    if told.speaker is None or told.rule not in BESIDE or not any(mark in told.quote for mark in MARKS):
        return False
    return len(told.quote.split(maxsplit=LONG)) >= LONG
