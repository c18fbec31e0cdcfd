"""Take the futures of a story that is over for facts: "En 1942, elle écrit à un ami qu'elle ne reverra pas"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from kg.extract.draft import Draft, Scene
from kg.extract.factuality.modality import modality
from kg.extract.grammar.tenses import is_foretold, tense
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import bears, is_verbal
from kg.model import When

_OLD = timedelta(days=366)  # "Samedi, Lens bat Lille et jouera la finale" is no story yet


def as_told(drafts: list[Draft], times: Mapping[int, When], scene: Scene) -> list[Draft]:
    """Return the drafts, what only a future of the story makes planned asserted; French tells so."""
    ahead = [at for at, draft in enumerate(drafts) if bears(draft.predicate, "Tense", "Fut") and at not in times]
    if not ahead or scene.words.language != "fr":
        return drafts
    stories = set(_stories(drafts, times, scene))
    for at in ahead:
        draft = drafts[at]
        if draft.predicate.sent.start in stories and not scene.is_quoted(draft.predicate):
            kind, cues = modality(draft, scene)
            if kind == "planned" and is_foretold(draft, cues):
                drafts[at] = replace(draft, modality="asserted", cues=())
    return drafts


def _stories(drafts: Sequence[Draft], times: Mapping[int, When], scene: Scene) -> Iterator[int]:
    """Yield where the sentences start that tell of what is long over as if it were present, and what goes on with them."""
    published = scene.article.published
    if published is None or published.earliest is None:
        return
    long_ago = published.earliest - _OLD
    others = [each.start for each in scene.times if each.is_resolved and not _is_before(each, long_ago)]
    for at, when in times.items():
        if _is_before(when, long_ago) and _is_story(drafts[at]) and not scene.is_quoted(drafts[at].predicate):
            yield from _going_on(drafts[at].predicate, others, scene)


def _is_before(when: When, day: date) -> bool:
    return when.latest is not None and when.latest < day


def _is_story(draft: Draft) -> bool:
    """Tell a clause in the present or future, which is no aside about somebody: "le maire, qui devient ministre en 1998"."""
    in_main = draft.predicate.dep_ != "acl:relcl"
    return in_main and any(tense(each) in ("present", "future") for each in draft.words if is_verbal(each))


def _going_on(verb: Token, others: Sequence[int], scene: Scene) -> Iterator[int]:
    """Yield the sentence of a verb, and those of its paragraph behind that have a future or no verb, up to another time."""
    doc, sentence, text = scene.doc, verb.sent, scene.article.text
    while not any(sentence.start_char <= each < sentence.end_char for each in others):
        yield sentence.start
        if sentence.end >= len(doc) or "\n" in text[sentence.start_char : doc[sentence.end].idx]:
            return
        sentence = doc[sentence.end].sent
        finite = [each for each in sentence if each.feats.get("VerbForm") == "Fin"]
        if any(each.is_quote for each in sentence) or (finite and all(each.feats.get("Tense") != "Fut" for each in finite)):
            return
