"""Tell what else goes with a verb: how many do it, to whom and for what fee, on what stage, with whom."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.events.valency import is_measure
from kg.extract.grammar.tree import child, children, has_child, morph, plain_preposition, preposition
from kg.extract.grammar.voice import is_passive
from kg.extract.relations.kinds import kinds
from kg.extract.relations.uses import Use


def _several(use: Use) -> bool:
    """Tell whether a crowd does it: "workers rallied", not "the side rallied"."""
    return any(morph(each, "Number") == "Plur" and "figure" not in kinds(each, use.scene) for each in use.heads("agent")[:1])


def _on_captive(use: Use) -> bool:
    """Tell whoever is set free from what comes out: "released the hostages", not a phone, nor a player of a club."""
    freed = use.are("patient", "person", "casualty")
    alone = all(each.pos_ == "PROPN" for each in use.heads("patient")[:1])
    return freed and (not alone or any(each.lemma_.lower() in use.scene.words.custody_nouns for each in use.verb.sent))


def _off_fee(use: Use) -> bool:
    """Tell an accusation from a price: "charged him with fraud", not "charges customers a fee"."""
    words = use.scene.words
    accused = is_passive(use.verb, words) or any(part.preposition in ("with", "over", "in", "by") for part in use.parts)
    lawful = any(each in words.police_nouns | words.prosecuting_nouns for each in use.names("agent"))
    return lawful or (accused and not any(is_measure(each, use.scene) for each in use.heads("patient", "other")))


def _on_show(use: Use) -> bool:
    """Tell a performance from an operation, or from how shares do: "performed in Paris", "performed the song"."""
    return use.are("patient", "work") if use.heads("patient") else any(part.preposition in ("in", "at", "for") for part in use.parts)


_ON = ("sur", "on", "upon")


def _off_basis(use: Use) -> bool:
    """Tell where one comes back to from what on: "revenir à Lyon", "revenir sur sa décision"."""
    upon = (
        each
        for each in children(use.verb, "obl", "obl:arg", "obl:mod")
        if plain_preposition(each) in _ON and "place" not in kinds(each, use.scene)
    )
    return all(part.preposition not in _ON for part in use.parts) and next(upon, None) is None


def _on_living(use: Use) -> bool:
    """Tell somebody killed or treated from what is felled, done or cared for: "abattre un otage", not "abattre un arbre"."""
    return not use.known("patient") or use.are("patient", "person", "animal", "casualty")


def _in_race(use: Use) -> bool:
    """Tell whether one is in a race: "abandonner à la dernière étape", "terminer troisième", not "terminer en souriant"."""
    return any(each.lemma_ in use.scene.words.race_nouns or each.lower_.removesuffix("s").endswith("ième") for each in use.verb.sent)


def _off_asking(use: Use) -> bool:
    """Tell what is asked for from what is only asked: "demander de l'aide", "demander si le pont est sûr"."""
    words, asked = use.scene.words.asking_words, [] if use.heads("patient") else children(use.verb, "ccomp", "advcl", "xcomp")
    return all(each.lower_ not in words for clause in asked if clause.i > use.verb.i for each in [clause, *clause.children])


def _named(use: Use) -> bool:
    """Tell whether a name is given besides: "la ville appelée Alma"."""
    return any(part.role == "other" and not part.preposition for part in use.parts)


def _with_goal(use: Use) -> bool:
    """Tell whoever goes somewhere from whoever gives in: "se rendre à Lyon", "le suspect s'est rendu"."""
    told = any(part.role in ("place", "other", "recipient") for part in use.parts)
    return told or any(each.lower_ in ("y", "où") for each in use.verb.children)


def _off_beating(use: Use) -> bool:
    """Tell a defeat from blows: "battu en finale", "violemment battu"."""
    if has_child(use.verb, use.scene.words.hard_adverbs, "advmod"):
        return False
    bare = is_passive(use.verb, use.scene.words) and use.verb.below.isdisjoint(("obl", "obl:agent", "obl:mod", "advmod"))
    return not bare or use.known("patient")


# By what the tables call them, after "only_" and in `other_senses`.
CIRCUMSTANCES: dict[str, Callable[[Use], bool]] = {
    "in_race": _in_race,
    "invading": lambda use: use.are("agent", "place") or bool(set(use.names("agent")) & use.scene.words.armed_nouns),
    "off_basis": _off_basis,
    "off_beating": _off_beating,
    "asking": lambda use: not _off_asking(use),
    "named": _named,
    "off_asking": _off_asking,
    "off_child": lambda use: not use.are("recipient", "person", "animal") and not use.are("other", "person", "animal"),
    "off_danger": lambda use: (
        bool(use.heads("agent")) or {each.lemma_ for each in children(use.verb, "obl", "obl:arg", "obl:mod")} <= {"mort"}
    ),
    "off_day": lambda use: all(mark.lower_ != "au" for each in use.verb.children for mark in children(each, "case")),  # "au jour"
    "off_informing": lambda use: all(
        after.lower_ not in ("que", "qu'", "qu’") for each in use.heads("patient") for after in each.doc[each.i + 1 : each.i + 2]
    ),  # "prévenir sa sœur que tout va bien"
    "off_posting": lambda use: all(
        part.preposition not in ("à", "au", "aux") and (part.preposition != "en" or use.heads("agent")) for part in use.parts
    ),  # "licenciée en France"
    "off_swap": lambda use: is_passive(use.verb, use.scene.words) or all(preposition(each) != "par" for each in use.verb.children),
    "off_toward": lambda use: all(part.preposition not in ("vers", "contre", "à") for part in use.parts),
    "on_living": _on_living,
    "on_own": lambda use: any(morph(mark, "Poss") == "Yes" for each in children(use.verb, "obj") for mark in each.children),
    "undergone": lambda use: bool(use.heads("patient")) or is_passive(use.verb, use.scene.words),
    "with_goal": _with_goal,
    "with_that": lambda use: child(use.verb, "ccomp", "xcomp") is not None,
    "active": lambda use: not is_passive(use.verb, use.scene.words),
    "passive": lambda use: is_passive(use.verb, use.scene.words),
    "agent_several": _several,
    "off_fee": _off_fee,
    "on_gain": lambda use: any(each in use.scene.words.gained_nouns for each in use.names("patient")),
    "off_tenure": lambda use: not any(each in use.scene.words.held_nouns for each in use.names("patient")),
    "off_somebody": lambda use: not use.are("agent", "person", "body", "place"),
    "on_captive": _on_captive,
    "on_show": _on_show,
}
