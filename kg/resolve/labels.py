"""Say an event in one readable fragment of its article's language, never surer than it was told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.model import Argument, Telling
from kg.resolve.cast import Figure
from kg.resolve.names import shortened
from kg.resolve.words import fold, pronoun

_DENIED = {"fr": "dit que non", "en": "said not so"}
_HEDGED = {"fr": "non confirmé", "en": "unconfirmed"}
_PLANNED = {"fr": "annoncé", "en": "announced"}
_NEGATIONS = {"fr": "ne n' pas jamais aucun aucune sans ni plus nul nulle", "en": "not n't never no without nor none"}
_AND = {"fr": " et ", "en": " and "}
_JOINING = frozenset(each.strip() for each in _AND.values())
_ELIDED = frozenset("aeiouyh")
_SHOWN_ROLES = ("agent", "patient", "place")
_TAKEN, _CLITICS = ("patient", "recipient"), frozenset("me te le la l' l’ lui nous vous les leur".split())
_BESIDE = ("recipient", "topic", "other")
_INFINITIVES = frozenset(("avoir", "etre", "to", "have", "be"))
_NOUN_RULES = frozenset(("event_nouns", "existentials"))
_TITLE_RULES = frozenset(("titles",))
_MEMBERS = frozenset(("dont", "notamment", "including", "such as"))
_LINKS = frozenset(("", "et", "and"))  # between the members of a list
_CONTRACTED = {("de", "le"): "du", ("de", "les"): "des", ("de", "des"): "de", ("à", "le"): "au", ("à", "les"): "aux"}
_BY = {"fr": "par", "en": "by"}
_ELISION = re.compile(r"\b([dljmnst]|qu) ?['’] ?", re.IGNORECASE)
_VOWEL = re.compile(r"\bde (?=[aeiouéèêàâîôû](?!nz))", re.IGNORECASE)  # not before "onze"
_SOME = re.compile(r"\b(?:du|de la|de l['’])$")  # "du pétrole"
_LOOSE = re.compile(r" +([,.])")
_UNCONTRACTED = frozenset("un une le les la l' ce cet cette ces son sa ses leur leurs".split())
_ARTICLE = re.compile(r"^(L['’]|(Les?|La|Une?|Des|Ces?|Cet|Cette|The|An?|This|These)\b)")  # that began its sentence
_SPLIT = {joined: preposition for (preposition, _), joined in _CONTRACTED.items()}
_LONGEST = 60  # characters of a noun phrase
_LONGEST_CONTENT = 120  # characters of a clause or quotation
_COLON = {"fr": " : "}
_SHOWN = 3  # names of one role before "…"


def label(telling: Telling, figures: Mapping[str, Figure], language: str) -> str:
    """Return who did what to whom, in the telling's words with the entities' full names, and the place behind a dash.

    What is told by an infinitive stands behind a colon, "OpenAI : lancer Sora", what is told by a noun before its
    participants, "lancement de Sora par OpenAI". A negation, hedge or plan that the relation's words do not show stands
    behind in brackets. A clause or quotation that completes the relation stands last, behind a colon where it came first.
    """
    told = _elided(telling.relation.text or telling.trigger.text, language)
    if language == "fr" and (clitics := [each for each in telling.arguments if _is_clitic(each, telling, figures)]):
        for each in clitics:
            told = _before(each, told, telling.relation.lemma)
        telling = replace(telling, arguments=tuple(each for each in telling.arguments if each not in clitics))
    of_role: dict[str, list[Argument]] = {role: [] for role in _SHOWN_ROLES}
    for each in telling.arguments:
        if each.role in of_role:
            of_role[each.role].append(each)
    names = {role: _listed(those, telling, figures, language) if those else "" for role, those in of_role.items()}
    pieces = [_core(telling, told, names, language), *_others(telling, told, figures, language)]
    place = f" — {names['place']}" if names["place"] and not telling.content else ""
    line = " ".join(filter(None, pieces))
    line = (_ELISION.sub(r"\1'", line) if "’" in line or " '" in line or "' " in line else line) + place
    line += _content(telling, language) + _marks(telling, told, language)
    return _LOOSE.sub(r"\1", line) if " ," in line or " ." in line else line


def _is_clitic(argument: Argument, telling: Telling, figures: Mapping[str, Figure]) -> bool:
    """Tell a pronoun before its verb of which we do not know what it stands for: "la firme | le | vend"."""
    if argument.preposition or argument.role not in _TAKEN or telling.is_undergone or argument.text.lower() not in _CLITICS:
        return False
    figure = figures.get(argument.entity)
    return figure is None or figure.name == argument.text


def _before(clitic: Argument, told: str, lemma: str) -> str:
    """Put a pronoun before its verb, behind "ne" or before the infinitive: "ne les a pas vus", "refuse de les voir"."""
    form, verb = clitic.text.lower(), lemma.rpartition(" ")[2].removeprefix("d'")
    if clitic.role == "patient" and told.endswith(verb):
        return re.sub(r"\bd'$", "de ", told.removesuffix(verb)) + f"{form} {verb}"
    opening = next((each for each in ("ne ", "n'", "n’") if told.lower().startswith(each)), "")
    return f"{'ne ' if opening else ''}{form} {told[len(opening) :]}"


def _content(telling: Telling, language: str) -> str:
    """Return what is said or done behind the words that govern it, "a dit que le pont tient", or behind a colon."""
    if not telling.content:
        return ""
    first, behind = telling.content[0], telling.trigger.end
    between = telling.quote[behind - telling.start : max(first.start - telling.start, 0)]
    follows = first.start > behind and first.text.lstrip("«“ \u202f\xa0")[:1].islower() and ":" not in between
    text = " ".join(each.text for each in telling.content)
    return (" " if follows else _COLON.get(language, ": ")) + shortened(text, _LONGEST_CONTENT)


def _core(telling: Telling, told: str, names: Mapping[str, str], language: str) -> str:
    """Join the agent, the words of the relation and the patient, in the order that the kind of clause asks for."""
    agent, patient = names["agent"], names["patient"]
    if telling.rule in _NOUN_RULES:
        return _existing(telling, patient) or _noun(told, names, language)
    if telling.rule in _TITLE_RULES and agent and patient:
        return f"{agent} : {_of(told, patient, language)}"
    if agent and patient and telling.is_undergone:
        return f"{patient} {told} {_BY.get(language, 'by')} {agent}"
    return _clause(telling, told, names)


def _existing(telling: Telling, patient: str) -> str:
    """Say that there is something, where the words that say so lead up to it: "il y aura | peu de trains"; else nothing."""
    first = next((each for each in telling.arguments if each.role == "patient"), None)
    if telling.rule != "existentials" or first is None or not telling.trigger.start < first.start <= telling.trigger.end + 1:
        return ""
    lead = telling.quote[telling.trigger.start - telling.start : first.start - telling.start].strip()
    return f"{lead} {patient}"


def _clause(telling: Telling, told: str, names: Mapping[str, str]) -> str:
    first = next((each for each in fold(told).split() if each not in _CLITICS), "")
    is_finite = first != fold(telling.relation.lemma).rpartition(" ")[2] and first not in _INFINITIVES
    subject, objects = names["agent"], names["patient"]
    if telling.is_undergone and not any(each.role == "agent" for each in telling.arguments):
        subject, objects = objects, ""
    return " ".join(filter(None, (subject + (" :" if subject and not is_finite else ""), told, _governed(objects, told, telling))))


def _governed(objects: str, told: str, telling: Telling) -> str:
    """Return objects behind what brings them in: "a fait l'objet | de travaux", "exporte | du pétrole"."""
    first = next((each for each in telling.arguments if each.role == "patient"), None)
    if first is None or not objects:
        return objects
    before = telling.quote[: max(first.start - telling.start, 0)].rstrip()
    if first.preposition:  # "beaucoup de livres" holds its own
        is_told = _ends_with(told, first.preposition) or not before.endswith(first.preposition)
        return objects if is_told else _joined(first.preposition, objects)
    some = _SOME.search(before[-6:]) if objects[:1].islower() and first.start > telling.trigger.start else None
    return f"{some[0]} {objects}" if some is not None else objects


def _noun(told: str, names: Mapping[str, str], language: str) -> str:
    first, second = names["patient"] or names["agent"], names["agent"] if names["patient"] else ""
    of = _of(told, first, language) if first else told
    return f"{of} {_BY.get(language, 'by')} {second}" if second else of


def _of(told: str, name: str, language: str) -> str:
    """Join a noun and its complement: "mort du maire", "victoire d'Ada Morel", "victory of Ada Morel"."""
    if language != "fr":
        return f"{told} of {name}"
    return f"{told} {_joined('de', name)}"


def _others(telling: Telling, told: str, figures: Mapping[str, Figure], language: str) -> Iterable[str]:
    rest = [each for each in telling.arguments if each.role in _BESIDE or (telling.content and each.role == "place" and each.preposition)]
    for preposition in dict.fromkeys(each.preposition for each in rest):
        names = _listed([each for each in rest if each.preposition == preposition], telling, figures, language)
        if names:
            yield names if _ends_with(told, preposition) or preposition in _MEMBERS else _joined(preposition, names)


def _ends_with(told: str, preposition: str) -> bool:
    return not preposition or fold(told).endswith(fold(" " + preposition))


def _joined(preposition: str, names: str) -> str:
    """Join a preposition and a name, French ones elided and contracted: "d'OpenAI", "au maire", "à un maire"."""
    if preposition.endswith(("'", "’")):
        return preposition + names
    article, _, rest = names.partition(" ")
    if fold(article) in _UNCONTRACTED:
        preposition = _SPLIT.get(preposition, preposition)
    if rest and (preposition, article) in _CONTRACTED:
        return f"{_CONTRACTED[preposition, article]} {rest}"
    if preposition == "de" and fold(names)[:1] in _ELIDED:
        return f"d'{names}"
    return f"{preposition} {names}"


def _elided(told: str, language: str) -> str:
    return _VOWEL.sub("d'", told) if language == "fr" and "de " in told else told


def _listed(arguments: Sequence[Argument], telling: Telling, figures: Mapping[str, Figure], language: str) -> str:
    known = [each for each in arguments if not _is_unknown(each, figures, language)]
    if len(known) < 2:
        return _name(known[0], telling, figures) if known else ""
    outer = [each for each in known if not any(_holds(other, each) for other in known)]
    names = list(dict.fromkeys(_name(each, telling, figures) for each in outer))
    between = [telling.quote[one.end - telling.start : other.start - telling.start].strip(" ,") for one, other in pairwise(outer)]
    if not _MEMBERS.isdisjoint(between[:1]) and _LINKS.issuperset(between[1:]):
        return shortened(telling.quote[outer[0].start - telling.start : outer[-1].end - telling.start], _LONGEST_CONTENT)
    if len(names) > _SHOWN:
        return ", ".join(names[:_SHOWN]) + "…"
    return _AND.get(language, ", ").join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _holds(other: Argument, one: Argument) -> bool:
    """Tell whether a phrase names another participant inside it: "les réalisatrices Ada Morel et Inès Roux"."""
    return other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start


def _is_unknown(argument: Argument, figures: Mapping[str, Figure], language: str) -> bool:
    """Tell whether it is a relative or possessive pronoun of which we do not know what it stands for."""
    form = pronoun(argument.text, language)
    if form is None or form.group not in ("relative", "possessive"):
        return False
    figure = figures.get(argument.entity)
    return figure is None or figure.name == argument.text


def _name(argument: Argument, telling: Telling, figures: Mapping[str, Figure]) -> str:
    """Return a full name, or a noun phrase up to the words that tell the event: of "vidéos produites par X" the videos.

    A phrase that joins more than its name keeps its words, so that its verb still agrees.
    """
    figure = figures.get(argument.entity)
    is_one_word = " " not in argument.text.strip()
    if figure is not None and (is_one_word or (figure.is_named and not _says_more(argument, figure))):
        return figure.name if figure.is_named else _inside(figure.name)
    before = telling.trigger.start - argument.start
    words = argument.text[:before] if 0 < before < len(argument.text) else argument.text
    return shortened(_inside(words), _LONGEST)


def _inside(words: str) -> str:
    """Return a noun phrase as it is written inside a sentence."""
    return _ARTICLE.sub(lambda found: found[0].lower(), words) if words[:1].isupper() else words


def _says_more(argument: Argument, figure: Figure) -> bool:
    """Tell whether a phrase holds what its entity's name leaves out: an article, or a second name."""
    if figure.name[:1].islower():
        return fold(figure.name) in fold(argument.text)
    before = argument.text.removesuffix(figure.name)
    if before.islower() and _UNCONTRACTED.isdisjoint(before.split()[1:]):
        return False  # "acteur et chanteur Paul Vidal", but not "le maire et la préfète Ana Roy"
    joined = _JOINING.intersection(argument.text.split())
    return bool(joined) and not joined.issubset(figure.name.split())


def _marks(telling: Telling, told: str, language: str) -> str:
    """Return in brackets what the words of the relation do not show: that it is denied, hedged or planned."""
    marks = ""
    if telling.negated and not {*_NEGATIONS.get(language, "").split()} & {*fold(told).replace("'", "' ").split()}:
        marks = f" ({_DENIED.get(language, 'said not so')})"
    if telling.modality == "asserted" or any(fold(cue) in fold(told) for cue in telling.cues):
        return marks
    if telling.modality == "hedged":
        return f"{marks} ({_HEDGED.get(language, 'unconfirmed')})"
    return f"{marks} ({_PLANNED.get(language, 'announced')})"
