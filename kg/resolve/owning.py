"""Tell whose something may be: only persons have wives and sons, and no decree has a campaign."""

from __future__ import annotations

from kg.resolve.chains import Chain, Profile
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


def is_perhaps_of(one: Profile, subject: Profile, chain: Chain) -> bool:
    """Tell whether "his" may be of a subject of which nobody knows whether it is somebody: "The referee defended his decision"."""
    if one.pronoun is None or one.pronoun.stands_for != "person" or subject.kind != "nominal" or chain.names:
        return False
    return chain.is_somebody is not False and subject.number != "plural"
