"""Leave out what a clause with "si" lays down and what follows from it, and what a future of telling has long seen done."""

from __future__ import annotations

from kg.extract.draft import Draft, Scene
from kg.extract.factuality.cues import awaits
from kg.extract.factuality.modality import modality
from kg.extract.grammar.negatives import denials, has_ne
from kg.extract.grammar.tenses import host, tense
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import bears, child, children, children_as, has_child, has_dep, is_verbal, morph
from kg.extract.participants.control import conjunction
from kg.extract.words import Words

_IF = ("si", "s'", "s’")
_OTHER_IFS = ("même", "comme", "ainsi")  # before "si"
_GENERIC = frozenset("un une on aucun aucune quelqu'un personne nul nulle quiconque chacun".split())


def is_unsure(draft: Draft, scene: Scene) -> bool:
    """Tell what holds only if something does, and a future of which nobody knows who tells it, or when."""
    predicate, words = draft.predicate, scene.words
    if _is_narrated(predicate, words) or _is_perhaps_said(predicate, words) or _is_made_sure(predicate):
        return True
    if _is_either(predicate) or _is_foreseen_since(predicate, scene) or _is_disbelieved(predicate, words):
        return True
    if _is_as_long(predicate) or _is_in_case(predicate, words) or _is_perhaps_over(predicate, words):
        return True
    laid = _is_shown_by_nothing(predicate, words) or _is_laid_down(draft, scene)
    return laid and modality(draft, scene)[0] == "asserted"


def may_only_be(verb: Token, words: Words) -> bool:
    """Tell a clause in the conditional, or of what may be, before which a participle may be given or not: "élu, il partirait"."""
    forms = [verb, *children(verb, "aux", "cop")]
    raised = verb.head if verb.family == "xcomp" else verb
    return raised.lemma_ in words.raise_hedged or any(morph(each, "Mood") == "Cnd" for each in [*forms, raised])


def _is_either(clause: Token) -> bool:
    """Tell what holds or not: "qu'il y ait grève ou pas", "que le maire vienne ou non"."""
    if clause.family != "advcl" or not has_child(clause, QUE, "mark"):
        return False
    behind = clause.doc[clause.i : clause.sent.end]
    return any(each.lower_ == "ou" and behind[at + 1].lower_ in ("pas", "non") for at, each in enumerate(behind[:-1]))


def _is_foreseen_since(verb: Token, scene: Scene) -> bool:
    """Tell the future of a relative clause that looks on from what had long been: "elle avait un frère, qu'elle perdra en mer"."""
    if verb.dep_ != "acl:relcl" or not bears(verb, "Tense", "Fut"):
        return False
    above = host(verb.head)
    had = any(morph(each, "Tense") == "Imp" for each in children(above, "aux:tense"))
    return had and not any(each.i in scene.time_tokens for each in verb.subtree)


def _is_disbelieved(verb: Token, words: Words) -> bool:
    """Tell what somebody does not think, or did not: "il ne croyait pas que le stade serait vendu"."""
    return words.language == "fr" and verb.family == "ccomp" and verb.head.lemma_ in _BELIEVING and bool(denials(verb.head, words))


_BELIEVING = frozenset(("penser", "croire", "imaginer"))


def _is_perhaps_over(clause: Token, words: Words) -> bool:
    """Tell what may be yet to come, as what may follow it is: "après avoir été élu, il pourrait partir"."""
    if clause.dep_ != "advcl" or "aux:tense" not in clause.below or not may_only_be(clause.head, words):
        return False
    return has_child(clause, ("après",), "mark")


def _is_as_long(verb: Token) -> bool:
    """Tell what "tant que" opens: "tant que le pont ne sera pas réparé" says neither that it is nor that it is not."""
    marks = children_as(verb, ("tant",), "mark", "advmod") if "mark" in verb.below else []
    return bool(marks) and any(each.i < verb.i and each.doc[each.i + 1].lower_ in ("que", "qu'", "qu’") for each in marks)


def _is_in_case(verb: Token, words: Words) -> bool:
    """Tell what may happen from what does: "dans le cas où le maire partirait", "dans l'hypothèse où il part"."""
    is_relative = verb.dep_ == "acl:relcl" and verb.head.lemma_ in ("cas", "hypothèse", "éventualité")
    return is_relative and words.language == "fr" and any(each.lower_ == "où" for each in verb.children)


def _is_shown_by_nothing(verb: Token, words: Words) -> bool:
    """Tell what nothing shows: "rien ne prouve que", "personne n'imagine que"; what nobody is unaware of is so."""
    if verb.family != "ccomp" or words.language != "fr":
        return False
    above = verb.head.head if verb.head.family == "xcomp" else verb.head
    if verb.head.lemma_ in _KNOWING or above.lemma_ in _KNOWING:
        return False
    near = [own for each in children(above, "nsubj") for own in (each, *children(each, "det"))]
    return has_ne(above) and any(each.lower_ in ("rien", "aucun", "aucune", "personne", "nul") for each in near)


_KNOWING = frozenset(("ignorer", "douter", "contester", "savoir"))


def _is_laid_down(draft: Draft, scene: Scene) -> bool:
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


def _is_narrated(predicate: Token, words: Words) -> bool:
    """Tell a future that tells what came next, "sera finalement disqualifié", from one that foretells."""
    going = predicate.head if predicate.family == "xcomp" and predicate.head.lemma_ == "aller" else predicate
    if going is predicate and "Fut" not in [each.feats.get("Tense") for each in (predicate, *children(predicate, "aux"))]:
        return False
    if not is_verbal(predicate) or going.family == "ccomp":
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


def _is_perhaps_said(predicate: Token, words: Words) -> bool:
    """Tell what may go on with what somebody said would come: "a dit que le pont fermera et la mairie pourrait rouvrir"."""
    clause = predicate
    while clause.family != "conj" or clause.head.lemma_ not in words.say or "nsubj" not in clause.below:
        if clause.head is clause:
            return False
        clause = clause.head
    if "mark" in clause.below or not any(map(_is_coming, (clause, *children(clause, "aux", "cop")))):
        return False
    return any(each.lower_ in QUE for each in clause.doc[clause.head.i : clause.i])


def _is_made_sure(clause: Token) -> bool:
    """Tell what somebody sees to from what he says: "s'assurer que les élus nous entendent", "veiller à ce que"."""
    while clause.family == "xcomp":
        clause = clause.head
    above = clause.head
    if clause.family != "ccomp" or above.lemma_ != "assurer" or conjunction(clause).rpartition(" ")[2] != "que":
        return False
    return has_child(above, ("se", "s'", "s’", "nous", "vous"), "expl", "obj", "iobj")
