"""Leave out the infinitives of which nobody can say what became: second in line, far down, denied above, beside a noun or a judgement."""

from __future__ import annotations

from kg.extract.draft import Draft, Scene
from kg.extract.factuality.polarity import negators
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import bears, child, children, has_child, has_dep, is_verbal, morph
from kg.extract.participants.control import befalls, governor, is_infinitive, opening
from kg.extract.words import Words

_BESIDE = frozenset(("pour", "afin", "sans", "avant", "après", "vue", "jusqu'", "jusqu’"))  # they say themselves what becomes of it
_AIMS = frozenset(("pour", "afin", "vue"))


def is_adrift(draft: Draft, scene: Scene) -> bool:
    """Tell whether a draft is of an infinitive where such tellings are more often wrong than the rest."""
    verb, words = draft.predicate, scene.words
    if words.language != "fr":
        return False
    if bears(verb, "VerbForm", "Fin"):
        return False
    if _is_cut(draft, words):
        return True
    carriers = [each for each in verb.ancestors if each in draft.words and is_verbal(each)]
    if any(_is_no_carrier(each, verb, words) for each in carriers):
        return True
    top = carriers[-1] if carriers else verb
    if not is_infinitive(top) or child(top, "aux:tense") is not None:
        return False
    return _hangs_loosely(top, draft, scene)


def _is_cut(draft: Draft, words: Words) -> bool:
    """Tell what says something else without its rest: "éviter [de sortir]"."""
    verb = draft.predicate
    has_patient = any(part.role == "patient" for part in draft.parts)
    lower = child(verb, "xcomp")
    goes_on = lower is not None and is_infinitive(lower) and lower not in draft.words and verb.lemma_ not in words.say
    if goes_on and not has_patient and draft.rule != "attempts":
        return True
    before = verb.doc[verb.i - 1].lower_ if verb.i else ""
    return before == "à" and verb.lemma_ in words.phase and verb.family == "advcl"  # "à commencer par le maire"


def _is_no_carrier(carrier: Token, verb: Token, words: Words) -> bool:
    """Tell what only looks like a semi-auxiliary: "faire mine de", "l'heure est venue de", "ce que le maire veut voir"."""
    linked = has_child(verb, ("de", "d'", "d’"), "mark")
    come = carrier.lemma_ == "venir" and "aux:tense" in carrier.below
    if linked and (come or carrier.lemma_ in words.causative):
        return True
    opening = {each.lower_ for each in children(carrier, "mark", "obj")}
    return carrier.dep_ == "acl:relcl" and carrier.head.lower_ == "ce" and not opening.isdisjoint(QUE)


def _hangs_loosely(top: Token, draft: Draft, scene: Scene) -> bool:
    """Tell whether an infinitive that no verb carries hangs on what leaves open, denies or only judges it."""
    words, first = scene.words, top
    while first.family == "conj" and is_infinitive(first.head):
        first = first.head
    if first is not top and befalls(top, words) is not None:
        return False  # "s'est fait siffler puis remplacer"
    marks = {each.lower_ for each in opening(first)}
    if marks & _BESIDE:
        return _is_unreached(top, marks, words) or (bool(marks & _AIMS) and _is_idle(first, top, draft, scene))
    if first.family == "csubj":  # "il est nécessaire de", but not "il est possible de"
        return first is not top or first.head.lemma_ not in words.wanting or bool(negators(first.head, words))
    if ("que" in marks and "plutôt" not in marks) or not has_dep(first, *_GOVERNED) or (has_dep(first, "acl", "advcl") and not marks):
        return True
    above, roles = governor(first, words), {part.role for part in draft.parts}
    alone = "agent" not in roles and first.family != "xcomp"
    if above.pos_ == "NOUN":
        return "agent" not in roles or first is not top or _is_withheld(above, words)
    if not is_verbal(above) or (top is not draft.predicate and above.lemma_ in words.refuse | words.deny):
        return "agent" not in roles or is_verbal(above)  # "refuse de le voir abandonner"
    return alone or _is_left_open(above, draft, words) or (first is not top and not {"agent", "patient"} <= roles)


_GOVERNED = ("xcomp", "acl", "obl:arg", "advcl", "nmod")


def _is_unreached(top: Token, marks: set[str], words: Words) -> bool:
    """Tell what is not yet possible, "avant de pouvoir partir", and what may be an aim or what came of it, "pour aller gagner"."""
    if "avant" in marks:
        return top.lemma_ in words.able
    return bool(marks & _AIMS) and top.lemma_ in _MOVING and child(top, "xcomp") is not None


_MOVING = ("aller", "venir")


def _is_left_open(above: Token, draft: Draft, words: Words) -> bool:
    """Tell what stands too far down, or below what is denied; who is not let do a thing does not, and that is told."""
    told = above.lemma_ in words.letting | words.bound
    if told and above.family != "xcomp":
        return _is_deep(above, draft)
    return _is_deep(above, draft) or _is_denied(above.head if told else above, words)


def _is_idle(first: Token, top: Token, draft: Draft, scene: Scene) -> bool:
    """Tell an aim that is no event to come: nobody's, one of two, of what is not done or takes time, of words used for it."""
    words, above = scene.words, first.head
    above = above.head if above.lower_ in _AIMS else above
    if first is not top or draft.predicate.lemma_ in words.wording or _is_nobodys(draft):
        return True
    if above.lemma_ in words.holding:
        return True  # "recevait des visites pour", "occupait ce poste pour": whose aim it is, nobody says
    if not is_verbal(above) or any(each.lower_ == "trop" for each in draft.predicate.doc[above.i : first.i]):
        return is_verbal(above) or has_dep(first, "acl", "nmod")  # "font trop d'erreurs pour gagner"
    forms = [above, *children(above, "aux", "cop")]
    if any(morph(each, "Mood") == "Cnd" for each in forms) or _is_denied(above, words):
        return True
    return any(each.i in scene.duration_tokens for each in children(above, "obj"))


def _is_nobodys(draft: Draft) -> bool:
    """Tell an aim without whose it is, which tells half of what is done: "la digue a été relevée pour protéger le port"."""
    return draft.rule == "infinitives" and all(part.role != "agent" for part in draft.parts)


def _is_withheld(noun: Token, words: Words) -> bool:
    """Tell a wish that nobody has, or that somebody turns down: "rejette l'idée de", "n'a plus besoin de"."""
    if noun.lemma_ in words.notion_nouns:
        return True
    above = noun.head
    return is_verbal(above) and (above.lemma_ in words.deny | words.refuse or bool(negators(above, words)))


def _is_deep(above: Token, draft: Draft) -> bool:
    """Tell whether the verb that governs an infinitive is itself one that another governs: "les invite à éviter de sortir"."""
    forms = [above, *children(above, "aux")]
    is_bare = morph(above, "VerbForm") == "Inf" and not any(morph(each, "VerbForm") == "Fin" for each in forms)
    return is_bare and above not in draft.words and child(above, "aux:tense") is None


def _is_denied(verb: Token, words: Words) -> bool:
    """Tell whether a verb above, or one that governs it, is denied: "ne saurait autoriser le juge à", but not "n'a pas empêché de"."""
    while is_verbal(verb):
        nobody = any(each.lemma_ in words.negation_determiners for one in children(verb, "nsubj", "obj") for each in children(one, "det"))
        if verb.lemma_ not in words.say | words.litotes | words.refuse and (nobody or negators(verb, words)):
            return True
        if verb.family != "xcomp":
            return False
        verb = verb.head
    return False
