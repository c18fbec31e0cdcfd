"""Keep those who are quoted apart from those they speak of: in their own words they are "I"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.extract.attribution.sayers import inverted_pronoun
from kg.extract.attribution.sources import Attribution
from kg.extract.attribution.speakers import Quotation
from kg.extract.attribution.tellers import teller_before
from kg.extract.draft import Scene
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import morph
from kg.model import Mention


def told_apart(
    mentions: Iterable[Mention], quoted: Iterable[Quotation], credited: Iterable[Attribution], scene: Scene
) -> tuple[Mention, ...]:
    """Return the mentions, others in a quotation marked as not the one who speaks it, and the other way round; "dit-il" is who speaks."""
    apart: Mapping[int, set[int]] = defaultdict(set)
    alike = {pair[0]: pair[1] for each in credited if each.source is not None for pair in _speaking_on(each.source, scene)}
    for each in quoted:
        alike.update(_speaking(each, scene))
        for speaker, other in _others(each, scene):
            apart[speaker].add(other)
            apart[other].add(speaker)
    if not (apart or alike):
        return tuple(mentions)
    told = (replace(each, same_as=alike[each.start]) if each.start in alike and each.same_as is None else each for each in mentions)
    return tuple(
        replace(one, not_same_as=tuple(sorted(apart[one.start].union(one.not_same_as)))) if one.start in apart else one for one in told
    )


def _speaking(quotation: Quotation, scene: Scene) -> Iterator[tuple[int, int]]:
    """Yield the start of "-t-il" behind a quotation beside that of who speaks it, found before it."""
    pronoun = inverted_pronoun(quotation.verb) if quotation.verb is not None and quotation.is_inserted else None
    if pronoun is None or quotation.source is None or pronoun is quotation.source:
        return
    mention, speaker = scene.mentions.at(pronoun), scene.mentions.at(quotation.source)
    if mention is not None and speaker is not None and speaker.kind != "pronoun":
        yield mention.start, speaker.start


def _speaking_on(pronoun: Token, scene: Scene) -> Iterator[tuple[int, int]]:
    """Yield the start of "il" that says something beside that of whoever spoke in the sentence before."""
    teller = teller_before(pronoun, scene)
    mention, before = scene.mentions.at(pronoun), scene.mentions.at(teller) if teller is not None else None
    if mention is not None and before is not None:
        yield mention.start, before.start


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
