"""Say what forbids that a mention stands for a chain, whatever speaks for it: number, sex, words that tell two things apart.

A noun left alone costs little, a noun given to a stranger makes a false event; so nouns must earn their link.
"""

from __future__ import annotations

import re

from kg.resolve.chains import Chain, Profile
from kg.resolve.features import kinship
from kg.resolve.ties import may_be_called
from kg.resolve.words import fold

_SENTENCES = 4  # a noun that is another than those of its chain reaches back so far
_FAR = 8  # sentences: beyond, a noun stands only for what was called by the same noun and modifiers
_EPICENE = frozenset("victime personne vedette star recrue idole majeste altesse sentinelle person victim".split())  # of either sex
_COLLECTIVES = ("Organization", "Group")  # singular nouns of many: "la foule" for "les passants"
_SOMEBODY = ("Person", "Group", "Organization")
_DETERMINERS = frozenset(
    "le la les l' un une des du ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs "
    "the a an this that these those my your his her its our their".split()
)
_BETWEEN = ("de", "à", "au", "aux", "en", "sur", "par", "pour", "et", "of", "in", "on", "by", "for", "and")
_BEFORE_NAME = re.compile(r"(\b[^\W\d_A-ZÀ-Ý]+) (?=[A-ZÀ-Ý])")
_NOT = "non"
_WORD = 4  # letters: shorter words, but for "non", tell nothing apart; of longer ones as many are compared, whatever the ending


def may_be(one: Profile, chain: Chain) -> bool:
    """Tell whether nothing forbids that the mention stands for the chain."""
    last = chain.last.mention
    overlaps = last.start < one.mention.end and one.mention.start < last.end
    if overlaps or not chain.starts.isdisjoint(one.mention.not_same_as):
        return False
    if one.pronoun is None:
        return one.kind == "name" or (_is_near(one, chain) and _is_earned(one, chain))
    if one.gender and chain.sexes and one.gender not in chain.sexes:
        return False
    if one.pronoun.stands_for == "person":
        return chain.is_somebody is not False and chain.number != "plural" and _agree(one, chain)
    if one.pronoun.stands_for == "thing":
        return not chain.is_somebody
    return True


def is_bare(one: Profile) -> bool:
    """Tell whether a noun phrase says no more than its noun."""
    return not one.modifiers and len(_own_words(one)) == 1


def is_calling(one: Profile, chain: Chain) -> bool:
    """Tell whether a noun calls a named person by what nobody said of it before: "Ada Morel ... la préfète"."""
    return bool(chain.names) and one.type == chain.type == "Person" and one.mention.determiner == "definite" and is_bare(one)


def _is_near(one: Profile, chain: Chain) -> bool:
    """Tell whether a noun is near enough to stand for a chain: the farther, the more its words must be the same."""
    if one.inner and not one.inner <= chain.inner:
        return False
    apart = one.mention.sentence - chain.last.mention.sentence
    is_head = one.head in chain.heads or one.head in chain.roles
    if apart > _FAR:
        return is_head and one.modifiers <= chain.modifiers
    return is_head or apart <= _SENTENCES


def _is_earned(one: Profile, chain: Chain) -> bool:
    """Tell whether a noun's number, sex and words let it stand for a chain."""
    if one.type == "Person" and one.head not in _EPICENE and not _agree(one, chain):
        return False
    kin = kinship(one, chain)
    if kin == "other" or (kin == "type" and not is_calling(one, chain)) or not _counts_agree(one, chain, kin) or _is_told_apart(one, chain):
        return False
    if one.mention.determiner == "possessive" and (kin != "head" or (chain.modifiers and not chain.names)):
        return False
    return _may_recall(one, chain, kin) if chain.names else _may_repeat(one, chain, kin)


def _counts_agree(one: Profile, chain: Chain, kin: str) -> bool:
    """Tell whether the numbers agree; many are no bearer of one name, and only a noun of another word may gather many."""
    if chain.names and one.number == "plural":
        return chain.number == "plural" or chain.type == "Group"
    if one.number is None or chain.number is None or one.number == chain.number:
        return True
    gathers = one.type if one.number == "singular" else chain.type
    return kin == "concept" and gathers in _COLLECTIVES


def _is_told_apart(one: Profile, chain: Chain) -> bool:
    """Tell whether both bring words of their own, none of them shared: "la cour d'appel", "la cour des comptes".

    Of many, those that words pick out are only some: "les pays qualifiés" of "43 pays".
    """
    own = _extras(one)
    if one.mention.determiner == "demonstrative" or not own:
        return False
    others = [_extras(each) for each in chain.members if each.head == one.head]
    if any(own & each and (_NOT in own) != (_NOT in each) for each in others):
        return True
    return (any(others) or one.number == "plural") and own.isdisjoint(set().union(*others))


def _may_recall(one: Profile, chain: Chain, kin: str) -> bool:
    """Tell whether a noun may bring back a name: by a word said of it, else by a hypernym that says little more."""
    if not may_be_called(chain.type, one.noun.types) and not _bears(one):
        return False
    if kin in ("head", "role") or chain.type == "Person" or (one.inner and chain.type == "Place"):
        return True
    return len(_own_words(one)) <= 2


def _may_repeat(one: Profile, chain: Chain, kin: str) -> bool:
    """Tell whether a noun may stand for what only nouns were said of.

    A noun without an article brings in nothing one could come back to ("à air pur"), but for headlines. Of things, a noun must
    fit all that they were called: a bus called a vehicle is no lorry.
    """
    nouns = [each for each in chain.members if each.kind == "nominal"]
    if chain.last.mention.sentence and all(each.mention.determiner == "none" for each in nouns):
        return False
    if kin == "head":
        return True
    if len(_own_words(one)) > 1 and _extras(one).isdisjoint(set().union(*map(_extras, nouns))):
        return False
    if kin != "concept" or one.type in _SOMEBODY:
        return True
    return all(one.noun.concepts & each.noun.concepts for each in nouns)


def _own_words(one: Profile) -> list[str]:
    """Return the words of a noun phrase without its determiner."""
    words = one.mention.text.replace("’", "'").replace("'", "' ").split()
    return words[1:] if words and words[0].casefold() in _DETERMINERS else words


def _bears(one: Profile) -> bool:
    """Tell whether a noun phrase sets a name beside its noun, with nothing between: "la plateforme Nuage"."""
    return any(each not in _DETERMINERS and each not in _BETWEEN for each in _BEFORE_NAME.findall(one.mention.text))


def _extras(one: Profile) -> set[str]:
    """Return the beginnings of the words that say more than the noun; names are compared elsewhere."""
    words = [fold(each) for each in _own_words(one) if each.islower()]
    return {each[:_WORD] for each in words if (len(each) >= _WORD or each == _NOT) and each[:3] != one.head[:3]}


def _agree(one: Profile, chain: Chain) -> bool:
    return one.gender is None or chain.gender is None or one.gender == chain.gender
