"""Find the files to read below the paths given, each with the name it will bear in every record."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.model import Refusal
from kg.output import MARK

METADATA = "metadata.csv"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: where it is, what it is called, and the folder that was asked for."""

    path: Path
    name: str
    root: Path


def ordered(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return each path once, in an order that does not depend on the one they are given in."""
    known = {os.path.realpath(path): path for path in sorted(paths)}
    return tuple(known[real] for real in sorted(known))


def find(roots: Iterable[Path]) -> Iterator[Found | Refusal]:
    """Yield every file once, sorted by folder; two of one name get their folder's name, or a number, added.

    Links are followed within what was named: one that leads out of it is refused.
    """
    roots = tuple(roots)
    within = tuple(map(os.path.realpath, roots))
    seen: set[Path] = set()
    taken: set[str] = set()
    for root in roots:
        files = list(_below(root, within) if root.is_dir() else [root])
        if not files:
            why = "the folder holds no file to read: put articles in it, or name another"
            yield Refusal(clean_name(root.name or str(root)), why, is_left_out=False)
        for path in files:
            yield from _name(path, root, within, seen, taken)


def is_within(path: Path, folders: Iterable[str]) -> bool:
    """Tell whether a path, whatever links it goes through, is or lies in one of the folders, whose paths are without links."""
    return any(Path(os.path.realpath(path)).is_relative_to(folder) for folder in folders)


def clean_name(name: str) -> str:
    """Return a path as text that can be written anywhere: one Unicode form, no undecodable bytes, no line breaks.

    >>> clean_name("cafe\\u0301.txt"), clean_name("a\\nb.txt")
    ('café.txt', 'a b.txt')
    """
    text = os.fsencode(name).decode("utf-8", "replace")
    return "".join(c if c.isprintable() else " " for c in unicodedata.normalize("NFC", text))


def _name(path: Path, root: Path, within: tuple[str, ...], seen: set[Path], taken: set[str]) -> Iterator[Found | Refusal]:
    """Yield the file under a name of its own, unless it came already by another path."""
    name = clean_name(path.relative_to(root).as_posix() if path != root else path.name)
    if path.is_symlink() and not path.exists():
        yield Refusal(name, "is a link to a file that is not there: mend the link, or remove it")
        return
    if not is_within(path, within):
        why = "is a link that leads out of the folder, so it is not followed: name what it leads to as well"
        yield Refusal(name, why, is_left_out=path.name != METADATA)
        return
    real = path.resolve()
    if real in seen or (path != root and path.name == METADATA):
        return
    seen.add(real)
    if not path.is_file() and not path.is_dir():
        yield Refusal(name, "is not a regular file: copy its content into one")
        return
    name = _free(name, path, taken)
    taken.add(name)
    yield Found(path, name, root if root.is_dir() else root.parent)


def _free(name: str, path: Path, taken: set[str]) -> str:
    if name not in taken:
        return name
    longer = f"{clean_name(path.resolve().parent.name)}/{name}"
    return next(n for n in (longer, *(f"{longer} ({i})" for i in range(2, len(taken) + 3))) if n not in taken)


def _below(root: Path, within: tuple[str, ...]) -> Iterator[Path]:
    """Yield the files of a folder and its folders; links to folders are followed once, so a loop ends, or yielded where they lead out."""
    seen: set[str] = set()
    for folder, folders, files in os.walk(root, followlinks=True):
        real = os.path.realpath(folder)
        if real in seen or (MARK in files and Path(folder) != root):
            folders.clear()
            continue
        seen.add(real)
        shown = sorted(name for name in folders if not name.startswith("."))
        out = [name for name in shown if not is_within(Path(folder) / name, within)]
        folders[:] = (name for name in shown if name not in out)
        yield from (Path(folder) / name for name in sorted(files) if not name.startswith("."))
        yield from (Path(folder) / name for name in out)
        yield from (Path(folder) / name for name in folders if not os.access(Path(folder) / name, os.R_OK | os.X_OK))
