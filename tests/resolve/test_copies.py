"""A text that several papers print is one voice, however many words an editor changes; rival accounts stay apart."""

from dataclasses import replace
from datetime import date
from unicodedata import normalize

import pytest

from kg.model import Article, Relation, Span, Speaker, Telling, When
from kg.resolve.copies import marked
from kg.store.origins import origins

AGENCY = (
    "VALMONT — La maire de Valmont, Ada Morel, a annoncé mardi la fermeture du pont des Tanneurs. Le préfet, Paul Ferrand, a approuvé les "
    "travaux, qui coûteront 12 millions d’euros. L’entreprise Nuage a remporté le marché en février. Les riverains ont protesté samedi."
)
EDITED = AGENCY.removeprefix("VALMONT — ").replace("a annoncé mardi", "a fait savoir mardi").replace("ont protesté", "ont manifesté")
RIVAL = (
    "Le pont des Tanneurs va fermer : la maire de Valmont, Ada Morel, l’a annoncé mardi. Samedi, des riverains avaient protesté devant la "
    "mairie. Paul Ferrand, le préfet, approuve ces travaux de 12 millions d’euros, confiés en février à l’entreprise Nuage."
)


def article(name: str, text: str, day: int = 14) -> Article:
    when = When("", 0, 0, date(2024, 3, day), date(2024, 3, day))
    return Article(name, text, "fr", publisher=f"Journal {name}", published=when)


def copies(*articles: Article) -> dict[str, str | None]:
    return {each.name: each.copy_of for each in marked(articles)}


@pytest.mark.parametrize(
    "text", [AGENCY, EDITED, AGENCY.upper(), normalize("NFD", AGENCY), AGENCY[:200], f"De notre correspondant à Marbel.\n\n{AGENCY}"]
)
def test_text_printed_again_names_the_one_that_had_it_first(text: str) -> None:
    assert copies(article("a", text, 15), article("b", AGENCY, 14), article("c", RIVAL)) == {"a": "b", "b": None, "c": None}


def test_few_shared_words_make_no_copy() -> None:
    assert set(copies(article("a", AGENCY), article("b", RIVAL + " " + AGENCY[:90]), article("c", "Oui.")).values()) == {None}
    assert copies(article("a", "Il pleut."), article("b", "Il pleut !"))["b"] == "a"


def telling(document: str, quote: str, speaker: str = "") -> Telling:
    told = Telling(document, 0, len(quote), quote, Span(0, 1, ""), Relation(None, "", ""), "Event", ())
    return replace(told, speaker=Speaker(speaker, 0, 0)) if speaker else told


def test_voices_count_a_text_and_a_sentence_printed_again_once() -> None:
    own = "Nos propres journalistes étaient devant la mairie de Valmont samedi matin."
    known = {each.name: each for each in marked((article("a", AGENCY), article("b", EDITED), article("c", RIVAL)))}
    assert origins([telling("a", "Il ferme."), telling("b", "Il va fermer.")], known) == 1
    assert origins([telling("a", "Il ferme."), telling("c", "Il va fermer.")], known) == 2
    assert origins([telling("a", own), telling("c", own)], known) == 1
    assert origins([telling("a", "x", "AFP"), telling("c", "y", "afp"), telling("c", "z", "Reuters")], known) == 2
