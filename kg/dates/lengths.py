"""Tell what a length of time belongs to: a person's age, or the distance to something told ("trois jours après la fusillade")."""

from __future__ import annotations

import re

from kg.dates.grammar import Node

_EVENT = re.compile(
    r"\s(?:[ldqs]u?['’]|(?:le|la|les|un|une|des|du|de|son|sa|ses|leur|leurs|ce|cet|cette|ces|que|avoir|être|the|a|an|his|her|its|their|that|this"
    r"|he|she|it|they|being|having|taking|[a-z]+ing)\b|[«“\"A-ZÀ-Ý])"
)


def leans_on_event(text: str, node: Node) -> bool:
    """Tell whether "après" or "before" goes on to name what it is after: "trois jours après la fusillade"."""
    is_open = re.search(r"(?:après|avant|after|before|following)$", text[node.start : node.end], re.I)
    return bool(is_open and _EVENT.match(text, node.end))


def has_complement(text: str, node: Node) -> bool:
    """Tell whether "lendemain" or "the day after" goes on to name its event, or is not brought in as a day."""
    word = text[node.start : node.end].lower()
    if re.match(r"\s(?:d[eu]s?\b|d['’]|of\b|after\b|before\b|the\b)", text[node.end : node.end + 8]):
        return True
    if word.endswith((" after", " before")) and re.match(r"\s\w", text[node.end : node.end + 2]):
        return True
    before = text[max(0, node.start - 5) : node.start]
    return word in ("lendemain", "surlendemain", "veille") and not re.search(r"(?:\b(?:le|la|dès|ce|au)\s|^\s*)$", before, re.I)


_PERSON = re.compile(
    r"(?:âgée?s?\s(?:de|d['’])\s?(?:plus de |moins de )?"
    r"|\b(?:homme|femme|garçon|fille|fillette|garçonnet|enfants?|adolescente?|bébé|jeunes?"
    r"|personnes?|aged|age of|ages)\s(?:de |d['’])?)$"
)
_AGED = re.compile(
    r"\b(?:à|a|avait|avaient|ont|aura|aurait|ayant|eu|fête|fêté|fêtait|âge de|âge|age of)\s(?:plus de |moins de |près de )?$"
)
_NOUN_OF = re.compile(r"([^\W\d_]+)\s(?:de|d['’])\s?$")
# What lasts; any other noun "de 43 ans" is somebody or something of that age.
_LASTING = frozenset(
    "peine contrat période durée délai mandat plan accord bail prêt programme projet suspension condamnation prison sursis"
    " interdiction carrière  règne expérience guerre conflit blocus embargo cycle formation études absence attente présence"
    " histoire vie ancienneté trêve grève  moratoire garantie stage tournée voyage séjour mission retard avance recul partir bout"
    " moyenne minimum maximum près plus moins espace  intervalle total quelque emprisonnement réclusion détention inéligibilité"
    " visa titre partenariat engagement bagne exil captivité silence  travail travaux négociations combats lutte collaboration"
    " service phase transition cours fin début mariage horizon trentaine vingtaine  dizaine quarantaine cinquantaine soixantaine"
    " centaine quinzaine douzaine concession collecte".split()
)
_SPAN_OF_AGES = re.compile(r"(?:\d\s?(?:-|à|et|to|and)\s?|\b(?:les|des|aux|the|under|over)\s(?:(?:plus|moins)\sde\s)?)$")
_GOES_ON = re.compile(r"\s(?:de\b|d['’]|ferme\b|plus\b)", re.I)
_YEAR_OLD = re.compile(r"[\s-](?:old|plus|et plus|révolus|d['’]âge)\b", re.I)


def is_age(text: str, start: int, end: int, *, is_years: bool) -> bool:
    """Tell an age from a duration: "une fillette de 6 ans", "Paul, 45 ans,", "a 45-year-old"."""
    before = text[max(0, start - 40) : start].lower()
    if _YEAR_OLD.match(text, end) or _PERSON.search(before):
        return True
    return is_years and (_is_of_somebody(before, text[start:end]) or _is_held(before, text, end))


def _is_of_somebody(before: str, words: str) -> bool:
    noun = _NOUN_OF.search(before)
    if noun and words[:1].isdigit() and words.endswith("ans") and noun[1] not in _LASTING:
        return True
    return bool(re.search(r"aine d['’]année", words) and re.search(r"d['’]$", before))


def _is_held(before: str, text: str, end: int) -> bool:
    """Tell "il avait 73 ans", "les 6-12 ans" and ", 45 ans,"."""
    if (_AGED.search(before) or _SPAN_OF_AGES.search(before)) and not _GOES_ON.match(text, end):
        return True
    return bool(re.search(r"[^\W\d_]\s?[,(]\s?$", before) and re.match(r"\s?[,)]", text[end : end + 3]))
