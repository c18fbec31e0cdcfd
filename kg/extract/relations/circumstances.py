"""Tell what else goes with a verb: how many do it, to whom and for what fee, on what stage, with whom."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.events.valency import is_measure
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, morph, plain_preposition
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


def _off_sharing(use: Use) -> bool:
    """Tell a publication from what somebody lets others have: "shared a photo", not "shared a photo with friends"."""
    near = [inner for each in [use.verb, *use.heads("patient")] for inner in children(each, "obl", "nmod")]
    return all(plain_preposition(each) not in ("with", "between", "among") for each in near)


def _is_lying(use: Use) -> bool:
    """Tell where something is from what was found: "is found in forests", "can be found online"."""
    form = child(use.verb, "aux:pass")
    return form is not None and form.lower_ in ("is", "are", "be")


# Left for others: "change trains", "changed hands".
_CHANGED = frozenset(
    """bus clothe clothes clothing course direction diaper flight gear hand hands job lane line mind nappy place plane school seat shift
    side subject team tack train""".split()
)


_ON = ("sur", "on", "upon")
_OF = ("de", "d'", "d’", "du", "des")
_WORDS = frozenset(("said", "criticised", "accused", "announced", "published", "revealed"))  # what hurts without a wound


def _off_basis(use: Use) -> bool:
    """Tell where one comes back to from what on: "revenir à Lyon", "revenir sur sa décision"."""
    upon = (
        each
        for each in children(use.verb, "obl", "obl:arg", "obl:mod")
        if plain_preposition(each) in _ON and "place" not in kinds(each, use.scene)
    )
    return all(part.preposition not in _ON for part in use.parts) and next(upon, None) is None


def _off_filled(use: Use) -> bool:
    """Tell blows from what somebody is covered with: "bombarder une ville", not "bombarder de questions"."""
    return all(plain_preposition(each) not in _OF or _is_place(each, use) for each in children(use.verb, "obl", "obl:arg", "obl:mod"))


def _invading(use: Use) -> bool:
    """Tell a war from a crowd: "la Russie a envahi la Géorgie", not "des touristes ont envahi la plage"."""
    agents, named = use.heads("agent"), any(_is_place(each, use) for each in use.heads("patient")[:1])
    armed = bool(set(use.names("agent")) & use.scene.words.armed_nouns) or any(_is_place(each, use) for each in agents)
    return named and (armed or not agents)


def _is_place(each: Token, use: Use) -> bool:
    mention = use.scene.mentions.at(each)
    return mention is not None and mention.kind == "name" and mention.type == "Place"


def _on_living(use: Use) -> bool:
    """Tell somebody killed or treated from what is felled, done or cared for: "abattre un otage", not "abattre un arbre"."""
    return not use.known("patient") or use.are("patient", "person", "animal", "casualty")


def _off_words(use: Use) -> bool:
    """Tell a wound from an insult: "l'explosion a blessé deux passants", not "ces propos ont blessé les familles"."""
    nouns = [use.scene.lexicon.noun(each) for each in use.names("agent")]
    return all(each is None or each.id not in _WORDS for each in nouns)


def _in_race(use: Use) -> bool:
    """Tell whether one is in a race: "abandonner à la dernière étape", "terminer troisième", not "terminer en souriant"."""
    return any(each.lemma_ in use.scene.words.race_nouns or each.lower_.removesuffix("s").endswith("ième") for each in use.verb.sent)


def _agent_burnable(use: Use) -> bool:
    """Tell a house that burns down from prices and hopes that do."""
    return not use.are("agent", "person", "body", "idea", "event", "figure", "money", "prize")


def _on_played(use: Use) -> bool:
    """Tell whom or what an artist plays from what is understood: "interpréter une chanson", not "interpréter la loi"."""
    words = use.scene.words
    return use.are("patient", "person") or bool(set(use.names("patient")) & (words.work_nouns | words.role_nouns | words.played_nouns))


def _off_asking(use: Use) -> bool:
    """Tell what is asked for from what is only asked: "demander de l'aide", "demander si le pont est sûr"."""
    asked = [] if use.heads("patient") else children(use.verb, "ccomp", "advcl", "xcomp")
    return all(each.lower_ not in _ASKING for clause in asked if clause.i > use.verb.i for each in [clause, *clause.children])


_ASKING = frozenset("si s' s’ comment pourquoi quand combien qui où quel quelle quels quelles".split())


def _named(use: Use) -> bool:
    """Tell whether a name is given besides: "la ville appelée Alma"."""
    return any(part.role == "other" and not part.preposition for part in use.parts)


def _with_goal(use: Use) -> bool:
    """Tell whoever goes somewhere from whoever gives in: "se rendre à Lyon", "le suspect s'est rendu"."""
    told = any(part.role in ("place", "other", "recipient") for part in use.parts)
    return told or any(each.lower_ in ("y", "où") for each in use.verb.children)


def _off_beating(use: Use) -> bool:
    """Tell a defeat from blows: "battu en finale", "violemment battu", "battu à mort"."""
    if any(each.lower_ in _HARD for each in children(use.verb, "advmod")) or any(
        each.lemma_ == "mort" for each in children(use.verb, "obl", "obl:arg", "obl:mod")
    ):
        return False
    bare = is_passive(use.verb, use.scene.words) and use.verb.below.isdisjoint(("obl", "obl:agent", "obl:mod", "advmod"))
    return not bare or use.known("patient")


_HARD = frozenset("violemment sauvagement brutalement sévèrement durement gravement régulièrement".split())


_GAINED = frozenset(
    """access agreement aid approval backing bail berth bid ceasefire concession consent contract conviction deal endorsement extension
    financing fund funding grant help house housing investment job licence license loan majority mandate medal money nomination order
    passage passport patent peace pass permission permit place plan pledge point position post promise promotion qualification release
    result right seat service spot sponsorship support title treaty truce victory visa vote win""".split()
)
_HELD = frozenset(
    """authority belief certificate chair citizenship copyright degree diploma doctorate idea job licence license mandate membership
    majority monopoly nationality office opinion ownership passport patent permit position possession post power professorship property rank
    record responsibility right seat share stake title value view world_record""".split()
)
_WAYS = frozenset("road street path track line door corridor stair staircase bridge tunnel trail route highway lane".split())


# By what the tables call them, after "only_" and in `other_senses`.
CIRCUMSTANCES: dict[str, Callable[[Use], bool]] = {
    "agent_burnable": _agent_burnable,
    "agent_court": lambda use: bool(set(use.names("agent")) & use.scene.words.court_nouns),
    "in_race": _in_race,
    "invading": _invading,
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
    "off_filled": _off_filled,
    "off_posting": lambda use: all(part.preposition not in ("à", "au", "aux") for part in use.parts),
    "off_text": lambda use: not use.are("patient", "work"),
    "off_toward": lambda use: all(part.preposition not in ("vers", "contre", "à") for part in use.parts),
    "off_words": _off_words,
    "on_living": _on_living,
    "on_own": lambda use: any(morph(mark, "Poss") == "Yes" for each in children(use.verb, "obj") for mark in each.children),
    "on_played": _on_played,
    "undergone": lambda use: bool(use.heads("patient")) or is_passive(use.verb, use.scene.words),
    "with_goal": _with_goal,
    "with_that": lambda use: child(use.verb, "ccomp", "xcomp") is not None,
    "active": lambda use: not is_passive(use.verb, use.scene.words),
    "passive": lambda use: is_passive(use.verb, use.scene.words),
    "agent_several": _several,
    "off_behind": lambda use: all(part.preposition != "behind" for part in use.parts),
    "off_event": lambda use: not use.are("patient", "event", "idea"),
    "off_fee": _off_fee,
    "off_honour": lambda use: child(use.verb, "obj", "xcomp") is None,
    "off_journey": lambda use: not any(each in _CHANGED for each in use.names("patient")),
    "off_midst": lambda use: all(part.preposition not in ("among", "amongst") for part in use.parts) and not _is_lying(use),
    "off_rival": lambda use: all(part.preposition not in ("with", "against") for part in use.parts),
    "on_gain": lambda use: any(each in _GAINED for each in use.names("patient")),
    "off_tenure": lambda use: not any(each in _HELD for each in use.names("patient")),
    "off_sharing": _off_sharing,
    "off_somebody": lambda use: not use.are("agent", "person", "body", "place"),
    "off_way": lambda use: not set(use.names("agent")) & _WAYS,
    "on_captive": _on_captive,
    "on_show": _on_show,
}
