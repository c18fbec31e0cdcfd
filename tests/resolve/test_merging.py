"""Events: which tellings are of one happening, and what the event then says."""

from datetime import date

import pytest

from kg.resolve import resolve
from tests.resolve.marked import LEXICON, day, tell

ALTMAN, PERRY, NUAGE = "[Sam Altman|Person s]", "[Tyler Perry|Person]", "[Nuage|Organization]"


def _events(*told):
    return resolve(told, LEXICON).events


def _two(first, second):
    """Return the events of two articles, each given as (marked, relation, roles, fields)."""
    return _events(
        *(tell(*each[:3], name, **(each[3] if len(each) > 3 else {})) for name, each in zip(("a", "b"), (first, second), strict=True))
    )


ONE = {
    "same words": ((f"{ALTMAN} voit {PERRY} .", "voir", "ap"), (f"{ALTMAN} voit {PERRY} .", "voir", "ap")),
    "either met the other": ((f"{ALTMAN} voit {PERRY} .", "met", "ap"), (f"{PERRY} voit {ALTMAN} .", "met", "ao")),
    "month holds day": (
        (f"{ALTMAN} voit {PERRY} .", "voir", "ap", {"time": day("2024-03")}),
        (f"{ALTMAN} voit {PERRY} .", "voir", "ap", {"time": day("2024-03-09/2024-03-10")}),
    ),
    "surer and less sure": (
        (f"{ALTMAN} voit {PERRY} .", "voir", "ap", {"modality": "hedged"}),
        (f"{ALTMAN} voit {PERRY} .", "voir", "ap"),
    ),
    "plan that came true": (
        (f"{ALTMAN} verra {PERRY} .", "voir", "ap", {"modality": "planned", "tense": "future", "published": "2024-01-05"}),
        (f"{ALTMAN} voit {PERRY} .", "voir", "ap", {"time": day("2024-03-19")}),
    ),
    "plan of nobody else that came true on its day": (
        (
            "[Le pont des Tanneurs|m s] fermera .",
            "fermer",
            "a",
            {"modality": "planned", "tense": "future", "time": day("2024-04-01/2024-04-30")},
        ),
        ("[Le pont des Tanneurs|m s] a fermé .", "fermer", "a", {"time": day("2024-04-15"), "published": "2024-04-16"}),
    ),
    "same noun in two articles": (
        (f"{ALTMAN} annule [un projet|m] .", "cancelled", "ap"),
        (f"{ALTMAN} annule [son projet|m] .", "cancelled", "ap"),
    ),
    "passive without agent": (
        ("[Sora|Product s] est lancé .", "released", "p"),
        ("[OpenAI|Organization s] lance [Sora|Product] .", "released", "ap"),
    ),
    "lasting state, years apart": (
        (f"{ALTMAN} dirige {NUAGE} .", "leads", "ap", {"type": "Role", "published": "2020-01-01"}),
        (f"{ALTMAN} dirige {NUAGE} .", "leads", "ap", {"type": "Role"}),
    ),
    "copied words of nobody named": (
        ("[Deux ponts|m p] ferment . [Nuage|Organization] et [Valmont|Place] .", "fermer", "a--", {"published": "2024-03-19"}),
        ("[Deux ponts|m p] ferment . [Nuage|Organization] et [Valmont|Place] .", "fermer", "a--"),
    ),
    "so large a number": (
        ("[8 000 foyers|m p] ferment . [Nuage|Organization] et [Valmont|Place] .", "fermer", "a--", {"published": "2024-03-09"}),
        ("[8 000 foyers|m p] ferment . [Nuage|Organization] et [Valmont|Place] .", "fermer", "a--"),
    ),
    "denial by another voice": (
        (f"{ALTMAN} annule {NUAGE} .", "cancelled", "ap"),
        (f"{ALTMAN} n'annule pas {NUAGE} .", "cancelled", "ap", {"negated": True}),
    ),
}


@pytest.mark.parametrize(("first", "second"), ONE.values(), ids=ONE.keys())
def test_tellings_of_one_happening_are_merged(first, second):
    (event,) = _two(first, second)
    assert [each.document for each in event.mentions] == ["a", "b"]
    assert event.why


TWO = {
    "different days": (
        (f"{ALTMAN} voit {PERRY} .", "met", "ap", {"time": day("2024-03-09")}),
        (f"{ALTMAN} voit {PERRY} .", "met", "ap", {"time": day("2024-03-19")}),
    ),
    "published a year apart": (
        (f"{ALTMAN} voit {PERRY} .", "met", "ap", {"published": "2023-03-09"}),
        (f"{ALTMAN} voit {PERRY} .", "met", "ap"),
    ),
    "different people": ((f"{ALTMAN} voit {PERRY} .", "met", "ap"), (f"{ALTMAN} voit {NUAGE} .", "met", "ap")),
    "different agents": ((f"{ALTMAN} voit {NUAGE} .", "voir", "ap"), (f"[Ada Morel|Person s] voit {NUAGE} .", "voir", "ap")),
    "different places": (
        (f"{ALTMAN} voit {PERRY} à [Paris|Place] .", "met", "apl"),
        (f"{ALTMAN} voit {PERRY} à [Lyon|Place] .", "met", "apl"),
    ),
    "different numbers": (
        (f"{ALTMAN} vend [trois studios|m p] .", "vendre", "ap"),
        (f"{ALTMAN} vend [cinq studios|m p] .", "vendre", "ap"),
    ),
    "different ranks": ((f"{ALTMAN} gagne [la 2e étape|f] .", "won", "ap"), (f"{ALTMAN} gagne [la 3e étape|f] .", "won", "ap")),
    "different things of one noun, weeks apart": (
        (f"{ALTMAN} signe [un décret douanier|m] .", "signer", "ap", {"published": "2024-03-01"}),
        (f"{ALTMAN} signe [un décret fiscal|m] .", "signer", "ap"),
    ),
    "a pronoun nobody knows": ((f"[Elle|f] voit {NUAGE} .", "voir", "pa"), (f"[Elle|f] voit {NUAGE} .", "voir", "pa")),
    "the same of nobody named, days later": (
        ("[Deux ponts|m p] ferment . [Nuage|Organization] et [Valmont|Place] .", "fermer", "a--", {"published": "2024-03-12"}),
        ("[Deux ponts|m p] ferment . [Nuage|Organization] et [Valmont|Place] .", "fermer", "a--"),
    ),
    "different verbs": ((f"{ALTMAN} voit {PERRY} .", "voir", "ap"), (f"{ALTMAN} quitte {PERRY} .", "quitter", "ap")),
    "nobody with a name": (("[L'attaque|f s] dure .", "durer", "a"), ("[L'attaque|f s] dure .", "durer", "a")),
    "two sayings": ((f"{ALTMAN} parle .", "dire", "a", {"type": "Statement"}), (f"{ALTMAN} parle .", "dire", "a", {"type": "Statement"})),
    "news of now and what was weeks ago": (
        (f"{ALTMAN} voit {PERRY} .", "met", "ap", {"tense": "present", "published": "2024-03-20"}),
        (f"{ALTMAN} a vu {PERRY} .", "met", "ap", {"time": day("2024-03-02")}),
    ),
    "undated to somebody, dated to nobody": (
        (f"{ALTMAN} a montré {NUAGE} à {PERRY} .", "montrer", "apo"),
        (f"{ALTMAN} a montré {NUAGE} .", "montrer", "ap", {"time": day("2024-03-09")}),
    ),
    "denied so far, planned ahead": (
        (f"{ALTMAN} n'a pas vu {PERRY} .", "voir", "ap", {"negated": True}),
        (f"{ALTMAN} verra {PERRY} .", "voir", "ap", {"modality": "planned", "tense": "future"}),
    ),
}


@pytest.mark.parametrize(("first", "second"), TWO.values(), ids=TWO.keys())
def test_tellings_of_different_happenings_stay_two(first, second):
    assert len(_two(first, second)) == 2


STATUS = {
    "asserted": ([("asserted", False)], "Asserted", "asserted"),
    "alleged": ([("hedged", False)], "Alleged", "hedged"),
    "planned": ([("planned", False)], "Planned", "planned"),
    "denied": ([("asserted", True)], "Denied", "asserted"),
    "one flat telling is enough": ([("hedged", False), ("asserted", False)], "Asserted", "asserted"),
    "planned and alleged": ([("hedged", False), ("planned", False)], "Alleged", "hedged"),
    "told and denied": ([("asserted", False), ("asserted", True)], "Contested", "asserted"),
    "alleged and denied": ([("hedged", False), ("asserted", True)], "Contested", "hedged"),
}


@pytest.mark.parametrize(("tellings", "status", "modality"), STATUS.values(), ids=STATUS.keys())
def test_status_is_computed_from_the_tellings(tellings, status, modality):
    told = [tell(f"{ALTMAN} annule {NUAGE} .", "cancelled", "ap", f"{n}", modality=m, negated=no) for n, (m, no) in enumerate(tellings)]
    (event,) = _events(*told)
    assert (event.status, event.modality) == (status, modality)
    assert event.negated == all(no for _, no in tellings)


def test_what_only_somebody_quoted_says_is_reported_until_an_article_says_so_itself():
    said, flat = f"[La mairie] dit que {ALTMAN} a vu {PERRY} .", f"{ALTMAN} a vu {PERRY} ."
    (credited,) = _events(tell(said, "voir", "-ap", speaker=0))
    (confirmed,) = _events(tell(said, "voir", "-ap", speaker=0), tell(flat, "voir", "ap", "b"))
    assert (credited.status, confirmed.status) == ("Reported", "Asserted")


def test_participants_are_those_of_all_tellings():
    (event,) = _two((f"{ALTMAN} voit {PERRY} .", "voir", "ap"), (f"{ALTMAN} voit {PERRY} à [Paris|Place] .", "voir", "apl"))
    assert [(each.role, each.name) for each in event.participants] == [
        ("agent", "Sam Altman"),
        ("patient", "Tyler Perry"),
        ("place", "Paris"),
    ]


def test_like_nouns_of_two_articles_take_part_once():
    (event,) = _two(*ONE["same noun in two articles"])
    assert [each.name for each in event.participants] == ["Sam Altman", "un projet"]


def test_what_many_articles_tell_is_one_event_and_each_is_compared_with_few_of_them():
    told = [tell(f"{ALTMAN} annule [un projet|m] .", "cancelled", "ap", name) for name in "abcdefgh"]
    (event,) = _events(*told)
    assert [each.document for each in event.mentions] == list("abcdefgh")
    assert [each.name for each in event.participants] == ["Sam Altman", "un projet"]
    last = tell(f"{ALTMAN} annule [un projet|m] .", "cancelled", "ap", "i", time=day("2023-01-09"))
    assert len(_events(*told, last)) == 2


def test_time_is_what_all_tellings_share():
    (event,) = _two(*ONE["month holds day"])
    assert (event.time.earliest, event.time.latest) == (date(2024, 3, 9), date(2024, 3, 10))


def test_overlapping_times_are_intersected():
    (event,) = _two(
        (f"{ALTMAN} voit {PERRY} .", "voir", "ap", {"time": day("2024-03-01/2024-03-12")}),
        (f"{ALTMAN} voit {PERRY} .", "voir", "ap", {"time": day("2024-03-10/2024-03-15")}),
    )
    assert event.time.edtf == "2024-03-10/2024-03-12"
    assert "share" in event.time.trace[-1]


def test_undated_past_only_precedes_its_article():
    (event,) = _events(tell(f"{ALTMAN} voit {PERRY} .", "voir", "ap", published="2024-03"))
    assert (event.time.edtf, event.time.basis) == ("../2024-03-31", "published")


@pytest.mark.parametrize("told", [{"modality": "planned", "tense": "future"}, {"negated": True}, {"tense": "present"}, {"published": None}])
def test_undated_plan_denial_or_present_has_no_time(told):
    (event,) = _events(tell(f"{ALTMAN} voit {PERRY} .", "voir", "ap", **told))
    assert event.time is None


def test_unresolved_date_words_give_no_time_of_their_own():
    (event,) = _events(tell(f"{ALTMAN} verra {PERRY} .", "voir", "ap", modality="planned", time=day("2024-03").__class__("bientôt", 0, 7)))
    assert event.time is None


def test_event_keeps_its_iri_when_another_article_tells_it_too():
    told = tell(f"{ALTMAN} voit {PERRY} .", "voir", "ap", "a"), tell(f"{ALTMAN} voit {PERRY} .", "voir", "ap", "b")
    assert _events(told[0])[0].id == _events(*told)[0].id
