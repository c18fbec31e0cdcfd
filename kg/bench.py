"""Measure each stage beside a plain use of its library, and the accuracy beside the committed baseline: `make bench`.

A pipeline keeps what it worked out of each word, so that articles parsed again cost little more than half. The stages are
therefore compared with a first parse: each article once, by pipelines that have seen no word, as in a user's first build.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import networkx as nx
import rdflib
from pyvis.network import Network

from kg import dates, pipeline, records, render, store, terms
from kg.annotate import Parsed, annotate, load
from kg.extract import extract
from kg.model import Article, Graph, LexicalRelation, Refusal
from kg.read import read
from kg.resolve import resolve

T = TypeVar("T")
_FIGURE = re.compile(r"([a-z][a-z ]*?) +(\d+)/(\d+) = ")


@dataclass(frozen=True, slots=True)
class Run:
    """The seconds of one pass over the same articles, by stage, and what it made."""

    words: int
    seconds: dict[str, float]
    graph: Graph


def clock(work: Callable[[], T]) -> tuple[float, T]:
    """Return how many seconds `work` took, and what it returned."""
    start = time.perf_counter()
    made = work()
    return time.perf_counter() - start, made


def run(articles: tuple[Article, ...]) -> Run:
    """Take articles through every stage after reading, the clock on each."""
    lexicon = terms.read_lexicon()
    parse, parsed = clock(lambda: [each for each in annotate(articles) if isinstance(each, Parsed)])
    found = [(each.article.text, each.article.published, each.article.language or "fr") for each in parsed]
    date, _ = clock(lambda: [dates.find(*each) for each in found])
    tell, extractions = clock(lambda: [each for each in extract(parsed, lexicon) if not isinstance(each, Refusal)])
    join, graph = clock(lambda: resolve(extractions, lexicon, base=terms.BASE))
    with tempfile.TemporaryDirectory() as folder:
        keep, _ = clock(lambda: _keep(graph, Path(folder)))
    draw, _ = clock(lambda: render.draw(graph, title="bench"))
    seconds = {"parse": parse, "dates": date, "extract": tell, "resolve": join, "store": keep, "page": draw}
    return Run(sum(len(each.doc) for each in parsed), seconds, graph)


def time_first_parse(articles: tuple[Article, ...]) -> tuple[float, list[Parsed]]:
    """Return the seconds of parsing distinct articles, the pipelines loaded (off the clock) but new to every word, and the parses."""
    load.cache_clear()
    for language in sorted({each.language or "fr" for each in articles}):
        list(annotate([Article("none", ".", language)], language=language))
    return clock(lambda: [each for each in annotate(articles) if isinstance(each, Parsed)])


def time_pairs(articles: tuple[Article, ...], rounds: int) -> tuple[float, list[float]]:
    """Return the seconds of a first parse by the word, and what all after it costs beside it, round by round: machines change pace."""
    lexicon = terms.read_lexicon()
    firsts, shares = [], []
    for _ in range(rounds):
        first, parsed = time_first_parse(articles)
        after, _ = clock(partial(_after, parsed, lexicon))
        firsts.append(first / max(sum(len(each.doc) for each in parsed), 1))
        shares.append(after / first)
    return statistics.median(firsts), sorted(shares)


def _after(parsed: Iterable[Parsed], lexicon: tuple[LexicalRelation, ...]) -> Graph:
    return resolve(extract(parsed, lexicon), lexicon, base=terms.BASE)


def _keep(graph: Graph, folder: Path) -> None:
    records.write(graph, folder)
    store.save(graph, folder)


def multiply(articles: tuple[Article, ...], times: int) -> tuple[Article, ...]:
    """Return the articles over and over under other names."""
    return tuple(replace(each, name=f"{copy}/{each.name}") for copy in range(times) for each in articles)


def compare(graph: Graph) -> dict[str, float]:
    """Return the seconds of our store and page, and of plain rdflib and plain pyvis, on one graph."""
    with tempfile.TemporaryDirectory() as folder:
        store.save(graph, Path(folder))
        file = next(Path(folder).glob("*.nq"))
        ours, _ = clock(lambda: store.open(Path(folder)))
        plain, _ = clock(lambda: rdflib.Dataset().parse(file, format="nquads"))
    page, _ = clock(lambda: render.draw(graph, title="bench"))
    return {"load": ours, "plain rdflib load": plain, "page": page, "plain pyvis page": clock(lambda: _plain_page(graph))[0]}


def _plain_page(graph: Graph) -> str:
    network = Network(cdn_resources="in_line")
    network.from_nx(nx.Graph([(event.participants[0].entity, each.entity) for event in graph.events for each in event.participants[1:]]))
    return str(network.generate_html())


def accuracy(shared: Path) -> dict[str, float]:
    """Return the figures of the event scorer on the shared gold, as shares."""
    with tempfile.TemporaryDirectory() as folder:
        pipeline.build([shared / "seeds"], Path(folder) / "out")
        scorer, gold, told = shared / "eval" / "score_events.py", shared / "gold" / "seeds.jsonl", Path(folder) / "out" / "events.jsonl"
        command = [sys.executable, str(scorer), str(gold), str(told), str(shared / "seeds")]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {name.strip(): round(int(hit) / int(of), 3) for name, hit, of in _FIGURE.findall(said)}


def main() -> None:
    """Print the cost of each stage, the comparisons, the growth, and the accuracy beside the baseline."""
    options = argparse.ArgumentParser(prog="python -m kg.bench", description=main.__doc__)
    options.add_argument("--articles", type=Path, default=Path("seeds"), help="the folder whose articles are timed")
    options.add_argument("--copies", type=int, default=4, help="how often they are repeated")
    options.add_argument("--rounds", type=int, default=7, help="how often all after the parse is timed beside a first parse")
    options.add_argument("--shared", type=Path, default=Path("../shared"), help="the folder with gold, seeds and eval, for the accuracy")
    options.add_argument("--baseline", type=Path, default=Path("tests/baseline.json"), help="the accuracy that was committed")
    given = options.parse_args()
    articles = tuple(dates.date_article(each) for each in read([given.articles]) if isinstance(each, Article))
    run(articles)  # warm: load the tables
    first, shares = time_pairs(articles, given.rounds)
    once, more = run(multiply(articles, given.copies)), run(multiply(articles, 2 * given.copies))
    _print_stages(once, more, first, shares)
    for name, seconds in compare(more.graph).items():
        print(f"{name:22} {seconds:8.2f} s")
    if (given.shared / "gold").is_dir():
        _print_accuracy(accuracy(given.shared), given.baseline)


def _print_stages(once: Run, more: Run, first: float, shares: Sequence[float]) -> None:
    """Print what each stage costs beside a first parse of as many words; dates are sought within extract, too."""
    parse = more.words * first
    print(f"{more.words} words; {len(more.graph.events)} events; {1 / first:.0f} words a second parsed that no article held before")
    for stage, seconds in more.seconds.items():
        growth = seconds / max(once.seconds[stage], 1e-9)
        print(f"{stage:22} {seconds:8.2f} s  {seconds / parse:6.2f} of a first parse  x{growth:.1f} for twice the articles")
    spread = f"median of {len(shares)} rounds from {shares[0]:.2f} to {shares[-1]:.2f}; extract, its dates within, and resolve"
    print(f"{'all after the parse':22} {statistics.median(shares):19.2f} of a first parse ({spread})")


def _print_accuracy(found: dict[str, float], baseline: Path) -> None:
    kept = json.loads(baseline.read_text(encoding="utf-8")) if baseline.is_file() else {}
    for name, share in found.items():
        print(f"{name:22} {share:8.3f}    baseline {kept.get(name, 'none')}")


if __name__ == "__main__":
    main()
