import os
import pty
import signal
import subprocess
import sys

import pytest

from kg import cli, pipeline, terminal, terms

ARTICLE = "Mardi, Claire Fontanel a rencontré Antoine Lebrun à Nantes. Le préfet aurait promis une aide, selon Radio Lère."


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cli")
    (folder / "a.txt").write_text(ARTICLE)
    (folder / "metadata.csv").write_text("file,published,language\na.txt,2024-03-14,fr\n")
    pipeline.build([folder], folder / "out")
    return folder / "out"


@pytest.fixture
def kg(capsys):
    """Run a command as its own program would, and return its exit code, standard output and standard error."""

    def run(*arguments):
        with pytest.raises(SystemExit) as ended:
            cli.main([str(each) for each in arguments])
        printed = capsys.readouterr()
        return ended.value.code, printed.out, printed.err

    return run


def piped(*arguments, text="", **environment):
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    return subprocess.run(command, input=text.encode(), capture_output=True, env={**os.environ, **environment}, check=False)


def test_build_prints_where_the_page_is_and_nothing_else(kg, out, tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"\0")
    code, printed, told = kg("build", out.parent / "a.txt", tmp_path / "bad.txt", "-o", tmp_path / "out")
    assert (code, printed) == (0, f"{tmp_path / 'out' / 'index.html'}\n")
    assert "left out: bad.txt: is not a text file" in told


@pytest.mark.parametrize(
    "arguments, fault",
    [
        (["build", "nowhere"], "kg: nowhere: there is no such file or folder: check the path"),
        (["build", "x" * 300], f"kg: {'x' * 300}: there is no such file or folder"),
        (["query", "ASK {}", "-o", "x" * 300], f"kg: {'x' * 300}/graph.nq: File name too long"),
        (["build", ".", "-o", "pyproject.toml"], "kg: pyproject.toml: is a file, not a folder"),
        (["query", "ASK { ?s ?p ?o }", "-o", "nowhere"], "kg: nowhere: no graph there"),
        (["build", ".", "--ontology", "nowhere.ttl"], "kg: nowhere.ttl: cannot be read"),
        (["ask", "nothing-like-it", "-o", "OUT"], "kg: no question is named 'nothing-like-it'; known: alleged-only"),
        (["query", "SELECT ?x { ?x a evt:Meeting", "-o", "OUT"], "kg: not SPARQL: line 1, column 29"),
        (["query", "SELECT * { SERVICE <http://x/> { ?s ?p ?o } }", "-o", "OUT"], "kg: SERVICE is refused"),
        (["query", "SELECT * FROM <file:///x> { ?s ?p ?o }", "--allow-network", "-o", "OUT"], "kg: FROM is refused"),
        (
            ["query", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", "--timeout", "0.3", "-o", "OUT"],
            "kg: stopped after 0.3 seconds",
        ),
    ],
)
def test_fault_is_one_line_and_exit_1(kg, out, arguments, fault):
    code, printed, told = kg(*(str(out) if each == "OUT" else each for each in arguments))
    assert (code, printed) == (1, "")
    assert told.startswith(fault)
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    "arguments, fault",
    [
        (["build", "seeds", "--lang", "es"], "unknown language 'es': use one of fr, en"),
        (["build", "seeds", "--model", "fr"], "write LANGUAGE=NAME"),
        (["build", "seeds", "--base", "kg.example"], "write an http(s) address"),
        (["query", "x", "--format", "xml"], "unknown format 'xml': use one of table, csv"),
        (["query", "missing.rq"], "missing.rq: cannot be read"),
        (["ask", "timeline", "--from"], "--from lacks its value"),
        (["ask", "timeline", "--from", "--to", "2024"], "--from lacks its value"),
        (["ask", "who-met-whom", "Sam", "Altman"], "'Altman' is one word too many"),
        (["dates", "--prefer", "both"], "use past or future"),
        (["bild"], "No such command 'bild'"),
        (["build"], "Missing argument"),
    ],
)
def test_wrong_usage_is_told_and_exit_2(kg, arguments, fault):
    code, printed, told = kg(*arguments)
    assert (code, printed) == (2, "")
    assert fault in told


def test_query_answers_as_csv_when_piped_and_in_the_format_named(kg, out):
    question = 'SELECT ?name { ?e a schema:Person ; skos:prefLabel ?name FILTER(?name = "Antoine Lebrun") }'
    assert kg("query", question, "-o", out)[1] == "name\nAntoine Lebrun\n"
    assert "| Antoine Lebrun |" in kg("query", question, "-o", out, "--format", "markdown")[1]
    assert "┃ name" in kg("query", question, "-o", out, "--format", "table")[1]


def test_query_reads_a_file_and_standard_input(kg, out, tmp_path):
    (tmp_path / "q.rq").write_text("ASK { ?event a evt:Event }")
    assert kg("query", tmp_path / "q.rq", "-o", out)[:2] == (0, "yes\n")
    assert piped("query", "-o", out, text="ASK { ?event a evt:Nothing }").stdout == b"no\n"


def test_query_constructs_turtle(kg, out):
    printed = kg("query", "CONSTRUCT { ?e kg:told ?n } WHERE { ?e a evt:Event ; skos:prefLabel ?n }", "-o", out)[1]
    assert "@prefix kg:" in printed and "kg:told" in printed


def test_limit_says_that_it_cut(kg, out):
    code, printed, told = kg("query", "SELECT ?s { ?s ?p ?o }", "--limit", "1", "-o", out)
    assert (code, len(printed.splitlines())) == (0, 2)
    assert "more rows" in told


def test_ask_lists_its_questions_and_takes_words_in_either_form(kg, out):
    assert "timeline [--entity ENTITY]" in kg("ask")[1]
    named = kg("ask", "timeline", "--entity", "Antoine Lebrun", "--from=2024-03", "-o", out)
    assert named[0] == 0
    assert "2024-03-12" in named[1]
    assert kg("ask", "timeline", "Antoine Lebrun", "2024-03", "-o", out) == named


def test_dates_come_back_with_each_line(out):
    done = piped("dates", "--lang", "fr", "--reference", "2024-03-22", text="Il a plu hier.\n\nRien.\n", PYTHONIOENCODING="ascii")
    assert b'"edtf": "2024-03-21"' in done.stdout
    assert done.stdout.count(b"\n") == 2


def test_triples_are_tab_separated_with_the_lines_number():
    done = piped("triples", "--lang", "fr", text="\nOpenAI a rencontré Paramount à Los Angeles.\n")
    rows = [line.split("\t") for line in done.stdout.decode().splitlines()]
    assert ["2", "OpenAI", "a rencontré", "Paramount"] in [row[:4] for row in rows]
    assert all(0 <= float(row[4]) <= 1 and len(row) == 5 for row in rows)


def test_triples_say_who_is_credited_where_asked():
    done = piped("triples", "--lang", "fr", "--credit", text="Selon Nuage, OpenAI aurait rencontré Paramount.\n")
    assert done.stdout.decode().rstrip("\n").split("\t")[5:] == ["hedged", "", "Nuage"]


def test_reader_that_goes_away_is_no_fault(out):
    command = f"{sys.executable} -m kg query 'SELECT * {{ ?s ?p ?o }}' -o {out} | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


def test_terminal_sees_a_table_whose_text_cannot_steer_it(out, tmp_path):
    host, guest = pty.openpty()
    question = 'SELECT ("[red]\\u001b[31mrouge\\u202e" AS ?x) {}'
    subprocess.run([sys.executable, "-m", "kg", "query", question, "-o", out], stdout=guest, stderr=guest, check=True)
    shown = os.read(host, 10_000).decode()
    assert "[red]\\x1b[31mrouge\\u202e" in shown


def test_default_base_is_the_one_of_the_graph(kg):
    assert terms.BASE in kg("build", "--help")[1]


def test_signal_that_a_library_swallowed_ends_the_build_at_its_next_step(monkeypatch):
    monkeypatch.setattr(terminal, "_signals", [signal.SIGTERM])
    terminal.unless_ended(None)("write", 1, 1)
    with pytest.raises(SystemExit, match="143"):
        terminal.unless_ended(None)("read", 1, 2)


def test_safe_text_keeps_french_spaces():
    assert terminal.safe("« Été\u202f! »\xa0") == "« Été\u202f! »\xa0"
