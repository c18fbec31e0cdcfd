"""The shipped pipelines read whole articles, and refuse in one line what they cannot read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy

from kg.annotate import SHIPPED, Parsed, annotate, split_text
from kg.errors import LanguageError
from kg.model import Article, Refusal

ARTICLE = """Une usine ferme à Tours
Par Jeanne Petit

La société Verlin a annoncé mardi la fermeture de son usine de Tours. « C'est une décision difficile... », a déclaré M. Perrin.
Son adjoint, Robert Dubois Jr., n'a pas répondu. Le syndicat aurait été prévenu lundi."""
FOREIGN = {
    "Spanish": "El gobierno anunció el lunes que las elecciones se celebrarán en mayo, según el ministro del Interior.",
    "Italian": "Il governo ha annunciato lunedì che le elezioni si terranno a maggio, secondo il ministro dell'Interno.",
    "Dutch": "De regering heeft maandag aangekondigd dat de verkiezingen in mei zullen worden gehouden, aldus de minister.",
    "German": "Die Regierung hat am Montag angekündigt, dass die Wahlen im Mai stattfinden werden, sagte der Minister.",
    "Portuguese": "O governo anunciou na segunda-feira que as eleições vão ser realizadas em maio, segundo o ministro.",
}


def parse(text: str, **options: str) -> Parsed:
    """Parse one article that must not be refused."""
    (parsed,) = annotate([Article("a.txt", text)], **options)
    assert isinstance(parsed, Parsed), parsed
    return parsed


@pytest.fixture(scope="module")
def french() -> Parsed:
    """Parse the article above, once."""
    return parse(ARTICLE)


def test_text_is_kept_character_for_character(french: Parsed) -> None:
    assert french.doc.text == ARTICLE
    odd = "\n\n  Le chat\u00a0dort.\r\n\tIl rêve de\u2019poissons \U0001f41f…  \n"
    assert parse(odd, language="fr").doc.text == odd


def test_line_breaks_end_sentences(french: Parsed) -> None:
    starts = {sentence.text.strip() for sentence in french.doc.sents}
    assert {"Une usine ferme à Tours", "Par Jeanne Petit"} <= starts


def test_titles_initials_and_ellipses_do_not_end_sentences(french: Parsed) -> None:
    sentences = [sentence.text.strip() for sentence in french.doc.sents]
    assert any("M. Perrin" in sentence for sentence in sentences)
    assert any(sentence.startswith("Son adjoint, Robert Dubois Jr., n'a pas répondu") for sentence in sentences)


def test_grammar_is_universal_dependencies(french: Parsed) -> None:
    words = {token.text: token for token in french.doc}
    assert (words["annoncé"].pos_, words["annoncé"].lemma_, words["annoncé"].dep_) == ("VERB", "annoncer", "ROOT")
    assert words["société"].head == words["annoncé"] and words["société"].dep_ == "nsubj"
    assert words["aurait"].morph.get("Mood") == ["Cnd"]


def test_names_have_our_types(french: Parsed) -> None:
    found = {(span.text, span.label_) for span in french.doc.ents}
    assert {("Perrin", "Person"), ("Tours", "Place"), ("Verlin", "Organization")} <= found


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages_are_declined_by_name(language: str) -> None:
    (refusal,) = annotate([Article("x.txt", FOREIGN[language])])
    assert isinstance(refusal, Refusal) and language in refusal.reason and "\n" not in refusal.reason


@pytest.mark.parametrize(
    "text",
    [
        "Ada Morel a rencontré Paul Ferrand le 3 mai. Paul Ferrand a démenti.",
        "Un séisme a frappé Valmont le 12 mai. Marbel a déclenché un plan.",
        "\n" * 50_000 + "Le ministre a dit qu'il viendrait.",
        "Avertissements : Morel (33e), Ferrand (51e). Exclusions : Nuage (61e). Le match a duré.",
    ],
)
def test_few_words_that_other_languages_have_too_decline_no_article(text: str) -> None:
    assert parse(text).article.language == "fr"


def test_no_text_and_no_known_language_are_refused() -> None:
    empty, russian = annotate([Article("e.txt", " \n"), Article("r.txt", "Министр сказал, что не придёт.")])
    assert isinstance(empty, Refusal) and isinstance(russian, Refusal)


def test_words_overrule_metadata_and_the_reader_overrules_both() -> None:
    text = "The minister said on Monday that he would not come."
    (parsed,) = annotate([Article("a", text, language="fr")])
    assert isinstance(parsed, Parsed) and parsed.article.language == "en"
    assert parse(text, language="fr").article.language == "fr"


def test_order_is_kept_across_languages_and_refusals() -> None:
    texts = [ARTICLE, "The minister came to see the workers.", FOREIGN["Dutch"], "Le ministre est venu voir les ouvriers."]
    outcome = list(annotate(Article(str(place), text) for place, text in enumerate(texts)))
    assert [item.article.name if isinstance(item, Parsed) else item.name for item in outcome] == ["0", "1", "2", "3"]


def test_long_text_is_parsed_in_parts_and_joined() -> None:
    text = "\n".join(["La maire de Nantes a reçu M. Perrin. Il venait de Paris."] * 1200)
    doc = parse(text).doc
    assert len(split_text(text)) > 2 and doc.text == text
    assert sum(1 for _ in doc.sents) >= 2400 and doc.ents[-1].start_char > len(text) - 20


def test_same_text_alone_or_in_company_parses_the_same(french: Parsed) -> None:
    *_, last = annotate([Article("b", "Il pleut sur Brest. " * 40), Article("a.txt", ARTICLE)])
    assert isinstance(last, Parsed)
    assert [(t.pos_, t.lemma_, t.dep_, t.head.i) for t in last.doc] == [(t.pos_, t.lemma_, t.dep_, t.head.i) for t in french.doc]


def test_missing_model_and_model_without_parts_are_named(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="nowhere"):
        list(annotate([], models={"fr": "nowhere"}))
    spacy.blank("fr").to_disk(tmp_path / "bare")
    with pytest.raises(LanguageError, match=r"lemmas.*trees"):
        list(annotate([], models={"fr": str(tmp_path / "bare")}))


def test_a_users_pipeline_is_read_with_our_types(tmp_path: Path) -> None:
    nlp = spacy.load(SHIPPED["fr"])
    ruler = nlp.add_pipe("entity_ruler", config={"overwrite_ents": True})
    ruler.add_patterns([{"label": "PER", "pattern": "Perrin"}, {"label": "MONEY", "pattern": "mardi"}])  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "own")
    (parsed,) = annotate([Article("a", ARTICLE)], models={"fr": str(tmp_path / "own")})
    assert isinstance(parsed, Parsed)
    assert {span.label_ for span in parsed.doc.ents if span.text in ("Perrin", "mardi")} == {"Person"}


def texts() -> Iterator[Article]:
    """Yield articles without end."""
    while True:
        yield Article("a", "Il pleut sur la ville.")


def test_articles_are_read_as_they_are_needed() -> None:
    assert isinstance(next(iter(annotate(texts()))), Parsed)
