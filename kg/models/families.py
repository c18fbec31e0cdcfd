"""Name the families of French verbs by the endings of their forms: "transmise" is of "transmettre", "mènent" of "mener".

The tables of training words hold few forms of a verb; a family holds all of them. Only endings that belong to one
family are listed, and a lemma counts only where it is a known word. Source: Bescherelle's tables of conjugation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# The ending of the forms, and that of their lemma.
_FAMILIES: tuple[tuple[str, str], ...] = (
    (r"pris(es?)?|prit|prirent|prend|prennent", "prendre"),
    (r"mis(es?)?|mit|mirent|met|mettent", "mettre"),
    (r"tenu(es?|s)?|tient|tiennent|tint|tinrent|tiendr\w+|tenai\w+|tenant", "tenir"),
    (r"venu(es?|s)?|vient|viennent|vint|vinrent|viendr\w+|venai\w+|venant", "venir"),
    (r"ain(t|ts|te|tes)|aign(ent|it|irent|ant|ait|aient)", "aindre"),
    (r"ein(t|ts|te|tes)|eign(ent|it|irent|ant|ait|aient)", "eindre"),
    (r"join(t|ts|te|tes)|joign(ent|it|irent|ant|ait|aient)", "joindre"),
    (r"nu(es?|s)?|naît|nait|naissent|naiss[ai]\w*|nut|nurent", "naître"),
    (r"ru(es?|s)?|raît|rait|raissent|raiss[ai]\w*|rut|rurent", "raître"),
    (r"cri(t|ts|te|tes)|criv\w+", "crire"),
    (r"dui(t|ts|te|tes)|duis\w+", "duire"),
    (r"trui(t|ts|te|tes)|truis\w+", "truire"),
    (r"suivi(es?|s)?|suit|suivent|suivai\w+|suivit|suivirent|suivant", "suivre"),
    (r"vécu(es?|s)?|vécut|vécurent|vivent|vivai\w+|vivant", "vivre"),
    (r"ffer(t|ts|te|tes)|ffre|ffrent|ffrit|ffrirent|ffrai\w+|ffrant", "ffrir"),
    (r"ver(t|ts|te|tes)|vre|vrent|vrit|vrirent|vrai\w+|vrant", "vrir"),
    (r"clu(es?|s|ses?)?|cluent|clut|clurent", "clure"),
    (r"rompu(es?|s)?|rompt|rompent|rompit|rompant", "rompre"),
    (r"çu(es?|s)?|çoit|çoivent|çut|çurent|cev[aor]\w+", "cevoir"),
    (r"quis(es?)?|quiert|quièrent|quit|quirent", "quérir"),
    (r"(d|du|due|dus|dues|dent|dit|dirent|dant|dait|daient)", "dre"),
    (r"di(t|ts|te|tes)|dis(ent|ant|ait|aient)", "dire"),
    (r"battu(es?|s)?|bat|batt(ent|it|irent|ant)", "battre"),
    (r"fai(t|ts|te|tes)|font|fit|firent|fera|feront|fai(sant|sait|saient)", "faire"),
    (r"lu(es?|s)?|lisent|lut|lurent", "lire"),
    (r"^d(û|us|ue|ues)", "devoir"),
    (r"mort(es?|s)?|meurt|meurent|mourut|moururent", "mourir"),
    (r"aine|ainent|ainé(es?|s)?|ainant", "aîner"),
    (r"couru(es?|s)?|court|courent|courut|coururent|courr\w+", "courir"),
)
_SHAPES = tuple((re.compile(rf"(?:{forms})$"), lemma) for forms, lemma in _FAMILIES)
_OPEN_E = re.compile(r"è([bcdfglmnprstvz]{1,2}|qu|gu|ch|gn)(?:es?|ent|er(?:a|ont|ait|aient))$")


def open_lemma(form: str) -> str | None:
    """Return the infinitive of a form in "è" and a mute "e" that no list knows: "agrège" is of "agréger", no verb ends in "-èger"."""
    match = _OPEN_E.search(form)
    return f"{form[: match.start()]}é{match[1]}er" if match and not form.endswith("èrent") else None


def family_lemmas(form: str) -> Iterator[str]:
    """Yield the infinitives that a form may be of, the likeliest first; `form` is in lower case.

    >>> list(family_lemmas("transmises")), list(family_lemmas("mènent"))
    (['transmettre'], ['méner', 'mener'])
    """
    if form.endswith("èrent"):
        yield form.removesuffix("èrent") + "er"  # they did: "distinguèrent"
    if match := _OPEN_E.search(form):
        yield from (f"{form[: match.start()]}{vowel}{match[1]}er" for vowel in "ée")
    for shape, lemma in _SHAPES:
        if match := shape.search(form):
            yield form[: match.start()] + lemma
