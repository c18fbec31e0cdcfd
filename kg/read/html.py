"""Saved web pages: the article's text without the page around it, and what its tags say of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.model import Article
from kg.read import tree
from kg.read.decoding import load
from kg.read.fields import Fields, article, merge
from kg.read.tree import Element

LEFT_OUT = frozenset("aside button figure footer form head iframe label nav noscript script select style svg template".split())
AROUND = re.compile(
    r"\b(?:share|sharing|social|related|newsletter|comments?|promo|advert\w*|cookies?|consent|subscribe|breadcrumbs?|sidebar|menu|paywall|recirculation)\b",
    re.IGNORECASE,
)
TEXT_TAGS = frozenset("p h1 h2 h3 h4 h5 h6 li blockquote pre dd".split())
ENOUGH = 200  # characters of paragraphs that make an article: a teaser has fewer
MOST = 40  # marked elements weighed: an article stands before them all, and a hostile page has thousands
LONG = 80  # characters that make text outside paragraphs more than a button or a caption

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)


def read(path: Path, name: str, fields: Fields) -> Iterator[Article]:
    """Yield the article of a page; offsets are those of its text without tags, kept in `articles.jsonl`."""
    with path.open("rb") as page:
        charset = _CHARSET.search(page.read(4096))
    root = tree.parse(load(path, charset[1].decode() if charset else None))
    yield article(name, main_text(root), merge(fields, metadata(root)))


def main_text(root: Element) -> str:
    """Return the paragraphs and headings of the article, a blank line between them."""
    skipped = frozenset(e for e in tree.elements(root) if _is_around(e))
    kept = [
        b.text
        for b in tree.blocks(_body(root, skipped), skipped)
        if (b.tag in TEXT_TAGS or len(b.text) >= LONG) and b.linked * 2 <= len(b.text)
    ]
    return "\n\n".join(kept or [b.text for b in tree.blocks(root, skipped)])


def _is_around(element: Element) -> bool:
    """Tell whether an element stands around the article rather than in it."""
    marks = element.attributes
    names = re.sub("[-_]", " ", f"{marks.get('class', '')} {marks.get('id', '')}")
    is_whole = element.tag in ("html", "body", "main", "article")
    return (
        element.tag in LEFT_OUT or "hidden" in marks or marks.get("aria-hidden") == "true" or (not is_whole and bool(AROUND.search(names)))
    )


def _body(root: Element, skipped: frozenset[Element]) -> Element:
    """Return the element that holds the article: as marked, else the one with most text in its own paragraphs."""
    everything = list(tree.elements(root))
    bodies = [e for e in everything if e.attributes.get("itemprop") == "articleBody"]
    articles = [e for e in everything if e.tag == "article"]
    mains = [e for e in everything if e.tag == "main" or e.attributes.get("role") == "main"]
    for marked in (bodies, articles, mains):
        best = max(marked[:MOST], key=lambda e: _weight(e, skipped), default=None)
        if best is not None and _weight(best, skipped) >= ENOUGH:
            return best
    return max(everything, key=_own_paragraphs) if any(map(_own_paragraphs, everything)) else root


def _weight(element: Element, skipped: frozenset[Element]) -> int:
    return sum(len(b.text) - b.linked for b in tree.blocks(element, skipped) if b.tag == "p" or len(b.text) >= LONG)


def _own_paragraphs(element: Element) -> int:
    return sum(len(tree.text(part)) for part in element.parts if isinstance(part, Element) and part.tag == "p")


def metadata(root: Element) -> Fields:
    """Return what the page says of its article: JSON-LD first, then meta tags, then the page's own elements."""
    found: Fields = {}
    for source in (_linked_data(root), _meta_tags(root), _page(root)):
        found = merge(found, {name: value for name, value in source.items() if value})
    return found


def _linked_data(root: Element) -> Fields:
    for script in tree.elements(root, "script"):
        if "ld+json" in script.attributes.get("type", ""):
            for thing in _things(tree.text(script)):
                if any(str(kind).endswith(("Article", "BlogPosting")) for kind in _list(thing.get("@type"))):
                    return {
                        "title": _name(thing.get("headline")),
                        "published": _name(thing.get("datePublished")),
                        "publisher": _name(thing.get("publisher")),
                        "author": ", ".join(filter(None, map(_name, _list(thing.get("author"))))),
                        "language": _name(thing.get("inLanguage")),
                        "url": _name(thing.get("url")),
                    }
    return {}


def _things(script: str) -> Iterator[dict[str, Any]]:
    try:
        content = json.loads(script)
    except (ValueError, RecursionError):
        return  # a page's broken script costs its metadata, not the article
    for thing in _list(content):
        if isinstance(thing, dict):
            yield thing
            yield from (inner for inner in _list(thing.get("@graph")) if isinstance(inner, dict))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _name(value: Any) -> str:
    value = _list(value)[0] if _list(value) else ""
    return str(value.get("name") or "") if isinstance(value, dict) else value if isinstance(value, str) else ""


def _meta_tags(root: Element) -> Fields:
    tags: dict[str, str] = {}
    for element in tree.elements(root, "meta"):
        marks = element.attributes
        for key in (marks.get("property"), marks.get("name"), marks.get("itemprop"), marks.get("http-equiv")):
            tags.setdefault((key or "").lower(), marks.get("content", ""))
    names = {
        "title": ("og:title", "twitter:title", "dc.title"),
        "published": ("article:published_time", "datepublished", "date", "dc.date", "dcterms.created", "pubdate", "publish-date"),
        "publisher": ("og:site_name", "dc.publisher", "application-name"),
        "author": ("author", "dc.creator"),
        "language": ("content-language", "og:locale"),
        "url": ("og:url",),
    }
    return {field: next((tags[key] for key in keys if tags.get(key)), "") for field, keys in names.items()}


def _page(root: Element) -> Fields:
    language = next((e.attributes["lang"] for e in tree.elements(root, "html") if e.attributes.get("lang")), "")
    canonical = next((e.attributes.get("href", "") for e in tree.elements(root, "link") if e.attributes.get("rel") == "canonical"), "")
    moment = next((e.attributes["datetime"] for e in tree.elements(root, "time") if e.attributes.get("datetime")), "")
    title = next((tree.text(e) for tag in ("h1", "title") for e in tree.elements(root, tag)), "")
    return {"title": title, "published": moment, "language": language, "url": canonical}
