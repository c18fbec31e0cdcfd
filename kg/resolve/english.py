"""Say whom English pronouns cannot stand for: a man is no "she", a town no "they"."""

from __future__ import annotations

from kg.resolve.chains import Chain, Profile
from kg.resolve.words import first_names

_SEXED = frozenset("he him his himself she her hers herself".split())
_SEVERAL = frozenset("they them their theirs themselves".split())
_NEAR = 2  # sentences
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


def is_doubtful(one: Profile, chain: Chain, others: list[Chain]) -> bool:
    """Tell what one word names once, which may be a product, from whom "he" is, where somebody is named in full so near."""
    if one.head not in _SEXED or not chain.names or len(chain.members) > 1 or chain.roles:
        return False
    if any(len(name) > 1 or name[0] in first_names() for name in chain.names):
        return False
    named = [each for each in others if each.type == "Person" and any(len(name) > 1 for name in each.names)]
    return any(one.mention.sentence - each.last.mention.sentence <= _NEAR for each in named)
