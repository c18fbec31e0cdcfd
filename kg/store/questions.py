"""Ready questions: one `.rq` file each, that says in its head what it answers and which words it takes."""

from __future__ import annotations

import calendar
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import QueryError

SHIPPED = Path(__file__).parent.parent / "queries"
# A parameter stands in the head as "# --from FIRST: ..."; a line of the question that ends with "#? from" is kept only
# where the parameter is given, and what its VALUES holds is then replaced. So every file also runs as it stands.
_PARAMETER = re.compile(r"#\s+--(\w+) ([A-Z]+): (.+)")
_OPTIONAL = re.compile(r"^(.*?)\s*#\? (\w+)$")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A word that a question takes; `kind` is ENTITY, RELATION, FIRST or LAST (day, month or year), or TEXT."""

    name: str
    kind: str
    help: str
    is_required: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A ready question: its name (the file's), what it answers, its parameters and its SPARQL."""

    name: str
    description: str
    parameters: tuple[Parameter, ...]
    text: str
    is_shipped: bool = True


def questions(folder: Path | None = None) -> dict[str, Question]:
    """List the ready questions by name: the shipped ones and, if given, those of a user's folder, which come first."""
    found = {path.stem: _read(path, is_shipped=True) for path in sorted(SHIPPED.glob("*.rq"))}
    if folder is not None:
        if not folder.is_dir():
            raise QueryError(f"{folder}: no such folder of questions: give one that holds .rq files")
        found |= {path.stem: _read(path, is_shipped=False) for path in sorted(folder.glob("*.rq"))}
    return dict(sorted(found.items()))


def _read(path: Path, *, is_shipped: bool) -> Question:
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{path}: cannot be read as UTF-8 text: save it as UTF-8") from error
    head = [line for line in text.splitlines() if line.startswith("#")]
    about = " ".join(line.lstrip("# ") for line in head if not _PARAMETER.match(line))
    optional = {match[2] for line in text.splitlines() if (match := _OPTIONAL.match(line))}
    declared = [match for line in head if (match := _PARAMETER.match(line))]
    return Question(path.stem, about, tuple(Parameter(m[1], m[2], m[3], m[1] not in optional) for m in declared), text, is_shipped)


def bind(question: Question, values: Mapping[str, str], find: Callable[[str], Iterable[str]]) -> str:
    """Put a user's words into a question, as literals or IRIs, never as SPARQL.

    `find` gives the IRIs of the entities of a name. Raises QueryError for a parameter that is unknown, missing or malformed.
    """
    known = {parameter.name: parameter for parameter in question.parameters}
    for name in values:
        if name not in known:
            raise QueryError(f"{question.name} takes no {name!r}; it takes: {', '.join(known) or 'nothing'}")
    for name, parameter in known.items():
        if parameter.is_required and not values.get(name):
            raise QueryError(f"{question.name} needs --{name} {parameter.kind}: {parameter.help}")
    terms = {name: _term(known[name], value, find) for name, value in values.items() if value}
    return "\n".join(line for line in (_line(line, terms, known) for line in question.text.splitlines()) if line is not None)


def _line(line: str, terms: Mapping[str, str], known: Mapping[str, Parameter]) -> str | None:
    if match := _OPTIONAL.match(line):
        if match[2] not in terms:
            return None
        line = match[1]
    for name, term in terms.items():
        head, values, rest = line.partition(f"VALUES ?{name} {{")
        line = f"{head}{values} {term} {rest[rest.index('}') :]}" if values else line
    return line


def _term(parameter: Parameter, value: str, find: Callable[[str], Iterable[str]]) -> str:
    if parameter.kind == "ENTITY":
        return " ".join(f"<{iri}>" for iri in find(value))
    if parameter.kind in ("FIRST", "LAST"):
        return f'"{day(value, is_last=parameter.kind == "LAST")}"^^xsd:date'
    if parameter.kind == "RELATION" and not re.fullmatch(r"\w+", value):
        raise QueryError(f"{value!r} is no relation: give its name in the ontology, such as met")
    return f"kg:{value}" if parameter.kind == "RELATION" else json.dumps(value)


def day(value: str, *, is_last: bool = False) -> str:
    """Return the first or last day of a day, month or year.

    >>> day("2024-02"), day("2024-02", is_last=True), day("2024", is_last=True)
    ('2024-02-01', '2024-02-29', '2024-12-31')
    """
    match = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?", value)
    if not match or int(match[1]) == 0:
        raise QueryError(f"{value!r} is no date: write 2024-02-15, 2024-02 or 2024")
    year, month = int(match[1]), int(match[2] or (12 if is_last else 1))
    length = calendar.monthrange(year, month)[1]
    number = int(match[3] or (length if is_last else 1))
    if number > length:
        raise QueryError(f"{value!r} is no date: that month has {length} days")
    return f"{year:04}-{month:02}-{number:02}"
