"""Keep a network on disk: weights as half floats in one archive, its word lists and labels as one JSON file."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Arrays = dict[str, NDArray[Any]]


class Network:
    """The weights and tables of one trained network."""

    def __init__(self) -> None:
        self.weights: Arrays = {}
        self.tables: dict[str, Any] = {}

    def to_disk(self, path: str | Path, **_: object) -> None:
        """Write the network into a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "weights.npz").write_bytes(pack(self.weights))
        (folder / "tables.json").write_text(json.dumps(self.tables, ensure_ascii=False, sort_keys=True), encoding="utf-8")

    def from_disk(self, path: str | Path, **_: object) -> Network:
        """Read the network back from a folder."""
        folder = Path(path)
        with np.load(folder / "weights.npz", allow_pickle=False) as archive:
            self.weights = {name: archive[name].astype(np.float32) for name in archive.files}
        self.tables = json.loads((folder / "tables.json").read_text(encoding="utf-8"))
        return self


def pack(weights: Arrays) -> bytes:
    """Give the archive of the weights, in a stable order."""
    buffer = io.BytesIO()
    halved: dict[str, Any] = {name: weights[name].astype(np.float16) for name in sorted(weights)}
    np.savez_compressed(buffer, **halved)
    return buffer.getvalue()
