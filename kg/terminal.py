"""Speak to a terminal, or to the file or program in its place: safe text always, progress and colour for people only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

STAGES = {"read": "Reading articles", "resolve": "Resolving who and what", "write": "Writing the graph and the page"}


def safe(text: str) -> str:
    """Return text that cannot steer a terminal: control and direction characters become visible escapes.

    >>> safe("a\\x1b[31m rouge\\u202e\\n")
    'a\\\\x1b[31m rouge\\\\u202e\\\\n'
    """
    return "".join(c if c.isprintable() or c in "\xa0\u202f\u2009" else c.encode("unicode_escape").decode("ascii") for c in text)


def say(text: str) -> None:
    """Write one line to standard error, for the person; standard output holds the result alone."""
    print(safe(text), file=sys.stderr)


def prepare() -> None:
    """Make standard output UTF-8 wherever it is no terminal, and let no odd letter stop a terminal."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(**({"errors": "replace"} if _is_terminal(stream) else {"encoding": "utf-8", "errors": "replace"}))


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], None] | None]:
    """Give a function that shows progress on the terminal; None where there is no terminal to show it on."""
    if not _is_terminal(sys.stderr):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        yield _shower(bars, {})


def _shower(bars: Progress, tasks: dict[str, TaskID]) -> Callable[[str, int, int], None]:
    def show(stage: str, done: int, total: int) -> None:
        if stage not in tasks:
            tasks[stage] = bars.add_task(STAGES.get(stage, stage), total=total)
        bars.update(tasks[stage], completed=done, total=total)

    return show


def _is_terminal(stream: TextIO) -> bool:
    return hasattr(stream, "isatty") and stream.isatty()
