"""Labels: readable, and never surer than the text."""

from dataclasses import replace

import pytest

from kg.model import Span
from kg.resolve import resolve
from tests.resolve.marked import LEXICON, tell

ALTMAN = "[Sam Altman|Person s]"
LABELS = {
    "place": (f"{ALTMAN} vient à [Los Angeles|Place] .", "al", {"words": "a parlé"}, "Sam Altman a parlé — Los Angeles"),
    "preposition": (f"{ALTMAN} parle à [Ada Morel|Person] .", "ar", {"words": "a parlé à"}, "Sam Altman a parlé à Ada Morel"),
    "two agents": (
        "[Sam Altman|Person s] et [Ada Morel|Person s] parlent .",
        "aa",
        {"words": "ont parlé"},
        "Sam Altman et Ada Morel ont parlé",
    ),
    "two agents in one phrase": (
        "[Les réalisatrices Ada Morel et Inès Roux|f p s] gagnent . [Ada Morel|Person f s] sourit .",
        "a-",
        {"words": "ont gagné"},
        "les réalisatrices Ada Morel et Inès Roux ont gagné",
    ),
    "contraction": (f"{ALTMAN} parle [les maires|m p] .", "ao", {"words": "a parlé", "preposition": "à"}, "Sam Altman a parlé aux maires"),
    "no contraction": (f"{ALTMAN} parle [un maire|m] .", "ao", {"words": "a parlé", "preposition": "au"}, "Sam Altman a parlé à un maire"),
    "elided infinitive": (f"{ALTMAN} part .", "a", {"words": "a tenté de infiltrer"}, "Sam Altman a tenté d'infiltrer"),
    "pronoun of nobody": ("[qui|s] parlent à [Ada Morel|Person] .", "ar", {"words": "ont parlé à"}, "ont parlé à Ada Morel"),
    "pronoun of nobody with an object": ("[qui|s] interdit [Sora|Product !0] .", "ap", {"words": "interdit"}, "interdit Sora"),
    "passive": ("[Sora|Product s] sort .", "p", {"words": "a été dévoilé", "is_undergone": True}, "Sora a été dévoilé"),
    "nobody who acts": ("On voit [Sora|Product] .", "p", {"words": "a dévoilé"}, "a dévoilé Sora"),
    "participle of nobody": ("[Sora|Product] .", "p", {"words": "dévoilant", "rule": "participles"}, "dévoilant Sora"),
    "pronoun before its verb": ("[La firme|s] ne [le|o] vend pas .", "ap", {"words": "ne vend pas"}, "la firme ne le vend pas"),
    "pronoun before its infinitive": (
        "[La firme|s] tente de [le|o] vendre .",
        "ap",
        {"words": "tente de vendre"},
        "la firme tente de le vendre",
    ),
    "accusation": (
        "[OpenAI|Organization] vise [Sora|Product] .",
        "ap",
        {"words": "avoir utilisé", "rule": "participles", "preposition": "par"},
        "OpenAI : avoir utilisé Sora",
    ),
    "object of an idiom": (
        "[le stade] a fait l'objet de [travaux] .",
        "-p",
        {"words": "a fait l'objet", "preposition": "de"},
        "a fait l'objet de travaux",
    ),
    "some of it": ("[le port] exporte du [pétrole] .", "ap", {"words": "exporte"}, "le port exporte du pétrole"),
    "infinitive": ("[OpenAI|Organization s] veut vendre [Sora|Product] .", "ap", {"words": "vendre"}, "OpenAI : vendre Sora"),
    "noun": ("[le maire|m] .", "p", {"words": "mort", "rule": "event_nouns"}, "mort du maire"),
    "noun with an agent": (
        "[OpenAI|Organization s] et [Ada|Product] .",
        "ap",
        {"words": "lancement", "rule": "event_nouns"},
        "lancement d'Ada par OpenAI",
    ),
    "passive with agent": (
        f"{ALTMAN} et [Nuage|Organization] .",
        "ap",
        {"words": "a été fondée", "is_undergone": True},
        "Nuage a été fondée par Sam Altman",
    ),
    "office": (f"{ALTMAN} et [Nuage|Organization] .", "ap", {"words": "directrice", "rule": "titles"}, "Sam Altman : directrice de Nuage"),
    "members": (f"{ALTMAN} et [Nuage|Organization] .", "ao", {"words": "a vu", "preposition": "dont"}, "Sam Altman a vu Nuage"),
    "members named": (
        f"{ALTMAN} voit [des studios|p], dont [Nuage|Organization], [Alvéa|Organization] et [Nordia|Organization] .",
        "apppp",
        {"words": "voit"},
        "Sam Altman voit des studios, dont Nuage, Alvéa et Nordia",
    ),
    "elision": (f"{ALTMAN} part .", "a", {"words": "s' est tu"}, "Sam Altman s'est tu"),
    "visible negation": (f"{ALTMAN} ne part pas .", "a", {"words": "n'a pas parlé", "negated": True}, "Sam Altman n'a pas parlé"),
    "hidden denial": (f"{ALTMAN} nie .", "a", {"words": "a parlé", "negated": True, "cues": ("nie",)}, "Sam Altman a parlé (dit que non)"),
    "visible hedge": (
        f"{ALTMAN} part .",
        "a",
        {"words": "aurait parlé", "modality": "hedged", "cues": ("aurait parlé",)},
        "Sam Altman aurait parlé",
    ),
    "hidden hedge": (
        f"{ALTMAN} part .",
        "a",
        {"words": "a parlé", "modality": "hedged", "cues": ("selon",)},
        "Sam Altman a parlé (non confirmé)",
    ),
    "hidden plan": (
        f"{ALTMAN} veut .",
        "a",
        {"words": "partir", "modality": "planned", "cues": ("veut",)},
        "Sam Altman : partir (annoncé)",
    ),
    "content": (
        f"{ALTMAN} dit que tout va .",
        "a",
        {"words": "dit", "content": (Span(15, 27, "que tout va"),)},
        "Sam Altman dit que tout va",
    ),
    "quoted words that complete the verb": (
        f"{ALTMAN} part « par envie ».",
        "a",
        {"words": "part", "content": (Span(16, 29, "« par envie »"),)},
        "Sam Altman part « par envie »",
    ),
    "quotation before its verb": (
        f"« Tout va », dit {ALTMAN} .",
        "a",
        {"words": "dit", "content": (Span(0, 11, "« Tout va »"),)},
        "Sam Altman dit : « Tout va »",
    ),
    "English": (f"{ALTMAN} leaves .", "a", {"words": "left", "modality": "hedged", "language": "en"}, "Sam Altman left (unconfirmed)"),
}


@pytest.mark.parametrize(("marked", "roles", "told", "label"), LABELS.values(), ids=LABELS.keys())
def test_label_says_who_did_what_as_it_was_told(marked, roles, told, label):
    lemma = {"vendre": "vendre", "partir": "partir", "tente de vendre": "tenter de vendre"}.get(told["words"], "parler")
    (event,) = resolve([tell(marked, lemma, roles, **told)], LEXICON).events
    assert event.label == label


def test_label_gives_the_full_name_for_a_pronoun():
    graph = resolve([tell("[Ada Morel|Person s] vient . [Elle|s] part .", "partir", "-a", words="est partie")], LEXICON)
    assert graph.events[0].label == "Ada Morel est partie"


def test_label_of_what_there_is_keeps_its_words():
    told = tell("Il y aura [peu de trains|p] lundi .", "avoir", "p", words="Il y aura", rule="existentials", tense="future")
    telling = replace(told.tellings[0], trigger=Span(0, 9, "Il y aura"))
    (event,) = resolve([replace(told, tellings=(telling,))], LEXICON).events
    assert event.label == "Il y aura peu de trains"
