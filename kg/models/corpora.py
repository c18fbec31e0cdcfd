"""Which corpora train and test the pipeline of each language, and what is read from them how."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kg.models.convert import Names


@dataclass(frozen=True, slots=True)
class Sources:
    """Paths below the corpora folder; `full` are the treebanks whose features and lemmas are taken as they are."""

    treebanks: dict[str, str]
    full: frozenset[str]
    choice: str  # for choosing among settings, never for the figures
    tests: dict[str, str]
    name_tests: dict[str, str]
    raw: dict[str, int]  # texts, and how many lines of each are parsed to learn the grammar further


class Split(NamedTuple):
    """Articles to learn from, to choose by, and to score on."""

    train: list[Names]
    choice: list[Names]
    test: list[Names]


CORPORA = {
    "fr": Sources(
        treebanks={
            "sequoia": "ud-fr/fr_sequoia-ud-train.conllu",
            "gsd": "ud-fr/fr_gsd-ud-dev.conllu",
            "pud": "ud-fr/fr_pud-ud-test.conllu",
            "fqb": "ud-fr/fr_fqb-ud-test.conllu",
        },
        full=frozenset({"sequoia", "gsd"}),
        choice="ud-fr/fr_sequoia-ud-dev.conllu",
        tests={"Sequoia test": "ud-fr/fr_sequoia-ud-test.conllu", "GSD test": "ud-fr/fr_gsd-ud-test.conllu"},
        name_tests={},
        raw={
            "raw-fr/winer-train.txt.xz": 9000,
            "raw-fr/vikidia-wikipedia.txt.xz": 5000,
            "raw-fr/popcorn.txt.xz": 1500,
            "raw-fr/ntrex.txt.xz": 1900,
            "raw-fr/an-debats.txt.xz": 1200,
        },
    ),
    "en": Sources(
        treebanks={"ewt": "ud-en/en_ewt-ud-train.conllu", "gum": "ud-en/en_gum-open-ud-train.conllu"},
        full=frozenset({"ewt", "gum"}),
        choice="ud-en/en_ewt-ud-dev.conllu",
        tests={"EWT test": "ud-en/en_ewt-ud-test.conllu"},
        name_tests={"UNER EWT test": "ner-en/en_ewt-ud-test.iob2"},
        raw={},
    ),
}


def split_winer(articles: Sequence[Names], *, by: str = "date") -> Split:
    """Split WiNER by date (before 2018-04, to 2018-09, from 2018-10) or, `by="chance"`, a random tenth for scoring."""
    if by == "date":
        early = [article for article in articles if article.date < "2018-04"]
        middle = [article for article in articles if "2018-04" <= article.date < "2018-10"]
        return Split(early, middle, [article for article in articles if article.date >= "2018-10"])
    shuffled = random.Random(1).sample(list(articles), len(articles))
    tenth = len(shuffled) // 10
    return Split(shuffled[tenth + 60 :], shuffled[tenth : tenth + 60], shuffled[:tenth])


NAME_TYPES = {"fr": ("Person", "Organization", "Place", "Occasion", "Product"), "en": ("Person", "Organization", "Place", "Thing")}
