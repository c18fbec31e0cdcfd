"""Tell what the phrases around an event noun are to it: "la condamnation de X", "l'attaque de X contre Y"."""

from __future__ import annotations

from functools import cache

from kg.extract.draft import Scene
from kg.extract.events.light import PARTITIVES
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, morph, plain_preposition, preposition
from kg.extract.participants.adverbials import is_place
from kg.extract.participants.pronouns import part_of
from kg.extract.participants.quantities import much
from kg.extract.relations.lexicon import LINKS, stem
from kg.extract.words import Words
from kg.model import Role

_ACTORS = ("Person", "Organization", "Group")
_THINGS = ("Product", "Work", "Thing", "Occasion")


def of_role(noun: str, each: Token, scene: Scene, *, by_agent: bool = False) -> Role | None:
    """Return what "de X" is to an event noun: who acts or whom it befalls, by the noun and the kind of X.

    A phrase that may be either is "other"; one that can be neither is None, and is better left out.
    `by_agent` tells that whoever acts is named besides ("par Y"), so that X is whom it befalls.
    """
    words = scene.words
    if each.lemma_.lower() in words.lifetime_nouns:
        return None  # "la première victoire de sa carrière"
    if is_measure(each, scene) or (noun in _CHANGES and "nummod" in each.below and preposition(each) == "de"):
        return "other"  # "une hausse de trente membres"
    if noun in words.treaty_nouns and each.pos_ == "PROPN" and preposition(each) in ("de", "d'") and child(each, "det") is None:
        mention = scene.mentions.at(each)
        if mention is not None and mention.type not in ("Person", "Group"):
            return "place" if is_place(each, scene) else None  # where they were signed
    if noun in words.lost_nouns and is_place(each, scene) and _is_battle(each, words):
        return None  # "la défaite d'Alep": who lost there is not said
    if noun in words.leaving_nouns and (is_place(each, scene) or _is_body(each, scene)):
        return "agent" if _leaves(each, scene) else None
    if noun in words.directed_nouns and preposition(each) in words.of_prepositions:
        is_the = any(morph(mark, "Definite") == "Def" for mark in children(each.head, "det"))
        return None if is_the else "patient"  # "criticism of the mayor"; "the support of the mayor" may be his
    if noun in words.located_nouns and _is_place(each, scene) and not _is_many(each):
        return "place"
    if noun in words.leaving_nouns | words.personal_nouns and each.lemma_.lower() in words.race_nouns:
        return None  # "le départ de la course"
    return _by_noun(noun, each, scene, by_agent=by_agent)


def _is_place(each: Token, scene: Scene) -> bool:
    lemma = each.lemma_.lower()
    return is_place(each, scene) or (lemma in scene.words.place_nouns and lemma not in scene.words.actor_nouns)


_CHANGES = frozenset("augmentation baisse bond chute diminution hausse perte progression recul réduction repli".split())
_OFFICES = frozenset("poste fonction mandat charge siège".split())
_LEAGUES = frozenset("jeux jeu jo mondial euro ligue championnat coupe d1 d2 l1 l2 liga bundesliga nba top14 proligue".split())


def _is_many(each: Token) -> bool:
    """Tell many from one place: "un rassemblement de Gilets jaunes", whatever the pipeline takes the name for."""
    return morph(each, "Number") == "Plur" or any(morph(mark, "Number") == "Plur" for mark in children(each, "amod"))


def _is_battle(each: Token, words: Words) -> bool:
    """Tell a place that a noun may be named for, as of a battle: bare, and with nobody against it."""
    bare = preposition(each) in ("de", "d'", "d’") and child(each, "det") is None
    return bare and not any(plain_preposition(other) in words.against_prepositions for other in children(each.head, "nmod", "obl"))


def _by_noun(noun: str, each: Token, scene: Scene, *, by_agent: bool) -> Role | None:
    """Return what the noun makes of whoever or whatever it is "of"."""
    words = scene.words
    lemma = each.lemma_.lower()
    if noun in words.agentive_nouns:
        return None if lemma in _OFFICES or lemma in _LEAGUES else "agent"  # "la démission de son poste", "un match de Ligue 1"
    if not by_agent and noun in words.waged_nouns | words.contested_nouns and _is_party(each, scene):
        return _of_contested(noun, each, scene)
    if noun in words.objective_nouns or by_agent:
        return "patient"
    if noun in words.verdict_nouns:
        return _of_verdict(each, scene)
    if noun in words.striking_nouns and not _is_fighter(each, scene):
        return "other"  # "l'attaque de la banque": it may be either
    acts = is_actor(each, scene) or is_place(each, scene)
    if noun in words.deliberate_nouns:
        return "agent" if acts else None
    if noun in words.reversible_nouns:
        return "agent" if acts else "patient" if _is_thing(each, scene) else "other"
    return "other"


def owner_role(noun: str, scene: Scene) -> Role | None:
    """Return what the possessor is to an event noun, "sa candidature", "son arrestation"; none of "leur ratification"."""
    words = scene.words
    if noun in words.either_owned:
        return None
    if noun in words.agentive_nouns | words.deliberate_nouns | words.reversible_nouns | words.owned_nouns:
        return "agent"
    return "patient" if noun in words.objective_nouns | words.verdict_nouns else None


def brought_role(noun: str, each: Token, brought: str, scene: Scene) -> Role | None:
    """Return what a phrase with another preposition is to an event noun; None for manner, time and the like."""
    words = scene.words
    if brought in words.agent_prepositions:
        named = is_actor(each, scene) or each.pos_ == "PROPN" or child(each.head, "nmod") not in (None, each)
        loose = each.head.family == "obj" and not named  # "a terminé sa déclaration par une citation"
        return None if loose or noun in words.agentive_nouns | _NATURAL or _swallows(noun, each, words) else "agent"
    if brought in words.between_prepositions and noun in words.objective_nouns | _WEIGHED:
        return None  # "l'arrêt des navettes entre les îles", "le choix entre le train et l'avion"
    if brought in words.equal_prepositions and noun not in words.objective_nouns:
        return "agent" if brought in words.between_prepositions and not is_measure(each, scene) else "other"
    if brought == "sur" and noun in words.striking_at and is_place(each, scene):
        return "place"
    if brought in words.opposing_prepositions and noun in words.striking_nouns and each.lemma_.lower() not in words.place_nouns:
        return "other" if brought == "sur" and each.lemma_.lower() in words.occasion_nouns | words.race_nouns else "patient"
    if brought in words.against_prepositions:
        return "other" if noun in words.objective_nouns else "patient"
    if brought in words.topic_prepositions and noun in words.topical_nouns and each.lemma_.lower() not in words.place_nouns:
        return "other" if each.lower_ in words.outlets else "topic"
    if brought in words.recipient_prepositions and noun in words.recipient_nouns:
        called = noun == "appel" and not (is_actor(each, scene) or is_place(each, scene))
        asked = each.head.head.lemma_ in words.bidding and each.head.family in ("obj", "obl")
        return "topic" if called else None if asked else "recipient"  # "un appel à la grève", but "demander de l'aide à la ville"
    if (is_place(each, scene) or each.lemma_.lower() in words.place_nouns) and brought in words.place_prepositions:
        return "place"
    beside = brought in words.noun_prepositions and brought != "auprès de"  # of the verb: "demande l'annulation de la vente auprès du juge"
    return "other" if beside and not is_measure(each, scene) else None


_WEIGHED = frozenset("choix différence distinction écart arbitrage hésitation".split())
_NATURAL = frozenset("avalanche averse canicule crue cyclone inondation orage ouragan pluie séisme tempête tornade tsunami".split())


def _swallows(noun: str, agent: Token, words: Words) -> bool:
    """Tell whether whoever acts may have swallowed whom it befalls: "l'attaque par la garde du siège du parti"."""
    if noun not in words.striking_nouns | words.objective_nouns | words.contested_nouns | words.waged_nouns:
        return False
    named = any(plain_preposition(each) in words.of_prepositions for each in children(agent.head, "nmod") if each is not agent)
    behind = [each for each in children(agent, "nmod") if plain_preposition(each) in words.of_prepositions]
    return not named and any(child(each, "det") is not None or preposition(each) in ("du", "des") for each in behind)


def is_kind(token: Token, scene: Scene) -> bool:
    """Tell whether a bare event noun only says of what kind something is: "un centre de surveillance", "une procédure de licenciement".

    After a noun that plans, hedges or tells an event, and after "une série de", it does tell one: "une tentative d'assassinat".
    """
    words, above = scene.words, token.head
    if token.family == "conj" and preposition(token) in ("de", "d'") and plain_preposition(above) not in words.of_prepositions:
        return child(token, "det") is None and morph(token, "Number") != "Plur"  # "les réseaux électriques et de distribution du gaz"
    if token.family != "nmod" or above.pos_ not in ("NOUN", "PROPN") or plain_preposition(token) not in words.of_prepositions:
        return False
    if child(token, "det", "nummod", "nmod:poss") is not None or preposition(token) in ("du", "des") or morph(token, "Number") == "Plur":
        return False
    if above.lemma_ in words.norm_nouns or above.lemma_ in VOTES:
        return True  # "une autorisation de vente de la ferme"
    tells = above.lemma_ in words.plan_nouns | words.hedge_nouns | PARTITIVES or scene.lexicon.noun(above.lemma_) is not None
    return not tells


VOTES = frozenset("vote scrutin procédure motion référendum".split())  # on what may not come about: "un vote de confirmation"


def is_actor(each: Token, scene: Scene) -> bool:
    """Tell whether a phrase names somebody who can act: a person, a body, people."""
    mention = scene.mentions.at(each)
    if mention is None:
        return False
    if mention.type is not None:
        return mention.type in _ACTORS
    if mention.kind == "pronoun":
        return morph(each, "PronType") == "Prs"
    if (among := part_of(each, scene.words)) is not None and each.pos_ == "PRON":
        return is_actor(among, scene)
    named = scene.mentions.named(each)
    if named is not None and (entity := scene.mentions.entity(named)) is not None:
        return entity.label_ in _ACTORS
    lemma = each.lemma_.lower()
    return mention.kind == "name" or lemma in scene.words.actor_nouns | scene.words.person_nouns or scene.lexicon.title([lemma]) is not None


def is_measure(each: Token, scene: Scene) -> bool:
    """Tell whether a phrase is an amount, as in "une hausse de 25 %", and no participant by itself."""
    if each.pos_ in ("NUM", "SYM") or each.text == "%":
        return True
    if each.lemma_.lower() in scene.words.measure_nouns:
        return True
    amount = much(each, scene)
    return amount is not None and amount.unit.isupper()


def _is_fighter(each: Token, scene: Scene) -> bool:
    """Tell whether whoever a blow is "of" strikes it, rather than takes it: a person by name, people, an army."""
    mention = scene.mentions.at(each)
    if mention is not None and mention.type is not None:
        return mention.type in ("Person", "Group")
    return each.lemma_.lower() in scene.words.fighter_nouns or (is_actor(each, scene) and morph(each, "Number") == "Plur")


def _leaves(each: Token, scene: Scene) -> bool:
    """Tell whether a country or body leaves, or is left: "la sortie du Royaume-Uni", "la sortie de Paris", "le retrait de l'OTAN"."""
    elsewhere = any(plain_preposition(other) and other != each for other in (*children(each.head, "nmod", "obl"), *children(each, "nmod")))
    with_article = child(each, "det") is not None or preposition(each) in ("du", "des")
    return elsewhere or (is_place(each, scene) and with_article and each.lemma_.lower() not in scene.words.place_nouns)


def _is_party(each: Token, scene: Scene) -> bool:
    """Tell whether somebody is named, if only by a name of many: "les blocages des Gilets jaunes"."""
    mention = scene.mentions.at(each)
    many = mention is not None and mention.kind == "name" and preposition(each) == "des"
    return many or is_actor(each, scene) or is_place(each, scene)


def _of_contested(noun: str, each: Token, scene: Scene) -> Role | None:
    """Return what somebody is to an event that they do or undergo: only many people or fighters surely wage it."""
    if is_place(each, scene):
        return "patient" if noun in scene.words.waged_nouns else None
    fights = _is_fighter(each, scene) or morph(each.head, "Number") == "Plur" or preposition(each) == "des"
    return "agent" if noun in scene.words.waged_nouns and fights else None


def _is_body(each: Token, scene: Scene) -> bool:
    mention = scene.mentions.at(each)
    return mention is not None and mention.type == "Organization"


def _of_verdict(each: Token, scene: Scene) -> Role | None:
    """Return "agent" for a court or council, "patient" for a person: "la condamnation du tribunal", "de l'accusé"."""
    mention = scene.mentions.at(each)
    if mention is not None and (mention.type == "Organization" or each.lemma_.lower() in scene.words.bench_nouns):
        return "agent"
    return "patient" if is_actor(each, scene) else None


def _is_thing(each: Token, scene: Scene) -> bool:
    mention = scene.mentions.at(each)
    if mention is None or mention.type is not None:
        return mention is not None and mention.type in _THINGS
    return scene.lexicon.noun(each.lemma_) is not None


def is_name(token: Token) -> bool:
    """Tell whether a common noun is written as a name within its sentence: "le Trophée de Lombardie", "la Convention"."""
    if not token.text[:1].isupper() or token.i == token.sent.start:
        return False
    before = token.doc[token.i - 1]
    return not (before.is_punct or before.is_quote or before.is_space or before.text in "«“:-–—•")


def bringing(each: Token, verb: Token) -> tuple[str, ...]:
    """Return the stems of a preposition that a phrase may ask for: "arrêté lors d'un match" is no "arrêter de"."""
    mark = child(each, "case")
    if mark is not None and mark.pos_ == "NOUN" and mark.i > verb.i + 1 and mark.lower_ not in LINKS:
        return ()  # "donner un million suite aux dégâts" is no "donner suite"
    return _asked_for(plain_preposition(each))


@cache
def _asked_for(preposition: str) -> tuple[str, ...]:
    first, *rest = preposition.split() or [""]
    return (stem(first), *(stem(word) for word in rest if word != "de"))
