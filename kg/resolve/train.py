"""Learn the weights of coreference from POPCORN: `python -m kg.resolve.train --corpus FOLDER` writes tables/weights.tsv."""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from kg.resolve.chains import Chain, Profile, profile
from kg.resolve.coreference import Reader
from kg.resolve.features import features, new_features, score
from kg.resolve.popcorn import Bounds, Text, read

_PASSES = 12
_RATE = 0.3
_DECAY = 0.002  # pulls weights towards nought, so that what is rare counts little
_LEAST = 3  # times that a feature must be seen
_HEADER = """\
# Weights of the features of kg/resolve/features.py, learned by kg/resolve/train.py on four fifths of POPCORN (MIT licence,
# (c) Airbus, Emvista, LIG; Giordano et al. 2024): a softmax over candidate chains and "a new one". Columns: feature, weight.
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """One mention's options, each a list of features, and which of them are right."""

    options: tuple[tuple[str, ...], ...]
    right: tuple[int, ...]


def main() -> None:
    """Write the weights beside the other tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--corpus", type=Path, required=True, help="the folder that holds POPCORN's train.json")
    given = options.parse_args()
    write(learn(read(given.corpus, set_aside=False)), Path(__file__).parent / "tables" / "weights.tsv")


def write(weights: dict[str, float], path: Path) -> None:
    """Write the weights as a table, sorted by name."""
    rows = (f"{name}\t{weight:.3f}\n" for name, weight in sorted(weights.items()) if abs(weight) >= 0.0005)
    path.write_text(_HEADER + "".join(rows), encoding="utf-8")


def learn(texts: Iterable[Text]) -> dict[str, float]:
    """Return the weights that make the right chain win, by AdaGrad (Duchi et al. 2011) in a fixed order."""
    choices = [choice for text in texts for choice in choices_of(text)]
    seen: dict[str, int] = {}
    for choice in choices:
        for name in {name for option in choice.options for name in option}:
            seen[name] = seen.get(name, 0) + 1
    weights = {name: 0.0 for name, count in seen.items() if count >= _LEAST}
    squares = dict.fromkeys(weights, 1.0)
    order = Random(0)
    for _ in range(_PASSES):
        order.shuffle(choices)
        for choice in choices:
            _step(choice, weights, squares)
    return weights


def _step(choice: Choice, weights: dict[str, float], squares: dict[str, float]) -> None:
    exps = [math.exp(score(list(option), weights)) for option in choice.options]
    total, right = sum(exps), sum(exps[each] for each in choice.right)
    slope: dict[str, float] = {}
    for at, option in enumerate(choice.options):
        change = exps[at] / total - (exps[at] / right if at in choice.right else 0.0)
        for name in option:
            if name in weights:
                slope[name] = slope.get(name, 0.0) + change
    for name, change in slope.items():
        change += _DECAY * weights[name]
        squares[name] += change * change
        weights[name] -= _RATE * change / math.sqrt(squares[name])


def choices_of(text: Text) -> Iterator[Choice]:
    """Yield what a reader who always chooses right has to choose between.

    Learning beside all mentions that we find, most of them in no chain, was tried and made both views of the corpus worse.
    """
    gold = {span: number for number, chain in enumerate(text.chains + text.events) for span in chain}
    profiles = [profile(each, index, "fr") for index, each in enumerate(text.mentions)]
    reader = Reader(profiles)
    for one in profiles:
        tied = reader.tied(one)
        if tied is not None:
            reader.add(one, tied, "")
            continue
        candidates = reader.candidates(one)
        right = [at for at, chain in enumerate(candidates) if _holds(chain, one, gold)]
        if candidates:
            options = (tuple(features(one, chain, rank)) for rank, chain in enumerate(candidates))
            yield Choice((*options, tuple(new_features(one))), tuple(right) or (len(candidates),))
        reader.add(one, candidates[right[0]] if right else None, "")


def _holds(chain: Chain, one: Profile, gold: dict[Bounds, int]) -> bool:
    wanted = gold[one.mention.start, one.mention.end]
    return any(gold[each.mention.start, each.mention.end] == wanted for each in chain.members)


if __name__ == "__main__":
    main()
