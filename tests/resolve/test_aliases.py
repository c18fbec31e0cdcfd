"""Other names of somebody or something: "Paul Vidal, dit le Belge", "a tool called Nuage", "aka Popol"; and who only says something."""

import pytest

from kg import terms
from kg.annotate import annotate
from kg.extract import extract
from kg.model import Article
from kg.resolve import resolve

LEXICON = terms.read_lexicon()
CALLED = [
    ("Paul Vidal, dit Popol, est mort lundi à Lens. Popol avait 80 ans.", "fr", "Paul Vidal", {"Popol"}),
    ("Paul Vidal, dit « le Belge », a été arrêté lundi à Lens.", "fr", "Paul Vidal", {"Belge"}),
    ("Paul Vidal dit Popol a été condamné à dix ans de prison.", "fr", "Paul Vidal", {"Popol"}),
    ("Paul Vidal, alias « Popol », a été arrêté lundi à Lens. Popol nie tout.", "fr", "Paul Vidal", {"Popol"}),
    ("Paul Vidal, surnommé Popol, est mort.", "fr", "Paul Vidal", {"Popol"}),
    ("Paul Vidal, aka Popol, was arrested in Leeds. Popol denied it.", "en", "Paul Vidal", {"Popol"}),
    ("Paul Vidal, alias Popol, was arrested in Leeds. Popol denied it.", "en", "Paul Vidal", {"Popol"}),
    ("Paul Vidal, also known as Popol, was arrested in Leeds.", "en", "Paul Vidal", {"Popol"}),
]


@pytest.mark.parametrize(("text", "language", "name", "others"), CALLED)
def test_other_name_is_of_the_same_person(text, language, name, others):
    (person,) = (each for each in _graph(text, language).entities if each.name == name)
    written = {each.text for each in person.mentions} - {name}
    assert (person.type, written) == ("Person", others)


@pytest.mark.parametrize(("text", "language", "name", "others"), [each for each in CALLED if each[1] == "fr" and "surnom" not in each[0]])
def test_whoever_has_another_name_says_nothing_by_it(text, language, name, others):
    tellings = [telling for event in _graph(text, language).events for telling in event.mentions]
    assert tellings and all(each.speaker is None and each.type != "Statement" for each in tellings)


@pytest.mark.parametrize(
    ("text", "speaker"), [("Le maire, dit Morel, est parti.", "Morel"), ("Le prix, dit Lumenor, va monter.", "Lumenor")]
)
def test_whoever_says_something_gives_no_name(text, speaker):
    assert any(each.speaker and each.speaker.name == speaker for event in _graph(text, "fr").events for each in event.mentions)


def _graph(text, language):
    return resolve(list(extract(annotate([Article("a.txt", text, language)], language=language), LEXICON)), LEXICON, base=terms.BASE)


@pytest.mark.parametrize("end", range(1, 9))
@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Paul Vidal , dit « le Belge »", "fr"),
        ("Paul Vidal dit le Belge", "fr"),
        ("Paul Vidal , alias « le Belge »", "fr"),
        ("Paul Vidal , aka Popol", "en"),
        ("Paul Vidal fled , a court heard", "en"),
        ("a jury was told yesterday", "en"),
    ],
)
def test_text_may_end_anywhere(words, language, end):
    assert _graph(" ".join(words.split()[:end]), language) is not None
