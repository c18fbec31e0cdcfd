"""Measure coreference on POPCORN: `python -m kg.resolve.score --corpus FOLDER`."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path

from kg.resolve.coreference import chains
from kg.resolve.metrics import Clusters, Key, Tally, b_cubed, ceaf, mean_f1, muc
from kg.resolve.popcorn import Text, read

MEASURES = (muc, b_cubed, ceaf)
System = Callable[[Text], list[Key]]


def main() -> None:
    """Print recall, precision and F1 of each measure, for the system and two baselines."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--corpus", type=Path, required=True, help="the folder that holds POPCORN's train.json")
    options.add_argument("--development", action="store_true", help="measure on the four fifths that were learned from")
    given = options.parse_args()
    texts = list(read(given.corpus, set_aside=not given.development))
    print(f"{len(texts)} texts; CoNLL-2012 measures, F1 (recall / precision); own mentions: of the corpus's, those that we find")
    for name, system in (("singletons", singletons), ("same words", same_words), ("kg", resolved), ("kg, own mentions", end_to_end)):
        for kept, gold in (("entities", _entities), ("entities and events", _all)):
            for least in (1, 2):
                print(f"{name:16} {kept:20} {'all' if least == 1 else 'no singletons':14} {report(texts, system, gold, least)}")


def report(texts: Iterable[Text], system: System, gold: Callable[[Text], Clusters], least: int) -> str:
    """Return one line: the mean F1, then each measure; chains of fewer than `least` mentions are left out."""
    totals = [Tally() for _ in MEASURES]
    for text in texts:
        key = [each for each in gold(text) if len(each) >= least]
        scored = frozenset(span for each in gold(text) for span in each)
        response = [each & scored for each in system(text)]
        response = [each for each in response if len(each) >= least]
        totals = [total + measure(key, response) for total, measure in zip(totals, MEASURES, strict=True)]
    parts = (f"{m.__name__} {t.f1:.3f} ({t.recall:.3f}/{t.precision:.3f})" for m, t in zip(MEASURES, totals, strict=True))
    return f"mean {mean_f1(totals):.3f}  " + "  ".join(parts)


def resolved(text: Text) -> list[Key]:
    """Return our chains of the corpus's mentions."""
    return [frozenset((each.mention.start, each.mention.end) for each in chain.members) for chain in chains(text.mentions, "fr")]


def end_to_end(text: Text) -> list[Key]:
    """Return our chains of the mentions that we find ourselves, under the corpus's names for them."""
    spans = ([(each.mention.start, each.mention.end) for each in chain.members] for chain in chains(text.found, "fr"))
    named = (frozenset(text.gold_of[span] for span in each if span in text.gold_of) for each in spans)
    return [each for each in named if each]


def singletons(text: Text) -> list[Key]:
    """Return every mention as a chain of its own."""
    return [frozenset({(each.start, each.end)}) for each in text.mentions]


def same_words(text: Text) -> list[Key]:
    """Return the chains of mentions with the same words, pronouns apart."""
    grouped: dict[object, set[tuple[int, int]]] = {}
    for each in text.mentions:
        grouped.setdefault(each.start if each.kind == "pronoun" else each.text.casefold(), set()).add((each.start, each.end))
    return [frozenset(each) for each in grouped.values()]


def _entities(text: Text) -> Clusters:
    return text.chains


def _all(text: Text) -> Clusters:
    return text.chains + text.events


if __name__ == "__main__":
    main()
