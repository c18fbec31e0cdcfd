"""Build mentions, tellings and extractions from marked sentences, without a parser.

"[Sam Altman|Person s] parle . [Il|s] sourit ." holds a name that is a subject, and a pronoun that is one; " . " ends a sentence.
Words after "|": a type, s (subject), o (object), b (oblique), i (inside a phrase), v (speaking), c (only cited), m or f,
p (plural), =N (the same as the Nth mention, from 0),
!N (not the Nth), ^N (its clause's subject is the Nth), <N (that of the clause above), j (joined with others), ~role (a title),
+word (a modifier outside its phrase).
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from kg.extract.participants.quantities import quantity
from kg.extract.words import words as tables
from kg.model import Argument, Article, Extraction, LexicalRelation, Mention, Relation, Span, Speaker, Telling, When
from kg.resolve.words import fold, pronoun

_MARK = re.compile(r"\[([^|\]]+)(?:\|([^\]]*))?\]")
_DETERMINERS = {
    "definite": "le la les l' the".split(),
    "demonstrative": "ce cet cette ces this that these those".split(),
    "possessive": "son sa ses ma leur leurs his her its their".split(),
    "quantity": "deux trois cinq two three five".split(),
    "indefinite": "un une des plusieurs certains a an some several".split(),
}
_FUNCTIONS = {"subject": "s", "object": "o", "inside": "i", "oblique": "b"}
_TYPES = ("Person", "Organization", "Place", "Product", "Work", "Group", "Occasion", "Thing")


def read(marked: str, document: str = "a.txt", language: str = "fr") -> tuple[str, tuple[Mention, ...]]:
    """Return the text without marks, and its mentions."""
    text, made, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        made.append((len(text), match[1], (match[2] or "").split(), text.count(" . ")))
        text += match[1]
        at = match.end()
    text += marked[at:]
    starts = [start for start, *_ in made]
    return text, tuple(_mention((document, language), starts, each) for each in made)


def _mention(where: tuple[str, str], starts: list[int], made: tuple[int, str, list[str], int]) -> Mention:
    (document, language), (start, text, marks, sentence) = where, made
    words = fold(text).replace("'", "' ").split()
    determiner = next((name for name, forms in _DETERMINERS.items() if words[0] in forms and len(words) > 1), "none")
    is_pronoun = pronoun(text, language) is not None or text.lower() == "on"
    rest = words[1:] if determiner != "none" else words
    is_name = text[text.lower().replace("’", "'").rfind("'") + 1 if determiner != "none" else 0].isupper() and (
        determiner == "none" or "'" in text
    )
    kind = "pronoun" if is_pronoun else "name" if is_name else "nominal"
    return Mention(
        document, start, start + len(text), text, kind,
        type=next((each for each in marks if each in _TYPES), None),
        head=rest[0],
        gender={"m": "masculine", "f": "feminine"}.get(next((each for each in marks if each in "mf"), "")),
        number="plural" if "p" in marks else "singular" if kind == "nominal" else None,
        sentence=sentence,
        is_subject="s" in marks,
        same_as=next((starts[int(each[1:])] for each in marks if each[0] == "="), None),
        not_same_as=tuple(starts[int(each[1:])] for each in marks if each[0] == "!"),
        subject=next((starts[int(each[1:])] for each in marks if each[0] == "^"), None),
        is_joined="j" in marks,
        is_speaking="v" in marks,
        is_source="c" in marks,
        function=next((name for name, mark in _FUNCTIONS.items() if mark in marks), "other"),
        above=next((starts[int(each[1:])] for each in marks if each[0] == "<"), None),
        determiner=determiner,
        modifiers=(*(rest[1:] if kind == "nominal" else ()), *(each[1:] for each in marks if each[0] == "+")),
        titles=tuple(each[1:] for each in marks if each[0] == "~"),
    )  # fmt: skip


def day(text: str) -> When:
    """Return the time of a day, a month ("2024-03") or an interval, as a date phrase would give it."""
    first, _, last = text.partition("/")
    last = last or first
    latest = {7: 31, 10: 0}[len(last)]
    earliest = date.fromisoformat(first if len(first) == 10 else f"{first}-01")
    return When(text, 0, 1, earliest, date.fromisoformat(f"{last}-{latest}") if latest else date.fromisoformat(last), text, "day")


ROLES = {"a": "agent", "p": "patient", "r": "recipient", "o": "other", "l": "place", "t": "topic"}
PUBLISHED = "2024-03-20"


def tell(marked: str, relation: str, roles: str, document: str = "a.txt", **told: Any) -> Extraction:
    """Return one article with one telling: `roles` gives the letter of each mention's role in order, "-" for none.

    `told` holds fields of the Telling, and: published, language, words (the relation's), speaker (ordinal of its mention).
    """
    published, language = told.pop("published", PUBLISHED), told.pop("language", "fr")
    text, mentions = read(marked, document, language)
    parts = [(ROLES[role], each) for role, each in zip(roles, mentions, strict=True) if role != "-"]
    preposition = told.pop("preposition", "")
    arguments = tuple(
        Argument(
            role, each.start, each.end, each.text, preposition if role == "other" or preposition == "de" else "",
            quantity=quantity(each.text, each.head, tables(language)),
        )
        for role, each in parts
    )  # fmt: skip
    words = told.pop("words", f"a {relation}")
    if "speaker" in told:
        source = mentions[told["speaker"]]
        told["speaker"] = Speaker(source.text, source.start, source.end)
    known = next((each.id for each in LEXICON if each.id == relation), None)
    fields = {"tense": "past", "type": "Event"} | told
    telling = Telling(document, 0, len(text), text, Span(0, 1, text[:1]), Relation(known, relation, words), arguments=arguments, **fields)
    article = Article(document, text, language, published=day(published) if published else None)
    return Extraction(article, mentions, (telling,))


def relation(name: str, *, is_symmetric: bool = False, excludes: str = "") -> LexicalRelation:
    """Return a relation of a lexicon, without words."""
    return LexicalRelation(name, "Event", (), (), (), (), is_symmetric, (excludes,) if excludes else ())


LEXICON = (
    relation("met", is_symmetric=True),
    relation("cancelled", excludes="postponed"),
    relation("postponed"),
    relation("began", excludes="ended"),
    relation("ended"),
    relation("acquired"),
    relation("died"),
    relation("leads"),
    relation("released"),
)
