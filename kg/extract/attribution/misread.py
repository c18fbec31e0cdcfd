"""Find who says it where the parse misreads a verb of saying: takes it for a noun or an adverb, or hangs it on a noun before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.extract.attribution.reported import begins, is_embedded
from kg.extract.attribution.sayers import makes_known, named_after, says
from kg.extract.attribution.sources import Attribution
from kg.extract.attribution.speakers import Quotation
from kg.extract.draft import Scene
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_dep, is_finite, morph

_LOOSE = frozenset(("acl", "advcl", "appos", "ccomp", "nmod", "obl", "dep", "amod", "conj"))
_OWN = frozenset(("parataxis", "ROOT", "xcomp"))  # a clause of its own, which may also have its subject elsewhere
_HUNG = _LOOSE | _OWN


def misread(scene: Scene, found: Iterable[Token], quoted: Sequence[Quotation]) -> Iterator[Attribution]:
    """Yield "..., analyse le propriétaire", "..., a-t-il poursuivi", wherever the parse hangs a verb of saying behind what is said."""
    words, telling = scene.words, {each.verb for each in quoted if each.is_inserted and not is_embedded(each)}
    for verb in found:
        if verb.i < 2 or verb.family not in _HUNG or verb.dep_ == "acl:relcl":
            continue
        if not (says(verb, words) or makes_known(verb, words)):
            continue
        start = min([verb.i, *(each.i for each in children(verb, "aux", "expl") if each.i == verb.i - 1 or each.family == "aux")])
        is_set_off = verb.doc[start - 1].text == ","
        if (not is_set_off and child(verb, "aux:tense") is None) or child(verb, "ccomp", "mark", "det") is not None or verb in telling:
            continue
        source = named_after(verb, verb.doc[start - 1], scene)
        is_known = source is not None and _ends_with(source, verb, scene, is_set_off=is_set_off)
        if not is_known and (not is_set_off or (verb.family == "conj" and not _is_no_conjunct(verb))):
            continue
        if source is None or (source.i > verb.i and _next(verb, scene).pos_ not in ("DET", "PROPN", "PRON", "X")):
            continue
        if verb.family in _OWN and not _is_behind(source, verb, scene):
            continue
        if start < verb.i or verb.lower_ in words.say_forms or morph(verb, "VerbForm") in ("Fin", ""):
            told = frozenset(range(begins(verb, start), start)) | _behind(source, verb.doc[start - 1])
            yield Attribution(told, source, verb, verb.text)


def _is_behind(source: Token, verb: Token, scene: Scene) -> bool:
    """Tell by what it is that a noun behind a verb is its subject: "il pleut, a dit un élu", but not "Anne, en mai, a annoncé sa venue"."""
    if source.text.startswith("-") or (has_dep(source, "nsubj") and source.head is verb):
        return True
    if child(verb, "nsubj") is not None or not _may_say(source, scene):
        return False
    before = verb.doc[verb.sent.start : verb.i - 1]
    return any(morph(each, "VerbForm") == "Fin" and not has_dep(each, "acl") and not has_dep(each.head, "acl") for each in before)


def _may_say(noun: Token, scene: Scene) -> bool:
    """Tell a name of somebody, or a noun of who or what has words: "l'ONG", "des sources proches du dossier"."""
    words, entity = scene.words, scene.mentions.entity(noun)
    is_named = entity is not None and entity.root is noun and entity.label_ in ("Person", "Organization")
    return is_named or noun.lemma_.lower() in words.person_nouns | words.actor_nouns | words.telling_nouns


def _next(verb: Token, scene: Scene) -> Token:
    """Return the word behind a verb and the day: "a indiqué jeudi la ministre"."""
    return next((each for each in verb.doc[verb.i + 1 : verb.sent.end] if each.i not in scene.time_tokens), verb)


def _behind(source: Token, before: Token) -> frozenset[int]:
    """Return what goes on behind a verb and who says it between commas: "hier, rapporte Nuage, il a plu"."""
    last = source.right_edge.i
    is_within = before.text == "," and source.doc.span(last + 1, last + 2).text == ","
    return frozenset(range(last + 1, source.sent.end)) if is_within else frozenset()


def _ends_with(source: Token, verb: Token, scene: Scene, *, is_set_off: bool) -> bool:
    """Tell whether a verb of saying and its own subject end the sentence: "... a révélé le Comité"; behind a comma who may say it."""
    entity = scene.mentions.entity(source)
    is_named = entity is not None and entity.label_ in ("Person", "Organization")
    if child(verb, "cc") is not None or source.i < verb.i or not (is_named or (is_set_off and _may_say(source, scene))):
        return False
    if not is_named and _is_of_more(verb, source):
        return False
    own = [each for each in children(verb, "nsubj", "obj") if each.i < verb.i or each is not source]
    behind = source.doc[entity.end if entity is not None else source.i + 1 : source.sent.end]
    ends = all(each.is_punct or each.is_space or each in source.subtree for each in behind)
    return ends and all(each.i in scene.time_tokens for each in own)


def _is_of_more(verb: Token, noun: Token) -> bool:
    """Tell by its number a verb that one alone does not do: "Les élus sont venus, ont accusé le préfet"."""
    is_one = morph(noun, "Number") == "Sing" and "conj" not in noun.below and "nmod" not in noun.below
    return is_one and any(morph(each, "Number") == "Plur" for each in children(verb, "aux"))


def _is_no_conjunct(verb: Token) -> bool:
    """Tell whether a verb joined to another without a word cannot share its subject: "il a fermé, ont confirmé des témoins"."""
    own = child(verb.head, "nsubj")
    numbers = {morph(each, "Number") for each in children(verb, "aux") or [verb]} - {""}
    return child(verb, "cc") is None and own is not None and morph(own, "Number") not in {"", *numbers}


def as_said(scene: Scene, found: Iterable[Token]) -> Iterator[Attribution]:
    """Yield "comme le rappelle le quotidien" where the parse takes the inverted verb for a noun."""
    for token in found:
        if token.i < 2 or token.pos_ != "NOUN" or token.lower_ not in scene.words.say_forms:
            continue
        if scene.doc[token.i - 2].lower_ in scene.words.as_marks and scene.doc[token.i - 1].lower_ in ("le", "l'", "l’"):
            source = next((each for each in token.children if each.i > token.i and scene.mentions.at(each) is not None), None)
            if source is not None:
                yield Attribution(
                    frozenset(each.i for each in token.head.subtree) - {each.i for each in token.subtree}, source, None, token.text
                )


def reporters(scene: Scene) -> Iterator[Attribution]:
    """Yield "it has killed two men, the agency says", wherever the parse hangs the verb: in English who says it stands before it."""
    for verb in scene.verbs if scene.words.language == "en" else ():
        if verb.lemma_ not in scene.words.say or child(verb, "ccomp", "xcomp", "obj", "mark", "cc") is not None or not is_finite(verb):
            continue
        near = verb.doc[verb.i - 1]  # "the mayor, critics say, lied", the critics hung beside the mayor
        own = child(verb, "nsubj") or (near if near.pos_ in ("NOUN", "PROPN", "PRON") else verb)
        start, behind = own.left_edge.i - (not own.left_edge.is_punct), verb.doc.span(verb.i + 1, verb.i + 3)
        if own.i >= verb.i or verb.doc[start].text != "," or behind[:1].text not in (",", ".", ""):
            continue
        within = own is near and own.head is not verb and behind[:1].text == ","
        if within or any(map(_is_told_before, verb.doc[verb.sent.start : start])):
            first = begins(verb, start + 1)  # "a book which, friends say, she finished"
            end = verb.sent.end if within or behind.text == ", and" or first > verb.sent.start else start
            told = frozenset(range(first, end)) - {each.i for each in (verb, *own.subtree)}
            yield Attribution(told, own, verb, verb.text)


def _is_told_before(verb: Token) -> bool:
    """Tell the verb of a clause that stands by itself: not of "who was ill", "when it fell"."""
    first = verb.left_edge
    opened = has_dep(first, "mark") or first.lower_ in ("when", "while", "where")
    return is_finite(verb) and not opened and not has_dep(verb, "acl:relcl", "aux", "cop")
