"""Tell the time phrases that give no event its day: an hour, a part of a day, what comes round each year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.draft import Scene
from kg.extract.grammar.tenses import host, tense
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, has_dep, is_verbal
from kg.extract.participants.control import is_infinitive
from kg.model import When

# An hour alone says nothing of the day: "vers 6h00", "à minuit".
_CLOCK = re.compile(
    r"(?:(?:à|a|vers|dès|avant|après|jusqu'à|peu|aux alentours de|at|around|about|by|until)\s+)*"
    r"(?:(?:\d{1,2}|[a-zé-]{2,12}\s)\s?(?:h\b|h(?=\d)|heures?|:|o'clock|a\.?m\.?|p\.?m\.?)\s?\d{0,2}(?:\s?[ap]\.?m\.?)?|midi|minuit|noon|midnight)"
    r"(?:\s+(?:du matin|de l'après-midi|du soir|in the (?:morning|afternoon|evening)))?"
    r"(?:\s+(?:pile|précises|et demie))?"
)
# Nor does a part of a day that is not "ce matin": it leans on whatever was told before.
_PART_OF_DAY = re.compile(
    r"(?:(?:dans|en|au|à|durant|pendant|vers|in|during)\s+)?(?:(?:fin|début|milieu) d[e'](?:\s?la\s|\s)?|la |le |l'|the )?"
    r"(?:matinée|matin|soirée|soir|après-midi|nuit|journée|midi|morning|afternoon|evening|night)"
)
# The last day of a contest is no yesterday: "la dernière journée du championnat".
_LAST = re.compile(r"(?:la |le |leur |sa )?derni(?:er|ère) (?:journée|soirée|soir|nuit|matinée|matin)")
_AT_ONCE = re.compile(r"(?:au|à ce|ce) (?:même )?moment(?:-là)?|à (?:cette|la même) heure(?:-là)?|at (?:the same|that) (?:time|moment)")
_SAME = re.compile(r"(?:(?:in|during|over|from) )?(?:the |that )?same (?:period|quarter|half)\b")  # as long, of another year
_EVERY_WEEK = re.compile(r"(?:du |from )?(?:lundi|monday) (?:au|to|through) (?:vendredi|samedi|dimanche|friday|saturday|sunday)")  # of any
_CODE = re.compile(r" [A-Z]{1,3}-?\d")
_NEAR = 300  # characters from "au même moment" back to the day it points to, in its paragraph
_SEASON = re.compile(r"(?:l'|le |en |au |the |in )?(?:été|hiver|automne|printemps|summer|winter|autumn|spring)")
_YEARLY = re.compile(r"(?:chaque année|tous les ans|toutes les années|chaque (?:été|hiver|automne|printemps)|every year|each year)")
_BESIDE = re.compile(r",? ?\(?(?:le )?")


def _written(when: When) -> str:
    return when.text.lower().replace("’", "'")


def is_hour(words: str) -> bool:
    """Tell whether a phrase is an hour and no more."""
    return _CLOCK.fullmatch(words.replace("’", "'")) is not None


def is_part_of_day(words: str) -> bool:
    """Tell whether a phrase is a part of a day and no more."""
    return _PART_OF_DAY.fullmatch(words.replace("’", "'")) is not None


def says_no_day(when: When, scene: Scene) -> bool:
    """Tell whether a time phrase by itself gives no event its day."""
    words = _written(when)
    if (when.kind == "time" and (is_hour(words) or is_part_of_day(words))) or _LAST.fullmatch(words) is not None:
        return True
    if _SAME.match(words) or _EVERY_WEEK.fullmatch(words) or _is_of_life(when, scene):
        return True
    return _AT_ONCE.fullmatch(words) is not None and not _has_day_before(when, scene)


def _is_of_life(when: When, scene: Scene) -> bool:
    """Tell from when to when somebody lived: "Ana Roy (16 December 1730 - 28 May 1763) was raised in Alma"."""
    text = scene.article.text
    if "/" not in (when.edtf or "") or text[when.start - 1 : when.start] != "(" or text[when.end : when.end + 1] not in (")", ","):
        return False
    before = text[: when.start - 1].rsplit(None, 1)
    return bool(before) and before[-1][:1].isupper()


def is_in_name(when: When, scene: Scene) -> bool:
    """Tell a number that begins a name from a year: "2014 UZ224"."""
    if not when.text.isdigit():
        return False
    number = scene.doc.char_span(when.start, when.end)
    if number is not None and number.root.family == "nummod" and number.root.head.pos_ == "PROPN" and number.root.i < number.root.head.i:
        return number.root.i == 0 or number.root.doc[number.root.i - 1].pos_ != "ADP"  # "films like 2005 Miami Rain"
    return _CODE.match(scene.article.text, when.end) is not None


def _has_day_before(when: When, scene: Scene) -> bool:
    """Tell whether the day that "au même moment" points to stands right before it."""
    before = (each for each in scene.times if each.is_resolved and when.start - _NEAR < each.start < when.start)
    return any("\n" not in scene.article.text[each.end : when.start] for each in before)


def named_beside(when: When, scene: Scene) -> When:
    """Return the day or year that is named right behind one that leans on others: "la veille, 8 février", "cette même année 2016"."""
    if not when.is_resolved or any(mark.isdigit() for mark in when.text):
        return when
    for each in scene.times:
        gap = scene.article.text[when.end : each.start] if when.end < each.start <= when.end + 8 else None
        is_same = each.is_resolved and each.precision == when.precision and each.text[-1:].isalnum()
        if gap is not None and is_same and any(mark.isdigit() for mark in each.text) and _BESIDE.fullmatch(gap):
            return each
    return when


def is_of_no_day(when: When, event: Token, scene: Scene) -> bool:
    """Tell whether a time phrase gives this event no day."""
    if scene.words.language == "en" and (_is_still_so(when, event) or (_TO_COME.match(_written(when)) and tense(host(event)) == "past")):
        return True
    if (when.edtf or "").endswith("/..") and _ranks(when, event, scene):
        return True
    return _is_each_year(when, event, scene) or _is_nowadays(when, event, scene) or (_written(when) == "hier" and _is_once(event))


_RANKS = frozenset("premier première premiers premières pire pires meilleur meilleure record seul seule first only record".split())


def _ranks(when: When, event: Token, scene: Scene) -> bool:
    """Tell since when something is the first or most of its kind: "sa plus forte hausse depuis 2008", "the worst flood since 1953"."""
    span = scene.doc.char_span(when.start, when.end)
    if span is None or not has_child(span.root, ("depuis", "since"), "case", "mark"):
        return False
    doc, noun = scene.doc, event.head if event.family == "acl" else event  # "la première femme élue depuis 1990"
    start = event.i + 1 if noun is event and is_verbal(event) else min([noun.i, *(each.i for each in children(noun, "det", "amod"))])
    for each in doc[start : span.start]:
        if each.lower_ in _RANKS and doc[each.i + 1].lower_ not in scene.words.ranked_offices:
            return True  # but "est premier ministre depuis mars"
        if each.feats.get("Degree") == "Sup" or (each.lower_ in ("plus", "moins") and doc[each.i - 1].pos_ == "DET"):
            return True
    return False


def _is_each_year(when: When, event: Token, scene: Scene) -> bool:
    """Tell a season or month that comes round: "se déroule chaque année fin août", "roule l'hiver sur la neige"."""
    if re.search(r"\d{4}", when.text) or ".." in (when.edtf or "") or tense(host(event)) in ("past", "future"):
        return False
    if _SEASON.fullmatch(_written(when)):
        return True
    start, end = event.sent.start_char, event.sent.end_char
    return when.precision != "year" and any(
        each.kind == "set" and start <= each.start < end and _YEARLY.fullmatch(_written(each)) for each in scene.times
    )


# Seen from then: "he sat there for the next 30 hours".
_TO_COME = re.compile(r"(?:(?:for|in|over|during|within) )?the (?:next|following) \w+ (?:second|minute|hour|day|week|month|year|decade)s\b")


def _is_still_so(when: When, event: Token) -> bool:
    """Tell the year of what is on record from a present that has none: "is recorded as champion in 1887"."""
    return when.precision == "year" and has_child(event, ("is", "are"), "aux:pass")


def _is_once(event: Token) -> bool:
    """Tell "hier" that is set against these times from the day: "soutenait hier le maire, le combat désormais"."""
    now = ("désormais", "aujourd'hui", "aujourd’hui", "maintenant")
    return event.feats.get("Tense") == "Imp" and any(each.lower_ in now for each in event.sent)


def _is_nowadays(when: When, event: Token, scene: Scene) -> bool:
    """Tell "aujourd'hui" that may be these times from the day: "possède aujourd'hui dix usines", but "annonce aujourd'hui"."""
    if _written(when) != "aujourd'hui" or (not is_verbal(event) and child(event, "cop") is None):
        return False
    if "aux:pass" in event.below:
        return False  # "la fête est maintenue aujourd'hui"
    if event.family == "acl" and when.start < event.idx:
        return True  # "une halle aujourd'hui occupée par le club"
    return tense(event) == "present" and not is_infinitive(event) and event.lemma_ not in scene.words.say | scene.words.quote


def is_of_paper(when: When, event: Token, tokens: Sequence[Token]) -> bool:
    """Tell the day that says which one a noun is: "ont suivi les conclusions du 14 mai", but not "du 3 au 9 mai"."""
    if when.text.lower().startswith(("d'ici", "d’ici")) and tense(event) == "present":
        return True  # "prévoit la tenue d'un vote d'ici la fin du mois"
    at = tokens[0].i if tokens[0].lower_ == "du" else tokens[0].i - 1
    if when.precision != "day" or at - 1 <= event.i or tokens[0].doc[at].lower_ != "du":
        return False
    noun = tokens[0].doc[at - 1]
    top = noun
    while top.head is not event and top.head is not top:
        top = top.head
    return noun.pos_ in ("NOUN", "PROPN", "ADJ") and noun.lower_ not in _COUNTING and has_dep(top, "obj", "nsubj")


_COUNTING = frozenset(
    "partir lors courant compter matinée soirée nuit journée matin soir week-end semaine veille lendemain aube date nuits soirées".split()
)
