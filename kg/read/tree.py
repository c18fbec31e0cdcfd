"""Parse a web page into a small tree, forgiving as browsers are, and list its blocks of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
BLOCKS = frozenset(
    "address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header"
    " hr html li main nav ol p pre section table td th tr ul".split()
)
DEEPEST = 400  # a real page has some 40 levels; below this, elements are laid flat

# Our own tokens, because html.parser needs time in the square of the page's length for one with unclosed comments or tags.
# Every branch reads on to the end where its close is missing, and none steps back (the possessive `+`), so time stays in proportion.
_TOKEN = re.compile(
    r"""<!--(?s:.*?)(?:-->|\Z)
    | <[!?][^>]*+>?
    | </(?P<end>[a-zA-Z][^\s/>]*+)[^>]*+>?
    | <(?P<start>[a-zA-Z][^\s/>]*+)(?P<attributes>(?:[^>=]++|=\s*+(?:"[^"]*+"?|'[^']*+'?)?+)*+)>?
    | (?P<text>[^<]++|<)""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([^\s=/>"']++)(?:\s*+=\s*+(?:"([^"]*+)"?|'([^']*+)'?|([^\s>]++)))?+""")
_RAW = {tag: re.compile(rf".*?(?=</{tag}\b|\Z)", re.IGNORECASE | re.DOTALL) for tag in ("script", "style")}  # text up to their own end
_BLANKS = re.compile(r"[ \t\r\n\f]+")  # not the no-break spaces of French typography


@dataclass(slots=True, eq=False)
class Element:
    """One element: its parts are text and elements, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parts: list[Element | str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text between two block boundaries, the element that holds it, and how much of it is links."""

    tag: str
    text: str
    linked: int


def parse(page: str) -> Element:
    """Return the page as a tree; its root is `html`, whatever the page says."""
    root = Element("html")
    open_elements = [root]
    for kind, name, rest in _tokens(page):
        if kind == "end":
            _close(open_elements, name)
        elif kind == "start":
            _open(open_elements, Element(name, _attributes(rest)))
        else:
            open_elements[-1].parts.append(rest)
    return root


def _tokens(page: str) -> Iterator[tuple[str, str, str]]:
    """Yield ("start", name, attributes), ("end", name, "") and ("text", "", text); comments and declarations are passed over."""
    at = 0
    while at < len(page) and (token := _TOKEN.match(page, at)):
        at = token.end()
        if token["end"]:
            yield "end", token["end"].lower(), ""
        elif token["start"]:
            name = token["start"].lower()
            yield "start", name, token["attributes"]
            if name in _RAW and (content := _RAW[name].match(page, at)):
                yield "text", "", content[0]
                at = content.end()
        elif token["text"]:
            yield "text", "", unescape(token["text"])


def _attributes(source: str) -> dict[str, str]:
    found = _ATTRIBUTE.findall(source)
    return {
        name.lower(): unescape(double or single or bare) for name, double, single, bare in reversed(found)
    }  # the first of a name counts


def _open(open_elements: list[Element], element: Element) -> None:
    current = open_elements[-1].tag
    if (element.tag in BLOCKS and current == "p") or (element.tag == current and current in ("li", "dd", "dt", "td", "tr")):
        open_elements.pop()
    open_elements[-1].parts.append(element)
    if element.tag == "html" and not open_elements[0].attributes:
        open_elements[0].attributes.update(element.attributes)
    elif element.tag not in VOID and len(open_elements) < DEEPEST:
        open_elements.append(element)


def _close(open_elements: list[Element], tag: str) -> None:
    for depth in range(len(open_elements) - 1, 0, -1):
        if open_elements[depth].tag == tag:
            del open_elements[depth:]
            return


def elements(root: Element, *tags: str) -> Iterator[Element]:
    """Yield the element and those below it, in the order of the page; with tags, only those."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if not tags or element.tag in tags:
            yield element
        waiting.extend(part for part in reversed(element.parts) if isinstance(part, Element))


def text(element: Element) -> str:
    """Return all text of an element on one line."""
    return _BLANKS.sub(" ", "".join(part for e in elements(element) for part in e.parts if isinstance(part, str))).strip()


def blocks(root: Element, skipped: frozenset[Element]) -> Iterator[Block]:
    """Yield the text of an element block by block, without the elements skipped."""
    tag, parts, linked = root.tag, list[str](), 0
    for owner, part, in_link in _walk(root, skipped):
        if part is None:
            if found := _BLANKS.sub(" ", "".join(parts)).strip():
                yield Block(tag, found, linked)
            tag, parts, linked = owner, [], 0
        else:
            parts.append(part)
            linked += len(part) if in_link else 0


def _walk(root: Element, skipped: frozenset[Element]) -> Iterator[tuple[str, str | None, bool]]:
    """Yield (block tag, text, in a link) in order; the text is None where a block begins or ends."""
    waiting: list[tuple[Element | str | None, str, bool]] = [(None, root.tag, False), (root, root.tag, False)]
    while waiting:
        part, owner, in_link = waiting.pop()
        if not isinstance(part, Element):
            yield owner, part, in_link
        elif part.tag == "br":
            yield owner, "\n" if owner == "pre" else " ", in_link
        elif part not in skipped:
            inner = part.tag if part.tag in BLOCKS else owner
            if part.tag in BLOCKS:
                yield inner, None, False
                waiting.append((None, owner, False))
            waiting.extend((below, inner, in_link or part.tag == "a") for below in reversed(part.parts))
