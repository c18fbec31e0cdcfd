"""The command line: read options, make one call, print. Heavy modules are loaded by the command that needs them."""

from __future__ import annotations

import re
import signal
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from kg import __version__, terminal
from kg.errors import KgError
from kg.terminal import safe, say

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
