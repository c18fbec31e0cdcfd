"""Write an output folder whole or not at all, and tell our outputs from other folders."""

from __future__ import annotations

import ctypes
import errno
import glob
import json
import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg import __version__
from kg.errors import OutputError

MARK = "kg-build.json"  # names the files of the build it lies in; a folder without it is not ours to replace
DAY = 86_400  # seconds after which an unfinished folder was surely left by a build that was killed

_IGNORED = frozenset({MARK, "graph.db", "graph.db.stamp", "graph.db.new", ".DS_Store", "Thumbs.db", "desktop.ini"})  # made again at need
_EXCHANGE = 2  # RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS
_HERE = -100  # AT_FDCWD on Linux


def check(out: Path) -> None:
    """Raise OutputError unless `out` can be made, or is a build of ours that holds nothing else."""
    with _told(out):
        _check(out)
        _try(Path(os.path.realpath(out)))


def _check(out: Path) -> None:
    if out.is_symlink() and not out.exists():
        raise OutputError(f"{out}: is a link to a folder that is not there: remove the link, or choose another folder with -o")
    if not out.exists():
        return
    if not out.is_dir():
        raise OutputError(f"{out}: is a file, not a folder: choose another with -o")
    if foreign := _foreign(out):
        raise OutputError(f"{out}: holds '{foreign}', which kg build did not write: move it away, or choose another folder with -o")


def _try(out: Path) -> None:
    """Make a folder where `out` will be made, and remove it, so that no long build fails at its end."""
    above = next(folder for folder in out.parents if folder.exists())
    folder = above / _unfinished(out).name
    folder.mkdir(exist_ok=True)
    folder.rmdir()


@contextmanager
def _told(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(f"{out}: cannot be written ({error.strerror}): choose another folder with -o") from error


def _unfinished(out: Path) -> Path:
    return out.with_name(f".{out.name}.{os.getpid()}.building")


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """Give a new folder to write in, and put it in the place of `out` when all went well.

    Until then, and whatever interrupts it, `out` stays as it was. Raises OutputError when the disk does.
    """
    check(out)
    out = Path(os.path.realpath(out))
    folder = _unfinished(out)
    try:
        with _told(out):
            out.parent.mkdir(parents=True, exist_ok=True)
            _remove_leftovers(out)
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            yield folder
            files = sorted(path.name for path in folder.iterdir())
            (folder / MARK).write_text(json.dumps({"kg": __version__, "files": files}) + "\n", encoding="utf-8")
            _put(folder, out)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _foreign(out: Path) -> str | None:
    """Return the name of something in `out` that no build wrote, if there is any."""
    try:
        mark = json.loads((out / MARK).read_text(encoding="utf-8"))
        ours = _IGNORED | {str(name) for name in mark["files"]}
    except FileNotFoundError:
        ours = _IGNORED
    except (OSError, ValueError, KeyError, TypeError):
        return MARK
    try:
        return min((path.name for path in out.iterdir() if path.name not in ours), default=None)
    except OSError as error:
        raise OutputError(f"{out}: cannot be opened ({error.strerror}): choose another folder with -o") from error


def _remove_leftovers(out: Path) -> None:
    for path in out.parent.glob(f".{glob.escape(out.name)}.*.building"):
        with suppress(FileNotFoundError):  # another build's, which has just ended
            if time.time() - path.stat().st_mtime > DAY:
                shutil.rmtree(path, ignore_errors=True)


def _put(folder: Path, out: Path) -> None:
    """Put `folder` in the place of `out`; what was there is then in `folder`, or gone."""
    try:
        folder.rename(out)
        return
    except OSError as error:
        if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
            raise
    if not _exchange(folder, out):
        before = folder.with_suffix(".before")
        out.rename(before)
        folder.rename(out)
        before.rename(folder)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in a single step, so that no moment is without either; tell whether the system could."""
    paths = os.fsencode(one), os.fsencode(other)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(library.renamex_np(*paths, _EXCHANGE) == 0)
        return bool(library.renameat2(_HERE, paths[0], _HERE, paths[1], _EXCHANGE) == 0)
    except (OSError, AttributeError, TypeError):
        return False
