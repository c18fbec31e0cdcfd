"""The French words of time: class in the grammar, value, phrases ("~" weak alone, a final "." an abbreviation)."""

from __future__ import annotations

Row = tuple[str, object, str]

_MONTHS = (
    "janvier|janv.|~jan.",
    "février|févr.|~fév.",
    "mars",
    "avril|avr.",
    "mai",
    "juin",
    "juillet|juil.|~juill.",
    "août|aout",
    "septembre|~sept.",
    "octobre|~oct.",
    "novembre|~nov.",
    "décembre|~déc.",
)
_WEEKDAYS = ("lundi|~lun", "mardi|~mar.", "mercredi|~mer.", "jeudi|~jeu.", "vendredi|~ven.|~vend.", "samedi|~sam.", "dimanche|~dim.")

CALENDAR: tuple[Row, ...] = (
    *(("MONTH", n, phrases) for n, phrases in enumerate(_MONTHS, start=1)),
    *(("WEEKDAY", n, phrases) for n, phrases in enumerate(_WEEKDAYS)),
    *(("WEEKDAYS", n, phrases.split("|")[0] + "s") for n, phrases in enumerate(_WEEKDAYS)),
    *(("SEASON", n, phrases) for n, phrases in enumerate(("~printemps", "~été|~ete", "~automne", "~hiver"))),
    ("UNITS", "second", "secondes|~sec."),
    ("UNIT", "minute", "minute"),
    ("UNITS", "minute", "minutes|~min"),
    ("UNIT", "hour", "heure"),
    ("UNITS", "hour", "heures|~h"),
    ("UNIT", "day", "jour"),
    ("UNITS", "day", "jours|journées"),
    ("UNIT", "week", "semaine"),
    ("UNITS", "week", "semaines"),
    ("UNIT", "month", "mois"),
    ("UNIT", "quarter", "trimestre"),
    ("UNITS", "quarter", "trimestres"),
    ("UNIT", "half", "semestre"),
    ("UNITS", "half", "semestres"),
    ("UNIT", "year", "an|année"),
    ("UNITS", "year", "ans|années"),
    ("UNIT", "decade", "décennie"),
    ("UNITS", "decade", "décennies"),
    ("UNIT", "century", "siècle"),
    ("UNITS", "century", "siècles"),
    ("MOIETY", 0, "moitié"),
    ("WEEKEND", 0, "week-end|wk-end"),
    ("WEEKENDS", 0, "week-ends"),
    ("FORTNIGHT", 2, "quinze jours|une quinzaine|une quinzaine de jours|quinzaine"),
    ("FORTNIGHT", 1, "huit jours|une huitaine|une huitaine de jours"),
    ("SAISON", 0, "saison"),
    ("CHRIST", -1, "avant Jésus-Christ|av. J.-C|avant J.-C|avant notre ère"),
)

RELATIVE: tuple[Row, ...] = (
    ("DAYWORD", 0, "aujourd'hui|ce jour"),
    ("DAYWORD", -1, "hier"),
    ("DAYWORD", -2, "avant-hier"),
    ("DAYWORD", -3, "avant-avant-hier"),
    ("DAYWORD", 1, "demain"),
    ("DAYWORD", 2, "après-demain"),
    ("DAYWORD", 3, "après-après-demain"),
    ("NOW", 0, "maintenant|en ce moment|en ce moment même|à l'instant|tout de suite|à cette heure|à l'heure actuelle|immédiatement"),
    ("TOLDDAY", -1, "la veille|veille|jour d'avant|jour précédent"),
    ("TOLDDAY", -2, "l'avant-veille|avant-veille"),
    ("TOLDDAY", 1, "lendemain|jour suivant|jour d'après|le jour après"),
    ("TOLDDAY", 2, "surlendemain"),
    ("TOLDDAY", 0, "le même jour|ce même jour|ce jour-là|le jour même|cette journée-là"),
    ("TOLDUNIT", "week", "la même semaine|cette semaine-là"),
    ("TOLDUNIT", "month", "le même mois|ce mois-là|ce même mois"),
    ("TOLDUNIT", "year", "la même année|cette année-là|cette même année"),
    ("TOLDUNIT", "weekend", "ce week-end-là|le même week-end"),
    (
        "TOLDTIME",
        0,
        "à ce moment-là|ce moment-là|au même moment|à cette heure-là|à la même heure|ce soir-là|cette nuit-là|ce matin-là",
    ),
    ("SAMETIME", 0, "la même époque|même époque|la même période|même période|la même date|même date"),
    ("THIS", 0, "ce|cet|cette|le présent|la présente"),
    ("SAME", 0, "ce même|cette même|cet même|le même|la même"),
    ("NEWYEAR", 0, "la nouvelle année|nouvelle année"),
    ("THESE", 0, "ces"),
    ("LAST", -1, "dernier|dernière|passé|passée|écoulé|écoulée"),
    ("LASTS", -1, "derniers|dernières|passés|passées|écoulés|écoulées"),
    ("NEXT", 1, "prochain|prochaine|à venir|qui vient|qui arrive"),
    ("NEXTS", 1, "prochains|prochaines|qui viennent"),
    ("FOLLOW", -1, "précédent|précédente|d'avant"),
    ("FOLLOW", 1, "suivant|suivante|d'après|qui suit|qui suivit|qui a suivi"),
    ("FOLLOWS", -1, "précédents|précédentes"),
    ("FOLLOWS", 1, "suivants|suivantes|qui suivent|qui suivirent|qui ont suivi"),
    ("CURRENT", 0, "en cours|actuel|actuelle"),
    ("AGOPRE", -1, "il y a|y a|voilà|voici|cela fait|ça fait"),
    ("IN", 1, "dans"),
    ("EN", 0, "en|dès|lors de|au mois de|au mois d'"),
    ("ENHUIT", 1, "en huit"),
    ("ENHUIT", 2, "en quinze"),
    ("LATER", 1, "plus tard|ensuite"),
    ("LATER", -1, "plus tôt|auparavant"),
    ("AFTER", 1, "après|au-delà de|au-delà du"),
    ("BEFORE", -1, "avant"),
    ("REST", 1, "le reste"),
    ("ALL", 0, "toute|tout"),
    ("COURSE", 0, "le courant|le cours|courant"),
    ("SINCE", 0, "depuis"),
    ("SINCE", 1, "à partir|à compter"),
    ("UNTIL", 0, "jusqu'|jusque"),
    ("BY", 0, "d'ici|d'ici à|d'ici au|d'ici aux"),
    ("TERM", "by", "au plus tard"),
    ("TERM", "no earlier", "au plus tôt"),
    (
        "VAGUE",
        "PAST_REF",
        "récemment|dernièrement|tout récemment|à l'époque|autrefois|jadis|naguère|il y a longtemps|il y a peu|par le passé"
        "|à cette époque|ces derniers temps|il y a quelque temps",
    ),
    (
        "VAGUE",
        "PRESENT_REF",
        "désormais|à présent|jusqu'à présent|jusqu'ici|actuellement|dorénavant|de nos jours|à ce jour|pour l'instant|pour le moment"
        "|aujourd'hui encore|encore aujourd'hui|aujourd'hui toujours|toujours aujourd'hui",
    ),
    ("VAGUE", "FUTURE_REF", "bientôt|prochainement|sous peu|dans un avenir proche|incessamment|ultérieurement|un jour ou l'autre"),
    ("VAGUE", "FUTURE_REF", "les mois à venir|des mois à venir|aux mois à venir|les mois qui viennent|des mois qui viennent"),  # not one
)

OTHER: tuple[Row, ...] = (
    ("BETWEEN", 0, "entre"),
    ("OF", 0, "de|du|des|d'"),
    ("AT", 0, "à|au|aux"),
    ("AND", 0, "et"),
    ("AND", 1, "ou"),
    ("DET", 0, "le|la|les|l'"),
    ("ABOUT", 0, "vers|environ|autour|aux environs|aux alentours|à peu près|approximativement|circa"),
    ("SEVERAL", None, "quelques|plusieurs|des|plusieurs dizaines de|quelques dizaines de|de nombreux|de nombreuses|de longues|de longs"),
    ("EACH", 0, "chaque|tous les|toutes les|par|tous|toutes"),
    ("TIMES", 0, "fois"),
    ("EDGE", "early", "les premiers jours|début|le début|débuts|tout début"),
    ("EDGE", "mid", "mi|milieu|le milieu"),
    ("EDGE", "late", "les derniers jours de|les derniers jours d'|fin|la fin|toute fin|extrême fin"),
    *(
        ("PART", letters, phrases)
        for letters, phrases in (
            ("MO", "matin|matinée|petit matin"),
            ("AF", "après-midi"),
            ("EV", "soir|soirée"),
            ("NI", "nuit"),
            ("DT", "journée"),
            ("MI", "mi-journée"),
        )
    ),
    ("PARTS", "MO", "matins"),
    ("PARTS", "EV", "soirs|soirées"),
    ("PARTS", "NI", "nuits"),
    ("THISPART", "EV", "ce soir"),
    ("THISPART", "12:00", "ce midi"),
    ("THISPART", "MO", "ce matin"),
    ("THISPART", "NI", "cette nuit"),
    ("THISPART", "AF", "cet après-midi|cette après-midi"),
    ("CLOCKWORD", "12:00", "midi"),
    ("CLOCKWORD", "00:00", "minuit"),
    ("DURING", 0, "pendant|durant|au cours de|au cours"),
    ("FREQUENT", "P1Y", "annuel|annuelle|annuels|annuelles|annuellement"),
    ("FREQUENT", "P1M", "mensuel|mensuelle|mensuels|mensuelles|mensuellement"),
    ("FREQUENT", "P1W", "hebdomadaire|hebdomadaires"),
    ("FREQUENT", "P1D", "quotidien|quotidienne|quotidiens|quotidiennes|quotidiennement"),
    ("FREQUENT", "P3M", "trimestriel|trimestrielle|trimestriels|trimestrielles"),
    ("FREQUENT", "P2Y", "biennal|biennale"),
    ("LASTING", "P5Y", "quinquennat|quinquennats"),
    ("LASTING", "P7Y", "septennat|septennats"),
    ("COMMA", 0, ","),
    ("DASH", 0, "-|–|—|/"),
    ("OPEN", 0, "("),
    ("CLOSE", 0, ")"),
    ("HALF", 0.5, "demi|demie"),
    ("ANDHALF", 0.5, "et demi|et demie"),
    ("QUARTER", 0.25, "quart d'|quart de"),
    ("QUARTER", 0.75, "trois quarts d'|trois quarts de"),
    ("ABOUT", 0, "près de|près d'|presque|quelque|bientôt près de"),
    ("MORE", 1, "plus de|plus d'|au moins|largement plus de"),
    ("MORE", -1, "moins de|moins d'|à peine plus de"),
    ("QUAL", 0, "seulement|tout juste|à peine|exactement|précisément|déjà|maintenant|bientôt|longues|longs|bons|bonnes|petits|petites"),
)

WORDS = (*CALENDAR, *RELATIVE, *OTHER)

_UNITS = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split()
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}
_ORDINALS = "première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième".split()
_ROUND = {10: "dizaine", 12: "douzaine", 20: "vingtaine", 30: "trentaine", 40: "quarantaine", 50: "cinquantaine", 100: "centaine"}


def _spell(n: int) -> str:
    if n < 20:
        return _UNITS[n]
    base = max(b for b in _TENS if b <= n)
    if n == base:
        return _TENS[base] + ("s" if n == 80 else "")
    joint = " et " if n - base in (1, 11) and base != 80 else "-"
    return _TENS[base] + joint + _UNITS[n - base]


def numbers() -> tuple[Row, ...]:
    """List the numbers in words: cardinals to 99 and some round ones, ordinals to 12.

    >>> [phrase for _, value, phrase in numbers() if value in (71, 81)]
    ['soixante et onze', 'quatre-vingt-un']
    """
    cardinals = (("NUM", n, _spell(n)) for n in range(2, 100))
    ordinals = (("ORD", n, word) for n, word in enumerate(_ORDINALS, start=1))
    rounds = (("NUM", n, f"une {word} de|une {word} d'") for n, word in _ROUND.items())
    return (
        *cardinals,
        *ordinals,
        *rounds,
        ("NUM", 1.0, "un|une"),
        ("NUM", 100, "cent"),
        ("NUM", 1000, "mille"),
        ("ORD", 1, "premier|premiers|premières"),
        ("ORD", 2, "second|seconde"),
        ("SUFFIX", 0, "er|ère|e|è|ème|eme|ième|nd|nde"),
    )
