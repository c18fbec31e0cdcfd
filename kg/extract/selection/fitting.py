"""Give participants the role that their forms ask for, where the habits of their verb give another."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.draft import Draft, Part, Scene
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import children, has_child, morph, preposition
from kg.extract.grammar.voice import reflexive
from kg.extract.participants.adverbials import is_somebody as names_somebody
from kg.extract.participants.control import is_somebody
from kg.model import Role

_BETWEEN = ("entre", "between")
_UNAIMED = ("askedFor", "failed", "revealed", "said", "announced")  # of what is done against somebody, nobody else undergoes it
_ADVERBS = frozenset(
    "malgré avant particulier d'ailleurs ailleurs plus bien sûr nouveau outre d'autant autant fait moins même effet".split()
)
_THINKING = frozenset("penser songer réfléchir rêver croire plaider répondre référer".split())
_HANDING = frozenset("confier demander présenter soumettre transmettre remettre adresser".split())
_HEARING = frozenset(
    """presse public foule opinion monde pays ville assistance auditoire peuple nation population parlement assemblée congrès sénat
    salle classe micro caméra télévision radio chaîne journal quotidien magazine agence site antenne barre hebdomadaire direction
    rédaction auditorium audience planète famille entourage humanité conférence média médium médias personnel rassemblement
    meeting réunion électorat""".split()
)
_PROMISING = frozenset("promettre garantir assurer proposer verser remettre livrer vendre fournir apporter accorder allouer prêter".split())
_ARTICLES = frozenset(("la", "l'", "l’"))


def fitted(part: Part, draft: Draft, scene: Scene) -> Part:
    """Return a participant in its role: "tue entre 3 et 5 marins" kills them, a petition asks for nothing it is against."""
    if part.role == "patient":
        return _undergoing(part, draft, scene)
    if part.role == "recipient":
        return _receiving(part, draft, scene)
    if part.role == "place":
        return _placed(part, draft, scene)
    if part.role == "agent":
        return replace(part, role="other") if part.preposition == "par" and _is_way(draft) else part
    if part.preposition in _BETWEEN and part.role == "other" and _is_range(part.token):
        taken = any(each.role == "patient" for each in draft.parts)
        return part if taken or "obj" in draft.predicate.below else replace(part, role="patient")
    return part


def _undergoing(part: Part, draft: Draft, scene: Scene) -> Part:
    if part.preposition in scene.words.against_prepositions:
        return replace(part, role="other") if draft.relation in _UNAIMED else part
    if part.preposition and part.token.family == "obj" and part.preposition.split(" ")[-1] in _ADVERBS:
        return replace(part, preposition="")  # "termine malgré tout l'étape", "mène à bien le projet"
    if part.token.family == "obj" and _comes(draft, scene):
        return replace(part, role="agent")
    return part


def _is_way(draft: Draft) -> bool:
    """Tell how one comes to what one does: "ne pourra l'atteindre par les quais"."""
    verb = draft.predicate
    acts = draft.rule in ("infinitives", "clauses") and "obj" in verb.below and "aux" not in verb.below
    return acts and morph(verb, "VerbForm") == "Inf" and reflexive(verb) is None


def _comes(draft: Draft, scene: Scene) -> bool:
    """Tell "il tombera dix centimètres de pluie", where what the parse takes for the object is what falls."""
    verb = draft.predicate
    return verb.lemma_ in scene.words.unaccusative and "expl" in verb.below and all(part.role != "agent" for part in draft.parts)


def _receiving(part: Part, draft: Draft, scene: Scene) -> Part:
    """Return whom something is said to; what is thought of or pleaded to hears nothing: "plaide coupable aux faits"."""
    if not part.preposition:
        named = draft.predicate.lemma_ in scene.words.naming and part.token.i < draft.predicate.i and part.token.family != "iobj"
        return replace(part, role="patient") if named else part  # "s'est fait appeler Ana"
    if draft.lemma in ("donner naissance", "donner lieu"):
        return replace(part, role="patient")
    token = part.token
    if token.pos_ != "NOUN" or draft.predicate.lemma_ not in scene.words.say | _THINKING or draft.predicate.lemma_ in _HANDING:
        return part
    hears = token.lemma_.lower() in _HEARING or names_somebody(token, scene) or is_somebody(token, scene.words)
    return part if hears else replace(part, role="other")


def _placed(part: Part, draft: Draft, scene: Scene) -> Part:
    """Return what is done to a country; where it is done takes "en": "se référer à la Russie", "promet une aide au Rwanda"."""
    if part.preposition not in ("à", "au", "aux"):
        return part
    verb, words = draft.predicate, scene.words
    gives = verb.lemma_ in words.giving | words.lending | _PROMISING
    if part.preposition == "à" and part.token.lemma_ in words.la_countries:
        known = has_child(part.token, _ARTICLES, "det")
        role: Role = "recipient" if gives else "other"
        return replace(part, role=role) if known else part
    promised = verb.lemma_ in _PROMISING and "obj" in verb.below and part.token.head is verb
    return replace(part, role="recipient") if promised and preposition(part.token) in ("au", "aux") else part


def _is_range(token: Token) -> bool:
    numbers = [each for each in (token, *token.children) if each.pos_ == "NUM"]
    return len(numbers) > 1 or any(each.pos_ == "NUM" for one in numbers for each in children(one, "conj"))
