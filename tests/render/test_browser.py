"""What a reader sees, in a real browser."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import unescape

from tramway import HOSTILE

Browse = Callable[..., str]


def text_of(document: str, name: str) -> str:
    """Read the words of the element with this id, without its markup."""
    start = document.index(f'id="{name}"')
    return unescape(re.sub("<[^>]*>", "", document[document.index(">", start) + 1 :].split("</aside>")[0].split("<dialog")[0]))


def test_an_allegation_shows_its_words_its_speaker_and_its_caution(browse: Browse) -> None:
    document = browse("#event=e07&lang=fr")
    panel = text_of(document, "panel")
    assert "Au conditionnel, non établi, selon Radio Estuaire" in panel
    assert '<span class="hit trigger" title="Mots de l’événement">aurait offert</span>' in document
    assert re.search(r'class="row Alleged".*?<bdi>Marc Oddon aurait offert un voyage', document)


def test_what_only_somebody_quoted_says_shows_who(browse: Browse) -> None:
    document = browse("#event=e11&lang=fr")
    assert "Seulement selon Naviol" in text_of(document, "panel") and "Seulement selon Naviol" in text_of(document, "list")


def test_hostile_words_are_shown_and_do_nothing(browse: Browse) -> None:
    document = browse("#event=e13")
    assert "<title>Le tramway de Port-Clair</title>" in document
    assert "<img" not in document.split('<script type="application/json"')[0]
    assert "onerror=" in text_of(document, "panel")
    assert HOSTILE.split("\u2028")[0] in text_of(document, "panel")


def test_a_date_claims_no_more_than_the_text_in_english_too(browse: Browse) -> None:
    document = browse("#event=e10&lang=en")
    assert "from July 2026 on" in text_of(document, "panel")
    assert '<html lang="en"' in document
    listed = text_of(document, "list")
    assert "no date of its own" in listed and "February 2024" in listed


def test_a_search_leaves_the_articles_that_hold_the_words_too(browse: Browse) -> None:
    document = browse("#q=estuaire&lang=en")
    listed, all_of_them = (re.search(r"Articles (\d+)", text_of(page, "list-view")) for page in (document, browse("#lang=en")))
    assert listed and all_of_them and 0 < int(listed[1]) < int(all_of_them[1])


def test_the_list_is_one_stop_for_the_tab_key_after_the_skip_links(browse: Browse) -> None:
    document = browse("#lang=en")
    rows = re.findall(r"<a [^>]*>", document[document.index('id="list"') : document.index('id="graph-view"')])
    assert len(rows) > 5 and [row for row in rows if 'tabindex="-1"' not in row] == rows[:1]
    assert document.index("Skip to the list") < document.index('id="query"')


def test_disagreements_are_listed_and_counted_beside_events_names_and_articles(browse: Browse) -> None:
    document = browse("#lang=en")
    assert re.search(r"Disagreements [1-9]", text_of(document, "list-view"))


def test_arrows_go_through_the_graph_and_enter_picks(browse: Browse) -> None:
    press = "document.querySelector('.vis-network').dispatchEvent(new KeyboardEvent('keydown', { key }))"
    document = browse("#lang=en", f"['ArrowRight', 'ArrowRight', 'Enter'].forEach((key) => {press});")
    assert "data-error" not in document
    assert re.search(r"<h2><bdi>.+?</bdi></h2>", document[document.index('id="panel"') :]) and 'class="picked"' in document


def test_a_search_brings_names_into_the_graph_and_lists_them_first(browse: Browse) -> None:
    count = "kg.graph.nodes.length"
    later = "setTimeout(() => { document.body.dataset.marked = CSS.highlights.get('sought').size; })"
    act = f"const before = {count}; kg.filter({{ query: 'riverains' }}); document.title = `${{before}} ${{{count}}}`; {later};"
    document = browse("#lang=en", act)
    before, after = map(int, re.findall(r"<title>(\d+) (\d+)</title>", document)[0])
    assert "data-error" not in document and after == before + 1
    assert re.search(r'id="chips".*?class="entity".*?riverains', document) and re.search(r'data-marked="[1-9]', document)


def test_seasons_several_days_and_ends_are_said_in_words(browse: Browse) -> None:
    several = ("{2024-06-30,2024-07-07}", "2024-06-30", "2024-07-07")
    dates = json.dumps([("2022-23", "2022-09-01", "2022-12-22"), several, ("/2029", None, "2029-12-31")])
    say = "([edtf, earliest, latest]) => kg.dates.words({edtf, earliest, latest})"
    document = browse("#lang=fr", f"document.body.append({dates}.map({say}).join(' | '))")
    assert "l’automne 2022 | 30 juin 2024 et 7 juillet 2024 | jusqu’en 2029" in document
