"""The English words of time: class in the grammar, value, phrases ("~" weak alone, a final "." an abbreviation)."""

from __future__ import annotations

Row = tuple[str, object, str]

_MONTHS = (
    "january|~jan.",
    "february|~feb.",
    "~march|~mar.",
    "~april|~apr.",
    "~may",
    "~june|~jun.",
    "july|~jul.",
    "~august|~aug.",
    "september|~sept.|~sep.",
    "october|~oct.",
    "november|~nov.",
    "december|~dec.",
)
_WEEKDAYS = (
    "monday|~mon.",
    "tuesday|~tue.|~tues.",
    "wednesday|~wed.|~weds.",
    "thursday|~thu.|~thur.|~thurs.",
    "friday|~fri.",
    "saturday|~sat.",
    "sunday|~sun.",
)
_UNITS = (
    ("second", "~sec", "seconds|~secs"),
    ("minute", "minute|~min", "minutes|~mins"),
    ("hour", "hour|~hr", "hours|~hrs"),
    ("day", "day", "days"),
    ("week", "week|~wk", "weeks|~wks"),
    ("month", "month", "months"),
    ("quarter", "quarter|~qtr", "quarters|~qtrs"),
    ("year", "year|~yr", "years|~yrs"),
    ("decade", "decade", "decades"),
    ("century", "century", "centuries"),
)

CALENDAR: tuple[Row, ...] = (
    *(("MONTH", n, phrases) for n, phrases in enumerate(_MONTHS, start=1)),
    *(("WEEKDAY", n, phrases) for n, phrases in enumerate(_WEEKDAYS)),
    *(("WEEKDAYS", n, phrases.split("|")[0] + "s") for n, phrases in enumerate(_WEEKDAYS)),
    *(
        ("SEASON", n, phrases)
        for n, phrases in enumerate(("~spring|~springtime", "~summer|~summertime", "~fall|~autumn", "~winter|~wintertime"))
    ),
    *(("UNIT", unit, one) for unit, one, _ in _UNITS),
    *(("UNITS", unit, many) for unit, _, many in _UNITS),
    ("MOIETY", 0, "half"),
    ("WEEKEND", 0, "weekend|week-end|wkend"),
    ("WEEKENDS", 0, "weekends"),
    ("FORTNIGHT", 2, "fortnight"),
    ("SAISON", 0, "season"),
    ("DECADE", 80, "eighties"),
    ("DECADE", 90, "nineties"),
    ("DECADE", 70, "seventies"),
    ("DECADE", 60, "sixties"),
    ("DECADE", 50, "fifties"),
    ("DECADE", 40, "forties"),
    ("DECADE", 30, "thirties"),
    ("DECADE", 20, "twenties"),
    ("CHRIST", -1, "BC|B.C|BCE"),
    ("ERA", 1, "AD|A.D|CE"),
)

RELATIVE: tuple[Row, ...] = (
    ("DAYWORD", 0, "today|the present day|todays"),
    ("DAYWORD", -1, "yesterday|the day just past"),
    ("DAYWORD", 1, "tomorrow|tomorrows|tmr|tmrw|tomorow"),
    ("DAYWORD", -2, "the day before yesterday|day before yesterday"),
    ("DAYWORD", 2, "the day after tomorrow|day after tomorrow"),
    ("NOW", 0, "now|right now|just now|at the moment|at this moment|at this time|atm|currently|this moment|this instant|immediately|asap"),
    ("TOLDDAY", -1, "the day before|the previous day|the day earlier|the prior day|the preceding day|the eve"),
    ("TOLDDAY", 1, "the day after|the next day|the following day|the day afterwards|the day later"),
    ("TOLDDAY", 0, "the same day|that day|that same day|that very day"),
    ("EVE", -1, "eve"),
    ("TOLDUNIT", "week", "the same week|that week"),
    ("TOLDUNIT", "month", "the same month|that month"),
    ("TOLDUNIT", "year", "the same year|that year"),
    ("TOLDUNIT", "weekend", "that weekend|the same weekend"),
    ("TOLDTIME", 0, "at that moment|at the same time of day|that night|that evening|that morning|that afternoon"),
    ("SAMETIME", 0, "the same time|the same period|this time|same period"),
    ("THIS", 0, "this"),
    ("THESE", 0, "these"),
    ("LAST", -1, "last|this past|most recent|previous|prior"),
    ("LAST", -2, "past"),
    ("N", 0, "as soon as|as soon|soon after|this time around"),
    ("NEXT", 1, "next|coming|upcoming|forthcoming"),
    ("FOLLOW", 1, "following|ensuing|subsequent"),
    ("FOLLOW", -1, "preceding"),
    ("CURRENT", 0, "current|present"),
    ("AGOPOST", -1, "ago|back|before now|previously"),
    ("FROMNOW", 1, "from now|hence|away|time from now"),
    ("TIMEWORD", 0, "time|' time|'s time"),
    ("IN", 1, "in"),
    ("WITHIN", 1, "within"),
    ("LATER", 1, "later|afterwards|thereafter"),
    ("LATER", -1, "earlier|beforehand"),
    ("AFTER", 1, "after|past the|following"),
    ("BEFORE", -1, "before|prior to|ahead of|preceding"),
    ("SINCE", 0, "since|ever since"),
    ("SINCE", 1, "starting|from|as of|effective|as from|starting from|beginning on|starting on"),
    ("UNTIL", 0, "until|till|til|up to|through|thru|up until"),
    ("BY", 0, "by|by the"),
    ("TERM", "by", "no later than|at the latest"),
    ("TERM", "no earlier", "no earlier than|not earlier than|at the earliest"),
    ("REST", 1, "the rest|the remainder|remainder|rest"),
    ("COURSE", 0, "the course|the course of"),
    (
        "VAGUE",
        "PAST_REF",
        "recently|lately|formerly|in recent years|in recent months|in recent weeks|in recent days|long ago|at that time|at the time",
    ),
    ("VAGUE", "PRESENT_REF", "nowadays|these days|presently|to date|for the moment|for now"),
    ("VAGUE", "FUTURE_REF", "soon|shortly|in the future|in the near future|someday|sooner or later|before long|eventually"),
)

OTHER: tuple[Row, ...] = (
    ("BETWEEN", 0, "between"),
    ("OF", 0, "of"),
    ("AT", 0, "at|@"),
    ("TO", 0, "to"),
    ("AND", 0, "and"),
    ("OR", 1, "or"),
    ("DET", 0, "the"),
    ("ON", 0, "on"),
    ("FOR", 0, "for"),
    ("EN", 0, "during|throughout|in the month of"),
    ("ABOUT", 0, "around|about|circa|approximately|roughly|approx|c."),
    ("SEVERAL", None, "several|a few|few|some|many|a number of|numerous|a couple more"),
    ("EACH", 0, "every|each|per"),
    ("ALL", 0, "all|throughout the"),
    ("TIMES", 0, "times|times a|once a|twice a|once an|once|twice|once every|twice every|times per|times an"),
    (
        "EDGE",
        "early",
        "the first days|the first few days|early|early in|early on|the beginning|beginning|the start|start|the early part|the turn",
    ),
    ("EDGE", "mid", "mid|middle|the middle|halfway through|midway through"),
    ("EDGE", "late", "the last days of|the last few days of|the final days|late|late in|the end|end|the tail end|the close|the late part"),
    *(
        ("PART", letters, phrases)
        for letters, phrases in (
            ("MO", "morning|the morning|breakfast"),
            ("AF", "afternoon|the afternoon"),
            ("EV", "evening|the evening|dinner"),
            ("NI", "night|the night|overnight"),
            ("MI", "lunch|lunchtime|midday time"),
            ("DT", "daytime"),
        )
    ),
    ("PARTS", "MO", "mornings"),
    ("PARTS", "AF", "afternoons"),
    ("PARTS", "EV", "evenings"),
    ("PARTS", "NI", "nights"),
    ("TONIGHT", "NI", "tonight|tonite|this night"),
    ("THISPART", "MO", "this morning"),
    ("THISPART", "AF", "this afternoon"),
    ("THISPART", "EV", "this evening"),
    ("THISPART", "MI", "this lunchtime"),
    ("CLOCKWORD", "12:00", "noon|midday|noontime|12 noon"),
    ("CLOCKWORD", "00:00", "midnight"),
    ("FREQUENT", "P1Y", "yearly|annual|annually"),
    ("FREQUENT", "P1M", "monthly"),
    ("FREQUENT", "P1W", "weekly"),
    ("FREQUENT", "P1D", "daily"),
    ("FREQUENT", "P3M", "quarterly"),
    ("FREQUENT", "P2W", "biweekly|fortnightly"),
    ("FREQUENT", "P2Y", "biennial|biennially"),
    ("FREQUENT", "PT1H", "hourly"),
    ("FREQUENT", "P1D", "nightly"),
    ("COMMA", 0, ","),
    ("DASH", 0, "-|–|—|/"),
    ("OPEN", 0, "("),
    ("CLOSE", 0, ")"),
    ("POSS", 0, "'s|’s|'|’"),
    ("OCLOCK", 0, "o'clock|oclock"),
    ("HALF", 0.5, "half|half a|half an"),
    ("ANDHALF", 0.5, "and a half|and half"),
    ("QUARTER", 0.25, "a quarter of an|quarter of an|a quarter of a|quarter of a"),
    ("QUARTER", 0.75, "three quarters of an|three-quarters of an"),
    ("QUAL", 0, "only|just|exactly|long|full|whole|straight|consecutive|or so|another|entire|barely|little"),
    ("ABOUT", 0, "nearly|almost|some"),
    ("MORE", 1, "over|more than|at least|upwards of"),
    ("MORE", -1, "less than|under|not quite"),
    ("OTHER", 2, "other"),
    ("TODATE", "year", "year to date|ytd"),
    ("TODATE", "month", "month to date|mtd"),
    ("ENDOF", "year", "eoy"),
    ("ENDOF", "month", "eom"),
    ("ENDOF", "day", "eod"),
    ("ENDOF", "week", "eow"),
    ("MERIDIEM", 0, "am|a.m|in the morning"),
    ("MERIDIEM", 12, "pm|p.m|in the afternoon|in the evening|at night"),
    ("IDES", 0, "ides|the ides"),
)

WORDS = (*CALENDAR, *RELATIVE, *OTHER)

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth"
).split()


def _spell(n: int, ones: list[str], tens: list[str]) -> str:
    if n < 20:
        return ones[n]
    return tens[n // 10 - 2] if n % 10 == 0 else f"{_TENS[n // 10 - 2]}-{ones[n % 10]}"


def numbers() -> tuple[Row, ...]:
    """List the numbers in words: cardinals to 99, ordinals to 31.

    >>> [phrase for kind, value, phrase in numbers() if value == 21]
    ['twenty-one', 'twenty-first']
    """
    cardinals = (("NUM", n, _spell(n, _ONES, _TENS)) for n in range(1, 100))
    ordinals = (("ORD", n, _spell(n, ["", *_ORDINALS], [t[:-1] + "ieth" for t in _TENS])) for n in range(1, 32))
    return (
        *cardinals,
        *ordinals,
        ("NUM", 1.0, "a|an"),
        ("NUM", 2, "a couple|a couple of|couple of|couple|a pair of"),
        ("NUM", 12, "a dozen|dozen"),
        ("NUM", 100, "a hundred|hundred"),
        ("SUFFIX", 0, "st|nd|rd|th"),
    )
