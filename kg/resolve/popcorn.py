"""Read POPCORN, the French corpus by which coreference is learned and measured.

Giordano et al. 2024, "POPCORN: Fictional and Synthetic Intelligence Reports for Named Entity Recognition and Relation
Extraction Tasks" (KES 2024); MIT licence. 400 short French texts with every mention of every entity and event.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kg.annotate import Parsed, annotate
from kg.extract.grammar.document import Doc
from kg.extract.grammar.tokens import Token
from kg.extract.participants.describe import Links, Place, describe
from kg.extract.participants.mentions import Mentions
from kg.model import Article, Mention, MentionKind
from kg.resolve.metrics import Key

_ENTITIES = frozenset(
    "CIVILIAN GROUP_OF_INDIVIDUALS INTERGOVERNMENTAL_ORGANISATION MATERIEL MILITARY MILITARY_ORGANISATION NON_GOVERNMENTAL_ORGANISATION "
    "NON_MILITARY_GOVERNMENT_ORGANISATION PLACE TERRORIST_OR_CRIMINAL".split()
)
_ATTRIBUTES = ("CATEGORY", "COLOR", "FIRSTNAME", "HEIGHT", "LASTNAME", "LATITUDE", "LENGTH", "LONGITUDE", "MATERIAL_", "NATIONALITY")
_MEASURES = ("QUANTITY", "TIME", "WEIGHT", "WIDTH")
Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the corpus: its mentions, described by our parser between the corpus's bounds, and its chains of spans.

    `chains` holds the entities and `events` what happens; dates, quantities and parts of names are left out.
    """

    name: str
    mentions: tuple[Mention, ...]
    found: tuple[Mention, ...]  # those our own detector finds
    gold_of: dict[Bounds, Bounds]  # the corpus's span of each of our own that has the same head
    chains: tuple[Key, ...]
    events: tuple[Key, ...]


def is_set_aside(ordinal: int) -> bool:
    """Tell whether a text, by its place among the sorted names, belongs to the fifth that is only for measuring."""
    return ordinal % 5 == 4


def read(folder: Path, *, set_aside: bool) -> Iterator[Text]:
    """Yield the texts for learning or, with `set_aside`, those kept for measuring; `folder` holds train.json."""
    corpus: dict[str, Any] = json.loads((folder / "train.json").read_text(encoding="utf-8"))
    names = [name for ordinal, name in enumerate(sorted(corpus)) if is_set_aside(ordinal) == set_aside]
    parsed = annotate((Article(name, corpus[name]["text"]) for name in names), language="fr")
    for one in parsed:
        if isinstance(one, Parsed):
            yield _text(one, corpus[one.article.name]["entities"])


def _text(parsed: Parsed, entities: list[dict[str, Any]]) -> Text:
    real = [each for each in entities if not each["type"].startswith(_ATTRIBUTES + _MEASURES)]
    spans = sorted({(each["start"], each["end"]) for entity in real for each in entity["mentions"]})
    detector = Mentions(Doc(parsed.doc), parsed.article.name, "fr")
    described = [(span, *_describe(parsed, detector, span)) for span in spans]
    return Text(
        name=parsed.article.name,
        mentions=tuple(_rebound(parsed, described)),
        found=tuple(detector),
        gold_of={(own.start, own.end): span for span, _, own in described if own is not None},
        chains=tuple(_spans(each) for each in real if each["type"] in _ENTITIES),
        events=tuple(_spans(each) for each in real if each["type"] not in _ENTITIES),
    )


def _spans(entity: dict[str, Any]) -> Key:
    return frozenset((each["start"], each["end"]) for each in entity["mentions"])


def _rebound(parsed: Parsed, described: Iterable[tuple[Bounds, Mention, Mention | None]]) -> Iterator[Mention]:
    """Yield the described mentions between the corpus's bounds; links to our own mentions' starts become links to the corpus's."""
    made = list(described)
    moved = {own.start: span[0] for span, _, own in made if own is not None}
    for (start, end), mention, _ in made:
        same_as = moved.get(mention.same_as) if mention.same_as is not None else None
        others = tuple(moved[each] for each in mention.not_same_as if each in moved)
        text = parsed.doc.text[start:end]
        own, above = (moved.get(each) if each is not None else None for each in (mention.subject, mention.above))
        yield replace(mention, start=start, end=end, text=text, same_as=same_as, not_same_as=others, subject=own, above=above)


def _describe(parsed: Parsed, detector: Mentions, span: Bounds) -> tuple[Mention, Mention | None]:
    head = _head(detector.doc, *span)
    own = detector.at(head)
    if own is not None:
        return own, own
    kind: MentionKind = "pronoun" if head.pos_ in ("PRON", "DET") else "name" if head.pos_ == "PROPN" else "nominal"
    sentence = sum(1 for each in detector.doc.sents if each.end <= head.i)
    return describe(head, Place(parsed.article.name, sentence, *span, kind), None, Links()), None


def _head(doc: Doc, start: int, end: int) -> Token:
    """Return the token of the span on which its others hang."""
    span = doc.char_span(start, end)
    assert span is not None  # the corpus's offsets lie inside its text
    return span.root
