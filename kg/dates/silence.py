"""Tell numbers and names that only look like dates: "2000 personnes", "2001, l'Odyssée", "Mars" the planet, "Avril" a name."""

from __future__ import annotations

import re

from kg.dates.grammar import Node

_STRONG = {
    "fr": re.compile(
        r"(?:\b(?:en|dès|depuis|année|années|l['’]an|l['’]année|début|fin|mi|été|printemps|automne|hiver|jusqu['’]en|avant|après|d['’]ici|d['’]ici à|entre|trimestre|semestre|exercice|saison|millésime|courant|vers)[\s-]*|\()$",
        re.I,
    ),
    "en": re.compile(
        r"(?:\b(?:in|since|year|by|until|till|early|late|mid|summer|winter|spring|autumn|fall|before|after|during|between|from|of|season|quarter|circa)[\s-]*|\()$",
        re.I,
    ),
}
_COUNTED = re.compile(
    r"(?:\b(?:plus|moins|près|plus de|moins de|près de|environ|quelque|quelques|les|ces|aux|ses|leurs|nos|more than|less than|fewer than|over|nearly|almost|some|these|those|top|no\.|n°|numéro|numero|number|page|pages|article|sont|étaient|seront|furent|compte|comptent|comptait|recense|coûte|coûtent|vaut|gagne|were|are|costs?|sold|killed|vol|flight|room|section|loi|x|×)\s?|[$€£#§=×])$",
    re.I,
)
_MONEY = re.compile(
    r"\s?(?:[%€$£°]|-[^\W\d_]|(?:euros?|dollars?|francs?|millions?|milliards?|billion|percent|people|men|women|children|feet|kg|km|m|mètres?|fois|ans|times)\b)",
    re.I,
)
_NEXT = re.compile(r"\s([^\W\d_]+)")
_NOT_PLURAL = frozenset(
    "dans vers sans sous mais plus puis alors depuis les des ses nous vous ils elles lors très après pas mes tes nos dès jamais"
    " was has is as does its his this afterwards sees saw thus does aux ceux ès tous toutes"
    " has years whereas towards unless across".split()
)
_TITLE = re.compile(r"(?:,\s(?:l['’]|la |le |les |the |a )[A-ZÉ]|\s?:\s(?:A|The|L['’]|La|Le)\s?[A-Z])")
_QUOTE = re.compile(r"[«“\"'‘]\s?$")


def is_year(text: str, start: int, end: int, language: str) -> bool:
    """Tell whether four figures are a year, by the words beside them."""
    before, after = text[max(0, start - 22) : start], text[end : end + 40]
    if _COUNTED.search(before) or _MONEY.match(after):
        return False
    is_alone = not text[:start].strip() and not after.strip(" .\n")
    is_strong = is_alone or bool(_STRONG[language].search(before))
    if not 1700 <= int(text[start:end]) <= 2100 and not is_strong:
        return False
    if (_QUOTE.search(before) and re.match(r"\s?[»”\"'’,:]", after)) or (_TITLE.match(after) and not is_strong):
        return False
    return is_strong or not _is_counting(after, language)


def _is_counting(after: str, language: str) -> bool:
    """Tell whether a plural follows: "2000 personnes"."""
    following = _NEXT.match(after)
    word = following[1] if following else ""
    return bool(word) and word.islower() and word[-1] in ("sx" if language == "fr" else "s") and len(word) > 2 and word not in _NOT_PLURAL


_BEFORE_WEAK = {
    "fr": re.compile(
        r"(?:^\s*|\b(?:en|dès|depuis|au|du|de|avant|après|ce|cet|pendant|durant|à|pour|début|fin|mi|jusqu['’]en|jusqu['’]à|entre|et)\s(?:l['’])?|\b(?:d|l|cet |jusqu)['’]|mi-)$",
        re.I,
    ),
    "en": re.compile(
        r"(?:^\s*|\b(?:in|since|by|until|till|during|of|from|through|before|after|late|early|mid|on|over|at|for|last|next|this|every|and|to|between)\s(?:the )?|mid-)$",
        re.I,
    ),
}
_MONTH_BEFORE = re.compile(r"(?:\b(?:en|dès|depuis|mois de|début|fin|mi|courant|avant|après|jusqu['’]en|jusqu['’]à|entre|et)\s|mi-)$", re.I)
_SEASONAL = re.compile(r"\b(?:in|during|by|since|until|late|early|mid|last|next|this|before|after|through|over)\s(?:the )?$", re.I)
_ARTICLE = re.compile(r"^\s*(?:the|le|la|les|l['’]|en|in)\s*$", re.I)


def is_named(text: str, node: Node, language: str) -> bool:
    """Tell whether one word that may be something else ("Mars", "May", "été") is brought in as a time."""
    word = text[node.start : node.end]
    before, after = text[max(0, node.start - 22) : node.start], text[node.end :]
    if not _ARTICLE.sub("", text[: node.start]).strip() and not after.strip(" .!?\n"):
        return True
    if node.weakness == 2:
        return False
    if word.lower().startswith("week") and re.search(r"\b(?:une?|des|en|du|de|d['’]|a|an|of)\s?$", before):
        return False
    if (
        language == "en"
        and word.lower() in ("fall", "spring", "march", "may")
        and (after.startswith(" of ") or not _SEASONAL.search(before))
    ):
        return False
    if language == "fr" and word.lower() in ("été", "ete"):
        return bool(re.search(r"(?:\bl['’]|\bcet |\ben )$", before, re.I))
    if language == "fr" and word.lower() in ("hiver", "automne", "printemps") and re.search(r"\bd['’]$", before):
        return False
    if language == "fr" and word.istitle() and node.value.name.startswith("month"):
        return bool(_MONTH_BEFORE.search(before)) and not re.match(r"\s[A-ZÉ]", after)
    if language == "fr" and word.lower() == "printemps" and re.search(r"\bdu\s$", before) and re.match(r"\s(?:d|[a-z]{4})", after):
        return False
    return bool(_BEFORE_WEAK[language].search(before)) and bool(before.strip())


_BRINGS_IN = {
    "fr": re.compile(
        r"(?:^\s*|[.!?:;(\n«,]\s*|\b(?:à|a|pour|lors|lors de|lors d|pendant|durant|depuis|avant|après|d'ici|dès|jusqu'à|jusqu'au|entre|et|vers|au soir de|le jour de|"
        r"le matin de|au lendemain de|du|au|ce|aux|des)\s?(?:l'|la |le |les )?)$",
        re.I,
    ),
    "en": re.compile(
        r"(?:^\s*|[.!?:;(\n“,]\s*|\b(?:on|at|for|during|since|before|after|until|till|by|this|last|next|and|around|over|between|from|to|until|through|in|of)\s(?:the )?)$",
        re.I,
    ),
}
_OCCASION = {
    "fr": re.compile(
        r"\b(?:lors|pendant|durant|depuis|avant|après|d'ici|dès|jusqu'(?:à|au|aux))\s?(?:de |du |des |d')?(?:l'|la |le |les )?$", re.I
    ),
    "en": re.compile(r"\b(?:during|since|before|after|until|till|by|at)\s(?:the )?$", re.I),
}
_NOUN_AFTER = re.compile(r"[ -]([a-zà-ÿ]+)")
_FUNCTION = frozenset(
    "a ont est sont et ou mais à au aux de du des en dans sur pour par avec sans que qui dont où le la les un une il elle ils on nous ne se s l was is and or but at in on of for by with from the that when which who he she it they we as to has had will would were are are this last next eve day days dernier prochain dernière 2".split()
)


def is_feast(text: str, node: Node, language: str) -> bool:
    """Tell whether the name of a feast dates something, and is not a part of another name ("marché de Noël", "Christmas tree")."""
    before, after = text[max(0, node.start - 24) : node.start].replace("’", "'"), text[node.end : node.end + 16]
    if not text[: node.start].strip() and not text[node.end :].strip(" .\n"):
        return True
    noun = _NOUN_AFTER.match(after)
    if noun and language == "en" and noun[1] not in _FUNCTION:
        return False
    return bool(_BRINGS_IN[language].search(before)) and not re.search(r"\b(?:père|mère|île|îles|monsieur|madame)\s(?:de )?$", before, re.I)


def is_occasion(text: str, node: Node, language: str) -> bool:
    """Tell whether an occasion dates something: it is named alone or after a word of time, and not as a topic."""
    before = text[max(0, node.start - 24) : node.start].replace("’", "'")
    if not text[: node.start].strip() and not text[node.end :].strip(" .\n"):
        return True
    return bool(_OCCASION[language].search(before))


def is_habit(text: str, node: Node) -> bool:
    """Tell a weekday of any week, "ouvert le lundi", which French marks with the article."""
    return bool(re.search(r"\ble\s$", text[max(0, node.start - 4) : node.start], re.I))


_EVENT = re.compile(
    r"\s(?:l['’]|d['’]|qu['’]|s['’]|(?:le|la|les|un|une|des|du|de|son|sa|ses|leur|leurs|ce|cet|cette|ces|que|avoir|être|the|a|an|his|her|its|their|that|this|he|she|it|they|being|having|taking|[a-z]+ing)\b|[«“\"A-ZÀ-Ý])"
)


def leans_on_event(text: str, node: Node) -> bool:
    """Tell whether "après" or "before" goes on to name what it is after: "trois jours après la fusillade"."""
    return bool(re.search(r"(?:après|avant|after|before|following)$", text[node.start : node.end], re.I)) and bool(
        _EVENT.match(text[node.end : node.end + 14])
    )


def has_complement(text: str, node: Node) -> bool:
    """Tell whether "lendemain" or "veille" goes on to name its event, or is not brought in as a day."""
    if re.match(r"\s(?:d[eu]s?\b|d['’]|of\b|after\b|before\b|the\b)", text[node.end : node.end + 8]):
        return True
    word = text[node.start : node.end].lower()
    return word in ("lendemain", "surlendemain", "veille") and not re.search(
        r"(?:\b(?:le|la|dès|ce|au)\s|^\s*)$", text[max(0, node.start - 5) : node.start], re.I
    )


_PERSON = re.compile(
    r"(?:âgée?s?\s(?:de|d['’])\s?(?:plus de |moins de )?|\b(?:homme|femme|garçon|fille|fillette|garçonnet|enfants?|adolescente?|bébé|jeunes?|personnes?|octogénaire|étudiante?|retraitée?|habitante?|automobiliste|"
    r"conducteur|conductrice|motard|père|mère|fils|frère|sœur|lycéenne?|élèves?|mineure?s?|vieillard|dame|monsieur|ressortissante?|policier|boulanger|aged|age of|ages)\s(?:de |d['’])?)$",
    re.I,
)
_AGED = re.compile(
    r"(?:\b(?:à|a|avait|avaient|ont|aura|aurait|ayant|eu|fête|fêté|fêtait|âge de|âge|ages?|age of)\s(?:plus de |moins de |près de )?)$",
    re.I,
)
_NOUN_OF = re.compile(r"([^\W\d_]+)\s(?:de|d['’])\s?$")
_LASTS = frozenset(
    "peine contrat période durée délai mandat plan accord bail prêt programme projet suspension condamnation prison sursis interdiction carrière règne expérience guerre conflit"
    " blocus embargo cycle formation études absence attente présence histoire vie ancienneté trêve grève moratoire garantie stage tournée voyage séjour mission retard avance"
    " recul partir bout moyenne minimum maximum près plus moins espace intervalle total quelque emprisonnement réclusion détention inéligibilité visa titre partenariat"
    " engagement bagne exil captivité silence travail travaux négociations combats lutte collaboration service loyaux phase transition cours fin début mariage horizon"
    " trentaine vingtaine dizaine quarantaine cinquantaine soixantaine centaine quinzaine douzaine concession collecte".split()
)
_SPAN_OF_AGES = re.compile(r"(?:\d\s?(?:-|à|et|to|and)\s?|\b(?:les|des|aux|the|under|over)\s(?:(?:plus|moins)\sde\s)?)$", re.I)
_YEAR_OLD = re.compile(r"[\s-](?:old|plus|et plus|révolus|d['’]âge)\b", re.I)


def is_age(text: str, start: int, end: int, *, is_years: bool) -> bool:
    """Tell an age from a duration: "une fillette de 6 ans", "Paul, 45 ans,", "a 45-year-old"."""
    if _YEAR_OLD.match(text[end : end + 12]):
        return True
    before, after = text[max(0, start - 40) : start], text[end : end + 10]
    if is_years and re.search(r"aine d['’]année", text[start:end]) and re.search(r"d['’]$", before):
        return True
    if is_years and _AGED.search(before) and not re.match(r"\s(?:de|d['’]|ferme|plus)", after):
        return True
    if is_years and (noun := _NOUN_OF.search(before)) and noun[1].lower() not in _LASTS and text[start:end].endswith("ans"):
        return True
    if _PERSON.search(before) or (is_years and _SPAN_OF_AGES.search(before) and not re.match(r"\s(?:de|ferme)\b", text[end : end + 8])):
        return True
    return is_years and bool(re.search(r"[^\W\d_]\s?[,(]\s?$", before)) and bool(re.match(r"\s?[,)]", text[end : end + 3]))
