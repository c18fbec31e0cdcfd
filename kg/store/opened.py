"""A graph opened for asking: in memory by default, or on disk where it would not fit."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pyoxigraph
from pyoxigraph import RdfFormat, Triple, serialize

from kg import records
from kg.errors import OutputError, QueryError
from kg.model import Graph
from kg.store import asking
from kg.store.answers import Answer, plain
from kg.store.files import QUADS
from kg.store.names import Names
from kg.store.networks import network
from kg.store.questions import bind, questions
from kg.store.syntax import one_line
from kg.terms import BASE, VOID, prefixes

if TYPE_CHECKING:
    import networkx
    import rdflib

T = TypeVar("T")
DISK = "graph.db"  # Oxigraph's own format, made anew from graph.nq whenever that has changed


class Store:
    """A graph, read only. Questions are SPARQL 1.1 over all its named graphs at once, with the prefixes known."""

    def __init__(self, raw: pyoxigraph.Store, folder: Path, opener: Callable[[], pyoxigraph.Store]) -> None:
        self.raw = raw
        self.folder = folder
        self._opener = opener
        self._names: Names | None = None
        self.base = next((plain(quad.object) for quad in raw.quads_for_pattern(None, VOID.uriSpace, None, None)), BASE)
        self.prefixes = prefixes(self.base)

    def select(self, question: str, *, seconds: float = asking.SECONDS, rows: int = asking.ROWS, allow_network: bool = False) -> Answer:
        """Answer a SELECT with a table."""
        return _expect(Answer, self.query(question, seconds=seconds, rows=rows, allow_network=allow_network), "SELECT")

    def ask(self, question: str, *, seconds: float = asking.SECONDS, allow_network: bool = False) -> bool:
        """Answer an ASK with yes or no."""
        return _expect(bool, self.query(question, seconds=seconds, allow_network=allow_network), "ASK")

    def construct(self, question: str, *, seconds: float = asking.SECONDS, rows: int = asking.ROWS, allow_network: bool = False) -> str:
        """Answer a CONSTRUCT or DESCRIBE with Turtle, sorted."""
        found = _expect(tuple, self.query(question, seconds=seconds, rows=rows, allow_network=allow_network), "CONSTRUCT or DESCRIBE")
        return self.turtle(found)

    def query(
        self, question: str, *, seconds: float = asking.SECONDS, rows: int = asking.ROWS, allow_network: bool = False
    ) -> asking.Result:
        """Answer any question: a table, yes or no, or triples.

        Raises QueryError: bad syntax with its line and spot, an update or a reach outside the graph, time or memory used up.
        """
        asking.check(question, allow_network=allow_network)
        return asking.run_apart(self._opener, question, self.prefixes, rows=rows, seconds=seconds)

    def turtle(self, triples: tuple[Triple, ...]) -> str:
        """Write triples as Turtle, sorted, with the prefixes that they use."""
        ordered = sorted(triples, key=str)
        everything = "".join(map(str, ordered))
        used = {name: iri for name, iri in self.prefixes.items() if f"<{iri}" in everything}
        return (serialize(ordered, format=RdfFormat.TURTLE, prefixes=used) or b"").decode()

    def ready(self, name: str, values: Mapping[str, str] | None = None, *, folder: Path | None = None, rows: int = asking.ROWS) -> Answer:
        """Answer a ready question by its name; the values of its parameters are words, never SPARQL.

        The shipped ones run at once; those of a user's folder like any other question, under the limits.
        """
        known = questions(folder)
        if name not in known:
            raise QueryError(f"no question is named {name!r}; known: {', '.join(known)}")
        text = bind(known[name], values or {}, self.find)
        if known[name].is_shipped:
            return _expect(Answer, asking.run(self.raw, text, self.prefixes, rows=rows), "SELECT")
        return self.select(text, rows=rows)

    def events(self, *, entity: str = "", since: str = "", until: str = "", relation: str = "", status: str = "") -> Answer:
        """List events by date; `since` and `until` are days, months or years, `status` such as Asserted or Alleged."""
        return self.ready("timeline", {"entity": entity, "from": since, "to": until, "relation": relation, "status": status})

    def find(self, name: str) -> tuple[str, ...]:
        """Return the IRIs of the entities of that name or alias, whatever its case and accents; an IRI stands for itself.

        Raises QueryError with the nearest names where there is none.
        """
        self._names = self._names or Names(self.raw)
        if name.startswith("ent:"):
            name = self.prefixes["ent"] + name.removeprefix("ent:")
        return self._names.find(name)

    def graph(self) -> Graph:
        """Read the values back from the records beside the graph."""
        return records.read(self.folder)

    def to_rdflib(self) -> rdflib.Dataset:
        """Show the same graph as an rdflib Dataset over this store; its SPARQL cannot load files."""
        import rdflib
        import rdflib.plugins.sparql
        from oxrdflib import OxigraphStore

        rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS = False  # FROM <file:///...> would read the user's files
        dataset = rdflib.Dataset(store=OxigraphStore(store=self.raw), default_union=True)
        for name, iri in self.prefixes.items():
            dataset.bind(name, iri)
        return dataset

    def to_networkx(self) -> networkx.MultiDiGraph[Any]:
        """Draw the network: an entity a node, an event an edge from each agent to each object, with its dates and status."""
        return network(self.graph())

    @property
    def place(self) -> Path:
        """Where the store lies, if it was opened on disk."""
        return self.folder / DISK

    def __len__(self) -> int:
        return len(self.raw)

    def _repr_html_(self) -> str:
        return self.events()._repr_html_()


def open(folder: Path | str, *, on_disk: bool = False) -> Store:
    """Open the graph of an output folder.

    In memory it takes about a third of a kilobyte a quad; `on_disk` keeps it in `graph.db` beside the files, for graphs of millions.
    Raises OutputError where the folder holds no graph, or a damaged one.
    """
    path = Path(folder) / QUADS
    if not path.is_file():
        raise OutputError(f"{folder}: no graph there ({QUADS} is missing): build it first, kg build ARTICLES -o {folder}")
    if on_disk:
        place = _on_disk(path)
        opener = partial(pyoxigraph.Store.read_only, str(place))
        return Store(opener(), Path(folder), opener)
    raw = _loaded(pyoxigraph.Store(), path)
    return Store(raw, Path(folder), _Shared(raw, path))


class _Shared:
    """Give a forked child the parent's store, and a spawned one, which cannot have it, a store of its own."""

    def __init__(self, raw: pyoxigraph.Store, path: Path) -> None:
        self.raw: pyoxigraph.Store | None = raw
        self.path = path

    def __call__(self) -> pyoxigraph.Store:
        return self.raw or _loaded(pyoxigraph.Store(), self.path)

    def __getstate__(self) -> dict[str, Any]:
        return {"raw": None, "path": self.path}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)


def _loaded(store: pyoxigraph.Store, path: Path) -> pyoxigraph.Store:
    try:
        store.bulk_load(path=str(path), format=RdfFormat.N_QUADS)
    except (SyntaxError, ValueError, OSError) as error:
        raise OutputError(f"{path}: damaged: {one_line(str(error))}: build it again") from error
    return store


def _on_disk(path: Path) -> Path:
    """Make the disk store if it is missing or older than the graph, in a new folder that then takes the old one's place."""
    place, stamp = path.with_name(DISK), path.with_name(f"{DISK}.stamp")
    now = f"{path.stat().st_mtime_ns} {path.stat().st_size}"
    if place.is_dir() and stamp.is_file() and stamp.read_text() == now:
        return place
    fresh = path.with_name(f"{DISK}.new")
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        _loaded(pyoxigraph.Store(str(fresh)), path).flush()
        shutil.rmtree(place, ignore_errors=True)
        fresh.rename(place)
        stamp.write_text(now)
    except OSError as error:
        raise OutputError(f"{place}: cannot be written ({error}): close other programs that use it, or open without on_disk") from error
    return place


def _expect(kind: type[T], result: Any, name: str) -> T:
    if not isinstance(result, kind):
        raise QueryError(f"a {name} question was expected here: use query() for any kind")
    return result
