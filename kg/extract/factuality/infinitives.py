"""Decide what a verb, noun or adjective makes of the infinitive that it governs: aimed at, doubted, or told as it stands."""

from __future__ import annotations

from kg.extract.factuality.content import Verdict
from kg.extract.factuality.modals import is_french_conditional
from kg.extract.factuality.pending import CHARGING
from kg.extract.factuality.untold import is_reputed
from kg.extract.grammar.negatives import has_declined
from kg.extract.grammar.tenses import tense
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, has_dep, morph, preposition
from kg.extract.participants.control import governor, has_gone, is_infinitive, is_managed, is_ranked, is_wish
from kg.extract.words import Words

OF_DONE = frozenset("targuer vanter féliciter réjouir regretter glorifier flatter excuser honorer remercier pardonner".split())


def of_infinitive(clause: Token, words: Words) -> Verdict | None:
    """Return what the words above make of a clause without a finite verb, None where they let it stand."""
    above = governor(clause, words)
    brought = (preposition(clause) or " ".join(each.lower_ for each in children(clause, "mark"))).replace("’", "'")
    is_past = child(clause, "aux:tense") is not None and words.language == "fr"
    completes = clause.family != "advcl" or brought in ("de", "d'", "of", "with")
    completes = completes or (clause.i > above.i and (brought == "" or (brought == "to" and above.pos_ == "ADJ")))
    doubts_it = (completes and _is_charged(above, words)) or is_reputed(above, words)  # "is believed to have fled"
    if has_dep(clause, "xcomp", "ccomp", "obl:arg", "advcl", "acl") and doubts_it:
        return "hedged", (above.text,)  # "accuse le trésorier d'avoir volé", but "après avoir accusé le trésorier, ..."
    if brought in words.gerund_marks and is_wish(above, words):
        return _of_noun(above, words)  # "the risk of being hacked"
    if is_past or not is_infinitive(clause):
        return _of_no_infinitive(clause, above, words, is_past=is_past)
    near = children(clause, "mark", "advmod", "case")
    opening = {brought, clause.head.lower_}  # "vue" stands above its "de", "order" hangs below its "in"
    opening |= {each.lower_ for mark in near for each in (mark, *mark.children)}
    if _ends_in(clause, words) or not words.without_prepositions.isdisjoint(brought.split()):
        return None  # "sans pour autant partir"
    if any(each in opening or brought.startswith(each + " ") for each in words.purpose_prepositions):
        return "planned", (brought,)
    if above.pos_ == "NOUN":
        return _of_noun(above, words)
    is_bare = clause.family == "advcl" and brought in ("", "de", "d'", "à") and above == clause.head
    if (has_dep(clause, "xcomp", "ccomp", "obl:arg", "acl") or is_bare) and (verdict := of_coloured(above, words, clause)):
        return verdict
    if clause.family == "advcl" and brought.rpartition(" ")[2] in words.purpose_marks:
        return "planned", (brought,)  # "travelled to meet her"
    was_able = above.lemma_ == "able" and tense(above) == "past"
    if above.pos_ != "ADJ" or is_ranked(above, words) or above.lemma_ in words.refusal_nouns or was_able:
        return None  # "unable to pay"
    return ("planned" if above.lemma_ in words.wanting else "hedged"), (above.text,)  # "il sera nécessaire de"


def _is_charged(verb: Token, words: Words) -> bool:
    """Tell a charge, upheld or not: "accusé de", "relaxé de", "cleared of", "jugé non coupable de"."""
    guilty = (each for each in (verb, *children(verb, "xcomp")) if each.lower_ in ("coupable", "coupables", "guilty"))
    return verb.lemma_ in words.accuse | words.clearing or any(has_child(each, ("non", "pas", "not"), "advmod") for each in guilty)


def _of_no_infinitive(clause: Token, above: Token, words: Words, *, is_past: bool) -> Verdict | None:
    """Return what is thought to have been, "pensait avoir gagné", and what is asked of a state, "peut être président"."""
    if is_past:
        for_it = has_child(clause, ("pour",), "mark", "case")
        if for_it and above.lemma_ in CHARGING and clause.family == "advcl":
            return "hedged", (above.text,)  # "jugés pour avoir organisé un vote", but "condamnés pour avoir"
        if clause.family == "xcomp" and above.lemma_ in words.supposing:
            return "hedged", (above.text,)
        return ("asserted", ()) if clause.family == "xcomp" and above.lemma_ in OF_DONE else None  # "peut se targuer d'avoir gagné"
    is_state = any(morph(each, "VerbForm") == "Inf" for each in children(clause, "cop"))
    return of_coloured(above, words) if is_state and clause.family == "xcomp" else None


def _ends_in(clause: Token, words: Words) -> bool:
    """Tell the outcome of what was done from its purpose: "prend l'avantage pour remporter la course"."""
    above = clause.head
    decided = above.lemma_ in words.decisive and clause.lemma_ in words.outcomes
    strayed = above.lemma_ in words.straying and clause.lemma_ in words.mishaps  # "est sorti de la route pour percuter un mur"
    if above.lemma_ in words.seizing and tense(above) in ("past", "present"):
        return has_dep(clause, "advcl", "xcomp")  # "en profite pour partir"
    done = (decided and child(above, "aux:pass") is None) or (strayed and tense(above) == "past")
    done = done and tense(above) in ("past", "present") and child(above, "aux:caus") is None
    return done and clause.family == "advcl"


def of_coloured(verb: Token, words: Words, lower: Token | None = None) -> Verdict | None:
    """Return what a verb makes of its infinitive where it does not tell both in one: "veut", "a entendu crier", "doit"."""
    is_past = child(verb, "aux:tense") is not None
    if is_past and (verb.lemma_ in words.choosing or has_declined(verb, words)):
        return None
    intends = verb.lemma_ in words.intending and child(verb, "obj") is None and not is_past
    wants = verb.lemma_ in words.wanting and not (is_past and verb.lemma_ in words.implicative)  # "ont tenu à réagir": they did
    wants = wants or (verb.lemma_ in words.wished_mildly and is_french_conditional(verb, words))  # "aimerait supprimer la taxe"
    if (
        verb.lemma_ in words.plan
        or (verb.lemma_ in words.readying and (child(verb, "expl") is None or verb.lemma_ not in words.implicative))
        or wants
        or intends
        or (verb.lemma_ in words.raise_planned and not has_gone(verb, lower, words))
    ):
        return "planned", (verb.text,)
    doubted = verb.lemma_ in words.raise_hedged or verb.lemma_ in words.doubting  # "supposée provoquer"
    return ("hedged", (verb.text,)) if doubted and not is_managed(verb) else None


def _of_noun(noun: Token, words: Words) -> Verdict | None:
    """Return what a noun makes of its infinitive: "la volonté de", "le risque de"; "le fait de" and "le premier à" assert it."""
    if noun.lemma_ in words.plan_nouns | words.aimed_nouns or (noun.lemma_ in words.imminent_nouns and child(noun, "cop") is not None):
        return "planned", (noun.text,)
    told = noun.lemma_ in words.fact_nouns | words.refusal_nouns | words.progressive_nouns or is_ranked(noun, words)
    return None if told else ("hedged", (noun.text,))
