"""Keep those who are quoted apart from those they speak of: in their own words they are "I"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.extract.attribution.speakers import Quotation
from kg.extract.draft import Scene
from kg.extract.grammar.tree import morph
from kg.model import Mention


def told_apart(mentions: Iterable[Mention], quoted: Iterable[Quotation], scene: Scene) -> tuple[Mention, ...]:
    """Return the mentions, those of others in a quotation marked as not the one who speaks it, and the other way round."""
    apart: Mapping[int, set[int]] = defaultdict(set)
    for each in quoted:
        for speaker, other in _others(each, scene):
            apart[speaker].add(other)
            apart[other].add(speaker)
    return tuple(
        replace(each, not_same_as=tuple(sorted(apart[each.start].union(each.not_same_as)))) if each.start in apart else each
        for each in mentions
    )


def _others(quotation: Quotation, scene: Scene) -> Iterator[tuple[int, int]]:
    """Yield the start of who speaks beside that of each third person in the quotation; a pronoun may be no name in it, either."""
    speaker = scene.mentions.at(quotation.source) if quotation.source is not None else None
    if speaker is None:
        return
    for token in quotation.tokens:
        mention = scene.mentions.at(token)
        is_other = mention is not None and (mention.kind == "pronoun" or speaker.kind == "pronoun")
        if mention is not None and is_other and morph(token, "Person") not in ("1", "2") and mention.start != speaker.start:
            yield speaker.start, mention.start
