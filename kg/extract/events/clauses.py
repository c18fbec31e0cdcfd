"""Yield the events that verbs tell: "OpenAI a présenté Sora", "réunions révélées par Bloomberg", "refuse de commenter"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.extract.draft import Draft, Part, Scene
from kg.extract.events.headline import ends_heading
from kg.extract.events.light import PARTITIVES, Complement, complement, noun_parts
from kg.extract.events.lookalikes import is_lookalike
from kg.extract.events.undergone import equals, undergone
from kg.extract.events.valency import bringing
from kg.extract.grammar.negatives import has_declined
from kg.extract.grammar.tenses import tense
from kg.extract.grammar.tokens import Token, once
from kg.extract.grammar.tree import child, children, children_as, has_dep, is_verbal, morph, plain_preposition
from kg.extract.grammar.triggers import bounded, clitics, in_order, with_helpers
from kg.extract.grammar.voice import is_participle, is_passive, reflexive
from kg.extract.participants.adverbials import at_street
from kg.extract.participants.control import ELIDING, asked, befalls, has_gone, is_infinitive, is_managed, link, opens_with
from kg.extract.participants.roles import complements, parts
from kg.extract.participants.subjects import subject
from kg.extract.relations.lexicon import Pattern, stem
from kg.extract.relations.senses import carried, expressed, is_bare, is_state, meant, phrased, says_else, says_too_much
from kg.extract.relations.uses import Use
from kg.extract.selection.worth import tells
from kg.extract.words import Words
from kg.model import LexicalRelation, Modality

_PHRASAL = frozenset(("obj", "obl", "xcomp", "nsubj:pass", "compound:prt", "iobj", "advmod", "acl", "nmod"))


def verbs(scene: Scene) -> Iterator[Draft]:
    """Yield one draft for each verb that tells an event with at least one participant."""
    for token in scene.verbs:
        if not _is_inside(token, scene) and not is_lookalike(token, scene) and not _is_carrier(token, scene.words):
            draft = _draft(token, scene)
            if draft is not None and draft.parts and tells(draft, scene):
                yield draft


def _is_inside(token: Token, scene: Scene) -> bool:
    """Tell whether a word only looks like a verb, within a name or a date: "France insoumise", "il y a trois jours"."""
    return token.i in scene.time_tokens or scene.mentions.entity(token) is not None


@once
def infinitive(verb: Token) -> Token | None:
    """Return the infinitive (or bare participle) a verb governs directly: "obtenir" in "cherche à obtenir"."""
    for each in children(verb, "xcomp", "ccomp", "obl:arg"):
        bound = is_verbal(each) and (each.family == "xcomp" or _is_bound(each))
        if bound and "nsubj" not in each.below and morph(each, "VerbForm") != "Fin":
            return each
    return None


def _is_bound(each: Token) -> bool:
    """Tell whether an infinitive completes its verb ("décide de partir") rather than saying what for."""
    if each.family == "ccomp":
        return morph(each, "VerbForm") == "Inf"
    mark = child(each, "mark", "case")
    return mark is not None and mark.lower_ in ("de", "d'", "d’", "à")


def is_raising(verb: Token, words: Words) -> bool:
    """Tell whether the verb only colours the infinitive it governs: "vient de", "pourrait", "semble"."""
    lemma = verb.lemma_
    return infinitive(verb) is not None and (
        lemma in words.raise_asserted or lemma in words.raise_planned or lemma in words.raise_hedged or lemma in words.cease
    )


def _is_carrier(verb: Token, words: Words) -> bool:
    """Tell whether the event is told by what the verb governs, so that the verb yields none of its own."""
    lemma, lower = verb.lemma_, infinitive(verb)
    if lemma in _IMPERSONAL or verb.lower_ in words.prepositional_participles or _is_adjectival(verb):
        return True
    if lower is None:
        return lemma in ("avoir", "have") and _planned_object(verb, words) is not None
    if is_raising(verb, words) or befalls(lower, words) is verb:
        return True
    if lemma in words.causative | words.perceiving and is_infinitive(lower):
        return lemma not in words.intending  # "a vu débarquer deux acteurs", "laisse les élèves sortir"
    return lemma in words.plan and lemma not in words.attempt and lemma not in words.object_control


_IMPERSONAL = ("falloir", "agir")


def _is_adjectival(verb: Token) -> bool:
    """Tell whether a participle only qualifies its noun: "des vidéos détaillées", but not at the end of a heading: "deux élus tués"."""
    is_bare = verb.family in ("acl", "amod") and is_participle(verb) and verb.below.isdisjoint(_CORE)
    return is_bare and not ends_heading(verb)


_CORE = frozenset(("obl", "obj", "xcomp", "aux", "nsubj", "iobj", "ccomp", "expl"))


def _planned_object(verb: Token, words: Words) -> Token | None:
    """Return the infinitive under "a l'intention de"."""
    for noun in children(verb, "obj", "xcomp", "obl"):
        if noun.lemma_ in words.plan_nouns:
            return next(
                (each for each in children(noun, "acl") if morph(each, "VerbForm") == "Inf" or child(each, "mark") is not None), None
            )
    return None


def _draft(verb: Token, scene: Scene) -> Draft | None:
    words = scene.words
    if verb.lemma_ in words.attempt and (lower := infinitive(verb) or asked(verb, words)) is not None:
        return _attempt(verb, lower, scene)
    found = complement(verb, scene)
    pattern = _pattern(verb, scene)
    relation = expressed(pattern, found, scene)
    mine = _participants(verb, found, relation, scene)
    name = _lemma(verb, None, words)
    use = Use(verb, name, mine, scene, relation)
    if found is None and is_state(use):
        return None
    if pattern is not None and relation is pattern.relation:
        relation = meant(use) if found is None and is_bare(pattern, words) else phrased(use, pattern)
    elif relation is not None and found is not None:
        relation = carried(use, found)
    mine, told = undergone(use, found, relation)
    return Draft(
        predicate=verb,
        words=_trigger(verb, found, mine, words),
        lemma=name if found is None else _lemma(verb, found, words),
        parts=mine,
        rule=_rule(verb, found, words),
        relation=told.id if told else None,
        type=relation.type if relation else "Event",
        consumed=found.tokens if found else (),
        carried=tuple(each for token in found.tokens for each in (token, *token.children)) if found and found.stays else (),
    )


def _pattern(verb: Token, scene: Scene) -> Pattern | None:
    if not scene.lexicon.opens_verb(verb.lemma_):
        return None
    around = _around(verb, scene) if scene.lexicon.opens_phrase(verb.lemma_) else frozenset[str]()
    is_reflexive = reflexive(verb) is not None
    pattern = scene.lexicon.verb(verb.lemma_, around, is_reflexive=is_reflexive)
    if pattern is not None and says_too_much(verb, pattern, scene.words):
        pattern = scene.lexicon.verb(verb.lemma_, _around(verb, scene, whole=False), is_reflexive=is_reflexive)
    return None if pattern is not None and says_else(verb, pattern, scene.words) else pattern


def _participants(verb: Token, found: Complement | None, relation: LexicalRelation | None, scene: Scene) -> tuple[Part, ...]:
    skip = found.tokens if found and not found.stays else ()
    mine = _clean(parts(verb, scene, skip=skip), scene)
    if found is not None and found.noun is not None:
        mine += [part for part in _clean(noun_parts(found.noun, scene), scene) if part.token not in found.tokens]
    elif found is not None and found.tokens[0].family == "xcomp" and found.tokens[0].i > verb.i:  # "se dit favorable à la vente"
        mine += [part for part in _clean(complements(found.tokens[0], scene), scene) if part.role != "agent"]
    if relation is not None and relation.is_symmetric:
        mine = equals(mine, scene.words)
    return _unique(mine)


def _attempt(verb: Token, lower: Token, scene: Scene) -> Draft:
    """Draft "cherche à obtenir": the attempt is told, what is attempted is not, so both make one relation."""
    mark = child(lower, "mark", "case")
    inner = f"{link(mark, lower.lemma_)}{lower.lemma_}" if mark is not None else lower.lemma_
    head = subject(verb, scene.words)
    found = complement(lower, scene)
    fixed = found.tokens if found is not None and not found.stays else ()  # "tente de mettre en place"
    skip = (*fixed, *([head] if head is not None else ()))
    mine = [*_clean(parts(verb, scene), scene), *_clean(complements(lower, scene, skip=skip), scene)]
    chain = (*([mark] if mark is not None else []), *_trigger(lower, found if fixed else None, mine, scene.words))
    trigger = _trigger(verb, None, mine, scene.words)
    relation = expressed(_pattern(verb, scene), None, scene) if verb.lemma_ in scene.words.object_control else None
    name = _lemma(verb, None, scene.words)
    relation = meant(Use(verb, name, tuple(mine), scene, relation))
    return Draft(
        predicate=verb,
        words=tuple(in_order((*trigger, *chain))),
        lemma=" ".join([name, inner, *([found.lemma] if found is not None and fixed else [])]),
        parts=_unique(mine),
        rule="attempts",
        relation=relation.id if relation else None,
        type=relation.type if relation else "Event",
        consumed=(lower,),
    )


def _rule(verb: Token, found: Complement | None, words: Words) -> str:
    if found is not None:
        return "light_verbs"
    if verb.dep_ == "acl:relcl":
        return "relatives"
    if is_infinitive(verb) and child(verb, "aux:tense", "nsubj") is None:
        return "infinitives"
    if verb.family == "acl":
        return "participles"
    return "passives" if is_passive(verb, words) else "clauses"


def _clean(found: Iterable[Part], scene: Scene) -> list[Part]:
    """Leave out what is no participant: dates, clauses, nobody, words with no mention."""
    told = [part for part in found if part.token.i not in scene.time_tokens and scene.mentions.at(part.token) is not None]
    return [at_street(part, scene.words) if part.role == "patient" else part for part in told]


def _unique(found: list[Part]) -> tuple[Part, ...]:
    if len(found) < 2:
        return tuple(found)
    seen: dict[int, Part] = {}
    for part in found:
        seen.setdefault(part.token.i, part)
    return tuple(seen.values())


def _around(verb: Token, scene: Scene, *, whole: bool = True) -> frozenset[str]:
    """Return the stems a lexicon phrase may ask for: objects, prepositions, particles; if `whole`, the objects' own prepositions too."""
    found: set[str] = {"que"} if "ccomp" in verb.below else set()
    for each in verb.children:
        if each.family not in _PHRASAL and each.dep_ not in _PHRASAL:
            continue
        if each.feats.get("PronType") == "Rel" and not plain_preposition(each):
            continue  # "les rebelles qu'elle soutient" is no "soutenir que"
        if each.i in scene.time_tokens and scene.words.language == "en" and plain_preposition(each):
            continue  # "in May he joined the army" is no "join in"
        partial = each.lemma_ in PARTITIVES and "det" in each.below  # "faire une partie du trajet" is no "faire partie"
        if not partial and (whole or each.dep_ != "obl:mod"):
            found.add(stem(each.lemma_))
            found.add(stem(each.text))
        if "case" in each.below:
            found.update(bringing(each, verb))
        if each.family == "xcomp":
            found.update(mark.lower_ for mark in children_as(each, ("not", "non"), "advmod"))  # "find not guilty"
        if whole and "nmod" in each.below and (has_dep(each, "obj", "nsubj:pass") or each.lemma_ in PARTITIVES):
            inner = [word for one in children(each, "nmod") for word in (plain_preposition(one), one.lemma_, one.text)]
            found.update(stem(word) for word in inner if word)
    return frozenset(found)


@once
def _carriers(verb: Token, words: Words) -> tuple[Token, ...]:
    """Return the raising or planning verbs above an infinitive, outermost first: "pourraient", "a l'intention de"."""
    found: list[Token] = []
    current = verb
    while (
        has_dep(current, "xcomp", "ccomp", "obl:arg")
        and is_verbal(current.head)
        and infinitive(current.head) is current
        and _is_carrier(current.head, words)
    ):
        current = current.head
        found.insert(0, current)
    if current.family == "acl":
        clause = current.head.head
        carries = is_verbal(clause) and clause.lemma_ in words.light | words.too_common
        if carries and _planned_object(clause, words) is current:
            found[:0] = [clause, current.head]
    return tuple(found)


def _trigger(verb: Token, found: Complement | None, mine: Sequence[Part], words: Words) -> tuple[Token, ...]:
    """Return the words that tell the event: auxiliaries, negation, pronouns of nobody, particle, carriers, verb, light noun."""
    chosen = [*with_helpers(verb, words), *clitics(verb, [part.token for part in mine])]
    for each in _carriers(verb, words):
        lower = infinitive(each)
        chosen += with_helpers(each, words)
        chosen += [mark for mark in children(lower if lower is not None else verb, "mark") if not mark.children]  # not "en outre"
        chosen += children(each, "det") if each.pos_ == "NOUN" else []
    for each in found.tokens if found else ():
        chosen += [each, *children(each, "case", "det")]
    return bounded(verb, in_order(chosen)) if len(chosen) > 1 else (verb,)


def _lemma(verb: Token, found: Complement | None, words: Words) -> str:
    lemma = verb.lemma_
    if (carrier := befalls(verb, words)) is not None:
        return f"se {carrier.lemma_} {lemma}"
    if "aux:caus" in verb.below and (causative := child(verb, "aux:caus")) is not None:
        lemma = f"{causative.lemma_} {lemma}"
    if words.language == "fr" and reflexive(verb) is not None:
        lemma = ("s'" if lemma[:1] in ELIDING else "se ") + lemma
    if "compound:prt" in verb.below and (particle := child(verb, "compound:prt")) is not None:
        lemma = f"{lemma} {particle.lower_}"
    return f"{lemma} {found.lemma}" if found is not None else lemma


def carrier_modality(draft: Draft, words: Words) -> tuple[Modality, str] | None:
    """Return what the verbs above make of an infinitive, a hedge before a plan, and the word that does it: "semble avoir promis de"."""
    plan: tuple[Modality, str] | None = None
    for each in reversed(_carriers(draft.predicate, words)):
        lemma = each.lemma_
        if lemma in words.raise_hedged:
            if opening := opens_with(each, words.plan_conjunctions):
                return "planned", opening  # "pour qu'elle puisse partir"
            return plan if is_managed(each) else ("hedged", each.text)
        gone = lemma in words.raise_planned | words.choosing and has_gone(each, infinitive(each), words)
        must = lemma == "have" and tense(each) == "present"  # "has to be ratified"
        meant = lemma in words.raise_planned or lemma in words.plan or lemma in words.plan_nouns - words.attempt_nouns
        if plan is None and (must or (meant and not gone and not has_declined(each, words))):
            plan = "planned", each.text
    return plan
