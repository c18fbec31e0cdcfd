"""The command line: read options, make one call, print. Heavy modules are loaded by the command that needs them."""

from __future__ import annotations

import re
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from kg import __version__, terminal
from kg.errors import KgError
from kg.terminal import safe, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.store import Answer, Question

LANGUAGES = ("fr", "en")

app = typer.Typer(
    name="kg",
    help="From news articles to a dated, sourced knowledge graph, on your own machine.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

FORMATS = ("table", "csv", "tsv", "json", "markdown")


def _format(value: str | None) -> str | None:
    if value is not None and value not in FORMATS:
        raise typer.BadParameter(f"unknown format {safe(value)!r}: use one of {', '.join(FORMATS)}")
    return value


Format = Annotated[str | None, typer.Option(callback=_format, help="table, csv, tsv, json or markdown.")]
Output = Annotated[Path, typer.Option("-o", "--output", metavar="OUT", help="The folder of the build.")]


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run one command and exit: 0 when well, 1 with one line for a fault the user can mend, 2 for wrong usage."""
    terminal.prepare()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that an ended build tidies up behind itself
    try:
        app(arguments)
    except KgError as error:
        say(f"kg: {error}")
    sys.exit(1)


def _language(value: str | None) -> str | None:
    if value is not None and value not in LANGUAGES:
        raise typer.BadParameter(f"unknown language {safe(value)!r}: use one of {', '.join(LANGUAGES)}")
    return value


def _models(values: list[str]) -> dict[str, str]:
    models = dict(value.partition("=")[::2] for value in values)
    for language, name in models.items():
        if language not in LANGUAGES or not name:
            raise typer.BadParameter(f"write LANGUAGE=NAME, with a language of {', '.join(LANGUAGES)}", param_hint="--model")
    return models


def _base(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+[/#]", value):
        raise typer.BadParameter("write an http(s) address that ends in / or #, as in https://graph.example.org/")
    return value


def _version(wanted: bool) -> None:
    if wanted:
        print(f"kg {__version__}")
        raise typer.Exit


@app.callback()
def _kg(version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False) -> None:
    pass


@app.command()
def build(
    paths: Annotated[list[Path], typer.Argument(metavar="PATHS", help="Articles: files, or folders with all below them.")],
    output: Output = Path("output"),
    model: Annotated[
        list[str] | None, typer.Option("--model", metavar="LANG=NAME", help="A spaCy pipeline of yours, by name or folder.")
    ] = None,
    lang: Annotated[str | None, typer.Option(callback=_language, help="Take all articles as fr or en, instead of detecting it.")] = None,
    ontology: Annotated[list[Path] | None, typer.Option("--ontology", metavar="FILE", help="Relations of your own, in Turtle.")] = None,
    base: Annotated[
        str, typer.Option(callback=_base, metavar="IRI", help="What the addresses of your graph begin with.")
    ] = "https://kg.example/",
) -> None:
    """Build the graph, the timeline page and the records of articles.

    Reads .txt, .md, .html, .csv and .jsonl, with a metadata.csv beside them, and writes OUT whole or not at all.
    Prints where the page is.

    \b
    kg build articles -o output
    kg build article.txt other.html -o output --lang fr
    kg build articles -o output --ontology mine.ttl --base https://graph.example.org/
    """
    from kg import pipeline

    models = _models(model or [])
    with terminal.progress() as progress:
        report = pipeline.build(paths, output, models=models, language=lang, ontology=ontology or (), base=base, progress=progress)
    for refusal in report.refusals:
        say(f"left out: {refusal.name}: {refusal.reason}")
    say(f"{report.articles} articles, {report.events} events, {report.entities} entities, {report.conflicts} contradictions")
    print(safe(str(report.page)))


@app.command()
def query(
    question: Annotated[
        str, typer.Argument(metavar="[QUESTION]", help="SPARQL, or a file that holds it; without it, standard input.")
    ] = "-",
    output: Output = Path("output"),
    format: Format = None,
    seconds: Annotated[float, typer.Option("--timeout", min=0.1, help="Stop the question after so many seconds.")] = 30,
    rows: Annotated[int, typer.Option("--limit", min=1, help="Show at most so many rows.")] = 100_000,
    allow_network: Annotated[bool, typer.Option(help="Let the question ask other machines (SERVICE).")] = False,
) -> None:
    """Answer a SPARQL question over a build; the prefixes (evt:, kg:, ent: ...) are known.

    \b
    kg query 'SELECT ?label ?begin { ?e a evt:Meeting ; skos:prefLabel ?label ; evt:begin ?begin }'
    kg query question.rq -o output --format csv > answer.csv
    """
    from kg import store

    asked = _text(question)
    opened = store.open(output)
    found = opened.query(asked, seconds=seconds, rows=rows, allow_network=allow_network)
    if isinstance(found, tuple):
        terminal.put(opened.turtle(found))
    elif isinstance(found, bool):
        print("yes" if found else "no")
    else:
        _show(found, format)


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def ask(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="The question; without it, all are listed.")] = None,
    output: Output = Path("output"),
    format: Format = None,
    folder: Annotated[Path | None, typer.Option("--folder", metavar="DIR", help="A folder of .rq files of yours.")] = None,
) -> None:
    """Answer a ready question by its name. What it takes is listed by kg ask alone.

    \b
    kg ask
    kg ask who-met-whom
    kg ask timeline --entity "Sam Altman" --from 2024-02 --to 2024-03
    kg ask links-between OpenAI Paramount
    """
    from kg import store

    if name is None:
        _list_questions(store.questions(folder))
    else:
        known = store.questions(folder).get(name)
        values = _values(context.args, [each.name for each in known.parameters] if known else [])
        _show(store.open(output).ready(name, values, folder=folder), format)


@app.command()
def dates(
    reference: Annotated[str | None, typer.Option(metavar="DATE", help="The day, month or year the text was written.")] = None,
    lang: Annotated[str | None, typer.Option(callback=_language, help="fr or en.")] = None,
    prefer: Annotated[str, typer.Option(metavar="past|future", help="Where a bare weekday, day or month lies.")] = "past",
    explain: Annotated[bool, typer.Option("--explain", help="Say how each date was resolved.")] = False,
) -> None:
    """Find and resolve the dates in lines of text, or of JSON with "text", "reference" and "lang".

    \b
    echo "Il a plu mardi dernier." | kg dates --lang fr --reference 2024-03-22 --explain
    """
    from kg.dates.command import answer

    if prefer not in ("past", "future"):
        raise typer.BadParameter("use past or future", param_hint="--prefer")
    for line in answer(
        terminal.lines_in(), reference=reference, language=lang, prefer="past" if prefer == "past" else "future", explain=explain
    ):
        print(line)


@app.command()
def triples(
    lang: Annotated[str, typer.Option(callback=_language, help="fr or en.")] = "fr",
    model: Annotated[
        list[str] | None, typer.Option("--model", metavar="LANG=NAME", help="A spaCy pipeline of yours, by name or folder.")
    ] = None,
) -> None:
    """Write each line's plain triples: line number, subject, relation, object, confidence, separated by tabs.

    \b
    echo "OpenAI a rencontré Paramount à Los Angeles." | kg triples --lang fr
    """
    from kg import pipeline

    for number, triple in pipeline.line_triples(terminal.lines_in(), lang, models=_models(model or [])):
        print(number, triple.subject, triple.relation, triple.object, f"{triple.confidence:.2f}", sep="\t")


def _text(question: str) -> str:
    """Return a question that was given as words, as a file, or on standard input."""
    if question == "-":
        return "".join(terminal.lines_in())
    path = Path(question)
    try:
        return path.read_text("utf-8-sig") if path.suffix in (".rq", ".sparql") else question
    except (OSError, ValueError) as error:
        raise typer.BadParameter(f"{safe(question)}: cannot be read as UTF-8 text ({error})", param_hint="QUESTION") from error


def _show(answer: Answer, format: str | None) -> None:
    """Print rows: drawn on a terminal, as CSV where another program reads them, unless a format is named."""
    if (format is None and terminal.is_for_a_person()) or format == "table":
        terminal.table(answer.columns, answer.plain())
    else:
        from kg import store

        terminal.put(store.write(answer, format or "csv"))
    if answer.is_cut:
        say("There are more rows: raise the limit with --limit, or narrow the question.")


def _list_questions(known: Mapping[str, Question]) -> None:
    for question in known.values():
        takes = "".join(
            f" --{each.name} {each.kind}" if each.is_required else f" [--{each.name} {each.kind}]" for each in question.parameters
        )
        terminal.put(f"{question.name}{takes}\n    {question.description}")


def _values(arguments: list[str], names: list[str]) -> dict[str, str]:
    """Read `--name value`, `--name=value`, and bare values in the order of the question's parameters."""
    values: dict[str, str] = {}
    rest = iter(arguments)
    for argument in rest:
        if argument.startswith("--"):
            name, has_value, value = argument[2:].partition("=")
            values[name] = value if has_value else next(rest, "")
        elif left := [name for name in names if name not in values]:
            values[left[0]] = argument
        else:
            raise typer.BadParameter(f"{safe(argument)!r} is one word too many: put names of several words in quotation marks")
    return values
