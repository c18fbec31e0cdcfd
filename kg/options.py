"""The options that commands share, each checked before the command runs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from kg import terminal
from kg.terminal import safe

LANGUAGES = ("fr", "en")
TABLES = ("table", "csv", "tsv", "json", "markdown")


def _language(value: str | None) -> str | None:
    return value if value is None else _one_of(value, LANGUAGES, "language")


def _table(value: str | None) -> str | None:
    return value if value is None else _one_of(value, TABLES, "format")


def _one_of(value: str, known: tuple[str, ...], what: str) -> str:
    if value not in known:
        raise typer.BadParameter(f"unknown {what} {safe(value)!r}: use one of {', '.join(known)}")
    return value


def _base(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+[/#]", value):
        raise typer.BadParameter("write an http(s) address that ends in / or #, as in https://graph.example.org/")
    return value


def _models(values: list[str] | None) -> list[str]:
    for value in values or []:
        language, _, name = value.partition("=")
        if language not in LANGUAGES or not name:
            raise typer.BadParameter(f"write LANGUAGE=NAME, with a language of {', '.join(LANGUAGES)}")
    return values or []


Output = Annotated[Path, typer.Option("-o", "--output", metavar="OUT", help="The folder of the build.")]
Lang = Annotated[str | None, typer.Option("--lang", callback=_language, metavar="fr|en", help="The language, instead of detecting it.")]
Models = Annotated[
    list[str] | None,
    typer.Option("--model", callback=_models, metavar="LANG=NAME", help="A spaCy pipeline of yours with UD labels, by name or folder."),
]
Base = Annotated[str, typer.Option("--base", callback=_base, metavar="IRI", help="What the addresses of your graph begin with.")]
Jobs = Annotated[
    int | None, typer.Option("-j", "--jobs", min=1, metavar="N", help="Read with so many processes; unasked, as many as it pays to have.")
]
Table = Annotated[str | None, typer.Option("--format", callback=_table, metavar="FORMAT", help=f"One of {', '.join(TABLES)}.")]


def models(values: list[str] | None) -> dict[str, str]:
    """Return the pipelines by language.

    >>> models(["fr=fr_core_news_lg"])
    {'fr': 'fr_core_news_lg'}
    """
    return dict(value.partition("=")[::2] for value in values or [])


def text(question: str) -> str:
    """Return a question that was given as words, as a file, or on standard input."""
    if question == "-":
        return "".join(terminal.lines_in())
    path = Path(question)
    try:
        return path.read_text("utf-8-sig") if path.suffix in (".rq", ".sparql") else question
    except (OSError, ValueError) as error:
        raise typer.BadParameter(f"{safe(question)}: cannot be read as UTF-8 text ({error})", param_hint="QUESTION") from error


def values(arguments: list[str], names: list[str]) -> dict[str, str]:
    """Read `--name value`, `--name=value`, and bare values in the order of the question's parameters.

    >>> values(["OpenAI", "--b=Paramount"], ["a", "b"])
    {'a': 'OpenAI', 'b': 'Paramount'}
    """
    found: dict[str, str] = {}
    rest = iter(arguments)
    for argument in rest:
        if argument.startswith("--"):
            name, has_value, value = argument[2:].partition("=")
            found[name] = value if has_value else next(rest, "")
            if not found[name] or (found[name].startswith("--") and not has_value):
                raise typer.BadParameter(f"--{safe(name)} lacks its value: write it after the name, or leave both out")
        elif left := [name for name in names if name not in found]:
            found[left[0]] = argument
        else:
            raise typer.BadParameter(f"{safe(argument)!r} is one word too many: put names of several words in quotation marks")
    return found
