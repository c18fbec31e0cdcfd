"""Find the bare phrase that a verb without an object says its all with: "se rend sur place", "travaille de nuit"."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.draft import Draft, Scene
from kg.extract.grammar.tree import CONTRACTED

_RULES = frozenset(("clauses", "relatives", "passives", "infinitives"))
_OF = frozenset(("de", "d'", "d’", "du", "des"))
_GOING_ON = frozenset(("ADJ", "NUM", "NOUN", "PROPN", "SCONJ", "VERB"))  # of a longer phrase: "à huis clos"


def with_manner(draft: Draft, scene: Scene) -> Draft:
    """Return a draft that tells no more than its subject with the preposition and noun right behind its verb, if they are bare."""
    verb = draft.predicate
    if scene.words.language == "en":
        return _with_adverb(draft)
    if "obl" not in verb.below or "obj" in verb.below or draft.rule not in _RULES or draft.words[-1] is not verb:
        return draft
    behind = verb.doc[verb.i + 1 : verb.i + 4]
    if len(behind) < 3 or len({part.role for part in draft.parts}) > 1:
        return draft
    mark, noun, after = behind
    if mark.head is not noun or noun.head is not verb or after.pos_ in _GOING_ON or after.lower_ in _OF:
        return draft
    is_bare = noun.pos_ == "NOUN" and noun.children == (mark,) and mark.pos_ == "ADP" and mark.lower_ not in CONTRACTED
    is_dated = noun.i in scene.time_tokens or noun.i in scene.duration_tokens
    if not is_bare or is_dated or noun.lemma_ in scene.words.manner_nouns or any(part.token is noun for part in draft.parts):
        return draft
    return replace(draft, words=(*draft.words, mark, noun))


def _with_adverb(draft: Draft) -> Draft:
    """Return a draft with the adverb right behind its words that its verb needs: "held | together", "hasn't gone | anywhere"."""
    last = draft.words[-1]
    behind = last.doc[last.i + 1 : last.i + 2]
    verb = draft.predicate
    wanted = NEEDED if verb.lemma_ in _SAYING else NEEDED - {"so"}  # "was blown | so out of proportion"
    needed = draft.rule in _RULES and any(each.head is verb and each.lower_ in wanted for each in behind)
    return replace(draft, words=(*draft.words, *behind)) if needed else draft


_SAYING = ("say", "think", "do", "hope")
NEEDED = frozenset(
    """together apart away back off out home abroad anywhere nowhere somewhere everywhere otherwise differently so thus alone alike
    well badly hard ahead forward aside alight""".split()
)
