import json
import os
import time

import pytest

from kg.errors import ReadError
from kg.model import Refusal
from kg.output import MARK
from kg.read import read, tree

FRENCH = "L’été à Nîmes : « ça coûte 5 € », dit Zoé.\r\nUn cœur."


def read_all(*paths):
    found = list(read(paths))
    return {a.name: a for a in found if not isinstance(a, Refusal)}, {r.name: r.reason for r in found if isinstance(r, Refusal)}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_french_reads_the_same_in_every_encoding_and_keeps_its_line_ends(tmp_path, encoding):
    (tmp_path / "a.txt").write_bytes(FRENCH.encode(encoding))
    articles, refusals = read_all(tmp_path)
    assert articles["a.txt"].text == FRENCH
    assert not refusals


@pytest.mark.parametrize("encoding", ["latin-1", "iso8859-15"])
def test_latin_1_and_latin_9_simply_work(tmp_path, encoding):
    text = "Été à Nîmes, déjà : ÇA, naïf." + (" Le cœur." if encoding == "iso8859-15" else "")
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    assert read_all(tmp_path)[0]["a.txt"].text == text


def test_utf_8_cut_inside_a_letter_stays_utf_8(tmp_path):
    (tmp_path / "a.txt").write_bytes("Un été à Nîmes, où la fête déborde déjà".encode()[:-1])
    assert read_all(tmp_path)[0]["a.txt"].text == "Un été à Nîmes, où la fête déborde déj\ufffd"


@pytest.mark.parametrize(
    "content, reason",
    [
        (b"", "holds no text"),
        (b" \r\n\t", "holds no text"),
        (b"\xef\xbb\xbf", "holds no text"),
        (b"text\x00more", "not a text file"),
        (b"%PDF-1.7 bien du texte", "not a text file"),
        (os.urandom(4000) + b"\x00", "not a text file"),
        (b"\xff\xfeabc", "begins as UTF-16"),
        (b"a" * 5_000_001, "too large"),
    ],
    ids=["empty", "blank", "mark", "nul", "pdf", "noise", "broken", "large"],
)
def test_bad_file_is_refused_in_one_line_and_costs_no_other(tmp_path, content, reason):
    (tmp_path / "bad.txt").write_bytes(content)
    (tmp_path / "good.txt").write_text("Bonjour.")
    articles, refusals = read_all(tmp_path)
    assert list(articles) == ["good.txt"]
    assert reason in refusals["bad.txt"]
    assert "\n" not in refusals["bad.txt"]


def test_two_megabytes_pass(tmp_path):
    (tmp_path / "a.txt").write_text("Une phrase de plus. " * 100_000)
    assert len(read_all(tmp_path)[0]["a.txt"].text) == 2_000_000


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("Secret.")
    (tmp_path / "a.txt").chmod(0)
    assert "chmod" in read_all(tmp_path)[1]["a.txt"]


def test_missing_path_is_an_error_at_once(tmp_path):
    with pytest.raises(ReadError, match=r"nowhere: there is no such file or folder"):
        read([tmp_path, tmp_path / "nowhere"])


def test_empty_folder_is_refused(tmp_path):
    assert "holds no file" in read_all(tmp_path)[1][tmp_path.name]


def test_loops_links_pipes_and_hidden_files_do_no_harm(tmp_path):
    (tmp_path / "a.txt").write_text("Un.")
    (tmp_path / ".hidden.txt").write_text("Caché.")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "same.txt").symlink_to("a.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    articles, refusals = read_all(tmp_path)
    assert list(articles) == ["a.txt"]
    assert set(refusals) == {"gone.txt", "pipe.txt"}


def test_links_are_followed_within_what_was_named_alone(tmp_path):
    (tmp_path / "away" / "deep").mkdir(parents=True)
    (tmp_path / "in").mkdir()
    for path in ("away/b.txt", "away/deep/c.txt", "in/a.txt"):
        (tmp_path / path).write_text(path)
    (tmp_path / "away" / "metadata.csv").write_text("file,title\na.txt,Titre\n")
    for name, target in (("b.txt", "away/b.txt"), ("deep", "away/deep"), ("metadata.csv", "away/metadata.csv"), (".hid", "away")):
        (tmp_path / "in" / name).symlink_to(tmp_path / target)
    articles, refusals = read_all(tmp_path / "in")
    assert [(name, article.title) for name, article in articles.items()] == [("a.txt", None)]
    assert set(refusals) == {"b.txt", "deep", "metadata.csv"} and "leads out of the folder" in refusals["deep"]
    assert len(read_all(tmp_path / "in", tmp_path / "away")[0]) == 3


def test_format_that_is_not_read_says_which_are(tmp_path):
    (tmp_path / "a.docx").write_text("x")
    assert ".docx files are not read (known: .txt, .md" in read_all(tmp_path)[1]["a.docx"]


def test_our_own_output_below_the_folder_is_not_read(tmp_path):
    (tmp_path / "a.txt").write_text("Un.")
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / MARK).write_text("{}")
    (tmp_path / "output" / "index.html").write_text("<p>Graphe</p>")
    assert list(read_all(tmp_path)[0]) == ["a.txt"]


def test_articles_of_one_name_are_told_apart_and_none_is_read_twice(tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(folder)
    articles, _ = read_all(tmp_path / "one", tmp_path / "two", tmp_path / "two" / "a.txt")
    assert {name: a.text for name, a in articles.items()} == {"a.txt": "one", "two/a.txt": "two"}


def test_odd_names_become_writable_text(tmp_path):
    for name in (b"a\nb.txt", b"\xe9t\xe9.txt", "e\u0301.txt".encode()):
        (tmp_path / os.fsdecode(name)).write_text("Un.")
    assert set(read_all(tmp_path)[0]) == {"a b.txt", "\ufffdt\ufffd.txt", "é.txt"}


# metadata.csv


@pytest.mark.parametrize(
    "table",
    [
        "file,title,published,language\na.txt,Titre,2024-03-22,fr\n",
        "\ufeffLanguage;Title;File;Date\r\nfr-FR;Titre;./a.txt;2024-03-22T09:00:00+01:00\r\n",
        'file\ttitle\tpublished\tlanguage\textra\n"a.txt"\t Titre \t2024-03-22\tFrench\n\n',
    ],
    ids=["commas", "french", "tabs"],
)
def test_metadata_in_any_order_and_separator(tmp_path, table):
    (tmp_path / "a.txt").write_text("Un.")
    (tmp_path / "metadata.csv").write_text(table, newline="")
    articles, refusals = read_all(tmp_path)
    article = articles["a.txt"]
    assert (article.title, article.language, article.published.text, article.published_from) == ("Titre", "fr", "2024-03-22", "metadata")
    assert not refusals


@pytest.mark.parametrize(
    "row, fault",
    [
        ("b.txt,Un, deux,2024", "row 3: has 4 values for 3 columns"),
        ("c.txt,Titre,2024", "row 3: there is no file 'c.txt' beside it"),
        (",Titre,2024", "row 3: names no file"),
        ("a.txt,Autre,2023", "row 3: describes 'a.txt' again"),
        ('b.txt,"Titre" gras,2024', "row 3: cannot be read"),
        ('b.txt,"Titre,2024', "row 3: a quotation mark"),
        ("x" * 5000 + ",Titre,2024", "row 3: there is no file"),
    ],
)
def test_malformed_row_is_named_and_costs_that_row_alone(tmp_path, row, fault):
    (tmp_path / "a.txt").write_text("Un.")
    (tmp_path / "b.txt").write_text("Deux.")
    (tmp_path / "metadata.csv").write_text(f"file,title,published\na.txt,Titre,2024\n{row}\n")
    articles, refusals = read_all(tmp_path)
    assert articles["a.txt"].title == "Titre"
    assert articles["b.txt"].title is None
    assert fault in refusals["metadata.csv"]


@pytest.mark.parametrize("content", [b"name,title\na.txt,Titre\n", b"", b"\x00\x01\x02"])
def test_unusable_table_is_told_and_the_articles_are_read(tmp_path, content):
    (tmp_path / "a.txt").write_text("Un.")
    (tmp_path / "metadata.csv").write_bytes(content)
    articles, refusals = read_all(tmp_path)
    assert list(articles) == ["a.txt"]
    assert refusals["metadata.csv"].endswith("read without it")


def test_nearest_table_is_right_and_those_above_fill_in(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("Un.")
    (tmp_path / "metadata.csv").write_text("file,title,publisher\nsub\\a.txt,Loin,Le Journal\n")
    (tmp_path / "sub" / "metadata.csv").write_text("file,title\na.txt,Près\n")
    article = read_all(tmp_path)[0]["sub/a.txt"]
    assert (article.title, article.publisher) == ("Près", "Le Journal")


def test_metadata_beside_a_single_file_counts(tmp_path):
    (tmp_path / "a.txt").write_text("Un.")
    (tmp_path / "metadata.csv").write_text("file,title\na.txt,Titre\n", encoding="utf-16")
    assert read_all(tmp_path / "a.txt")[0]["a.txt"].title == "Titre"


def test_only_web_addresses_are_kept_as_sources(tmp_path):
    (tmp_path / "metadata.csv").write_text("file,url\na.txt,javascript:alert(1)\nb.txt,https://x.example/é a?b=<c>\n")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Un.")
    articles, _ = read_all(tmp_path)
    assert articles["a.txt"].url is None
    assert articles["b.txt"].url == "https://x.example/%C3%A9%20a?b=%3Cc%3E"


# the other formats


def test_markdown_gives_plain_text_and_its_front_matter(tmp_path):
    (tmp_path / "a.md").write_text('---\ntitle: "Un pont"\ndate: 2024-03-22\n---\n# Un pont\n\nLe **maire** de [Lyon](http://x) parle.\n')
    article = read_all(tmp_path)[0]["a.md"]
    assert article.text.strip() == "Un pont\n\nLe maire de Lyon parle."
    assert (article.title, article.published.text) == ("Un pont", "2024-03-22")


def test_json_lines_give_an_article_a_line(tmp_path):
    rows = [{"id": 7, "date": 20180401, "title": "T", "text": "Un \ud800."}, {"text": ""}, {"id": 7, "text": "Deux."}, ["x"]]
    (tmp_path / "d.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n{broken\n")
    articles, refusals = read_all(tmp_path)
    assert {name: a.text for name, a in articles.items()} == {"d.jsonl#7": "Un \ufffd.", "d.jsonl#line 3": "Deux."}
    assert articles["d.jsonl#7"].published.text == "20180401"
    assert set(refusals) == {"d.jsonl#line 2", "d.jsonl#line 4", "d.jsonl#line 5"}


def test_csv_gives_an_article_a_row(tmp_path):
    (tmp_path / "d.csv").write_text('id;text;date\nun;"Une phrase ; deux.\nTrois.";2024\ndeux;;2024\n')
    articles, refusals = read_all(tmp_path)
    assert articles["d.csv#un"].text == "Une phrase ; deux.\nTrois."
    assert set(refusals) == {"d.csv#deux"}


PAGE = """<!doctype html><html lang=fr><head><meta charset="{charset}"><title>Le pont | L’Écho</title>
<meta property="og:site_name" content="L’Écho &amp; Cie"><link rel=canonical href="https://echo.example/pont">
<script type="application/ld+json">{{"@graph":[{{"@type":"NewsArticle","headline":"Le pont ferme",
"datePublished":"2024-03-22T10:00:00+01:00","author":[{{"name":"Ana Ruiz"}},{{"name":"Bo Li"}}]}}]}}</script></head><body>
<nav><p>Accueil, rubriques et bien d’autres choses encore que personne ne lit.</p></nav><article><h1>Le pont ferme</h1>
<p>Le maire, <b>Jean</b> Dupont, a annoncé mardi&nbsp;: «&nbsp;Le pont ferme&nbsp;».<p>Un <!-- <p>caché</p> -->second paragraphe, plus long,
parle des travaux qui dureront deux ans et coûteront cher à la ville, selon lui.<div class="related-links"><p>À lire aussi.</p></div>
<ul><li><a href=x>Une autre affaire</a></li></ul><script>var p = "<p>non</p>";</script></article><footer>© L’Écho</footer></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "windows-1250"])
def test_web_page_gives_its_article_and_what_its_tags_say(tmp_path, charset):
    (tmp_path / "a.html").write_bytes(PAGE.format(charset=charset).encode(charset, "ignore"))
    article = read_all(tmp_path)[0]["a.html"]
    first, second, third = article.text.split("\n\n")
    assert (first, second) == ("Le pont ferme", "Le maire, Jean Dupont, a annoncé mardi\xa0: «\xa0Le pont ferme\xa0».")
    assert third.startswith("Un second paragraphe, plus long, parle") and third.endswith("selon lui.")
    assert (article.title, article.publisher, article.author) == ("Le pont ferme", "L’Écho & Cie", "Ana Ruiz, Bo Li")
    assert (article.published.text, article.language, article.url) == ("2024-03-22", "fr", "https://echo.example/pont")


def test_page_without_marks_gives_its_paragraphs(tmp_path):
    (tmp_path / "a.htm").write_text("<div><p>Menu</p></div><div><p>Une phrase de l’article.</p><p>Une autre.</p></div>")
    assert read_all(tmp_path)[0]["a.htm"].text == "Une phrase de l’article.\n\nUne autre."


@pytest.mark.parametrize("part", ["<!--", "<a ", '<a href="', "<", "</a", "<script>", "&amp", "<div>", "<![CDATA["])
def test_hostile_page_is_parsed_in_time_proportional_to_its_length(part):
    start = time.perf_counter()
    tree.parse(part * (300_000 // len(part)))
    assert time.perf_counter() - start < 5
