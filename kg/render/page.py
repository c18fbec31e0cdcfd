"""Put the page together: template, style, scripts and data in one file that asks nothing of any network."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html import escape
from importlib.resources import files
from typing import Any

from kg.model import Graph
from kg.render.graph import plain, to_networkx
from kg.render.network import vis_data, vis_network_script
from kg.render.payload import pack

_SCRIPTS = (  # in the order they build on each other
    *("data.js", "wording.js", "dates.js", "state.js", "parts.js", "list.js", "network.js", "names.js", "network-more.js"),
    *("network-keys.js", "scale.js", "timeline.js", "timeline-moves.js", "panel.js", "reader.js", "sought.js", "page.js"),
)

# In JSON within HTML a "<" could close the script; the two separators end a line in old JavaScript; a lone surrogate is not UTF-8.
_UNSAFE = re.compile("[<\u2028\u2029\ud800-\udfff]")


def draw(graph: Graph, *, title: str) -> str:
    """Draw the graph as one HTML page; the same graph and title always give the same text.

    The page carries its own data, scripts and style. Its Content-Security-Policy allows these by their hashes and
    nothing else, so no word of an article can run, and nothing is ever fetched.
    """
    network = to_networkx(graph)
    at_once, evidence = pack(graph, network)
    numbers = {event.id: place for place, event in enumerate(graph.events)}
    view = vis_data(network)
    for edge in view["edges"]:
        edge["events"] = [numbers[event] for event in edge["events"]]
    at_once |= {"title": plain(title), "view": view, "language": _language(graph)}
    style = _template("page.css")
    scripts = [vis_network_script(), *map(_template, _SCRIPTS)]
    parts = {
        "title": escape(plain(title)),
        "policy": _policy(style, scripts),
        "language": _language(graph) or "fr",
        "style": style,
        "wording": _json(json.loads(_template("wording.json"))),
        "data": _json(at_once),
        "evidence": _json(evidence),
        "scripts": "\n".join(f"<script>{script}</script>" for script in scripts),
    }
    # One pass: a placeholder inside someone's text is text.
    return re.sub(r"\{\{(\w+)\}\}", lambda found: parts[found[1]], _template("page.html"))


def _policy(style: str, scripts: list[str]) -> str:
    hashes = " ".join(map(_hash, scripts))
    nothing_else = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"  # no string may become markup
    return f"default-src 'none'; script-src {hashes}; style-src {_hash(style)}; {nothing_else}"


def _hash(content: str) -> str:
    """Hash a script as the Content-Security-Policy wants it (W3C CSP 3, section 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _template(name: str) -> str:
    return (files("kg.render") / "templates" / name).read_text("utf-8")


def _language(graph: Graph) -> str:
    """Pick the language that most articles are in; none where none is known, and the page asks the browser."""
    languages = [article.language for article in graph.articles if article.language in {"fr", "en"}]
    return max(sorted(set(languages), reverse=True), key=languages.count, default="") or ""
