"""Make events of happenings: participants, time, modality, status, label."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.frozen import maker
from kg.model import Article, Event, Modality, Participant, Role, Status, Telling
from kg.resolve.cast import Figure
from kg.resolve.happenings import Happening, alike, likeness
from kg.resolve.labels import label
from kg.resolve.merging import relation_key
from kg.resolve.timing import event_time
from kg.terms import mint

_ROLES: dict[Role, int] = {"agent": 0, "patient": 1, "recipient": 2, "topic": 3, "other": 4, "place": 5}
_event, _participant = maker(Event), maker(Participant)


def event(happening: Happening, articles: Mapping[str, Article], figures: Mapping[str, Figure], base: str) -> Event:
    """Return the event of a happening; its status does not yet know of conflicts with other events."""
    tellings = tuple(each.telling for each in happening.members)
    told = _representative(tellings)
    type_ = next((each.type for each in tellings if each.type != "Event"), "Event")
    shown, took_part = label(told, figures, articles[told.document].language or ""), participants(tellings, figures)
    time, is_denied = event_time(tellings, articles), all(each.negated for each in tellings)
    return _event(
        _id(happening, base), type_, shown, told.relation, took_part, time, modality(tellings), is_denied, status(tellings),
        tellings, tuple(happening.why),
    )  # fmt: skip


def _id(happening: Happening, base: str) -> str:
    """Mint the event's IRI from its first telling: more tellings of it do not change its name."""
    first = happening.members[0].telling
    words, entities = first.trigger, sorted({each.entity for each in first.arguments if each.entity})
    return mint("event", relation_key(happening.members[0]), first.document, words.start, words.end, first.rule, *entities, base=base)


def _representative(tellings: Sequence[Telling]) -> Telling:
    """Return the telling to show: one that agrees with the event as a whole, the fullest, then the first."""
    if len(tellings) == 1:
        return tellings[0]
    wanted = modality(tellings), all(each.negated for each in tellings)
    return max(tellings, key=lambda each: ((each.modality, each.negated) == wanted, min(len(each.arguments), 4)))


def participants(tellings: Iterable[Telling], figures: Mapping[str, Figure]) -> tuple[Participant, ...]:
    """Return everybody in any telling, by role; of those without a name that two articles tell of alike, the first."""
    found: dict[tuple[Role, str], Participant] = {}
    for telling in tellings:
        before = dict(found)
        for each in telling.arguments:
            figure = figures.get(each.entity)
            if figure is not None and not (before and _takes_part(figure, each.role, before, figures)):
                found.setdefault((each.role, figure.id), _participant(each.role, figure.id, figure.name, figure.type))
    return tuple(sorted(found.values(), key=lambda each: _ROLES[each.role]))


def _takes_part(figure: Figure, role: Role, found: Mapping[tuple[Role, str], Participant], figures: Mapping[str, Figure]) -> bool:
    """Tell whether an earlier telling holds the figure, in whatever role, or one without a name that is alike in this role."""
    like = likeness(figure)
    return any(figure.id == id_ or (known == role and alike([like], [likeness(figures[id_])])) for known, id_ in found)


def modality(tellings: Iterable[Telling]) -> Modality:
    """Return how surely an event is told: as its surest telling, of those that do not deny it if there are any."""
    known = list(tellings)
    told = {each.modality for each in known if not each.negated} or {each.modality for each in known}
    if "asserted" in told:
        return "asserted"
    return "planned" if told == {"planned"} else "hedged"


def status(tellings: Iterable[Telling], *, is_in_conflict: bool = False) -> Status:
    """Compute an event's status from its tellings and from whether it conflicts with another event."""
    known = list(tellings)
    affirmed = [each for each in known if not each.negated]
    is_denied = len(affirmed) < len(known)
    if is_in_conflict or (is_denied and affirmed):
        return "Contested"
    if is_denied:
        return "Denied"
    told = {each.modality for each in affirmed}
    if "asserted" in told:
        return "Asserted" if any(each.is_flat for each in affirmed) else "Reported"
    return "Planned" if told == {"planned"} else "Alleged"
