"""Find where "on" says something, which names who does: "assure-t-on à Berlin", "au ministère, on indique"."""

from __future__ import annotations

from kg.extract.draft import Scene
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, plain_preposition

_ON = ("on", "l'on", "l’on", "-on", "-t-on")
_AT = ("à", "chez", "auprès de", "dans")


def anybody(verb: Token) -> Token | None:
    """Return "on" of which a verb of saying is told, "explique-t-on", "fait-on savoir", "où l'on ajoute"."""
    teller = verb.head if verb.family == "xcomp" else verb
    return next((each for each in children(teller, "nsubj", "expl:subj", "nsubj:caus") if each.lower_ in _ON), None)


def where_said(verb: Token, scene: Scene) -> Token | None:
    """Return the body or place at which "on" says it: "assure-t-on à Berlin", "au ministère, on indique", "à Berlin, où l'on ajoute"."""
    teller = verb.head if verb.family == "xcomp" else verb
    where = child(teller, "obl:mod", "obl") if teller.dep_ == "acl:relcl" else None
    if where is not None and where.lower_ == "où":
        return teller.head if _may_tell(teller.head, scene) else None
    inverted = any(each.text.startswith("-") for each in children(teller, "nsubj", "expl:subj"))
    along = [own for each in children(teller, "advmod") if each.lower_ == "auprès" for own in children(each, "obl")]
    for each in (*children(teller, "obl"), *children(verb, "obl"), *along):
        if (inverted or each.i < teller.i) and (each in along or plain_preposition(each) in _AT) and _may_tell(each, scene):
            return each
    return None


def _may_tell(noun: Token, scene: Scene) -> bool:
    """Tell whether a phrase is of a body, or of a town that stands for one."""
    entity = scene.mentions.entity(noun)
    named = entity is not None and entity.label_ in ("Place", "Organization") and entity.root is noun
    spoken_in = plain_preposition(noun) == "dans" and noun.lemma_ in scene.words.telling_nouns  # "dans l'entourage du maire"
    return named or spoken_in or (noun.pos_ == "NOUN" and noun.lemma_ in scene.words.actor_nouns)
