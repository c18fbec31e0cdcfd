"""Find what cannot both be true as told: denials, relations and dates that exclude each other, differing numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from kg.model import Conflict, Event, LexicalRelation, Telling
from kg.resolve.counts import Counts, contradiction, tally
from kg.resolve.happenings import Happening, alike, index_key, is_named, meets, of_one_affair
from kg.resolve.merging import voice
from kg.resolve.words import fold
from kg.terms import mint

_COMPARED = 8  # of the events that share agent and object each is compared with so many
_ONCE = frozenset(("Birth", "Death", "Founding"))  # what happens to somebody once
# What may well follow the other: told of one day they exclude each other, of no day they do not.
_TURNS = frozenset(
    "Arrest Liberation Beginning End Continuation Opening Closure Appointment Dismissal Resignation Acquisition Sale Marriage Divorce "
    "Increase Decrease Victory Defeat".split()
)
_LINES = {
    "told": {"fr": "affirmé par {}, le contraire par {}", "en": "told by {}, the contrary by {}"},
    "more": {"fr": " et {} autres", "en": " and {} more"},
    "relations": {"fr": "« {} » et « {} » s'excluent aux mêmes dates", "en": "“{}” and “{}” exclude each other on the same days"},
    "dates": {"fr": "{} ou {} : une seule de ces dates peut être vraie", "en": "{} or {}: only one of these dates can be true"},
    "amounts": {"fr": "{} ou {} « {} » : les nombres diffèrent", "en": "{} or {} “{}”: the numbers differ"},
}
Pair = tuple[Happening, Event]


def conflicts(pairs: Sequence[Pair], lexicon: tuple[LexicalRelation, ...], base: str) -> list[Conflict]:
    """Return the conflicts among events, sorted by id; each event comes with the happening it was made of."""
    excluded = {each.id: frozenset(each.incompatible_with) for each in lexicon}
    found = [each for pair in pairs for each in _denials(pair, base)]
    counts = tally(happening for happening, _ in pairs)
    for one, other in _comparable(pairs):
        found += _between(one, other, excluded, counts, base)
    return sorted({each.id: each for each in found}.values(), key=lambda each: each.id)


def _denials(pair: Pair, base: str) -> Iterator[Conflict]:
    event, language = pair[1], _language(pair)
    deny = sorted({_teller(each) for each in event.mentions if each.negated})
    if deny and (tell := sorted({_teller(each) for each in event.mentions if not each.negated})):
        why = _say("told", language, _few(tell, language), _few(deny, language))
        yield Conflict(mint("conflict", "Denial", event.id, base=base), "Denial", (event.id,), why)


def _teller(telling: Telling) -> str:
    return telling.speaker.name if telling.speaker else telling.document


def _few(names: list[str], language: str) -> str:
    return ", ".join(names[:3]) + (_say("more", language, len(names) - 3) if names[3:] else "")


def _say(key: str, language: str, *values: object) -> str:
    """Return a line of the table in the articles' language, in English if we do not speak it."""
    return _LINES[key].get(language, _LINES[key]["en"]).format(*values)


def _language(pair: Pair) -> str:
    return pair[0].members[0].language or ""


def _comparable(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Pair]]:
    """Yield the pairs of events that share an agent and another participant, or a patient where one has no agent."""
    index: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair[1].negated or pair[1].modality == "planned":
            continue
        seen: dict[str, Pair] = {}
        for key in sorted(_keys(pair)):
            if key in index:
                seen |= {other[1].id: other for other in islice(reversed(index[key]), _COMPARED)}
            index[key].append(pair)
        yield from ((other, pair) for other in seen.values() if other[1].id != pair[1].id)


def _keys(pair: Pair) -> Iterable[tuple[str, str]]:
    happening, event = pair
    keys = {(index_key(a), index_key(b)) for a in happening.agents for b in happening.patients | happening.others}
    if event.relation.id and not any(map(is_named, happening.patients)):
        keys |= {(index_key(each), "*") for each in happening.agents if is_named(each)}
    if event.type in _ONCE:
        keys |= {(event.type, index_key(each)) for each in (happening.patients or happening.agents)}
    if not happening.agents or (happening.amounts and not happening.patients):
        keys |= {("", index_key(each)) for each in happening.agents | happening.patients}
    return keys


def _between(one: Pair, other: Pair, excluded: Mapping[str, frozenset[str]], counts: Counts, base: str) -> Iterator[Conflict]:
    relations = one[1].relation.id or "", other[1].relation.id or ""
    if relations[1] in excluded.get(relations[0], ()) or relations[0] in excluded.get(relations[1], ()):
        if _may_coincide(one, other) and _same_object(one[0], other[0]):
            why = _say("relations", _language(one), one[1].relation.text, other[1].relation.text)
            yield _conflict("IncompatibleRelation", one, other, why, base)
    elif one[1].relation.id == other[1].relation.id and (relations[0] or one[1].relation.lemma == other[1].relation.lemma):
        yield from _same_relation(one, other, counts, base)


def _same_relation(one: Pair, other: Pair, counts: Counts, base: str) -> Iterator[Conflict]:
    if not _are_apart(one, other):
        return
    is_once = one[1].type in _ONCE and _is_of_one(one[0], other[0])
    if is_once and one[0].is_dated and other[0].is_dated and not meets(one[0].window, other[0].window):
        yield _conflict("Date", one, other, _say("dates", _language(one), _days(one), _days(other)), base)
    if clash := contradiction(one[0], other[0], counts):
        numbers = (_number(each.value, _language(one)) for each in clash[1:])
        yield _conflict("Quantity", one, other, _say("amounts", _language(one), *numbers, _counted(one, clash[0])), base)


def _number(value: float, language: str) -> str:
    """Write a number as the articles do.

    >>> _number(66500, "fr"), _number(66500.5, "en")
    ('66\\xa0500', '66,500.5')
    """
    return f"{value:,}".translate({ord(","): "\u00a0", ord("."): ","} if language == "fr" else {})


def _is_of_one(one: Happening, other: Happening) -> bool:
    """Tell whether two happenings are of the very same: any two may be "deux personnes"."""
    return not (one.patients or one.agents).isdisjoint(other.patients or other.agents)


def _counted(pair: Pair, unit: str) -> str:
    """Return what is counted as it is written, for its lemma."""
    words = [word for each in pair[0].members for argument in each.telling.arguments for word in argument.text.split()]
    return next((each for each in words if fold(each).startswith(fold(unit))), unit)


def _same_object(one: Happening, other: Happening) -> bool:
    """Tell whether two happenings befall the same thing: in one affair also a thing called in two languages, or of one amount."""
    if alike(one.patients | one.others, other.patients | other.others) or not (one.patients or other.patients):
        return True
    if any(map(is_named, one.patients | other.patients)) or not of_one_affair(one.members, other):
        return False
    languages = {each.language for each in (*one.members, *other.members)}
    return len(languages) > 1 or any(each in other.amounts.values() for each in one.amounts.values())


def _may_coincide(one: Pair, other: Pair) -> bool:
    """Tell whether two tellings speak of the same days; one article by one voice is a story, not a contradiction."""
    if not _are_apart(one, other) or not meets(one[0].window, other[0].window):
        return False
    return (one[0].is_dated and other[0].is_dated) or not {one[1].type, other[1].type} <= _TURNS


def _are_apart(one: Pair, other: Pair) -> bool:
    return {voice(each) for each in one[1].mentions}.isdisjoint(voice(each) for each in other[1].mentions)


def _days(pair: Pair) -> str:
    return pair[1].time.edtf or "?" if pair[1].time else "?"


def _conflict(kind: str, one: Pair, other: Pair, why: str, base: str) -> Conflict:
    first, second = sorted((one[1], other[1]), key=lambda each: each.id)
    return Conflict(mint("conflict", kind, first.id, second.id, base=base), kind, (first.id, second.id), why)  # type: ignore[arg-type]
