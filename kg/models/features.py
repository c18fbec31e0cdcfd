"""Turn a printed word into the numbers a network reads: its row in the word list, its letter groups, its shape."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

GROUP_ROWS = 16384  # rows for hashed letter groups
SHAPE_ROWS = 512
GROUP_SIZES = (2, 3, 4)  # letters in a group, the word's two edges counted
ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "‑": "-", "–": "-", "—": "-", "\u00a0": " ", "\u202f": " "})


class Features(NamedTuple):
    """What the networks know of one word, whatever its place."""

    word: int
    groups: tuple[int, ...]
    shape: int


def simplify(form: str) -> str:
    """Fold what spells the same word: case, typographic marks, digits.

    >>> simplify("L’Euro 2024")
    "l'euro 0000"
    """
    return re.sub(r"\d", "0", form.translate(ALIKE).lower())


def find_shape(form: str) -> str:
    """Give the outline of a word, runs cut to three letters.

    >>> find_shape("McDonald's"), find_shape("COVID-19")
    ("XxXxxx'x", 'XXX-dd')
    """
    outline = re.sub(r"[^\W\d_]", lambda letter: "X" if letter.group().isupper() else "x", form.translate(ALIKE))
    return re.sub(r"(.)\1{3,}", r"\1\1\1", re.sub(r"\d", "d", outline))


def list_words(forms: Iterable[str], *, least: int = 2) -> list[str]:
    """List the simplified words seen at least so often, the commonest first: the networks' word list."""
    counts = Counter(simplify(form) for form in forms)
    return sorted((word for word, count in counts.items() if count >= least), key=lambda word: (-counts[word], word))


def describe(form: str, rows: dict[str, int]) -> Features:
    """Describe one word; `rows` numbers the word list from 1, and 0 stands for any other word."""
    word = simplify(form)
    edged = f"<{word[:24]}>"
    groups = {edged[start : start + size] for size in GROUP_SIZES for start in range(len(edged) - size + 1)}
    hashed = sorted({zlib.crc32(group.encode()) % GROUP_ROWS for group in groups} | {zlib.crc32(edged.encode()) % GROUP_ROWS})
    return Features(rows.get(word, 0), tuple(hashed), zlib.crc32(find_shape(form).encode()) % SHAPE_ROWS)
