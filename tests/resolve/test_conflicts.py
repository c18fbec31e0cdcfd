"""Conflicts: what contradicts what, and what only follows it."""

import pytest

from kg.resolve import resolve
from tests.resolve.marked import LEXICON, day, tell

PERRY = "[Tyler Perry|Person s]"
FOUND = {
    "relations that exclude each other": (
        ("IncompatibleRelation", "« a postponed » et « a cancelled » s'excluent aux mêmes dates"),
        (f"{PERRY} reporte [un projet|m] .", "postponed", "ap", {}),
        (f"{PERRY} annule [un projet|m] .", "cancelled", "ap", {"modality": "hedged"}),
    ),
    "a denial": (
        ("Denial", "affirmé par a, le contraire par b"),
        (f"{PERRY} annule [Nuage|Product] .", "cancelled", "ap", {}),
        (f"{PERRY} n'annule pas [Nuage|Product] .", "cancelled", "ap", {"negated": True}),
    ),
    "two days of one death": (
        ("Date", "2024-03-02 ou 2024-03-04 : une seule de ces dates peut être vraie"),
        (f"{PERRY} meurt .", "died", "p", {"type": "Death", "time": day("2024-03-02")}),
        (f"{PERRY} meurt .", "died", "p", {"type": "Death", "time": day("2024-03-04")}),
    ),
    "two numbers": (
        ("Quantity", "3 ou 5 « studios » : les nombres diffèrent"),
        (f"{PERRY} vend [trois studios|m p] .", "vendre", "ap", {}),
        (f"{PERRY} vend [cinq studios|m p] .", "vendre", "ap", {}),
    ),
    "begun and ended on one day": (
        ("IncompatibleRelation", "« a began » et « a ended » s'excluent aux mêmes dates"),
        (f"{PERRY} ouvre [la fête|f] .", "began", "ap", {"type": "Beginning", "time": day("2024-03-02")}),
        (f"{PERRY} clôt [la fête|f] .", "ended", "ap", {"type": "End", "time": day("2024-03-02")}),
    ),
}


@pytest.mark.parametrize(("expected", "first", "second"), FOUND.values(), ids=FOUND.keys())
def test_what_excludes_each_other_is_a_conflict(expected, first, second):
    graph = _graph(first, second)
    (conflict,) = graph.conflicts
    assert (conflict.kind, conflict.why) == expected
    assert {each.status for each in graph.events} == {"Contested"}
    assert set(conflict.events) == {each.id for each in graph.events}


AFFAIR = " . [Nuage|Organization] et [Valmont|Place] ."
WORKERS = ("[deux ouvriers|m p] tombent" + AFFAIR, "tomber", "p--", {})


def test_numbers_of_nobody_named_differ_only_within_one_affair():
    first, second = "[trois ouvriers|m p] tombent", "[deux ouvriers|m p] tombent"
    told = [tell(each + AFFAIR, "tomber", "p--", name) for name, each in zip("ab", (first, second), strict=True)]
    assert [each.kind for each in resolve(told, LEXICON).conflicts] == ["Quantity"]
    assert (
        resolve([tell(each + " .", "tomber", "p", name) for name, each in zip("ab", (first, second), strict=True)], LEXICON).conflicts == ()
    )


COUNTS_OF_OTHERS = {
    "of weeks before": ("[trois ouvriers|m p] tombent" + AFFAIR, "tomber", "p--", {"published": "2024-03-12"}),
    "in a place": ("[trois ouvriers|m p] tombent à [Marbel|Place]" + AFFAIR, "tomber", "pl--", {}),
    "of others": ("[trois ouvriers de Marbel|m p] tombent" + AFFAIR, "tomber", "p--", {}),
    "an age": ("[un ouvriers de 43 ans|m] tombe" + AFFAIR, "tomber", "p--", {}),
}


@pytest.mark.parametrize("other", COUNTS_OF_OTHERS.values(), ids=COUNTS_OF_OTHERS.keys())
def test_numbers_of_others_do_not_differ(other):
    assert _graph(WORKERS, other).conflicts == ()


def test_later_toll_contradicts_an_earlier_one_only_if_it_is_lower():
    early, late = ({"type": "Death", "published": each} for each in ("2024-03-19", "2024-03-20"))
    low, high = ("[deux ouvriers|m p] meurent" + AFFAIR, "died", "p--"), ("[cinq ouvriers|m p] meurent" + AFFAIR, "died", "p--")
    assert _graph((*low, early), (*high, late)).conflicts == ()
    assert [each.kind for each in _graph((*high, early), (*low, late)).conflicts] == ["Quantity"]


MANY = "[Nuage|Organization] dit que [trois ouvriers|m p] tombent . [Valmont|Place] dit que [cinq ouvriers|m p] tombent ."


def test_voices_of_one_article_may_count_differently():
    assert [each.kind for each in resolve([_twice(MANY, ("-p--", 0), ("---p", 2))], LEXICON).conflicts] == ["Quantity"]


def test_who_counts_many_contradicts_no_count():
    assert resolve([_twice(MANY, ("-p--", 0), ("---p", 0)), tell(*WORKERS[:3], "b")], LEXICON).conflicts == ()


def _twice(marked, *told):
    one, other = (tell(marked, "tomber", roles, speaker=speaker) for roles, speaker in told)
    return one.__class__(one.article, one.mentions, one.tellings + other.tellings)


def test_relations_exclude_each_other_across_languages():
    told = (
        tell(f"{PERRY} annule [le chantier|m]" + AFFAIR, "cancelled", "ap--", "a"),
        tell(f"{PERRY} postpones [the expansion]" + AFFAIR, "postponed", "ap--", "b", language="en"),
    )
    assert [each.kind for each in resolve(told, LEXICON).conflicts] == ["IncompatibleRelation"]


NONE = {
    "told at different times": (
        (f"{PERRY} reporte [un projet|m] .", "postponed", "ap", {"time": day("2024-01")}),
        (f"{PERRY} annule [un projet|m] .", "cancelled", "ap", {"time": day("2024-03")}),
    ),
    "different objects": (
        (f"{PERRY} reporte [un projet|m] .", "postponed", "ap", {}),
        (f"{PERRY} annule [un voyage|m] .", "cancelled", "ap", {}),
    ),
    "begun, then ended": (
        (f"{PERRY} ouvre [la fête|f] .", "began", "ap", {"type": "Beginning"}),
        (f"{PERRY} clôt [la fête|f] .", "ended", "ap", {"type": "End"}),
    ),
    "a plan": (
        (f"{PERRY} reporte [un projet|m] .", "postponed", "ap", {}),
        (f"{PERRY} annulera [un projet|m] .", "cancelled", "ap", {"modality": "planned", "tense": "future"}),
    ),
    "two accidents": (
        ("[trois personnes|f p] meurent à [Lyon|Place] .", "died", "pl", {}),
        ("[cinq personnes|f p] meurent à [Nice|Place] .", "died", "pl", {}),
    ),
    "two deaths of somebody": (
        ("[une femme|f] meurt .", "died", "p", {"type": "Death", "time": day("2024-03-02")}),
        ("[la femme|f] meurt .", "died", "p", {"type": "Death", "time": day("2024-03-04")}),
    ),
    "two meetings on two days": (
        (f"{PERRY} voit [Nuage|Organization] .", "met", "ap", {"time": day("2024-03-02")}),
        (f"{PERRY} voit [Nuage|Organization] .", "met", "ap", {"time": day("2024-03-04")}),
    ),
}


@pytest.mark.parametrize(("first", "second"), NONE.values(), ids=NONE.keys())
def test_what_may_both_be_true_is_none(first, second):
    assert _graph(first, second).conflicts == ()


def test_one_voice_that_tells_a_story_does_not_contradict_itself():
    one = tell(f"{PERRY} reporte [un projet|m] .", "postponed", "ap")
    other = tell(f"{PERRY} reporte [un projet|m] .", "cancelled", "ap")
    both = one.__class__(one.article, one.mentions, one.tellings + other.tellings)
    assert resolve([both], LEXICON).conflicts == ()


def _graph(*told):
    return resolve(
        [tell(marked, relation, roles, name, **rest) for name, (marked, relation, roles, rest) in zip("ab", told, strict=True)], LEXICON
    )
