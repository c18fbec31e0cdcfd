"""Who does what, and whom a pronoun brings back, where the parse names another."""

from __future__ import annotations

import pytest

from kg.annotate import annotate
from kg.extract.grammar.document import Doc
from kg.extract.participants.mentions import Mentions
from kg.model import Article
from tests.extract.told import told

NOT_TOLD = [  # sentence, beginning of the trigger, what takes no part in it
    ("Paul Vidal a accusé, devant les élus, de tenir un bar, la mairie.", "tenir", "Paul Vidal"),
    ("La police bloque un cortège venant de Lens et voulant entrer en ville.", "voulant", "La police"),
    ("L'acteur, peintre et poète Paul Vidal est mort à Lens.", "est mort", "peintre"),
    ("Le juge a élargi l’enquête sur les emplois supposés de l’épouse du maire à des soupçons de vol.", "enquête", "l’épouse du maire"),
    ("Natation : coupe du monde de Lens, Morel et Vidal gardent leur titre", "gardent", "coupe du monde de Lens"),
    ("Le chien avait été retrouvé à Metz un mois après son enlèvement à Lens par sa voisine.", "avait été", "sa voisine"),
    ("La crue, redoutée de tous, a surpris la ville, certains élus ayant fui à temps.", "a surpris", "certains élus"),
    ("Des nageurs s'avancent deux par deux vers la rive du lac.", "s'avancent", "deux"),
    ("L'élève a sauté par-dessus la barrière du jardin public.", "a sauté", "la barrière du jardin public"),
    (
        "Vers midi, la rue a été fermée à nouveau, les agents de la ville lancent des cordes, puis déplient une échelle.",
        "déplient",
        "la rue",
    ),
    ("Paul Vidal a lancé ces critiques en citant le livre « Nuage », écrit par des élus de Lens.", "écrit", "Paul Vidal"),
    ("Le bal est selon la mairie « la fête la plus courue » , tirant son nom d'un roi.", "tirant", "la mairie"),
]
UNTOLD = [
    ("Le nombre de visiteurs s'est élevé à 3 000 environ.", "s'est élevé"),
    ("Paul Vidal a été arrêté pour vol, port d'arme, et participation à un complot de marins.", "participation"),
    ("De tels gestes peuvent être considérés comme portant un masque.", "peuvent être considérés"),
    ("L'élève, qui s'est révélé ne pas exister, manquait.", "s'est révélé"),
]
WHOLE = [
    ("Deux de ses cousins sont en garde à vue.", "sont en garde à vue"),
    ("Le gardien a réduit en cendres la grange.", "a réduit en cendres"),
    ("Des bandits ont pris en embuscade un convoi.", "ont pris en embuscade"),
]


@pytest.mark.parametrize(("sentence", "trigger", "phrase"), NOT_TOLD)
def test_what_stands_near_takes_no_part(sentence, trigger, phrase):
    found = [each for each in told(sentence) if each.trigger.text.startswith(trigger)]
    assert phrase not in [part.text for each in found for part in each.arguments]


@pytest.mark.parametrize(("sentence", "trigger"), UNTOLD)
def test_verb_without_what_completes_it_is_not_told(sentence, trigger):
    assert trigger not in [each.trigger.text for each in told(sentence)]


@pytest.mark.parametrize(("sentence", "trigger"), WHOLE)
def test_locution_is_told_whole(sentence, trigger):
    assert trigger in [each.trigger.text for each in told(sentence)]


def mentions(sentence: str) -> dict[str, object]:
    (parsed,) = annotate([Article("case", sentence, "fr")])
    return {each.text: each for each in Mentions(Doc(parsed.doc), "case", "fr")}


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("La finale est gagnée par Ana Roy, représentant la Corse, qui bat un record.", "qui"),
        ("Le quai est longé par Paul Vidal et Ana Roy qui sortent du théâtre.", "qui"),
        ("La ville salue des élus et des juges, qui ont quitté la salle.", "qui"),
        ("Le juge doit confirmer une décision du tribunal de Lens datant de mai et qui avait rejeté la demande.", "qui"),
        ("La mairie regrette le départ d'Ana Roy, l'ancienne bibliothécaire.", "l'ancienne bibliothécaire"),
    ],
)
def test_doubtful_antecedent_is_left_open(sentence, phrase):
    found = mentions(sentence).get(phrase)
    assert found is None or found.same_as is None


def test_subject_takes_up_what_stands_apart_before_it():
    found = mentions("Quant à la dette, elle augmente.")
    assert found["elle"].same_as == found["la dette"].start


def test_who_speaks_is_none_of_those_he_names():
    found = mentions("Il dit que Paul Vidal a signé la lettre du maire.")
    assert found["Paul Vidal"].start in found["Il"].not_same_as


def test_attribute_pronoun_is_nobody():
    assert "l'" not in mentions("Paul Vidal était le doyen, et l'est resté.")


@pytest.mark.parametrize(
    ("sentence", "trigger", "is_undergone"),
    [
        ("Une lettre a été trouvée dans la cour.", "a été trouvée", True),
        ("On a trouvé une lettre dans la cour.", "a trouvé", False),
        ("Les livres vendus par Ana Roy sont anciens.", "vendus", True),
        ("Le recours vise la firme, accusée par Ana Roy d'avoir copié des plans.", "avoir copié", False),
    ],
)
def test_subject_of_passive_alone_undergoes(sentence, trigger, is_undergone):
    assert [each.is_undergone for each in told(sentence) if each.trigger.text == trigger] == [is_undergone]


@pytest.mark.parametrize(
    ("sentence", "words", "agent"),
    [
        ("Nuage construit le robot et Clairvox le commercialise.", "commercialise", ["Clairvox"]),
        ("Le maire a cité Ana Roy et Inès Morel a pris la parole.", "a pris la parole", ["Inès Morel"]),
        ("Le maire a cité Ana Roy et Inès Morel, puis a pris la parole.", "a pris la parole", ["Le maire"]),
    ],
)
def test_name_before_the_second_verb_is_its_subject(sentence, words, agent):
    (found,) = [each for each in told(sentence) if each.trigger.text == words]
    assert [each.text for each in found.arguments if each.role == "agent"] == agent
