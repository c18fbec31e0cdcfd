"""Leave out what hangs on words that neither vouch for it nor say that it is wanted, possible or denied."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.factuality.conditional import may_only_be
from kg.extract.factuality.cues import is_asked
from kg.extract.factuality.modality import reserved
from kg.extract.factuality.pending import first_conjunct, is_called_off, is_only_announced, would_be
from kg.extract.factuality.polarity import negators
from kg.extract.grammar.negatives import has_ne
from kg.extract.grammar.tenses import tense
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, has_dep, is_gerund, is_verbal, morph, plain_preposition
from kg.extract.participants.control import conjunction, governor, is_infinitive, is_ranked, is_wish, opening
from kg.extract.words import Words

_HEARERS = frozenset(("vous", "-vous", "tu", "-tu", "you"))
_STANDING_FOR = ("de", "du", "des", "d'", "à", "au", "aux")


def is_open_verb(draft: Draft, words: Words) -> bool:
    """Tell a verb of which nobody says whether it happened: of a thing asked for, not hesitated at, or hanging on what leaves it open."""
    predicate = draft.predicate
    if predicate.dep_ == "acl:relcl" and _is_of_asked_for(predicate, words):
        return True
    if predicate.lemma_ in words.litotes and child(predicate, "xcomp", "obl:arg", "advcl") is not None and negators(predicate, words):
        return True  # "n'hésite pas à": who does not hesitate does it
    return _hangs_openly(draft, words)


def _hangs_openly(draft: Draft, words: Words) -> bool:
    """Tell an infinitive, or a participle without an auxiliary, of which what is above leaves open whether it happened."""
    predicate = draft.predicate
    clause = predicate.head if predicate.family == "advcl" and is_gerund(predicate) else predicate
    if is_infinitive(clause) and not _is_finite(clause):  # "la liberté de sortir", and in it "en portant un sac"
        return _is_readers(predicate, words) or _is_open_infinitive(clause, draft, words)
    if predicate.dep_ not in ("acl", "advcl") or "aux" in predicate.below or morph(predicate, "Tense") != "Past":
        return False
    if predicate.dep_ == "acl":
        return _says_of_nothing_real(predicate, words)
    return predicate.i < predicate.head.i and may_only_be(predicate.head, words)


def _is_of_asked_for(clause: Token, words: Words) -> bool:
    """Tell what a thing would do that there is not yet: "réclame une loi qui protège la forêt", "asked for rules that ban it"."""
    thing = clause.head
    if thing.head.lemma_ not in words.asking_for or not (thing.family == "obj" or plain_preposition(thing) in ("for", "à")):
        return False
    known = any(morph(each, "Definite") == "Def" for each in children(thing, "det")) or "nmod:poss" in thing.below
    return not known and thing.pos_ == "NOUN" and thing.lemma_ not in words.person_nouns and tense(clause) == "present"


def is_put_to_somebody(draft: Draft) -> bool:
    """Tell a question, which tells nothing, and what is said of whoever listens, whom nobody knows: "vous savez"."""
    if not _HEARERS.isdisjoint([part.token.lower_ for part in draft.parts if part.role == "agent"]):
        return True
    is_beside = draft.rule in ("titles", "descriptions") and "cop" not in draft.predicate.below
    return not is_beside and is_asked(draft.predicate)


def is_judged(clause: Token, words: Words) -> bool:
    """Tell whether somebody finds it good, odd or likely that something be: "il est mieux que le maire parte"."""
    above = clause.head
    if conjunction(clause).rpartition(" ")[2] != "que":
        return False
    above = child(above, "advmod") or above if above.lemma_ == words.be else above  # "il est mieux que"
    if has_child(above, words.degrees, "advmod"):
        return False  # "est si fort que les voisins croient à un séisme"
    is_state = above.pos_ in ("ADJ", "ADV") and child(clause.head, "expl", "nsubj") is not None
    return is_state and above.lemma_ not in words.vouching_adjectives | words.wanting | words.doubting


def _is_open_infinitive(clause: Token, draft: Draft, words: Words) -> bool:
    if child(clause, "aux:tense") is not None:
        return False
    first = clause
    while first.family == "conj" and is_infinitive(first.head):
        first = first.head
    if _is_finite(first):
        return False  # "will buy and sell"
    if has_dep(first, "ROOT", "root") or first.head in draft.words:
        bare = has_dep(first, "ROOT", "root") and first == clause and child(first, "nsubj", "aux:caus", "aux") is None
        return bare or (first.head in draft.words and first.head.lemma_ in words.being_about)  # "il s'agit de rénover"
    marks = [each.lower_ for each in opening(first)]
    above = governor(first, words)
    if _is_denied_twice(first, marks, words):
        return True
    if _is_enough_for(first, marks, words) or _judges(above, words):
        return True
    if (first.family == "advcl" and not words.purpose_marks.isdisjoint(marks)) or not words.opening_infinitives.isdisjoint(marks):
        return _is_outcome(first, marks, words)  # "pour", "sans", "avant de" say themselves what becomes of it
    return not _is_accounted_for(first, marks, above, words)


def _is_denied_twice(clause: Token, marks: list[str], words: Words) -> bool:
    """Tell "n'a pas cédé sans livrer combat", which says that he did."""
    above = clause.head
    raised = above.head if above.family == "xcomp" else above  # "ne peut pas chanter sans pleurer"
    return not words.without_prepositions.isdisjoint(marks) and bool(negators(above, words) or negators(raised, words))


def _is_finite(verb: Token) -> bool:
    """Tell what an auxiliary makes of a bare infinitive from an infinitive: "will buy", "did not attend"."""
    return any(each.dep_ == "aux" and morph(each, "VerbForm") == "Fin" for each in verb.children)


def _is_outcome(clause: Token, marks: list[str], words: Words) -> bool:
    """Tell what came of something from what it was for: "pour finalement égaliser", "pour finir deuxième"."""
    if words.purpose_marks.isdisjoint(marks):
        return False
    if clause.head.lemma_ in words.needing:
        return True  # "il faut relire ses lettres pour trouver une telle phrase"
    ends = clause.lemma_ in words.ending_up and not any(each.lower_ == "en" for each in clause.children)
    wins = clause.head.lemma_ not in words.decisive and any(each.lemma_ in words.outcomes for each in [clause, *children(clause, "conj")])
    return ends or wins or has_child(clause, words.in_the_end, "advmod")


def _is_accounted_for(clause: Token, marks: list[str], above: Token, words: Words) -> bool:
    """Tell whether it is known what the noun, adjective or verb above makes of an infinitive; what else brings one in leaves it open."""
    if _is_due(clause, marks, words):
        return False  # "des soins à apporter", "la marche à suivre"
    if above.pos_ == "NOUN":
        return _is_known_noun(above, words)
    if above.pos_ == "ADJ":
        known = words.need_adjectives | words.wanting | words.hedge_adjectives | words.apt_adjectives
        return is_ranked(above, words) or above.lemma_ in known
    if above.lemma_ in words.supposing - words.plan - words.wanting:
        return False  # "pensait partager leurs idées", "ne pense qu'à gagner"
    governed = has_dep(clause, "xcomp", "ccomp", "obl:arg", "advcl", "acl")
    return governed and is_verbal(above) and _vouches_or_withholds(above, marks, words)


def _is_due(clause: Token, marks: list[str], words: Words) -> bool:
    """Tell an infinitive of a noun right before its "à" from what its verb asks somebody to do: "invite le maire à partir"."""
    opening = min((each.i for each in children(clause, "mark", "case") if each.i < clause.i), default=0)
    before, above = clause.doc[opening - 1], clause.head
    if marks[:1] != ["à"] or not opening or is_ranked(above, words):
        return False
    if above.pos_ == "NOUN":
        return above.lemma_ not in words.plan_nouns | words.hedge_nouns
    if before.pos_ != "NOUN" or is_ranked(before, words):
        return False
    asks = words.object_control | words.inducing | words.plan | words.implicative | words.bound | words.dispatching | words.readying
    return is_verbal(above) and above.lemma_ not in asks


def _judges(above: Token, words: Words) -> bool:
    """Tell whether somebody finds it strange, good or easy to do something: "il est étonnant de retrouver ces champignons"."""
    known = words.need_adjectives | words.wanting | words.hedge_adjectives
    return above.pos_ == "ADJ" and child(above, "expl") is not None and above.lemma_ not in known


def _is_readers(clause: Token, words: Words) -> bool:
    """Tell whether anybody may do something: "peut-on lire", "on peut y voir"."""
    able = clause.head
    return clause.family == "xcomp" and able.lemma_ in words.able and has_child(able, words.anybody, "nsubj")


def _is_enough_for(clause: Token, marks: list[str], words: Words) -> bool:
    """Tell whether an infinitive says what something is enough or too little for: "les voix nécessaires pour gagner"."""
    opening = min((each.i for each in children(clause, "mark", "case") if each.i < clause.i), default=0)
    near = {each.lemma_ for each in clause.doc[max(opening - 2, 0) : opening]}  # "too early to say"
    return not (words.purpose_marks.isdisjoint(marks) or words.enough.isdisjoint(near))


def _is_known_noun(noun: Token, words: Words) -> bool:
    return is_wish(noun, words) or noun.lemma_ in words.progressive_nouns | words.imminent_nouns or is_ranked(noun, words)


def _vouches_or_withholds(verb: Token, marks: list[str], words: Words) -> bool:
    """Tell whether it is known what a verb makes of its infinitive."""
    lemma, owned = verb.lemma_, child(verb, "obj")
    if lemma in words.bound and owned is None and words.language == "fr" and child(verb, "aux:tense") is None:
        return False  # "n'ont pas à juger", "n'a plus qu'à gagner", "avait à jouer": whether they did is not said
    if owned is not None and (lemma in words.bound or (lemma in words.causative and marks[:1] in (["de"], ["d'"]))):
        return _is_known_noun(owned, words)  # "il y a urgence à trouver", "elle a peu d'espoir de guérir", "il fait mine de partir"
    if lemma in words.inducing:
        is_done = tense(verb) == "past" and not (morph(verb, "VerbForm") == "Inf" and child(verb, "aux:tense") is None)
        return (is_done or morph(verb, "VerbForm") in ("Part", "Ger")) and not negators(verb, words)
    carrying = words.raise_asserted | words.raise_planned | words.raise_hedged | words.cease | words.causative | words.befalling
    saying = words.say | words.deny | words.accuse | words.refuse | words.attempt
    return lemma in carrying | saying | words.plan | words.letting | words.implicative | words.intending | words.readying | words.wanting


def is_open_noun(noun: Token, words: Words) -> bool:
    top = first_conjunct(noun)
    determiners = children(noun, "det")
    is_the = any(morph(each, "Definite") == "Def" for each in determiners)
    if any(each.lemma_ in words.generic_determiners for each in determiners) and not is_the:
        return True  # "toute tentative de"
    brought = plain_preposition(top)
    if brought in words.open_prepositions or brought in words.as_marks or (top != noun and brought in words.purpose_prepositions):
        return True  # "vu comme une menace", "œuvrer pour la création d'une banque et la baisse de l'impôt"
    above = top.head
    if (
        _is_disputed(top, above, words)
        or is_only_announced(top, words)
        or (brought in words.opinion_prepositions and _is_purpose(noun, above, words))
    ):
        return True
    if brought in ("à", "sur") and above.lemma_ in words.bringing and (has_ne(above) or negators(above, words)):
        return True  # "n'a pas abouti à la libération des otages"
    if not has_dep(top, "obj", "nsubj:pass", "nsubj", "obl:arg"):
        return False
    settled = noun.lemma_ in words.settled_nouns and not _is_indefinite(noun) and reserved(above, words)
    if is_called_off(top, above, words) or (top.family == "obj" and (settled or above.lemma_ in words.missing)):
        return True  # "portera en appel le verdict de Lyon", "a manqué son entrée en scène"
    if has_dep(top, "obj", "nsubj:pass") and above.lemma_ in words.heralding:
        is_coming = any(each.lemma_ in words.plan_adjectives for each in children(noun, "amod"))
        return noun.lemma_ not in words.done_nouns and not is_coming  # "ont annoncé leur visite"
    if has_dep(top, "obj", "nsubj:pass") and not _is_indefinite(top) and is_verbal(above) and negators(above, words):
        return above.lemma_ not in words.factive
    if has_dep(top, "obj", "nsubj:pass", "obl:arg") and is_verbal(above) and _may_be_there(top, above, words):
        return True
    needed = child(above, "cop") is not None and above.lemma_ in words.need_adjectives
    return top.family == "nsubj" and (needed or would_be(top, above))


def _is_disputed(noun: Token, above: Token, words: Words) -> bool:
    """Tell whether somebody only stands for an event, or a law is of all such: "partisan d'un accord", "interdisant les négociations"."""
    if above.lemma_ in words.advocates | words.opposing_words:  # "opposé à la fermeture de l'usine"
        return plain_preposition(noun) in _STANDING_FOR
    is_law = above.lemma_ in words.banning and morph(above, "Tense") == "Pres" and morph(above, "VerbForm") in ("Part", "Ger")
    return is_law and noun.family == "obj" and morph(noun, "Number") == "Plur"


def _is_purpose(noun: Token, above: Token, words: Words) -> bool:
    """Tell "agit pour la protection des oiseaux" from what somebody is blamed, praised or known for, and from what takes place."""
    takes_place = noun.lemma_ in words.located_nouns | words.scheduled_nouns or is_ranked(noun, words)
    known = words.for_deeds | words.campaigning | words.campaigning_nouns | words.debated_nouns
    return above.lemma_ not in known and not takes_place


def _may_be_there(noun: Token, verb: Token, words: Words) -> bool:
    """Tell whether a wish or a future is of something done to an event that may long have been: "risque de compliquer sa campagne"."""
    makes = words.bringing | words.light | words.phase | words.plan | words.pending_verbs | words.postponing | words.cancelling
    known = verb.lemma_ in makes | words.factive | words.accuse | words.deny
    return not known and not _is_indefinite(noun) and reserved(verb, words)


def _is_indefinite(noun: Token) -> bool:
    if has_child(noun, ("du", "au", "aux"), "case"):
        return False
    marks = children(noun, "det")
    return not marks or any(morph(each, "Definite") == "Ind" or each.lower_ in ("de", "d'", "d’", "aucun", "aucune") for each in marks)


def _says_of_nothing_real(participle: Token, words: Words) -> bool:
    """Tell whether a participle says something of what is itself only wanted, possible or to come: "une tutelle confiée à un juge"."""
    noun = first_conjunct(participle.head)
    is_example = plain_preposition(noun) in words.as_marks  # "beaucoup à concéder, comme l'autonomie accordée à la région"
    if noun.pos_ != "NOUN" or not (is_example or _is_indefinite(noun)):
        return False
    if "cop" in noun.below and reserved(noun, words):
        return True  # "ce sera une fête organisée par la mairie"
    above = noun.head
    while noun.family == "nmod" and above.pos_ == "NOUN":
        if above.lemma_ in words.hedge_nouns | words.plan_nouns:
            return True
        if not _is_indefinite(above):
            return False
        noun, above = above, above.head
    governs = has_dep(noun, "obj", "obl:arg", "obl:agent", "nsubj:pass", "obl") and (noun.dep_ != "obl" or words.language == "fr")
    wished = above.lemma_ in (words.plan - words.granting) | words.wanting | words.foreseen and not has_dep(noun, "obl:mod", "obl:agent")
    return governs and is_verbal(above) and (wished or reserved(above, words))
