"""Entities across articles: which names are one, which stay two, and what an entity is called."""

import pytest

from kg.model import Span
from kg.resolve import resolve
from tests.resolve.marked import LEXICON, day, tell


def _entities(*articles):
    told = [
        tell(marked, "venir", "a" + "-" * (marked.count("[") - 1), f"{name}.txt") for name, marked in zip("abcdef", articles, strict=False)
    ]
    return {each.name: each for each in resolve(told, LEXICON).entities}


ONE = {
    "same name": ("[Sam Altman|Person s] vient .", "[Sam Altman|Person s] part .", "Sam Altman"),
    "surname in another article": ("[Sam Altman|Person s] vient .", "[Altman|Person s] part .", "Sam Altman"),
    "honorific": ("[Tyler Perry|Person s] vient .", "[M. Perry|Person s] part .", "Tyler Perry"),
    "elided article": ("[OpenAI|Organization s] vient .", "[L'OpenAI|Organization s] part .", "OpenAI"),
    "case and accents": ("[Élysée|Organization s] vient .", "[ELYSEE|Organization s] part .", "Élysée"),
    "first words": ("[Warner Bros Discovery|Organization s] vient .", "[Warner Bros|Organization s] part .", "Warner Bros Discovery"),
    "form of company": ("[Rivage Corporation|Organization s] vient .", "[Rivage|Organization s] part .", "Rivage Corporation"),
    "alias told elsewhere": ("[Guilde Auteurs|Organization s] ( [WGA|Organization =0] )", "[WGA|Organization s] part .", "Guilde Auteurs"),
    "noun that holds a name": ("[Le pont des Tanneurs|m s] ferme .", "[le pont des Tanneurs|m] rouvre .", "pont des Tanneurs"),
    "one slip of the name finder": ("[OpenAI|Organization s] vient .", "[OpenAI|Product s] part .", "OpenAI"),
}  # fmt: skip


@pytest.mark.parametrize(("first", "second", "name"), ONE.values(), ids=ONE.keys())
def test_names_of_one_bearer_are_linked(first, second, name):
    (entity,) = _entities(first, second).values()
    assert entity.name == name
    assert {each.document for each in entity.mentions} == {"a.txt", "b.txt"}


TWO = {
    "two first names": ("[Sam Altman|Person s] vient .", "[Jack Altman|Person s] part ."),
    "person and place": ("[Florence|Person s] vient . [Florence|Person s] dit .", "[Florence|Place s] dort . [Florence|Place s] attend ."),
    "studio of a person": ("[Tyler Perry|Person s] vient .", "[Tyler Perry Studios|Organization s] part ."),
    "club of a city": ("[Paris|Place s] dort .", "[Paris Football Club|Organization s] part ."),
    "body that shares its first words": ("[Parti bleu libre|Organization s] vient .", "[Parti bleu|Organization s] part ."),
    "common noun that begins a name": ("[Parlement européen|Organization s] vote .", "[Parlement|Organization s] part ."),
    "brand of many": ("[Rivage Valmont|Organization s] ouvre .", "[Rivage|Organization s] part ."),
    "office that changes hands": ("[Le maire de Valmont|m Person s] vient .", "[Le maire de Valmont|m Person s] part ."),
    "nouns stay in their articles": ("[Les scénaristes|p s] viennent .", "[Les scénaristes|p s] partent ."),
}


@pytest.mark.parametrize("articles", TWO.values(), ids=TWO.keys())
def test_different_bearers_stay_two(articles):
    told = [
        tell(marked, "venir", "a" + "-" * (marked.count("[") - 1), name)
        for name, marked in zip(("a", "b", "c", "d"), articles * 2, strict=True)
    ]
    assert len(resolve(told, LEXICON).entities) == (4 if "[Le" in articles[0] else 2)


def test_names_of_many_that_an_article_counts_are_of_people():
    (bonnets, *_) = _entities("[Bonnets Rouges|Place s p] partent . [certains Bonnets Rouges|s p] restent .").values()
    assert (bonnets.name, bonnets.type) == ("Bonnets Rouges", "Group")


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("[Nuage|Place s] , [un modèle|m =0] , vient . [Nuage|Place s] plaît .", "Product"),
        ("[Nuage|Place s] , [un outil de Lens|m =0 +lens] , vient .", "Product"),
        ("[La chanson|f s =1] , [Nuage|Person] , vient .", "Work"),
        ("[Ada Morel|Person s] , [un modèle|m =0] , vient .", "Person"),
    ],
)
def test_what_an_article_calls_a_name_outweighs_its_label(marked, kind):
    entities = _entities(marked)
    assert next(each.type for name, each in entities.items() if name in ("Nuage", "Ada Morel")) == kind


def test_what_one_article_calls_a_name_another_takes_as_known():
    told = "[Nuage|Place s] , [un modèle|m =0] , vient ."
    assert {each.type for each in _entities(told, "[Nuage|Place s] part .", "[Nuage|Place s] reste .").values()} == {"Product"}


def test_name_called_a_group_is_no_person():
    marked = "[Lumenor|Person s] vient . [Lumenor|Person s] dit . [Lumenor|Organization s ~groupe] part ."
    assert [each.type for each in _entities(marked).values()] == ["Organization"]


def test_word_for_somebody_from_a_country_is_no_name():
    told = [tell("[Canadienne|f Person s] vient .", "venir", "a", name) for name in ("a.txt", "b.txt")]
    assert len(resolve(told, LEXICON).entities) == 2


def test_ambiguous_surname_goes_to_nobody():
    found = _entities("[Sam Altman|Person s] vient .", "[Jack Altman|Person s] part .", "[Altman|Person s] parle .")
    assert set(found) == {"Sam Altman", "Jack Altman", "Altman"}


def test_entity_says_why_another_name_is_its_own():
    entity = _entities("[Sam Altman|Person s] vient .", "[Altman|Person s] part .")["Sam Altman"]
    assert entity.aliases == ("Altman",)
    assert entity.why == ("“Altman” in b.txt: short for “Sam Altman”, the only such name",)


def test_rare_longer_form_is_no_name():
    found = _entities("[Sora Hollywood|Product s] plaît . " + "[Sora|Product s] crée . " * 15)
    assert found["Sora"].aliases == ("Sora Hollywood",)


def test_pronoun_of_nobody_makes_no_entity():
    assert list(_entities("[Nuage|Organization s] attend . [On|s] rit .")) == ["Nuage"]


@pytest.mark.parametrize(
    ("lemma", "told", "count"),
    [
        ("hésiter", {}, 0),
        ("dire", {"type": "Statement"}, 0),
        ("dire", {"type": "Statement", "content": (Span(0, 1, "q"),)}, 1),
        ("mourir", {"type": "Death"}, 1),
        ("mort", {"type": "Death", "rule": "event_nouns"}, 0),
        ("venir", {"time": day("2024-03-12")}, 1),
    ],
)
def test_what_nobody_known_does_is_told_only_of_a_known_kind_or_day(lemma, told, count):
    assert len(resolve([tell("[Il|s] agit .", lemma, "a", **told)], LEXICON).events) == count


def test_order_of_articles_changes_nothing():
    told = [tell("[Sam Altman|Person s] vient .", "venir", "a", "a"), tell("[Altman|Person s] part .", "venir", "a", "b")]
    assert resolve(told, LEXICON) == resolve(reversed(told), LEXICON)


def test_person_speaking_of_himself_is_the_speaker():
    graph = resolve([tell("[Ada Morel|Person s] dit : [je|s] pars .", "partir", "-a", speaker=0)], LEXICON)
    assert graph.events[0].participants[0].name == "Ada Morel"


@pytest.mark.parametrize(
    ("marked", "lemma", "roles"),
    [
        ("[Claire Morel|Person s f] arrive . [Elle|s f] remplace [Claire Morel|Person f] .", "remplacer", ["patient"]),
        ("[Claire Morel|Person s f] arrive . [Elle|s f] accuse [la|f] .", "accuser", ["agent"]),
        ("[Claire Morel|Person s f] arrive . [Elle|s f] s'accuse [la|f] .", "s'accuser", ["agent", "patient"]),
    ],
)
def test_nobody_acts_on_himself_unless_the_verb_says_so(marked, lemma, roles):
    (event,) = resolve([tell(marked, lemma, "-ap")], LEXICON).events
    assert [each.role for each in event.mentions[0].arguments] == roles
