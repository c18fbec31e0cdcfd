"""Find the one that an article is about, which a noun that says no more than its type brings back."""

from __future__ import annotations

from collections.abc import Sequence

from kg.resolve.chains import INSTITUTIONS, Chain, Profile
from kg.resolve.limits import is_bare
from kg.resolve.words import noun

_LATELY = 4  # sentences
_TOPICS = ("Organization", "Product", "Work", "Occasion")
_GENERIC = frozenset("company newspaper broadcaster model film series book song festival".split())
_NO_COMPANIES = INSTITUTIONS | frozenset("union association party team university firefighters country city region".split())


def topic(one: Profile, chains: Sequence[Chain]) -> Chain | None:
    """Return the named one of its type that an article is about, for a noun that brings a name back: "OpenAI ... l'entreprise".

    The noun says no more than the type, and the name is the only one of its type, or is spoken of most and of late.
    """
    if (
        one.mention.determiner not in ("definite", "demonstrative")
        or one.number == "plural"
        or not is_bare(one)
        or one.type not in _TOPICS
        or not one.noun.concepts & _GENERIC
    ):
        return None
    if any(one.head in chain.heads for chain in chains):
        return None
    fitting = (chain for chain in chains if chain.names and chain.type == one.type and _may_be_called(one, chain))
    named = sorted(fitting, key=lambda chain: -len(chain.members))
    leads = len(named) == 1 or (len(named) > 1 and len(named[0].members) >= 2 * len(named[1].members))
    return named[0] if leads and one.mention.sentence - named[0].last.mention.sentence <= _LATELY else None


def _may_be_called(one: Profile, chain: Chain) -> bool:
    """Tell whether its nouns and its name are of that kind, or may be of a company: a court is no "entreprise"."""
    told = chain.concepts.union(*(noun(word, "fr").concepts for name in chain.names for word in name[:1]))
    if not told.isdisjoint(one.noun.concepts):
        return True
    is_cited = all(each.mention.is_source for each in chain.members)  # "selon Nuage, Lumenor ferme. L'entreprise" is not Nuage
    return "company" in one.noun.concepts and told.isdisjoint(_NO_COMPANIES) and not is_cited
