"""Find the noun that a relative clause describes: the one its forms agree with; none where two do and the parse is in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.grammar.days import is_day
from kg.extract.grammar.tokens import Token, once
from kg.extract.grammar.tree import child, children, has_dep, morph, plain_preposition, preposition
from kg.extract.participants.relatives import OBJECTS, RELATIVES, agree, form, shown

_DETERMINED = ("du", "des", "au", "aux")
_INTO = ("de", "d'", "d’", "à", "en", "pour", "dans", "of", "in")
_AIMS = ("pour", "à", "contre", "par", "en", "envers", "for", "to", "against")
_JOINS = ("et", "mais", "ou")
_WHERE = ("où", "where")
_CASES = ("cas", "case")  # "c'est le cas de Nuage, qui"
# The arc of a relative clause whose forms fit two nouns of a phrase: below this measure too often the other one was meant.
_SURE = 0.75
_SURE_BESIDE = 0.5  # right behind its noun: "une frappe sur la base qu'il vise"
_NOUNS = ("NOUN", "PROPN")
_INSIDE = ("nmod", "obl", "amod", "acl", "conj")
_AMOUNTS = frozenset(  # are of what they count: "les milliers de personnes qui"
    "millier million milliard centaine dizaine vingtaine trentaine quarantaine cinquantaine soixantaine douzaine majorité ensemble "
    "partie part nombre moitié tiers quart plupart minorité thousand million hundred dozen majority number half".split()
)
_MEASURES = frozenset(
    "an année mois semaine jour heure minute seconde euro dollar mètre kilomètre point millième pourcent place kilo".split()
)
# What is somebody's or something's, who may as well be meant: "l'attitude du maire qui hésite", "une hausse du loyer, qui grimpe".
_BELONGING = frozenset(
    """position politique attitude conduite comportement volonté stratégie ligne décision choix avis opinion opposition réaction
    réponse discours propos déclaration présence absence rôle victoire défaite mort décès disparition retour départ arrivée venue visite
    candidature campagne élection nomination démission arrestation condamnation libération intervention soutien refus critique accusation
    promesse demande proposition annonce carrière vie situation état cause part sort cas exemple succès échec performance hausse baisse
    augmentation diminution recul progression croissance chute évolution fin début création construction fermeture ouverture
    emplacement localisation blessure fracture maladie santé corps visage identité nom titre image réputation fils fille père mère frère
    sœur femme mari épouse époux veuve ami amie avocat avocate famille entourage
    policy attitude behaviour conduct decision reaction speech death victory defeat arrival departure campaign role rise fall increase
    decrease""".split()
)
_HARMS = frozenset(
    """attentat attaque explosion accident incendie feu séisme tremblement tempête ouragan cyclone tornade tsunami crash collision
    fusillade inondation crue naufrage effondrement bombardement raid frappe tir émeute éruption avalanche déraillement épidémie
    catastrophe carambolage attack explosion accident fire earthquake storm hurricane tornado crash collision shooting flood shipwreck
    collapse bombing raid strike riot eruption avalanche derailment outbreak disaster blast""".split()
)
_HARMING = frozenset("tuer blesser endommager détruire ravager dévaster kill injure wound damage destroy devastate".split())
_MAKING = frozenset("causer faire provoquer coûter cause leave claim cost".split())
_HARMED = frozenset("mort blessé victime dégât vie disparu décès dead death injury victim damage life casualty".split())


def is_relative(token: Token) -> bool:
    """Tell whether a pronoun opens a relative clause, as the parse or its form has it."""
    return token.feats.get("PronType") == "Rel" or (token.pos_ == "PRON" and form(token) in RELATIVES)


def antecedent(token: Token) -> Token | None:
    """Return the noun that a relative pronoun stands for.

    "Les salariés de l'usine, qui perdent" are the salaried, by the number of the verb; whose cause "l'attentat du Parlement, qui a
    causé" means, only the parse can tell.
    """
    return _described(token) if is_relative(token) else None


@once
def _described(token: Token) -> Token | None:
    clause = next((each for each in (token, *token.ancestors) if has_dep(each, "acl", "advcl:cleft")), None)
    if clause is None or _asks(token, clause):
        return None
    if clause.family != "acl":
        return clause.head if _is_presented(clause.head, clause, token) else None
    noun = _last_joined(clause.head, token)
    if _is_origin(noun, token):
        return noun.head if agree(noun.head, clause, token) else None
    if token.doc[token.i - 1].pos_ == "NUM" and token.doc[token.i - 2].lower_ == "dont":
        return None  # "cent postes, dont dix qui"
    if _is_of_several(noun, clause, token):
        return None
    if _is_across(noun, clause, token) or _is_of_aside(noun, token):
        return None
    fitting = [each for each in (noun, *_others(clause, token)) if agree(each, clause, token)]
    if len(fitting) > 1 and (cause := _harm(fitting, clause)) is not None:
        return cause
    if token.lower_ in _WHERE and noun in fitting:
        fitting = [noun, *(each for each in fitting if not _is_bare(each) and each is not noun)]
    elif _only_says_what_for(noun, fitting) or (noun in fitting and _is_in_cleft(noun, fitting)):
        return None
    return noun if fitting == [noun] else _of_several(noun, fitting, clause, token)


def _is_presented(noun: Token, clause: Token, relative: Token) -> bool:
    """Tell what alone does what a clause says: "c'est Lens qui ouvre le score", not "c'est à Lens qu'elle vit"."""
    return relative.lower_ == "qui" and relative.head is clause and not preposition(noun) and agree(noun, clause, relative)


def _is_origin(noun: Token, relative: Token) -> bool:
    """Tell where somebody named is from, between commas: "Ana Roy, de l'université de Lens, qui a mené les travaux"."""
    words, named = relative.doc, noun.head
    if not has_dep(noun, "nmod") or plain_preposition(noun) not in _INTO or words[relative.i - 1].text != ",":
        return False
    known = named.pos_ == "PROPN" or any(each.pos_ == "PROPN" for each in children(named, "appos"))
    return known and any(words[each.i - 1].text == "," for each in children(noun, "case"))


def _is_somebody_beside(noun: Token, relative: Token) -> bool:
    """Tell whether the name of somebody whom a noun describes stands right before a clause: "la voix du maire, Paul Vidal, qui dit"."""
    beside = relative.i - 1 if relative.doc[relative.i - 1].text == "," else relative.i
    name = next((each for each in relative.doc.ents if each.label_ == "Person" and each.end == beside), None)
    return name is not None and any(name.start <= each.i < name.end for each in children(noun, "appos"))


def _harm(fitting: Sequence[Token], clause: Token) -> Token | None:
    """Return the one event that does harm where a clause tells of harm done: "l'attentat du Parlement, qui a tué quatre élus"."""
    done = clause.lemma_ in _HARMING or (clause.lemma_ in _MAKING and any(each.lemma_ in _HARMED for each in children(clause, "obj")))
    events = [each for each in fitting if each.lemma_ in _HARMS]
    return events[0] if done and len(events) == 1 and "aux:pass" not in clause.below else None


def _of_several(noun: Token, fitting: Sequence[Token], clause: Token, token: Token) -> Token | None:
    """Return which of the nouns that fit a relative pronoun stands for, the parse's being the first if it fits."""
    if len(fitting) > 1 and fitting[0] is noun and fitting[1].i < noun.i and _is_bare(noun) and token.lower_ not in _WHERE:
        above = next((each for each in fitting[1:] if each.pos_ == "NOUN"), noun)
        return None if _may_be_told(noun) or _is_bare(above) else above
    if len(fitting) > 1 and token.doc[token.i - 1].text == "," and any("cop" in each.below for each in fitting[1:]):
        return None  # "is a team of the club, which helps"
    if len(fitting) > 1 and fitting[0] is noun and _goes_on(noun, token):
        return None
    if len(fitting) > 1 and fitting[0] is noun:
        is_beside = _is_beside(noun, clause, token)
        if _is_in_kind(noun, fitting) or any(_is_as_likely(each, noun) or _is_named_beside(each, clause, token) for each in fitting[1:]):
            return None
        return noun if clause.sure >= (_SURE_BESIDE if is_beside else _SURE) or _is_somebody_beside(noun, token) else None
    fitting = [each for each in fitting if not _is_bare(each)] or [each for each in fitting if _may_be_told(each)]
    return fitting[0] if len(fitting) == 1 and (_is_last(fitting[0], token) or fitting[0].i < noun.i) else None


def _goes_on(noun: Token, relative: Token) -> bool:
    """Tell a clause that "et" joins to no other relative one: "une décision du tribunal datant de mai et qui rejette"."""
    words = relative.doc
    return words[relative.i - 1].lower_ in _JOINS and not any(is_relative(each) for each in words[noun.i + 1 : relative.i])


def _last_joined(noun: Token, relative: Token) -> Token:
    """Return the last of those joined that have articles of their own: "les élus et les textes qui ont été cités"."""
    if "conj" not in noun.below:
        return noun
    joined = [each for each in children(noun, "conj") if each.i < relative.i and each.pos_ in _NOUNS and "det" in each.below]
    return joined[-1] if joined else noun


def _is_of_several(noun: Token, clause: Token, relative: Token) -> bool:
    """Tell one of those joined, of all of whom the clause is: "Paul Vidal et Ana Roy qui sortent", "des élus et des juges, qui"."""
    is_joined = has_dep(noun, "conj") or any(each.i < relative.i for each in children(noun, "conj"))
    if not is_joined or shown(clause, relative)[0] != "Plur":
        return False
    return morph(noun, "Number") != "Plur" or relative.doc[relative.i - 1].text == ","


def _is_across(noun: Token, clause: Token, relative: Token) -> bool:
    """Tell whether a noun outside a phrase parts it from its clause: "au nom des élus présents, le choix du public, qui"."""
    if relative.i < noun.i or relative.i - noun.i <= 2:
        return False
    between = (each for each in relative.doc[noun.i + 1 : relative.i] if each.pos_ == "NOUN" and "det" in each.below and not is_day(each))
    return any(not preposition(each) and noun not in each.ancestors and agree(each, clause, relative) for each in between)


def _is_of_aside(noun: Token, relative: Token) -> bool:
    """Tell the object of a participle between commas, of whose noun the clause most often is: "Ana Roy, représentant Lens, qui mène"."""
    aside = noun.head
    if not has_dep(noun, "obj", "obl") or not has_dep(aside, "acl") or has_dep(aside, "acl:relcl"):
        return False
    words = noun.doc
    return words[relative.i - 1].text == "," and any(each.text == "," for each in words[aside.head.i : aside.i])


def _only_says_what_for(noun: Token, fitting: Sequence[Token]) -> bool:
    """Tell what no person stands for and a preposition other than "de" brings into a noun that the clause may be of as well.

    "La marche pour la paix qui part", "les qualifiés aux Jeux, qui ont choisi", "un bastion de la ligue en Irak, qui compte".
    """
    brought = plain_preposition(noun)
    if brought not in _AIMS or noun.pos_ not in _NOUNS or not has_dep(noun, "nmod", "obl") or has_dep(noun, "obl:agent"):
        return False
    if (brought == "par" and child(noun, "det") is not None) or any(each.pos_ == "PROPN" for each in children(noun, "appos")):
        return False  # "une plainte par un voisin qui", "la place à l'Américaine Ana Roy qui"
    label = next((each.label_ for each in noun.doc.ents if each.start <= noun.i < each.end), "")
    if label == "Person":
        return False
    if label == "Place" and brought == "en":
        return noun.head.pos_ in (*_NOUNS, "PRON")
    return any(each in noun.ancestors for each in fitting)


def _is_bare(noun: Token) -> bool:
    """Tell what only says of which kind another noun is, of which place, how much: "chefs de groupe", "le traité de Lens", "185 mois"."""
    if noun.lemma_ in _MEASURES or any(each.lemma_ in _MEASURES for each in children(noun, "nmod") if noun.lemma_ in _AMOUNTS):
        return True
    if noun.pos_ == "PRON" or not has_dep(noun, "nmod", "obl", "conj"):
        return False
    if child(noun, "det", "nummod") is not None or preposition(noun) in _DETERMINED:
        return False
    brought = plain_preposition(noun) or (plain_preposition(noun.head) if has_dep(noun, "conj") else "")
    if noun.pos_ == "PROPN":
        label = next((each.label_ for each in noun.doc.ents if each.start <= noun.i < each.end), "Place")
        return brought in _INTO and label == "Place" and noun.head.lemma_ not in _CASES
    return brought in _INTO and not any(each.i < noun.i for each in children(noun, "amod"))


def _is_in_kind(noun: Token, fitting: Sequence[Token]) -> bool:
    """Tell what stands inside the word for a kind of thing: "votes" in "les accusations de trucage des votes qui ont pesé"."""
    kind = noun.head
    return has_dep(noun, "nmod") and preposition(noun) in _DETERMINED and kind.head in fitting and kind.pos_ == "NOUN" and _is_bare(kind)


def _may_be_told(noun: Token) -> bool:
    """Tell whether several of a kind may be meant rather than the noun before them: "une équipe de chercheurs qui ont"."""
    return noun.pos_ == "NOUN" and morph(noun, "Number") == "Plur" and noun.lemma_ not in _MEASURES


def _is_in_cleft(noun: Token, fitting: Sequence[Token]) -> bool:
    """Tell whether a noun stands inside what "c'est" presents, of which the clause may be: "c'est celle d'un roi qui", not "le cas de"."""
    above = noun
    while above.head is not above and has_dep(above, *_INSIDE):
        above = above.head
    if above is noun or above.pos_ not in (*_NOUNS, "PRON") or above.lemma_ in _CASES or (above.pos_ in _NOUNS and above not in fitting):
        return False
    return child(above, "cop") is not None and any(each.lower_ in ("ce", "c'", "c’") for each in children(above, "nsubj"))


def _asks(token: Token, clause: Token) -> bool:
    """Tell a pronoun that asks, or a conjunction, from a relative one: "qui précise qui est visé", "du fait qu'elle habite Lens"."""
    path = [token, *token.ancestors]
    if token.i > clause.i and any(not has_dep(each, "conj") for each in path[1 : path.index(clause)]):
        return True
    if form(token) not in OBJECTS:
        return False
    if not has_dep(token, "obj") or "nsubj" not in token.head.below:
        return False  # "l'atelier que reprend sa fille"
    return any(each.pos_ in _NOUNS for each in children(token.head, "obj"))


def _is_as_likely(other: Token, noun: Token) -> bool:
    """Tell whether the parse's noun is no likelier than another: what is somebody's, or who did what the other is said to be.

    "L'attitude de la Bretagne qui hésite", "un texte rédigé par la commune qui prévoit".
    """
    if other.i > noun.i:
        is_known = other.pos_ == "PROPN" or any(each.lower_ in ("du", "des") for each in children(other, "case"))
        return other.head is noun and noun.lemma_ in _BELONGING and (is_known or child(other, "det") is not None)
    doer = noun.head if has_dep(noun, "conj") else noun
    is_done = has_dep(doer, "obl:agent") and plain_preposition(doer) in ("par", "by") and has_dep(doer.head, "acl")
    return is_done and doer.head.head is other and "," not in [each.text for each in noun.doc[other.i : doer.head.i]]


def _is_named_beside(other: Token, clause: Token, relative: Token) -> bool:
    """Tell somebody named right before the clause: "la surprise vient du club d'Ana Roy qui gagne", "le chien de Paul Vidal, qui"."""
    if other.pos_ != "PROPN" or not preposition(other) or shown(clause, relative)[0] == "Plur":
        return False
    name = next((each for each in other.doc.ents if each.start <= other.i < each.end), None)
    beside = relative.i - 1 if relative.doc[relative.i - 1].text == "," else relative.i
    return name is not None and name.label_ == "Person" and name.end == beside


def _is_last(noun: Token, relative: Token) -> bool:
    return not any(each.pos_ in _NOUNS and each.family != "flat" for each in noun.doc[noun.i + 1 : relative.i])


def _is_beside(noun: Token, clause: Token, relative: Token) -> bool:
    first = min(relative.i, clause.left_edge.i)
    return not any(each.text in ",;()–—" for each in noun.doc[noun.i + 1 : first + 1])


def _others(clause: Token, relative: Token) -> Iterator[Token]:
    """Yield the other nouns of the phrase that the clause may describe: those above its noun, those between it and the pronoun."""
    noun = clause.head
    above = noun
    while has_dep(above, *_INSIDE) and above.head is not above:
        is_joined = has_dep(above, "conj")
        above = above.head
        if above.pos_ in _NOUNS:
            if above.lemma_ not in _AMOUNTS and not is_joined:
                yield above
        elif not has_dep(above, "acl", "amod"):
            break
    for each in noun.doc[noun.i + 1 : relative.i]:
        is_in_name = each.pos_ == each.head.pos_ == "PROPN"
        if each.pos_ in _NOUNS and each.family in ("nmod", "obl", "obj") and not is_in_name and noun in each.ancestors:
            yield each
