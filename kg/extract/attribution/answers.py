"""Tie what only points back to a claim to what was claimed: "Nuage l'affirme", "Le groupe dément ce chiffre", "She confirmed it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.attribution.sayers import sayer
from kg.extract.attribution.sources import Attribution
from kg.extract.attribution.speech import credit
from kg.extract.draft import Draft, Scene
from kg.extract.factuality.polarity import negators
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import bears, child, children, is_finite, morph
from kg.extract.grammar.voice import is_passive
from kg.model import Span, Speaker, Telling

Told = tuple[Draft, Telling]
_SAYING = ("Statement", "Announcement", "Accusation", "Rebuttal")
_WITHIN = ("acl", "advcl", "nmod", "obl", "appos", "obj")


def answered(told: Sequence[Told], scene: Scene) -> Iterator[Telling]:
    """Yield the tellings with whoever affirms one by a pronoun as its speaker, and besides what others say who deny or confirm one.

    "Lumenor aurait payé un million. Nuage l'affirme. Le groupe dément ce chiffre": so Nuage says, and so the group denies.
    """
    speakers: dict[int, Speaker] = {}
    further: list[Telling] = []
    spoken_of: dict[int, int] = {}  # by the sentence of an answer what it answers: the next answer may be to the same
    for verb in _answering(scene):
        back = _anaphor(verb, scene)
        source = sayer(verb, scene) if back is not None else None
        if source is not None and source.lemma_.lower() in scene.words.bench_nouns and verb.lemma_ in scene.words.disputing:
            continue  # "the court rejected the claim", which it ruled on
        who = credit(Attribution(frozenset(), source, verb, verb.text), scene) if source is not None else None
        at = _answered(back, told, spoken_of, scene) if back is not None and who is not None else None
        if at is None or who is None or back is None:
            continue
        spoken_of[verb.sent.start] = at
        claim = told[at][1] if at not in speakers else replace(told[at][1], speaker=speakers[at])
        if claim.speaker is None and verb.lemma_ in scene.words.affirming:
            speakers[at] = who
        elif _is_claimed(claim) and not claim.negated and (claim.speaker is None or claim.speaker.name != who.name):
            further.append(_answer(claim, verb, back, who, scene))
    for at, (_, telling) in enumerate(told):
        yield replace(telling, speaker=speakers[at]) if at in speakers else telling
    yield from further


def _answering(scene: Scene) -> Iterator[Token]:
    """Yield the verbs by which somebody flatly affirms or denies something, in text order."""
    words = scene.words
    answering = words.affirming | words.confirming | words.deny | words.disputing
    for verb in [each for each in scene.verbs if each.lemma_ in answering]:
        if negators(verb, words) or scene.is_quoted(verb):
            continue
        is_flat = is_finite(verb) and not bears(verb, "Mood", "Cnd") and not bears(verb, "Tense", "Fut")
        if is_flat and verb.sent.doc[verb.sent.end - 1].text != "?" and child(verb, "ccomp", "xcomp", "mark") is None:
            yield verb


def _anaphor(verb: Token, scene: Scene) -> Token | None:
    """Return the pronoun or noun by which a verb points back to what was said: "l'affirme", "ce que nie Nuage", "denies this claim"."""
    words = scene.words
    for each in children(verb, "nsubj:pass", "nsubj") if is_passive(verb, words) else children(verb, "obj"):
        if each.pos_ == "PRON":
            if each.lower_ in words.neuter and morph(verb, "Gender") != "Fem" and verb.lemma_ not in words.disputing:
                return each
            such = verb.head if each.lower_ in QUE and verb.dep_ == "acl:relcl" else None
            if such is not None and such.lower_ == "ce" and such.doc[such.i - 1].text == ",":
                return such
        elif each.lemma_ in words.claimed_nouns | words.claimed_figures and child(each, "nmod", "acl", "nmod:poss") is None:
            marks = children(each, "det")
            is_known = verb.lemma_ in words.deny | words.disputing and any(morph(mark, "Definite") == "Def" for mark in marks)
            if is_known or any(morph(mark, "PronType") == "Dem" for mark in marks):
                return each
    return None


def _answered(back: Token, told: Sequence[Told], spoken_of: dict[int, int], scene: Scene) -> int | None:
    """Return which telling a pronoun or noun points back to: the one claim of its sentence before it, or else of the sentence before."""
    first = back.sent.start
    if back.lower_ == "ce":
        return _only_claim([(at, each) for at, each in enumerate(told) if first <= each[0].predicate.i < back.i], back, scene)
    before = back.doc[first - 1] if first else None
    if before is None or "\n" in scene.article.text[before.idx : back.doc[first].idx]:
        return None
    if before.sent.start in spoken_of:
        return spoken_of[before.sent.start]
    return _only_claim([(at, each) for at, each in enumerate(told) if each[0].predicate.sent is before.sent], back, scene)


def _only_claim(found: list[tuple[int, Told]], back: Token, scene: Scene) -> int | None:
    """Return the telling that is claimed, if there is just one and it is no part of another: where two are, nobody knows which is meant."""
    tops = [(at, each) for at, each in found if _is_top(each[0], scene) and not each[1].content and each[1].type not in _SAYING]
    claims = [(at, each) for at, each in tops if _is_claimed(each[1])] or tops
    if len(claims) != 1:
        return None
    at, (_, telling) = claims[0]
    fits = back.lemma_ not in scene.words.claimed_figures or any(each.quantity is not None for each in telling.arguments)
    return at if fits else None


def _is_claimed(telling: Telling) -> bool:
    return telling.modality == "hedged" or telling.speaker is not None


def _is_top(draft: Draft, scene: Scene) -> bool:
    """Tell what a sentence or a report says as a whole from what only says more of a noun or of when: "qui a vendu la ferme"."""
    clause = draft.predicate
    if draft.rule in ("event_nouns", "titles", "descriptions"):
        return False
    while clause.head is not clause and scene.words.accuse.isdisjoint((clause.head.lemma_, clause.head.head.lemma_)):
        if clause.family in _WITHIN:
            return False
        clause = clause.head
    return True


def _answer(claim: Telling, verb: Token, back: Token, who: Speaker, scene: Scene) -> Telling:
    """Return what somebody says of a claim, in the words that say so: that it is so, or that it is not."""
    own = [verb, *children(verb, "aux"), *([back] if back.i > verb.i or back.pos_ == "PRON" else [])]
    first, last = min(own, key=_place), max(own, key=_place)
    is_denied = verb.lemma_ in scene.words.deny | scene.words.disputing
    start, end = first.idx, last.idx + len(last.text)
    sentence = verb.sent.text.strip()
    begin = scene.article.text.index(sentence, verb.sent.start_char)
    return replace(
        claim,
        start=begin,
        end=begin + len(sentence),
        quote=sentence,
        trigger=Span(start, end, scene.article.text[start:end]),
        modality="planned" if claim.modality == "planned" else "asserted",
        negated=is_denied,
        cues=(verb.text,) if is_denied else (),
        speaker=who,
        rule="answers",
        sentence=scene.mentions.sentence(verb),
        content=(),
    )


def _place(token: Token) -> int:
    return token.i
