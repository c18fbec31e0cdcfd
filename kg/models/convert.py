"""Read the training corpora: treebanks (CoNLL-U), WiNER, and files of names in columns."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

# WiNER and the column files name their classes differently; these are the entity types of our records.
# Dates and hours are the date module's work, so they are no entities here.
ENTITY_TYPES = {
    "Person": "Person", "Organization": "Organization", "Location": "Place", "Event": "Occasion", "Product": "Product",
    "PER": "Person", "ORG": "Organization", "LOC": "Place", "MISC": "Thing",
}  # fmt: skip
PREFIX = "fr:"  # WikiANN has the language before each word


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a treebank after contractions ("du", "aux") became one word; `head` counts from 0, the root is its own head."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    space_after: bool


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence of a treebank."""

    name: str
    tokens: tuple[Token, ...]

    @property
    def text(self) -> str:
        """Join the words as they were printed."""
        return "".join(token.form + " " * token.space_after for token in self.tokens).rstrip()


@dataclass(frozen=True, slots=True)
class Names:
    """A text and the names in it: (start, end, type), offsets in characters."""

    name: str
    date: str
    text: str
    spans: tuple[tuple[int, int, str], ...]


def read_treebank(path: Path) -> Iterator[Tree]:
    """Yield the sentences of a CoNLL-U file, contractions merged, empty nodes left out."""
    name, rows = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# sent_id"):
            name = line.partition("=")[2].strip()
        elif line and line[0] != "#":
            rows.append(line.split("\t"))
        elif not line and rows:
            yield Tree(name, merge_contractions(rows))
            rows = []
    if rows:
        yield Tree(name, merge_contractions(rows))


def merge_contractions(rows: list[list[str]]) -> tuple[Token, ...]:
    """Give one token for each printed word: "du" is one ADP, where the treebank has "de" and "le".

    The word that governs the others stays and takes the printed form: the pronoun in "auquel", the preposition in "du".
    Where the parts spelled together are what is printed ("don't" = "do" + "n't"), they stay apart.
    """
    groups = list(group_words(rows))
    place = {row[0]: index for index, (_, members) in enumerate(groups) for row in members}
    return tuple(make_token(form, members, place) for form, members in groups)


def group_words(rows: list[list[str]]) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Yield (row with form and spacing, syntactic words) for each printed word."""
    end, first = 0, [""]
    members: list[list[str]] = []
    for row in rows:
        if "-" in row[0]:
            first, end = row, int(row[0].partition("-")[2])
            members = []
        elif "." in row[0]:
            continue
        elif int(row[0]) <= end:
            members.append(row)
            if int(row[0]) == end:
                yield from split_or_join(first, members)
        else:
            yield row, [row]


def split_or_join(first: list[str], members: list[list[str]]) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Keep the parts of a contraction apart where they are what is printed, else yield them as one word."""
    if "".join(row[1] for row in members) != first[1]:
        yield first, members
        return
    for row in members[:-1]:
        glued = [*row]
        glued[9] = "SpaceAfter=No"
        yield glued, [row]
    last = [*members[-1]]
    last[9] = first[9]
    yield last, [members[-1]]


def make_token(printed: list[str], members: list[list[str]], place: dict[str, int]) -> Token:
    """Make the token of one printed word from the member that governs the others."""
    inside = {row[0] for row in members}
    row = next(row for row in members if row[6] not in inside)
    here = place[row[0]]
    head = here if row[6] == "0" else place[row[6]]
    feats = "" if row[5] == "_" else row[5]
    return Token(printed[1], row[2], row[3], feats, head, "ROOT" if row[6] == "0" else row[7], "SpaceAfter=No" not in printed[9])


def read_winer(path: Path) -> Iterator[Names]:
    """Yield the articles of WiNER with their outermost entities, dates and hours left out."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        spans = tuple((start, end, ENTITY_TYPES[kind]) for start, end, kind in record["entities"] if kind in ENTITY_TYPES)
        yield Names(record["id"], record["date"], record["text"], spans)


def read_columns(path: Path, *, form: int, tag: int) -> Iterator[Names]:
    """Yield the sentences of a file with one word a line; `form` and `tag` are the columns of word and IOB tag."""
    words: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split("\t") if "\t" in line else line.split(" ")
        if line.strip() and not (line.startswith("# ") and "\t" not in line):
            words.append((cells[form].removeprefix(PREFIX), cells[tag]))
        elif words and not line.strip():
            yield join_columns(path.stem, words)
            words = []


def join_columns(name: str, words: Iterable[tuple[str, str]]) -> Names:
    """Put the words together with a space between, and the IOB tags into spans; unknown classes are no names."""
    spans: list[tuple[int, int, str]] = []
    text, before = "", "O"
    for form, tag in words:
        start = len(text)
        kind = ENTITY_TYPES.get(tag[2:])
        if kind and spans and tag[0] == "I" and before[2:] == tag[2:]:
            spans[-1] = (spans[-1][0], start + len(form), kind)
        elif kind:
            spans.append((start, start + len(form), kind))
        text, before = text + form + " ", tag
    return Names(name, "", text.rstrip(), tuple(spans))
