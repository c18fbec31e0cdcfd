"""Turn a file's bytes into text, whatever program saved it."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from kg.errors import ReadError
from kg.read.fields import LIMIT

MARKS = (  # UTF-32 before UTF-16, whose mark it begins with
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SIGNATURES = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b")

_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LATIN_9_OE = re.compile(rb"(?<=[A-Za-z])\xbd(?=[a-z])")  # "c½ur": œ as ISO-8859-15 saves it


def load(path: Path, declared: str | None = None, limit: int = LIMIT) -> str:
    """Return a file's text exactly as stored: line ends untouched, only the byte order mark left out.

    Raises ReadError for a file over the limit (bytes) or one that holds no text.
    """
    size = path.stat().st_size
    if size > limit:
        raise ReadError(f"is too large ({size:,} bytes, the limit is {limit:,}): split it into articles")
    return decode(path.read_bytes(), declared)


def decode(data: bytes, declared: str | None = None) -> str:
    """Return bytes as text: by their mark, as UTF-8, as `declared`, else as the Windows or Latin code page.

    >>> decode("L’été".encode("cp1252")), decode("cœur".encode("iso8859-15"))
    ('L’été', 'cœur')
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data.removeprefix(mark), encoding)
    if data.startswith(SIGNATURES) or _looks_binary(data):
        raise ReadError("is not a text file (or UTF-16 without its mark): save it as plain text in UTF-8")
    return _unmarked(data, declared)


def _unmarked(data: bytes, declared: str | None) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        repaired = data.decode("utf-8", "replace")
    # A UTF-8 file with a few broken bytes (cut in the middle of a letter) is not a Windows file.
    if sum(ord(c) > 127 and c != "\ufffd" for c in repaired) > 2 * repaired.count("\ufffd"):
        return repaired
    return _by_code_page(data, declared)


def _by_code_page(data: bytes, declared: str | None) -> str:
    latin_9 = "iso8859-15" if _LATIN_9_OE.search(data) else "cp1252"
    for encoding in filter(None, (declared, latin_9)):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(f"begins as {encoding.upper()} and breaks at byte {error.start:,}: save it again as UTF-8") from error


def _looks_binary(data: bytes) -> bool:
    """Tell whether any byte is NUL, or control characters are more than a stray few (an old end-of-file mark is one)."""
    return b"\x00" in data or len(_CONTROLS.findall(data)) > 2 + len(data) / 1000
