"""Leave out English verbs that have lost what they say their all with: who did it, what it was done to, what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.attribution.content import governed
from kg.extract.draft import Draft, Scene
from kg.extract.events.manner import NEEDED
from kg.extract.grammar.marks import QUOTES
from kg.extract.grammar.phrases import phrase
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import children, has_child, is_verbal, morph
from kg.extract.grammar.voice import is_passive
from kg.extract.participants.antecedents import antecedent, is_relative

_CLAUSES = frozenset(("clauses", "relatives", "participles", "passives", "infinitives"))
_BORNE = frozenset(("patient", "recipient", "topic"))


def is_cut(draft: Draft, scene: Scene) -> bool:
    """Tell whether a verb has lost part of what it says: "| welcomed the news", "was set | alight", "parted | company"."""
    verb = draft.predicate
    if any(_is_open(part.token, scene) for part in draft.parts) or _is_no_event(draft, scene):
        return True
    if not is_verbal(verb) or draft.rule not in _CLAUSES:
        return False
    return _lacks_doer(draft, scene) or _loses_object(draft, scene) or _loses_result(draft, scene) or _loses_way(draft, scene)


def _is_no_event(draft: Draft, scene: Scene) -> bool:
    """Tell what is none: "was to have reported", "no fool who lied", "before any clerk was asked", "is not | Lumenor's", a label."""
    verb, doc = draft.predicate, draft.predicate.doc
    if draft.rule in ("copulas", "titles") and has_child(verb, _WHOSE, "case"):
        return True  # "it was his members' | break", read as who they are
    if draft.rule == "copulas" and verb.i + 2 < len(doc) and doc[verb.i + 1].lower_ == "but":
        return verb.lower_ == "all" or doc[verb.i + 2].lower_ == "for"  # "was all but lost", "was empty but for a chair"
    behind = doc[verb.i + 1 : verb.i + 2]
    if draft.rule == "copulas" and verb.pos_ == "ADJ" and any(each.lower_ == "to" and each.dep_ == "mark" for each in behind):
        return behind[0].head not in draft.words  # "was sorry | to see them leave"
    if verb.lemma_ == "put" and has_child(verb, ("as",), "mark", "advmod"):
        return True  # "it is, | as she puts it, a shame"
    if draft.rule == "event_nouns":
        is_name = verb.family in ("obj", "xcomp") and verb.head.lemma_ in scene.words.predicating
        return is_name and any(each is not verb for each in children(verb.head, "obj"))
    if has_child(verb, ("have",), "aux") and has_child(verb, ("to",), "mark") and has_child(verb, ("was", "were"), "aux", "cop"):
        return True
    if verb.dep_ == "acl:relcl" and "cop" in verb.head.below and has_child(verb.head, _NOT, "advmod", "det"):
        return True
    if draft.rule == "participles" and scene.is_quoted(verb) and draft.parts and not scene.is_quoted(draft.parts[0].token):
        return doc[verb.i - 1].text in QUOTES
    return has_child(verb, ("before",), "mark") and any(has_child(part.token, ("any",), "det") for part in draft.parts)


_WHOSE = ("'s", "'", "’")
_NOT = ("not", "n't", "never", "no")


def _is_open(pronoun: Token, scene: Scene) -> bool:
    """Tell a relative pronoun of which nobody can say whom it stands for: "who", "| what families were not told"."""
    if has_child(pronoun, ("what", "whatever"), "det"):
        return True
    if not is_relative(pronoun):
        return False
    noun = antecedent(pronoun)
    return noun is None or scene.mentions.at(noun) is None


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


def _loses_way(draft: Draft, scene: Scene) -> bool:
    """Tell a verb of one participant without the adverb that it needs: "held it | together", "went | sadly home"."""
    if len(draft.parts) > 1 and draft.predicate.lemma_ != "wish":  # "wished them | well"
        return False
    return any(each.lower_ in NEEDED and each.i > draft.words[-1].i + 1 for each in _lost(draft, scene, "advmod"))


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
