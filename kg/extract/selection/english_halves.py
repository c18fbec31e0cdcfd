"""Leave out what English clauses say only with what is lost of them: where something goes, what is disputed, an unreal condition."""

from __future__ import annotations

from kg.extract.draft import Draft, Scene
from kg.extract.grammar.tenses import tense
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, is_verbal, morph

_GOING = frozenset("go come fall put turn get amount belong lie".split())
_UNREAL = frozenset(("would", "'d", "’d", "could", "might"))
_IFS = ("if", "unless")
_RELATIVE = ("which", "who", "that")


def is_half_told(draft: Draft, scene: Scene) -> bool:
    """Tell whether the words and participants of a draft say another thing than its clause."""
    verb = draft.predicate
    if _is_unreal(verb):
        return True
    if not is_verbal(verb) or draft.rule not in _CLAUSES:
        return False
    return (
        _is_headless(verb)
        or _is_of_what(verb)
        or _loses_demonstrative(draft, scene)
        or (verb.lemma_ in _GOING and _loses_goal(draft, scene))
        or (verb.lemma_ == "make" and _is_made_way(verb))
        or (verb.lemma_ == "pretend" and "xcomp" in verb.below)
        or (verb.dep_ == "acl:relcl" and _disagrees(verb))
        or (draft.rule == "participles" and verb.head.lower_ in ("those", "that") and verb.head.pos_ in ("PRON", "DET"))
    )


_CLAUSES = ("clauses", "relatives", "participles", "passives")


def _is_unreal(verb: Token) -> bool:
    """Tell what would only be if something were that is not, and that something: "I would be lying if I denied it"."""
    helped = "advcl" in verb.below and any(each.lower_ in ("have", "be") for each in children(verb, "aux"))  # "would be lying"
    if helped and any(_is_past_if(each, verb) for each in children(verb, "advcl")):
        return True
    clause = verb
    while clause.family in ("conj", "xcomp") and clause.head.i < clause.i and "mark" not in clause.below:
        clause = clause.head
    return clause.family == "advcl" and _is_past_if(clause, clause.head)


def _is_past_if(condition: Token, clause: Token) -> bool:
    if not any(each.lower_ in _UNREAL for each in children(clause, "aux")) or not has_child(condition, _IFS, "mark"):
        return False
    return "past" in (tense(condition), *[tense(each) for each in children(condition, "aux", "cop")])


def _is_of_what(verb: Token) -> bool:
    """Tell a clause whose object is only "what": "what the detective wrote down", "confirmed what they had been whispering"."""
    if any(each.i < verb.i and each.lower_ in _WHATEVER for each in children(verb, "obj", "obl", "iobj")):
        return True
    return verb.dep_ == "acl:relcl" and verb.head.lower_ in _WHATEVER and "nsubj" in verb.below


_WHATEVER = ("what", "whatever")


def _is_headless(verb: Token) -> bool:
    """Tell what a note says of its own text, and a noun taken for a verb: "(Adds quotes)", "Shares down 4 pct"."""
    if verb.dep_ != "ROOT" or morph(verb, "Person") != "3" or morph(verb, "Tense") != "Pres" or morph(verb, "Number") != "Sing":
        return False
    return verb.below.isdisjoint(("nsubj", "expl", "csubj", "aux", "cop"))


def _loses_demonstrative(draft: Draft, scene: Scene) -> bool:
    """Tell "two of them dispute that", "looked hard at this", of which only they are left."""
    verb = draft.predicate
    if verb.lemma_ in scene.words.say or any(part.role != "agent" for part in draft.parts):
        return False
    lost = [each for each in children(verb, "obj", "obl") if each.lower_ in _THESE and not has_child(each, _TIMES, "case")]
    return any(each.family == "obj" or each.i > verb.i for each in lost) and verb.below.isdisjoint(("ccomp", "xcomp"))


_THESE = ("this", "that", "these", "those")
_TIMES = ("after", "before", "since", "until", "like", "than", "during")


def _loses_goal(draft: Draft, scene: Scene) -> bool:
    """Tell a verb of going without where to: "came | into this", "went | as far as the bridge"."""
    verb = draft.predicate
    kept = {part.token.i for part in draft.parts} | {each.i for each in draft.words}
    dated = scene.time_tokens | scene.duration_tokens
    lost = (
        each
        for each in children(verb, "obl", "advmod")
        if each.i > verb.i and kept.isdisjoint((each.i, *[one.i for one in each.children])) and each.i not in dated
    )
    return any(_is_next(each, verb) and (has_child(each, _TO, "case") or "advcl" in each.below) for each in lost)


_TO = ("into", "to", "from", "at", "on", "onto", "under", "out", "through", "by", "of", "in")


def _is_next(each: Token, verb: Token) -> bool:
    """Tell what stands right behind a verb, or behind its object or particle."""
    before = each.left_edge.i - 1
    return all(one.head is verb or one is verb or one.head.head is verb for one in each.doc[verb.i : before + 1])


def _is_made_way(verb: Token) -> bool:
    """Tell "made it as far as the bridge", which makes nothing."""
    return has_child(verb, ("it",), "obj") and child(verb, "xcomp", "ccomp") is None


def _disagrees(verb: Token) -> bool:
    """Tell a noun taken for the verb of a clause by its number: "days which officials | called frank"."""
    if morph(verb, "Number") != "Sing" or morph(verb, "Tense") != "Pres" or morph(verb.head, "Number") != "Plur":
        return False
    return has_child(verb, _RELATIVE, "nsubj") and verb.head.dep_ != "nmod" and "conj" not in verb.head.below
