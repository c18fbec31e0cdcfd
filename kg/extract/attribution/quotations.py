"""Find what is quoted and who says it; a quotation that tells no speaker has that of the one it goes on with, or leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kg.extract.attribution.leaders import addresses
from kg.extract.attribution.sayers import sayer, says
from kg.extract.attribution.speakers import Quotation, attributed, goes_on_saying, lead
from kg.extract.attribution.tellers import clashes
from kg.extract.draft import Scene
from kg.extract.grammar.marks import QUOTES
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_dep, is_verbal, morph

_SPOKEN = 6  # words without a verb that may still be what somebody said; fewer are a nickname or a doubt
_HEADING = 5  # words and marks that may stand between two paragraphs of a quotation: a heading


def quotations(scene: Scene) -> tuple[Quotation, ...]:
    """Return what is quoted in an article, in text order; scare quotes, nicknames and titles are none."""
    found = [attributed(each, scene) for span in scene.quotes if _is_speech(each := _inside(span, scene))]
    return tuple(part for each in _adopted(found, scene) for part in _as_far_as_sure(each, scene))


def _as_far_as_sure(quotation: Quotation, scene: Scene) -> Iterator[Quotation]:
    """Part what nothing closes: somebody's as far as its first sentence, in his line, or the last of us or to you, then nobody's."""
    text, end = scene.article.text, quotation.last.idx + len(quotation.last.text)
    closing = text[end:].lstrip(" .\u00a0\u202f")[:1]
    if quotation.source is None or closing in tuple("»”’\"'") or (closing == "\n" and text[end:].lstrip()[:1] in tuple("«“")):
        yield quotation
        return
    speaking = [each.sent.end for each in quotation.tokens if morph(each, "Person") in ("1", "2")]
    told = quotation.verb or quotation.source
    in_line = "\n" not in text[min(told.idx, end) : max(told.idx, quotation.first.idx)]
    sure = max([quotation.first.sent.end if in_line else quotation.first.i, *speaking[-1:]])
    parts = tuple(each for each in quotation.tokens if each.i < sure), tuple(each for each in quotation.tokens if each.i >= sure)
    if parts[0]:
        yield replace(quotation, tokens=parts[0])
    if parts[1]:
        yield Quotation(parts[1])


def _inside(span: tuple[int, int], scene: Scene) -> tuple[Token, ...]:
    tokens = scene.doc.char_span(*span) or ()
    return tuple(each for each in tokens if span[0] <= each.idx < span[1] and each.text not in QUOTES)


def _is_speech(tokens: tuple[Token, ...]) -> bool:
    """Tell "« Nous avons perdu »" from "les « gilets jaunes »": it has a finite verb, or many words."""
    words = [each for each in tokens if not each.is_punct and not each.is_space]
    is_sentence = any(morph(each, "VerbForm") == "Fin" for each in words) or (tokens and tokens[-1].text in ".!?")
    return len(words) >= _SPOKEN or (len(words) > 1 and bool(is_sentence))


def _adopted(found: list[Quotation], scene: Scene) -> Iterator[Quotation]:
    """Give a quotation without a source that of the one it goes on with, or that leads to it."""
    known = list(found)
    for at, (_, other) in enumerate(pairwise(known)):
        if _speaks_on(known[at], other, scene):
            known[at + 1] = replace(other, source=known[at].source)
    for at, (_, other) in enumerate(pairwise(known)):
        if _tells_nobody(known[at + 1]) and (known[at].source is not None) and _goes_on(known[at], other, scene):
            known[at + 1] = replace(other, source=known[at].source, verb=known[at].verb)
    for at in range(len(known) - 2, -1, -1):
        one, other = known[at], known[at + 1]
        is_led = other.is_inserted and other.source is not None and _touches(one, other, scene)
        if is_led and _tells_nobody(one) and _starts_sentence(one):
            known[at] = replace(one, source=other.source, verb=other.verb)
    return iter(_after_saying(each, scene) if _tells_nobody(each) else each for each in known)


def _speaks_on(one: Quotation, other: Quotation, scene: Scene) -> bool:
    """Tell whether "-t-il" behind a quotation is whoever spoke the one before, in this paragraph or the last, nobody acting between."""
    pronoun, speaker = other.source, one.source
    if pronoun is None or speaker is None or not pronoun.text.startswith("-") or not other.is_inserted or speaker.pos_ == "PRON":
        return False
    named = scene.mentions.entity(scene.mentions.named(speaker) or speaker)
    is_other = named is None or named.label_ != "Person" or clashes(pronoun, speaker)
    own = {token.i for token in speaker.subtree}
    between = scene.doc[one.last.i + 1 : other.first.i]
    acting = [each for each in between if has_dep(each, "nsubj") and each.i not in own and not each.text.startswith("-")]
    return not is_other and not acting and _between(one, other, scene).count("\n\n") <= 1


def _tells_nobody(quotation: Quotation) -> bool:
    return quotation.source is None and quotation.verb is None


def _between(one: Quotation, other: Quotation, scene: Scene) -> str:
    return scene.article.text[one.last.idx + len(one.last.text) : other.first.idx]


def _touches(one: Quotation, other: Quotation, scene: Scene) -> bool:
    """Tell whether nothing but marks stands between two quotations of a line."""
    between = _between(one, other, scene)
    return "\n" not in between and not any(each.isalnum() for each in between)


def _goes_on(one: Quotation, other: Quotation, scene: Scene) -> bool:
    """Tell whether a quotation without a verb is said by whom the paragraph quotes, or, filling its own, the one before."""
    between = _between(one, other, scene)
    if "\n" not in between:
        if goes_on_saying(list(lead(other.first)), scene.words):
            return True
        return _starts_sentence(other) and _ends_paragraph_or_sentence(other) and not _is_parted(one, other)
    paragraph_ends = len(between.split()) <= _HEADING and not any(mark in between for mark in ":,")
    return paragraph_ends and _starts_sentence(other) and _ends_paragraph(other)


def _is_parted(one: Quotation, other: Quotation) -> bool:
    """Tell whether a whole sentence of the teller's stands between two quotations, which may bring in somebody else."""
    told = one.verb if one.verb is not None and one.is_inserted else one.last
    between = one.last.doc[max(one.last.i, told.i) + 1 : other.first.i]
    starts = {each.sent.start for each in between if each.pos_ in ("VERB", "AUX")}
    return any(one.last.i < start and start != told.sent.start for start in starts)


def _starts_sentence(quotation: Quotation) -> bool:
    """Tell whether a quotation stands by itself, not in a sentence of the teller's."""
    before = next((each for each in _words_before(quotation.first) if each.text not in QUOTES and each.text != " "), None)
    return before is None or "\n" in before.text or before.text in (".", "!", "?", "…", "...", "–", ",")


def _words_before(token: Token) -> Iterator[Token]:
    return (token.doc[index] for index in range(token.i - 1, -1, -1))


def _ends_paragraph(quotation: Quotation) -> bool:
    after = next((each for each in quotation.last.doc[quotation.last.i + 1 :] if each.text not in QUOTES and each.text not in ". "), None)
    return after is None or "\n" in after.text


def _after_saying(quotation: Quotation, scene: Scene) -> Quotation:
    """Read "Hervé Morin confirme. « Je pars. »": the sentence before, of the same paragraph, tells of somebody, or says that he speaks."""
    before = next((each for each in _words_before(quotation.first) if each.text not in QUOTES and not each.is_space), None)
    apart = before is not None and "\n" in scene.article.text[before.idx : quotation.first.idx]
    if before is None or before.text != "." or (apart and not addresses(quotation.tokens)):
        return quotation
    verb = before.sent.root
    if not is_verbal(verb) or not _ends_paragraph_or_sentence(quotation):
        return quotation
    if says(verb, scene.words) and child(verb, "ccomp", "obj", "xcomp", "parataxis") is None:
        return replace(quotation, source=sayer(verb, scene), verb=verb)
    doer = next((each for each in children(verb, "nsubj") if not has_dep(each, "nsubj:pass")), None)
    named = (scene.mentions.named(doer) or doer) if doer is not None else None
    entity = scene.mentions.entity(named) if named is not None else None
    return replace(quotation, source=doer) if entity is not None and entity.label_ == "Person" else quotation


def _ends_paragraph_or_sentence(quotation: Quotation) -> bool:
    """Tell whether nothing of the teller's goes on behind a quotation's closing mark."""
    after = next((each for each in quotation.last.doc[quotation.last.i + 1 :] if each.text not in QUOTES and each.text != " "), None)
    return after is None or "\n" in after.text or after.text == "." or quotation.last.text in ".!?…"
