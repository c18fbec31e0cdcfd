"""Tell numbers and names that only look like dates: "2000 personnes", "2001, l'Odyssée", "Mars" the planet, "Avril" a name."""

from __future__ import annotations

import re

from kg.dates.grammar import Node


def _words(text: str) -> str:
    """Make an alternation of words, "_" for a space inside one; asked of small letters, which is quicker than to ask of either."""
    return "(?:" + "|".join(text.replace("_", r"\s").replace("'", "['’]").split()) + ")"


# Before a year: words that only bring in a time.
_STRONG = {
    "fr": re.compile(
        r"(?:\b"
        + _words(
            "en dès depuis année années l'an l'année début fin mi été printemps automne hiver jusqu'en avant après d'ici d'ici_à"
            " entre trimestre semestre exercice saison millésime courant vers"
        )
        + r"[\s-]*|\()$"
    ),
    "en": re.compile(
        r"(?:\b"
        + _words(
            "in since year by until till early late mid summer winter spring autumn fall before after during between from of season"
            " quarter circa"
        )
        + r"[\s-]*|\()$"
    ),
}
# Before a number that counts or numbers something.
_COUNTED = re.compile(
    r"(?:\b"
    + _words(
        "plus moins près plus_de moins_de près_de environ quelque quelques les ces aux ses leurs nos sont étaient seront furent compte"
        " comptent comptait recense coûte coûtent vaut gagne numéro page pages article vol more_than less_than over nearly almost"
        r" some these those top dont parmi including among no\. n° number flight room section were are costs? sold killed x ×"
    )
    + r"\s?|[$€£#§=×])$"
)
_MEASURED = re.compile(
    r"\s?(?:[%€$£°]|-[^\W\d_]|"
    + _words("euros? dollars? francs? millions? milliards? billion percent people men women children feet kg km m mètres? fois ans times")
    + r"\b)"
)
_NEXT = re.compile(r"\s([^\W\d_]+)")
_NOT_PLURAL = frozenset(
    "dans vers sans sous mais plus puis alors depuis les des ses nous vous ils elles lors très après pas mes tes nos dès jamais aux ceux ès"
    " tous toutes was has is as does its his this afterwards sees saw thus years whereas towards unless across".split()
)
_TITLE = re.compile(r"(?:,\s(?:l['’]|la |le |les |the |a )[A-ZÉ]|\s?:\s(?:A|The|L['’]|La|Le)\s?[A-Z])")
_QUOTE = re.compile(r"[«“\"'‘]\s?$")


def is_year(text: str, start: int, end: int, language: str) -> bool:
    """Tell whether four figures are a year, by the words beside them."""
    before, after = text[max(0, start - 22) : start].lower(), text[end : end + 40]
    if _COUNTED.search(before) or _MEASURED.match(after.lower()):
        return False
    is_alone = start < 40 and len(text) - end < 40 and not text[:start].strip() and not text[end:].strip(" .\n")
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
    return word.islower() and word[-1] in ("sx" if language == "fr" else "s") and len(word) > 2 and word not in _NOT_PLURAL


# Before a word that is a time only when brought in as one.
_BEFORE_WEAK = {
    "fr": re.compile(
        r"(?:\b"
        + _words("en dès depuis au du de avant après ce cet pendant durant à pour début fin mi jusqu'en jusqu'à entre et")
        + r"\s(?:l['’])?|\b(?:d|l|cet |jusqu)['’]|mi-)$"
    ),
    "en": re.compile(
        r"(?:\b"
        + _words(
            "in since by until till during of from through before after late early mid on over at for last next this every and to between"
        )
        + r"\s(?:the )?|mid-)$"
    ),
}
_BEFORE_MONTH = re.compile(
    r"(?:\b" + _words("en dès depuis mois_de début fin mi courant avant après jusqu'en jusqu'à entre et") + r"\s|mi-)$", re.I
)
_BEFORE_SEASON = re.compile(
    r"\b" + _words("in during by since until late early mid last next this before after through over") + r"\s(?:the )?$", re.I
)
_ARTICLE = re.compile(r"^\s*(?:the|le|la|les|l['’]|en|in)\s*$", re.I)


def is_named(text: str, node: Node, language: str) -> bool:
    """Tell whether one word that may be something else ("Mars", "May", "été") is brought in as a time."""
    word = text[node.start : node.end]
    before, after = text[max(0, node.start - 22) : node.start].lower(), text[node.end : node.end + 12]
    if node.start < 8 and not _ARTICLE.sub("", text[: node.start]).strip() and not text[node.end :].strip(" .!?\n"):
        return True
    if node.weakness == 2 or (word.lower().startswith("week") and re.search(r"\b(?:une?|des|en|du|de|d['’]|a|an|of)\s?$", before)):
        return False
    if not (_is_named_in_french if language == "fr" else _is_named_in_english)(word, before, after):
        return False
    return bool(_BEFORE_WEAK[language].search(before))


def _is_named_in_english(word: str, before: str, after: str) -> bool:
    if word.lower() not in ("fall", "spring", "march", "may"):
        return True
    return not after.startswith(" of ") and bool(_BEFORE_SEASON.search(before))


def _is_named_in_french(word: str, before: str, after: str) -> bool:
    """Ask more of a month with a capital, and of a season that may be a participle or a part of a name."""
    if word.lower() in ("été", "ete"):
        return bool(re.search(r"(?:\bl['’]|\bcet |\ben )$", before))
    if word.lower() in ("hiver", "automne", "printemps"):
        is_of_name = re.search(r"\bdu\s$", before) and re.match(r"\s(?:d|[a-z]{4})", after)
        return not re.search(r"\bd['’]$", before) and not is_of_name
    if word.istitle() and not word.lower().endswith(("di", "dimanche", "end")):
        return bool(_BEFORE_MONTH.search(before)) and not re.match(r"\s[A-ZÉ]", after)
    return True


_BRINGS_IN = {
    "fr": re.compile(
        r"(?:^\s*|[.!?:;(\n«,]\s*|\b"
        + _words(
            "à pour lors lors_de lors_d pendant durant depuis avant après d'ici dès jusqu'à jusqu'au entre et vers au_soir_de le_jour_de"
            " le_matin_de au_lendemain_de du au ce aux des"
        )
        + r"\s?(?:l'|la |le |les )?)$"
    ),
    "en": re.compile(
        r"(?:^\s*|[.!?:;(\n“,]\s*|\b"
        + _words("on at for during since before after until till by this last next and around over between from to through in of")
        + r"\s(?:the )?)$"
    ),
}
_OCCASION = {
    "fr": re.compile(
        r"\b(?:lors|pendant|durant|depuis|avant|après|d'ici|dès|jusqu'(?:à|au|aux))\s?(?:de |du |des |d')?(?:l'|la |le |les )?$"
    ),
    "en": re.compile(r"\b(?:during|since|before|after|until|till|by|at)\s(?:the )?$"),
}
_NOT_FEASTS = re.compile(r"\b(?:père|mère|île|îles|monsieur|madame)\s(?:de )?$")
_NOUN_AFTER = re.compile(r"[ -]([a-zà-ÿ]+)")
_FUNCTION = frozenset(
    "is was and or but at in on of for by with from the that when which who he she it they we as to has had will would were are this"
    " last next eve day days s".split()
)


def _is_alone(text: str, node: Node) -> bool:
    return len(text) < 100 and not text[: node.start].strip() and not text[node.end :].strip(" .\n")


def is_feast(text: str, node: Node, language: str) -> bool:
    """Tell whether the name of a feast dates something, and is not a part of another name ("marché de Noël", "Christmas tree")."""
    before = text[max(0, node.start - 24) : node.start].lower().replace("’", "'")
    noun = _NOUN_AFTER.match(text, node.end)
    saint = language == "fr" and text[node.start : node.end].lower().startswith("saint")
    if saint and (not before.endswith("la ") or text[node.end : node.end + 1] == "-"):
        return False  # "à Saint-Jean-de-Luz": a town
    if noun and language == "en" and noun[1] not in _FUNCTION:
        return False
    return _is_alone(text, node) or (bool(_BRINGS_IN[language].search(before)) and not _NOT_FEASTS.search(before))


def is_town(text: str, node: Node) -> bool:
    """Tell a town from the feast its name begins with: "près de Saint-Jean-de-Luz"."""
    return text[node.end : node.end + 1] == "-" and "Saint-" in text[node.start : node.end]


def is_occasion(text: str, node: Node, language: str) -> bool:
    """Tell whether an occasion dates something: it is named alone or after a word of time, and not as a topic."""
    before = text[max(0, node.start - 24) : node.start].lower().replace("’", "'")
    return _is_alone(text, node) or bool(_OCCASION[language].search(before))


_PARTICIPLE = re.compile(r"(?:depuis|presque|quasi|quasiment|environ|déjà|toujours|encore)\sété", re.I)


def is_participle(text: str, node: Node) -> bool:
    """Tell "ayant depuis été vendu", "a presque été vendu" from "depuis l'été": the season has an article."""
    return _PARTICIPLE.fullmatch(text, node.start, node.end) is not None


_LAST = re.compile(r"(?:(?:les?|la|the)\s)?(?:(?!ces)\w+\s)?(?:derni(?:er|ère)s?|last)\s(?:\w+\s)?[^\W\d_]+(?:-[^\W\d_]+)?", re.I)
_OF = re.compile(r"\s(?:d[eu]s?\b|d['’]|of\b)")
_BEYOND = re.compile(r"\b(?:après|avant)\sune?\s(?:saison\s|campagne\s|exercice\s)?$", re.I)


def is_last_of(text: str, node: Node) -> bool:
    """Tell the last of some from the one before today: "le dernier jour du tournoi", "the last year of his life", not "last week of"."""
    if _LAST.fullmatch(text, node.start, node.end) is None or not _OF.match(text, node.end):
        return False
    return text[node.start : node.start + 4].lower() != "last" or text[: node.start].lower().endswith("the ")


def is_behind(text: str, node: Node) -> bool:
    """Tell the year before or after which something happens: "après une année 2015 difficile", not "après un vol lundi"."""
    return text[node.end - 4 : node.end].isdecimal() and _BEYOND.search(text, max(0, node.start - 20), node.start) is not None


# The article must be the date's own: not "in a Wednesday speech".
_ANY = {
    "fr": re.compile(r"(?:^|[^'’\w])une?\s(?:(?:beau|belle|froid|simple|chaud)\s)?$", re.I),
    "en": re.compile(r"\b(?:on\san?|one)\s(?:(?:cold|hot|late|early|busy)\s)?$", re.I),
}
_GOES_ON = re.compile(r"\s(?!in\b|of\b|at\b|when\b|that\b|and\b)[a-z]")


def is_any(text: str, node: Node, language: str) -> bool:
    """Tell one of many from a date: "un mois de septembre", "on a Tuesday", but not "l'un lundi, l'autre mardi"."""
    if not _ANY[language].search(text[max(0, node.start - 14) : node.start]) or re.search(r"\d{4}", text[node.start : node.end]):
        return False
    return language == "fr" or not _GOES_ON.match(text, node.end)


_BEHIND_NOUN = re.compile(r"\b(?!(?:the|in|of|last|this|next|by|since|until|late|early|mid|and|to|from|before|after)\s)[a-z]+\s$")


def is_of_noun(text: str, node: Node) -> bool:
    """Tell a season, or what is spelled as one, from a date: "un retour d'hiver 2020", "a roof fall in 1934"."""
    if text.startswith("fall ", node.start):
        return _BEHIND_NOUN.search(text, max(0, node.start - 14), node.start) is not None
    return text[: node.start].endswith(("d'", "d’"))


def is_habit(text: str, node: Node) -> bool:
    """Tell a weekday of any week, "ouvert le lundi", which French marks with the article."""
    return bool(re.search(r"\ble\s$", text[max(0, node.start - 4) : node.start], re.I))
