"""Say an event in one readable fragment of its article's language, never surer than it was told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kg.model import Argument, Telling
from kg.resolve.cast import Figure
from kg.resolve.names import shortened
from kg.resolve.words import fold

_DENIED = {"fr": "démenti", "en": "denied"}
_HEDGED = {"fr": "non confirmé", "en": "unconfirmed"}
_PLANNED = {"fr": "annoncé", "en": "announced"}
_NEGATIONS = {"fr": "ne n' pas jamais aucun aucune sans ni plus nul nulle", "en": "not n't never no without nor none"}
_AND = {"fr": " et ", "en": " and "}
_ELIDED = frozenset("aeiouyh")
_SHOWN_ROLES = ("agent", "patient", "place")
_INFINITIVES = frozenset(("avoir", "etre", "to", "have", "be"))
_NOUN_RULES = frozenset(("event_nouns", "existentials"))
_TITLE_RULES = frozenset(("titles",))
_PASSIVE_RULES = frozenset(("passives", "participles"))
_ACTIVE_ENDS = ("ant", "ing")  # a participle that has an object: "citant un banquier"
_MEMBERS = frozenset(("dont", "notamment", "including", "such as"))
_CONTRACTED = {"le": "du", "les": "des", "des": "de"}
_BY = {"fr": "par", "en": "by"}
_ELISION = re.compile(r"\b([dljmnst]|qu) ?['’] ?", re.IGNORECASE)
_LONGEST = 60  # characters of a noun phrase
_SHOWN = 3  # names of one role before "…"


def label(telling: Telling, figures: Mapping[str, Figure], language: str) -> str:
    """Return who did what to whom, in the telling's words with the entities' full names, and the place behind a dash.

    What is told by an infinitive stands behind a colon, "OpenAI : lancer Sora", what is told by a noun before its
    participants, "lancement de Sora par OpenAI". A negation, hedge or plan that the relation's words do not show stands
    behind in brackets.
    """
    told = telling.relation.text or telling.trigger.text
    names = {role: _listed([each for each in telling.arguments if each.role == role], telling, figures, language) for role in _SHOWN_ROLES}
    core = _core(telling, told, names, language)
    pieces = [core, *_others(telling, told, figures, language)]
    place = f" — {names['place']}" if names["place"] else ""
    return _ELISION.sub(r"\1'", " ".join(filter(None, pieces))) + place + "".join(_marks(telling, told, language))


def _core(telling: Telling, told: str, names: Mapping[str, str], language: str) -> str:
    """Join the agent, the words of the relation and the patient, in the order that the kind of clause asks for."""
    agent, patient = names["agent"], names["patient"]
    if telling.rule in _NOUN_RULES:
        return _noun(told, names, language)
    if telling.rule in _TITLE_RULES and agent and patient:
        return f"{agent} : {_of(told, patient, language)}"
    if agent and patient and telling.rule in _PASSIVE_RULES and not told.endswith(_ACTIVE_ENDS):
        return f"{patient} {told} {_BY.get(language, 'by')} {agent}"
    return _clause(telling, told, names)


def _clause(telling: Telling, told: str, names: Mapping[str, str]) -> str:
    first = fold(told).split()[:1]
    is_finite = first != fold(telling.relation.lemma).split()[-1:] and not _INFINITIVES.issuperset(first)
    subject, objects = names["agent"], names["patient"]
    if not subject and is_finite:
        subject, objects = objects, ""
    return " ".join(filter(None, (subject + (" :" if subject and not is_finite else ""), told, objects)))


def _noun(told: str, names: Mapping[str, str], language: str) -> str:
    first, second = names["patient"] or names["agent"], names["agent"] if names["patient"] else ""
    of = _of(told, first, language) if first else told
    return f"{of} {_BY.get(language, 'by')} {second}" if second else of


def _of(told: str, name: str, language: str) -> str:
    """Join a noun and its complement: "mort du maire", "victoire d'Ada Morel", "victory of Ada Morel"."""
    if language != "fr":
        return f"{told} of {name}"
    article, _, rest = name.partition(" ")
    if rest and article in _CONTRACTED:
        return f"{told} {_CONTRACTED[article]} {rest}"
    return f"{told} {_joined('de', name)}"


def _others(telling: Telling, told: str, figures: Mapping[str, Figure], language: str) -> Iterable[str]:
    rest = [each for each in telling.arguments if each.role in ("recipient", "topic", "other")]
    for preposition in dict.fromkeys(each.preposition for each in rest):
        names = _listed([each for each in rest if each.preposition == preposition], telling, figures, language)
        yield names if _ends_with(told, preposition) or preposition in _MEMBERS else _joined(preposition, names)


def _ends_with(told: str, preposition: str) -> bool:
    return not preposition or fold(told).endswith(fold(" " + preposition))


def _joined(preposition: str, names: str) -> str:
    """Join a preposition and a name, French ones elided: "d'OpenAI"."""
    if preposition.endswith(("'", "’")):
        return preposition + names
    if preposition == "de" and fold(names)[:1] in _ELIDED:
        return f"d'{names}"
    return f"{preposition} {names}"


def _listed(arguments: Iterable[Argument], telling: Telling, figures: Mapping[str, Figure], language: str) -> str:
    names = list(dict.fromkeys(_name(each, telling, figures) for each in arguments))
    if len(names) > _SHOWN:
        return ", ".join(names[:_SHOWN]) + "…"
    return _AND.get(language, ", ").join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _name(argument: Argument, telling: Telling, figures: Mapping[str, Figure]) -> str:
    """Return a full name, or a noun phrase up to the words that tell the event: of "vidéos produites par X" the videos."""
    figure = figures.get(argument.entity)
    if figure is not None and (figure.is_named or " " not in argument.text.strip()):
        return figure.name
    before = telling.trigger.start - argument.start
    words = argument.text[:before] if 0 < before < len(argument.text) else argument.text
    return shortened(words, _LONGEST)


def _marks(telling: Telling, told: str, language: str) -> Iterable[str]:
    words = fold(told).replace("'", "' ").split()
    if telling.negated and not set(words) & set(_NEGATIONS.get(language, "").split()):
        yield f" ({_DENIED.get(language, 'denied')})"
    shown = any(fold(cue) in fold(told) for cue in telling.cues)
    if telling.modality == "hedged" and not shown:
        yield f" ({_HEDGED.get(language, 'unconfirmed')})"
    if telling.modality == "planned" and not shown:
        yield f" ({_PLANNED.get(language, 'announced')})"
