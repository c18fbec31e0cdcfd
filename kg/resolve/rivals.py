"""Tell whether a noun could bring back another than the chain it fits best: one called so too, or one of its type named since."""

from __future__ import annotations

from collections.abc import Sequence

from kg.resolve.chains import Chain, Profile
from kg.resolve.clarity import sentences_apart
from kg.resolve.features import kinship
from kg.resolve.limits import is_bare, may_be
from kg.resolve.ties import may_be_called
from kg.resolve.words import demonyms

_NEAR = 1  # sentences
_LATELY = 2
_LONG_AGO = 4
_BODIES = frozenset(  # any body may be called so
    "groupe groupement mouvement alliance organisation organisme formation coalition group movement organization".split()
)
_SPOTS = frozenset(("street", "place"))  # concepts
_FAR_MORE = 3  # times


def is_rivalled(one: Profile, chain: Chain, others: Sequence[Chain]) -> bool:
    """Tell whether any of the other chains may be meant rather than this one."""
    rivals = [each for each in others if each is not chain]
    if one.head in _BODIES and is_bare(one) and chain.names and any(_is_body_beside(one, each, chain) for each in rivals):
        return True
    if (
        is_bare(one)
        and chain.names
        and not one.noun.concepts.isdisjoint(_SPOTS)
        and any(_is_spot_since(one, each, chain) for each in rivals)
    ):
        return True
    if (
        chain.names
        and is_bare(one)
        and "city" in one.noun.concepts
        and one.head not in chain.heads | chain.roles
        and any(_is_city_beside(each, chain) for each in rivals)
    ):
        return True
    if kinship(one, chain) not in ("head", "role"):
        return one.type != "Place" and any(_is_named_since(one, each, chain) for each in rivals)
    if any(_is_called_so(one, each, chain) for each in rivals):
        return True
    if one.head in demonyms():
        return any(_is_named_since(one, each, chain) for each in rivals)
    if not is_bare(one) or one.type in (None, "Place"):
        return False
    apart, least, reach = sentences_apart(one, chain), 0, _LATELY
    if one.type == "Person":  # who holds an office is told once, but for somebody beside whom another is spoken of far more
        apart, least, reach = apart + _LONG_AGO - _NEAR, _FAR_MORE * len(chain.members), _LONG_AGO
    return apart > _LONG_AGO and any(len(each.members) > least and _is_named_since(one, each, chain, reach) for each in rivals)


def _is_called_so(one: Profile, other: Chain, chain: Chain) -> bool:
    """Tell whether another bears the same noun and is as near, or neither is near: "une tempête ... la tempête Nadir ... la tempête"."""
    if one.head not in other.heads | other.roles or not may_be(one, other):
        return False
    if chain.names and not other.names and other.members[0].mention.sentence:
        return False  # "la sonde" is the one with a name, whatever "aucune sonde" did, unless the title tells of another
    if one.mention.text.casefold() in chain.texts - other.texts and other.last.index < chain.last.index:
        return False
    return sentences_apart(one, chain) > _NEAR or sentences_apart(one, other) <= _NEAR


def _is_body_beside(one: Profile, other: Chain, chain: Chain) -> bool:
    """Tell whether "le groupe" may as well be of another body that was named of late, unless it is spoken of far less."""
    if not other.names or other.type != "Organization" or 2 * len(other.members) <= len(chain.members):
        return False
    return sentences_apart(one, other) <= _LATELY and may_be(one, other)


def _is_city_beside(other: Chain, chain: Chain) -> bool:
    """Tell whether "la ville" may as well be of another town named in the same sentence or after."""
    town = bool(other.names) and other.type == "Place" and "city" in other.concepts
    return town and other.last.mention.sentence >= chain.last.mention.sentence


def _is_spot_since(one: Profile, other: Chain, chain: Chain) -> bool:
    """Tell whether another place was named between a square or a street and its noun: "place des Lacs ... avenue Morel, sur la place"."""
    return bool(other.names) and other.type == "Place" and other.last.index > chain.last.index and sentences_apart(one, other) <= _NEAR


def _is_named_since(one: Profile, other: Chain, chain: Chain, reach: int = _LATELY) -> bool:
    """Tell whether one that nobody said what it is was named after the chain, and lately."""
    if not other.names or other.last.index < chain.last.index or sentences_apart(one, other) > reach:
        return False
    is_origin = one.head in demonyms()
    type_ = "Person" if is_origin else one.type
    if type_ is None or other.type != type_ or not (is_origin or may_be_called(type_, one.noun.types)):
        return False
    if type_ == "Person" and None not in (one.gender, other.gender) and one.gender != other.gender:
        return False
    told = other.heads | other.roles
    return not told & demonyms() if is_origin else not other.concepts and not told - demonyms()


def leading(one: Profile, chains: list[Chain]) -> list[Chain]:
    """Leave out the names that others outdo: of two countries "le pays" is the one spoken of more, "ce pays" the last, as "la ville"."""
    if one.kind != "nominal" or one.type != "Place":
        return chains
    named = [each for each in chains if each.names and one.head not in each.heads | each.roles]
    if "city" in one.noun.concepts or one.mention.determiner == "demonstrative":
        latest = max((each.last.index for each in named), default=0)
        return [each for each in chains if each.last.index >= latest]
    most = max((len(each.members) for each in named), default=0)
    return [each for each in chains if each not in named or len(each.members) == most]


def is_listed(one: Profile) -> bool:
    """Tell a thing or body that is one of several told together: "réformes du lycée et de l'université", "la vente et le don d'alcool"."""
    return one.mention.is_joined and one.type not in ("Person", "Place") and one.mention.determiner == "definite" and is_bare(one)
