"""Tell whose something may be: only persons have wives and sons, and no decree has a campaign."""

from __future__ import annotations

import re

from kg.resolve.chains import PEOPLE, Chain, Profile
from kg.resolve.words import demonyms

_ACTING = ("Person", "Group", "Organization", "Place")
RELATIVES = frozenset(
    "femme mari epouse epoux conjoint conjointe fils fille pere mere frere soeur parent cousin cousine oncle tante neveu niece ami amie "
    "compagnon compagne fiance fiancee wife husband son daughter father mother brother sister cousin uncle aunt nephew niece friend".split()
)
_BEFALLS_PERSONS = frozenset(
    "mort maladie deces depart naissance mariage divorce obseques funerailles enterrement hospitalisation blessure garde demission "
    "limogeage licenciement arrestation interpellation incarceration extradition deportation assassinat meurtre suicide agonie enfance "
    "departure birth wedding marriage funeral burial hospitalisation injury wound resignation dismissal arrest imprisonment suicide "
    "jeunesse adolescence childhood youth".split()
)
_OURS = re.compile(r"(?:m(?:on|a|es)|t(?:on|a|es)|n(?:otre|os)|v(?:otre|os)|my|our|your)\b", re.IGNORECASE)
_LATELY = 4  # sentences


def may_own(chain: Chain, owned: Profile) -> bool:
    """Tell whether what is owned may be the chain's: only persons have wives and sons, only they are born, arrested or resign."""
    return owned.head not in RELATIVES | _BEFALLS_PERSONS or chain.is_somebody is not False


def may_do(chain: Chain) -> bool:
    """Tell whether a chain may be taken for whose something is because it is the subject: "la suppression promise lors de sa campagne"."""
    return bool(chain.names) or not chain.heads - demonyms() or chain.type in _ACTING


def is_fronted(one: Profile) -> bool:
    """Tell a possessive before the subject of its clause, which it may look forward to: "Since its launch the store has grown"."""
    thing = one.is_owner and one.pronoun is not None and one.pronoun.stands_for == "thing"
    return thing and one.mention.subject is not None and one.mention.subject > one.mention.start


def is_owned_again(one: Profile, chain: Chain) -> bool:
    """Tell whether what is somebody's may be what was told of: a wife or a son, else what was called by the same words.

    "Ma femme" is of whoever speaks: "sa femme" told of lately, not "la femme".
    """
    if one.mention.text.casefold() in chain.texts:
        return True
    called = [each.mention for each in chain.members if each.head == one.head]
    if _OURS.match(one.mention.text):
        return any(each.determiner == "possessive" and one.mention.sentence - each.sentence <= _LATELY for each in called)
    return one.type in PEOPLE and any(each.determiner != "indefinite" for each in called)  # "sa femme" is not "une femme"


def undergoes(one: Profile) -> bool:
    """Tell whether a mention undergoes what its clause tells, so that what is owned may be its own: "le félicite de son élection"."""
    if one.pronoun:
        return one.pronoun.group == "object"
    if one.mention.function == "oblique" and one.type == "Person":
        return True  # "a infligé à Paul sa défaite", "se trouvait avec elle le soir de sa mort"
    return one.mention.function == "object" and one.type in PEOPLE
