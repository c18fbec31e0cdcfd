"""Find who stands before the colon of a quotation: a name with its office, who acts, whose message it is."""

from __future__ import annotations

from kg.extract.attribution.sayers import says_nothing, speaking
from kg.extract.draft import Scene
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import has_dep, is_verbal, morph
from kg.extract.participants.describe import possessor


def named_at(clause: list[Token], scene: Scene) -> Token | None:
    """Return the name that stands right before the colon."""
    owner = possessor(clause[0]) if clause else None
    if owner is not None and owner in clause and not any(is_verbal(each) for each in clause):
        return clause[0] if _is_person(clause[0], scene) else owner  # "Sa voisine : « ... »", "Sa réponse : « ... »"
    entity = scene.mentions.entity(clause[0]) if clause else None
    if entity is None or entity.label_ not in ("Person", "Organization") or any(is_verbal(each) for each in clause):
        return None
    return _presented(entity.root, clause, scene) or entity.root


def _is_person(noun: Token, scene: Scene) -> bool:
    """Tell whoever may speak himself, though a possessive says whose he is, from what somebody says or writes."""
    named = scene.mentions.named(noun)
    entity = scene.mentions.entity(named) if named is not None else None
    return noun.lemma_.lower() in scene.words.people_nouns | scene.words.actor_nouns or (entity is not None and entity.label_ == "Person")


def _presented(token: Token, clause: list[Token], scene: Scene) -> Token | None:
    """Return the person whose office the name before a colon only completes: "Paul Vidal, président de Lumenor : « ... »"."""
    while has_dep(token, "nmod", "appos", "flat") and token.head in clause:
        token = token.head
        entity = scene.mentions.entity(token)
        if entity is not None and entity.label_ == "Person":
            return entity.root
    return None


def leading_subject(clause: list[Token], tokens: tuple[Token, ...], scene: Scene) -> Token | None:
    """Return who acts in the clause before a colon, or whose message it is."""
    inside = {each.i for each in clause if each.sent.start == clause[0].sent.start}
    doing = [each for each in clause if each.i in inside and each.i < each.head.i and has_dep(each, "nsubj")]
    subjects = [each for each in doing if not has_dep(each, "nsubj:pass") and not has_dep(each.head, "acl", "advcl", "ccomp")]
    for each in subjects[-1:]:
        owner = possessor(each)
        if owner is not None and owner.i in inside:
            return each if _is_person(each, scene) else owner  # "Leur présidente rage : « ... »"
        speaks = addresses(tokens) and scene.mentions.at(each) is not None and not says_nothing(each, scene.words)
        if speaks or _is_somebody(each, scene):
            return speaking(each, scene)
    agents = [each for each in clause if has_dep(each, "obl:agent") and not has_dep(each.head, "acl", "advcl", "conj")]
    return agents[0] if agents and scene.mentions.at(agents[0]) is not None else None


def _is_somebody(token: Token, scene: Scene) -> bool:
    """Tell whether a subject is a person or a body with a name, or a pronoun that may be one."""
    named = scene.mentions.named(token) or token
    entity = scene.mentions.entity(named)
    if entity is not None:
        return entity.label_ in ("Person", "Organization")
    return token.pos_ == "PRON" and morph(token, "Person") == "3" and morph(token, "PronType") in ("Prs", "")


def addresses(tokens: tuple[Token, ...]) -> bool:
    """Tell whether somebody speaks of himself or to somebody."""
    return any(morph(each, "Person") in ("1", "2") for each in tokens)
