"""Tell the French future and conditional by their endings: too rare in the treebanks to be learned, and regular in the language."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Token

_CONDITIONAL = re.compile(r"(?P<base>.+r)(?:ais|ait|ions|iez|aient)")
_FUTURE = re.compile(r"(?P<base>.+r)(?:ai|as|a|ons|ez|ont)")
_IRREGULAR = (
    ("aur", "avoir"), ("ser", "être"), ("ir", "aller"), ("saur", "savoir"), ("faudr", "falloir"), ("pourr", "pouvoir"),
    ("voudr", "vouloir"),
    ("devr", "devoir"), ("enverr", "envoyer"), ("renverr", "renvoyer"), ("mourr", "mourir"), ("pleuvr", "pleuvoir"), ("assiér", "asseoir"),
    ("siér", "seoir"), ("prévoir", "prévoir"), ("pourvoir", "pourvoir"),
)  # fmt: skip
# Endings of a base and of its infinitive, for families of verbs: "reviendr", "revenir".
_FAMILIES = (
    ("viendr", "venir"), ("tiendr", "tenir"), ("verr", "voir"), ("cevr", "cevoir"), ("vaudr", "valoir"), ("courr", "courir"),
    ("querr", "quérir"),
    ("cueiller", "cueillir"), ("mouvr", "mouvoir"), ("fer", "faire"), ("oier", "oyer"), ("uier", "uyer"), ("aier", "ayer"),
)  # fmt: skip
_IN_RE = re.compile(
    r"(?:prendr|rendr|vendr|perdr|tendr|pondr|scendr|fendr|pendr|fondr|mordr|tordr|mettr|battr|naîtr|naitr|raîtr|raitr|croîtr|plair|tair|trair|"
    r"(?:^|re|inter|pré|contre|mé|dé|mau)dir|(?:^|re|é|réé)lir|(?:^|sou)rir|crir|(?:suf|con)fir|duir|truir|nuir|cuir|suivr|vivr|boir|croir|clur|"
    r"rompr|vaincr|soudr|moudr|coudr|[eao]indr)$"
)
_DOUBLED = re.compile(r"(app|chanc|étinc|ép|renouv|j|proj|rej|f[ue]uill)(el|et)[lt]er$")  # "appellera" is of appeler
# The imperfect of these has the ending too: "tirait" is of tirer, "finirait" of finir.
_IN_IRER = re.compile(r"^(?:(?:at|é|re)?tir|(?:ad)?mir|cir|vir)$|(?:spir|soupir|désir|déchir|empir|chavir)$")


def read_ending(form: str) -> tuple[str, str] | None:
    """Return the infinitive and "Cnd" or "Fut" of a verb form that bears such an ending.

    >>> read_ending("programmerait"), read_ending("viendront"), read_ending("aurait")
    (('programmer', 'Cnd'), ('venir', 'Fut'), ('avoir', 'Cnd'))
    >>> read_ending("préparait"), read_ending("tirait"), read_ending("entra"), read_ending("montrait")
    (None, None, None, None)
    """
    low = form.lower()
    for pattern, mood in ((_CONDITIONAL, "Cnd"), (_FUTURE, "Fut")):
        match = pattern.fullmatch(low)
        lemma = _infinitive(match["base"]) if match else None
        if lemma is not None:
            return lemma, mood
    return None


def _infinitive(base: str) -> str | None:
    for whole, lemma in _IRREGULAR:
        if base == whole:
            return lemma
    for ending, own in _FAMILIES:
        if base.endswith(ending) and (len(base) > len(ending) or ending in ("viendr", "tiendr", "verr", "vaudr", "courr", "fer")):
            return base[: -len(ending)] + own
    if _IN_RE.search(base):
        return base + "e"
    if base.endswith("er") and len(base) > 3:
        return _DOUBLED.sub(r"\1\2er", re.sub(r"è([^aeiou]+)er$", r"e\1er", base))
    return base if base.endswith("ir") and len(base) > 3 and not _IN_IRER.search(base) else None


@Language.component("kg_endings")
def mend_endings(doc: Doc) -> Doc:
    """Set mood, tense and lemma of the futures and conditionals of a French document by their endings."""
    for token in doc:
        if token.pos_ in ("VERB", "AUX") and token.text[-1:] in "statizn":
            found = read_ending(token.text)
            if found is not None and not _agrees(token, found[1]):
                token.lemma_ = found[0]
                features = {**_kept(token), "VerbForm": "Fin", **_features(found[1])}
                token.set_morph(features)  # type: ignore[attr-defined]  # missing from its stubs
    return doc


def _features(mood: str) -> dict[str, str]:
    return {"Mood": "Cnd", "Tense": "Pres"} if mood == "Cnd" else {"Mood": "Ind", "Tense": "Fut"}


def _agrees(token: Token, mood: str) -> bool:
    return all(token.morph.get(name, []) == [value] for name, value in _features(mood).items())


def _kept(token: Token) -> dict[str, str]:
    return {name: value for name, value in token.morph.to_dict().items() if name not in ("Mood", "Tense", "VerbForm", "Gender", "Voice")}
