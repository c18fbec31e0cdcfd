"""Read the quantity in a participant's words: "800 millions de dollars", "8 000 emplois", "environ 21 %"."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.draft import Scene
from kg.extract.grammar.tokens import Token, once
from kg.extract.words import Words
from kg.model import Quantity

_CURRENCIES = {
    "$": "USD", "dollar": "USD", "dollars": "USD", "€": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "livre sterling": "GBP",
    "livres sterling": "GBP", "pound": "GBP", "pounds": "GBP", "yen": "JPY", "yens": "JPY", "¥": "JPY", "yuan": "CNY", "yuans": "CNY",
    "franc suisse": "CHF", "francs suisses": "CHF", "rouble": "RUB", "roubles": "RUB", "rubles": "RUB",
}  # fmt: skip
_CURRENCY = re.compile(rf"(?:{'|'.join(re.escape(word) for word in _CURRENCIES)})(?!\w)")
_PERCENT = ("%", "pour cent", "percent", "per cent")
_DIGITS = re.compile(r"(?<![\w.,])(?P<sign>[$€£¥])?\s?(?P<number>\d{1,3}(?:[\s\u00a0\u202f.,]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?)")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[\w-]+")
_SPACE = re.compile(r"[\s\u00a0\u202f]+")


@once
def much(token: Token, scene: Scene) -> Quantity | None:
    """Return the quantity that opens the words of a common noun."""
    mention = scene.mentions.at(token)
    return quantity(mention.text, mention.head, scene.words) if mention is not None and mention.kind == "nominal" else None


def quantity(text: str, head: str, words: Words) -> Quantity | None:
    """Return the quantity that opens a phrase whose head noun has the lemma `head`; None where no number does.

    >>> from kg.extract.words import words
    >>> quantity("800 millions de dollars", "dollar", words("fr"))
    Quantity(value=800000000, unit='USD', about=False)
    >>> quantity("environ 8 000 emplois", "emploi", words("fr"))
    Quantity(value=8000, unit='emploi', about=True)
    >>> quantity("deux ponts", "pont", words("fr"))
    Quantity(value=2, unit='pont', about=False)
    >>> quantity("$1.5 billion", "billion", words("en"))
    Quantity(value=1500000000, unit='USD', about=False)
    >>> quantity("21% d'emplois", "emploi", words("fr"))
    Quantity(value=21, unit='%', about=False)
    >>> quantity("le 21e siècle", "siècle", words("fr")) is None
    True
    """
    low = text.lower()
    if not _DIGIT.search(low) and _numbers(words).keys().isdisjoint(_WORD.findall(low)):
        return None
    low = " ".join(low.replace("’", "'").split())
    opening = _opening_pattern(words).match(low)
    start = opening.end() if opening else 0  # behind an article and the words that make it approximate
    found = _digits(low, start, words) or _spelled(low, start, words)
    if found is None:
        return None
    value, rest, sign = found
    if factor := _factor_pattern(words).match(rest):
        value, rest = value * _factors(words)[factor.group()], rest[factor.end() :].lstrip()
    about = _about(words).search(low) is not None
    whole = int(value) if value == int(value) else round(value, 6)
    return Quantity(whole, _unit(sign, rest, head), about)


def _digits(low: str, start: int, words: Words) -> tuple[float, str, str] | None:
    match = _DIGITS.search(low) if _DIGIT.search(low) else None
    if match is None or low[match.end() : match.end() + 1].isalpha() or match.start() > start:
        return None
    return _number(match["number"], words.language), low[match.end() :].lstrip(), match["sign"] or ""


def _spelled(low: str, start: int, words: Words) -> tuple[float, str, str] | None:
    names = _numbers(words)
    match = _WORD.match(low[start:]) or _WORD.match(low)
    if match is None or match.group() not in names or (match.group() in ("un", "une", "one") and " sur " not in low):
        factors = _factors(words)
        tail = next((word for word in low.split(None, 3)[:3] if word in factors), None)
        return (_factors(words)[tail], low.split(tail, 1)[1].lstrip(), "") if tail else None
    return names[match.group()], low[start + match.end() :].lstrip(), ""


@cache
def _numbers(words: Words) -> dict[str, float]:
    return {name: float(value) for name, value in (each.split("=") for each in words.numbers)} | _factors(words)


@cache
def _about(words: Words) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(word) for word in sorted(words.about))})(?!\w)")


@cache
def _opening_pattern(words: Words) -> re.Pattern[str]:
    articles = "les|ces|ses|des|the|these|its|an?|de|of|" + "|".join(re.escape(word) for word in sorted(words.about))
    return re.compile(rf"(?:[«“\"]\s*)?(?:(?:d'|(?:{articles})(?!\w))\s*)*")


@cache
def _factor_pattern(words: Words) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(re.escape(word) for word in _factors(words))})\b")


@cache
def _factors(words: Words) -> dict[str, float]:
    return {name: float(value) for name, value in sorted((each.split("=") for each in words.multipliers), key=lambda pair: -len(pair[0]))}


def _number(text: str, language: str) -> float:
    """Return the value of digits: a group of three after a separator is thousands, in French also after a full stop."""
    tight = _SPACE.sub("", text)
    if (
        re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", tight)
        and not (language == "fr" and "," in tight)
        and not (language == "en" and "." in tight)
    ):
        return float(re.sub(r"[.,]", "", tight))
    return float(tight.replace(",", ".") if language == "fr" else tight.replace(",", ""))


def _unit(sign: str, rest: str, head: str) -> str:
    after = re.sub(r"^(?:de |d'|of )", "", rest)
    if any(after.startswith(each) for each in _PERCENT):
        return "%"
    named = _CURRENCY.match(after)
    return (_CURRENCIES[named.group()] if named else None) or _CURRENCIES.get(sign) or head
