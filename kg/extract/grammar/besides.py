"""Tell what the parse hangs on a noun though its verb has it, and what it parts from a noun though the two are one thing."""

from __future__ import annotations

from kg.extract.grammar.tokens import QUE, Token

_OF = frozenset(("de", "d'", "d’", "du", "des"))
_AT = frozenset(("à", "au", "aux"))
_ABOUT = frozenset(("alentour", "alentours", "environ", "environs"))
_CLOCK = frozenset("h heure heures min minute minutes midi minuit".split())
_WAYS = frozenset("pied vélo cheval moto genou hâte nage".split())  # how one goes: "rejoint la gare | à pied"
_GOING = frozenset(
    """rejoindre quitter traverser parcourir atteindre regagner gagner fuir longer sillonner franchir remonter descendre visiter
    passer arpenter""".split()
)
_CALLING = frozenset("appeler inviter exhorter inciter contraindre condamner obliger forcer pousser convier encourager".split())
_VOTING = frozenset("approuver adopter rejeter valider ratifier voter soutenir élire réélire refuser".split())
_OUSTING = frozenset("exclure expulser chasser écarter évincer disqualifier bannir".split())
_COMPOUNDS = frozenset(  # "à" and an infinitive make one thing of these nouns
    """manque>gagner salle>manger machine>laver machine>coudre machine>écrire fer>repasser chambre>coucher pâte>modeler
    mesure>prendre décision>prendre somme>payer prix>payer travail>faire chemin>parcourir marche>suivre exemple>suivre
    maison>vendre logement>louer question>poser point>régler compte>rendre effort>fournir objectif>atteindre""".split()
)


def is_beside_verb(token: Token, marks: list[Token]) -> bool:
    """Tell when or how a verb's is from what is of the noun before it: "le poste | aux alentours de midi", "la gare | à pied"."""
    if token.pos_ == "PRON":  # "un signe | de ce qu'il faut faire", of which the clause is not in the phrase
        after = token.doc[token.i + 1 : token.i + 2]
        return token.lower_ == "ce" and bool(after) and (after[0].lower_ in QUE or after[0].lower_ in ("qui", "dont"))
    brought = marks[0].lower_ if marks else ""
    return _is_at(token) if brought in _AT else brought in _OF and _is_barred(token)


def _is_at(token: Token) -> bool:
    """Tell the hour, the way, the vote or the call that "à" brings in from what is of a noun."""
    if token.lower_ in _ABOUT:
        return any(each.lower_ in _CLOCK or each.text.isdecimal() for each in token.doc[token.i + 2 : token.i + 5])
    if token.lemma_ == "an" and "nummod" in token.below:
        return True  # "mort d'une chute | à 40 ans"
    noun, verb = token.head, token.head.head
    if noun.dep_ != "obj":
        return False
    if token.lemma_ == "unanimité":
        return verb.lemma_ in _VOTING
    if token.lemma_.lower() in _WAYS:
        return verb.lemma_ in _GOING
    if token.pos_ in ("NUM", "SYM") or token.text == "%" or "nummod" in token.below:
        return token.text == "%" and verb.lemma_ in _VOTING
    return verb.lemma_ in _CALLING and noun.lemma_.lower() not in _ENTRIES


_ENTRIES = frozenset("candidat candidate accès participant appel aide recours référence droit".split())


def _is_barred(token: Token) -> bool:
    """Tell what somebody named or owned is driven from: "exclut le Britannique | de la course", "écarte son chef | du vote"."""
    noun = token.head
    if noun.dep_ != "obj" or noun.head.lemma_ not in _OUSTING:
        return False
    owned = any(each.feats.get("Poss") == "Yes" for each in noun.children)
    return (owned or noun.text[:1].isupper()) and token.pos_ == "NOUN"


def before_act(head: Token, last: int) -> int:
    """Return the last token before a verb that the parse takes for a part of its subject: "l'absence de règles | crée des abus"."""
    for each in head.doc[head.i + 1 : last]:
        if each.pos_ == "VERB" and each.family in ("amod", "nmod", "appos") and each.feats.get("VerbForm") == "Fin" and _has_object(each):
            return each.i - 1
    return last


def _has_object(verb: Token) -> bool:
    after = verb.doc[verb.i + 1]
    return after.pos_ == "DET" or after.lower_ in ("des", "du")


def is_adjective(participle: Token) -> bool:
    """Tell what looks like a participle but says all by itself: "un effort insuffisant et tardif"."""
    after = participle.doc[participle.i + 1 : participle.i + 2]
    return not participle.children and bool(after) and after[0].pos_ in ("PUNCT", "CCONJ", "SPACE")


def is_kind_of(infinitive: Token, noun: Token) -> bool:
    """Tell the infinitive that makes one thing of a noun: "un manque à gagner"."""
    return infinitive.i == noun.i + 2 and f"{noun.lemma_.lower()}>{infinitive.lemma_}" in _COMPOUNDS
