"""Tell whether a verb is used in the sense its relation has: a suspect is arrested, a machine stopped, both "arrêter"."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from kg.extract.draft import Scene
from kg.extract.events.happenings import is_figurative, is_manner_of_speaking, is_somebody, is_spoken
from kg.extract.events.light import PARTITIVES, Complement, has_tail
from kg.extract.events.nouns import named_event
from kg.extract.events.valency import is_actor, is_measure
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, plain_preposition
from kg.extract.grammar.voice import is_passive, is_quality, reflexive
from kg.extract.participants.inversions import behind_quotation
from kg.extract.relations.circumstances import CIRCUMSTANCES
from kg.extract.relations.contexts import CONTEXTS, at_occasion, has_goal, is_figure, is_ranked
from kg.extract.relations.kinds import fits, is_of_somebody, kinds
from kg.extract.relations.lexicon import Pattern, stem
from kg.extract.relations.uses import CONDITIONS, Use, is_caused, near_quote
from kg.extract.words import Words
from kg.model import LexicalRelation

_SPOKEN = frozenset(
    """Accusation Announcement Apology Criticism Order Praise Prediction Promise Proposal Rebuttal Refusal Request Revelation Statement
    Threat Warning""".split()
)


def meant(use: Use) -> LexicalRelation | None:
    """Return the relation that a verb has as it is used here; None where it may tell something else."""
    words, relation = use.scene.words, use.relation
    if relation is None or is_quality(use.verb, words) or is_figure(use):
        return None
    if "advmod" in use.verb.below and has_child(use.verb, words.judging_adverbs, "advmod"):
        return None
    if relation.type not in _SPOKEN and use.verb.i > use.verb.sent.start and behind_quotation(use.verb) is not None:
        return use.scene.lexicon.relation("said")  # "« Un menteur », corrige le voisin"
    caused = is_caused(use.verb)
    if caused and use.verb.lemma_ not in words.caused_verbs:
        return None
    if caused and use.verb.lemma_ in words.made_known:
        return relation  # "fait remarquer"
    name = use.verb.lemma_ if caused else use.name
    conditions = _conditions(words, name, relation.id)
    if (not conditions or all(is_met(use) for is_met in conditions)) and (caused or fits(relation.id, use.parts, use.scene)):
        return relation
    for condition, other in _others(words).get(name, ()):
        if _CONDITIONS[condition](use) and fits(other, use.parts, use.scene):
            return use.scene.lexicon.relation(other)
    return None


def phrased(use: Use, pattern: Pattern) -> LexicalRelation | None:
    """Return the relation of a phrase that is told of such participants: a party that "voit le jour" is not born."""
    relation = use.relation
    if relation is None or (relation.id == "returnedTo" and not has_goal(use.parts, use.scene)):
        return None
    if relation.id == "attended" and use.scene.words.attended_nouns and not at_occasion(use):
        return None  # "prendre part à la bagarre"
    if pattern.words == ("en", "place") and not set(use.names("patient")) & (use.scene.words.begun_nouns | use.scene.words.programme_nouns):
        return None  # "mettre en place une déviation"
    if reflexive(use.verb) is not None and not pattern.is_reflexive:
        return None  # a team that "se met en œuvre" launches nothing
    asked = _asked(use.scene.words).get(f"{use.verb.lemma_} {' '.join(pattern.words)}={relation.id}", ())  # "go_up=increased" in the tables
    told = all(_CONDITIONS[each](use) for each in asked)
    return relation if told and fits(relation.id, use.parts, use.scene, own=pattern.words) else None


def carried(use: Use, found: Complement) -> LexicalRelation | None:
    """Return the relation of the noun that makes one with its verb, if it is told of such participants: no "retour" to a podium."""
    relation, parts = use.relation, tuple(part for part in use.parts if part.token not in found.tokens)
    if relation is None or not fits(relation.id, parts, use.scene):
        return None
    spoken = found.noun is not None and is_manner_of_speaking(found.noun, relation, use.scene.words)
    return None if spoken or is_figurative(relation, parts, use.scene) else relation


def is_state(use: Use) -> bool:
    """Tell whether a verb says how things are, not what happens: "consister en", "mesurer trois mètres"."""
    words, name = use.scene.words, use.name
    if name in words.states:
        return True
    if name in words.measuring and any(is_measure(each, use.scene) for each in use.heads("patient", "other", "recipient", "place")):
        return True
    if name in words.inert and not (_agent_somebody(use) or _on_somebody(use)):
        return True
    return name in words.composing and is_passive(use.verb, words) and not _with_agent(use)


def expressed(pattern: Pattern | None, found: Complement | None, scene: Scene) -> LexicalRelation | None:
    """Return the relation of a phrase of the lexicon, or else of the noun that makes one relation with its verb."""
    compound = _compound(found, scene) if found is not None else None
    if compound is not None:
        return compound
    if found is not None and has_tail(found, scene.words):
        return None
    if pattern is not None and (found is None or _holds(pattern, found)):
        return pattern.relation
    if found is None or found.noun is None or not found.names_event:
        return None
    event = named_event(found.noun, scene)
    if event is not None and len(event.tokens) > 1:
        return event.relation  # "une conférence de presse" is no conference
    if found.noun.lemma_ not in scene.words.plain_complements | scene.words.plain_nouns:
        return scene.lexicon.noun(found.noun.lemma_) or scene.lexicon.noun(found.noun.text)
    return None


def _compound(found: Complement, scene: Scene) -> LexicalRelation | None:
    """Return the relation of an event noun of several words without an article: "mettre en garde à vue" is no "mettre en garde"."""
    words = [found.tokens[0].lemma_, *(each.text for each in found.tokens[1:])]
    named = scene.lexicon.compound(words) if len(words) > 1 and found.noun is None else None
    return named[1] if named is not None else None


def _holds(pattern: Pattern, found: Complement) -> bool:
    """Tell whether a phrase has the complement among its words: "faire des morts" has not that of "faire état de trois morts"."""
    return any(stem(form) in pattern.words for token in found.tokens for form in (token.lemma_, token.text))


def is_bare(pattern: Pattern, words: Words) -> bool:
    """Tell whether a phrase of the lexicon has no words but the verb and a preposition, so that it may have other senses."""
    return _prepositions(words).issuperset(pattern.words)


def _is_of_complement(verb: Token, pattern: Pattern) -> bool:
    """Tell a phrase that no object makes: "lancer une campagne d'alerte" is no "lancer l'alerte", nor "prend de l'avance au départ"."""
    objects = [each for each in children(verb, "obj", "nsubj:pass") if each.pos_ == "NOUN" and each.lemma_ not in PARTITIVES]
    heads = {stem(form) for each in objects for form in (each.lemma_, each.text)}
    inner = {stem(each.lemma_) for obj in objects for each in children(obj, "nmod")}
    inner |= {stem(each.lemma_) for each in children(verb, "obl:mod") if stem(plain_preposition(each)) not in pattern.words}
    return bool(objects) and bool(inner.intersection(pattern.words)) and heads.isdisjoint(pattern.words)


def says_too_much(verb: Token, pattern: Pattern, words: Words) -> bool:
    """Tell a phrase that only an object's complement makes: "traiter les ordures de la ville" is no "traiter de"."""
    return bool(pattern.words) and (is_bare(pattern, words) or _is_of_complement(verb, pattern))


def says_else(verb: Token, pattern: Pattern, words: Words) -> bool:
    """Tell whether a verb alone says too little, or a particle turns it to something else: "end up"; "buy up" is to buy."""
    if not pattern.words and verb.lemma_ in words.too_common:
        return True
    particles = [each.lower_ for each in children(verb, "compound:prt")]
    return bool(particles) and any(
        stem(each) not in pattern.words and f"{verb.lemma_} {each}" not in words.particle_verbs for each in particles
    )


@cache
def _prepositions(words: Words) -> frozenset[str]:
    return frozenset(stem(each) for each in words.noun_prepositions | words.place_prepositions | words.of_prepositions)


@cache
def _asked(words: Words) -> dict[str, tuple[str, ...]]:
    """Return what is asked of each verb for its relation to hold."""
    found: dict[str, tuple[str, ...]] = {}
    for condition in _CONDITIONS:
        for verb in getattr(words, f"only_{condition}", ()):
            found[verb] = (*found.get(verb, ()), condition)
    return found


@cache
def _conditions(words: Words, name: str, relation: str) -> tuple[Callable[[Use], bool], ...]:
    """Return what is asked of a verb, of itself and of one of its senses: "monter" and "monter=increased" in the tables."""
    asked = _asked(words)
    return tuple(_CONDITIONS[each] for each in (*asked.get(name, ()), *asked.get(f"{name}={relation}", ())))


@cache
def _others(words: Words) -> dict[str, tuple[tuple[str, str], ...]]:
    """Read the other senses, "verb>condition>relation", by their verbs."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for verb, condition, relation in sorted(each.split(">") for each in words.other_senses):
        found[verb] = (*found.get(verb, ()), (condition.replace(" ", "_"), relation))
    return found


def _surely_somebody(each: Token, scene: Scene) -> bool:
    return each.pos_ != "PRON" and is_actor(each, scene)


def _is_event(each: Token, scene: Scene) -> bool:
    return each.pos_ == "NOUN" and scene.lexicon.noun(each.lemma_) is not None


def _is_place(each: Token, scene: Scene) -> bool:
    mention = scene.mentions.at(each)
    listed = scene.words.place_nouns | scene.words.more_place_nouns
    return (each.lemma_.lower() in listed and not is_ranked(each)) or (mention is not None and mention.type == "Place")


def _agent_somebody(use: Use) -> bool:
    thing = not use.heads("agent") and has_child(use.verb, ("which",), "nsubj")
    return not thing and all(is_somebody(each, use.scene) for each in use.heads("agent")[:1])


def _with_agent(use: Use) -> bool:
    return bool(use.heads("agent")) and _agent_somebody(use)


def _agent_event(use: Use) -> bool:
    return any(_is_event(each, use.scene) for each in use.heads("agent", "patient")[:1])


def _agent_disaster(use: Use) -> bool:
    agents = [each for each in use.heads("agent") if not is_spoken(each, use.scene.words)]
    nouns = [use.scene.lexicon.noun(each.lemma_) for each in agents]
    natural = any(each.lemma_.lower() in use.scene.words.disaster_nouns for each in agents)
    return natural or any(each is not None and each.type == "Disaster" for each in nouns)


def _on_somebody(use: Use) -> bool:
    return any(is_of_somebody(each, use.scene) for each in use.heads("patient"))


def _against_somebody(use: Use) -> bool:
    """Tell whether it befalls somebody, if only a subject that no list knows: "un Youtubeur est condamné"."""
    return _on_somebody(use) or (is_passive(use.verb, use.scene.words) and bool(use.heads("patient")) and not _on_event(use))


def _on_thing(use: Use) -> bool:
    return not any(_surely_somebody(each, use.scene) for each in use.heads("patient"))


def _on_event(use: Use) -> bool:
    return any(_is_event(each, use.scene) for each in use.heads("patient"))


def _on_its_noun(use: Use) -> bool:
    """Tell whether the object says the same as the verb: "signer un accord"."""
    nouns = [use.scene.lexicon.noun(each.lemma_) for each in use.heads("patient")]
    return any(each is not None and use.relation is not None and each.id == use.relation.id for each in nouns)


def _on_place(use: Use) -> bool:
    return any(_is_place(each, use.scene) for each in use.heads("patient", "other", "recipient"))


def _to_event(use: Use) -> bool:
    """Tell what leads to an event from what leads to a place: "conduire à la rupture", "conduire au château"."""
    return any(_is_event(each, use.scene) for each in use.heads("other", "recipient")) and not use.heads("patient")


def _to_somebody(use: Use) -> bool:
    receivers = (each for each in use.heads("recipient") if each.lemma_.lower() not in use.scene.words.spot_nouns)
    return any(each.pos_ != "NOUN" or kinds(each, use.scene) != {"place"} for each in receivers)  # not "à la frontière"


def _on_work(use: Use) -> bool:
    return any(each in use.scene.words.work_nouns for each in use.names("patient"))


def _of_figures(use: Use) -> bool:
    """Tell whether a figure moves: "le prix monte", "la bourse monte de 3 %", "passer à 12 %"."""
    moving = use.heads("agent", "patient")[:1]
    return any(each.lemma_.lower() in use.scene.words.figure_nouns or is_measure(each, use.scene) for each in moving)


def _with_clause(use: Use) -> bool:
    """Tell whether the verb brings in what is said: a clause, a quotation, or the clause that it follows."""
    said = child(use.verb, "ccomp", "xcomp", "parataxis")
    if said is not None and has_child(said, ("à",), "mark", "case") and is_passive(use.verb, use.scene.words):
        return False  # "ont été admis à remettre une offre"
    return said is not None or use.verb.family == "parataxis" or near_quote(use)


_CONDITIONS: dict[str, Callable[[Use], bool]] = {
    "otherwise": lambda use: False,  # in no use: the verb alone says too little
    "agent_somebody": _agent_somebody,
    "with_agent": _with_agent,
    "by_somebody": lambda use: _with_agent(use) or is_passive(use.verb, use.scene.words),
    "of_event": lambda use: _on_event(use) or (not use.heads("patient") and _agent_event(use)),
    "agent_event": _agent_event,
    "agent_disaster": _agent_disaster,
    "on_somebody": _on_somebody,
    "against_somebody": _against_somebody,
    "on_thing": _on_thing,
    "on_event": _on_event,
    "on_its_noun": _on_its_noun,
    "on_place": _on_place,
    "at_place": lambda use: _on_place(use) or any(part.role == "place" for part in use.parts),
    "off_place": lambda use: not _on_place(use),
    "on_work": _on_work,
    "to_event": _to_event,
    "to_somebody": _to_somebody,
    "of_figures": _of_figures,
    "with_clause": _with_clause,
    **CONDITIONS,
    **CONTEXTS,
    **CIRCUMSTANCES,
}
