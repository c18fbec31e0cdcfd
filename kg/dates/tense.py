"""Guess from the words of a sentence alone whether its verb looks back or ahead, for texts that are not parsed."""

from __future__ import annotations

import re

from kg.model import Tense

# Future endings, the near future, and words that plan; endings of lower-case words only, so that names stay out.
_INFINITIVE = r"[a-zà-ÿ'’]+(?:er|ir|re|oir)\b"
_FUTURE = {
    "fr": re.compile(
        r"\b[a-zà-ÿ]+[eiadrvu]r(?:a|ont|ez|ons)\b"
        r"|\b(?:va|vont|doit|doivent|devrait|devraient|compte|comptent|espère|prévoit)\s+(?:\w+\s)?"
        + _INFINITIVE
        + r"|\b(?:prévue?s?|attendue?s?|programmée?s?|fixée?s?|prochaine?s?|à venir|rendez-vous)\b"
        r"|\bavant d(?:e\s|['’])(?:\w+\s)?" + _INFINITIVE
    ),
    "en": re.compile(
        r"\b(?:will|shall|won't|going to|plans? to|expected|scheduled|due|set to|is to|are to|upcoming|would)\b"
        r"(?:\s(?:be|not))*(?:\s[a-z]+ed\b)?|'ll\b"
    ),
}
_PAST = {
    "fr": re.compile(
        r"\b(?:a|ont|avait|avaient|est|sont|était|étaient|fut|furent|s'est|s’est|eut|ai|avons)\s+(?:[a-zà-ÿ]+\s){0,2}?"
        r"[a-zà-ÿ]{2,}(?:é|ée|és|ées|i|ie|is|it|u|ue|us|ues|ert|aint)\b|\b[a-zà-ÿ]{2,}(?:aient|ait|èrent|irent|urent)\b"
    ),
    "en": re.compile(
        r"\b(?:was|were|had|did|has|have|said|told|took|made|came|went|got|saw|held|met|left|began|won|lost|gave|found|built|sent|spent|paid|sold|bought|brought|thought|fought|felt|kept|led|fled|ran|rose|fell|grew|knew"
        r"|wrote|spoke|broke|chose|drove|shot|became|stood|heard|struck|[a-z]{3,}ed)\b"
    ),
}
_NOUNS = re.compile(r"(?:opéra|caméra|extra|ultra|infra|contra|vraie?)$")
_OPENS = re.compile(r"(?:^|,|[-–—])\W*(?:(?:le|la|dès|en|ce|on|in|by|c['’]est)\s*)*$", re.I)
_BREAK = re.compile(r"[.!?…]\s|[;:\n]")


def guess(text: str, at: int, language: str) -> Tense:
    """Answer the tense of the verb nearest to an offset in its sentence, "none" where nothing tells.

    >>> guess("Le musée rouvrira ses portes lundi.", 29, "fr")
    'future'
    """
    start, stop = _sentence(text, at)
    sentence, here = text[start:stop], at - start
    ahead, back = (_distance(p[language], sentence, here) for p in (_FUTURE, _PAST))
    if ahead is None and back is None:
        return "none"
    if back is None or (ahead is not None and ahead <= back):
        return "future"
    return "past"


def is_told(text: str, at: int, language: str) -> bool:
    """Tell whether a date opens its clause or follows a past verb of it; "(10 juin 1944)" and "né le 10 juin 1944" only name it."""
    before = text[_sentence(text, at)[0] : at]
    is_bracketed = before.rfind("(") > before.rfind(")")
    return not is_bracketed and (_OPENS.search(before) is not None or _PAST[language].search(before) is not None)


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Find the sentence around an offset, within 300 characters of it."""
    low, high = max(0, at - 300), min(len(text), at + 300)
    starts = [m.end() for m in _BREAK.finditer(text, low, at)]
    stop = _BREAK.search(text, at, high)
    return (starts[-1] if starts else low), (stop.start() if stop else high)


def _distance(pattern: re.Pattern[str], sentence: str, here: int) -> int | None:
    gaps = [min(abs(m.start() - here), abs(m.end() - here)) for m in pattern.finditer(sentence) if not _NOUNS.search(m.group())]
    return min(gaps) if gaps else None
