"""Leave out what a sentence only weighs: to be proved, supposed, feared or preferred, under a conditional, or told in a historic future."""

from __future__ import annotations

from kg.extract.draft import Draft, Scene
from kg.extract.factuality.modality import modality
from kg.extract.factuality.modals import is_french_conditional
from kg.extract.factuality.polarity import negators
from kg.extract.grammar.negatives import NE
from kg.extract.grammar.tenses import tense
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import child, children, has_dep, is_gerund, is_verbal, plain_preposition
from kg.extract.participants.control import is_infinitive
from kg.extract.words import Words

_WEIGHED = frozenset(("redouter", "craindre", "appréhender", "préférer"))
_REACTING = frozenset(
    """annuler confirmer infirmer casser invalider valider contester répondre réagir examiner étudier commenter analyser rendre obéir
    déférer plier conformer résister céder""".split()
)


def is_unvouched(draft: Draft, scene: Scene) -> bool:
    """Tell whether a draft would be told more surely, or less, than its sentence tells it."""
    predicate, words = draft.predicate, scene.words
    if words.language != "fr" or draft.modality is not None:
        return False
    if predicate.pos_ == "NOUN" and draft.rule == "event_nouns":
        return _is_old_or_averted(predicate, draft, scene)
    if is_infinitive(predicate) and (_is_weighed(predicate) or _is_beside(predicate)):
        return True
    if not is_verbal(predicate):
        return False
    if _is_less(draft) or _is_cut(draft) or _is_means_of_try(predicate, draft, scene):
        return True
    return _is_below_conditional(predicate, words) and modality(draft, scene)[0] == "asserted"


def _is_weighed(infinitive: Token) -> bool:
    """Tell what somebody fears, or prefers: "redoutent d'être exclus", "préfère rester", but not "a préféré partir"."""
    above = infinitive.head
    return infinitive.family == "xcomp" and above.lemma_ in _WEIGHED and child(above, "aux:tense") is None


def _is_beside(infinitive: Token) -> bool:
    """Tell what was not done, or only aimed at: "faute de pouvoir démontrer", "est parti chercher"."""
    top = infinitive
    while top.family == "xcomp" and is_infinitive(top.head):
        top = top.head
    if top.head.lower_ == "faute" and has_dep(top, "xcomp", "acl", "nmod"):
        return True
    above = top.head
    if above.lemma_ in ("partir", "repartir") and top.family == "xcomp" and child(top, "mark") is None:
        return tense(above) in ("past", "present")
    if above.lemma_ in _FELT and has_dep(top, "xcomp", "advcl", "acl"):
        return True
    mark = next((each for each in children(top, "mark", "case") if each.i < top.i), None)
    if mark is None or mark.lower_ not in ("pour", "de", "d'", "d’"):
        return False
    if mark.lower_ == "pour" and above.lemma_ in _MADE_FOR and child(above, "aux:tense") is None:
        return True  # "des appareils conçus pour supporter le froid"
    before = mark.doc.span(max(mark.i - 2, 0), mark.i).text.lower()
    return before.endswith("faute") and mark.lower_ != "pour"


_MADE_FOR = ("concevoir", "adapter", "outiller", "équiper", "armer", "dimensionner")
_FELT = frozenset(
    "inquiet heureux fier déçu ravi surpris étonné triste content choqué honteux furieux satisfait soulagé désolé fâché".split()
)


def _is_less(draft: Draft) -> bool:
    """Tell what only some did, who are lost: "peu d'entre eux ont réussi"."""
    few = [each for verb in (draft.predicate, *draft.words) for each in verb.children if each.lower_ in ("moins", "peu")]
    return any(each.i < each.head.i and "obl:arg" in each.below for each in few)


def _is_cut(draft: Draft) -> bool:
    """Tell what is done but in one case, which is lost: "n'agit que si"."""
    spoken = (draft.predicate, *draft.words)
    exceptions = [each for one in spoken if "advcl" in one.below for each in children(one, "advcl")]
    if not any(len(marks := children(each, "mark")) > 1 and marks[0].lower_ in QUE for each in exceptions):
        return False
    return any(each.lower_ in NE for one in spoken for each in one.children)


def _is_means_of_try(gerund: Token, draft: Draft, scene: Scene) -> bool:
    """Tell how somebody tried, which he did do: "a tenté de le calmer en lui parlant", "a choisi d'arriver en courant"."""
    above = gerund.head
    if gerund.family != "advcl" or not has_dep(above, "xcomp", "acl") or not is_infinitive(above):
        return False
    tried = above.family == "acl" or (above.head.lemma_ in scene.words.attempt and tense(above.head) in ("past", "present"))
    return tried and is_gerund(gerund) and modality(draft, scene)[0] != "asserted"


def _is_below_conditional(clause: Token, words: Words) -> bool:
    """Tell what hangs on what would be: "s'attendrait à ce qu'elle cherche", "une grève empêcherait le port de rouvrir"."""
    above = clause.head
    kept = clause.family == "acl" and above.head.lemma_ in words.preventing and is_infinitive(clause)
    if kept or (above.lower_ == "ce" and clause.family == "acl" and clause.doc[above.i + 1].lower_ in QUE):
        above = above.head
    elif clause.family != "ccomp" and not (clause.family == "xcomp" and is_infinitive(clause)):
        return False
    forms = [above, *children(above, "aux", "cop")]
    told = above.lemma_ in words.say and is_verbal(above)  # "pourrait rappeler que"
    return any(is_french_conditional(each, words) for each in forms) and not told


def _is_old_or_averted(noun: Token, draft: Draft, scene: Scene) -> bool:
    """Tell what already is, "devra confirmer une décision", and what is not to be, "pour éviter des fuites", from what is planned."""
    above, words = noun.head, scene.words
    governed = has_dep(noun, "obj", "nsubj:pass", "obl:arg")
    old = above.lemma_ in _REACTING and noun.lemma_ in words.settled_nouns | words.lodged_nouns
    averted = above.lemma_ in words.preventing and is_infinitive(above) and not negators(above, words)
    despite = has_dep(noun, "obl", "advmod") and plain_preposition(noun) in ("malgré", "en dépit de")
    return ((governed and (old or averted)) or despite) and modality(draft, scene)[0] == "planned"
