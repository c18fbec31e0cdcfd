"""Say whom English pronouns cannot stand for: a man is no "she", a town no "they"."""

from __future__ import annotations

from kg.resolve.chains import Chain, Profile
from kg.resolve.words import first_names

_SEXED = frozenset("he him his himself she her hers herself".split())
_SEVERAL = frozenset("they them their theirs themselves".split())
FORMS = _SEXED | _SEVERAL


def is_another(one: Profile, chain: Chain) -> bool:
    """Tell an English pronoun from a chain of another sex or kind."""
    if one.head in _SEXED:  # "Friedrich" is no "she"
        if not chain.names and not chain.is_somebody and (chain.heads or not chain.told_genders):
            return True  # "the remainder" is no "she", nor is "it"
        named = (first_names().get(name[0]) for name in chain.names)
        return not chain.told_genders and any(sex not in (None, one.gender) for sex in named)
    # "Agotes lived in the Basque provinces. They were poor"
    return one.head in _SEVERAL and chain.type == "Place" and not any(each.mention.is_subject for each in chain.members)
