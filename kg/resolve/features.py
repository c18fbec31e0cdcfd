"""Weigh a chain as the antecedent of a mention: named features, and the weights learned for them.

The weights are those of a mention ranker (Denis and Baldridge 2008): for each mention, the candidate chains and "a new one"
compete, and the best sum wins. `python -m kg.resolve.train` learns them; they are kept in `tables/weights.tsv`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.resolve.chains import Chain, Profile
from kg.resolve.words import rows

# POPCORN marks no possessives and few others; they are weighed as the subject pronouns are.
_LIKE = {"possessive": "subject", "reflexive": "subject", "relative": "subject", "locative": "object"}
# Concepts whose nouns say little more than a type, and so may stand for any of it: "Ada Morel ... la victime", not "la préfète".
GENERIC = frozenset(
    "man woman youth child victim suspect people gang couple company bank newspaper union association party team university studio city "
    "country region building place factory vehicle model film series book song festival accident explosion fire crisis".split()
)
_NEAR = ("same", "1", "2", "3", "far")


def features(one: Profile, chain: Chain, rank: int) -> list[str]:
    """Return the names of what speaks for or against `chain` as what `one` stands for.

    `rank` counts the other candidates that were mentioned since.
    """
    if one.pronoun is not None:
        group = _LIKE.get(one.pronoun.group, one.pronoun.group)
        return [*_pronoun_features(one, chain, rank, group), *_clause_features(one, chain, group)]
    return _nominal_features(one, chain, rank) if one.kind == "nominal" else _name_features(one, chain, rank)


def new_features(one: Profile) -> list[str]:
    """Return the names of what speaks for or against a mention being the first of its chain."""
    kind = one.kind
    if one.pronoun:
        return [f"{kind}|new {_LIKE.get(one.pronoun.group, one.pronoun.group)}", f"{kind}|new {one.mention.sentence == 0}"]
    found = [f"{kind}|new", f"{kind}|new {one.mention.determiner}", f"{kind}|new {one.type}", f"{kind}|new {one.number}"]
    if one.modifiers:
        found.append(f"{kind}|new modified")
    return found


def score(names: list[str], weights: Mapping[str, float] | None = None) -> float:
    """Return the sum of the weights of the features; features without one count nothing."""
    table = _shipped() if weights is None else weights
    return sum(filter(None, map(table.get, names)))


@cache
def _shipped() -> Mapping[str, float]:
    return {name: float(weight) for name, weight in rows("weights.tsv")}


def _pronoun_features(one: Profile, chain: Chain, rank: int, group: str) -> list[str]:
    last = chain.last.mention
    apart = _distance(one, chain)
    found = [
        f"{group}|*sentence {apart}",
        f"pronoun|rank {min(rank, 5)}",
        f"{group}|*type {chain.type}",
        f"pronoun|number {_agreement(one.number, chain.number)}",
        f"pronoun|gender {_agreement(one.gender, chain.gender)}",
        f"{group}|*{_form(chain)}",
        f"pronoun|size {min(len(chain.members), 4)}",
        f"pronoun|last {last.kind}",
    ]
    if one.number == "plural" and chain.number == "singular":
        found.insert(5, f"pronoun|plural of {chain.type}")
    if last.kind == "nominal":
        found.append(f"pronoun|last {last.determiner}")
    if last.is_subject:
        found += (f"{group}|*last subject", f"pronoun|subject to {one.mention.is_subject or one.is_owner} {apart}")
    if chain.members[0].index == 0:
        found.append("pronoun|first of all")
    return found


def _clause_features(one: Profile, chain: Chain, group: str) -> list[str]:
    """Return what the clauses tell of a pronoun and a chain: their functions, the subjects around them, quotation marks."""
    mention, last = one.mention, chain.last.mention
    apart = _distance(one, chain)
    found = [f"{group}|*function {last.function} {apart}"]
    if last.function == mention.function:
        found.append(f"pronoun|same function {apart}")
    if mention.above in chain.starts:
        found.append(f"pronoun|subject above {mention.function}")
    if last.above == mention.start:
        found.append(f"pronoun|subject below {last.function}")
    if mention.subject in chain.starts:
        found.append(f"pronoun|own subject {mention.function}")
    if last.is_joined:
        found.append(f"{group}|*joined {one.number}")
    if mention.quotation != last.quotation:
        found.append(f"{group}|*quoted {mention.quotation is not None} {last.quotation is not None}")
    if mention.is_speaking:
        found.append(f"pronoun|speaking {chain.type}")
    return found


def _nominal_features(one: Profile, chain: Chain, rank: int) -> list[str]:
    kin = f"nominal|{kinship(one, chain)}"
    found = [
        f"{kin} {one.mention.determiner}",
        f"{kin} {_form(chain)}",
        f"{kin} sentence {_distance(one, chain)}",
        f"{kin} rank {min(rank, 3)}",
        f"{kin} number {_agreement(one.number, chain.number)}",
        f"{kin} gender {_agreement(one.gender, chain.gender)}",
        f"nominal|type {one.type} {one.type == chain.type if chain.type else None}",
    ]
    if one.modifiers:
        found.append(f"{kin} modifiers {'new' if not chain.modifiers else 'shared' if one.modifiers & chain.modifiers else 'other'}")
    if one.head in chain.roles:
        found.append("nominal|role of name")
    if any(one.head in name for name in chain.names):
        found.append("nominal|word of name")
    if len(chain.members) > 1:
        found.append(f"{kin} known")
    if one.mention.text.casefold() in chain.texts:
        found.append("nominal|same words")
    return found


def _name_features(one: Profile, chain: Chain, rank: int) -> list[str]:
    found = [
        f"name|type {one.type} {one.type == chain.type if chain.type else None}",
        f"name|sentence {_distance(one, chain)}",
        f"name|rank {min(rank, 3)}",
        f"name|number {_agreement(one.number, chain.number)}",
        f"name|gender {_agreement(one.gender, chain.gender)}",
        f"name|{_form(chain)}",
        f"name|size {min(len(chain.members), 3)}",
        f"name|last {chain.last.mention.determiner}",
    ]
    if chain.heads & one.roles:
        found.append("name|role of name")
    return found


def kinship(one: Profile, chain: Chain) -> str:
    """Tell how near the noun is to what the chain was called: its head, its concept, its type, its role."""
    if one.head in chain.heads:
        return "head"
    if one.noun.concepts & chain.concepts:
        return "concept"
    if one.head in chain.roles:
        return "role"
    if one.type is not None and one.type == chain.type:
        return "generic" if one.noun.concepts & GENERIC else "type"
    return "other"


def _form(chain: Chain) -> str:
    return "named" if chain.names else "called" if chain.heads else "pronoun only"


def _distance(one: Profile, chain: Chain) -> str:
    return _NEAR[min(one.mention.sentence - chain.last.mention.sentence, 4)]


def _agreement(one: str | None, other: str | None) -> str:
    return "unknown" if one is None or other is None else "agrees" if one == other else "clashes"
