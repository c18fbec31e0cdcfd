"""Cut off the end of a phrase what its words show to be the verb's or the next sentence's: "convertir le lac | en désert"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.document import Doc
    from kg.extract.grammar.tokens import Token

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_NEXT = frozenset("prochain prochaine dernier dernière passé passée suivant suivante précédent précédente".split())
_CLOCK = re.compile(r"\d\d?:\d\d")
_SPELLS = frozenset("jour journée nuit semaine week-end mois an année saison été hiver matinée soirée match partie".split())
_MONTHS = frozenset("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split())
_AS = frozenset("tant qualité guise raison vertu vue échange compagnie dépit prévision compensation représailles".split())  # behind "en"
_HOW = frozenset(  # behind "en" and an object
    """justice conséquence voiture avion train bus moto vélo hélicoptère permanence priorité urgence vain secret silence cachette douceur
    totalité intégralité retour prime revanche parallèle définitive réalité outre évidence""".split()
)
_STRIKING = frozenset(
    """blesser mutiler battre frapper condamner poignarder mordre tabasser lyncher fouetter piétiner torturer tuer abattre assommer achever
    toucher percuter heurter viser égorger""".split()
)
_MANNERS = frozenset("fouet manière façon côté part".split())  # behind "de plein", "de cette", "d'un"
_MANNERLY = frozenset("plein un une cette autre".split())
_AT = frozenset("titre printemps automne été hiver travers cours".split())  # behind "à", "au", "à l'"
_CHANGING = frozenset("convertir transformer changer traduire diviser métamorphoser muer déguiser réduire partager répartir".split())
_MOVING = frozenset(
    """transporter conduire emmener amener envoyer transférer évacuer acheminer déplacer ramener jeter placer poser
    déposer installer poster planter enfermer emprisonner héberger loger expédier projeter traîner hisser précipiter coincer
    garer ranger escorter reconduire déporter rapatrier débarquer diriger""".split()
)
_WHERE = frozenset("sur dans vers à au aux chez devant derrière sous jusqu' jusqu’ jusque".split())
_TYING = frozenset(("de", "d'", "d’", "du", "en", "à", "non", "très"))
_OPENS = frozenset("«“")
_NEARBY = 12  # tokens to the mark that closes a quotation
_LETTING = frozenset(
    "autoriser inviter obliger aider encourager forcer pousser contraindre inciter amener appeler condamner exhorter engager".split()
)
_OF = frozenset("de d' d’ du des".split())
_ARTICLES = frozenset("le la les l' l’".split())
_BESIDE_DOER = frozenset("pour dans sur sous devant après avant pendant chez avec lors via vers depuis".split())
_BESIDE_OWN = frozenset("dans avec chez devant derrière sous vers après avant".split())  # before what is somebody's
_MEDIA = frozenset(
    """écran écrans internet toile télévision télé radio twitter facebook youtube instagram réseaux tiktok telegram téléphone portable
    smartphone blog""".split()
)
_KIN = frozenset(
    """femme mari épouse époux conjoint conjointe fils fille père mère frère sœur parent cousin cousine oncle tante neveu nièce ami amie
    compagnon compagne fiancé fiancée avocat avocate collègue proche entourage famille""".split()
)
_HEADED = frozenset(  # of which "vers" says where to
    """voyage vol train avion bus bateau route chemin voie départ exportation transfert transition passage exode migration fuite marche
    évolution virage pas retour ouverture mouvement ruée course déplacement transport livraison convoi expédition accès autoroute pont
    couloir corridor liaison ligne regard tir saut trajet traversée évacuation flux porte sortie orientation avancée passe""".split()
)
_ASIDES = frozenset("sauf hormis excepté selon according".split())  # behind a comma
_BODY = frozenset("pieds tête torse mains poings bras yeux jambes visage".split())
STREETS = frozenset("rue avenue boulevard quai allée impasse place".split())


def before_tail(head: Token, last: int) -> int:
    """Return the last token of a phrase before what the verb, another phrase or another sentence begins with."""
    doc = head.doc
    for each in doc[head.i + 1 : last + 1]:
        if each.lower_ in _STARTING:
            leaves = not each.text[0].isupper() and _leaves(each, head)
        else:
            leaves = "-" in each.text and each.text[0].isdigit() and doc[each.i - 1].pos_ == "PROPN"  # "a battu la légende Ana Roy | 2-1"
        if leaves:
            last = each.i - 1
            break
    while last > head.i and doc[last].pos_ == "ADP" and doc[last].dep_ == "case":
        last -= 1
    return last


def through_quotation(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Return a phrase with the quoted words that say which it is: "des sites | « d'extrême droite »", "le « chant | des lacs »"."""
    follows = last + 2 < len(doc) and doc[last + 1].text in _OPENS and _needs(doc[last], doc[last + 2])
    if not follows and _OPENS.isdisjoint([each.text for each in doc[first + 1 : last]]):
        return first, last
    mark = next((each for each in reversed(doc[first + 1 : last + 1]) if each.text in "«»“”"), None)
    if not follows and (mark is None or mark.text in "»”"):
        return first, last
    end = next((each for each in doc[last + 1 + follows : last + _NEARBY] if each.text in "»”.;:" or _is_main(each)), None)
    return first, end.i if end is not None and end.text in "»”" else last


def to_closing(head: Token, last: int) -> int:
    """Return the last token of a noun in quotation marks, with all they hold of it: "dénonce « une exécution | sans procès »"."""
    for each in head.doc[last + 1 : last + _NEARBY]:
        if each.text in "»”":
            return each.i - 1
        if each.is_punct or each.family in ("conj", "cc", "advmod") or head not in each.ancestors or _is_main(each):
            return last
    return last


def _needs(word: Token, quoted: Token) -> bool:
    """Tell whether the quoted words behind a phrase are of it: "des sites | « d'extrême droite »", "leur propre | « magasin »"."""
    return quoted.lower_ in _TYING or word.lower_ in ("propre", "propres")


def _is_main(verb: Token) -> bool:
    """Tell the verb of a clause that describes no noun."""
    top = verb.head if verb.family in ("aux", "cop") else verb
    return verb.feats.get("VerbForm") == "Fin" and top.family != "acl"


def _leaves(each: Token, head: Token) -> bool:
    """Tell whether a word leads out of the phrase of a noun."""
    word, doc = each.lower_, each.doc
    after = doc[each.i + 1] if each.i + 1 < len(doc) else each
    if word in _OF:
        return _leaves_by_of(each, after, head)
    if word in _ARTICLES:
        return _leaves_by_article(each, after)
    if word in STREETS:
        return is_bare_street(each, after)
    if word in _BODY:  # "quitte la salle | pieds nus"
        return each.dep_ in ("nmod", "amod") and after.pos_ == "ADJ" and doc[each.i - 1].pos_ in ("NOUN", "PROPN")
    if word == "d":
        return head.dep_ == "obl:agent" and after.text in ("'", "’")  # "qualifié par le maire | d' « erreur »"
    if word == "," or word in ("tout", "toute"):
        return _is_aside(each, after)
    if word == "vers":
        return not any(one.lemma_.lower() in _HEADED or one.feats.get("VerbForm") for one in doc[head.i : each.i])
    is_told = bool(doc[each.i - 1].feats.get("VerbForm"))  # "la loi votée en 1990"
    if not is_told and (_says_when(each, after) or _is_beside_doer(each, head)):
        return True
    return _says_how(each, after, head) or _is_the_verbs(each, after, head)


def _leaves_by_article(each: Token, after: Token) -> bool:
    """Tell when, or which of several: "sa candidature aux élections | l'an prochain", "la plainte | les uns des autres"."""
    word, doc = each.lower_, each.doc
    if word == "les" and after.pos_ == "NUM":
        return any(one.lower_ in _MONTHS for one in doc[each.i + 2 : each.i + 5])
    if word != "les" and after.lemma_.lower() in _SPELLS:
        return doc[each.i - 1].pos_ != "ADP" and any(one.lower_ in _NEXT for one in doc[each.i + 2 : each.i + 3])
    if word in ("le", "la"):
        return False
    return after.lower_ in ("uns", "unes") or (after.lower_ in ("un", "une") and word != "les")


def _leaves_by_of(each: Token, after: Token, head: Token) -> bool:
    """Tell what "de" brings in that is no part of a noun: "secoue la côte | de la fin mars au début mai", "avec sa sœur | du Nord"."""
    doc, verb = each.doc, head.head
    behind = doc[each.i + 2 : each.i + 4]
    if behind and behind[0].lower_ in ("fin", "début") and any(one.lower_ in _MONTHS for one in behind):
        return True
    if after.lower_ in _MANNERLY:
        with_it = doc[after.i + (after.i + 1 < len(doc))].lower_
        struck = with_it in ("coup", "balle") and head.dep_ == "obj" and verb.lemma_ in _STRIKING and head.i > verb.i
        if struck or with_it in _MANNERS:
            return True
    if head.dep_ == "obl:agent":
        return False
    return (each.lower_ in ("du", "des") or after.pos_ == "DET") and head.lemma_.lower() in _KIN and _is_own(head)


def _says_how(each: Token, after: Token, head: Token) -> bool:
    """Tell what an object becomes, as what, by what means: "convertir le pré | en lac", "suit le match | sur grand écran"."""
    word, verb, is_object = each.lower_, head.head, head.dep_ == "obj"
    if word == "en" and (after.lower_ in _AS or (is_object and (after.lower_ in _HOW or verb.lemma_ in _CHANGING))):
        return True
    if word == "à" and is_object and after.feats.get("VerbForm") == "Inf":
        return verb.lemma_ in _LETTING  # "autorise les élus fuyant la ville | à voter"
    if word == "à" and after.lower_ == "mort":
        return verb.lemma_ in _STRIKING
    is_media = word == "sur" and is_object and any(one.lower_ in _MEDIA for one in each.doc[each.i + 1 : each.i + 4])
    return is_media and not each.doc[each.i - 1].feats.get("VerbForm")


def _is_aside(each: Token, after: Token) -> bool:
    """Tell how, behind a comma, and how long: "dix morts | , principalement au nord", "un travail formidable | toute la semaine"."""
    if each.text == ",":
        return (after.pos_ == "ADV" and after.lower_.endswith("ment")) or after.lower_ in _ASIDES
    return any(one.lemma_.lower() in _SPELLS for one in each.doc[each.i + 2 : each.i + 3])


def _is_beside_doer(each: Token, head: Token) -> bool:
    """Tell where or why something is done by somebody: "par un hélicoptère | vers la ville"."""
    return head.dep_ == "obl:agent" and each.lower_ in _BESIDE_DOER and each.dep_ == "case"


def _is_the_verbs(each: Token, after: Token, head: Token) -> bool:
    """Tell a preposition that the verb asks for: "transporter les blessés | sur la rive"."""
    word = each.lower_
    if each.dep_ == "case" and head.lemma_.lower() in _KIN and _is_own(head):
        return True  # "participe avec sa femme | à la marche"
    if head.dep_ not in ("obj", "obl:agent"):
        return False
    if word in _WHERE and head.head.lemma_ in _MOVING and each.dep_ == "case" and each.head.head is head:
        return head.head.i < head.i and (word != "à" or after.pos_ in ("DET", "PROPN"))
    return word in _BESIDE_OWN and after.feats.get("Poss") == "Yes"  # "attend le roi | devant son palais"


def _is_own(noun: Token) -> bool:
    return any(each.feats.get("Poss") == "Yes" for each in noun.children)


def _says_when(each: Token, after: Token) -> bool:
    """Tell "à 12:30", "au titre de", "à l'automne", "au printemps", "en mai", "en 2015"."""
    if each.lower_ == "en":
        return after.lower_ in _MONTHS or _YEAR.fullmatch(after.text) is not None
    if each.lower_ not in ("à", "au"):
        return False
    behind = each.doc[each.i + 2 : each.i + 3] if after.lower_ in ("l'", "l’") else [after]
    return _CLOCK.fullmatch(after.text) is not None or (bool(behind) and behind[0].lower_ in _AT)


def is_bare_street(each: Token, after: Token) -> bool:
    """Tell where something is, by no preposition: "les policiers | rue de Lille"."""
    before = each.doc[each.i - 1]
    if before.pos_ not in ("NOUN", "PROPN", "ADJ") or each.text[0].isupper():
        return False
    behind = each.doc[each.i + 2 : each.i + 4]
    return after.text[0].isupper() or (after.lower_ in _OF and any(one.text[0].isupper() for one in behind))


_STARTING = (
    STREETS | _OF | _ARTICLES | _WHERE | _BESIDE_DOER | _BESIDE_OWN | _BODY | frozenset(("en", ",", "tout", "toute", "d"))
)  # words that may begin what is no part of a phrase
