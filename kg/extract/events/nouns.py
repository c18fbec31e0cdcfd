"""Yield the events that nouns tell: "la mort de X", "le lancement de Sora par OpenAI", "réunions avec Paramount"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.draft import Draft, Part, Scene
from kg.extract.events.fixed import endings, is_fixed
from kg.extract.events.happenings import happens, is_mere, is_qualified, told_relation
from kg.extract.events.headline import is_news
from kg.extract.events.valency import VOTES, brought_role, is_actor, is_kind, is_name, of_role, owner_role
from kg.extract.factuality.pending import is_cancelled, is_given_up
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import child, children, has_child, has_dep, morph, plain_preposition, preposition
from kg.extract.participants.describe import possessor
from kg.extract.participants.roles import spread
from kg.extract.participants.unlike import is_unlike
from kg.extract.words import Words
from kg.model import LexicalRelation


def event_nouns(scene: Scene) -> Iterator[Draft]:
    """Yield one draft for each event noun of the lexicon that names a participant."""
    for token in scene.nouns:
        if (found := named_event(token, scene)) is None or is_name(token) or is_kind(token, scene):
            continue
        mine = tuple(_parts(token, found, scene))
        specific = any(_is_specific(part, scene) for part in mine) or is_news(token, found.relation, mine, scene)
        if specific and happens(token, found.lemma, found.relation, mine, scene):
            relation = told_relation(token, found.lemma, found.relation, mine, scene)
            yield Draft(
                token,
                found.tokens,
                found.lemma,
                mine,
                "event_nouns",
                relation.id if relation else None,
                relation.type if relation else "Event",
                consumed=found.tokens,
                modality="asserted" if _is_presupposed(token, scene) else "planned" if _is_in_plan(token, scene.words) else None,
            )


def _is_presupposed(noun: Token, scene: Scene) -> bool:
    """Tell whether an event must be for what is told of it: the dismissal, in "demander l'annulation de la destitution du maire"."""
    mention = scene.mentions.at(noun)
    words, above = scene.words, noun.head.lemma_.lower()
    if _has_done(noun):
        return True
    ends = noun.family == "nmod" and above in words.ending_nouns and plain_preposition(noun) in words.of_prepositions
    undone = has_dep(noun, "obj", "nsubj:pass") and above in words.undoing and noun.lemma_.lower() in words.undone_nouns
    if ends and is_given_up(noun, words):
        return False
    return (ends or undone) and mention is not None and mention.definite and not is_cancelled(noun, words)


def _has_done(noun: Token) -> bool:
    """Tell what has brought a thing about, though that is only looked at: "pour entrer dans la salle détruite par l'incendie"."""
    if plain_preposition(noun) != "par" or noun.family == "conj":
        return False
    before = noun.doc[max(noun.left_edge.i - 1, 0)]
    return before.family == "acl" and morph(before, "Tense") == "Past" and "aux" not in before.below


def _is_in_plan(noun: Token, words: Words) -> bool:
    """Tell what a plan or law holds: "le budget comprenait une hausse des pensions"."""
    held = noun.head if noun.family == "conj" else noun
    if held.family != "obj" or held.head.lemma_ not in words.containing:
        return False
    listed = words.plan_nouns | words.norm_nouns | words.programme_nouns
    return any(each.lemma_.lower() in listed or _is_foreseen(each, words) for each in children(held.head, "nsubj"))


def _is_foreseen(noun: Token, words: Words) -> bool:
    """Tell "les sanctions envisagées"."""
    return any(each.lemma_ in words.foreseen or each.lemma_.rstrip("e") in _FORESEEN for each in children(noun, "amod", "acl"))


_FORESEEN = ("envisagé", "envisager", "proposé", "proposer", "prévu", "prévoir", "projeté", "annoncé", "promis")


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """The words that name an event, and its relation; None where the noun tells of one that the ontology has no name for."""

    tokens: tuple[Token, ...]
    lemma: str
    relation: LexicalRelation | None


def _is_specific(part: Part, scene: Scene) -> bool:
    """Tell whether a participant is somebody or something in particular; "réalisation de films" tells no event."""
    mention = scene.mentions.at(part.token)
    if mention is None or (part.role == "other" and not _takes_side(part, scene)):
        return False
    return mention.kind != "nominal" or mention.definite or child(part.token, "nummod") is not None


def _takes_side(part: Part, scene: Scene) -> bool:
    """Tell whether whoever neither acts nor undergoes is a side all the same: "des réunions avec Paramount"."""
    return part.preposition in scene.words.equal_prepositions and is_actor(part.token, scene)


def existentials(scene: Scene) -> Iterator[Draft]:
    """Yield "il n'y eut aucun défilé à Nantes", "there were three meetings": something is, or is not."""
    verb = "avoir" if scene.words.language == "fr" else "be"
    for token in [each for each in (scene.verbs if verb == "avoir" else scene.doc) if each.lemma_ == verb]:
        thing = _existing(token, scene.words)
        if thing is None or thing.i in scene.time_tokens or scene.mentions.at(thing) is None or _is_ago(token, thing, scene):
            continue
        if is_qualified(token, thing, scene.words):
            continue
        event = named_event(thing, scene)
        if event is None and is_mere(token, thing, scene):
            continue
        stuff = event is not None and has_child(thing, ("de", "du"), "case", "det")
        relation = event.relation if event is not None and not stuff else None  # "il y aura de la demande"
        inner = [part for part in _parts(thing, event, scene) if part.token != thing and part.role != "other"] if event is not None else []
        trigger = [each for each in token.children if each.family in ("aux", "expl") or each.lower_ in ("ne", "n'", "n’", "pas", "there")]
        trigger += [each for each in token.doc[token.i + 1 : token.i + 2] if each.lower_ in QUE]  # "il n'y eut qu'un blessé"
        lemma = "y avoir" if scene.words.language == "fr" else "be"
        yield Draft(
            predicate=token,
            words=tuple(sorted([*trigger, token, *([thing] if event else [])], key=lambda each: each.i)),
            lemma=f"{lemma} {thing.lemma_.lower()}",
            parts=tuple(inner) or (Part("patient", thing),),  # the event itself is no participant
            rule="existentials",
            relation=relation.id if relation else None,
            type=relation.type if relation else "Event",
            consumed=(thing,),
        )


def _is_ago(verb: Token, thing: Token, scene: Scene) -> bool:
    """Tell a time from what there is: "il y a un peu moins de six mois"."""
    return verb.lower_ == "a" and thing.lemma_.lower() in scene.words.moment_nouns | scene.words.measure_nouns


def _existing(token: Token, words: Words) -> Token | None:
    if words.language == "fr":
        return child(token, "obj") if any(each.lower_ == "y" for each in token.children) else None
    there = child(token, "expl")
    thing = child(token, "nsubj") if there is not None and there.lower_ == "there" else None
    return thing if thing is not None and there is not None and there.i < thing.i else None  # not "another scientist there was Roy"


def named_event(token: Token, scene: Scene) -> NamedEvent | None:
    """Return the event that begins at this noun: "arrestation", "mise en examen"; None if it names none."""
    lexicon, lemma = scene.lexicon, token.lemma_
    if not lexicon.opens_event(lemma, token.text) and lemma.lower() not in scene.words.plain_nouns:
        return None
    if token.pos_ != "NOUN" or token.family in ("fixed", "flat", "compound") or scene.mentions.entity(token) is not None:
        return None
    is_idiom = token.lower_ in endings(scene.words.idioms) and phrase_before(token) in scene.words.idioms
    if is_idiom or is_fixed(token, scene.words):
        return None
    opens = lexicon.opens_compound(lemma)
    rest = scene.doc[token.i + 1 : min(token.i + _LONGEST, token.sent.end)] if opens else ()
    compound = lexicon.compound([lemma, *[each.text for each in rest]]) if rest else None
    tokens = (token, *rest[: compound[0] - 1]) if compound is not None else (token,)
    lemma = _joined_lemma(tokens)
    relation = compound[1] if compound is not None else lexicon.noun(lemma) or lexicon.noun(token.text)
    if lemma in scene.words.not_events:
        return None
    if lemma in scene.words.plain_nouns:
        return NamedEvent(tokens, lemma, None)
    return NamedEvent(tokens, lemma, relation) if relation is not None else None


_LONGEST = 6  # tokens of an event noun of several words: "mise en place", "tour de table"


def _joined_lemma(tokens: tuple[Token, ...]) -> str:
    if len(tokens) == 1:
        return tokens[0].lemma_.lower()
    return " ".join([tokens[0].lemma_.lower(), *(each.lower_.replace("’", "'") for each in tokens[1:])]).replace("' ", "'")


def phrase_before(noun: Token) -> str:
    """Return a noun with its preposition and article, as idioms are listed: "à l'aide"."""
    before = " ".join([each.lower_ for each in children(noun, "case", "det") if each.i < noun.i]).replace("’", "'")
    return f"{before} {noun.lower_}".replace("' ", "'") if before else noun.lower_


def _parts(noun: Token, found: NamedEvent, scene: Scene) -> Iterator[Part]:
    """Yield the participants of an event noun; what each is follows from the noun and its preposition."""
    words = scene.words
    phrases = [each for each in _phrases(noun, found.tokens, scene) if _is_participant(each, scene)]
    brought = {each.i: _brought(each) for each in phrases}
    by_agent = any(brought[each.i] in words.agent_prepositions for each in phrases) and found.lemma not in words.agentive_nouns
    undergoes = any(brought[each.i] in words.of_prepositions for each in phrases)  # "his murder of X", "Sharon's murder of X"
    left, of = False, ""
    owner = possessor(noun)
    done = by_agent and any(brought_role(found.lemma, each, brought[each.i], scene) == "agent" for each in phrases)
    role = "agent" if undergoes else "patient" if done else owner_role(found.lemma, scene)  # "leur prédiction par X"
    if role == "patient" and any(preposition(each) in ("de", "d'") and child(each, "det") is None for each in children(noun, "nmod")):
        role = None  # "sa fin de mission"
    if owner is not None and role is not None and scene.mentions.at(owner) is not None:
        yield Part(role, owner)
    for each in (phrase for phrase in phrases if phrase != owner):
        owns = has_dep(each, "nmod:poss", "compound") and not brought[each.i]
        if owns and undergoes:
            role = "agent" if each.dep_ == "nmod:poss" else None
        elif owns or brought[each.i] in words.of_prepositions:
            role = of_role(found.lemma, each, scene, by_agent=by_agent)
            apart = owner is not None and (role == "agent" or found.lemma in words.agentive_nouns)  # "sa critique de Trump"
            role = "other" if role is not None and apart else role  # "son retour des Jeux"
            role = "patient" if role == "agent" and left else role  # "le retrait de Nantes de la ligue"
            left = role == "agent" and found.lemma in words.leaving_nouns
            role, of = (None if role == of and not owns else role), role or of  # "la livraison des chiffres du chômage"
        else:
            role = brought_role(found.lemma, each, brought[each.i], scene)
        if role is not None:
            found_parts = (part for part in spread(role, each, words) if part.token is each or not is_unlike(part.token, each, scene))
            yield from (_by_name(part, scene) for part in found_parts if scene.mentions.at(part.token) is not None)
    antecedent = _dont(noun)
    if antecedent is not None and scene.mentions.at(antecedent) is not None:
        role = of_role(found.lemma, noun.head.head, scene, by_agent=by_agent)
        if role is not None:
            yield Part(role, antecedent)


def _brought(each: Token) -> str:
    """Return the plain preposition of a phrase, with the "face" that parses leave out of "face à"."""
    words = plain_preposition(each)
    first = next((mark.i for mark in children(each, "case") if mark.i < each.i), each.i)
    return f"face {words}" if words == "à" and each.doc[first - 1].lower_ == "face" else words


def _by_name(part: Part, scene: Scene) -> Part:
    """Return the participant by the name that its noun brings in beyond its own words: "la chanteuse de 22 ans Claire Morel"."""
    named, mention = scene.mentions.named(part.token), scene.mentions.at(part.token)
    beyond = named is not None and mention is not None and named.idx >= mention.end
    return replace(part, token=named) if beyond and named is not None and scene.mentions.at(named) is not None else part


def _phrases(noun: Token, named: tuple[Token, ...], scene: Scene) -> list[Token]:
    """Return the phrases that hang on the words of an event noun, and whoever acts one phrase deeper: "la vente de X par Y"."""
    said_of = "cop" in noun.below  # "pour beaucoup, la cause est l'ouverture du marché"
    own = [
        each
        for word in named
        for each in children(word, "nmod", "obl", "compound")
        if each not in named and not (said_of and each.i < noun.i)
    ]
    within = _event_within(noun, scene)
    if within is not None:
        own = [each for each in own if each.i <= within.i or plain_preposition(each) not in scene.words.of_prepositions]
    elif noun.family == "nmod" and _event_within(noun.head, scene) is noun:
        own += [each for each in children(noun.head, "nmod") if each.i > noun.i and plain_preposition(each) in scene.words.of_prepositions]
    inner = [
        deeper
        for each in children(noun, "nmod")
        for deeper in children(each, "nmod")
        if each not in named and plain_preposition(deeper) in scene.words.agent_prepositions
    ]
    return [*own, *inner]


def _event_within(noun: Token, scene: Scene) -> Token | None:
    """Return the bare event noun that takes over what follows: "assassinat" in "la tentative d'assassinat du maire"."""
    for each in children(noun, "nmod"):
        takes = each.lemma_.lower() in scene.words.objective_nouns or noun.lemma_ in VOTES
        bare = takes and child(each, "det", "nummod", "nmod:poss") is None and preposition(each) not in ("du", "des")
        if bare and plain_preposition(each) in scene.words.of_prepositions:
            return each
    return None


def _is_participant(each: Token, scene: Scene) -> bool:
    mention = scene.mentions.at(each)
    if each.i in scene.time_tokens or each.lemma_.lower() in scene.words.manner_nouns or mention is None:
        return False
    if each.lemma_ in _KINDS and plain_preposition(each) in scene.words.of_prepositions:
        return False
    if phrase_before(each) in scene.words.idioms | _ABOUT:
        return False
    if mention.kind != "nominal" or mention.definite or child(each, "det", "nummod") is not None:
        return True
    words, brought = scene.words, plain_preposition(each)
    naming = words.of_prepositions | words.agent_prepositions | words.equal_prepositions | words.against_prepositions
    return morph(each, "Number") == "Plur" and (not brought or brought in naming)


_KINDS = frozenset(("type", "genre", "ampleur", "envergure", "sorte"))  # "une attaque de ce type"
_ABOUT = frozenset(
    ("au sujet", "au profit", "au bénéfice", "au détriment", "à l'égard", "à l'encontre", "à l'issue", "au cours", "à propos", "de la part")
)


def _dont(noun: Token) -> Token | None:
    """Return the "dont" or "whose" of a relative clause whose subject or object is this noun."""
    if noun.family not in ("nsubj", "obj") or noun.head.dep_ != "acl:relcl":
        return None
    return next((each for each in [*noun.head.children, *noun.children] if each.lower_ in ("dont", "whose")), None)
