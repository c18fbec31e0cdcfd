"""Run a question that anybody may have written: checked first, then in a child process that is killed at its limit."""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import re
import sys
from collections.abc import Callable, Mapping
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from pyoxigraph import QueryBoolean, QuerySolutions, Store, Triple

from kg.errors import QueryError
from kg.store.answers import Answer
from kg.store.syntax import ASIDE, fault, one_line

Result = Answer | bool | tuple[Triple, ...]
LONGEST = 100_000  # characters of a question; the longest shipped one has under 2,000
SECONDS = 30.0
ROWS = 100_000
MEMORY = 4 << 30  # bytes that a question may take beyond what the store holds

_REFUSED = {
    "SERVICE": "it would send the question to another machine (allow it with --allow-network)",
    "FROM": "it names data outside the graph: ask of one article's part with GRAPH",
    "LOAD": "it would fetch a file",
    **dict.fromkeys(("INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"), "the graph is only read here"),
}


def check(question: str, *, allow_network: bool = False) -> None:
    """Refuse a question that is too long, updates the graph or reaches out of it.

    Raises QueryError. The words are looked for outside strings, IRIs and comments, also where they hide behind
    `\\uXXXX` escapes, which SPARQL resolves before it reads anything else.
    """
    if re.search("[\ud800-\udfff]", question):
        raise QueryError("the question holds half a character (a lone surrogate): save it as UTF-8")
    if len(question) > LONGEST:
        raise QueryError(f"the question has {len(question):,} characters, over the limit of {LONGEST:,}: make it shorter")
    unescaped = re.sub(r"\\u([0-9A-Fa-f]{4})|\\U00([0-9A-Fa-f]{6})", lambda found: _character(found[1] or found[2]), question)
    for text in {question, unescaped}:
        words = re.findall(r"[A-Za-z]+", ASIDE.sub(" ", text))
        for word in map(str.upper, words):
            if word in _REFUSED and not (allow_network and word == "SERVICE"):
                raise QueryError(f"{word} is refused: {_REFUSED[word]}")


def _character(digits: str) -> str:
    return chr(int(digits, 16)) if int(digits, 16) <= sys.maxunicode else " "


def run(store: Store, question: str, prefixes: Mapping[str, str], *, rows: int = ROWS) -> Result:
    """Answer a question here and now, without a time limit: for the questions we ship."""
    try:
        found = store.query(question, prefixes=dict(prefixes), use_default_graph_as_union=True)
        if isinstance(found, QueryBoolean):
            return bool(found)
        if not isinstance(found, QuerySolutions):
            return tuple(islice(found, rows))
        taken = [tuple(solution) for solution in islice(found, rows + 1)]
        columns = tuple(variable.value for variable in found.variables)
        return Answer(columns, tuple(taken[:rows]), is_cut=len(taken) > rows)
    except SyntaxError as error:
        raise QueryError(fault(str(error), question, prefixes)) from error
    except (OSError, ValueError, RuntimeError) as error:
        raise QueryError(f"the question cannot be answered: {one_line(str(error))}") from error


def run_apart(
    opener: Callable[[], Store], question: str, prefixes: Mapping[str, str], *, rows: int = ROWS, seconds: float = SECONDS
) -> Result:
    """Answer a question in a child process, killed when its time is up; its memory is limited too.

    `opener` gives the child its store: the parent's own, shared by fork, or a read-only copy on disk.
    """
    context: Any = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_answer, args=(sender, opener, question, dict(prefixes), rows), daemon=True)
    child.start()
    sender.close()
    try:
        if not receiver.poll(seconds):
            raise QueryError(f"stopped after {seconds:g} seconds: narrow the question or add LIMIT")
        result = receiver.recv()
    except EOFError as error:
        raise QueryError("stopped: the question is nested too deeply or needs too much memory: narrow it or add LIMIT") from error
    finally:
        child.kill()
        child.join()
        receiver.close()
    if isinstance(result, QueryError):
        raise result
    return result  # type: ignore[no-any-return]


def _answer(sender: Connection, opener: Callable[[], Store], question: str, prefixes: dict[str, str], rows: int) -> None:
    """Run in the child: hand back the result or the refusal, and leave without the parent's clean-up."""
    faulthandler.disable()
    _limit_memory()
    result: Any
    try:
        result = run(opener(), question, prefixes, rows=rows)
    except QueryError as error:
        result = error
    sender.send(result)
    sender.close()
    os._exit(0)


def _limit_memory() -> None:
    if sys.platform.startswith("linux"):
        import resource

        held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (held + MEMORY, held + MEMORY))
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # an abort for want of memory would print a trace
