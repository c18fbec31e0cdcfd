"""Tell where a noun phrase ends though the parse lets it go on: before a day, or how much its noun changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.grammar.besides import is_adjective, is_beside_verb
from kg.extract.grammar.days import ENGLISH_DAYS, before_days, is_day, is_span
from kg.extract.grammar.joins import is_view
from kg.extract.grammar.tokens import QUE, THOSE, Token

if TYPE_CHECKING:
    from kg.extract.grammar.document import Doc

_OF = frozenset(("de", "d'", "d’", "du", "des"))
_WANTING = _OF | frozenset(
    "nommé nommée nommés appelé appelée baptisé baptisée surnommé surnommée intitulé intitulée tel telle tels telles".split()
)
_ABOUT = frozenset(("plus", "près", "moins", "environ", "quelque")) | _OF
_UNITS = frozenset("% pourcent points minute minutes seconde secondes euros dollars kilomètres mètres km places".split())
_SINCE = frozenset(("auprès", "depuis", "dès", "pendant", "durant", "lors", "vis-à-vis", "malgré", "via", "selon"))
_OUSTING = frozenset("chasser expulser évincer déloger bannir retirer exclure extraire rapatrier évacuer refouler éjecter dégager".split())
_DEPARTURES = frozenset("retrait sortie exclusion expulsion éviction évacuation renvoi".split())
_LEFT = frozenset(
    """pays ville région territoire pouvoir parti gouvernement zone quartier poste fonction village marché ligue compétition union
    place rond-point pont péage parking site terrain lieu bâtiment immeuble organisation équipe camp groupe traité accord statut
    alliance pacte convention coalition club école voie route autoroute chaussée gare usine""".split()
)
_OWNED = frozenset(  # of a place or of some
    """maire président ministre chef roi reine directeur patron émir gouverneur préfet ambassadeur consul député dizaine centaine
    millier""".split()
)
_HOW = ("ance", "ence", "té", "esse", "ment", "cès")  # of bare nouns that say how: "à la porte | avec insistance"
_AS = frozenset(
    "vainqueur tête solitaire champion héros urgence direct vitesse tête-à-tête personne catimini masse trombe chœur".split()
)  # behind a bare "en"
_CLOCK = frozenset("h heure heures min minute minutes s seconde secondes".split())
_FROM, _NEARLY = frozenset(("d'", "d’")), frozenset(("presque", "quasiment"))
_TELLING = frozenset(
    """alerter interroger informer questionner sensibiliser consulter renseigner conseiller éclairer interpeller rassurer auditionner
    entendre avertir sonder briefer""".split()
)
_CLAUSAL = frozenset(
    ("tandis", "vis-à-vis", "lorsque", "lorsqu'", "lorsqu’", "puisque", "puisqu'", "puisqu’", "quoique", "quoiqu'", "quoiqu’")
)
_SEEING = frozenset(("voir", "regarder", "sentir", "laisser", "entendre"))  # "voit la part de la ville | diminuer"
_ASKING = frozenset(
    """ambition autorisation capacité chance charge choix courage crainte désir devoir droit envie espoir fierté honneur idée
    injonction intention interdiction liberté mission moyen nécessité objectif obligation occasion opportunité permission perspective
    possibilité privilège projet promesse raison refus risque souhait tentation tâche volonté""".split()
)  # of which "de" and an infinitive say what they are
_RANKED = frozenset("tout seul premier dernier unique deuxième troisième second".split())
_SHORT, _LONGEST = 8, 14  # tokens of a clause that stays with its noun, and with one that means another thing without it
_ADVERBIAL = frozenset(
    tuple(each.split()) for each in "de manière,de façon,de justesse,de nouveau,de préférence,entre autres,en vain,à nouveau".split(",")
)
_CLAUSAL_BEFORE_QUE = frozenset("pour alors afin bien dès pendant sitôt aussitôt tant".split())
_OPENING = _CLAUSAL | _CLAUSAL_BEFORE_QUE | {first for first, _ in _ADVERBIAL}
PARTING = _CLAUSAL | QUE | {second for _, second in _ADVERBIAL}  # one of which is in any phrase that such words part
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_MOMENTS = frozenset("moment début cours terme lendemain fil horizon échéance issue veille aube occasion approche suite".split())
_KNOWN = frozenset(("le", "la", "les"))
_GRADED = frozenset(("plus", "moins", "mieux"))  # behind "le", adverbs of a verb: "aime le plus | le sport"
_KEPT = frozenset(("ci", "là", "-ci", "-là", "tard", "tôt", "près", "loin"))  # adverbs that belong to the noun before them
_BESIDE_PRONOUN = frozenset(("avec", "par", "pour", "sur", "contre", "devant", "sans"))
_LIKENED = frozenset("autre autres même mêmes tel telle tels telles".split())
_OPENS, _CLOSES = frozenset("«“"), frozenset("»”")
_OUTLETS = frozenset("twitter facebook instagram youtube television tv radio".split())


def before_beside(head: Token, first: int, last: int, signs: frozenset[str]) -> int:
    """Return the last token before an aside, a measure or a clause that the parse hangs on a noun; `signs` are of its phrase's words."""
    if "(" in signs:
        last = _before_aside(head.doc, head.i, last)
    last = _before_measure(head, first, last)
    if not signs.isdisjoint(QUE):
        last = _before_compared(head, last)
    last = _before_acts(head, last)
    return last if signs.isdisjoint(PARTING) else head.i + before_clause(head.doc[head.i : last + 1]) - 1


def within_marks(head: Token, first: int, last: int) -> tuple[int, int]:
    """Return a phrase without a verb's adverb before it, and without what stands beyond a quotation mark whose other half it lacks."""
    first = _behind_adverb(head.doc, first, head.i)
    opened: list[int] = []
    for each in head.doc[first : last + 1]:
        if each.text in _OPENS:
            opened.append(each.i)
        elif each.text in _CLOSES:
            if not opened:
                return (each.i + 1, last) if each.i < head.i else (first, each.i - 1)
            opened.pop()
    if opened:
        last = next((at for at in opened if at > head.i), last + 1) - 1
    return first, last


def before_links(head: Token, last: int) -> int:
    """Return the last token before what joins or brings in what is not in the phrase: "la ville | et le"."""
    while last > head.i and head.doc[last].pos_ in ("CCONJ", "ADP", "DET"):
        last -= 1
    return last


def _before_compared(head: Token, last: int) -> int:
    """Return the last token before what something is compared with: "aussi attaché à la ville | que Paul Vidal"."""
    words = head.doc[head.i : last + 1]
    for each in words[1:]:
        if each.lower_ in QUE and each.family in ("case", "mark"):
            return last if any(one.lower_ in _LIKENED for one in (*words, *head.children)) else each.i - 1
    return last


def _before_acts(head: Token, last: int) -> int:
    """Return the last token before a verb that its object has left: "un colis | semblant"."""
    doc = head.doc
    while last > head.i and _acts(doc[last]):
        last -= 1
        while last > head.i and doc[last].pos_ in ("PRON", "DET", "ADV"):
            last -= 1
    return last


def _acts(verb: Token) -> bool:
    """Tell a verb form that no phrase ends with, there being an object to come: "un colis | semblant", "cette dernière | risque"."""
    form = verb.feats.get("VerbForm")
    if form is None:
        return False
    if form == "Inf":
        return verb.below.isdisjoint(("case", "det", "mark")) and _top(verb.head).head.lemma_ in _SEEING
    is_told = verb.pos_ == "VERB" and verb.dep_ != "acl:relcl" and verb.family not in ("amod", "appos", "nmod", "flat", "root")
    return is_told and (form in ("Fin", "Ger") or (form == "Part" and verb.feats.get("Tense") == "Pres" and not is_adjective(verb)))


def _before_measure(head: Token, first: int, last: int) -> int:
    """Return the last token before how much something changes: "abaisse les coûts du transport | de 12 %"."""
    unit = head.doc[last].lower_
    if unit not in _UNITS and unit not in _CLOCK:
        return last
    words = head.doc[head.i : last + 1]
    if unit in _CLOCK:  # "ce trajet raccourci | en 3 h 12 min"
        timed = next((one.i for one, other in pairwise(words) if one.lower_ == "en" and other.pos_ == "NUM"), None)
        if timed is not None:
            return timed - 1
    if head.family not in ("obj", "nsubj", "obl") or head.doc[first].feats.get("Definite") != "Def" or unit not in _UNITS:
        return last
    marks = [each.i for each in words if each.lower_ in _OF]
    counts = [each.i for each in words if each.pos_ == "NUM"]
    opening = [at for at in marks[1:] if counts and at < counts[-1] and all(_is_about(each) for each in head.doc[at + 1 : counts[-1]])]
    return opening[0] - 1 if opening else last


def before_clause(words: Sequence[Token]) -> int:
    """Return how many words stand before a conjunction that opens a clause: "le nord de Tripoli | tandis qu'en Tunisie"."""
    for at, (each, after) in enumerate(pairwise(words)):
        word = each.lower_
        if not at or word not in _OPENING:
            continue
        if (word, after.lower_) in _ADVERBIAL and after.family != "amod":
            return at
        if word in _CLAUSAL or (word in _CLAUSAL_BEFORE_QUE and after.lower_ in QUE):
            return at
    return len(words)


def with_infinitive(head: Token, last: int) -> int:
    """Return the last token of what a noun asks for or the first one does: "le droit | de partir", "le seul club | à avoir gagné"."""
    doc = head.doc
    brought = doc[last + 1].lower_ if last + 1 < len(doc) else ""
    if not (brought == "à" or (brought in ("de", "d'", "d’") and head.lemma_ in _ASKING)):
        return last
    at = next((each.i for each in doc[last + 2 : last + 6] if each.feats.get("VerbForm") == "Inf"), None)
    if at is None or (brought == "à" and not any(_is_rank(each) for each in head.children)):
        return last
    verb = doc[at] if doc[at].family not in ("aux", "cop") else doc[at].head
    end = max(each.i for each in verb.subtree)
    marks = (each.i - 1 for each in doc[last + 1 : end + 1] if each.pos_ in ("PUNCT", "CCONJ") or each.lower_ in QUE)
    end = next(marks, end)
    return end if verb.i <= end <= last + _LONGEST else last


def is_short(clause: Token, noun: Token) -> bool:
    """Tell a clause that stays with its noun, which may be longer of the first, the largest or all: "le plus petit lac ouvert en hiver"."""
    is_one = noun.lower_ in THOSE or any(_is_rank(each) for each in noun.children)
    return sum(1 for _ in clause.subtree) <= (_LONGEST if is_one else _SHORT)


def _is_rank(each: Token) -> bool:
    return each.lemma_ in _RANKED or each.lower_.endswith("ième") or any(one.lower_ in _GRADED for one in each.children)


def is_outside(token: Token) -> bool:
    """Tell whether what the parse hangs on a noun is the verb's: when, to whose an object is given, of what somebody is told.

    "La médaille | à son palmarès", "alerte l'opinion | sur le risque".
    """
    marks = [each for each in token.children if each.dep_ == "case" and each.i < token.i]
    if is_beside_verb(token, marks) or is_span(token):
        return True
    if not marks:
        return False
    first = marks[0]
    if len(marks) == 1 and first.lower_ in _OF:
        return _is_left(token, first) or _is_from(first)
    forms = [each.lower_ for each in marks]
    if _is_beside_name(token, first) or (forms[0] == "on" and (token.lower_ in ENGLISH_DAYS or token.lower_ in _OUTLETS)):
        return True
    if _is_left(token, first) or _is_how(token, first) or (forms[0] == "comme" and is_view(token)) or not _SINCE.isdisjoint(forms):
        return True
    if "sur" in forms and token.head.family == "obj" and token.head.head.lemma_ in _TELLING:
        return True
    if any(_is_from(each) for each in marks):
        return True
    if ("à" in forms or "au" in forms) and (token.lemma_.lower() in _MOMENTS or (token.pos_ == "NUM" and is_day(token))):
        return True  # "une attaque | au même moment", "sortir du projet | à l'horizon 2030", "3 euros | au 1er mai"
    is_to = "à" in forms and any(each.feats.get("Poss") == "Yes" for each in token.children)
    return is_to and _top(token).family == "obj"


def _is_from(mark: Token) -> bool:
    """Tell "d'ici 2030", "d'après la ville"."""
    return mark.lower_ in _FROM and mark.doc[mark.i + 1].lower_ in ("ici", "après")


def _is_left(token: Token, mark: Token) -> bool:
    """Tell what somebody is driven from, or leaves: "chasser les rebelles | de Lens", "le retrait du pays | du traité"."""
    noun = token.head
    if mark.lower_ not in _OF or not (token.pos_ == "PROPN" or token.lemma_ in _LEFT) or noun.lemma_ in _OWNED:
        return False
    if noun.dep_ == "nmod" and noun.head.lemma_ in _DEPARTURES:
        return mark.lower_ == "du" or any(each.family == "det" for each in token.children)
    top = _top(noun)
    return top.family == "obj" and top.head.lemma_ in _OUSTING


def _is_how(token: Token, mark: Token) -> bool:
    """Tell how something is done, by the missing article: "frappe à la porte | avec insistance", "passe la ligne | en vainqueur"."""
    if token.i != mark.i + 1 or token.pos_ != "NOUN":
        return token.i == mark.i + 1 and mark.lower_ == "en" and _YEAR.fullmatch(token.text) is not None
    return (mark.lower_ in ("avec", "sans") and token.lemma_.endswith(_HOW)) or (mark.lower_ == "en" and token.lemma_ in _AS)


def _is_beside_name(token: Token, mark: Token) -> bool:
    """Tell what is not of somebody singled out or named: "l'un d'eux | avec un couteau", "le maire Paul Vidal | sur Twitter"."""
    if mark.lower_ in _OF or mark.lower_ == "of":
        return False
    if token.head.pos_ == "PRON":
        return mark.lower_ in _BESIDE_PRONOUN
    named = (each for each in token.head.children if token.head.i < each.i < mark.i and each.pos_ == "PROPN")
    return token.head.pos_ == "NOUN" and any(each.family in ("appos", "flat") for each in named)


def before_adverb(head: Token, last: int) -> int:
    """Return the last token before an adverb that ends a phrase and is the verb's: "prépare un match | rapidement"."""
    doc = head.doc
    while last > head.i and doc[last].pos_ == "ADV" and doc[last].family in ("amod", "advmod") and doc[last].lower_ not in _KEPT:
        last -= 1
    while last > head.i and doc[last].lower_ in _WANTING:
        last -= 1  # of which the rest is not in the phrase
    return head.i + before_days(doc[head.i : last + 1]) - 1 if doc[last].pos_ == "NUM" else last


def _behind_adverb(doc: Doc, first: int, head: int) -> int:
    """Return the first token behind an adverb of the verb: "aime le plus | le sport"; before one of the noun: "| presque un mois"."""
    is_graded = first + 2 < head and doc[first].lower_ in _KNOWN and doc[first + 1].lower_ in _GRADED
    if is_graded and doc[first + 2].pos_ == "DET":
        return first + 2
    return first - 1 if first and doc[first - 1].lower_ in _NEARLY and doc[first].pos_ in ("DET", "NUM") else first


def _before_aside(doc: Doc, head: int, last: int) -> int:
    """Return the last token before a parenthesis that ends the phrase or is not closed in it."""
    tail = [token.text for token in doc[head : last + 1]]
    if "(" not in tail or (")" in tail and tail[-1] != ")" and tail.count("(") == tail.count(")")):
        return last
    return max(head, last - tail[::-1].index("(") - 1)  # the parse may take the bracket itself for a noun


def _top(token: Token) -> Token:
    while token.dep_.startswith(("nmod", "conj")):
        token = token.head
    return token


def _is_about(each: Token) -> bool:
    return each.lower_ in _ABOUT or each.pos_ == "NUM"
