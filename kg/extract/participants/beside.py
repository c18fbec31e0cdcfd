"""Tell what the parse hangs on a verb, or joins to its object, though the words around it show that it belongs elsewhere."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.draft import Scene
from kg.extract.grammar.joins import VIEWING
from kg.extract.grammar.negatives import has_ne
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import child, children, has_child, morph, plain_preposition, preposition, stretch
from kg.extract.grammar.voice import is_passive, reflexive
from kg.extract.participants.rivals import is_across_colon
from kg.extract.words import Words

_IF = frozenset(("si", "s'", "s’"))
_COMPARED = _IF | QUE
_COMPARING = ("autant", "plus", "moins", "davantage", "mieux")


def is_compared(each: Token, verb: Token) -> bool:
    """Tell what something is compared with, and the subject of an "if" clause: "brille autant que dix soleils", "si le vent tourne"."""
    if each.i < verb.i or _COMPARED.isdisjoint([mark.lower_ for mark in verb.doc[verb.i + 1 : each.i + 2]]):
        return False
    marks = [mark.lower_ for mark in children(each, "case", "mark")]
    if not _IF.isdisjoint(marks):
        return True
    if has_ne(verb):
        return False
    if not QUE.isdisjoint(marks) and preposition(each) not in ("", *QUE):
        return True  # "court moins vite que dans sa jeunesse"
    first = each.left_edge.i
    before = [word.lower_ for word in each.doc[max(first - 2, 0) : first + 2]]
    return not QUE.isdisjoint(before) and any(one in _COMPARING and other in QUE for one, other in pairwise(before))


def is_of_clause_before(each: Token, verb: Token) -> bool:
    """Tell what stands before the word that opens the clause, or across a colon or half a pair of brackets from its verb."""
    between = stretch(each, verb)
    if each.i < verb.i:
        if verb.family in ("conj", "parataxis") and child(verb, "cc") is None and _is_behind_phrase(each, verb):
            return True
        opens = any(each.i < mark.i < verb.i for mark in children(verb, "mark", "cc") if mark.lower_ not in _SETTING)
        return opens or between.count("(") > between.count(")")
    return between.count(")") > between.count("(") or is_across_colon(verb, each)


def _is_behind_phrase(each: Token, verb: Token) -> bool:
    """Tell what stands between the clause before and the subject of its own: "la gare est à Lens, à un kilomètre du lac, elle a été"."""
    own, first = child(verb, "nsubj"), each.left_edge.i - (each.left_edge.text != ",")
    return own is not None and each.i < own.i and verb.head.i < first and verb.doc[first].text == ","


_SETTING = ("pour", "à", "de", "d'", "d’", "en", "sans", "to", "by", "without", "for", "while")  # before infinitives and gerunds


def is_no_object(each: Token, verb: Token) -> bool:
    """Tell a noun behind a verb that takes none, or one whose "que" tells what it says: "est né il y a dix ans", "rappelle que, hier"."""
    if each.dep_ != "obj" or each.i < verb.i or each.pos_ == "PRON":
        return False
    if verb.doc[each.left_edge.i - 1].lower_ in _BEYOND:
        return True  # "saute par-dessus la barrière"
    if is_score(each) or is_across_colon(verb, each):
        return True  # "l'eau fuit : un litre sur quatre"
    if verb.lemma_ == "rester":
        return child(each, "det") is not None and each.left_edge.lower_ == "des"  # "ceux qui restent des rebelles"
    if (verb.lemma_ in _TAKING_NONE and "aux:caus" not in verb.below) or (
        verb.lemma_ in _TAKING_NONE_OF_ITSELF and reflexive(verb) is not None
    ):
        return "nsubj" in verb.below and any(own.i < verb.i for own in children(verb, "nsubj"))
    return verb.doc[verb.i + 1].lower_ in QUE and not has_ne(verb)


_TAKING_NONE = frozenset("naître mourir décéder survenir intervenir advenir disparaître arriver venir partir".split())
_TAKING_NONE_OF_ITSELF = frozenset("produire dérouler passer effondrer".split())


_BEYOND = frozenset("par-dessus par-dessous par-delà par-devant au-delà au-dessus au-dessous au-devant".split())


def is_behind_closed(each: Token, verb: Token) -> bool:
    """Tell what stands behind the comma that closes a relative clause: "il a vu le maire, qui avait refusé l'offre, mardi, à Lyon"."""
    opening, first = verb.left_edge.i - 1, each.left_edge
    if verb.dep_ == "acl:relcl" and verb.doc[first.i - (first.text != ",")].text == ",":
        return True  # "le jeu qu'ils aiment, avec deux ailiers jouant haut"
    if verb.doc[opening + (verb.doc[opening + 1].text == ",")].text != ",":
        return False
    return any(mark.text == "," for mark in verb.doc[verb.i + 1 : first.i + 1])


def is_score(each: Token) -> bool:
    """Tell how a match ended: "s'impose deux buts à un", "mène 25-16"."""
    if each.pos_ == "NUM":
        low, mark, high = each.text.partition("-")
        return mark == "-" and low.isdecimal() and high.isdecimal()
    behind = each.doc[each.i + 1 : each.i + 3]
    return "nummod" in each.below and len(behind) == 2 and behind[0].lower_ == "à" and behind[1].pos_ == "NUM" and each.lemma_ in _SCORED


_SCORED = frozenset("but set manche point touche jeu victoire essai match".split())


def is_elsewhere(each: Token, verb: Token, scene: Scene) -> bool:
    """Tell whether what the parse hangs on a verb belongs to another clause or phrase, or is nothing that it takes."""
    if each.family in ("obl", "nmod"):
        return is_compared(each, verb) or is_of_clause_before(each, verb) or is_example(each, verb)
    if each.family == "obj" and (is_compared(each, verb) or is_apposed(each, verb) or is_no_object(each, verb)):
        return True
    if each.family in ("obj", "iobj") and is_quoted(each, verb, scene):
        return True
    is_predicate = each.family == "obj" and is_predicates(each, verb, scene.words)
    return is_predicate or (each.dep_ == "iobj" and _is_oneself(each))


def is_example(each: Token, verb: Token) -> bool:
    """Tell what "comme" names of many from what somebody takes them for: "a écrit des livres | comme La Vague"."""
    if each.i < verb.i or "case" not in each.below or preposition(each) != "comme" or verb.lemma_ in VIEWING:
        return False
    mark = children(each, "case")[0]
    before = verb.doc[mark.i - 1 - (verb.doc[mark.i - 1].text == ",")]
    many = next((one for one in children(verb, "obj", "obl") if one.i < mark.i and before in one.subtree), None)
    named = each.pos_ == "PROPN" or any(morph(one, "Definite") == "Def" for one in children(each, "det"))
    return named and many is not None and morph(many, "Number") == "Plur"


def is_apposed(each: Token, verb: Token) -> bool:
    """Tell a name that goes with the noun of the phrase before it from an object: "a publié dans le journal La Gazette un texte"."""
    if each.pos_ != "PROPN" or each.family != "obj" or preposition(each):
        return False
    noun = each.doc[each.left_edge.i - 1]
    often = noun.lemma_ in ("fois", "reprise")  # "a vu à deux reprises Ana Roy"
    return noun.pos_ == "NOUN" and noun.head is verb and noun.family == "obl" and bool(preposition(noun)) and not often


def is_quoted(each: Token, verb: Token, scene: Scene) -> bool:
    """Tell what stands inside the words that a verb of saying follows: "« c'est une bonne chose », a déclaré Ana Roy"."""
    if each.i > verb.i or verb.lemma_ not in scene.words.say | scene.words.quote:
        return False
    return any(start <= each.idx < end <= verb.idx for start, end in scene.quotes)


def is_predicates(each: Token, verb: Token, words: Words) -> bool:
    """Tell what cannot be an object, the verb having or taking a predicate: "devient dangereux et blesse", "sort le premier"."""
    if each.pos_ == "ADJ" and verb.lemma_ in words.unaccusative and verb.lemma_ not in words.linking:
        return True
    if each.i > verb.i and "expl" in verb.below and each.pos_ == "NOUN" and "obl" in verb.below:
        near = [one for one in children(verb, "obl") if verb.i < one.i < each.i]  # "se réclame du maire la création"
        return any(mark.dep_ == "expl:pv" for mark in children(verb, "expl")) and any(plain_preposition(one) == "de" for one in near)
    return verb.lemma_ in words.linking and any(mark.pos_ == "ADJ" for mark in children(verb, "xcomp"))


def is_misjoined(joined: Token, first: Token) -> bool:
    """Tell what "et" may as well join to a phrase behind the first: "aide la ville dans la crise et la guerre"."""
    if joined.i < first.i or joined.family != "conj" or joined.head is not first:
        return False
    mark = child(joined, "cc")
    if mark is None or mark.lower_ not in ("et", "ainsi", "and"):
        return False
    before = joined.doc[mark.i - 1]
    if before.text == "," and sum(word.text == "," for word in joined.doc[first.i : mark.i]) == 1:
        return True  # "les affaires qui ont touché le parti, et des baisses"
    return before.head is not first and before is not first and first not in before.ancestors


def is_object_pronoun(pronoun: Token, words: Words) -> bool:
    """Tell "nous" and its like as the object of a verb that takes nobody by "à": "nos élus nous entendent", not "nous parlent"."""
    verb = pronoun.head
    if pronoun.lower_ not in _OBJECTS or pronoun.i > verb.i or not words.dative or is_passive(verb, words):
        return False
    if verb.lemma_ in _BIDDING:
        return True
    if has_child(verb, ("je", "j'", "j’", "tu"), "nsubj"):
        return False  # "vous vous entendez"
    taking = words.giving | words.addressing | words.say | words.quote | words.dative | words.lending | words.light
    return verb.lemma_ not in taking and child(verb, "obj", "ccomp", "xcomp", "expl") is None


def _is_oneself(pronoun: Token) -> bool:
    """Tell "nous" behind "nous" from somebody else: "nous ne nous attendons pas", "vous tenez à vous rappeler"."""
    doer = _SELVES.get(pronoun.lower_)
    verbs = (pronoun.head, pronoun.head.head) if pronoun.head.family == "xcomp" else (pronoun.head,)
    return doer is not None and any(each.lower_ in doer for verb in verbs for each in children(verb, "nsubj"))


_SELVES = {"nous": ("nous",), "vous": ("vous",), "me": ("je", "j'", "j’"), "m'": ("je", "j'", "j’"), "m’": ("je", "j'", "j’")}
_BIDDING = frozenset(  # whom these bid to do something is their object
    """accuser aider amener appeler autoriser conduire condamner contraindre convaincre décourager dissuader empêcher encourager exhorter
    forcer habituer inciter inviter obliger persuader pousser prier remercier sommer supplier""".split()
)
_OBJECTS = frozenset(("me", "m'", "m’", "te", "t'", "t’", "nous", "vous"))
