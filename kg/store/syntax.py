"""Say where a question is not SPARQL, in one line."""

from __future__ import annotations

import re
from collections.abc import Mapping

LONGEST = 20_000  # characters that the second parser, which is slow, is asked to read
# What a keyword cannot stand in: IRIs, strings, comments, variables and prefixed names (SPARQL 1.1, section 19.8).
ASIDE = re.compile(
    r"<[^<>\"{}|^`\\\s]*>|\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|#[^\n]*|[?$]\w+|(?<![\w.-])[\w.-]*+:[\w.:%-]*",
    re.DOTALL,
)


def fault(message: str, question: str, prefixes: Mapping[str, str]) -> str:
    """Explain why Oxigraph could not read a question.

    Its own message gives the farthest spot it tried, which is rarely the mistake, so rdflib's parser is asked first.
    """
    spot = _spot(question)
    if spot is not None:
        return f"not SPARQL: {_place(question, spot)}"
    if unknown := sorted(_used(question) - {*prefixes, *re.findall(r"(?i)prefix\s+(\w*):", question)}):
        return f"not SPARQL: the prefix {unknown[0]}: is unknown: write PREFIX {unknown[0]}: <...> before the question"
    sentences = re.findall(r"(?:^|, |one of |expected )([A-Z][a-z]+ [^,\[]+|The [^,\[]+)", message)
    found = re.match(r"(?:error at )?(\d+):(\d+): ", message)
    where = f"line {found[1]}, column {found[2]}: " if found else ""
    return f"not SPARQL: {where}{one_line(sentences[0] if sentences else message)}"


def _spot(question: str) -> int | None:
    """Return the offset at which rdflib's parser gives up, or None where it reads the question."""
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery

    if len(question) > LONGEST:
        return None
    try:
        parseQuery(question)
    except ParseException as error:
        return int(error.loc)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return None  # the second parser only helps to explain: what trips it stays unexplained
    return None


def _place(question: str, offset: int) -> str:
    before = question[:offset]
    line, column = before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
    near = one_line(question[offset:].split("\n")[0])[:40]
    return f"line {line}, column {column}, " + (f'near "{near}"' if near else "at its end: something is missing there")


def _used(question: str) -> set[str]:
    names = re.findall(r"<[^<>\"{}|^`\\\s]*>|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|#[^\n]*|(?<![\w-])([A-Za-z][\w-]*+):", question)
    return {name for name in names if name}


def one_line(text: str) -> str:
    """Make any text one short printable line."""
    return "".join(c if c.isprintable() else " " for c in text)[:200].strip()
