"""The rows that answer a question, and the ways to write them."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode

from kg.terms import XSD

Term = NamedNode | BlankNode | Literal


@dataclass(frozen=True, slots=True)
class Answer:
    """A table of RDF terms; `is_cut` says that there were more rows than the limit."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    is_cut: bool = False

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, str]]:
        """Yield each row as plain strings by column; what is not bound is left out."""
        for row in self.rows:
            yield {column: term.value for column, term in zip(self.columns, row, strict=True) if term is not None}

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{html.escape(column)}</th>" for column in self.columns)
        body = "".join(f"<tr>{''.join(f'<td>{html.escape(value)}</td>' for value in row)}</tr>" for row in self.plain())
        note = "<p>There are more rows.</p>" if self.is_cut else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{note}"

    def plain(self) -> Iterator[tuple[str, ...]]:
        """Yield each row as plain strings, empty where nothing is bound."""
        for row in self.rows:
            yield tuple("" if term is None else term.value for term in row)


def plain(term: object) -> str:
    """Return the text of a term: an IRI whole, a literal without its quotes."""
    return str(getattr(term, "value", "" if term is None else term))


def write(answer: Answer, format: str = "csv", *, delimiter: str = ",") -> str:
    """Write the rows as `csv`, `tsv`, `json` (SPARQL 1.1 Query Results JSON) or `markdown`."""
    if format == "csv":
        return write_csv(answer, delimiter=delimiter)
    if format not in WRITERS:
        raise ValueError(f"unknown format {format!r}; known: csv, {', '.join(WRITERS)}")
    return WRITERS[format](answer)


def write_csv(answer: Answer, *, delimiter: str = ",") -> str:
    """Write plain values; a cell that a spreadsheet would run as a formula gets an apostrophe before it."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, delimiter=delimiter, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([guarded(value) for value in row] for row in answer.plain())
    return sheet.getvalue()


def guarded(cell: str) -> str:
    """Disarm a cell that a spreadsheet would take for a formula (OWASP, CSV injection).

    A number with its unit is none: no formula has a word after a number.

    >>> guarded("=1+1"), guarded("-3"), guarded("-1 week from 2024-02"), guarded("-2+3")
    ("'=1+1", '-3', '-1 week from 2024-02', "'-2+3")
    """
    is_number = re.fullmatch(r"[+-]?\d[\d.,]*(?: ?%| [^\W\d_][^=(|!@]*)?", cell)
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) and not is_number else cell


def _tsv(answer: Answer) -> str:
    """Write terms in full N-Triples syntax, as the SPARQL 1.1 TSV format asks."""
    lines = ["\t".join(f"?{column}" for column in answer.columns)]
    lines += ["\t".join("" if term is None else str(term).replace("\t", "\\t") for term in row) for row in answer.rows]
    return "\n".join(lines) + "\n"


def _markdown(answer: Answer) -> str:
    lines = [answer.columns, tuple("---" for _ in answer.columns), *(tuple(map(cell, row)) for row in answer.plain())]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def cell(value: str) -> str:
    """Escape what Markdown or HTML would act on."""
    escaped = html.escape(value, quote=False)
    for sign in "\\|`*_[]":
        escaped = escaped.replace(sign, "\\" + sign)
    return " ".join(escaped.split())


def _json(answer: Answer) -> str:
    bindings = [
        {column: _binding(term) for column, term in zip(answer.columns, row, strict=True) if term is not None} for row in answer.rows
    ]
    return json.dumps({"head": {"vars": list(answer.columns)}, "results": {"bindings": bindings}}, ensure_ascii=False, indent=1) + "\n"


def _binding(term: Term) -> dict[str, str]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    more = {"xml:lang": term.language} if term.language else {"datatype": term.datatype.value}
    return {"type": "literal", "value": term.value} | ({} if more == {"datatype": XSD.string.value} else more)


WRITERS: dict[str, Callable[[Answer], str]] = {"tsv": _tsv, "json": _json, "markdown": _markdown}
