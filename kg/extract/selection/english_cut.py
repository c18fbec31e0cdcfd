"""Leave out English verbs that have lost what they say their all with: who did it, what it was done to, what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.attribution.content import governed
from kg.extract.draft import Draft, Scene
from kg.extract.grammar.phrases import phrase
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import children, has_child, is_verbal, morph
from kg.extract.grammar.voice import is_passive

_CLAUSES = frozenset(("clauses", "relatives", "participles", "passives", "infinitives"))
_BORNE = frozenset(("patient", "recipient", "topic"))


def is_cut(draft: Draft, scene: Scene) -> bool:
    """Tell whether a verb has lost part of what it says: "| welcomed the news", "was set | alight", "parted | company"."""
    verb = draft.predicate
    if not is_verbal(verb) or draft.rule not in _CLAUSES:
        return False
    return _lacks_doer(draft, scene) or _loses_object(draft, scene) or _loses_result(draft, scene)


def _lacks_doer(draft: Draft, scene: Scene) -> bool:
    """Tell what somebody does or undergoes from what is said of nobody: "| welcomed the news", "| was sold by him"."""
    verb = draft.predicate
    if is_passive(verb, scene.words):
        return _BORNE.isdisjoint([part.role for part in draft.parts])
    if morph(verb, "VerbForm") == "Inf":
        return False
    if verb.lower_.endswith("ing") and (verb.lemma_ in scene.words.harming or has_child(verb, ("of", "to"), "mark")):
        return False  # "was hit by a bomb, | killing two", "was cleared of | taking it"
    return all(part.role != "agent" for part in draft.parts)


def _loses_object(draft: Draft, scene: Scene) -> bool:
    """Tell a verb without what it is done to: "lost | nearly all of it", "led | what remains a record"."""
    verb = draft.predicate
    if any(part.role in ("patient", "recipient", "topic") for part in draft.parts) or verb.lemma_ in scene.words.say:
        return False
    lost = _lost(draft, scene, "obj", "ccomp")
    return any(each.family == "obj" or verb.lemma_ in _KEEPING or each.left_edge.lower_ in _WHATEVER for each in lost)


_WHATEVER = ("what", "whatever", "whoever")
_KEEPING = frozenset("keep leave get set send catch hear see watch find".split())  # "kept | the minister waiting"
_SETTING = ("keep", "set")


def _loses_result(draft: Draft, scene: Scene) -> bool:
    """Tell a verb without what something is or becomes by it: "was set | alight", "called it | a shame", "kept it | up to date"."""
    verb = draft.predicate
    if verb.lemma_ in _SETTING and all(not part.preposition for part in draft.parts) and any(_lost(draft, scene, "obl", "advmod")):
        return True
    return any(not (is_verbal(each) or governed(verb)) for each in _lost(draft, scene, "xcomp"))


def _lost(draft: Draft, scene: Scene, *relations: str) -> Iterator[Token]:
    """Yield what stands behind a verb in one of these relations and is neither a word, a participant nor a time of it."""
    verb, held = draft.predicate, {*draft.words, *draft.consumed}
    for part in draft.parts:
        first, last = phrase(part.token)
        held.update(verb.doc[first : last + 1])
    dated = scene.time_tokens | scene.duration_tokens
    for each in children(verb, *relations):
        if each.i > verb.i and each not in held and each.i not in dated:
            yield each
