"""Leave out what a sentence does not say was reached: a step of what is to come, a thing only asked for, an aim perhaps missed."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.factuality.modality import reserved
from kg.extract.factuality.pending import first_conjunct
from kg.extract.grammar.tenses import host, tense
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import bears, children, has_child, has_dep, is_finite, is_verbal, morph, plain_preposition
from kg.extract.participants.control import conjunction, is_infinitive
from kg.extract.words import Words

_AS_FAR_AS = ("avec", "par", "autour de", "vers", "jusqu'à", "avant", "au terme de", "à partir de", "en vue de", "dans le cadre de")
_VOTING = ("voter", "approuver", "entériner", "ratifier")
_ARRIVING = frozenset(
    "parvenir arriver aboutir obtenir atteindre établir réaliser effectuer mener produire calculer mesurer déterminer identifier".split()
)
_AIMS = ("pour", "afin")
_URGING = ("falloir", "devoir", "pouvoir", "vouloir", "compter", "espérer", "valoir")
_UNWANTED = frozenset(
    """écrouler effondrer tomber chuter échouer mourir périr succomber sombrer capituler craquer céder rétrograder décéder
    disparaître redescendre rechuter reculer""".split()
)


def is_of_what_comes(noun: Token) -> bool:
    """Tell a step of what is to come, or what comes with it: "va rouler jusqu'à l'arrêt du moteur", "sera maître de la vente"."""
    top = first_conjunct(noun)
    above = top.head
    beside = has_dep(top, "obl", "advmod") and plain_preposition(top) in _AS_FAR_AS
    of_quality = has_dep(top, "nmod", "obl:arg") and "cop" in above.below
    return (beside or of_quality) and _is_coming(host(above))


def _is_coming(clause: Token) -> bool:
    """Tell whether a clause, or the verb it hangs on, lies ahead: "aura", "va avoir", "doit avoir"."""
    while clause.family == "conj" and not is_finite(clause):
        clause = clause.head
    if bears(clause, "Tense", "Fut"):
        return True
    above = clause.head
    if clause.family != "xcomp":
        return False
    if above.lemma_ in ("aller", "devoir"):
        return tense(above) == "present"
    return above.lemma_ == "pouvoir" and morph(above, "Tense") == "Fut"


def is_voted(noun: Token, words: Words) -> bool:
    """Tell what a vote has settled, and what is only named or laid out: "annoncera sa candidature", "une course proposant un départ"."""
    top = first_conjunct(noun)
    verb = top.head
    voted = has_dep(top, "nsubj", "nsubj:pass") and verb.lemma_ in _VOTING and tense(verb) == "past"
    named = top.family == "obj" and verb.lemma_ in words.say and morph(verb, "Tense") == "Fut" and _is_known(top)
    laid_out = top.family == "obj" and verb.lemma_ == "proposer" and morph(verb, "VerbForm") == "Part" and morph(verb, "Tense") == "Pres"
    return voted or named or laid_out


def _is_known(noun: Token) -> bool:
    return any(morph(each, "Poss") == "Yes" for each in children(noun, "det"))


def is_reached(infinitive: Token, words: Words) -> bool:
    """Tell an aim that what is told before has reached, or that the rest of the text says: "pour parvenir à ces résultats"."""
    while infinitive.family == "conj" and is_infinitive(infinitive.head):
        infinitive = infinitive.head  # "pour se faire connaître et enchaîner les succès"
    mark = next((each for each in children(infinitive, "mark", "case") if each.i < infinitive.i), None)
    if mark is None or mark.lower_ not in _AIMS or not has_dep(infinitive, "advcl", "acl", "obl"):
        return False
    above = infinitive.head
    waited = above.lemma_ == "attendre" and "obj" in above.below and any(tense(each) == "past" for each in (above, above.head))
    if waited:
        return True
    done = is_verbal(above) and tense(above) in ("past", "present") and _is_known_or_won(infinitive, above, words)
    return done and not reserved(above, words)


def _is_known_or_won(infinitive: Token, above: Token, words: Words) -> bool:
    """Tell results that stand there, what ends a contest, what nobody aims at: "pour parvenir à ces résultats", "pour s'écrouler"."""
    if infinitive.lemma_ in words.outcomes or infinitive.lemma_ in _UNWANTED:
        return True
    if infinitive.lemma_ in ("arriver", "passer", "prendre", "franchir", "parvenir") and above.lemma_ in words.decisive:
        return True
    named = (det for each in children(infinitive, "obj", "obl", "obl:arg") for det in children(each, "det"))
    return infinitive.lemma_ in _ARRIVING and any(morph(each, "PronType") == "Dem" for each in named)


def is_of_wanted(participle: Token, words: Words) -> bool:
    """Tell what is said of a thing that is only asked for or wanted: "a rejeté une demande de mesures interdisant la chasse"."""
    noun = participle.head
    if participle.lemma_ == "viser" or noun.pos_ != "NOUN" or morph(participle, "VerbForm") != "Part":
        return False
    if not participle.lower_.endswith("ant") and "aux:tense" not in participle.below:
        return False
    if any(morph(each, "Definite") == "Def" or morph(each, "Poss") == "Yes" for each in children(noun, "det")):
        return False
    while noun.family == "nmod" and noun.head.pos_ == "NOUN":
        if noun.head.lemma_ in words.pending_nouns | words.lodged_nouns:
            return True
        noun = noun.head
    governed = has_dep(noun, "obj", "xcomp") or (noun.family == "obl" and plain_preposition(noun) == "par") or "cop" in noun.below
    clause = host(noun)
    return governed and _is_wished(clause, words)


def _is_wished(clause: Token, words: Words) -> bool:
    """Tell whether what a clause says is wanted: "exige qu'un accord soit signé par", "veut obtenir un texte"."""
    if clause.lemma_ in words.wanting:
        return True
    return has_dep(clause, "xcomp", "ccomp") and clause.head.lemma_ in words.wanting | words.plan


def is_wondered_how(draft: Draft) -> bool:
    """Tell what nobody knows the way of: "nul ne voit comment elle a pu partir"."""
    clause = draft.predicate
    while clause.family == "xcomp" and clause.head in draft.words:
        clause = clause.head
    return has_child(clause, ("comment",), "advmod", "mark") or has_child(draft.predicate, ("comment",), "advmod")


def is_end(clause: Token) -> bool:
    """Tell what something led up to: "elle est augmentée jusqu'à ce que le tarif double", "ils courent avant que l'un ne cède"."""
    above = clause.head.head if clause.head.lower_ == "ce" else clause.head
    if not conjunction(clause).endswith(("jusqu'à ce que", "avant que")):
        return False
    if above.lemma_ in _URGING or not is_finite(host(above)):
        return False  # "il faut agir avant que le feu ne gagne"
    return tense(host(above)) != "past" and not _is_coming(host(above))
