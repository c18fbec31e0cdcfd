"""Tables as spreadsheets save them: comma, semicolon or tab, and every fault under its row's number."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from kg.errors import ReadError
from kg.read.fields import LIMIT, Fields, column

if TYPE_CHECKING:
    from _csv import Reader


@dataclass(frozen=True, slots=True)
class Row:
    """One row, by column name; `number` counts the file's lines from 1, as a spreadsheet does."""

    number: int
    values: Fields


@dataclass(frozen=True, slots=True)
class Fault:
    """A row that cannot be used, and why."""

    number: int
    why: str


def rows(content: str, *, needs: str) -> Iterator[Row | Fault]:
    """Yield the rows below the header. Raises ReadError when the column `needs` is not there."""
    csv.field_size_limit(2 * LIMIT)
    header_line = next((line for line in content.splitlines() if line.strip()), "")
    # Strict, because a lenient reader takes an unclosed quotation mark to swallow all the rows after it in silence.
    reader = csv.reader(StringIO(content, newline=""), delimiter=_delimiter(header_line), strict=True)
    header: tuple[str, ...] = ()
    for number, values in _numbered(reader):
        if isinstance(values, str):
            yield Fault(number, values)
        elif not header:
            header = _header(values, needs)
        else:
            yield _row(number, values, header)
    if not header:
        raise ReadError(f"has no line of column names: write one, with at least {needs}")


def _numbered(reader: Reader) -> Iterator[tuple[int, list[str] | str]]:
    """Yield each row that is not blank with the number of its first line, or the reason it cannot be read."""
    while True:
        number = reader.line_num + 1
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if "end of data" in str(error):
                yield number, 'a quotation mark (") is opened and never closed, so nothing after it is read: close it, or double it ("")'
                return
            yield number, f'cannot be read ({error}): put the value in quotation marks, and double those inside it ("")'
            continue
        if any(value.strip() for value in values):
            yield number, values


def _header(values: list[str], needs: str) -> tuple[str, ...]:
    header = tuple(column(value) for value in values)
    if needs not in header:
        raise ReadError(f"has no column '{needs}' (columns: {', '.join(values)[:200]}): name the columns in the first line")
    return header


def _row(number: int, values: list[str], header: tuple[str, ...]) -> Row | Fault:
    if any(value.strip() for value in values[len(header) :]):
        return Fault(number, f"has {len(values)} values for {len(header)} columns: put a value that holds the separator in quotation marks")
    return Row(number, dict(zip(header, values, strict=False)))


def _delimiter(header: str) -> str:
    """Return the separator the header uses most; French spreadsheets write semicolons.

    >>> _delimiter("file;title;published")
    ';'
    """
    return max(",;\t", key=header.count)
