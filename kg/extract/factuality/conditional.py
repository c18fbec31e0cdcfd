"""Leave out what a clause with "si" lays down and what follows from it, and what a future of telling has long seen done."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.draft import Draft, Scene
from kg.extract.factuality.cues import awaits
from kg.extract.factuality.polarity import negators
from kg.extract.grammar.negatives import has_ne
from kg.extract.grammar.tenses import host, tense
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import bears, child, children, children_as, has_child, has_dep, is_verbal, morph
from kg.extract.participants.control import conjunction
from kg.extract.words import Words

_IF = ("si", "s'", "s’")
_OTHER_IFS = ("même", "comme", "ainsi")  # before "si"
_GENERIC = frozenset("un une on aucun aucune quelqu'un personne nul nulle quiconque chacun".split())


def may_only_be(verb: Token, words: Words) -> bool:
    """Tell a clause in the conditional, or of what may be, before which a participle may be given or not: "élu, il partirait"."""
    forms = [verb, *children(verb, "aux", "cop")]
    raised = verb.head if verb.family == "xcomp" else verb
    return raised.lemma_ in words.raise_hedged or any(morph(each, "Mood") == "Cnd" for each in [*forms, raised])


def is_either(clause: Token) -> bool:
    """Tell what holds or not: "qu'il y ait grève ou pas", "que le maire vienne ou non"."""
    behind = clause.doc[clause.i : clause.sent.end] if has_child(clause, QUE, "mark") else []
    return any(one.lower_ == "ou" and other.lower_ in ("pas", "non") for one, other in pairwise(behind))


def is_perhaps_over(clause: Token, words: Words) -> bool:
    """Tell what may be yet to come, as what may follow it is: "après avoir été élu, il pourrait partir"."""
    return has_child(clause, ("après",), "mark") and "aux:tense" in clause.below and may_only_be(clause.head, words)


def is_as_long(verb: Token) -> bool:
    """Tell what "tant que" opens: "tant que le pont ne sera pas réparé" says neither that it is nor that it is not."""
    marks = children_as(verb, ("tant",), "mark", "advmod")
    return any(each.i < verb.i and each.doc[each.i + 1].lower_ in ("que", "qu'", "qu’") for each in marks)


def is_in_case(verb: Token) -> bool:
    """Tell what may happen from what does: "dans le cas où le maire partirait", "dans l'hypothèse où il part"."""
    return verb.head.lemma_ in ("cas", "hypothèse", "éventualité") and any(each.lower_ == "où" for each in verb.children)


def is_shown_by_nothing(verb: Token) -> bool:
    """Tell what nothing shows: "rien ne prouve que", "personne n'imagine que"; what nobody is unaware of is so."""
    above = verb.head.head if verb.head.family == "xcomp" else verb.head
    if verb.head.lemma_ in _KNOWING or not has_ne(above):
        return False
    near = [own for each in children(above, "nsubj") for own in (each, *children(each, "det"))]
    return any(each.lower_ in ("rien", "aucun", "aucune", "personne", "nul") for each in near)


def is_not_said(clause: Token, words: Words) -> bool:
    """Tell what somebody does not say or think: "n'a jamais dit qu'il partait", "ne croit pas que le pont cède"."""
    above = clause.head
    is_view = above.lemma_ in words.say | words.believing and above.lemma_ not in words.deny | words.knowing
    return is_view and bool(negators(above, words)) and conjunction(clause).rpartition(" ")[2] == "que"


_KNOWING = frozenset(("ignorer", "douter", "contester", "savoir"))


def is_laid_down(draft: Draft, scene: Scene) -> bool:
    """Tell whether a draft is a condition, or holds only under one: "si un candidat l'emporte, il est élu"."""
    clause = host(draft.predicate)
    if clause is not draft.predicate and clause not in draft.words:
        return False
    first = clause
    while first.family == "conj" and _if(first) is None and first.i > first.head.i:
        first = first.head
    if (mark := _if(first)) is not None:
        return not _is_conceded(first, mark, scene)
    return "advcl" in clause.below and any(_is_needed(each, clause, scene) for each in children(clause, "advcl") if _if(each) is not None)


def is_unreal(clause: Token) -> bool:
    """Tell what was not, nor what would have come of it: "si le club avait gagné, il aurait payé ses dettes", which is no rumour."""
    below = children(clause, "advcl") if "advcl" in clause.below else ()
    return _is_unreal_condition(clause) or any(map(_is_unreal_condition, below))


def _is_unreal_condition(clause: Token) -> bool:
    had = clause.family == "advcl" and any(each.feats.get("Tense") == "Imp" for each in children(clause, "aux"))
    return had and bears(clause.head, "Mood", "Cnd") and _if(clause) is not None


def _if(clause: Token) -> Token | None:
    marks = [each for each in children_as(clause, _IF, "mark", "advmod") if each.i < clause.i]
    if not marks or (marks[0].i and marks[0].doc[marks[0].i - 1].lower_ in _OTHER_IFS):
        return None
    return marks[0]


def _is_conceded(clause: Token, mark: Token, scene: Scene) -> bool:
    """Tell "si Lens a gagné, Lille est champion", which grants what happened, from what may happen."""
    if has_dep(clause, "root", "ROOT") and awaits(clause):
        return False
    told = (clause.family == "advcl" and mark.i < clause.head.i) or mark.i == clause.sent.start or mark.doc[mark.i - 1].text == ":"
    return told and not scene.is_quoted(clause) and (tense(clause) == "past" or not _is_generic(clause))


def _is_needed(condition: Token, clause: Token, scene: Scene) -> bool:
    """Tell whether a clause in the present holds only if something does."""
    if scene.is_quoted(condition) != scene.is_quoted(clause):
        return False
    if tense(clause) != "present" or tense(condition) != "present" or clause.lemma_ in scene.words.say | scene.words.quote:
        return False
    follows = condition.i > clause.i or has_child(clause, ("alors",), "advmod")
    resumes = any(each.pos_ == "PRON" for each in children(clause, "nsubj", "nsubj:pass"))
    return follows or (_is_generic(condition) and (resumes or _is_generic(clause))) or scene.is_quoted(clause)


def _is_generic(clause: Token) -> bool:
    """Tell whether a clause is of nobody in particular: "si un candidat l'emporte"."""
    subject = child(clause, "nsubj", "nsubj:pass")
    return subject is not None and not _GENERIC.isdisjoint(each.lower_ for each in (subject, *children(subject, "det")))


def is_narrated(predicate: Token, words: Words) -> bool:
    """Tell a future that tells what came next, "sera finalement disqualifié", from one that foretells."""
    going = predicate.head if predicate.family == "xcomp" and predicate.head.lemma_ == "aller" else predicate
    if (going is predicate and not bears(predicate, "Tense", "Fut")) or going.family == "ccomp" or not is_verbal(predicate):
        return False
    near = {each.lower_ for verb in {going, predicate} for each in children(verb, "advmod", "obl", "obl:mod")}
    if near & words.outcome_adverbs:
        return True
    before = predicate.doc[max(predicate.sent.start - _LOOK_BACK, 0) : predicate.sent.start]
    paragraph = before[max((at + 1 for at, each in enumerate(before) if "\n" in each.text), default=0) :]
    is_next = not near.isdisjoint(words.next_adverbs)
    return is_next and any(map(is_verbal, paragraph)) and not any(map(_is_coming, paragraph))


_LOOK_BACK = 40  # tokens of the paragraph before the sentence


def _is_coming(token: Token) -> bool:
    return morph(token, "Tense") == "Fut" or morph(token, "Mood") == "Cnd"


def is_made_sure(clause: Token) -> bool:
    """Tell what somebody sees to from what he says: "s'assurer que les élus nous entendent", "veiller à ce que"."""
    while clause.family == "xcomp":
        clause = clause.head
    above = clause.head
    if clause.family != "ccomp" or above.lemma_ != "assurer" or conjunction(clause).rpartition(" ")[2] != "que":
        return False
    return has_child(above, ("se", "s'", "s’", "nous", "vous"), "expl", "obj", "iobj")
