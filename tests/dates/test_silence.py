"""What must not be taken for a date, nor for more of one than it is."""

from datetime import date

import pytest

from kg.dates import find

SILENT = {
    "fr": (
        "Au moins 74 personnes ont été blessées.",
        "Quelque 2000 personnes ont défilé dans la rue.",
        "La commune compte 1900 habitants.",
        "Le robot s'est posé sur Mars.",
        "Son dernier jeu est sorti, le précédent jeu non.",
        "La planète Mars est rouge.",
        "Avril Lavigne a chanté à Lyon.",
        "Il a revu « 2001, l'Odyssée de l'espace ».",
        "Il a relu « 1984 » de George Orwell.",
        "Le sujet fait la une du journal.",
        "Il a marqué les esprits en mai 68.",
        "Le billet coûte 2024 euros, ou 1 999 $.",
        "Le match s'est terminé sur le score de 3-2.",
        "Une fillette de 6 ans a été retrouvée saine et sauve.",
        "Paul Durand, 45 ans, a été élu.",
        "Le suspect, âgé de 32 ans, est en fuite.",
        "Il est mort à 91 ans.",
        "Le marché de Noël attire les foules.",
        "Le père Noël est passé.",
        "L'île de Pâques est lointaine.",
        "Le chiffre a été revu en baisse.",
        "Il a été blessé.",
        "Le colis a bien été livré.",
        "Le colis a bien été, comme promis, livré.",
        "La foire a presque été annulée.",
        "La mer. Le sel. Le vent.",
        "Il a fui dans la nuit du drame.",
        "Il roule en Peugeot 307.",
        "Le modèle GPT-4 tourne sur des cartes H800.",
        "La note est de 12,5 sur 20.",
        "Les élections municipales divisent le parti.",
        "Le quotidien Ouest-France l'a révélé.",
        "L'opération a rapporté plus de 2000 dossiers.",
        "La marche a réuni 9 300 élèves, dont 2000 à Lyon.",
        "Rendez-vous au 12 rue de la Paix.",
        "Il dit penser au lendemain de la fusillade.",
        "La rencontre entre les équipes a duré.",
        "Les vacances d'été approchent.",
        "Elle a gagné le dernier jour du tournoi et durant les trois dernières années de son mandat.",
        "Après une année 2015 difficile, l'usine a rouvert.",
        "le 31/02/2024, le 99/99/9999 et le 32 mars 2024",
        "Le roman « Vendredi » a eu du succès.",
    ),
    "en": (
        "It may rain, and we march on.",
        "At least 74 people were hurt.",
        "The firm sold 2000 cars and 1900 trucks.",
        "The fall of the wall was a surprise.",
        "He sat. The sun.",
        "A 45-year-old man was arrested.",
        "The Christmas tree was lit.",
        "He read 1984 people's letters.",
        "A second chance for the mar company.",
        "They marched to Washington with April O'Neil.",
        "It cost $2024.",
        "The march drew 9,300 pupils, including 2000 in Leeds.",
        "He drove a Boeing 737 over Route 66.",
        "The Oscars are a topic of debate.",
        "February 30, 2024",
        "She won on the last day of the tournament, in the last two years of her life.",
    ),
}


@pytest.mark.parametrize("language, text", [(language, text) for language, texts in SILENT.items() for text in texts])
def test_text_without_a_date_stays_silent(language, text):
    assert [when.text for when in find(text, date(2024, 3, 15), language)] == []


ONLY = (
    ("La présidentielle de 2002 a surpris.", "fr", ["2002"]),
    ("Mardi gras tombe tôt.", "fr", ["Mardi gras"]),
    ("He was hurt in a roof fall in 1934.", "en", ["1934"]),
    ("He was hurt in the fall of 1934.", "en", ["the fall of 1934"]),
    ("Ils étaient 2000 en 2019.", "fr", ["2019"]),
    ("Depuis sept ans, il attend.", "fr", ["sept ans"]),
    ("The 2012 election was close.", "en", ["2012"]),
    ("Après un vol lundi, le dernier jour de mai, il part.", "fr", ["lundi", "le dernier jour de mai"]),
    ("He died last week of a fever.", "en", ["last week"]),
    ("Ces trois dernières années de crise, la ville a grandi.", "fr", ["Ces trois dernières années"]),
    ("They met in May, as they may again.", "en", ["May"]),
)


@pytest.mark.parametrize("text, language, expected", ONLY)
def test_only_the_date_is_found(text, language, expected):
    assert [when.text for when in find(text, date(2024, 3, 15), language)] == expected


@pytest.mark.parametrize(
    "text", ["récemment", "ces derniers jours", "à l'époque", "pendant sept ans", "tous les lundis", "il y a quelques mois", "le lundi"]
)
def test_vague_phrase_is_recognised_and_names_no_day(text):
    (when,) = find(text, date(2024, 3, 15), "fr")
    assert not when.is_resolved and when.edtf is None and when.timex
