"""Dates in their sentences: what leans on the verb, on the reference, or on what was told before."""

from datetime import date

import pytest

from kg.dates import find, read_date
from kg.dates.occasions import read_occasions
from kg.errors import OntologyError
from kg.terms import ontology_folder

FRIDAY = date(2024, 3, 15)

IN_SENTENCES = (
    # The verb settles the direction, whatever is preferred.
    ("Le musée rouvrira ses portes lundi.", "fr", "2024-03-18"),
    ("Le musée a rouvert ses portes lundi.", "fr", "2024-03-11"),
    ("The museum will reopen on Monday.", "en", "2024-03-18"),
    ("The museum reopened on Monday.", "en", "2024-03-11"),
    ("Le chantier commencera en juin.", "fr", "2024-06"),
    ("Le chantier avait commencé en juin.", "fr", "2023-06"),
    ("Le musée rouvrira ses portes vendredi.", "fr", "2024-03-15"),
    ("The bill would be voted on Tuesday.", "en", "2024-03-19"),
    # A weekday of a longer time is one of those in it; one of any is none.
    ("At 03:17 on a Sunday morning last month, it rained.", "en", "2024-03-15 2024-02"),
    ("Un dimanche du mois dernier, il a plu.", "fr", "2024-02"),
    ("It rained on a Sunday morning. It rained on a Tuesday in March 2021.", "en", "2021-03"),
    # Two days are no stretch between them, unless they follow one another.
    ("Le vote aura lieu les 3 et 5 mai, ou le 3 ou le 7 juin.", "fr", "{2024-05-03,2024-05-05} [2024-06-03,2024-06-07]"),
    ("Le vote aura lieu les 3 et 4 mai.", "fr", "2024-05-03/2024-05-04"),
    ("Il est mort dans la nuit de mercredi à jeudi 7 mars.", "fr", "2024-03-06/2024-03-07"),
    # A term, and a fall that is no season.
    ("Le vote aura lieu le 15 octobre au plus tard, la vente au plus tôt en 2025.", "fr", "../2024-10-15 2025/.."),
    ("He was crippled by a roof fall in 1934. Within two years she had opened a bank.", "en", "1934 None"),
    # A year set before a day is its own.
    ("En 2019, vers le 10 mai, il a plu.", "fr", "2019-05-10~"),
    # A year is left out only where no other could be meant.
    ("La maire quitte ses fonctions le 30 mars.", "fr", "2024-03-30"),
    # A story told in another year keeps it.
    ("En mai 2021, les discussions ont échoué. Le 14 juillet, le contrat est entré en vigueur.", "fr", "2021-05 2021-07-14"),
    ("In May 2021 the talks failed. On July 14, the deal took effect.", "en", "2021-05 2021-07-14"),
    ("En mai 2021, les discussions ont échoué.\nLe 14 juillet, le contrat est entré en vigueur.", "fr", "2021-05 2023-07-14"),
    # A day named in passing tells no story that a weekday is counted from.
    ("Paul, blessé à la bataille de Lens (3 mai 1944), est mort mardi.", "fr", "1944-05-03 2024-03-12"),
    ("Née le 3 mai 1924 à Lens, Claire est morte mardi.", "fr", "1924-05-03 2024-03-12"),
    ("Le 3 mai 1944, Lens était libre. Mardi, le maire revint.", "fr", "1944-05-03 1944-05-09"),
    ("A survivor of the fire (3 May 1944) died on Tuesday.", "en", "1944-05-03 2024-03-12"),
    ("The mill burned down on 3 May 1944. On Tuesday the mayor came.", "en", "1944-05-03 1944-05-09"),
    # What leans on the last date told.
    ("L'usine a fermé le 3 février 2020 ; elle a brûlé deux jours plus tard.", "fr", "2020-02-03 2020-02-05"),
    ("Elle a signé le 3 février 2020. Le lendemain, tout était vendu.", "fr", "2020-02-03 2020-02-04"),
    ("L'usine a ouvert en 2015. Le lendemain, à 22h30, tout était vendu.", "fr", "2015 None None"),
    ("The plant opened in 2015. At 22:30 the fire started.", "en", "2015 None"),
    ("She signed on 3 February 2020. The following day she left.", "en", "2020-02-03 2020-02-04"),
    ("Il est arrivé le 3 mars 2022. Le même jour, elle partait.", "fr", "2022-03-03 2022-03-03"),
    ("Le vote a eu lieu en juin 2022. Un mois plus tard, la loi passait.", "fr", "2022-06 2022-07"),
    ("Il est mort trois jours après la course.", "fr", "None"),
    ("Le bar a fermé le 2 mars. La baisse de la semaine précédente inquiète.", "fr", "2024-03-02 None"),  # or the week before this one
    ("Le bar a fermé le 2 mars après une semaine pleine, la semaine précédente.", "fr", "2024-03-02 None 2024-02-19/2024-02-25"),
    ("Le tunnel a été repeint en novembre 2015. Le 19 juin, le maire a parlé.", "fr", "2015-11 None"),  # 2016 or 2023
    ("Le village a été fondé il y a 2 000 ans, et le pont il y a 1,5 an.", "fr", "None 2022-09"),
    ("The village was founded 15,000 years ago.", "en", "None"),
    # A day keeps the year it was written with before; one of many days is none.
    ("Le bal du 1er mai 2023 a plu. Le vote prévu pour le 1er mai sera public.", "fr", "2023-05-01 2023-05-01"),
    ("Il faut remonter à 1998 pour trouver un mois de mai aussi sec.", "fr", "1998"),
    # Years to come are counted from now; ten or twenty years are rounded.
    ("Le groupe recrutera dans les 5 prochaines années.", "fr", "2024/2029"),
    ("Le pont est tombé il y a vingt ans, le mur il y a 3 ans.", "fr", "2004~ 2021"),
    # Joined dates share what only one of them bears.
    ("Les attaques de janvier et novembre 2015 ont marqué le pays.", "fr", "2015-01 2015-11"),
    ("Le salon aura lieu du 28 décembre au 3 janvier.", "fr", "2024-12-28/2025-01-03"),
)


@pytest.mark.parametrize("text, language, expected", IN_SENTENCES)
def test_date_is_resolved_in_its_sentence(text, language, expected):
    assert " ".join(str(when.edtf) for when in find(text, FRIDAY, language)) == expected


COARSE = (
    ("hier", "2024-03", "2024-02-29/2024-03-30"),
    ("mardi dernier", "2024-03", "2024-02-27/2024-03-26"),
    ("la semaine dernière", "2024-03", "2024-02-19/2024-03-24"),
    ("le mois dernier", "2024-03", "2024-02"),
    ("en février dernier", "2024-03", "2024-02"),
    ("l'année dernière", "2024-03", "2023"),
    ("le week-end des Oscars", "2024-03", "2024-03-09/2024-03-10"),
    ("il y a un an", "2024-03", "2023"),
    ("plus tôt cette semaine", "2024-03", "2024-03"),
    ("fin février", "2024-03", "2024-02-20/2024-02-29"),
    ("le mois dernier", "2024", "2023-12/2024-11"),
    ("l'an dernier", "2024", "2023"),
    ("Pâques", "2024", "[2023-04-09,2024-03-31]"),
    ("Il a plu le 11 février", "2024", "[2023-02-11,2024-02-11]"),
    ("Il a plu le 11 février", "2024-03", "2024-02-11"),
    ("Le lycée ouvrira en mai", "2024", "[2024-05,2025-05]"),
    ("Il a plu le 11 mars", "2024-03", "2024-03-11"),
    ("Il a plu en avril", "2024-03", "2023-04"),
    ("aujourd'hui", "2024", "2024"),
    ("aujourd'hui encore", "2024", None),
)


@pytest.mark.parametrize("phrase, reference, expected", COARSE)
def test_coarse_reference_gives_no_finer_answer(phrase, reference, expected):
    assert find(phrase, read_date(reference), "fr")[0].edtf == expected


def test_trace_says_which_direction_was_chosen():
    assert find("Le 9 avril, il a plu.", read_date("2024-03"), "fr")[0].trace[0] == "04-09: the nearest from 2024-03-01"


@pytest.mark.parametrize("phrase, expected", [("hier", None), ("lundi", None), ("le 14 juillet", None), ("le 12 mars 2024", "2024-03-12")])
def test_without_a_reference_only_full_dates_are_resolved(phrase, expected):
    assert find(phrase, None, "fr")[0].edtf == expected


def test_tense_of_a_parser_is_heeded():
    assert find("Noël", FRIDAY, "fr", tense_at=lambda at: "future")[0].edtf == "2024-12-25"
    assert find("Noël", FRIDAY, "fr", tense_at=lambda at: "past")[0].edtf == "2023-12-25"


def test_preference_settles_what_no_verb_does():
    assert find("mardi", FRIDAY, "fr", prefer="future")[0].edtf == "2024-03-19"
    assert find("mardi", FRIDAY, "fr", prefer="past")[0].edtf == "2024-03-12"


def test_hour_leans_on_the_day_told():
    day, hour = find("Il a été blessé mardi vers 21 h 45.", FRIDAY, "fr")
    assert (day.timex, hour.timex, hour.at, hour.kind) == ("2024-03-12", "2024-03-12T21:45", "21:45", "time")


@pytest.mark.parametrize(
    "text", ["hier" * 3000, "1" * 5000, "le 3 " * 2000, "(" * 3000, "de mars à " * 800, "\u2028 \x00 12/13/14/15 - 99h99", ""]
)
def test_hostile_text_neither_crashes_nor_takes_long(text):
    for language in ("fr", "en"):
        for when in find(text, FRIDAY, language):
            assert text[when.start : when.end] == when.text


@pytest.mark.parametrize("phrase", ["l'an prochain", "dans dix mille ans", "il y a 9000 ans", "la décennie suivante", "le lendemain"])
@pytest.mark.parametrize("day", [date(9999, 12, 31), date(1, 1, 1)])
def test_ends_of_the_calendar_leave_a_phrase_unresolved(phrase, day):
    assert all(when.earliest is None or when.earliest.year <= 9999 for when in find(phrase, day, "fr"))


def test_story_does_not_run_past_the_day_it_is_written():
    told, later = find("La visite a eu lieu le 9 mars 2024. Un mois plus tard, elle a repris.", FRIDAY, "fr")
    assert (told.edtf, later.edtf, later.timex) == ("2024-03-09", None, None)


@pytest.mark.parametrize("text", ["They now use it.", "Aujourd'hui, le quartier a changé.", "Il l'utilise désormais."])
def test_state_of_the_present_is_no_day(text):
    (when,) = find(text, FRIDAY, "en" if text.startswith("They") else "fr")
    assert (when.edtf, when.timex) == (None, "PRESENT_REF")


@pytest.mark.parametrize("text, expected", [("They will build it in five years.", "2029"), ("They built it in five years.", "None")])
def test_time_ahead_is_told_from_the_time_something_took(text, expected):
    assert str(find(text, FRIDAY, "en")[0].edtf) == expected


def test_users_occasions_are_read_beside_the_shipped_ones(tmp_path):
    path = tmp_path / "mine.ttl"
    path.write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix evt: <https://kg.example/evt#> .\n"
        '<https://example.org/fair> skos:prefLabel "foire de Trifouilly"@fr ; evt:held "2024-05-01/2024-05-03" .\n',
        "utf-8",
    )
    assert "foire de Trifouilly" in {label for each in read_occasions((path,)) for label, _ in each.labels}


def test_mistake_in_a_users_file_is_named(tmp_path):
    path = tmp_path / "mine.ttl"
    path.write_text('<https://example.org/fair> <https://kg.example/evt#held> "soon" .', "utf-8")
    with pytest.raises(OntologyError, match=r"mine\.ttl"):
        read_occasions((path,))


def test_shipped_occasions_have_labels_in_both_languages_and_a_source():
    text = (ontology_folder() / "occasions.ttl").read_text("utf-8")
    for occasion in read_occasions():
        assert {tag for _, tag in occasion.labels} == {"fr", "en"}, occasion.id
    assert text.count("dcterms:source") == len(read_occasions()) + 1


def test_signs_that_only_look_like_figures_are_no_number() -> None:
    """A raised two and a number in a ring are digits for Python, but no integers."""
    assert [w.edtf for w in find("Fermé ② le 3 mai 2024, sauf ² note.", None, "fr")] == ["2024-05-03"]
