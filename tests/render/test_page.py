"""What the page is before any browser opens it."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from large import large_graph
from tramway import HOSTILE, TEXTS, tramway_graph

from kg import render
from kg.model import Graph
from kg.render import draw
from kg.render.graph import plain


class Reader(HTMLParser):
    """Collects the tags, the scripts and the style as a browser would."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.contents: dict[str, list[str]] = {"script": [], "style": []}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in self.contents:
            self.contents[tag].append("")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem in self.contents:
            self.contents[self.cdata_elem][-1] += data


def data_of(page: str, name: str) -> Any:
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_the_policy_allows_the_pages_own_scripts_and_nothing_else(page: str) -> None:
    reader = Reader(page)
    policy = next(about["content"] for tag, about in reader.tags if tag == "meta" and about.get("http-equiv")) or ""
    kinds = [about.get("type") for tag, about in reader.tags if tag == "script"]
    code = [content for kind, content in zip(kinds, reader.contents["script"], strict=True) if kind is None]
    hashes = [base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in code + reader.contents["style"]]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert re.findall("sha256-([^']+)", policy) == hashes
    assert "unsafe" not in policy and "require-trusted-types-for 'script'" in policy


def test_the_page_asks_for_nothing(page: str) -> None:
    asking = {"src", "href", "srcset", "action", "data", "poster", "style"}
    assert not [(tag, about) for tag, about in Reader(page).tags if asking & set(about) or any(name.startswith("on") for name in about)]


def test_hostile_names_stay_data(page: str) -> None:
    assert not {"img", "iframe", "link", "object"} & {tag for tag, _ in Reader(page).tags}
    assert plain(HOSTILE) in [row[1] for row in data_of(page, "data")["entities"]]
    assert "\u202e" not in json.dumps(data_of(page, "data"), ensure_ascii=False)


def test_a_hostile_title_is_text() -> None:
    page = draw(Graph((), (), ()), title="{{scripts}}<b>" + HOSTILE)
    assert not {"b", "img"} & {tag for tag, _ in Reader(page).tags}
    assert "<h1>{{scripts}}&lt;b&gt;" in page


def test_only_web_addresses_become_links(page: str) -> None:
    addresses = {row[0]: row[4] for row in data_of(page, "evidence")["articles"]}
    assert addresses["hostile.txt"] == ""
    assert addresses["echo.txt"] == "https://example.org/echo.txt"


def test_every_telling_points_at_its_exact_words(page: str) -> None:
    articles = [row[0] for row in data_of(page, "evidence")["articles"]]
    for event, rows in zip(tramway_graph().events, data_of(page, "evidence")["tellings"], strict=True):
        for telling, (article, start, length, (place, size), *_) in zip(event.mentions, rows, strict=True):
            units = TEXTS[articles[article]].encode("utf-16-le")
            assert units[2 * start : 2 * (start + length)].decode("utf-16-le") == telling.quote
            assert units[2 * (start + place) : 2 * (start + place + size)].decode("utf-16-le") == telling.trigger.text


def test_every_word_is_there_in_french_and_english(page: str) -> None:
    wording = data_of(page, "wording")
    scripts = "".join(path.read_text("utf-8") for path in (Path(render.__file__).parent / "templates").glob("*.js"))
    asked = set(re.findall(r'\bsay\("([\w.]+)"[,)]', scripts)) | set(re.findall(r'data-(?:word|label|placeholder)="(\w+)"', page))
    assert not {word for word in asked if set(wording.get(word, ())) != {"fr", "en"}}


def test_event_classes_go_by_their_names_in_both_languages() -> None:
    assert data_of(draw(large_graph(4, 4), title="x"), "data")["classes"] == {"Meeting": ["rencontre", "meeting"]}


def test_same_graph_gives_same_page_whatever_the_hash_seed() -> None:
    program = (
        "import hashlib, tramway, kg.render as r; print(hashlib.sha256(r.draw(tramway.tramway_graph(), title='x').encode()).hexdigest())"
    )
    place = {**os.environ, "PYTHONPATH": os.pathsep.join((".", "tests/render"))}
    runs = [
        subprocess.run([sys.executable, "-c", program], env=place | {"PYTHONHASHSEED": seed}, capture_output=True, text=True)
        for seed in "12"
    ]
    assert runs[0].stdout and runs[0].stdout == runs[1].stdout


def test_a_year_of_news_stays_under_eight_megabytes() -> None:
    page = draw(large_graph(10_000, 20_000), title="Une année")
    view = data_of(page, "data")["view"]
    assert len(page.encode()) < 8_000_000
    assert 100 < len(view["nodes"]) <= 150
