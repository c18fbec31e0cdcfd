"""Decide which tellings are of one event, within and across articles, and say why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.model import LexicalRelation, Telling
from kg.resolve.happenings import STATES, Happening, Told, alike, begun, clashing_amounts, differ, index_key, is_named, meets, of_one_affair

_COMPARED = 12  # latest happenings looked at under one key; many more would make growth quadratic
_PAIRS = 24  # keys of one telling, for the same reason
_NEEDS_CONTENT = frozenset(("Statement", "Communication", "Announcement", "Request", "Prediction"))  # who speaks speaks often
_TELLING = 1000  # so large an amount is the same wherever it is told
Key = tuple[str, ...]


def merge(tellings: Iterable[Told], lexicon: tuple[LexicalRelation, ...]) -> list[Happening]:
    """Return the happenings told, each with its tellings, in the order of their first tellings."""
    symmetric = {each.id for each in lexicon if each.is_symmetric}
    found: list[Happening] = []
    index: dict[Key, list[Happening]] = defaultdict(list)
    for one in tellings:
        keys = _keys(one, one.telling.relation.id in symmetric)
        known = _best(one, keys, index, symmetric)
        best = known or begun(one)
        if known is None:
            found.append(best)
        else:
            known.take(one, _why(one, known))
        for key in keys:
            if known is None or known not in index[key][-_COMPARED:]:
                index[key].append(best)
    return found


def relation_key(one: Told) -> str:
    """Return what tellings of one kind of event share: the relation of the ontology, else the lemma."""
    return one.telling.relation.id or f"={one.telling.relation.lemma}"


def _keys(one: Told, is_symmetric: bool) -> dict[Key, None]:
    """Return the keys under which a telling and those of the same event meet."""
    relation = relation_key(one)
    pairs = _pairs(one, is_symmetric)
    alone = one.patients if one.agents and pairs else one.parties  # by a patient a passive without an agent finds it
    keys = [(relation, *pair) for pair in sorted(pairs)[:_PAIRS]]
    return dict.fromkeys([*keys, *((relation, index_key(each)) for each in sorted(alone)[:_PAIRS])])


def _pairs(one: Told, is_symmetric: bool) -> set[Key]:
    if not is_symmetric:
        return {(index_key(a), index_key(b)) for a in one.agents for b in one.patients | one.others if a != b}
    parties = [(index_key(each), each) for each in one.parties]
    return {tuple(sorted((a, b))) for a, first in parties for b, second in parties if first != second}


def _best(one: Told, keys: Iterable[Key], index: Mapping[Key, list[Happening]], symmetric: set[str]) -> Happening | None:
    seen = dict.fromkeys(each for key in keys if key in index for each in index[key][-_COMPARED:])
    fit = [each for each in seen if is_same(one, each, one.telling.relation.id in symmetric)]
    return max(fit, key=lambda each: (_shared(one, each), -len(fit)), default=None)


def _shared(one: Told, other: Happening) -> int:
    return alike(one.parties, other.parties) + alike(one.places, other.places)


def is_same(one: Told, other: Happening, is_symmetric: bool) -> bool:
    """Tell whether a telling may be of a happening: participants, days, places, numbers and polarity all agree.

    "Altman a rencontré Perry" and "Perry a rencontré Altman" are one; two meetings on different days, or with
    different people, are two; a denial is of the same happening as what it denies, but not of a plan.
    """
    if not meets(one.window, other.window) or not _same_polarity(one, other):
        return False
    if one.places and other.places and not alike(one.places, other.places):
        return False
    if not (_is_tied(one, other) and (_same_parties(one, other) if is_symmetric else _same_roles(one, other))):
        return False
    return next(clashing_amounts(one.amounts, other.amounts), None) is None and is_one_news(one, other)


def is_one_news(one: Told, other: Happening) -> bool:
    """Tell whether names tie a telling to a happening, or else its days: "trois personnes ont été arrêtées" is true of each week."""
    if one.telling.type in STATES:
        return True
    if any(one.amounts.get(unit) == each and each.value >= _TELLING for unit, each in other.amounts.items()):
        return True
    everybody = other.parties
    is_named_so = any(map(is_named, one.parties & everybody)) and bool(one.telling.relation.id or _shared(one, other) > 1)
    if is_named_so and not differ(one.parties, everybody):
        return True
    others = [each for each in other.ways.values() if each.telling.document != one.telling.document]
    if not others or is_named_so:
        return all(meets(one.news, each.news) for each in others)
    if any(each.is_again for each in (one, *others)) or differ(one.parties, everybody):
        return False
    return all(meets(one.news, each.news) for each in others)


def _is_tied(one: Told, other: Happening) -> bool:
    """Tell whether a name or an affair ties tellings of different articles: "l'attaque a eu lieu" there is another attack."""
    return of_one_affair([one], other) or any(map(is_named, (one.parties & other.parties) | (one.places & other.places)))


def _same_polarity(one: Told, other: Happening) -> bool:
    """Tell whether all say yes or all say no, or else whether it is different voices that contradict each other."""
    if all(each.telling.negated == one.telling.negated for each in other.ways.values()):
        return True
    opposed = [each for each in other.members if each.telling.negated != one.telling.negated]
    return all(each.is_planned == one.is_planned and voice(each.telling) != voice(one.telling) and _certain(one, each) for each in opposed)


def _certain(one: Told, other: Told) -> bool:
    if one.telling.rule == "answers" and one.telling.arguments == other.telling.arguments:
        return True  # "le groupe dément ce chiffre" is of the very words before it
    return one.telling.relation.id is not None and bool(one.agents) == bool(other.agents) and bool(one.patients) == bool(other.patients)


def voice(telling: Telling) -> tuple[str, str]:
    """Return who tells: the article, and in it the speaker credited."""
    return telling.document, (telling.speaker.entity or telling.speaker.name) if telling.speaker else ""


def _same_parties(one: Told, other: Happening) -> bool:
    return alike(one.parties, other.parties) >= 2 or (len(one.parties) == 1 and one.parties == other.parties)


def _same_roles(one: Told, other: Happening) -> bool:
    if one.agents and other.agents:
        return alike(one.agents, other.agents) > 0 and _same_rest(one, other)
    is_passive = bool(one.patients) and bool(one.patients & other.patients) and any(map(is_named, one.patients & other.patients))
    if one.agents or other.agents:  # "Sora a été dévoilé" and "OpenAI a dévoilé Sora"
        return is_passive and one.telling.relation.id is not None and _same_others(one, other) and _same_mood(one, other)
    return alike(one.patients, other.patients) > 0 and _same_others(one, other) and _same_mood(one, other)


def _same_rest(one: Told, other: Happening) -> bool:
    if one.patients and other.patients:
        return (alike(one.patients, other.patients) > 0 or _same_sum(one, other)) and _may_be_dated(one, other)
    if one.others or other.others or one.patients or other.patients:
        return alike(one.patients | one.others, other.patients | other.others) > 0
    return one.telling.type not in _NEEDS_CONTENT and one.telling.tense != "none" and _same_mood(one, other)


def _same_sum(one: Told, other: Happening) -> bool:
    """Tell whether one sum is what both are done to: "dément avoir payé 40 millions", "aurait payé 40 millions"."""
    is_like = not {index_key(each) for each in one.patients}.isdisjoint(map(index_key, other.patients))
    return is_like and any(each.value >= _TELLING for each in one.amounts.values() if each in other.amounts.values())


def _may_be_dated(one: Told, other: Happening) -> bool:
    """Tell whether a telling may give a happening its date, or take it: not where one tells of others beside, whom the other leaves out."""
    return any(each.is_dated == one.is_dated for each in other.ways.values()) or _same_others(one, other)


def _same_others(one: Told, other: Happening) -> bool:
    return alike(one.others, other.others) > 0 or not (one.others or other.others)


def _same_mood(one: Told, other: Happening) -> bool:
    """Tell whether tellings that share little else speak alike of past or future, or of dates that agree."""
    return all(_meets_mood(one, each) for each in other.ways.values())


def _meets_mood(one: Told, other: Told) -> bool:
    both_dated = one.is_dated and other.is_dated
    return both_dated or (one.is_planned == other.is_planned and one.telling.tense == other.telling.tense)


def _why(one: Told, other: Happening) -> str:
    first = other.members[0].telling
    lasting = "a lasting state" if one.telling.type in STATES else "dates that agree"
    return f"{one.telling.document}, “{one.telling.trigger.text}”: the same relation, participants and {lasting} as in {first.document}"
