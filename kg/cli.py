"""The command line: read options, make one call, print. Heavy modules are loaded by the command that needs them."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from kg import __version__, options, terminal
from kg.errors import KgError
from kg.options import Base, Jobs, Lang, Models, Output, Table
from kg.terminal import safe, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.store import Answer, Question

app = typer.Typer(
    name="kg",
    help="From news articles to a dated, sourced knowledge graph, on your own machine.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run one command and exit: 0 when well, 1 with one line for a fault the user can mend, 2 for wrong usage."""
    terminal.prepare()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, terminal.end)
    try:
        app(arguments)
    except KgError as error:
        say(f"kg: {error}")
    except OSError as error:
        say(f"kg: {error.filename or 'the disk'}: {error.strerror}: check the path, the rights and the disk")
    except SystemExit as ended:
        if ended.code in terminal.ENDED:
            how = terminal.ENDED[ended.code]
            say(f"kg: {how} before the end: what was being made is dropped, an earlier build is as it was; run it again")
        raise
    sys.exit(1)


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
    model: Models = None,
    lang: Lang = None,
    ontology: Annotated[list[Path] | None, typer.Option("--ontology", metavar="FILE", help="Relations of your own, in Turtle.")] = None,
    base: Base = "https://kg.example/",
    jobs: Jobs = None,
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

    with terminal.progress() as progress:
        report = pipeline.build(
            paths,
            output,
            models=options.models(model),
            language=lang,
            ontology=ontology or (),
            base=base,
            jobs=jobs,
            progress=terminal.unless_ended(progress),
        )
    for line in report.refused():
        say(line)
    say(f"{report.articles} articles, {report.events} events, {report.entities} entities, {report.conflicts} contradictions")
    print(safe(str(report.page)))


@app.command()
def query(
    question: Annotated[
        str, typer.Argument(metavar="[QUESTION]", help="SPARQL, or a file that holds it; without it, standard input.")
    ] = "-",
    output: Output = Path("output"),
    format: Table = None,
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

    asked = options.text(question)
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
    format: Table = None,
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
        values = options.values(context.args, [each.name for each in known.parameters] if known else [])
        _show(store.open(output).ready(name, values, folder=folder), format)


@app.command()
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Somebody or something by name, or an event by its address.")],
    output: Output = Path("output"),
) -> None:
    """Show all that is known of somebody, something or an event, with quotes, sources and dates.

    \b
    kg show "Sam Altman"
    """
    from kg.show import show as lines

    for line in lines(output, name):
        terminal.put(line)


@app.command()
def serve(
    output: Output = Path("output"),
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port on this machine.")] = 7878,
) -> None:
    """Serve a build to this machine alone: a SPARQL endpoint with a query page, and the page of the graph.

    \b
    kg serve -o output --port 7878
    """
    from kg.serve import serve as run

    run(output, port=port)


@app.command()
def export(
    format: Annotated[str, typer.Option("--format", metavar="FORMAT", help="turtle, csv, gexf ...; an unknown one lists all.")] = "turtle",
    output: Output = Path("output"),
    to: Annotated[Path | None, typer.Option("--to", metavar="FILE", help="The file to write, instead of standard output.")] = None,
    delimiter: Annotated[str, typer.Option(help="What separates the cells of csv; a French Excel wants a semicolon.")] = ",",
) -> None:
    """Write a build in another format: RDF, spreadsheets, network tools, timelines.

    \b
    kg export --format turtle > graph.ttl
    kg export -o output --format csv --delimiter ';' --to tellings.csv
    """
    from kg.export import export as write

    write(output, format, to or sys.stdout.buffer, delimiter=delimiter)


@app.command()
def validate(output: Output = Path("output")) -> None:
    """Check a build: its shapes (SHACL), what must hold of the whole graph, and every quote against its article.

    Prints one line a fault, and ends with 1 when there is any.

    \b
    kg validate -o output
    """
    from kg.validate import validate as check

    faults = check(output)
    for fault in faults:
        terminal.put(f"{fault.check}: {fault.node}: {fault.message}")
    say(f"{len(faults)} faults" if faults else "All is well.")
    raise typer.Exit(1 if faults else 0)


@app.command()
def dates(
    reference: Annotated[str | None, typer.Option(metavar="DATE", help="The day, month or year the text was written.")] = None,
    lang: Lang = None,
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
    lang: Lang = "fr",
    credit: Annotated[bool, typer.Option("--credit", help="Three columns more: modality, negation, speaker.")] = False,
    model: Models = None,
) -> None:
    """Write each line's plain triples: line number, subject, relation, object, confidence, separated by tabs.

    With --credit, also how surely it is told (asserted, hedged or planned), "denied" or nothing, and whoever is credited.

    \b
    echo "Selon Nuage, OpenAI aurait rencontré Paramount à Los Angeles." | kg triples --lang fr --credit
    """
    from kg import pipeline

    for number, triple in pipeline.line_triples(terminal.lines_in(), lang or "fr", models=options.models(model)):
        told = (triple.modality, "denied" if triple.negated else "", triple.speaker) if credit else ()
        print(number, triple.subject, triple.relation, triple.object, f"{triple.confidence:.2f}", *told, sep="\t")


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
