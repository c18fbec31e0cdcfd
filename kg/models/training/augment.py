"""Make more sentences with names to learn from: our own sentences filled with names, and names swapped within the articles."""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kg.models.convert import Names

HERE = Path(__file__).parent
LETTERS = {"P": "Person", "O": "Organization", "L": "Place", "D": "Product", "E": "Occasion"}
LONG_ROADS = (311, 480, 520, 620, 630, 680, 709, 710, 719, 750, 837, 844, 851)  # French motorways with three figures
STREETS = ("avenue", "avenue", "rue", "allée", "esplanade")
QUAYS = ("boulevard", "quai", "pont")
STREET_NAMES = (
    "des Champs-Élysées", "Haussmann", "du Maréchal-Foch", "Victor-Hugo", "Jean-Jaurès", "Gambetta", "Marceau", "Kléber", "Hoche",
    "Bellecour", "de Friedland", "du Général-Leclerc", "Saint-Michel", "Saint-Germain", "des Invalides", "de la République",
    "de la Liberté", "de la Concorde", "de la Bastille", "de la Nation", "de la Victoire", "de la Bourse", "de la Gare",
)  # fmt: skip
SHARE_FROM_LISTS = 3  # names taken from WikiANN for each one from the articles
LOWER_RATE, UPPER_RATE = 0.08, 0.02
VOWELS = "AEIOUÉÈÊÎÂHaeiouéèêîâh"
CONTRACTIONS = {"de le ": "du ", "de les ": "des ", "à le ": "au ", "à les ": "aux "}
DETERMINER_RATE = 0.8  # the press leaves it out now and then
NO_DETERMINER = re.compile(
    r"(?i)(?:^|[\s'])(?:l[ae]|les|groupe|parti|syndicat|association|ONG|société|entreprise|sénateur|députés|chaîne|radio|sondage|quotidien"
    r"|journal|studio|album) $|['’]$|\($"
)

Gazetteer = dict[str, list[str]]


def gather_names(texts: Iterable[Names], fragments: Iterable[Names]) -> Gazetteer:
    """Gather the names of each type: all of the articles', and from the fragments up to three times as many of people and places.

    What WikiANN has for organisations are too often championships, albums and railway lines.
    """
    own: dict[str, set[str]] = defaultdict(set)
    for names in texts:
        for start, end, kind in names.spans:
            if names.text[start].isupper() and "\n" not in names.text[start:end] and end - start > 2:
                own[kind].add(names.text[start:end])
    others: dict[str, set[str]] = defaultdict(set)
    for names in fragments:
        for start, end, kind in names.spans:
            name = names.text[start:end]
            if name[0].isupper() and len(name) > 3 and " (" not in name and len(name.split()) < 6:
                others[kind].add(name)
    return {
        kind: sorted(found) + (sample(others[kind], SHARE_FROM_LISTS * len(found)) if kind in ("Person", "Place") else [])
        for kind, found in own.items()
    }


def sample(names: Iterable[str], count: int) -> list[str]:
    """Choose so many names by chance, the same in every run."""
    names = sorted(names)
    return random.Random(0).sample(names, min(count, len(names)))


def read_sentences(language: str) -> list[str]:
    """Read our own sentences."""
    lines = (HERE / f"sentences-{language}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def read_rows(letter: str, language: str) -> list[str]:
    """Read what the rows of the well-known names that begin with a letter hold."""
    lines = (HERE / f"world-names-{language}.txt").read_text(encoding="utf-8").splitlines()
    return [item.strip() for line in lines if line.startswith(f"{letter}:") for item in line[2:].split(";")]


def read_world(language: str) -> Gazetteer:
    """Read the well-known names of our own choosing, those of the pairs too."""
    world = {kind: set(read_rows(letter, language)) for letter, kind in LETTERS.items()}
    world["Organization"] |= {name for pair in read_pairs(language) for name in pair}
    return {kind: sorted(found) for kind, found in world.items() if found}


def read_pairs(language: str) -> list[tuple[str, str]]:
    """Read the organisations known by a full name and a short one."""
    parted = (item.partition("=") for item in read_rows("A", language))
    return [(full.strip(), short.strip()) for full, _, short in parted]


def read_determiners(language: str) -> dict[str, str]:
    """Read the article that French organisations and events have by the first word of their names; none for English."""
    path = HERE / f"determiners-{language}.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    rows = (line.partition(":") for line in lines if not line.startswith("#"))
    return {word: article if article.endswith("'") else f"{article} " for article, _, words in rows for word in words.split()}


def read_phrases() -> dict[str, list[str]]:
    """Read what stands for the slots {A} and {M}: phrases with slots of their own."""
    pairs = [f"{{={full}}} ({{={short}}})" for full, short in read_pairs("fr")]
    return {"A": pairs, "M": [re.sub("^(de l'|de la |du |des )(.+)", r"\1{=\2}", name) for name in read_rows("M", "fr")]}


def set_phrases(sentence: str, phrases: Mapping[str, Sequence[str]]) -> str:
    """Put phrases drawn by chance in the place of their slots."""
    return re.sub(r"\{(\w+)\}", lambda slot: random.choice(phrases.get(slot[1], [slot[0]])), sentence)


def fill(sentence: str, names: Gazetteer, determiners: Mapping[str, str]) -> Names:
    """Fill one of our sentences with names drawn by chance."""
    text, spans = "", []
    for piece in re.split(r"(\{[^}]+\})", sentence):
        if not piece.startswith("{"):
            text += piece
            continue
        name, kind = draw(piece[1:-1], names)
        if determiners and kind in ("Organization", "Occasion"):
            text, name = introduce(text, name, determiners)
        if text.endswith(" de ") and name[0] in VOWELS:
            text = text[:-3] + "d'"
        spans.append((len(text), len(text) + len(name), kind))
        text += name
    return Names("own", "", text, tuple(spans))


def introduce(text: str, name: str, determiners: Mapping[str, str]) -> tuple[str, str]:
    """Give a name its article, contracted as French has it: "de" and "Le Monde" are "du" and "Monde"."""
    article, own = "", re.match(r"(Les?) (?=\S)", name)
    if own and text.endswith((" de ", " à ")):
        article, name = f"{own.group(1).lower()} ", name[own.end() :]
    elif random.random() < DETERMINER_RATE and not NO_DETERMINER.search(text):
        article = determiners.get(name.split()[0], "")
    text += article if text else article.capitalize()
    ending = next((apart for apart in CONTRACTIONS if text.endswith(f" {apart}")), "")
    return text.removesuffix(ending) + CONTRACTIONS.get(ending, ""), name


def draw(slot: str, names: Gazetteer) -> tuple[str, str]:
    """Draw a name for a slot, with its type; a slot that begins with "=" holds the name of an organisation."""
    if slot.startswith("="):
        return slot[1:], "Organization"
    if slot in LETTERS:
        return random.choice(names[LETTERS[slot]]), LETTERS[slot]
    if slot == "road":
        return f"A{random.choice([*[random.randint(1, 89)] * 5, random.choice(LONG_ROADS)])}", "Place"
    if slot == "route":
        return f"{random.choice(('N', 'RN', 'D'))}{random.randint(1, 980)}", "Place"
    head = {"square": "place", "quay": random.choice(QUAYS)}.get(slot, random.choice(STREETS))
    named = random.choice((random.choice(names["Person"]), f"de {draw_town(names)}", random.choice(STREET_NAMES)))
    return f"{head} {named}", "Place"


def draw_town(names: Gazetteer) -> str:
    """Draw a place name that "de" keeps its e before."""
    towns = random.choices(names["Place"], k=3)
    return next((town for town in towns if town[0] not in VOWELS), "Lyon")


def swap_names(names: Names, gazetteer: Gazetteer, share: float = 0.5) -> Names:
    """Put other names of the same type in place of a share of an article's names."""
    text, spans, last = "", [], 0
    for start, end, kind in sorted(names.spans):
        if start < last:
            continue
        text += names.text[last:start]
        name = names.text[start:end]
        if random.random() < share and kind in gazetteer and name[0].isupper():
            other = random.choice(gazetteer[kind])
            name = other.split()[-1] if kind == "Person" and " " not in name else other
        spans.append((len(text), len(text) + len(name), kind))
        text, last = text + name, end
    return replace(names, text=text + names.text[last:], spans=tuple(spans))


def change_case(names: Names) -> Names:
    """Write a text in small letters now and then, rarely in capitals, as hurried people do; offsets stay."""
    chance = random.random()
    text = names.text.lower() if chance < LOWER_RATE else names.text.upper() if chance > 1 - UPPER_RATE else names.text
    return replace(names, text=text) if len(text) == len(names.text) else names


def read_lists(language: str) -> dict[str, int]:
    """Read the words of the lists of names: for each the sum of the numbers of its lists; none for French.

    1 a place's whole name, 2 a word of one, 4 a given name, 8 a family name, 16 a word of organisations' names,
    32 a well-known organisation's whole name.
    """
    path = HERE / f"lists-{language}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def draw_listed(lists: dict[str, int], count: int = 500) -> Gazetteer:
    """Draw people and places from the words of the lists."""
    words = {number: [word.title() for word, lists_of in lists.items() if lists_of & number] for number in (1, 4, 8)}
    people = [f"{random.choice(words[4])} {random.choice(words[8])}" for _ in range(count)]
    return {"Person": people, "Place": random.sample(words[1], count)}


def read_own_labels(lines: list[str]) -> list[Names]:
    """Read the names that we labelled in the news sentences of raw-fr/ntrex, given its lines."""
    labelled = []
    for row in (HERE / "ntrex-names.tsv").read_text(encoding="utf-8").splitlines():
        if row.startswith("#"):
            continue
        number, _, rest = row.partition("\t")
        parts = [item.split("-") for item in rest.split()]
        spans = tuple((int(start), int(end), LETTERS[letter]) for start, end, letter in parts)
        labelled.append(Names(f"ntrex-{number}", "", lines[int(number)], spans))
    return labelled
