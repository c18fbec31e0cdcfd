"""When an article was published: metadata, byline, copyright, or the newest date it tells."""

import pytest

from kg.dates import date_article, find, read_date
from kg.model import Article, When


def dated(text, published=None, language="fr"):
    given = When(text=published, start=0, end=0) if published else None
    article = date_article(Article("a.txt", text, language, published=given, published_from="metadata" if given else None))
    return (article.published.edtf if article.published else None, article.published_from)


METADATA = (
    ("2024-03-22", "2024-03-22"),
    ("2024-03", "2024-03"),
    ("2024", "2024"),
    ("22/03/2024", "2024-03-22"),
    ("22 mars 2024 à 10h11", "2024-03-22"),
    ("mars 2024", "2024-03"),
    ("Friday, March 22, 2024", "2024-03-22"),
    ("Fri, 22 Mar 2024 10:11:12 +0100", "2024-03-22"),
    ("2024-03-22T10:11:12+01:00", "2024-03-22"),
    ("20240322", "2024-03-22"),
    ("22. März 2024", "2024-03-22"),
    ("22 de marzo de 2024", "2024-03-22"),
    ("31/02/2024", None),
    ("99/99/9999", None),
    ("0000-00-00", None),
    ("hier", None),
    ("bientôt", None),
    ("12", None),
)


@pytest.mark.parametrize("words, expected", METADATA)
def test_metadata_date_is_read_in_any_spelling_and_never_guessed(words, expected):
    found = read_date(words)
    assert (found.edtf if found else None) == expected


BYLINES = (
    ("22 mars 2024. – La ville a ouvert une école.", "2024-03-22"),
    ("École\n\n1er janvier 2016, 14h30 . –\nUne école a ouvert.", "2016-01-01"),
    (" date 2024-03 La ville programmerait une réunion.", "2024-03"),
    ("La ville ouvre une école\nPublié le 22 mars 2024 à 10h11 par Anne Dupont\nElle ouvrira en mai.", "2024-03-22"),
    ("La ville ouvre une école\n22 mars 2024\nElle a ouvert hier.", "2024-03-22"),
    ("PARIS, 22 mars 2024 (AFP) - La ville a ouvert une école.", "2024-03-22"),
    ("Une école a ouvert.\n\nMis à jour le 22/03/2024", "2024-03-22"),
)


@pytest.mark.parametrize("text, expected", BYLINES)
def test_byline_dates_the_article(text, expected):
    assert dated(text) == (expected, "byline")


@pytest.mark.parametrize("day", ["2999-01-01", "1066", "2100-01-01/2101"])
def test_metadata_date_that_no_article_can_bear_is_passed_over(day):
    assert dated("22 mars 2024. – La ville a ouvert une école.", day) == ("2024-03-22", "byline")


def test_metadata_come_before_the_byline():
    assert dated("22 mars 2024. – La ville a ouvert une école.", "2024-03-23") == ("2024-03-23", "metadata")


def test_unreadable_metadata_give_way_to_the_byline():
    assert dated("22 mars 2024. – La ville a ouvert une école.", "99/99/9999") == ("2024-03-22", "byline")


def test_copyright_year_is_a_year():
    assert dated("La ville a ouvert une école.\n© 2019-2024 Le Journal") == ("2024", "copyright")


def test_newest_date_told_is_only_a_day_before_which_it_was_not_written():
    text = "Le 3 mars 2024, la ville a ouvert une école. La première date du 12 mai 1998. La prochaine ouvrira le 4 juin 2025."
    assert dated(text) == ("2024-03-03/..", "text")


def test_sentence_that_begins_with_a_date_is_no_byline():
    assert dated("Le 3 mars 2024, la ville a ouvert une école.") == ("2024-03-03/..", "text")


def test_article_without_any_date_has_none():
    assert dated("La ville a ouvert une école hier.") == (None, None)


def test_byline_is_quoted_where_it_stands():
    text = "École\nPublié le 22 mars 2024\nElle a ouvert."
    found = date_article(Article("a.txt", text, "fr")).published
    assert text[found.start : found.end] == found.text


def test_relative_dates_lean_on_the_article_s_own_date():
    article = date_article(Article("a.txt", "date 2024-03 La ville a voté le mois dernier.", "fr"))
    assert [w.edtf for w in find(article.text, article.published, "fr")] == ["2024-03", "2024-02"]
