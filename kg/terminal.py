"""Speak to a terminal, or to the file or program in its place: safe text always, progress and colour for people only."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TYPE_CHECKING, NoReturn, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

STAGES = {"read": "Reading articles", "resolve": "Resolving who and what", "write": "Writing the graph and the page"}

Progress = Callable[[str, int, int], None]

_signals: list[int] = []  # those that came
ENDED = {128 + signal.SIGINT: "interrupted (Ctrl-C)", 128 + signal.SIGTERM: "ended (SIGTERM)"}  # exit codes by which shells know the signal
WIDE = 200  # columns of a table that is asked for but not shown on a terminal


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
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if _is_terminal(stream) else "utf-8", errors="replace")


def is_for_a_person() -> bool:
    """Tell whether standard output is a terminal."""
    return _is_terminal(sys.stdout)


def put(text: str) -> None:
    """Write a result to standard output: as it is into a file or program, made safe on a terminal."""
    lines = text.splitlines() if is_for_a_person() else [text.removesuffix("\n")]
    for line in lines:
        print(safe(line) if is_for_a_person() else line)


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Draw a table on the terminal."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table()
    for column in columns:
        drawn.add_column(Text(safe(column)), overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(safe(value)) for value in row))
    Console(width=None if is_for_a_person() else WIDE).print(drawn)


def lines_in() -> Iterator[str]:
    """Yield the lines of standard input as UTF-8, whatever the terminal's settings; only \\n ends a line."""
    if _is_terminal(sys.stdin):
        say("Reading lines from the keyboard; end with Ctrl-D.")
    elif isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    yield from sys.stdin


def end(number: int, _: object = None) -> NoReturn:
    """End as shells know it of a signal, by an exception, so that a build tidies up behind itself."""
    _signals.append(number)
    sys.exit(128 + number)


def unless_ended(progress: Progress | None) -> Progress:
    """Show progress, but end where a library that was being loaded has swallowed the signal."""

    def show(stage: str, done: int, total: int) -> None:
        if _signals and done < total:
            end(_signals[0])
        if progress:
            progress(stage, done, total)

    return show


@contextmanager
def progress() -> Iterator[Progress | None]:
    """Give a function that shows progress on the terminal; None where there is no terminal to show it on."""
    if not _is_terminal(sys.stderr):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        yield _shower(bars, {})


def _shower(bars: Bars, tasks: dict[str, TaskID]) -> Callable[[str, int, int], None]:
    def show(stage: str, done: int, total: int) -> None:
        if stage not in tasks:
            tasks[stage] = bars.add_task(STAGES.get(stage, stage), total=total)
        bars.update(tasks[stage], completed=done, total=total)

    return show


def _is_terminal(stream: TextIO) -> bool:
    return hasattr(stream, "isatty") and stream.isatty()
