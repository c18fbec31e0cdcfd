"""Leave out what English forms leave unsaid or misread: called what is lost, a participle with an object, "lost sight of"."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.draft import Draft, Part, Scene
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_dep, morph, phrase
from kg.extract.grammar.voice import is_participle, is_passive
from kg.extract.words import Words

_NAMING = frozenset("pronounce spell call name title entitle dub nickname term label".split())
_JUDGING = frozenset("make determine regard consider deem presume destine incline dispose intend mean suppose assume".split())
# What in the passive leaves them an object: "paid a fee".
_GIVING = frozenset(
    """give award pay send offer grant deny allot allow teach ask charge fine promise lend owe hand leave show tell refuse serve sell
    assign guarantee accord sentence bear name call elect appoint dub""".split()
)
_IDIOMS = frozenset(("lose>sight", "lose>track", "lose>touch", "take>place", "take>advantage", "take>care", "make>use"))


def is_left_unsaid(draft: Draft, words: Words) -> bool:
    """Tell whether an English draft says only half of what is told, or what is not told at all."""
    verb = draft.predicate
    if sum(each.text == '"' for each in draft.words) % 2 or _is_lasting(verb, words) or _is_said_by_the_way(verb) or _is_in_event(verb):
        return True  # '"the | international"'
    if draft.rule not in ("passives", "participles", "relatives") or not is_passive(verb, words):
        return False
    return loses_sense(draft) or _has_object(verb)


def with_whole(draft: Draft, scene: Scene) -> Draft | None:
    """Return an English draft without the gerunds and halves of quoted titles that are no participants; None where none is left."""
    if draft.rule == "copulas" and _is_clause_or_cast(draft):
        return None
    kept = tuple(part for part in draft.parts if not _is_gerund_beside(part) and not _is_half_quoted(part, draft, scene))
    return draft if len(kept) == len(draft.parts) else replace(draft, parts=kept) if kept else None


def _is_clause_or_cast(draft: Draft) -> bool:
    """Tell "the discovery was that trees needed water", which says nothing of trees alone, and "starring are Ana Roy and Tom Roy"."""
    after = draft.predicate.doc[draft.words[-1].i + 1 : draft.words[-1].i + 2]
    cast = any(part.role == "agent" and part.token.lower_ == "starring" for part in draft.parts)
    return cast or any(each.lower_ == "that" and each.dep_ == "mark" for each in after)


def _is_gerund_beside(part: Part) -> bool:
    """Tell "was created | consisting of three skulls"."""
    return part.role == "other" and not part.preposition and part.token.pos_ == "VERB" and part.token.lower_.endswith("ing")


def _is_half_quoted(part: Part, draft: Draft, scene: Scene) -> bool:
    """Tell a word or two of a quoted title: 'appeared as "Regularity and Idiom in Grammar"'."""
    token, verb = part.token, draft.predicate
    around = next(((start, end) for start, end in scene.quotes if start <= token.idx < end and not start <= verb.idx < end), None)
    mention = scene.mentions.at(token) if around is not None and part.preposition else None
    return around is not None and mention is not None and (mention.start > around[0] + 1 or mention.end < around[1] - 1)


def _is_said_by_the_way(verb: Token) -> bool:
    """Tell "to name a few", and "wants to have his show produced"."""
    if verb.lemma_ == "name" and has_dep(verb, "advcl", "acl", "xcomp", "parataxis"):
        return any(each.lower_ in ("few", "some") for each in children(verb, "obj"))
    above = verb.head.head
    return has_dep(verb, "acl") and above.lemma_ == "have" and above.head.lemma_ in ("want", "wish", "like") and is_participle(verb)


def _is_lasting(verb: Token, words: Words) -> bool:
    """Tell what only says how long, or when: "it took until May to reach him", "the next months saw a schism"."""
    if verb.lemma_ not in ("take", "see", "witness"):
        return False
    own = child(verb, "nsubj", "expl")
    if own is None or verb.lemma_ != "take":
        return own is not None and own.lemma_ in words.time_nouns
    return own.lower_ == "it" and any(child(each, "mark") is not None for each in children(verb, "advcl", "xcomp", "csubj"))


def loses_sense(draft: Draft) -> bool:
    """Tell a passive that says nothing without the name or the clause it lost: "a song called", "was made", "was determined"."""
    verb = draft.predicate
    if verb.lemma_ in _NAMING and has_dep(verb, "acl") and not has_dep(verb, "acl:relcl"):
        holds = any(phrase(part.token)[1] > verb.i for part in draft.parts if part.token.i < verb.i)  # "a song called Rain" with its name
        return not holds and not any(part.role == "other" and not part.preposition for part in draft.parts)
    return draft.rule in ("passives", "participles", "relatives") and _lacks_clause(draft)


def _lacks_clause(draft: Draft) -> bool:
    """Tell what says nothing without its clause: "was determined | to stay", "is regarded | to be the best"."""
    verb = draft.predicate
    lower = child(verb, "xcomp") if verb.lemma_ in _JUDGING else None
    return lower is not None and all(part.token is not lower for part in draft.parts) and lower not in draft.words


def _has_object(verb: Token) -> bool:
    """Tell a finite verb that the parse takes for a participle, by its object, and an idiom: "cars | left the town", "lost sight of"."""
    objects = [each for each in children(verb, "obj") if each.i > verb.i]
    if any(f"{verb.lemma_}>{each.lemma_}" in _IDIOMS for each in objects):
        return True
    if not has_dep(verb, "acl") or has_dep(verb, "acl:relcl") or not is_participle(verb) or "aux" in verb.below or "aux:pass" in verb.below:
        return False
    gerunds = (each for each in children(verb, "xcomp") if morph(each, "VerbForm") == "Ger" or each.lower_.endswith("ing"))
    return (bool(objects) and verb.lemma_ not in _GIVING) or next(gerunds, None) is not None


def _is_in_event(verb: Token) -> bool:
    """Tell a condition: "in the event that the deal is signed"."""
    return has_dep(verb, "acl") and verb.head.lemma_ in ("event", "case") and any(each.lower_ == "that" for each in children(verb, "mark"))
