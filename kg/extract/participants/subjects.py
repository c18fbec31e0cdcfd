"""Find who does, or undergoes, what a verb says: its own subject, one it shares, or the one its governor lends it."""

from __future__ import annotations

from kg.extract.grammar.agreement import described, is_of_either
from kg.extract.grammar.days import is_day
from kg.extract.grammar.tokens import Token, once
from kg.extract.grammar.tree import agrees, child, children, has_child, is_finite, is_verbal, morph, plain_preposition, preposition
from kg.extract.grammar.voice import is_participle, is_passive, reflexive
from kg.extract.participants.antecedents import antecedent
from kg.extract.participants.control import (
    befalls,
    governor,
    is_behind_quote,
    is_handed_on,
    is_infinitive,
    is_lent,
    is_periphrasis,
    is_ranked,
    is_somebody,
    is_wish,
)
from kg.extract.participants.inversions import (
    behind_clitic,
    behind_intransitive,
    behind_quotation,
    behind_relative,
    follows_quote,
    inverted,
    is_before_aside,
    is_finite_verb,
)
from kg.extract.participants.rivals import (
    describes_noun,
    is_across_colon,
    is_across_quote,
    is_behind_noun,
    is_gerund_beside,
    is_impersonal,
    is_inserted,
    is_misread,
    is_of_noun_above,
    is_outside_quote,
    is_past_relative,
    is_share,
    may_describe,
    named_behind,
    number,
    stands_apart,
    stands_for_clause,
)
from kg.extract.participants.standing import clause_past, described_now, is_absolute, is_across_bracket, standing_before
from kg.extract.words import Words

_BECOME = ("devenir", "redevenir", "become")
_IMPERSONAL = ("expl:subj", "expl")  # but not the "se" of "expl:pv"


@once
def subject(token: Token, words: Words) -> Token | None:
    """Return who does (or undergoes, in the passive) what `token` says, its own or shared with a governor."""
    own = _own_subject(token, words)
    if own is None or (follows_quote(token) and not is_before_aside(own, token)):
        own = inverted(token, words) or behind_quotation(token) or own or behind_relative(token, words)
    own = own or behind_clitic(token, words) or behind_intransitive(token, words)
    if own is not None and is_across_quote(own, token):
        own = behind_quotation(token) if own.i < token.i else None
        if own is None:
            return None
    if own is not None:
        return None if is_impersonal(token, own, words) or stands_for_clause(own, token, words) else own
    if ("expl" in token.below and any(each.dep_ in _IMPERSONAL for each in token.children)) or token.family == "csubj":
        return None
    shared = _bearer(_shared_subject(token, words), words)
    if shared is not None and is_impersonal(token, shared, words):
        return None  # "il devrait tomber dix centimètres de pluie"
    if shared is not None and (is_across_bracket(shared, token) or (shared.i > token.i and is_across_quote(shared, token))):
        return None
    return shared if shared is not None and not is_outside_quote(shared, token) else standing_before(token, words)


def _bearer(shared: Token | None, words: Words) -> Token | None:
    """Return who became what a noun says: whoever "devient président, ayant gagné" has won."""
    became = shared is not None and shared.family in ("obj", "xcomp") and shared.head.lemma_ in _BECOME
    return subject(shared.head, words) if shared is not None and became else shared


def subjects(verb: Token, words: Words) -> list[Token]:
    """Return all who do what a verb says where the parse leaves some out: "Paul Vidal, maire de Nice, et son adjointe ont démissionné"."""
    head = subject(verb, words)
    if head is None:
        return []
    is_last = head.family == "nsubj" and head.head is verb and child(verb, "nsubj") is not head
    return [*_beside(verb, head), head] if is_last else [head]


def _beside(verb: Token, head: Token) -> list[Token]:
    """Return the subjects before the last one, which "et" joins to them."""
    found = [each for each in children(verb, "nsubj") if each.i < head.i < verb.i and not preposition(each)]
    if not found or number(verb) == "Sing" or any(morph(each, "VerbForm") == "Fin" for each in verb.doc[found[0].i : head.i]):
        return []
    before = head.doc[max(head.left_edge.i - 1, 0)].lower_
    return found if child(head, "cc") is not None or before in ("et", "que", "and") else []


def _own_subject(token: Token, words: Words) -> Token | None:
    """Return the subject that stands nearest; before a colon stands a headline's topic ("Nîmes : une femme a été tuée")."""
    if "nsubj" not in token.below:
        return None
    found = [each for each in children(token, "nsubj") if each.lower_ not in words.never_subjects and not preposition(each)]
    if token.lemma_ in words.say and "ccomp" not in token.below:
        behind = next((each for each in found if each.text.startswith("-")), None)
        if behind is not None:
            return behind  # "« Une réussite » [1], explique-t-il"
    found = [each for each in found if not (is_misread(each) or (each.i > token.i and is_absolute(each)))]
    if not found:
        return None
    if behind_intransitive(token, words) is not None:
        found = [each for each in found if not is_day(each)]
    if token.dep_ == "acl:relcl" and any(is_share(each) for each in found):
        counted = token.head
        return counted if child(counted, "nmod", "obl", "advmod") is None else None
    beside = [each for each in found if not is_across_colon(each, token)]
    if len(found) == len(beside) == 1:
        return found[0]
    beside = [each for each in beside if not any(is_inserted(each, other) for other in beside)] or beside
    nearest = min(beside or found, key=lambda each: (each.i > token.i, abs(each.i - token.i)), default=None)
    label = next((each for each in found if each not in beside), None)
    if nearest is None or label is None or (beside and (morph(nearest, "Number") == "Plur" or number(token) != "Plur")):
        return nearest
    return named_behind(label, token) or nearest  # "Ski : coupe du monde, Ana Roy et Paul Vidal gagnent"


def _shared_subject(token: Token, words: Words) -> Token | None:
    above = token.head
    finite = is_finite(token)
    if token.family == "conj":
        return _joined_subject(token, words, finite=finite)
    if token.dep_ == "acl:relcl" and finite:
        return None
    if token.family == "acl":
        return _of_noun(token, above, words)
    if token.family in ("advcl", "obl") and is_handed_on(token, above, words):
        sent = child(above, "obj") if above.lemma_ in words.dispatching else None  # "nomme un juge pour enquêter"
        return sent if sent is not None and is_somebody(sent, words) else None
    if befalls(token, words) is not None and token.family == "xcomp":
        return subject(above, words)
    if token.family in ("xcomp", "ccomp", "advcl", "obl", "dep") and not finite:
        if (wish := governor(token, words)) != above:
            return _owner(wish, words)
        if token.family in ("xcomp", "ccomp") or _is_asked_of(token, above, words):
            return None if is_behind_quote(token) else controller(above, words)
        shared = subject(above, words) if not is_gerund_beside(token, above) else None
        return shared if shared is not None and _may_do(token, shared, words) else None
    return None


def _is_asked_of(clause: Token, above: Token, words: Words) -> bool:
    """Tell what a verb asks of its object where the parse hangs it loosely: "ont obligé un bus, ce soir-là, à s'arrêter"."""
    opening = next((each.lower_ for each in children(clause, "mark", "case")), "")
    return (
        clause.family == "advcl" and is_infinitive(clause) and opening in ("à", "de", "d'", "d’") and above.lemma_ in words.object_control
    )


def _may_do(clause: Token, shared: Token, words: Words) -> bool:
    """Tell whether the subject of a clause does what an infinitive or gerund beside it says; what undergoes it acts only as somebody."""
    named = antecedent(shared) or shared
    if is_participle(clause) and is_passive(clause, words) and shared.pos_ == "NOUN" and not may_describe(clause, shared):
        return False
    acts = morph(clause, "VerbForm") in ("Inf", "Ger") or morph(clause, "Tense") == "Pres"
    if (acts or "aux" in clause.below) and describes_noun(clause, words):
        return False
    if clause.lemma_ in words.harming and is_passive(clause.head, words):
        return False
    suffers = is_passive(clause.head, words) or child(clause.head, "cop") is not None  # "l'écart est plus grand en considérant le prix"
    if has_child(clause, words.aiming, "mark", "case"):
        if clause.head.lemma_ in words.dispatching:
            return is_lent(clause, words)  # "dix soldats ont été mobilisés pour fouiller la forêt"
        suffers = suffers or any(is_passive(each, words) for each in children(clause.head, "xcomp"))
        suffers = suffers or (clause.head.lemma_ in words.taking_place and reflexive(clause.head) is not None)  # "le débat se tient pour"
    return is_lent(clause, words) and (not acts or not suffers or is_somebody(named, words))


def _of_noun(token: Token, noun: Token, words: Words) -> Token | None:
    """Return who does, or undergoes, what hangs on a noun; a gerund is the clause's: "fait preuve de courage en sauvant un enfant"."""
    if not is_infinitive(token) and has_child(token, words.clause_marks, "mark", "case"):
        clause = next((each for each in token.ancestors if is_verbal(each)), None)
        return subject(clause, words) if clause is not None else None
    is_gerund = token.lower_.endswith("ing") or child(token, "aux:pass") is not None
    if is_gerund and not is_infinitive(token) and has_child(token, words.gerund_marks, "mark", "case"):
        return None  # "the risk of being hacked"
    agrees = is_participle(token) and not is_infinitive(token) and child(token, "aux:tense") is None  # "ayant agi" agrees with none
    found = described(token) if agrees else _noun_subject(token, noun, words)
    is_source = found is not None and preposition(found) in words.source_prepositions and morph(token, "Tense") == "Pres"
    if is_source and found is not None and any(each.text in ",»" for each in token.doc[found.i : token.i]):
        return None  # "est, selon la mairie, sûr, tirant"
    return None if found is not None and not is_infinitive(token) and is_of_either(token, found) else found


def _joined_subject(token: Token, words: Words, *, finite: bool) -> Token | None:
    """Return whom a verb shares with the one it is joined to; not "cite un livre, écrit par un élu"."""
    above = token.head
    if "cc" not in token.below and not finite and "obl:agent" in token.below and "obj" in above.below:
        return None
    if finite and is_behind_noun(token):
        return None
    if (
        not finite
        and is_finite_verb(above)
        and morph(token, "Tense") == "Pres"
        and child(token, "mark") is None
        and "aux" not in token.below
    ):
        return _of_participle_before(token, words)  # "l'un gagne, seuls deux rivaux réussissant à le suivre"
    if finite and above.family == "acl" and morph(above, "VerbForm") == "Part" and morph(above, "Tense") == "Pres":
        return _of_clause_above(token, words)
    if finite and {number(above), number(token)} == {"Sing", "Plur"}:
        return None
    if is_infinitive(token) and is_verbal(above) and not is_infinitive(above):
        return None  # the parse joins what no "et" can join
    if finite and (past := clause_past(token)) is not None:
        opened = any(each.text in "«(" for each in token.doc[above.i : token.i])
        return subject(past, words) if number(past) == number(token) and not opened else None
    shared = subject(above, words) if not (finite and (stands_apart(token) or is_past_relative(token))) else None
    if shared is None or not finite:
        return None if shared is not None and is_of_noun_above(token, shared) else shared
    is_one_done_to = child(token, "aux:pass") is not None and shared.pos_ == "NOUN" and child(shared, "conj") is None
    if is_one_done_to and not agrees(token, shared, "Gender"):
        return None
    counted = {morph(shared, "Number"), number(token)}
    many = shared.pos_ != "NOUN" or child(shared, "nmod", "conj", "appos") is not None  # "une dizaine de soldats ont"
    return None if counted == {"Sing", "Plur"} and (morph(shared, "Number") == "Plur" or not many) else shared


def _of_participle_before(participle: Token, words: Words) -> Token | None:
    """Return the noun of the participle that "et" joins one to, not of the verb: "bloque un cortège venant de Lens et voulant avancer"."""
    if "cc" not in participle.below:
        return None
    before = reversed(participle.doc[participle.head.i + 1 : participle.i])
    first = next((each for each in before if each.family == "acl" and morph(each, "Tense") == "Pres"), None)
    return subject(first, words) if first is not None and morph(first, "VerbForm") == "Part" else None


def _of_clause_above(verb: Token, words: Words) -> Token | None:
    """Return the subject of the clause around what the parse joins a verb to: "publie des textes dénonçant le prix et appelle à voter"."""
    clause = next((each for each in verb.head.ancestors if is_finite_verb(each)), None)
    return subject(clause, words) if clause is not None and number(clause) == number(verb) else None


def _noun_subject(token: Token, noun: Token, words: Words) -> Token | None:
    """Return the noun a participle describes, or for an infinitive whoever has the noun ("l'intention de partir")."""
    if not is_infinitive(token):
        return described_now(token, noun)
    above = governor(token, words)
    if is_verbal(above):
        return controller(above, words)
    if not is_wish(above, words) and has_child(token, ("à",), "mark") and not is_ranked(above, words):
        return None  # "les jeux à venir", "une lettre à écrire"
    of = has_child(token, ("de", "d'", "d’"), "mark")  # "une occasion unique de les joindre"
    ranked = is_ranked(above, words) and not of and above.lemma_.lower() not in words.manner_nouns
    return above if ranked else _owner(above, words)


def _owner(noun: Token, words: Words) -> Token | None:
    """Return who has a wish, a plan or a refusal: "sa volonté", "la volonté du groupe"; whoever is asked, where it asks others."""
    if noun.lemma_ in words.bidding_nouns:
        return next((each for each in children(noun, "nmod", "obl") if plain_preposition(each) in words.recipient_prepositions), None)
    owner = next((each for each in children(noun, "det", "nmod:poss") if morph(each, "Poss") == "Yes" or each.dep_ == "nmod:poss"), None)
    owner = owner or next((each for each in children(noun, "nmod") if _may_own(each, words)), None)
    if owner is not None:
        return owner
    if child(noun, "cop") is not None and is_periphrasis(noun, words):
        return subject(noun, words)
    if noun.head.lemma_ in words.giving and is_verbal(noun.head) and not is_passive(noun.head, words):
        return child(noun.head, "iobj")  # "gave her the chance to leave"
    carries = noun.lemma_ in words.plan_nouns or noun.head.lemma_ in words.light | words.too_common
    completes = noun.family in ("obj", "obl", "xcomp") and noun.dep_ != "obl:agent"
    return subject(noun.head, words) if completes and is_verbal(noun.head) and carries else None


def _may_own(each: Token, words: Words) -> bool:
    """Tell whose a wish is from what it is about: "le projet du maire", but "le projet de loi"."""
    known = child(each, "det") is not None or has_child(each, ("du", "des"), "case")
    return plain_preposition(each) in words.of_prepositions and (each.pos_ == "PROPN" or known)


def controller(verb: Token, words: Words) -> Token | None:
    """Return who does what the infinitive below `verb` says: its object where the verb asks it of another."""
    if verb.lemma_ in words.object_control and child(verb, "aux:pass", "nsubj:pass") is None:
        candidates = children(verb, "obj", "iobj", "obl:arg")
        other = next((each for each in candidates if plain_preposition(each) in ("", *words.recipient_prepositions)), None)
        if other is not None:
            return other
        unsaid = (words.bidding | words.perceiving | words.accuse) - words.intending - words.causative
        if verb.lemma_ in unsaid and not is_passive(verb, words):
            return None  # "permet de voter", "appelle à voter", "voit débarquer": whoever does it is not said before
    if has_child(verb, ("coupable", "coupables", "guilty"), "xcomp") and child(verb, "obj", "iobj") is not None:
        return child(verb, "obj", "iobj")  # "l'a reconnu coupable d'avoir volé"
    return subject(verb, words)
