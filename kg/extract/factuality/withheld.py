"""Leave out what its sentence names without telling it: bidden, granted, still to be checked, denied together with what it hangs on."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.factuality.modality import reserved
from kg.extract.factuality.pending import first_conjunct, is_given_up
from kg.extract.factuality.polarity import negators
from kg.extract.grammar.negatives import NE
from kg.extract.grammar.phrases import phrase
from kg.extract.grammar.tenses import host
from kg.extract.grammar.tokens import QUE, THOSE, Token
from kg.extract.grammar.tree import bears, child, children, has_child, has_dep, is_gerund, is_verbal, morph, plain_preposition, preposition
from kg.extract.grammar.voice import is_passive
from kg.extract.words import Words


def is_kept_back(noun: Token, words: Words) -> bool:
    """Tell what somebody only sees coming or stands against: "laisse entrevoir une victoire", "opposé à la vente"."""
    top = first_conjunct(noun)
    known = any(morph(each, "Poss") == "Yes" or morph(each, "Definite") == "Def" for each in children(top, "det"))
    going_on = top.head.lemma_ in _GOING_ON and has_dep(top, "obj", "nsubj:pass")
    given_up = top.head.lemma_ == "renoncer" and top.dep_ == "obl:arg"  # "prête à renoncer à son départ", which he has
    if known and (going_on or given_up) and reserved(top.head, words):
        return True  # "appelle à continuer sa collaboration"
    ends = top.family == "obl" and any(each.lemma_ in ("fin", "terme") for each in children(top.head, "obj"))
    if ends and reserved(top.head, words):
        return True  # "visant à mettre un terme à la grève", which is
    charged = top.head.lemma_ in ("charge", "charger") and plain_preposition(top) == "de"  # "le service en charge de la protection du lac"
    wrongly = any(each.lemma_ == "tort" for each in children(top.head, "obl", "advmod"))  # "annonce à tort la mort du roi"
    raised = top.head.lemma_ == "évoquer" and top.family == "obj" and noun.lemma_ not in words.done_nouns  # "évoque une fermeture"
    if charged or wrongly or raised or (top.head.lemma_ in _DENYING and has_dep(top, "obj", "nsubj:pass")):
        return True
    if is_given_up(top, words) or _is_stalled(top, words) or _is_credited(top) or (top.family == "nmod" and top.head.lemma_ in _SEEKERS):
        return True
    return top.head.lemma_ == "opposer" and morph(top.head, "VerbForm") == "Part" and plain_preposition(top) in ("à", "contre", "envers")


_DENYING = frozenset("démentir nier réfuter légaliser dépénaliser réglementer".split())  # "dément la libération", "légalise le mariage"
_SEEKERS = ("prétendant", "candidat", "aspirant", "postulant")  # "les prétendants à sa succession"


def _is_stalled(noun: Token, words: Words) -> bool:
    """Tell what does not come about, or is to go some way: "l'organisation du vote bloque", "souhaite que la reprise dure"."""
    if not has_dep(noun, "nsubj", "nsubj:pass"):
        return False
    clause = noun.head
    return clause.family == "ccomp" and clause.head.lemma_ in _ASKING and _opening(clause) is not None


_ASKING = frozenset("souhaiter vouloir exiger demander désirer réclamer espérer ordonner proposer".split())


def _is_credited(noun: Token) -> bool:
    """Tell what is so by what somebody says, who is no participant: "il signale le déclenchement du plan"."""
    return noun.family == "obj" and noun.head.lemma_ in _SIGNALLING and child(noun.head, "nsubj") is not None


_SIGNALLING = frozenset("affirmer alléguer indiquer mentionner préciser rapporter signaler".split())
_GOING_ON = frozenset(
    "continuer poursuivre maintenir prolonger interrompre cesser arrêter suspendre abandonner finir terminer achever stopper".split()
)


def is_of_coming_occasion(noun: Token) -> bool:
    """Tell an occasion at which something is still to be done: "désignera le champion lors de la finale"."""
    top, brought = first_conjunct(noun), plain_preposition(first_conjunct(noun))
    clause = host(top.head)
    is_coming = bears(clause, "Tense", "Fut")
    return is_coming and brought in _DURING and has_dep(top, "obl", "advmod", "case")


_DURING = ("lors de", "à l'occasion de", "au cours de", "pendant", "durant", "à l'issue de", "au terme de")


def is_jussive(clause: Token) -> bool:
    """Tell an order or one of several cases from what is told: "qu'ils le prouvent", "qu'il pleuve ou non"."""
    opening = _opening(clause) if clause.dep_ in ("ROOT", "parataxis", "advcl") else None
    if opening is None or not (opening.i == clause.sent.start or clause.doc[opening.i - 1].is_punct):
        return False
    if clause.dep_ == "advcl":
        return bears(clause, "Mood", "Sub")
    finite = next(iter(children(clause, "aux", "cop")), clause)  # of most of "-er" taggers make indicatives
    return morph(finite, "Mood") == "Sub" or (finite is clause and clause.lower_.endswith(("e", "es", "ent")))


def _opening(clause: Token) -> Token | None:
    """Return the "que" that opens a clause, also as the second word of what the parse takes for one mark."""
    if "mark" not in clause.below:
        return None
    marks = children(clause, "mark")
    found = [*marks, *(each for mark in marks for each in children(mark, "fixed"))]
    return next((each for each in found if each.lower_ in QUE and each.i < clause.i), None)


def is_to_be_checked(clause: Token, words: Words) -> bool:
    """Tell what somebody sees to or looks into: "vérifier que les freins fonctionnent"."""
    return clause.head.lemma_ in words.checking and _opening(clause) is not None


def is_denied_with(gerund: Token, words: Words) -> bool:
    """Tell how something is done that is not done, or kept from being done: "ne pas perdre de temps en discutant"."""
    if not is_gerund(gerund):
        return False
    above = gerund.head
    if any(each.text == "," for each in gerund.doc[above.i : gerund.i]):
        return False  # "n'a pas gagné, même en menant"
    kept = {each.lemma_ for each in (above, above.head)} & words.preventing
    return gerund.i > above.i and (bool(kept) or bool(negators(above, words)))


def is_better(verb: Token) -> bool:
    """Tell what it is better to do, done or not: "il vaut mieux partir"."""
    return any(each.lemma_ == "valoir" and has_child(each, ("mieux",), "advmod") for each in (verb, verb.head))


def is_opinion_of_some(verb: Token, words: Words) -> bool:
    """Tell what may be said for somebody, or in his opinion, who has no name: "pour les syndicats, la loi détruit des emplois"."""
    each = verb.doc[verb.sent.start]
    if each.lower_ not in words.opinion_prepositions:
        return False
    while each.head is not verb and each.head is not each:
        each = each.head  # to what opens the sentence with all that hangs on it
    if each.family != "obl" or plain_preposition(each) not in words.opinion_prepositions or verb.lemma_ in words.say | words.quote:
        return False
    share = next(iter(children(each, "nmod")), each) if each.text == "%" else None  # "63 % des Français"
    some = share if share is not None else each
    is_named = any(one.pos_ == "PROPN" for one in each.children)
    is_many = share is not None or some.lemma_.lower() in words.person_nouns | words.actor_nouns
    after = verb.doc.span(each.right_edge.i + 1, each.right_edge.i + 2).text
    return is_many and not is_named and some.pos_ == "NOUN" and "," in (after, each.right_edge.text)


def is_shown_as(participle: Token, words: Words) -> bool:
    """Tell what something is only said to be: "présentée comme accentuée par la crise"."""
    if morph(participle, "VerbForm") != "Part" or not participle.below.isdisjoint(("aux", "cop", "nsubj")):
        return False
    compared = participle.doc[participle.i - 1].lower_ in QUE and participle.lemma_ in words.foreseen | words.say
    if morph(participle, "Tense") == "Past" and (participle.lemma_ in _AWAITED or compared):
        return True  # "les résultats tant attendus", "moins bon que prévu"
    return has_child(participle, words.as_marks, "mark", "case")


_AWAITED = frozenset(("attendre", "espérer", "redouter", "escompter"))


def is_cut_restriction(draft: Draft) -> bool:
    """Tell "n'est présent | qu'à Lens", "n'est pas qu'un jeu", whose exception the draft does not tell."""
    verbs = [each for each in (draft.predicate, *draft.words) if each is draft.predicate or each.pos_ in ("VERB", "AUX")]
    found = [each for verb in verbs for each in verb.children if each.lower_ in NE]
    if not found:
        return False
    first, doc, last = found[0], draft.predicate.doc, max(each.i for each in draft.words)
    que = next((each for each in doc[first.i : first.sent.end] if _is_except(each, verbs)), None)
    if que is None:
        return False
    between = [each.lower_ for each in doc[first.i + 1 : que.i]]
    if not {"pas", "point", *NE}.isdisjoint(between[:-1]):
        return False  # "n'est pas aussi haut que", "n'est pas près de finir car il n'a que"
    told = {at for part in draft.parts for at in range(phrase(part.token)[0], phrase(part.token)[1] + 1)} | set(range(first.i, last + 1))
    return not told.intersection((que.i + 1, que.i + 2, que.i + 3)) or doc[que.i - 1].lower_ == "pas"


def _is_except(token: Token, verbs: list[Token]) -> bool:
    """Tell the "que" of "ne ... que" from one that opens a clause or compares."""
    if token.lower_ not in QUE or not has_dep(token, "advmod", "case", "cc", "fixed") or token.doc[token.i - 1].pos_ == "SCONJ":
        return False
    return any(verb in (token.head, token.head.head, token.head.head.head) for verb in verbs) or token.head in verbs


def is_of_any_such(draft: Draft, words: Words) -> bool:
    """Tell what is said of nobody in particular, or of a thing not named: "ceux qui restent", "ce que pense le maire".

    But ", ce qui irrite les élus" tells what came of it, and "c'est ce qu'a dit le maire" what was told before.
    """
    clause = draft.predicate
    while clause.family == "xcomp" and is_verbal(clause.head):
        clause = clause.head
    such = clause.head
    if clause.dep_ != "acl:relcl" or such.pos_ != "PRON":
        return False
    if such.doc[min(such.i + 1, clause.i)].lower_ not in ("qui", *QUE):
        return False  # "et ce, pendant que la pluie tombait"
    if such.lower_ == "ce":
        return not _tells_of_before(clause, such, draft, words)
    return such.lower_ in THOSE and child(such, "nmod") is None


def _tells_of_before(clause: Token, such: Token, draft: Draft, words: Words) -> bool:
    opening = next((each.lower_ for each in clause.children if each.i < clause.i and each.lower_ in ("qui", *QUE)), "")
    if opening != "qui":
        shown = child(such, "cop") is not None or such.doc[max(such.i - 1, 0)].text == ","
        said = shown and clause.lemma_ in words.say and child(clause, "aux:tense") is not None
        compared = such.doc[max(such.i - 2, 0)].lower_.endswith("ment")  # "contrairement à ce qu'il pense", but "veiller à ce qu'il parte"
        return said or (preposition(such) in ("à", "jusqu'à") and not compared)
    named = {part.role for part in draft.parts if part.token.pos_ != "PRON"} - {"agent"}
    return "patient" in named or (bool(named) and not is_passive(draft.predicate, words))
