import json
import os
import signal
import subprocess
import sys
import time

import pytest

from kg import pipeline, records, terms
from kg.errors import OntologyError, ReadError
from kg.model import Refusal

TOLD = {
    "a.txt": "Claire Fontanel a rencontré Antoine Lebrun mardi à Nantes. Le préfet a promis une aide.",
    "b.txt": "Mardi, la maire Claire Fontanel a rencontré Antoine Lebrun. Elle aurait quitté Nantes mercredi, selon Radio Lère.",
    "c.txt": "Antoine Lebrun ne visitera pas l’usine. Il partira en avril.",
}
TABLE = "file,published,publisher,language\na.txt,2024-03-14,Le Courrier,fr\nb.txt,2024-03-15,Lère Matin,fr\nc.txt,2024-03-16,,fr\n"


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    folder = tmp_path_factory.mktemp("articles")
    for name, text in TOLD.items():
        (folder / name).write_text(text)
    (folder / "metadata.csv").write_text(TABLE)
    return folder


@pytest.fixture(scope="module")
def built(articles, tmp_path_factory):
    out = tmp_path_factory.mktemp("built") / "out"
    return pipeline.build([articles], out), out


def kg(*arguments, **environment):
    return subprocess.Popen(
        [sys.executable, "-m", "kg", *map(str, arguments)],
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_build_gives_page_graph_and_records(built):
    report, out = built
    assert report.page == out / "index.html"
    assert set(contents(out)) == {
        "index.html", "articles.jsonl", "entities.jsonl", "events.jsonl", "conflicts.jsonl", "refusals.jsonl",
        "graph.nq", "graph.ttl", "kg-build.json",
    }  # fmt: skip
    assert (report.articles, report.refusals) == (3, ())
    assert report.events == len((out / "events.jsonl").read_text().splitlines()) > 3


def test_every_quote_is_the_articles_own_words(built):
    graph = records.read(built[1])
    texts = {article.name: article.text for article in graph.articles}
    spans = [(each.document, each.start, each.end, each.quote) for event in graph.events for each in event.mentions]
    spans += [(each.document, each.start, each.end, each.text) for entity in graph.entities for each in entity.mentions]
    assert spans
    assert all(texts[name][start:end] == words for name, start, end, words in spans)


def test_one_meeting_told_twice_is_one_event_with_its_day(built):
    meetings = [event for event in records.read(built[1]).events if event.relation.id == "met"]
    assert [sorted(each.document for each in event.mentions) for event in meetings] == [["a.txt", "b.txt"]]
    assert meetings[0].time.edtf == "2024-03-12"


def test_same_input_gives_the_same_bytes(built, articles, tmp_path):
    children = [kg("build", articles, "-o", tmp_path / seed, PYTHONHASHSEED=seed) for seed in ("1", "2")]
    assert [child.communicate()[0] and child.returncode for child in children] == [0, 0]
    assert contents(tmp_path / "1") == contents(tmp_path / "2") == contents(built[1])


def test_any_number_of_processes_gives_the_same_bytes(tmp_path):
    rows = [json.dumps({"text": TOLD[name], "name": f"{number}-{name}", "lang": "fr"}) for number in range(12) for name in TOLD]
    (tmp_path / "many.jsonl").write_text("\n".join(rows))
    for jobs in ("1", "2"):
        assert kg("build", tmp_path / "many.jsonl", "-o", tmp_path / jobs, "--jobs", jobs).wait() == 0
    assert contents(tmp_path / "1") == contents(tmp_path / "2")


@pytest.mark.parametrize("number, code", [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_build_that_is_ended_says_so_and_leaves_the_last_one_whole(articles, tmp_path, number, code):
    out = tmp_path / "out"
    pipeline.build([articles / "a.txt"], out)
    before = contents(out)
    (tmp_path / "many.jsonl").write_text("".join(json.dumps({"text": TOLD["b.txt"] * 20, "lang": "fr"}) + "\n" for _ in range(500)))
    child = kg("build", tmp_path / "many.jsonl", "-o", out)
    time.sleep(3)
    while child.poll() is None:  # a library may swallow the first one while it is loaded
        child.send_signal(number)
        time.sleep(5)
    printed, told = child.communicate()
    assert (child.returncode, printed, told.count("\n")) == (code, "", 1)
    assert told.startswith("kg: ") and "an earlier build is as it was" in told
    assert contents(out) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["many.jsonl", "out"]


@pytest.mark.parametrize(
    "name, content, reason",
    [
        ("empty.txt", b"", "holds no text"),
        ("noise.txt", b"\x00\x01\x02\x03", "not a text file"),
        ("scan.pdf", b"%PDF-1.4", ".pdf files are not read"),
        ("italiano.txt", "Il sindaco ha incontrato ieri i cittadini nella piazza della città per parlare del ponte.", ""),
        ("nederlands.txt", "De burgemeester heeft gisteren de inwoners van de stad ontmoet om over de brug te praten.", ""),
    ],
)
def test_bad_article_is_listed_with_the_reason_and_costs_no_other(tmp_path, name, content, reason):
    (tmp_path / "good.txt").write_text(TOLD["a.txt"])
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    report = pipeline.build([tmp_path], tmp_path / "out")
    assert report.articles == 1
    assert [refusal.name for refusal in report.refusals] == [name]
    assert reason in report.refusals[0].reason
    assert json.loads((tmp_path / "out" / "refusals.jsonl").read_text()) == {
        "name": name, "reason": report.refusals[0].reason, "left_out": True,
    }  # fmt: skip


def test_many_bad_lines_of_one_file_are_summed_up(tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TOLD["a.txt"]}) + "\n{" * 12)
    told = list(pipeline.build([tmp_path], tmp_path / "out").refused())
    assert [each.split(": ")[1] for each in told[:5]] == [f"a.jsonl#line {number}" for number in range(2, 7)]
    assert told[5:] == [f"left out: a.jsonl: 7 more: all are in {tmp_path / 'out' / 'refusals.jsonl'}"]


def test_latin_1_builds_as_utf_8_does(tmp_path, articles):
    for encoding in ("latin-1", "utf-8"):
        (tmp_path / encoding).mkdir()
        (tmp_path / encoding / "c.txt").write_bytes(TOLD["c.txt"].replace("’", "'").encode(encoding))
        pipeline.build([tmp_path / encoding], tmp_path / f"out-{encoding}")
    assert contents(tmp_path / "out-latin-1")["events.jsonl"] == contents(tmp_path / "out-utf-8")["events.jsonl"]


def test_metadata_that_cannot_be_read_is_told_and_leaves_no_article_out(tmp_path):
    (tmp_path / "a.txt").write_text(TOLD["a.txt"])
    (tmp_path / "metadata.csv").write_text("file,published,language\na.txt,un jour,klingon\nb.txt,2024,fr\n")
    report = pipeline.build([tmp_path], tmp_path / "out")
    assert [article.language for article in records.read(tmp_path / "out").articles] == ["fr"]
    assert [(each.name, each.is_left_out, each.reason[:30]) for each in report.refusals] == [
        ("a.txt", False, "its date 'un jour' cannot be r"),
        ("a.txt", False, "its language 'klingon' is not "),
        ("metadata.csv", False, "row 3: there is no file 'b.txt"),
    ]


def test_folders_named_in_any_order_give_the_same_bytes(tmp_path):
    for folder, name in (("one", "a.txt"), ("two", "a.txt")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(TOLD["a.txt"] + folder)
    for out, folders in (("12", ("one", "two")), ("21", ("two", "one", "two"))):
        pipeline.build([tmp_path / each for each in folders], tmp_path / out)
    assert contents(tmp_path / "12") == contents(tmp_path / "21")


def test_fault_of_a_rule_costs_its_article_alone():
    def broken_rule(item):
        raise ZeroDivisionError("by zero")

    assert pipeline._isolated("a.txt", broken_rule, None) == [
        Refusal("a.txt", "is left out by a fault of ours (ZeroDivisionError: by zero): please report it with the article")
    ]


def test_nothing_to_build_says_why_and_leaves_the_last_build(built, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(ReadError, match=r"empty.txt: holds no text"):
        pipeline.build([tmp_path / "empty.txt"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_mistake_in_the_users_ontology_names_the_file(articles, tmp_path):
    (tmp_path / "mine.ttl").write_text("@prefix : <http://x> .\n:a :b")
    with pytest.raises(OntologyError, match=r"mine.ttl, line"):
        pipeline.build([articles], tmp_path / "out", ontology=[tmp_path / "mine.ttl"])


def test_base_is_what_addresses_begin_with(articles, tmp_path):
    pipeline.build([articles / "a.txt"], tmp_path / "out", base="https://graph.lecourrier.example/")
    event = json.loads((tmp_path / "out" / "events.jsonl").read_text().splitlines()[0])
    assert event["id"].startswith("https://graph.lecourrier.example/event/")
    assert terms.BASE.encode() + b"event" not in (tmp_path / "out" / "graph.nq").read_bytes()
