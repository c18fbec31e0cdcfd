"""Tell the days, months and spells that stand beside a noun and say when the verb's is: "la venue du roi | les 28 et 29 avril"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.grammar.joins import is_further
from kg.extract.grammar.tokens import Token

ENGLISH_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight".split())
_WEEK = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche".split())
NAMES = _WEEK | frozenset("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split())
_SEASONS = frozenset("automne hiver printemps été".split())
SPELLS = frozenset("année an mois semaine jour nuit soir soirée matin matinée week-end après-midi".split()) | _SEASONS
_PARTS = frozenset(("début", "fin", "courant", "mi"))  # of a month or year: "la zone | début 2015"
_FIRST = frozenset(("du", "le", "au", "les", "des"))  # before the first of two days
_OF = frozenset(("de", "d'", "d’", "du", "des"))
_POINTED = ("this", "last", "next", "that", "each", "every")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_STAMP = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


def is_day(token: Token) -> bool:
    """Tell whether a word that no preposition brings in is a day or begins one: "la venue du roi | les 28 et 29 avril"."""
    word = token.lower_
    if word in NAMES or word in ENGLISH_DAYS or word.startswith("mi-"):
        return True
    if word in _PARTS or token.pos_ == "NUM":
        behind = token.doc[token.i + 1 : token.i + 4]
        if word in _PARTS and behind and (behind[0].lower_ in NAMES or _YEAR.fullmatch(behind[0].text) is not None):
            return True
        if token.pos_ == "NUM" and any(each.lower_ in NAMES for each in behind):
            return True
    if is_further(token, SPELLS):
        return True
    is_this = token.children and token.lemma_.lower() in SPELLS
    return bool(is_this) and any(each.feats.get("PronType") == "Dem" for each in token.children)  # "les attentats | ces dernières années"


def is_stamp(token: Token) -> bool:
    """Tell the date that a copied page prints right before its text: "date 2024-03 | Lumenor ouvre un bureau"."""
    return "-" in token.text and _STAMP.fullmatch(token.text) is not None


def is_beside_day(token: Token) -> bool:
    """Tell a day of the week that nothing joins to the noun before it: "la porte du garage | lundi 3 mai"."""
    return token.lower_ in _WEEK and token.i > 0 and token.doc[token.i - 1].pos_ in ("NOUN", "PROPN", "ADJ")


def opens_object(article: Token, date: Token, verb: Token) -> bool:
    """Tell the article of an object from "of" a date: "a rencontré cette semaine | de grands studios", "a tenu jeudi | des réunions"."""
    if verb.pos_ != "VERB" or date.i != article.i - 1 or not verb.i < date.i <= verb.i + 2:
        return False
    if any(each.head is verb and each.dep_ == "aux:pass" for each in date.doc[max(0, verb.i - 3) : verb.i]):
        return False  # "est fermée cette semaine des deux côtés"
    is_this = date.lemma_ in _SEASONS or (date.lemma_ in SPELLS and date.doc[date.i - 1].feats.get("PronType") == "Dem")
    some = article.lower_ == "des" or (article.lower_ in _OF and date.doc[article.i + 1].pos_ == "ADJ")
    return some and (is_this or date.lower_ in _WEEK)


def is_span(token: Token) -> bool:
    """Tell whether a phrase is the first of two months or years: "chez sa sœur | de mars 2015 à mai 2016", "le club | de 1998 à 2009"."""
    doc, i = token.doc, token.i
    if token.pos_ == "NUM" and token.head.family in ("obj", "obl") and doc[i - 1].lower_ == "de" and _YEAR.fullmatch(token.text):
        return i + 2 < len(doc) and doc[i + 1].lower_ == "à" and _YEAR.fullmatch(doc[i + 2].text) is not None
    if token.lower_ not in NAMES or doc[i - 1].lower_ not in _OF:
        return False
    at = i + 2 if i + 1 < len(doc) and doc[i + 1].pos_ == "NUM" else i + 1
    return at + 1 < len(doc) and doc[at].lower_ in ("à", "au") and doc[at + 1].lower_ in NAMES


def before_days(words: Sequence[Token]) -> int:
    """Return how many words a name has before the days that were found in it: "à Lyon | du 22 au 28 janvier"."""
    is_range = len(words) > 2 and words[-1].pos_ == "NUM" and words[-1].text.isdigit() and words[-2].lower_ in _FIRST
    after = words[-1].doc[words[-1].i + 1 : words[-1].i + 2] if is_range else []
    return len(words) - 2 if after and (after[0].lower_ in ("au", "et") or after[0].lower_ in NAMES) else len(words)


def is_beside_object(time: Token) -> bool:
    """Tell when something is done from what it is done to, which stands before: "sold most of them | this season"."""
    between = time.doc[time.head.i + 1 : time.i]
    pointed = any(each.head is time and each.lower_ in _POINTED for each in between)
    return pointed and any(each.head is time.head and each.dep_ == "obj" for each in between)
