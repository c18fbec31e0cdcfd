"""Turn articles into parsed documents; load the language pipelines."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.errors import LanguageError
from kg.model import Article, Refusal
from kg.models import endings, pipes  # registers the tokenizer and the components that the pipelines name
from kg.models.language import find_language
from kg.models.syntax import SURE as SURE

SHIPPED = {code: Path(__file__).parent / "models" / code for code in ("fr", "en")}
LANGUAGES = {
    "fr": "French", "en": "English", "es": "Spanish", "it": "Italian", "de": "German", "nl": "Dutch", "pt": "Portuguese",
    "ca": "Catalan", "ro": "Romanian", "sv": "Swedish", "da": "Danish", "pl": "Polish",
}  # fmt: skip
WINDOW = 32  # articles parsed together; more gains no speed and costs memory
PART = 20_000  # characters parsed at once; longer texts are cut between paragraphs
PROBES = {
    "fr": "Le ministre a rencontré Marie Dupont à Paris hier.",
    "en": "The minister met Mary Smith in London yesterday.",
}
RELATIONS = frozenset(
    "acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated expl fixed flat goeswith iobj "
    "list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative xcomp".split()
)
# Other pipelines' classes of names, in ours; dates, amounts and the like are no entities and left out.
TYPES = {
    "PER": "Person", "PERSON": "Person", "ORG": "Organization", "LOC": "Place", "GPE": "Place", "FAC": "Place", "NORP": "Group",
    "PRODUCT": "Product", "WORK_OF_ART": "Work", "LAW": "Work", "EVENT": "Occasion", "MISC": "Thing",
    **{name: name for name in ("Person", "Organization", "Place", "Product", "Work", "Group", "Occasion", "Thing")},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article with its language, and its words: UD tags and trees, sentences, and names with our entity types."""

    article: Article
    doc: Doc


def annotate(
    articles: Iterable[Article], *, models: Mapping[str, str] | None = None, language: str | None = None
) -> Iterator[Parsed | Refusal]:
    """Yield each article parsed, or refused with the reason, in order.

    `models` names a user's spaCy pipeline for a language code, by package or folder; `language` overrules what
    metadata and words say. `parsed.doc.text` is the article's text, character for character.
    Raises LanguageError for a pipeline that cannot be loaded or lacks what we need.
    """
    chosen = {code: str(path) for code, path in SHIPPED.items()} | dict(models or {})
    for code in models or {}:
        load(chosen[code], code)
    stream = iter(articles)
    while window := list(islice(stream, WINDOW)):
        yield from annotate_window(window, chosen, language)


def annotate_window(articles: list[Article], models: Mapping[str, str], language: str | None) -> Iterator[Parsed | Refusal]:
    """Parse the articles of a window, language by language, and yield them in their order."""
    checked = [check(article, models, language) for article in articles]
    outcome: dict[int, Parsed | Refusal] = {place: item for place, item in enumerate(checked) if isinstance(item, Refusal)}
    for code in models:
        places = [place for place, item in enumerate(checked) if isinstance(item, Article) and item.language == code]
        wanted = [item for item in checked if isinstance(item, Article) and item.language == code]
        if wanted:
            outcome.update(zip(places, parse(wanted, load(models[code], code)), strict=True))
    yield from (outcome[place] for place in range(len(articles)))


def check(article: Article, models: Mapping[str, str], language: str | None) -> Article | Refusal:
    """Settle the language of an article; refuse one that has no words or no pipeline."""
    if not article.text.strip():
        return Refusal(article.name, f"{article.name}: there is no text in it; leave it out or mend the file")
    code = language or choose_language(article, models)
    if code in models:
        return replace(article, language=code)
    written = f"is written in {LANGUAGES.get(code, code)}" if code else "is in no language recognised here"
    known = ", ".join(LANGUAGES.get(known, known) for known in sorted(models))
    return Refusal(article.name, f"{article.name}: it {written}; only {known} are read (--lang CODE if that is wrong, --model for another)")


def choose_language(article: Article, models: Collection[str]) -> str | None:
    """Take the language that metadata states, else one that is read, unless the words clearly are another's."""
    said = article.language
    return find_language(article.text, [said] if said and said in models else models) or said


def parse(articles: list[Article], nlp: Language) -> Iterator[Parsed | Refusal]:
    """Parse articles of one language together; where that fails, one by one, so that a bad one stands alone."""
    try:
        docs = parse_texts([article.text for article in articles], nlp)
        yield from [Parsed(article, doc) for article, doc in zip(articles, docs, strict=True)]
    except Exception as fault:  # one bad article must never stop the others
        if len(articles) > 1:
            for article in articles:
                yield from parse([article], nlp)
        else:
            name = articles[0].name
            yield Refusal(name, f"{name}: the language pipeline failed on it ({fault}); leave it out or shorten it")


def parse_texts(texts: list[str], nlp: Language) -> list[Doc]:
    """Parse texts, long ones in parts that are joined again."""
    parts = [split_text(text) for text in texts]
    docs = nlp.pipe(part for pieces in parts for part in pieces)
    joined = (join_docs([next(docs) for _ in pieces]) for pieces in parts)
    return [rename_types(doc) for doc in joined]


def split_text(text: str) -> list[str]:
    """Cut a long text after line breaks, or where it has none after a blank, so that no part is much over the limit.

    >>> split_text("Un. Deux.\\nTrois.")
    ['Un. Deux.\\nTrois.']
    """
    parts = []
    start = 0
    while len(text) - start > PART:
        window = text[start : start + PART]
        cut = next((place for mark in ("\n", ". ", " ") if (place := window.rfind(mark) + len(mark)) >= PART // 2), PART)
        parts.append(window[:cut])
        start += cut
    return [*parts, text[start:]]


def join_docs(docs: list[Doc]) -> Doc:
    """Make one document of the parts of a text, offsets counted through."""
    if len(docs) == 1:
        return docs[0]
    sure = [likely for doc in docs if (likely := doc.user_data.pop(SURE, None)) is not None]
    joined = Doc.from_docs(docs, ensure_whitespace=False) or docs[0]
    if len(sure) == len(docs):
        joined.user_data[SURE] = np.concatenate(sure)
    return joined


def rename_types(doc: Doc) -> Doc:
    """Give names our entity types, and drop what is no entity to us (dates, amounts)."""
    if any(span.label_ not in TYPES or TYPES[span.label_] != span.label_ for span in doc.ents):
        doc.set_ents([Span(doc, span.start, span.end, TYPES[span.label_]) for span in doc.ents if span.label_ in TYPES])
    return doc


@cache
def load(name: str, code: str) -> Language:
    """Load a pipeline once, by the name of an installed package or a folder, and see that it can serve us."""
    try:
        nlp = spacy.load(name)
    except (OSError, ValueError, ImportError) as fault:
        reason = str(fault).splitlines()[0]
        raise LanguageError(
            f"--model {code}={name}: no spaCy pipeline could be loaded ({reason}); install it or give its folder"
        ) from fault
    if not any(component.startswith("kg_") for component in nlp.pipe_names):
        nlp.add_pipe("kg_lines", first=True)
    lacking = list_lacking(nlp, code)
    if lacking:
        raise LanguageError(f"--model {code}={name}: the pipeline lacks {', '.join(lacking)}; use one trained on Universal Dependencies")
    if code == "fr":
        nlp.add_pipe("kg_endings")
    nlp.max_length = 2 * PART + 1
    return nlp


def list_lacking(nlp: Language, code: str) -> list[str]:
    """List what a pipeline does not do that the rules need, from one sentence that it reads."""
    doc = nlp(PROBES.get(code, PROBES["en"]))
    strange = sorted({token.dep_ for token in doc} - {""} - {token.dep_ for token in doc if token.dep_.lower().split(":")[0] in RELATIONS})
    found = {
        "word classes (a tagger or morphologizer)": doc.has_annotation("POS"),
        "features (a morphologizer)": doc.has_annotation("MORPH"),
        "lemmas (a lemmatizer)": doc.has_annotation("LEMMA"),
        "trees (a parser)": doc.has_annotation("DEP"),
        "names (an ner component)": doc.has_annotation("ENT_IOB"),
        f"Universal Dependencies relations (it has {', '.join(strange)})": not strange,
    }
    return [need for need, is_there in found.items() if not is_there]


__all__ = ["LANGUAGES", "SHIPPED", "Parsed", "annotate", "endings", "load", "pipes"]
