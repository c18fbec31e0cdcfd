"""Decide what the words above an event noun make of it: wanted, debated, opposed, feared, alleged; or nothing."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, has_dep, is_indefinite, morph, plain_preposition
from kg.extract.participants.control import has_gone
from kg.extract.words import Words
from kg.model import Modality

Cue = tuple[Modality, str]


def noun_cues(noun: Token, words: Words) -> Iterator[Cue]:
    """Yield the cues of an event noun: its adjectives, then the noun, verb or adjective that governs it."""
    for each in children(noun, "amod", "acl"):
        if each.lemma_ in words.hedge_adjectives:
            yield "hedged", each.text
        elif each.lemma_ in words.plan_adjectives | words.postponing | words.foreseen:
            yield "planned", each.text
    for each in children(noun, "acl:relcl"):
        if morph(each, "Tense") == "Fut" and each.lemma_ in words.taking_place:
            yield "planned", each.text  # "les primaires qui se tiendront dimanche"
    if noun.lemma_ in words.holding_nouns:  # "la tenue des élections prévues en mai"
        held = (inner for each in children(noun, "nmod") for inner in children(each, "amod", "acl"))
        yield from (("planned", each.text) for each in held if each.lemma_ in words.plan_adjectives | words.foreseen)
    top = first_conjunct(noun)
    if top.family == "conj" and top.head.lemma_ in words.foreseen:
        yield "planned", top.head.text  # "une marche est prévue, ainsi qu'un défilé"
    yield from _of_noun(top, words) if top.family == "nmod" else _of_verb(top, words)
    if is_cancelled(noun, words):
        yield "planned", noun.head.text


def first_conjunct(noun: Token) -> Token:
    """Return the noun that takes the place of all joined to it: "la démission", in "réclame la démission et l'arrestation de X"."""
    while noun.family == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head.head if _is_joined_above(noun) else noun.head
        noun = noun.head if noun.family == "amod" and noun.head.pos_ == "NOUN" else noun  # "des effectifs policiers et la fin du gel"
    return noun


def _is_joined_above(noun: Token) -> bool:
    """Tell "exige le gel de la hausse et l'annulation du péage", the second hung on the noun that "de" brings in."""
    first = noun.head
    if first.family != "nmod" or first.head.pos_ != "NOUN" or "case" in noun.below or "det" not in noun.below:
        return False
    return plain_preposition(first) == "de"


def _of_noun(noun: Token, words: Words) -> Iterator[Cue]:
    above = noun.head
    if above.lemma_ in words.hedge_nouns:
        yield "hedged", above.text
    elif above.lower_ == "time":
        return  # "at the time of his promotion"
    elif above.i < noun.i and (above.lemma_ == "faveur" or _leaves_open(above, noun, words)):
        yield "planned", above.text
    elif above.i < noun.i and _is_open(noun) and plain_preposition(noun) in words.of_prepositions and above.pos_ == "NOUN":
        yield from (cue for cue in noun_cues(above, words) if cue[0] == "planned")  # "réclame le lancement d'un audit"


def _leaves_open(above: Token, noun: Token, words: Words) -> bool:
    """Tell whether a noun tells of a wish, a debate or a stand, and the event after it is what these are about."""
    brought = plain_preposition(noun)
    debates = above.lemma_ in words.debated_nouns and brought in words.topic_prepositions
    campaigns = above.lemma_ in words.campaigning_nouns and brought in words.favouring_prepositions
    return debates or campaigns or above.lemma_ in words.plan_nouns | words.pending_nouns


def _of_verb(noun: Token, words: Words) -> Iterator[Cue]:
    above = noun.head
    if has_dep(noun, "obj", "obl:arg", "obl", "nsubj:pass") and above.lemma_ in words.accuse:
        yield "hedged", above.text
    elif above.lemma_ in CHARGING and plain_preposition(noun) == "pour" and child(noun, "det", "nummod") is None:
        yield "hedged", above.text  # "arrêté pour violences"
    elif _is_still_to_be(noun, above, words):
        yield "planned", above.text


CHARGING = frozenset("arrêter interpeller poursuivre inculper juger rechercher écrouer détenir placer déférer mettre incarcérer".split())


def _is_still_to_be(noun: Token, above: Token, words: Words) -> bool:
    """Tell whether a verb or adjective leaves open, puts off or prevents what it governs."""
    governs, lemma = has_dep(noun, "obj", "obl:arg", "nsubj:pass"), above.lemma_
    fetched = above.family == "xcomp" and above.head.lemma_ in words.going and has_gone(above.head, above, words)
    lodged = lemma in words.refuse and noun.lemma_ in words.lodged_nouns
    wished = governs and not fetched and not lodged and lemma in words.plan - words.granting and not _was_needed(above)
    put_off = has_dep(noun, "obj", "nsubj:pass") and lemma in words.postponing
    leaned = lemma in words.leaning_adjectives and has_dep(noun, "obl", "nmod")
    campaigned = lemma in words.campaigning and plain_preposition(noun) in words.favouring_prepositions
    aimed = noun.family == "nsubj" and child(above, "cop") is not None and lemma in words.plan_nouns  # "sa reprise est un objectif"
    led_to = any(each.lemma_ in words.ways for each in children(above, "obj")) and plain_preposition(noun) in words.recipient_prepositions
    return wished or put_off or leaned or campaigned or aimed or led_to or _is_pending(noun, above, words)


def _was_needed(verb: Token) -> bool:
    """Tell "il a fallu" and "il aura fallu", without which it was not and with which it was, from "il faut", "il aurait fallu"."""
    return verb.lemma_ == "falloir" and any(morph(each, "Mood") != "Cnd" for each in children(verb, "aux:tense"))


def _is_pending(noun: Token, above: Token, words: Words) -> bool:
    """Tell whether a verb discusses or keeps back what it governs; a complaint that is rejected was made all the same."""
    governs = has_dep(noun, "obj", "obl", "nsubj:pass") and noun.lemma_ not in words.lodged_nouns | words.spoken_nouns
    return governs and above.lemma_ in words.pending_verbs and not _is_allowed(above, words)


def _is_allowed(verb: Token, words: Words) -> bool:
    """Tell whether what a verb keeps from happening did happen: "n'a pas empêché la victoire de Lens"."""
    return verb.lemma_ in words.preventing and has_child(verb, words.negation_adverbs, "advmod")


def is_cancelled(noun: Token, words: Words) -> bool:
    """Tell whether an occasion is cancelled: a concert, but not a dismissal, which took place before a court undid it."""
    occasion = noun.lemma_ in words.located_nouns | words.scheduled_nouns and noun.lemma_ not in words.objective_nouns
    return occasion and noun.head.lemma_ in words.cancelling and has_dep(noun, "obj", "nmod", "nsubj:pass")


def is_given_up(noun: Token, words: Words) -> bool:
    """Tell what was to be done and is not: "l'abandon de la vente", "la suspension de la vente du port"."""
    return noun.family == "nmod" and noun.head.lemma_ in _GIVING_UP and noun.lemma_ in words.objective_nouns


_GIVING_UP = ("abandon", "suspension", "report", "ajournement")


def is_called_off(noun: Token, above: Token, words: Words) -> bool:
    """Tell what somebody calls off, of which some may have been: "annule sa participation", "la hausse est annulée"."""
    governed = has_dep(noun, "obj", "nsubj:pass") and above.lemma_ in words.cancelling - words.postponing
    return governed and noun.lemma_ not in words.undone_nouns


def _is_open(noun: Token) -> bool:
    """Tell whether a noun is indefinite or bare: an inquiry that somebody asks for."""
    known = any(morph(each, "Definite") == "Def" or morph(each, "PronType") == "Dem" for each in children(noun, "det"))
    owned = any(morph(each, "Poss") == "Yes" for each in children(noun, "det", "nmod:poss"))
    return not known and not owned and not has_child(noun, ("du", "des"), "case")


def is_taken_for_granted(noun: Token, clause: Token, words: Words) -> bool:
    """Tell whether an event must be for its clause to be: "pour dénoncer la vente du stade"."""
    top = first_conjunct(noun)
    if top.family == "nmod" and top.head.lemma_ in ("fait", "raison", "cause") and plain_preposition(top.head) in ("de", "en", "à"):
        return True  # "la crise pourrait s'aggraver du fait du départ du maire"
    if top.head.lemma_ in _RELYING and plain_preposition(top) == "sur":
        return not is_indefinite(noun)  # "peut compter sur l'appui du maire"
    return top.family == "obj" and top.head == clause and clause.lemma_ in words.factive and not is_indefinite(noun)


_RELYING = ("compter", "appuyer", "reposer", "revenir")


def is_indefinite_subject(noun: Token) -> bool:
    """Tell whether an event noun is a subject that its clause does not take for granted: "une grève paralyserait le port"."""
    return noun.family == "nsubj" and is_indefinite(noun)


def is_new_day(date: Token | None, words: Words) -> bool:
    """Tell whether a date is what something is put off to, not when it was put off: "reporté au 12 mai"."""
    return date is not None and date.head.lemma_ in words.moving_days


def is_only_announced(noun: Token, words: Words) -> bool:
    """Tell an event that is announced or set for a day: "l'annonce de la fermeture", "l'arrivée devait se faire", "est avancée au 17"."""
    above = noun.head
    if noun.family == "obj" and above.lemma_ in _BACKING and noun.lemma_ in _PROPOSED:
        return True  # "a soutenu la nomination du juge"
    if noun.family == "nmod":
        return above.lemma_ == "annonce" and noun.lemma_ not in words.done_nouns
    takes_place = any(each.lemma_ in words.taking_place | words.causative for each in children(above, "xcomp"))
    if noun.family == "nsubj" and takes_place:
        return above.lemma_ in words.raise_planned
    will = morph(above, "Tense") == "Fut" and above.lemma_ in words.taking_place | words.causative
    put_forward = noun.dep_ == "nsubj:pass" and above.lemma_ == "avancer"
    return put_forward or (noun.family == "nsubj" and will)


_BACKING = frozenset(
    """soutenir appuyer défendre approuver confirmer bloquer retarder promouvoir favoriser faciliter contester combattre
    envisager examiner étudier support back oppose block delay defend promote""".split()
)
_PROPOSED = frozenset(
    """nomination désignation candidature adhésion intégration admission entrée ratification indépendance destitution extradition
    appointment accession admission ratification independence extradition impeachment membership""".split()
)


def would_be(noun: Token, verb: Token) -> bool:
    """Tell what would follow from an event that has not been: "la reprise de la ville signifierait la fin du siège"."""
    known = any(morph(each, "PronType") == "Dem" or morph(each, "Poss") == "Yes" for each in children(noun, "det"))
    if any(morph(each, "Mood") == "Cnd" for each in children(verb, "cop")):
        return not any(morph(each, "PronType") == "Dem" for each in children(noun, "det"))  # "son départ serait une perte"
    return not known and not is_indefinite(noun) and morph(verb, "Mood") == "Cnd" and child(verb, "xcomp") is None
