"""Say what forbids that a mention stands for a chain, whatever speaks for it: number, sex, words that tell two things apart.

A noun left alone costs little, a noun given to a stranger makes a false event; so nouns must earn their link.
"""

from __future__ import annotations

import re

from kg.resolve.chains import PEOPLE, Chain, Profile
from kg.resolve.english import FORMS, is_another
from kg.resolve.features import GENERIC, kinship
from kg.resolve.owning import RELATIVES, is_owned_again
from kg.resolve.phrases import WORD, bears_name, extras, folded_words, own_words, ranks, words_of
from kg.resolve.synonyms import has_no_synonym
from kg.resolve.ties import OF_ANOTHER, may_be_called
from kg.resolve.words import demonyms, fold

_SENTENCES = 4  # a noun that is another than those of its chain reaches back so far
_ANYWHERE = 1_000_000
_BESIDE = 2  # sentences
_NEXT = 1
_FAR = 8  # sentences: beyond, a noun stands only for what was called by the same noun and modifiers
_EPICENE = frozenset("victime personne vedette star recrue idole majeste altesse sentinelle person victim".split())  # of either sex
_COLLECTIVES = ("Organization", "Group")  # singular nouns of many: "la foule" for "les passants"
_EACH = frozenset(("customer", "protester", "migrant"))  # concepts whose nouns are of one of many
_SOMEBODY = ("Person", "Group", "Organization")
_WIDE = frozenset("company newspaper broadcaster studio team party country city".split())  # of which "le géant américain" may be said
_REGIONS = frozenset("city country region continent".split())  # of which others are called by another's noun: "la rue" is no avenue
_REGIMES = ("republique", "royaume", "nation", "etat")  # "favorable à la république" is of no one country
_FORMER = frozenset("ancien ancienne ex former provisoire interimaire interim provisional".split())
_OF_TWO = frozenset("alliance coalition couple duo trio tandem fratrie pair".split())
_SOME = re.compile(r"(?:certaine?s|plusieurs|quelques|some|several)\b", re.IGNORECASE)
_OTHER = frozenset(
    "autre autres other another aucun aucune nul nulle no analogue analogues similaire similaires semblable semblables comparable".split()
)
_BEST = frozenset("meilleur meilleure meilleurs meilleures pire plus moins best worst".split())
_SINGLED = frozenset("principal principale final finale seul seule unique prochain prochaine dernier derniere".split())
_DOES = re.compile(r" à (?:[\w'’]+ ){0,2}?(?:\w+(?:er|ir|re)|avoir|être)\b")  # "la première femme à diriger la banque"
_TOLD_SO = frozenset(("suspect", "youth", "child"))
_ACCUSED = frozenset("suspect man woman youth gang".split())  # concepts of whom a suspect may have been called before


def may_be(one: Profile, chain: Chain) -> bool:
    """Tell whether nothing forbids that the mention stands for the chain."""
    if one.pronoun is not None and not _may_stand_for(one, chain):
        return False
    mention, last = one.mention, chain.last.mention
    if last.start < mention.end and mention.start < last.end:
        return False
    if mention.not_same_as and not chain.starts.isdisjoint(mention.not_same_as):
        return False
    if one.pronoun is None:
        return _is_earned(one, chain)
    if one.pronoun.stands_for == "person":
        return chain.is_somebody is not False and chain.number != "plural" and _agree(one, chain)
    if one.pronoun.stands_for == "thing":
        return not chain.is_somebody
    return True


def _may_stand_for(one: Profile, chain: Chain) -> bool:
    """Tell whether a pronoun's gender and number are among those that the chain was called by."""
    told = chain.told_genders
    if one.gender and told and one.gender not in told and not _is_of_all(one, chain):
        return False
    if (one.head in FORMS and is_another(one, chain)) or chain.members[0].mention.text[:3].casefold() == "no ":
        return False  # "there are no runners"
    if one.number == "singular":
        return not chain.numbers or "singular" in chain.numbers
    return one.number is None or not chain.numbers or "plural" in chain.numbers or _gathers(chain)


def _is_of_all(one: Profile, chain: Chain) -> bool:
    """Tell whether "ils" may leave the grammar's gender: "les victimes ... ils", "la brigade ... ils"."""
    is_many = chain.is_somebody or ("plural" not in chain.numbers and _gathers(chain))
    return one.gender == "masculine" and one.number == "plural" and is_many


def _gathers(chain: Chain) -> bool:
    """Tell whether a singular may be of many people: "la brigade ... ils"."""
    return chain.type in _COLLECTIVES if chain.type or chain.names else True


def is_bare(one: Profile) -> bool:
    """Tell whether a noun phrase says no more than its noun."""
    return not one.modifiers and len(own_words(one)) == 1


def _is_near(one: Profile, chain: Chain) -> bool:
    """Tell whether a noun is near enough to stand for a chain: the farther, the more its words must be the same."""
    if one.inner and not one.inner <= chain.inner:
        return False
    apart = one.mention.sentence - chain.last.mention.sentence
    if apart > _SENTENCES and not ((one.head in chain.heads or one.head in chain.roles) and _is_known_by(one, chain)):
        return False
    if apart > _FAR and not one.modifiers <= chain.modifiers:
        return False
    return apart <= _NEXT or apart <= _reach(one, chain)


def _reach(one: Profile, chain: Chain) -> int:
    """Return over how many sentences a noun reaches: not far for one of many, or one that needs words that tell which.

    "Les djihadistes" of another front are not "les 3 000 djihadistes"; "la présence" is of somebody told beside it.
    """
    is_loose = one.number == "plural" and chain.members[0].mention.determiner in ("indefinite", "quantity", "none")
    if chain.names or (_is_first_called(one, chain) and not is_loose):
        return _ANYWHERE
    if one.number == "plural":
        return _BESIDE
    nouns = [each for each in chain.members if each.kind == "nominal"]
    if one.type is not None or not is_bare(one) or any(is_bare(each) for each in nouns):
        return _FAR
    return _BESIDE if one.mention.determiner == "demonstrative" else _NEXT


def _is_first_called(one: Profile, chain: Chain) -> bool:
    """Tell whether a noun is, but for its determiner, what the chain is shown as."""
    return words_of(one.mention.text.casefold()) == words_of(chain.members[0].mention.text.casefold())


def _is_known_by(one: Profile, chain: Chain) -> bool:
    """Tell whether a noun is somebody, a body, a place, or was called by these very words: "l'aide" far from "l'aide de la ville"."""
    if chain.names or one.type in (*_SOMEBODY, "Place"):
        return True
    return any(extras(each) == extras(one) for each in chain.members if each.head == one.head)


def _is_earned(one: Profile, chain: Chain) -> bool:
    """Tell whether a noun's nearness, number, sex and words let it stand for a chain."""
    kin = kinship(one, chain)
    if kin in ("other", "type") or not _is_near(one, chain):
        return False
    if kin in ("concept", "generic") and _is_quoted_apart(one, chain):
        return False
    if one.type == "Person" and one.head not in _EPICENE and not _agree(one, chain):
        return False
    if kin == "concept" and has_no_synonym(one, chain) and not any(one.head in name for name in chain.names):
        return False
    if kin == "role" and one.head in _OF_TWO:
        return False  # "l'alliance ABC/XYZ" is neither
    if not _counts_agree(one, chain, kin) or _is_told_apart(one, chain):
        return False
    is_same = kin == "head" and not (chain.modifiers and not chain.names) and not _is_counted(chain)
    if one.mention.determiner == "possessive" and not (is_same and is_owned_again(one, chain)):
        return False
    return _may_recall(one, chain, kin) if chain.names else _may_repeat(one, chain, kin)


def _is_counted(chain: Chain) -> bool:
    return any(each.mention.determiner == "quantity" for each in chain.members)


def _counts_agree(one: Profile, chain: Chain, kin: str) -> bool:
    """Tell whether the numbers agree; many are no bearer of one name, and only a noun of another word may gather many."""
    if chain.names and one.number == "plural":
        return chain.number == "plural" or chain.type == "Group"
    if one.number is None or chain.number is None or one.number == chain.number:
        return True
    gathers, gathered = (one.type, chain.type) if one.number == "singular" else (chain.type, one.type)
    is_any = one.number == "singular" and not one.noun.concepts.isdisjoint(_EACH)  # "le consommateur" is no one crowd of them
    return kin == "concept" and gathers in _COLLECTIVES and gathered == "Group" and not is_any


def _is_told_apart(one: Profile, chain: Chain) -> bool:
    """Tell whether both bring words of their own, none of them shared: "la cour d'appel", "la cour des comptes".

    Of many, those that words pick out are only some: "les pays qualifiés" of "43 pays".
    """
    if _is_of_other_rank(one, chain) or _is_former(one, chain) or _is_picked_out(one, chain):
        return True
    if (_DOES.search(one.mention.text) or _bears(one, _BEST)) and one.mention.text.casefold() not in chain.texts:
        return True  # "le meilleur golfeur du monde"
    own = extras(one)
    if not own:
        return False
    others = [extras(each) for each in chain.members if each.head == one.head]
    known = set().union(*others)
    if _is_otherwise_named(one, chain):
        return True
    if _is_of_other_body(one, chain) and own.isdisjoint(known):
        return True  # "le directeur des ventes" is not "le directeur de Nuage"
    if any(one.head in name for name in chain.names) and one.type not in PEOPLE:
        return not own <= known | {word[:WORD] for name in chain.names for word in name}  # "l'armée russe" is not the "Armée rouge"
    if chain.names and chain.type not in (*_SOMEBODY, "Place") and not own <= set().union(*map(extras, chain.members)):
        return True  # "le relais nippon" is not the relay that bears a name
    if one.mention.determiner != "demonstrative" and not chain.names and one.type != "Person":
        known = set().union(*map(extras, chain.members))
        return not own <= known and not (_is_of_title(chain) and not known)  # "l'avion de tourisme" may be another than "un avion"
    return (any(others) or (one.number == "plural" and one.mention.determiner != "demonstrative")) and own.isdisjoint(known)


def _is_quoted_apart(one: Profile, chain: Chain) -> bool:
    """Tell whether another noun than it was called stands in a quotation that does not speak of it: « Qui paie choisit le chef. »"""
    quoted = one.mention.quotation
    return quoted is not None and all(each.mention.quotation != quoted for each in chain.members)


def _is_otherwise_named(one: Profile, chain: Chain) -> bool:
    """Tell whether a thing's own name stands before its noun, and another before those of the chain: "the Alma phone", "the Lens phone"."""
    if one.type in PEOPLE:
        return False
    names = _names_before(one)
    others = [_names_before(each) for each in chain.members if each.head == one.head and each.kind == "nominal"]
    return bool(names) and any(others) and names.isdisjoint(set().union(*others))


def _names_before(one: Profile) -> set[str]:
    """Return the words of an English compound that are written as names: "iPod" and "Shuffle" of "the iPod Shuffle player"."""
    words = own_words(one)
    at = next((at for at, each in enumerate(words) if fold(each) == one.head), 0)
    return {fold(each) for each in words[:at] if not each.islower() and not each.isdigit() and fold(each) not in demonyms()}


def _is_picked_out(one: Profile, chain: Chain) -> bool:
    """Tell whether a participle behind its phrase says which thing a noun is: "le cortège parti à midi" may be another."""
    if one.modifiers <= chain.modifiers or one.mention.determiner != "definite" or one.type in PEOPLE or chain.names:
        return False
    text = fold(one.mention.text)
    return any(fold(each)[:3] not in text for each in one.modifiers - chain.modifiers)


def _is_of_other_body(one: Profile, chain: Chain) -> bool:
    if one.type != "Person" or one.head in RELATIVES or not OF_ANOTHER.search(one.mention.text):
        return False
    return any(each.inner for each in chain.members if each.head == one.head)


def _is_of_other_rank(one: Profile, chain: Chain) -> bool:
    """Tell whether a noun is counted among its like as the chain never was: "la 12e étape" is not "la 13e étape"."""
    own = ranks(one)
    return bool(own) and not any(own <= ranks(each) for each in chain.members)


def _is_of_title(chain: Chain) -> bool:
    """Tell whether it is a body that the title names shortly: "Le parlement vote ... Le parlement hongrois a adopté"."""
    return chain.type == "Organization" and chain.members[0].mention.sentence == 0


def _is_former(one: Profile, chain: Chain) -> bool:
    """Tell whether only those who left an office were called by it, or one of many: "le président" is not "l'ancien président"."""
    called = [each for each in chain.members if each.head == one.head]
    marks = _FORMER if chain.names or not is_bare(one) else _FORMER | _SINGLED  # nor "l'événement" "l'événement principal"
    return bool(called) and not _bears(one, marks) and all(_bears(each, marks) for each in called)


def _bears(one: Profile, marks: frozenset[str]) -> bool:
    return not marks.isdisjoint(folded_words(one.mention.text))


def _may_recall(one: Profile, chain: Chain, kin: str) -> bool:
    """Tell whether a noun may bring back a name: by a word said of it, else by a hypernym that says little more."""
    if not may_be_called(chain.type, one.noun.types) and not bears_name(one):
        return False
    if one.head in demonyms() and chain.type != "Person":
        return False
    if one.head in _REGIMES and one.mention.determiner != "demonstrative" and is_bare(one):
        return False
    if kin == "concept" and chain.type == "Place" and one.noun.concepts.isdisjoint(_REGIONS):
        return any(one.head in name for name in chain.names) and one.mention.sentence - chain.last.mention.sentence <= _BESIDE
    if kin == "generic" and (not one.noun.concepts.isdisjoint(_TOLD_SO) or one.head == "individu"):
        return False  # "le meurtrier", "le garçon" is nobody that was only named, least of all the victim
    if kin == "concept" and chain.type == "Person":
        return extras(one) <= set().union(*map(extras, chain.members))  # "le chef d'état-major" is no president
    if kin in ("head", "role") or chain.type == "Person" or (one.inner and chain.type == "Place"):
        return True
    return len(own_words(one)) <= (2 if one.noun.concepts & _WIDE else 1)


def _may_repeat(one: Profile, chain: Chain, kin: str) -> bool:
    """Tell whether a noun may stand for what only nouns were said of.

    A noun without an article brings in nothing one could come back to ("à air pur"), but for headlines. Of things, a noun must
    fit all that they were called: a bus called a vehicle is no lorry.
    """
    nouns = [each for each in chain.members if each.kind == "nominal"]
    if chain.last.mention.sentence and all(each.mention.determiner == "none" for each in nouns):
        return False
    if _bears(chain.members[0], _OTHER) or all(_bears(each, _BEST) or "«" in each.mention.text for each in nouns):
        return False  # "un autre appareil" was brought in beside the one that "l'appareil" means; "le club" is not "la meilleure équipe"
    if one.type is None and one.mention.determiner != "demonstrative" and one.number == "plural" and _is_counted(chain):
        return False  # "les naissances" are not the 63 452 of one month
    if one.mention.determiner == "definite" and one.type is None and all(each.mention.determiner == "possessive" for each in nouns):
        return False  # "la campagne" is not "sa campagne", though "la voiture" may be "sa voiture"
    if one.mention.determiner != "demonstrative" and any(_SOME.match(each.mention.text) for each in nouns):
        return False
    if kin == "generic" and chain.concepts.isdisjoint(_ACCUSED if "suspect" in one.noun.concepts else GENERIC):
        return False  # "l'agresseur" is not the mayor who was told of before, nor a child
    if kin == "head":
        return True
    if len(own_words(one)) > 1 and extras(one).isdisjoint(set().union(*map(extras, nouns))):
        return False
    if kin != "concept" or one.type in _SOMEBODY:
        return True
    return all(one.noun.concepts & each.noun.concepts for each in nouns)


def _agree(one: Profile, chain: Chain) -> bool:
    return one.gender is None or chain.gender is None or one.gender == chain.gender
