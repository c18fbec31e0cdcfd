"""What "que" opens: a clause whose verb it is the object of, or one that has an object of its own."""

import pytest

from kg.annotate import annotate
from kg.extract.grammar.document import Doc
from kg.extract.participants.antecedents import antecedent
from kg.model import Article
from tests.extract.told import told

OBJECTS = [
    ("La mairie a publié la liste des écoles que réclamaient les parents.", "réclamaient", "que"),
    ("Elle lègue un atelier que reprendra son fils, Paul Vidal.", "reprendra", "que"),
    ("Ils ont visité l'ancienne usine de son père, qu'elle a vendue en 2010.", "a vendue", "qu'"),
    ("Une note, que la presse a pu lire, prévoit la fermeture du port.", "a pu lire", "Une note"),
    ("Il a plu du fait que le vent a poussé les nuages.", "a poussé", "les nuages"),
    ("C'est la plus grande gare qu'ait jamais bâtie la ville.", "ait jamais bâtie", "qu'"),
]


@pytest.mark.parametrize(("sentence", "words", "patient"), OBJECTS, ids=[each[0] for each in OBJECTS])
def test_object_of_a_clause_with_que(sentence, words, patient):
    (found,) = [each for each in told(sentence) if each.trigger.text == words]
    assert ([part.text for part in found.arguments if part.role == "patient"], found.negated) == ([patient], False)


AWAITED = [
    "Le syndicat attend que le maire signe un accord.",
    "Les élus attendent du maire qu'il signe un accord.",
    "Ils ont commencé à attendre de lui qu'il signe un accord.",
]


@pytest.mark.parametrize("sentence", AWAITED)
def test_what_is_waited_for_is_planned(sentence):
    assert [each.modality for each in told(sentence) if each.relation.text == "signe"] == ["planned"]


HARMS = [
    ("Les élus pleurent l'attentat du Parlement de Lens, qui a tué quatre passants.", "attentat"),
    ("L'explosion de l'usine Nuage, qui a fait deux morts, est un mystère.", "explosion"),
    ("The fire at the Alma plant, which killed two workers, is out.", "fire"),
]


@pytest.mark.parametrize(("sentence", "cause"), HARMS)
def test_event_does_the_harm_and_not_where_it_struck(sentence, cause):
    (parsed,) = annotate([Article("case", sentence, "en" if "fire" in sentence else "fr")])
    found = antecedent(next(each for each in Doc(parsed.doc) if each.lower_ in ("qui", "which")))
    assert found is not None and found.text == cause


LOST = [
    ("Il a refait le toit d'une ferme, celle du frère, que la fin du bail avait laissée vide en 2008.", "avait laissée"),
    ("C'est ce qu'a annoncé mardi le préfet.", "a annoncé"),
]


@pytest.mark.parametrize(("sentence", "words"), LOST, ids=[each[0] for each in LOST])
def test_verb_without_its_object_is_not_told(sentence, words):
    assert words not in [each.trigger.text for each in told(sentence)]


KEPT = [
    ("Les cars arrivent place de la Mairie.", "arrivent"),
    ("Le parti a perdu 10 %.", "a perdu"),
    ("Les pompiers sont intervenus plusieurs dizaines de fois.", "sont intervenus"),
]


@pytest.mark.parametrize(("sentence", "words"), KEPT, ids=[each[0] for each in KEPT])
def test_verb_with_a_place_or_measure_is_told(sentence, words):
    assert words in [each.trigger.text for each in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Le maire a dit aux élus que le pont fermera.", ["que le pont fermera"]),
        ("Le maire a averti la ville que le pont fermera.", ["que le pont fermera"]),
        ("Le maire a répondu aux élus que la presse avait interrogés.", []),
    ],
)
def test_what_is_said_to_somebody_is_not_done_to_them(sentence, content):
    found = [each for each in told(sentence) if each.trigger.text.startswith("a ")]
    assert [span.text for each in found for span in each.content] == content
    assert not content or "que" not in [part.text for each in told(sentence) for part in each.arguments]


def test_second_relative_clause_is_of_the_same_noun():
    (found,) = [each for each in told("Nadège, qui a tout vu et que la firme a licenciée, se tait.") if each.relation.lemma == "licencier"]
    assert [(part.role, part.text) for part in found.arguments] == [("agent", "la firme"), ("patient", "que")]


def test_what_nobody_proved_is_not_told():
    sentence = "« La ville n'a pas fait la preuve qu'un ouvrier d'un des chantiers fermés a volé un camion à Lens », ont relevé les juges."
    assert all(each.trigger.text != "a volé" for each in told(sentence))
