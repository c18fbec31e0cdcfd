"""Yield the events that nouns tell: "la mort de X", "le lancement de Sora par OpenAI", "réunions avec Paramount"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.draft import Draft, Part, Scene
from kg.extract.mentions import possessor
from kg.extract.roles import spread
from kg.extract.tokens import Token
from kg.extract.tree import child, children, has_dep, is_verbal, morph, plain_preposition
from kg.extract.words import Words
from kg.model import LexicalRelation, Role


def event_nouns(scene: Scene) -> Iterator[Draft]:
    """Yield one draft for each event noun of the lexicon that names a participant."""
    for token in scene.doc:
        relation = _relation(token, scene)
        if relation is None:
            continue
        found = tuple(_parts(token, scene))
        if any(_is_specific(part, scene) for part in found):
            yield Draft(token, _words(token), token.lemma_.lower(), found, "event_nouns", relation.id, relation.type)


def _is_specific(part: Part, scene: Scene) -> bool:
    """Tell whether a participant is somebody or something in particular; "réalisation de films" tells no event."""
    mention = scene.mentions.at(part.token)
    return mention is not None and (mention.kind != "nominal" or mention.definite or child(part.token, "nummod") is not None)


def existentials(scene: Scene) -> Iterator[Draft]:
    """Yield "il n'y a eu aucune réunion avec OpenAI", "there were three meetings": something is, or is not."""
    for token in scene.doc:
        thing = _existing(token, scene.words)
        if thing is None or thing.i in scene.time_tokens or scene.mentions.at(thing) is None:
            continue
        inner = [part for part in _parts(thing, scene) if part.token != thing]
        relation = _relation(thing, scene)
        trigger = [each for each in token.children if has_dep(each, "aux", "expl") or each.lower_ in ("ne", "n'", "n’", "pas", "there")]
        lemma = "y avoir" if scene.words.language == "fr" else "be"
        yield Draft(
            predicate=token,
            words=tuple(sorted([*trigger, token, *([thing] if relation else [])], key=lambda each: each.i)),
            lemma=f"{lemma} {thing.lemma_.lower()}",
            parts=(Part("patient", thing), *inner),
            rule="existentials",
            relation=relation.id if relation else None,
            type=relation.type if relation else "Event",
            consumed=(thing,),
        )


def _existing(token: Token, words: Words) -> Token | None:
    if words.language == "fr":
        clitic = next((each for each in token.children if each.lower_ == "y"), None)
        return child(token, "obj") if token.lemma_ == "avoir" and is_verbal(token) and clitic is not None else None
    there = child(token, "expl")
    return child(token, "nsubj") if token.lemma_ == "be" and there is not None and there.lower_ == "there" else None


def _relation(token: Token, scene: Scene) -> LexicalRelation | None:
    if token.pos_ != "NOUN" or has_dep(token, "fixed", "flat", "compound") or scene.mentions.entity(token) is not None:
        return None
    if token.lemma_.lower() in scene.words.not_events or phrase_before(token) in scene.words.idioms:
        return None
    return scene.lexicon.noun(token.lemma_) or scene.lexicon.noun(token.text)


def phrase_before(noun: Token) -> str:
    """Return a noun with its preposition and article, as idioms are listed: "à l'aide"."""
    words = [each.lower_.replace("’", "'") for each in children(noun, "case", "det") if each.i < noun.i] + [noun.lower_]
    return " ".join(words).replace("' ", "'")


def _words(token: Token) -> tuple[Token, ...]:
    return (token,)


def _parts(noun: Token, scene: Scene) -> Iterator[Part]:
    """Yield the participants of an event noun; "de X" is its agent or what it befalls, by noun and company."""
    inner = [
        deeper
        for each in children(noun, "nmod")
        for deeper in children(each, "nmod")
        if plain_preposition(deeper) in scene.words.agent_prepositions
    ]
    phrases = [each for each in [*children(noun, "nmod", "obl", "compound"), *inner] if _is_participant(each, scene)]
    brought = {each.i: plain_preposition(each) for each in phrases}
    words = scene.words
    by_agent = any(brought[each.i] in words.agent_prepositions for each in phrases)
    undergoes = any(brought[each.i] in words.of_prepositions for each in phrases)  # "his murder of X", "Sharon's murder of X"
    owner = possessor(noun)
    if owner is not None and scene.mentions.at(owner) is not None:
        yield Part("agent" if undergoes else _of_role(noun, words, by_agent=by_agent), owner)
    for each in phrases:
        role = _role(noun, each, brought[each.i], by_agent=by_agent, scene=scene)
        role = "agent" if undergoes and has_dep(each, "nmod:poss") else role
        if role is not None:
            yield from (part for part in spread(role, each, words) if scene.mentions.at(part.token) is not None)
    antecedent = _dont(noun, words)
    if antecedent is not None and scene.mentions.at(antecedent) is not None:
        yield Part(_of_role(noun, words, by_agent=by_agent), antecedent)


def _is_participant(each: Token, scene: Scene) -> bool:
    mention = scene.mentions.at(each)
    if each.i in scene.time_tokens or each.lemma_.lower() in scene.words.manner_nouns or mention is None:
        return False
    particular = mention.kind != "nominal" or mention.definite or child(each, "det", "nummod") is not None
    return particular or morph(each, "Number") == "Plur" or plain_preposition(each) != "de"


def _of_role(noun: Token, words: Words, *, by_agent: bool) -> Role:
    return "agent" if noun.lemma_.lower() in words.agentive_nouns and not by_agent else "patient"


def _role(noun: Token, each: Token, brought: str, *, by_agent: bool, scene: Scene) -> Role | None:
    words = scene.words
    mention = scene.mentions.at(each)
    if brought in words.of_prepositions or (not brought and has_dep(each, "nmod:poss", "compound")):
        return _of_role(noun, words, by_agent=by_agent)
    if brought in words.agent_prepositions:
        return "agent"
    if mention is not None and mention.type == "Place" and brought in words.place_prepositions:
        return "place"
    if brought in words.opposing_prepositions and noun.lemma_.lower() in words.agentive_nouns:
        return "patient"
    if brought in words.recipient_prepositions:
        return "recipient"
    if brought in words.topic_prepositions:
        return "topic"
    return "other" if brought and brought not in words.source_prepositions else None


def _dont(noun: Token, words: Words) -> Token | None:
    """Return the "dont" or "whose" of a relative clause whose subject or object is this noun."""
    if not has_dep(noun, "nsubj", "obj") or not has_dep(noun.head, "acl:relcl"):
        return None
    return next((each for each in [*noun.head.children, *noun.children] if each.lower_ in ("dont", "whose")), None)
