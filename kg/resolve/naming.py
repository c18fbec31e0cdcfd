"""Group the names of one article: equal names, short forms, acronyms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Protocol

from kg.model import EntityType, Gender
from kg.resolve.chains import Profile
from kg.resolve.names import is_acronym, is_short_form

Words = tuple[str, ...]
_SOVEREIGNS = frozenset(  # who bear a first name alone: "le pape François"
    "pape pontife patriarche saint sainte roi reine prince princesse empereur imperatrice tsar sultan pope king queen prince princess "
    "emperor empress saint patriarch".split()
)
_BODIES = frozenset(  # which are another than what they bear the name of: "Lens Foundation"
    "consortium foundation institute university prize award cup open festival championship association league union party council "
    "committee center centre stadium airport hospital school college museum".split()
)
Group = list[tuple[int, str]]  # ordinals of mentions, each with why it is in the group


class Told(Protocol):
    """What a mention or a chain tells of its bearer."""

    @property
    def type(self) -> EntityType | None: ...
    @property
    def gender(self) -> Gender | None: ...


def name_groups(profiles: Sequence[Profile]) -> list[Group]:
    """Return the groups of two or more mentions that bear one name, each in text order."""
    forms: dict[Words, list[Profile]] = {}
    for one in profiles:
        if one.words:
            forms.setdefault(one.words, []).append(one)
    long_of = _long_forms(forms)
    groups: dict[tuple[Words, Gender | None], Group] = defaultdict(list)
    for words, bearers in forms.items():
        top, why = _follow(words, long_of)
        for one, gender in zip(bearers, _told_apart(bearers), strict=True):
            groups[top, gender].append((one.index, why or "the same name"))
    return [sorted(group) for group in groups.values() if len(group) > 1]


def _told_apart(bearers: Sequence[Profile]) -> list[Gender | None]:
    """Return the gender that tells bearers of one name apart: "M. Morel" and "Mme Morel" are two, "Morel" is the last of them."""
    if len(bearers) < 2 or len({one.honorific for one in bearers} - {None}) < 2:
        return [None] * len(bearers)
    last = next(one.honorific for one in bearers if one.honorific)
    found: list[Gender | None] = []
    for one in bearers:
        last = one.honorific or last
        found.append(last)
    return found


def _follow(words: Words, long_of: dict[Words, tuple[Words, str]]) -> tuple[Words, str]:
    """Return the longest form that a form leads to, and why it is one with it."""
    why = ""
    seen = {words}
    while words in long_of and long_of[words][0] not in seen:
        words, why = long_of[words]
        seen.add(words)
    return words, why


def _long_forms(forms: dict[Words, list[Profile]]) -> dict[Words, tuple[Words, str]]:
    by_word: dict[str, list[Words]] = defaultdict(list)
    by_initial: dict[str, list[Words]] = defaultdict(list)
    for words in forms:
        if len(words) > 1:
            for word in set(words):  # a surname may begin at any ("de Gaulle", "Downey Jr.")
                by_word[word].append(words)
            by_initial[words[0][:1]].append(words)
    found = {}
    for words, bearers in forms.items():
        if len(words) == 1 and any(each.roles & _SOVEREIGNS or each.number == "plural" for each in bearers):
            continue  # "le pape François"; "les Morel" are more than one of them
        longs = [each for each in by_word.get(words[0], ()) if len(each) > len(words) and _is_long_for(bearers, forms[each])]
        chosen = _choose(longs, forms) if longs else None
        if chosen:
            found[words] = (chosen, f"short for “{forms[chosen][0].mention.text}”")
        elif len(words) == 1 and (full := _spelled_out(bearers[0], by_initial, forms)):
            found[words] = (full, f"the initials of “{forms[full][0].mention.text}”")
    return found


def _is_long_for(short: Sequence[Profile], long: Sequence[Profile]) -> bool:
    may_be = may_shorten(short[0].words, short[0], long[0].words, long[0])
    return may_be and not _is_made_by(short, long) and not _are_beside(short, long)


def _is_made_by(short: Sequence[Profile], long: Sequence[Profile]) -> bool:
    """Tell whether a longer name is of what the bearer of the shorter makes: "Nuage" told of before "la Nuage Dix"."""
    if long[0].type == "Person" or len(long[0].words) > 2 or not long[0].mention.text.split()[-1][0].isupper():
        return False  # "Assemblée nationale" is the whole name of the "Assemblée"
    told = [one.index for one in short if one.mention.sentence]
    return bool(told) and told[0] < long[0].index and long[0].words[0] == short[0].words[-1]


def _are_beside(short: Sequence[Profile], long: Sequence[Profile]) -> bool:
    """Tell a name of two words from a longer one that its sentence has, too: "Ana Roy Vidal, la femme de Roy Vidal"."""
    return len(short[0].words) > 1 and not {each.mention.sentence for each in short}.isdisjoint(each.mention.sentence for each in long)


def may_shorten(words: Words, short: Told, longer: Words, long: Told) -> bool:
    """Tell whether one name may be short for another, given the type and gender that each tells."""
    if not is_short_form(words, longer, long.type) or (longer[-1] in _BODIES and longer[: len(words)] == words):
        return False
    if long.type == "Person":
        clash = short.gender is not None and long.gender is not None and short.gender != long.gender
        is_first_name = longer[: len(words)] == words
        return not clash and short.type != "Place" and (not is_first_name or _may_be_person(short.type))
    return short.type is None or short.type == long.type


def _may_be_person(type_: EntityType | None) -> bool:
    return type_ in (None, "Person")


def _choose(longs: list[Words], forms: dict[Words, list[Profile]]) -> Words | None:
    """Return the long form a short one stands for: the only one, or among several the one that the article begins with."""
    maximal = [each for each in longs if not any(each != other and is_short_form(each, other, forms[other][0].type) for other in longs)]
    if len(maximal) <= 1:
        return maximal[0] if maximal else None
    titled = [each for each in maximal if forms[each][0].mention.sentence == 0]
    return titled[0] if len(titled) == 1 else None


def _spelled_out(short: Profile, by_initial: dict[str, list[Words]], forms: dict[Words, list[Profile]]) -> Words | None:
    if not short.mention.text.isupper():
        return None
    found = [each for each in by_initial.get(short.words[0][:1], ()) if is_acronym(short.mention.text, forms[each][0].mention.text)]
    return found[0] if len(found) == 1 else None
