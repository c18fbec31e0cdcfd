"""Mend what the parse makes of the form of a word: its ending says whether it is finite, a participle, an adjective."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.extract.grammar.denying import read_denial
from kg.extract.grammar.lemmas import mend_lemma
from kg.extract.words import words

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token


def mend_forms(tokens: list[Token]) -> None:
    """Mend what parses of French say of words by themselves: their lemmas and forms."""
    for token in tokens:
        if token.pos_ in ("VERB", "AUX"):
            mend_lemma(token)
            mend_form(token)
        elif token.lower_ in _SWORN:
            _mend_sworn(token)
        elif token.lower_ == "dément":
            read_denial(tokens, token)
        elif token.pos_ == "NOUN" and token.lemma_ == token.text and token.text[-1] == "s":
            token.lemma_ = _singular(token.text)


def _singular(form: str) -> str:
    """Return the lemma of a plural left as it is, where the tables know that alone: "studio" of "studios", not "cour" of "cours"."""
    nouns = _nouns()
    return form[:-1] if form[:-1] in nouns and form not in nouns else form


@cache
def _nouns() -> frozenset[str]:
    return frozenset[str]().union(*(listed for name, listed in vars(words("fr")).items() if name.endswith("_nouns")))


def mend_form(token: Token) -> None:
    """Let the ending say what the parse doubts: "découvert" is not present, "réélu" not finite, "appelle" is, "vont" not to come."""
    _mend_sworn(token)
    form, feats, low = token.feats.get("VerbForm") if token.pos_ == "VERB" else "", token.feats, token.lower_
    if form == "Part" and (low in _GIANT or low.endswith(("euse", "euses", "eux")) or _is_no_verb(token)):
        token.pos_, token.feats = "ADJ", {each: feats[each] for each in ("Gender", "Number") if each in feats}
        token.dep_ = "amod" if token.dep_ == "acl" else token.dep_
    elif form == "Part" and feats.get("Tense") != "Pres" and low.endswith(("ant", "ants")):
        token.feats = {"VerbForm": "Part", "Tense": "Pres"}  # or so misspelt: "les statues représentants le roi"
    elif form == "Part" and feats.get("Tense") == "Pres" and low.endswith(_PAST_ENDINGS):
        token.feats = {**feats, "Tense": "Past"}
    elif form == "Fin" and feats.get("Tense") == "Fut" and not low.endswith(_FUTURE_ENDINGS):
        token.feats = {**feats, "Tense": "Pres"}
    elif form == "Fin" and low.endswith(("é", "és", "ée", "ées", "u")) and low not in _CREATES and feats.get("Person") == "3":
        token.feats = {"VerbForm": "Part", "Tense": "Past"}
    elif form == "Fin" and token.lemma_.endswith(("ir", "dre")) and low.endswith(_UNDERGONE[token.lemma_[-1]]):
        token.feats = {"VerbForm": "Part", "Tense": "Past", **_of_ending(low)}  # "l'enquête ouverte puis élargie", "volée et repeinte"
    elif form == "Part" and feats.get("Gender") == "Masc" and low.endswith(_FEMININE):
        token.feats = {**feats, **_of_ending(low)}
    elif low == "mise" and form == "Part" and _is_staked(token):
        token.lemma_, token.feats = "miser", {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres", "Number": "Sing", "Person": "3"}
    elif form == "Part" and (low.endswith(_PRETERITES) or ("Gender" in feats and low.endswith("e") and not low.endswith(_OF_PARTICIPLES))):
        tense = "Past" if low.endswith(_PRETERITES) else "Pres"
        token.feats = {"VerbForm": "Fin", "Mood": "Ind", "Tense": tense, "Number": "Plur" if low[-1] == "t" else "Sing", "Person": "3"}


def _mend_sworn(token: Token) -> None:
    """Read "a prêté serment" as a verb with its object: the parse takes the noun for an adverb."""
    if token.dep_ == "advmod" and token.lower_ in _SWORN:
        token.pos_, token.dep_ = "NOUN", "obj"


def _of_ending(form: str) -> dict[str, str]:
    return {"Gender": "Fem", "Number": "Plur" if form.endswith("s") else "Sing"}


def _is_no_verb(token: Token) -> bool:
    """Tell an adjective that the parse takes for a participle, of no verb: "indépendant", "net"."""
    if token.lemma_.lower() != token.lower_ or token.lower_.endswith("r"):
        return False
    if not token.lower_.endswith("ant"):
        return "Gender" in token.feats and not token.lower_.endswith(_PAST_ENDINGS)
    near = token.doc[max(0, token.i - 2) : token.i + _NEAR]
    return not any(each.head is token and each.dep_ in ("obj", "mark", "ccomp", "aux:tense") for each in near)  # "tweetant une photo"


def _is_staked(token: Token) -> bool:
    """Tell "le gouvernement mise sur la recherche" from "l'eau mise sur la table"."""
    near = token.doc[max(0, token.i - _NEAR) : token.i + 2]
    own = [each for each in near if each.head is token]
    bears = any(each.dep_ == "nsubj" and each.i < token.i and each.feats.get("Gender") != "Fem" for each in own)
    aided = any(each.dep_.startswith(("aux", "cop")) for each in own)
    return near[-1].lower_ == "sur" and not aided and bears


_NEAR = 12  # tokens from a subject to its verb
_CREATES = frozenset(("crée", "recrée", "procrée", "agrée", "supplée", "maugrée"))  # finite though they end as participles do
_SWORN = frozenset(("serment", "allégeance"))
_GIANT = frozenset(
    (
        "géant",
        "géante",
        "géants",
        "géantes",
        "opposant",
        "opposants",
        "démesuré",
        "démesurée",
        "démesurés",
        "démesurées",
        "non-contraignant",
        "non-contraignante",
    )
)
_UNDERGONE = {"r": ("ie", "ies"), "e": ("inte", "intes", "sue", "sues")}  # by the last letter of the infinitive
_OF_PARTICIPLES = ("ée", "ie", "ue", "se", "te", "re")
_PRETERITES = ("a", "èrent")  # of no participle: "le prévenu, relaxé, parla d'injustice"
_FUTURE_ENDINGS = ("rai", "ras", "ra", "rons", "rez", "ront")
_FEMININE = ("ée", "ées", "ie", "ies", "ue", "ues")
_PAST_ENDINGS = ("é", "és", "ée", "ées", "i", "is", "ie", "ies", "u", "us", "ue", "ues", "rt", "rts", "rte", "rtes", "it", "ite", "ites")
