"""Leave out what a sentence only weighs: to be proved, supposed, feared or preferred, under a conditional, or told in a historic future."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.factuality.modals import is_french_conditional
from kg.extract.factuality.polarity import negators
from kg.extract.grammar.tenses import tense
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import child, children, has_child, has_dep, is_gerund, is_verbal, plain_preposition
from kg.extract.participants.control import is_infinitive
from kg.extract.words import Words

_WEIGHED = frozenset(("redouter", "craindre", "appréhender", "préférer"))
_REACTING = frozenset(
    """annuler confirmer infirmer casser invalider valider contester répondre réagir examiner étudier commenter analyser rendre obéir
    déférer plier conformer résister céder""".split()
)


def is_weighed(infinitive: Token) -> bool:
    """Tell what somebody fears, or prefers: "redoutent d'être exclus", "préfère rester", but not "a préféré partir"."""
    above = infinitive.head
    return infinitive.family == "xcomp" and above.lemma_ in _WEIGHED and child(above, "aux:tense") is None


def is_beside(infinitive: Token) -> bool:
    """Tell what was not done, or only aimed at: "faute de pouvoir démontrer", "est parti chercher"."""
    top = infinitive
    while top.family == "xcomp" and is_infinitive(top.head):
        top = top.head
    above = top.head
    if above.lemma_ in ("partir", "repartir") and top.family == "xcomp" and child(top, "mark") is None:
        return tense(above) in ("past", "present")
    if above.lemma_ in _MADE_FOR and has_child(top, ("pour",), "mark", "case"):
        return child(above, "aux:tense") is None  # "des appareils conçus pour supporter le froid"
    marks = children(top, "mark", "case")
    return bool(marks) and marks[0].doc[marks[0].i - 1].lower_ == "faute"


_MADE_FOR = ("concevoir", "adapter", "outiller", "équiper", "armer", "dimensionner")


def is_less(draft: Draft) -> bool:
    """Tell what only some did, who are lost: "peu d'entre eux ont réussi"."""
    few = [each for verb in (draft.predicate, *draft.words) for each in verb.children if each.lower_ in ("moins", "peu")]
    return any(each.i < each.head.i and "obl:arg" in each.below for each in few)


def is_means_of_try(gerund: Token, words: Words) -> bool:
    """Tell how somebody tried, which he did do: "a tenté de le calmer en lui parlant", "a choisi d'arriver en courant"."""
    above = gerund.head
    if not has_dep(above, "xcomp", "acl") or not is_infinitive(above):
        return False
    tried = above.family == "acl" or (above.head.lemma_ in words.attempt and tense(above.head) in ("past", "present"))
    return tried and is_gerund(gerund)


def is_below_conditional(clause: Token, words: Words) -> bool:
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


def is_old_or_averted(noun: Token, words: Words) -> bool:
    """Tell what already is, "devra confirmer une décision", and what is not to be, "pour éviter des fuites", from what is planned."""
    above = noun.head
    governed = has_dep(noun, "obj", "nsubj:pass", "obl:arg")
    old = above.lemma_ in _REACTING and noun.lemma_ in words.settled_nouns | words.lodged_nouns
    averted = above.lemma_ in words.preventing and is_infinitive(above) and not negators(above, words)
    despite = has_dep(noun, "obl", "advmod") and plain_preposition(noun) in ("malgré", "en dépit de")
    return (governed and (old or averted)) or despite
