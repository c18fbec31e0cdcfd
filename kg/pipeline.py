"""Join the stages: paths > read > Articles > annotate > documents > extract > tellings > resolve > graph > store, records, page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, groupby
from pathlib import Path
from typing import TypeVar

from kg import output, records, render, store, terms
from kg.annotate import WINDOW, annotate
from kg.dates import date_article
from kg.dates.articles import FIRST, LAST
from kg.errors import KgError, ReadError
from kg.extract import extract
from kg.extract.triples import Triple, triples
from kg.model import Article, Extraction, Graph, LexicalRelation, Refusal
from kg.read import read
from kg.read.files import ordered
from kg.resolve import resolve
from kg.workers import MOST, processors, spread

Progress = Callable[[str, int, int], None]  # the stage, how much of it is done, and of how much
T = TypeVar("T")
U = TypeVar("U")

PAGE = "index.html"
SHOWN = 5  # refusals of one file that are told one by one
LEAST = 2 * WINDOW  # articles that are worth a process of their own, which takes a second or two to start


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build made, in numbers, and what it had to leave out."""

    page: Path
    articles: int
    entities: int
    events: int
    conflicts: int
    refusals: tuple[Refusal, ...]

    def refused(self) -> Iterator[str]:
        """Yield a line for each refusal; of a file of many articles for the first few, then how many more there are."""
        for (is_left_out, file), group in groupby(self.refusals, lambda each: (each.is_left_out, each.name.partition("#")[0])):
            kind, found = "left out" if is_left_out else "note", list(group)
            yield from (f"{kind}: {each.name}: {each.reason}" for each in found[:SHOWN])
            if len(found) > SHOWN:
                yield f"{kind}: {file}: {len(found) - SHOWN} more: all are in {self.page.with_name('refusals.jsonl')}"


@dataclass(frozen=True, slots=True)
class Options:
    """How articles are to be read: a pipeline for each language, one language for all, the relations, our IRIs' base.

    `jobs` are the processes that read at once; None is as many as the machine and the number of articles call for.
    """

    models: Mapping[str, str] | None = None
    language: str | None = None
    lexicon: tuple[LexicalRelation, ...] = ()
    base: str = terms.BASE
    jobs: int | None = 1


def build(  # noqa: PLR0913 (the keywords are the options of the command)
    paths: Iterable[Path],
    out: Path,
    *,
    models: Mapping[str, str] | None = None,
    language: str | None = None,
    ontology: Iterable[Path] = (),
    base: str = terms.BASE,
    jobs: int | None = 1,
    progress: Progress | None = None,
) -> BuildReport:
    """Build the graph of files and folders of articles into the folder `out`, in the place of an earlier build of ours.

    An article that cannot be read or understood costs no other: it is among the report's refusals. Raises ReadError
    when none is left, OutputError when `out` cannot be written or holds what no build wrote; `out` is then as before.
    What is built is the same whatever the number of `jobs`; with more than one (None: as many as it pays to have)
    the calling program must keep its own start under `if __name__ == "__main__"`, as each process imports it.
    """
    paths, say = ordered(paths), progress or _silent
    output.check(out)
    lexicon = terms.read_lexicon(ontology)
    graph = read_graph(paths, Options(models, language, lexicon, base, jobs), say)
    say("write", 0, 1)
    with output.replacing(out) as folder:
        records.write(graph, folder)
        store.save(graph, folder, base=base, lexicon=lexicon)
        (folder / PAGE).write_text(render.draw(graph, title=_title(paths)), encoding="utf-8", newline="\n")
    say("write", 1, 1)
    return BuildReport(out / PAGE, len(graph.articles), len(graph.entities), len(graph.events), len(graph.conflicts), graph.refusals)


def read_graph(paths: Iterable[Path], options: Options, progress: Progress) -> Graph:
    """Return the graph of files and folders of articles, with all that was left out."""
    refused = Refused()
    articles = tuple(refused.sift(_with_known_language(refused.sift(read(paths)))))
    extractions = refused.sift(_tell_all(tuple(refused.sift(_date(articles))), options))
    graph = resolve(_counted(extractions, len(articles), progress), options.lexicon, base=options.base)
    if not graph.articles:
        raise ReadError(refused.summary())
    return replace(graph, refusals=refused.sorted())


def line_triples(lines: Iterable[str], language: str, *, models: Mapping[str, str] | None = None) -> Iterator[tuple[int, Triple]]:
    """Yield the plain triples of each line of text, a sentence or more, with the line's number from 1."""
    articles = (Article(str(number), line.strip(), language) for number, line in enumerate(lines, 1) if line.strip())
    lexicon = terms.read_lexicon()
    for parsed in annotate(articles, models=models, language=language):
        if isinstance(parsed, Refusal):
            raise ReadError(f"line {parsed.name}: {parsed.reason}")
        yield from ((int(parsed.article.name), triple) for triple in triples(parsed, lexicon))


def _date(articles: Iterable[Article]) -> Iterator[Article | Refusal]:
    for article in articles:
        dated = _isolated(article.name, lambda each: (date_article(each),), article)
        yield from dated
        if article.published and article.published_from and not any(_keeps_date(article, each) for each in dated):
            given = f"its date '{article.published.text[:60]}' cannot be read or lies outside {FIRST} to {LAST}"
            why = f"{given}, so it is read without: write 2024-03-22, 2024-03 or 2024"
            yield Refusal(article.name, why, is_left_out=False)


def _keeps_date(article: Article, dated: Article | Refusal) -> bool:
    return isinstance(dated, Refusal) or dated.published_from == article.published_from


def _with_known_language(articles: Iterable[Article]) -> Iterator[Article | Refusal]:
    """Take away what metadata give as a language and is none, and say so."""
    for article in articles:
        if article.language and not re.fullmatch("[a-z]{2,3}", article.language):
            why = f"its language '{article.language[:60]}' is not known, so it is read as if none were given: write fr or en"
            yield Refusal(article.name, why, is_left_out=False)
            article = replace(article, language=None)
        yield article


def _tell_all(articles: tuple[Article, ...], options: Options) -> Iterable[Extraction | Refusal]:
    """Return what articles tell, in their order; parsed in the same windows however many processes share them."""
    windows = tuple(articles[at : at + WINDOW] for at in range(0, len(articles), WINDOW))
    jobs = min(options.jobs or min(processors(), MOST, len(articles) // LEAST), len(windows))
    if jobs <= 1:
        return _tell(articles, options)
    return chain.from_iterable(spread(partial(_told, options=options), windows, jobs))


def _told(articles: tuple[Article, ...], *, options: Options) -> list[Extraction | Refusal]:
    return list(_tell(articles, options))


def _tell(articles: Iterable[Article], options: Options) -> Iterator[Extraction | Refusal]:
    for parsed in annotate(articles, models=options.models, language=options.language):
        if isinstance(parsed, Refusal):
            yield parsed
        else:
            yield from _isolated(parsed.article.name, lambda each: extract((each,), options.lexicon), parsed)


def _isolated(name: str, stage: Callable[[T], Iterable[U]], item: T) -> list[U | Refusal]:
    """Return what a stage yields for one article; a fault in it costs this article alone."""
    try:
        return list(stage(item))
    except KgError as error:
        return [Refusal(name, str(error))]
    except Exception as error:  # the one place that isolates a bad article, whatever a rule made of it
        return [
            Refusal(name, f"is left out by a fault of ours ({type(error).__name__}: {str(error)[:120]}): please report it with the article")
        ]


class Refused:
    """What was left out so far."""

    def __init__(self) -> None:
        self._found: dict[Refusal, None] = {}

    def sift(self, items: Iterable[T | Refusal]) -> Iterator[T]:
        """Yield the items, and keep the refusals among them."""
        for item in items:
            if isinstance(item, Refusal):
                self._found[replace(item, reason=item.reason.removeprefix(f"{item.name}: "))] = None
            else:
                yield item

    def sorted(self) -> tuple[Refusal, ...]:
        """Return the refusals by name, those of articles first; "line 9" before "line 10"."""
        return tuple(sorted(self._found, key=lambda each: (not each.is_left_out, _in_order(each.name), each.name, each.reason)))

    def summary(self) -> str:
        """Say in one line why nothing is left."""
        if not self._found:
            return "there is no article to read: name files or folders of articles"
        first, *others = self.sorted()
        more = f" (and {len(others)} more left out)" if others else ""
        return f"{first.name}: {first.reason}{more}"


def _in_order(name: str) -> str:
    return re.sub(r"\d+", lambda found: found[0].zfill(9), name)


def _counted(items: Iterable[T], total: int, progress: Progress) -> Iterator[T]:
    progress("read", 0, total)
    for done, item in enumerate(items, 1):
        progress("read", done, total)
        yield item
    progress("resolve", 0, 1)


def _title(paths: tuple[Path, ...]) -> str:
    return ", ".join(dict.fromkeys(path.resolve().name for path in paths))


def _silent(stage: str, done: int, total: int) -> None:
    """Say nothing."""
