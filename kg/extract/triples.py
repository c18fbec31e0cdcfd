"""Write what sentences tell as plain triples: the open-information-extraction view of the same rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.annotate import Parsed
from kg.extract import draft_events, set_scene
from kg.extract.confidence import confidence
from kg.extract.draft import Draft, Scene
from kg.extract.lexicon import Lexicon
from kg.extract.tokens import Token
from kg.extract.tree import child, children, has_dep, is_verbal, morph, preposition
from kg.model import LexicalRelation


@dataclass(frozen=True, slots=True)
class Triple:
    """Two participants and the words that link them, all in the words of the sentence."""

    subject: str
    relation: str
    object: str
    confidence: float


def triples(parsed: Parsed, lexicon: tuple[LexicalRelation, ...]) -> tuple[Triple, ...]:
    """Return the binary triples of one parsed text, in text order, without repeats.

    The subject is the agent, or for a passive the patient; each other participant, date, predicate and reported
    clause makes one triple, its preposition with the relation (as in ClausIE, Del Corro and Gemulla 2013).
    """
    scene = set_scene(parsed, Lexicon(lexicon, parsed.article.language or "fr"))
    found = [triple for draft in sorted(draft_events(scene), key=lambda each: each.predicate.i) for triple in _of(draft, scene)]
    return tuple(dict.fromkeys(found))


def _of(draft: Draft, scene: Scene) -> Iterator[Triple]:
    if draft.rule in ("event_nouns", "existentials") or _is_unrealised(draft):
        return
    agents = [part for part in draft.parts if part.role == "agent"]
    first = agents or [part for part in draft.parts if part.role == "patient"]
    relation = _relation(draft, scene)
    objects = list(_objects(draft, scene, {part.token.i for part in first}))
    for part in first:
        subject = _words(_antecedent(part.token), scene)
        for brought, words in objects:
            yield Triple(subject, " ".join(f"{relation} {brought}".split()), words, confidence(draft.rule))


def _is_unrealised(draft: Draft) -> bool:
    """Tell whether the event is an infinitive by itself, which says what for: "votes to block a measure"."""
    return draft.rule == "infinitives" and not any(morph(token, "VerbForm") == "Fin" for token in draft.words)


def _relation(draft: Draft, scene: Scene) -> str:
    """Return the words of the relation; an office is tied to its holder by an unwritten "is"."""
    if draft.rule in ("titles", "descriptions") and not any(token.pos_ in ("VERB", "AUX") for token in draft.words):
        return "est" if scene.words.language == "fr" else "is"
    if draft.rule == "copulas":
        return _join([token for token in draft.words if token.pos_ == "AUX" or has_dep(token, "cop", "aux", "advmod")])
    kept = {part.token.i for part in draft.parts}
    light = {each.i for token in draft.words if token.i in kept for each in [token, *token.children]}
    return _join([token for token in draft.words if token.i not in light])


def _objects(draft: Draft, scene: Scene, used: set[int]) -> Iterator[tuple[str, str]]:
    """Yield the preposition and words of each object."""
    predicate = draft.predicate
    if draft.rule in ("titles", "descriptions"):
        yield "", _join(sorted(_subtree(draft.words[0]), key=lambda each: each.i))
        return
    if draft.rule == "copulas" and predicate.pos_ not in ("NOUN", "PROPN"):
        yield "", _join([token for token in draft.words if token.pos_ not in ("AUX",)])
    for part in draft.parts:
        if part.token.i not in used:
            yield part.preposition, _words(_antecedent(part.token), scene)
    for each in children(predicate, "obl", "advmod"):
        if each.i in scene.time_tokens:
            yield preposition(each), _join([token for token in each.subtree if not has_dep(token, "case") or token.head != each])
    for each in children(predicate, "ccomp", "xcomp"):
        if is_verbal(each) and each.i not in {token.i for token in draft.words}:
            yield "", _join([token for token in each.subtree if not (has_dep(token, "mark") and token.head == each)])


def _subtree(token: Token) -> Iterable[Token]:
    cut = {inner for each in children(token, "acl:relcl", "appos", "punct", "conj", "cop", "nsubj", "cc", "det") for inner in each.subtree}
    return [each for each in token.subtree if each not in cut]


def _antecedent(token: Token) -> Token:
    """Return what a relative pronoun stands for."""
    if morph(token, "PronType") == "Rel" or (token.pos_ == "PRON" and token.lower_ in ("who", "which", "that", "qui", "que")):
        return next((each.head for each in [token, *token.ancestors] if has_dep(each, "acl")), token)
    return token


def _words(token: Token, scene: Scene) -> str:
    mention = scene.mentions.at(token)
    determiner = child(token, "det")
    if mention is None:
        return token.text
    start = (
        determiner.idx
        if determiner is not None and mention.kind == "name" and 0 < mention.start - determiner.idx <= len(determiner.text) + 1
        else mention.start
    )
    return " ".join(scene.article.text[start : mention.end].split())


def _join(tokens: Iterable[Token]) -> str:
    ordered = sorted(tokens, key=lambda each: each.i)
    while ordered and ordered[-1].is_punct:
        ordered.pop()
    text = ordered[0].doc.text if ordered else ""
    pieces = [ordered[0].text] if ordered else []
    for before, after in pairwise(ordered):
        pieces.append(text[before.idx + len(before) : after.idx] + after.text if after.i == before.i + 1 else " " + after.text)
    return " ".join("".join(pieces).split())
