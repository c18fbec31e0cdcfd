"""Leave out what a sentence leaves unsettled: one of two things, what is said of nothing real, an occasion ahead, half a verb."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.factuality.pending import first_conjunct
from kg.extract.factuality.polarity import negators
from kg.extract.grammar.tenses import tense
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import child, children, has_child, has_dep, is_verbal, morph, plain_preposition
from kg.extract.participants.control import conjunction, is_infinitive
from kg.extract.words import Words


def is_one_of_two(draft: Draft, words: Words) -> bool:
    """Tell one of two things of which nobody says which it was: "ont été incendiées ou volées"."""
    verbs = [each for each in (draft.predicate, *draft.words) if each.family == "conj" or "conj" in each.below]
    if not verbs:
        return False
    told = [each for each in verbs if each is draft.predicate or is_verbal(each)]
    joined = [one for each in told for one in (each, *each.children) if one.family == "conj" and has_child(one, words.alternatives, "cc")]
    if not any(_is_or(mark, words) for each in joined if _is_like(each, each.head) for mark in children(each, "cc")):
        return False
    return not any(each.lemma_ in words.raise_hedged for each in draft.words)


def _is_like(one: Token, other: Token) -> bool:
    """Tell whether two verbs joined by "ou" can be alternatives: not "où" for "ou", nor what another verb governs."""
    own = child(one, "nsubj", "nsubj:pass")
    apart = own is not None and own.i > other.i and child(other, "nsubj", "nsubj:pass") is not None
    shared = child(one, "aux") is None and morph(one, "VerbForm") == morph(other, "VerbForm") == "Part"  # "doit être validé ou rejeté"
    return not apart and (not is_verbal(one) or shared or is_infinitive(one) == is_infinitive(other))


def _is_or(mark: Token, words: Words) -> bool:
    """Tell "ou" from "ou encore", which adds one thing to others."""
    return mark.lower_ in words.alternatives and mark.doc.span(mark.i + 1, mark.i + 2).text.lower() not in ("encore", "même")


def is_of_nothing_real(clause: Token, words: Words) -> bool:
    """Tell what is said of something that is not: "n'a pas reçu de lettre qui l'accuse"."""
    noun = clause.head
    if noun.pos_ != "NOUN":
        return False
    if any(each.lemma_ in words.negation_determiners for each in children(noun, "det")) and not has_dep(noun, "nsubj", "nmod"):
        return True
    governed = noun if child(noun, "cop") is not None else noun.head
    if any(each.lower_ in QUE and each.pos_ == "SCONJ" for each in children(clause, "mark")):
        return noun.family == "obj" and bool(negators(governed, words))  # "n'a pas la preuve que le maire a payé"
    is_within = governed == noun or has_dep(noun, "obj", "xcomp")
    is_within = is_within or (noun.family == "obl" and noun.doc[noun.left_edge.i - 1].lower_ in words.negation_adverbs)
    return is_within and _is_indefinite(noun) and bool(negators(governed, words))


def _is_indefinite(noun: Token) -> bool:
    marks = children(noun, "det")
    return any(morph(each, "Definite") == "Ind" or each.lower_ in ("de", "d'", "d’", "aucun", "aucune") for each in marks)


def is_of_whoever(draft: Draft) -> bool:
    """Tell what a rule says of anybody who does it: "toute personne accusée d'avoir aidé un fugitif"."""
    if has_dep(draft.predicate, "root", "ROOT", "conj", "ccomp", "parataxis"):
        return False
    agents = [part.token for part in draft.parts if part.role == "agent" or part.token is draft.predicate.head]
    if any(each.lower_ == "qui" and each.head.head.lower_ in ("quelqu'un", "quelqu’un", "quiconque") for each in agents):
        return True  # "quelqu'un qui ne sait nager"
    return any(each.lower_ in ("tout", "toute") for token in agents for each in token.children if each.i == token.i - 1)


def is_not_yet(infinitive: Token) -> bool:
    """Tell what had not been done by then: "arrête la fouille avant d'avoir trouvé le colis"."""
    marks = children(infinitive, "mark", "case", "advmod") if is_infinitive(infinitive) else []
    return any(each.lower_ == "avant" for mark in marks for each in (mark, *mark.children))


def is_ruled_out(draft: Draft) -> bool:
    """Tell what cannot be, or what somebody opposes: "il est impossible que", "s'oppose à ce que le texte soit publié"."""
    clause = draft.predicate
    while clause.family == "xcomp" and clause.head in draft.words:
        clause = clause.head
    above = clause.head
    if above.lower_ == "ce" and clause.family == "acl":
        return above.head.lemma_ == "opposer" and conjunction(clause).endswith("à ce que")
    return above.lemma_ == "impossible" and has_dep(clause, "csubj", "ccomp", "advcl") and conjunction(clause).endswith("que")


def should_have_been(draft: Draft) -> bool:
    """Tell "aurait dû partir", of which nobody says whether he did not, or is only said to have had to."""
    due = (each for verb in draft.words if verb.lemma_ == "devoir" for each in children(verb, "aux:tense"))
    return any(morph(each, "Mood") == "Cnd" for each in due)


def is_unsettled_noun(noun: Token, words: Words) -> bool:
    top = first_conjunct(noun)
    if top.family == "conj" and top.head.pos_ == "PROPN":
        return True  # "voulu par Lyon et la reprise des travaux": no event is joined to a name
    return _is_ahead(top, words) or _is_coming_subject(top, words)


def _is_ahead(noun: Token, words: Words) -> bool:
    """Tell what is counted down to, or what was broken off: "à deux jours du départ", "à l'approche du vote", "la rupture du dialogue"."""
    above = noun.head
    if not has_dep(noun, "nmod", "obl:arg") or plain_preposition(noun) not in words.of_prepositions:
        return False
    if above.lemma_ in words.breaking_nouns:
        return noun.lemma_ not in words.done_nouns
    return above.lemma_ in words.nearing_nouns and plain_preposition(above) in ("à", "au")


def _is_coming_subject(noun: Token, words: Words) -> bool:
    """Tell of what is to come what the clause says by itself: "le rachat doit être conclu", "la réforme sera la plus large"."""
    above = noun.head
    if not has_dep(noun, "nsubj", "nsubj:pass") or noun.lemma_ in words.done_nouns:
        return False
    forms = [above, *children(above, "aux", "cop")]
    if any(morph(each, "Tense") == "Fut" for each in forms):
        return above.lemma_ in words.completing or child(above, "cop") is not None
    lower = child(above, "xcomp")
    is_due = lower is not None and above.lemma_ in words.raise_planned and tense(above) == "present"
    return is_due and lower is not None and lower.lemma_ in words.completing
