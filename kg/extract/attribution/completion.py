"""Find the phrase that goes on where a telling ends, whatever it is of: "gagne le titre | en salle", "se rend | à son atelier"."""

from __future__ import annotations

from kg.extract.draft import Draft, Scene
from kg.extract.grammar.phrases import phrase
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import CONTRACTED, children, is_gerund, is_indefinite, morph, plain_preposition

_OF_NAMES = ("titles", "descriptions")
_OPENING = ("de", "d'", "d’", "à", "a", "to")
_ENDING = frozenset(",;:.!?…()[]–—")
_QUOTING = ("«", "“")
_ASIDE = ("lors", "en particulier", "notamment", "que", "qu'", "y compris", "dont")
_OPEN = frozenset(("DET", "ADP", "CCONJ", "SCONJ"))  # what cannot end a phrase


def completion(draft: Draft, scene: Scene) -> range:
    """Return where the phrase stands that goes on right behind what is told; it is nowhere where that is a time or an aside.

    It may be the verb's or its object's: the words say the same, so that no parse need be sure which.
    """
    if draft.rule in _OF_NAMES:
        return range(0)
    behind = [part.token for part in draft.parts if part.token.i > draft.predicate.i]
    told, last = {each.i for each in (*draft.words, *draft.consumed, *behind)}, draft.words[-1].i
    found = _behind(last, told, scene, is_right_behind=True)
    named = [mention for each in draft.parts if (mention := scene.mentions.at(each.token)) is not None]
    if found and not any(each.i in found for each in behind):
        opens = scene.doc[found[0]].idx
        if not any(each.start <= opens < each.end for each in named):  # "une vidéo publiée | en ligne"
            return found
    stop, end = max([last, *[phrase(each)[1] for each in behind]]), max([0, *[each.end for each in named]])
    while stop + 1 < len(scene.doc) and scene.doc[stop + 1].idx < end:
        stop += 1
    return _behind(stop, told, scene, is_right_behind=False) if stop > last else range(0)


def _behind(last: int, told: set[int], scene: Scene, *, is_right_behind: bool) -> range:
    """Return the phrase behind a token that hangs on what is told, or on a day or adverb between."""
    doc, at, end = scene.doc, last + 1, scene.doc[last].sent.end
    held = told
    while at < end and _is_between(doc[at], scene):
        if at not in scene.duration_tokens:
            held = {*held, at}
        at += 1
    if at >= end or at in held or doc[at].text in _ENDING:
        return range(0)
    head = first = doc[at]
    if not (is_right_behind or first.pos_ == "ADP" or first.lower_ in _OPENING):
        return range(0)
    while head.head.i not in held:
        if head.head is head:
            return range(0)
        head = head.head
    if head.left_edge.i < at - (doc[at - 1].text in _QUOTING):
        return range(0)
    return _within(head, at, scene) if _completes(head, first, scene, is_alone=is_right_behind) else range(0)


def _is_between(token: Token, scene: Scene) -> bool:
    """Tell what may stand before a complement and says nothing of it: an adverb, a day, a mark that it is quoted."""
    if token.text in _QUOTING or token.i in scene.time_tokens or token.i in scene.duration_tokens:
        return True
    return token.pos_ in ("ADV", "ADJ") and not token.children


def _completes(head: Token, first: Token, scene: Scene, *, is_alone: bool) -> bool:
    """Tell what a verb or its object may take: a phrase with a preposition, an infinitive; where it stands alone, an aim or a way."""
    if head.i in scene.time_tokens or head.i in scene.duration_tokens:
        return False
    if any(morph(each, "VerbForm") == "Inf" for each in (head, *children(head, "aux"))):
        return first.lower_ in _OPENING or (is_alone and (first.lower_ == "pour" or morph(first, "VerbForm") == "Inf"))
    if "case" in head.below and head.family in ("obl", "nmod", "xcomp", "obj"):
        return first.pos_ == "ADP" and ((is_alone and _is_bare(head, scene)) or not _is_aside(head, scene))
    return is_alone and (is_gerund(head) or first.lower_ == "by")


def _is_bare(head: Token, scene: Scene) -> bool:
    """Tell the bare phrase that a verb may say its all with: "se rend | sur place", "travaille | de nuit"."""
    if len(head.children) > 1 or head.lemma_ in scene.words.manner_nouns | scene.words.progressive_nouns:
        return False
    return not {each.lower_ for each in head.children} & (CONTRACTED.keys() | {"comme", "dont"})


def _is_aside(head: Token, scene: Scene) -> bool:
    """Tell when, why and in whose view from what a verb takes."""
    words, brought = scene.words, plain_preposition(head)
    if brought.startswith(_ASIDE) or brought in words.source_prepositions | words.aside_prepositions | words.order_prepositions:
        return True
    if head.lemma_.lower() in words.moment_nouns and not is_indefinite(head) and "nummod" not in head.below:
        return True
    return head.dep_ != "obl:arg" and f"{brought} {head.lower_}" in words.adverbial_phrases


def _within(head: Token, first: int, scene: Scene) -> range:
    """Return a phrase up to its first mark; it is nowhere where that takes its head, or one of two: "entre Lens | et Lille"."""
    doc, stop, end = head.doc, first, head.right_edge.i + 1
    while stop < end and not (doc[stop].text in _ENDING or doc[stop].is_space):
        if doc[stop].text == "»" and all(each.text != "«" for each in doc[first:stop]):
            break
        stop += 1
    is_cut = stop in scene.time_tokens  # "en région jeudi 9 | février"
    while stop > first and (doc[stop - 1].pos_ in _OPEN or (is_cut and stop - 1 in scene.time_tokens)):
        stop -= 1
    halved = doc[first].lower_ == "entre" and all(each.pos_ != "CCONJ" for each in doc[first:stop]) and morph(head, "Number") != "Plur"
    return range(0) if halved or head.i >= stop or stop - first < 2 else range(first, stop)
