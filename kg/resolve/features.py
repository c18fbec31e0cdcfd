"""Weigh a chain as the antecedent of a mention: named features, and the weights learned for them.

The weights are those of a mention ranker (Denis and Baldridge 2008): for each mention, the candidate chains and "a new one"
compete, and the best sum wins. `python -m kg.resolve.train` learns them; they are kept in `tables/weights.tsv`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
Names = tuple[str, ...]


def features(one: Profile, chain: Chain, rank: int) -> list[str]:
    """Return the names of what speaks for or against `chain` as what `one` stands for.

    `rank` counts the other candidates that were mentioned since.
    """
    if one.pronoun is not None:
        group = _LIKE.get(one.pronoun.group, one.pronoun.group)
        apart = _distance(one, chain)
        return _pronoun_features(one, chain, rank, group, apart) + _clause_features(one, chain, group, apart)
    return _nominal_features(one, chain, rank)


def new_features(one: Profile) -> Names:
    """Return the names of what speaks for or against a mention being the first of its chain."""
    if one.pronoun:
        return _new_pronoun(one.pronoun.group, one.mention.sentence == 0)
    return _new(one.mention.determiner, one.type, one.number, bool(one.modifiers))


@cache
def _new_pronoun(group: str, is_in_title: bool) -> Names:
    return f"pronoun|new {_LIKE.get(group, group)}", f"pronoun|new {is_in_title}"


@cache
def _new(determiner: str, type_: str | None, number: str | None, is_modified: bool) -> Names:
    names = "nominal|new", f"nominal|new {determiner}", f"nominal|new {type_}", f"nominal|new {number}"
    return (*names, "nominal|new modified") if is_modified else names


def score(names: Sequence[str], weights: Mapping[str, float] | None = None) -> float:
    """Return the sum of the weights of the features; features without one count nothing."""
    table = _shipped() if weights is None else weights
    return sum(filter(None, map(table.get, names)))


@cache
def _shipped() -> Mapping[str, float]:
    return {name: float(weight) for name, weight in rows("weights.tsv")}


def _pronoun_features(one: Profile, chain: Chain, rank: int, group: str, apart: str) -> list[str]:
    last = chain.last.mention
    found = [
        *_told_before(group, apart, min(rank, 5), min(len(chain.members), 4), last.kind),
        *_what(group, chain.type, _form(chain)),
        *_agreements("pronoun|", one.number, chain.number, one.gender, chain.gender),
    ]
    if one.number == "plural" and chain.number == "singular":
        found.append(f"pronoun|plural of {chain.type}")
    if last.kind == "nominal":
        found.append(f"pronoun|last {last.determiner}")
    if last.is_subject:
        found += (f"{group}|*last subject", f"pronoun|subject to {one.mention.is_subject or one.is_owner} {apart}")
    if chain.members[0].index == 0:
        found.append("pronoun|first of all")
    return found


@cache
def _told_before(group: str, apart: str, rank: int, size: int, kind: str) -> Names:
    return f"{group}|*sentence {apart}", f"pronoun|rank {rank}", f"pronoun|size {size}", f"pronoun|last {kind}"


@cache
def _what(group: str, type_: str | None, form: str) -> Names:
    return f"{group}|*type {type_}", f"{group}|*{form}"


def _clause_features(one: Profile, chain: Chain, group: str, apart: str) -> list[str]:
    """Return what the clauses tell of a pronoun and a chain: their functions, the subjects around them, quotation marks."""
    mention, last = one.mention, chain.last.mention
    found = [_function(group, last.function, apart)]
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
    return found


@cache
def _function(group: str, function: str, apart: str) -> str:
    return f"{group}|*function {function} {apart}"


def _nominal_features(one: Profile, chain: Chain, rank: int) -> list[str]:
    kin = f"nominal|{kinship(one, chain)} "
    found = [
        *_noun_of(kin, one.mention.determiner, _form(chain), _distance(one, chain), min(rank, 3)),
        *_agreements(kin, one.number, chain.number, one.gender, chain.gender),
        _type(one.type, chain.type),
    ]
    if one.modifiers:
        found.append(f"{kin}modifiers {'new' if not chain.modifiers else 'shared' if one.modifiers & chain.modifiers else 'other'}")
    if one.head in chain.roles:
        found.append("nominal|role of name")
    if any(one.head in name for name in chain.names):
        found.append("nominal|word of name")
    if len(chain.members) > 1:
        found.append(f"{kin}known")
    if one.mention.text.casefold() in chain.texts:
        found.append("nominal|same words")
    return found


@cache
def _noun_of(kin: str, determiner: str, form: str, apart: str, rank: int) -> Names:
    return f"{kin}{determiner}", f"{kin}{form}", f"{kin}sentence {apart}", f"{kin}rank {rank}"


@cache
def _type(type_: str | None, other: str | None) -> str:
    return f"nominal|type {type_} {type_ == other if other else None}"


@cache
def _agreements(kind: str, number: str | None, other_number: str | None, gender: str | None, other_gender: str | None) -> Names:
    return f"{kind}number {_agreement(number, other_number)}", f"{kind}gender {_agreement(gender, other_gender)}"


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
    apart = one.mention.sentence - chain.last.mention.sentence
    return _NEAR[apart] if apart < len(_NEAR) else _NEAR[-1]


def _agreement(one: str | None, other: str | None) -> str:
    return "unknown" if one is None or other is None else "agrees" if one == other else "clashes"
