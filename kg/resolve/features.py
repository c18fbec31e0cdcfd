"""Weigh a chain as the antecedent of a mention: named features, and the weights learned for them.

The weights are those of a mention ranker (Denis and Baldridge 2008): for each mention, the candidate chains and "a new one"
compete, and the best sum wins. `python -m kg.resolve.train` learns them; they are kept in `tables/weights.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from kg.resolve.chains import Chain, Profile

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
    make = _nominal_features if one.kind == "nominal" else _pronoun_features if one.pronoun else _name_features
    kind = _LIKE.get(one.pronoun.group, one.pronoun.group) if one.pronoun else one.kind
    return [f"{kind}|{each}" if each.startswith("*") else f"{one.kind}|{each}" for each in make(one, chain, rank)]


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
    return sum(table.get(name, 0.0) for name in names)


@cache
def _shipped() -> Mapping[str, float]:
    path = files("kg.resolve") / "tables" / "weights.tsv"
    if not path.is_file():
        return {}
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return {name: float(weight) for name, weight in (line.split("\t") for line in lines)}


def _pronoun_features(one: Profile, chain: Chain, rank: int) -> Iterator[str]:
    last = chain.last.mention
    yield f"*sentence {_distance(one, chain)}"
    yield f"rank {min(rank, 5)}"
    yield f"*type {chain.type}"
    yield f"number {_agreement(one.number, chain.number)}"
    yield f"gender {_agreement(one.gender, chain.gender)}"
    if one.number == "plural" and chain.number == "singular":
        yield f"plural of {chain.type}"
    yield f"*{_form(chain)}"
    yield f"size {min(len(chain.members), 4)}"
    yield f"last {last.kind}"
    if last.kind == "nominal":
        yield f"last {last.determiner}"
    if last.is_subject:
        yield "*last subject"
        is_own = one.pronoun is not None and one.pronoun.group == "possessive"
        yield f"subject to {one.mention.is_subject or is_own} {_distance(one, chain)}"
    if chain.members[0].index == 0:
        yield "first of all"
    yield from _clause_features(one, chain)


def _clause_features(one: Profile, chain: Chain) -> Iterator[str]:
    """Yield what the clauses tell of a pronoun and a chain: their functions, the subjects around them, quotation marks."""
    last = chain.last.mention
    yield f"*function {last.function} {_distance(one, chain)}"
    if last.function == one.mention.function:
        yield f"same function {_distance(one, chain)}"
    if one.mention.above in chain.starts:
        yield f"subject above {one.mention.function}"
    if last.above == one.mention.start:
        yield f"subject below {last.function}"
    if one.mention.subject in chain.starts:
        yield f"own subject {one.mention.function}"
    if last.is_joined:
        yield f"*joined {one.number}"
    if one.mention.quotation != last.quotation:
        yield f"*quoted {one.mention.quotation is not None} {last.quotation is not None}"
    if one.mention.is_speaking:
        yield f"speaking {chain.type}"


def _nominal_features(one: Profile, chain: Chain, rank: int) -> Iterator[str]:
    determiner = one.mention.determiner
    kin = kinship(one, chain)
    yield f"{kin} {determiner}"
    yield f"{kin} {_form(chain)}"
    yield f"{kin} sentence {_distance(one, chain)}"
    yield f"{kin} rank {min(rank, 3)}"
    yield f"{kin} number {_agreement(one.number, chain.number)}"
    yield f"{kin} gender {_agreement(one.gender, chain.gender)}"
    yield f"type {one.type} {one.type == chain.type if chain.type else None}"
    if one.modifiers and chain.modifiers:
        yield f"{kin} modifiers {'shared' if one.modifiers & chain.modifiers else 'other'}"
    elif one.modifiers:
        yield f"{kin} modifiers new"
    if one.head in chain.roles:
        yield "role of name"
    if any(one.head in name for name in chain.names):
        yield "word of name"
    if len(chain.members) > 1:
        yield f"{kin} known"
    if one.mention.text.casefold() in chain.texts:
        yield "same words"


def _name_features(one: Profile, chain: Chain, rank: int) -> Iterator[str]:
    yield f"type {one.type} {one.type == chain.type if chain.type else None}"
    yield f"sentence {_distance(one, chain)}"
    yield f"rank {min(rank, 3)}"
    yield f"number {_agreement(one.number, chain.number)}"
    yield f"gender {_agreement(one.gender, chain.gender)}"
    yield f"{_form(chain)}"
    yield f"size {min(len(chain.members), 3)}"
    yield f"last {chain.last.mention.determiner}"
    if chain.heads & one.roles:
        yield "role of name"


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
