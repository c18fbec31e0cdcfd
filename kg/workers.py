"""Spread work over processes, and give back in order what they make."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import active_children, connection, get_context, parent_process
from threading import Thread
from typing import TypeVar

from kg.errors import WorkerError

T = TypeVar("T")
U = TypeVar("U")

MOST = 8  # processes that are started unasked: each takes some 300 MB
_WAITING = 2  # pieces that wait for each process: none is idle, and few are in memory


def processors() -> int:
    """Return how many processors this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)  # not on every system
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def spread(work: Callable[[T], U], pieces: Iterable[T], processes: int) -> Iterator[U]:
    """Yield what `work` makes of each piece, in the order of the pieces, whatever is done first.

    Both go to interpreters started anew, so they must be picklable and the program's main module importable; where
    the system gives none, this process does the work itself.
    Raises WorkerError where the system ends a process, and what `work` itself raises.
    """
    rest, before = iter(pieces), active_children()
    try:  # started anew, not forked: a fork of a program with threads may hang, and not every system can
        pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_follow_parent)
    except (ImportError, NotImplementedError, OSError):  # a system without shared locks: a function in the cloud, a bare sandbox
        yield from map(work, rest)
        return
    try:
        waiting = deque(pool.submit(work, each) for each in islice(rest, processes * _WAITING))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(pool.submit(work, each) for each in islice(rest, 1))
    except BrokenProcessPool as fault:
        raise WorkerError("the system ended a process that read articles, perhaps for want of memory: try again with --jobs 1") from fault
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for each in active_children():
            if each not in before:
                each.terminate()  # none is at work any more, or what it makes is not wanted


def _follow_parent() -> None:
    """Leave it to the parent to be interrupted, and end when it ends, however that happens."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
