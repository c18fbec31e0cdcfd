"""Decide what a verb, noun or adjective makes of the clause with "que" that it governs: wanted, doubted, or told as it stands."""

from __future__ import annotations

from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import bears, child, children, children_as, has_child, has_dep, is_finite, is_verbal, morph, plain_preposition
from kg.extract.participants.control import conjunction
from kg.extract.words import Words
from kg.model import Modality

Verdict = tuple[Modality, tuple[str, ...]]


def of_content(clause: Token, words: Words) -> Verdict | None:
    """Return what the words above make of a clause with "que", None where they let it stand."""
    if words.language == "en" and (_is_hearsay(clause, words) or _is_guess(clause)):
        return "hedged", (clause.head.text,)
    first = clause
    if "mark" not in clause.below and clause.family != "acl":
        return None
    while first.family == "conj" and _opening(first, words) is not None and _opening(first.head, words) is not None:
        first = first.head  # "que le procès soit rouvert et que le maire reste"
    opening = _opening(first, words)
    to_this = first.family == "acl" and first.head.lower_ == "ce" and (opening is not None or plain_preposition(first.head) == "à")
    if opening is None and to_this:
        opening = clause.doc[first.head.i + 1]  # "demande à ce que"
    if opening is None or has_dep(first, "root", "ROOT"):
        return None
    noun = clause.doc[opening.i - 1]
    is_of_noun = noun.pos_ == "NOUN" and opening.pos_ == "SCONJ" and noun.lemma_ in words.doubtful_nouns
    if first.dep_ == "acl:relcl" and not to_this and not is_of_noun:
        return None
    if noun.pos_ == "NOUN" and noun.lemma_ in words.doubtful_nouns:
        return "hedged", (noun.text,)  # "peu de chances que"
    if noun.lower_ in words.aiming and plain_preposition(noun) == "en":
        return "planned", (noun.text,)  # "faire en sorte que"
    above = first.head.head if to_this else first.head
    if not has_dep(first, "ccomp", "csubj", "advcl", "xcomp", "conj") and not to_this:
        return None
    return _of_lemma(above, first, words)


def is_ability(gerund: Token, words: Words) -> bool:
    """Tell what something only can do: "capable of holding 500 songs"."""
    link = gerund.doc[gerund.i - 1]
    return link.lower_ in words.gerund_marks and gerund.i > 1 and gerund.doc[gerund.i - 2].lemma_ in words.apt_adjectives


def _is_hearsay(clause: Token, words: Words) -> bool:
    """Tell what nobody is known to say: "jurors were told | he lied", "over allegations | it paid him", but not "told by the judge"."""
    above = clause.head
    if clause.family == "ccomp" and above.lemma_ == "hear" and clause.i < above.i:
        return True  # "the driver fled, | a court heard"
    if clause.family == "ccomp" and above.lemma_ in words.persuaded & words.say and is_finite(clause):
        return child(above, "aux:pass") is not None and child(above, "obl:agent") is None
    own = child(clause, "nsubj", "nsubj:pass") if clause.family == "acl" else None
    return own is not None and morph(own, "PronType") != "Rel" and above.lemma_ in words.doubtful_nouns


def _is_guess(clause: Token) -> bool:
    """Tell what somebody says that he only thinks: "I think | he left"."""
    return clause.family == "ccomp" and clause.head.lemma_ in _GUESSING and has_child(clause.head, ("i", "we"), "nsubj")


_GUESSING = ("think", "guess", "suppose", "believe", "reckon", "suspect")


def _opening(clause: Token, words: Words) -> Token | None:
    marks = children_as(clause, words.content_marks, "mark")
    return marks[0] if marks and marks[0].i < clause.i else None


def _of_lemma(above: Token, clause: Token, words: Words) -> Verdict | None:
    lemma = above.lemma_
    is_hidden = morph(above, "Mood") != "Cnd" and conjunction(clause).endswith("à ce que")  # a subjunctive that few forms show
    is_wished = is_hidden or _is_subjunctive(clause)
    if lemma in words.believing and ("aux:caus" in above.below or (above.family == "xcomp" and above.head.lemma_ in words.causative)):
        return "hedged", (above.text,)  # "laisserait penser que le maire a vendu la salle"
    if lemma in words.doubting and not _is_denied(above, words):
        return "hedged", (above.text,)
    is_done = not is_wished and child(clause, "aux:tense") is not None  # nobody wants what was: "il faut dire que le club a tiré"
    if lemma in words.reputing and child(above, "aux:pass") is not None and child(above, "expl") is not None:
        return "hedged", (above.text,)  # "it is believed that he fled"
    if lemma in words.demanding and _is_bare(clause):
        return "planned", (above.text,)
    is_secured = lemma in _SECURING and morph(above, "VerbForm") == "Inf"  # "asks it to ensure that the law is applied"
    is_awaited = lemma in words.wanting | words.laying_down or (lemma in words.awaiting and morph(above, "Mood") != "Cnd")
    if is_secured or (is_awaited and not is_done) or (is_wished and lemma in words.plan and lemma not in words.refuse):
        return "planned", (above.text,)
    brought = conjunction(clause)
    if above == clause.head and (brought.endswith("bien que") or (clause.family == "advcl" and brought != "que")):
        return None
    if _is_denied(above, words) and lemma not in words.knowing:
        return "hedged", (above.text,)
    is_doubted = is_wished and has_dep(clause, "ccomp", "csubj") and is_verbal(above) and lemma not in words.moved
    return ("hedged", (above.text,)) if is_doubted else None


_SECURING = frozenset(("ensure", "guarantee", "assure"))


def _is_subjunctive(clause: Token) -> bool:
    return bears(clause, "Mood", "Sub")


def _is_bare(clause: Token) -> bool:
    """Tell the bare form of what is wanted: "demands that the labels lower their prices", "that it be sold"."""
    auxiliaries = children(clause, "aux", "aux:pass", "cop")
    if auxiliaries:
        return auxiliaries[0].lower_ == "be"
    return clause.lower_ == clause.lemma_ and is_verbal(clause)


def _is_denied(verb: Token, words: Words) -> bool:
    """Tell whether nobody says, thinks or confirms what a verb governs: "rien n'indique que", "aucune raison de penser que"."""
    above = [verb, verb.head, verb.head.head] if verb.family == "acl" else [verb]  # "n'avait aucun motif de croire que"
    if not any(each.lower_ in _NOT for one in above for each in one.children):
        return False
    near = [*children(verb, "advmod", "nsubj", "obj"), *(children(verb.head, "det")[:1] if verb.family == "acl" else ())]
    found = {form for each in near for form in (each.lower_, each.lemma_)}
    found.update(det.lower_ for each in children(verb, "nsubj") for det in children(each, "det"))
    return not found.isdisjoint(words.negation_adverbs | words.negation_determiners | words.negation_pronouns)


_NOT = frozenset(("ne", "n'", "n’", "not", "n't"))
