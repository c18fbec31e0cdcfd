"""Leave out what an English sentence only half says: hardly done, not done so well, not until then, asked about."""

from __future__ import annotations

from kg.extract.draft import Draft, Scene
from kg.extract.factuality.polarity import negators
from kg.extract.grammar.tenses import host
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, has_dep, is_verbal, morph, plain_preposition
from kg.extract.participants.control import is_infinitive
from kg.extract.words import Words


def is_faint(draft: Draft, scene: Scene) -> bool:
    """Tell whether how, how much or whether something was done is all that a sentence says of it, and stays untold."""
    clause, words = host(draft.predicate), scene.words
    if _is_asked(clause) or any(_is_how_many(part.token, part.token.head) for part in draft.parts):
        return True
    if clause is not draft.predicate:
        return False
    verbs = [each for each in draft.words if is_verbal(each)] or [clause]
    if _is_bidden(clause, words):
        return True
    return (
        clause.lower_ in _DENYING
        or clause.lemma_ == "ought"  # of what ought to be done, the infinitive tells
        or _is_enabling(draft, words)
        or _is_empty(draft, words)
        or any(_was_not(each) for each in verbs)
        or any(_is_hardly(each, words) or _is_denied_so(each, words) for each in verbs)
    )


def _is_asked(clause: Token) -> bool:
    """Tell what is left open: "not disclosed whether it was part of the deal", "asked if he had left"."""
    if has_dep(clause, "ROOT", "ccomp") and has_child(clause, ("who",), "nsubj", "nsubj:pass"):
        return True  # "the question is who knew"
    marks = {each.lower_ for each in children(clause, "mark", "advmod")}
    return "whether" in marks or ("if" in marks and (clause.family == "ccomp" or clause.head.lemma_ in ("ask", "wonder")))


def _is_how_many(noun: Token, verb: Token) -> bool:
    """Tell of whom nobody says how many or which they are: "not clear how many people died", "which bank lied"."""
    if not has_dep(verb, "ccomp", "csubj", "advcl", "acl", "xcomp"):
        return False
    near = [inner for each in children(noun, "amod", "det", "nummod", "advmod") for inner in (each, *each.children)]
    return any(each.lower_ in ("how", "which", "what", "whose") for each in near)


def _is_hardly(verb: Token, words: Words) -> bool:
    """Tell "the world rarely sees such a man", "hardly spoke"."""
    return any(each.lower_ in words.scarcely and each.i < verb.i for each in children(verb, "advmod"))


def _is_denied_so(verb: Token, words: Words) -> bool:
    """Tell what is denied of how or when it was done: "did not fare so well", "not acted quickly enough", "did not leave until May"."""
    if not negators(verb, words):
        return False
    for each in verb.children:
        if each.family == "advmod" and each.lower_ not in words.negation_adverbs:
            low = each.lower_
            more = any(inner.lower_ in words.degree_adverbs for inner in each.children) or morph(each, "Degree") == "Cmp"
            if low in words.narrowing_adverbs or (more and low not in words.free_adverbs):
                return True
        if has_dep(each, "obl", "advcl", "advmod") and _is_until(each, words):
            return True
    return False


_DENYING = ("n't", "not", "n’t")  # "if it isn't", where the parse takes it for what something is


def _is_enabling(draft: Draft, words: Words) -> bool:
    """Tell what only brings about what somebody else does: "caused a crane to fall", "allows users to record"."""
    verb = draft.predicate
    brings = verb.lemma_ in words.bringing_about or (verb.lemma_ in words.letting and draft.relation is None)
    lower = child(verb, "xcomp") if brings else None
    return lower is not None and lower not in draft.words and is_infinitive(lower) and child(verb, "obj", "iobj") is not None


def _was_not(verb: Token) -> bool:
    """Tell what was not done: "should have closed the bridge"."""
    forms = [each.lower_ for each in children(verb, "aux")]
    ought = verb.head.lemma_ == "ought" and verb.family == "xcomp"
    return "have" in forms and ("should" in forms or ought)


def _is_bidden(clause: Token, words: Words) -> bool:
    """Tell what somebody else is to do: "called on the minister to resign"."""
    above, mark = clause.head, child(clause, "mark")
    if mark is None or mark.lower_ != "to" or not has_dep(clause, "advcl", "xcomp") or above.lemma_ not in words.calling_on:
        return False
    return any(above.i < each.i < mark.i and max(one.i for one in each.subtree) == mark.i - 1 for each in children(above, "obl"))


def _is_until(each: Token, words: Words) -> bool:
    marks = {mark.lower_ for mark in children(each, "mark", "case")} | {plain_preposition(each)}
    return bool(marks & words.until)


_POSING = frozenset(("sit", "stand", "lie", "go", "come", "try", "stay"))


def _is_empty(draft: Draft, words: Words) -> bool:
    """Tell a verb that only leads to the next: "are going to be hard", "could end up playing a role"."""
    verb = draft.predicate
    if verb.lemma_ in _POSING and is_infinitive(verb) and all(part.role == "agent" for part in draft.parts):
        return any(is_infinitive(each) and "mark" not in each.below for each in children(verb, "conj"))  # "sit here and wait"
    lower = child(verb, "xcomp")
    if lower is None or lower in draft.words or not is_verbal(verb):
        due = verb.lemma_ in words.plan_adjectives | words.apt_adjectives and verb.doc[min(verb.i + 1, len(verb.doc) - 1)].lower_ == "to"
        return due and not any(map(is_infinitive, draft.words))  # "is due", of what is due to open
    linked = child(lower, "cop") is not None and verb.lemma_ in words.raise_planned | words.raise_hedged | words.leading
    particle = child(verb, "compound:prt")
    ends_up = particle is not None and f"{verb.lemma_} {particle.lower_}" in words.leading and is_verbal(lower)
    return linked or ends_up
