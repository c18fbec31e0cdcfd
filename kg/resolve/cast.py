"""Keep who is who: for every span of every article the entity it stands for, and the entities with their mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from kg.frozen import changed, changer, maker
from kg.model import Argument, Entity, EntityType, Mention, Speaker, Telling
from kg.resolve.chains import Chain, Profile, profile
from kg.resolve.linking import Bearer, Located, display_name, link
from kg.resolve.names import shortened
from kg.resolve.people import may_be_person
from kg.resolve.words import pronoun
from kg.terms import mint

_SAME = ("alsoKnownAs", "isA", "became")  # of two names of one
_ONESELF = ("se ", "s'", "s’")
_HIMSELF = ("même", "mêmes", "self", "selves")
# What somebody says something in: nobody who says "I" is one.
_PAPERS = frozenset(
    "post letter statement memo email tweet message note blog report lettre communiqué communique tribune courrier "
    "refrain chanson couplet slogan song lyrics".split()
)
_SPEAKERS = ("Person", "Group", "Organization", "Place")
_IDLE = frozenset(("Event", "State", "Statement"))
_entity, _argument = maker(Entity), maker(Argument)
_resolved, _told_by = changer(Mention, "entity", "why"), changer(Telling, "arguments", "speaker")
_LONGEST_PRONOUN = 9  # characters: "celles-ci"


@dataclass(slots=True)
class Figure:
    """Somebody or something of the graph, before it is written down."""

    id: str
    name: str
    type: EntityType
    document: str  # of one without a name: it stays in its article
    head: str = ""  # of one without a name
    aliases: tuple[str, ...] = ()
    chains: list[Located] = field(default_factory=list)
    why: tuple[str, ...] = ()

    @property
    def is_named(self) -> bool:
        """Tell whether it has a name of its own."""
        return not self.head


class Cast:
    """All figures of a build; fills in the entities of tellings."""

    def __init__(self, located: Sequence[Located], languages: dict[str, str], base: str) -> None:
        """Link the chains of all articles; `languages` gives each document's."""
        self._base, self._languages = base, languages
        self._at = {(each[0], one.mention.start, one.mention.end): each for each in located for one in each[1].members}
        self._figure_of: dict[Chain, Figure] = {}
        self.figures: dict[str, Figure] = {}
        for figure in _named(link(located), base):
            self._enter(figure)

    def cast(self, telling: Telling) -> Telling:
        """Return the telling with the entities of its participants and of its speaker; without any, where it tells nothing of anybody."""
        speaker = self._speaker(telling)
        entities = [self._argument(each, telling, speaker) for each in telling.arguments]
        if not any(entities):
            if _is_idle(telling):
                return changed(telling, arguments=())
            entities = [self._new(telling.document, each).id for each in telling.arguments]
        arguments = tuple(
            _argument(each.role, each.start, each.end, each.text, each.preposition, entity, each.quantity)
            for each, entity in zip(telling.arguments, entities, strict=True)
        )
        return _told_by(telling, _apart(arguments, telling, self._languages[telling.document]), speaker)

    def entities(self, used: set[str]) -> Iterator[Entity]:
        """Yield the figures that have a name or that tellings use, sorted by id."""
        for figure in sorted(self.figures.values(), key=attrgetter("id")):
            if figure.is_named or figure.id in used:
                mentions = _written(figure)
                if len(mentions) > 1:
                    mentions.sort(key=attrgetter("document", "start", "end"))
                yield _entity(figure.id, figure.name, figure.type, figure.aliases, tuple(mentions), figure.why)

    def _enter(self, figure: Figure) -> None:
        self.figures[figure.id] = figure
        for _, chain in figure.chains:
            self._figure_of[chain] = figure

    def _figure(self, document: str, start: int, end: int) -> Figure | None:
        """Return who or what a span stands for, None where no chain with a name or a noun holds it.

        Chains without a name are figures only once something is told of them: most never do anything.
        """
        located = self._at.get((document, start, end))
        if located is None:
            return None
        figure = self._figure_of.get(located[1])
        if figure is None and (first := _nominal(located[1])) is not None:
            figure = _described(located, first, self._base)
            self._enter(figure)
        return figure

    def _argument(self, argument: Argument, telling: Telling, speaker: Speaker | None) -> str:
        figure = self._figure(telling.document, argument.start, argument.end)
        if figure is not None:
            return figure.id
        form = pronoun(argument.text, self._languages[telling.document])
        if form and form.group == "speaker" and speaker and speaker.entity and _may_speak(self.figures[speaker.entity]):
            return speaker.entity if _is_many(self.figures[speaker.entity]) == (form.number == "plural") else ""
        is_pronoun = len(argument.text) <= _LONGEST_PRONOUN and " " not in argument.text.strip()
        return "" if is_pronoun else self._new(telling.document, argument).id

    def _speaker(self, telling: Telling) -> Speaker | None:
        speaker = telling.speaker
        if speaker is None:
            return None
        figure = self._figure(telling.document, speaker.start, speaker.end)
        if figure is None:
            return speaker
        is_pronoun = pronoun(speaker.name, self._languages[telling.document]) is not None
        return changed(speaker, name=figure.name if is_pronoun else speaker.name, entity=figure.id)

    def _new(self, document: str, argument: Argument) -> Figure:
        """Return a figure of its own for words that no mention covers, or that stand for nobody found."""
        figure = self._figure(document, argument.start, argument.end)
        if figure is None:
            name = shortened(argument.text)
            alone = document, _alone(Mention(document, argument.start, argument.end, argument.text, "nominal"))
            figure = Figure(mint("ent", name, document, argument.start, base=self._base), name, "Thing", document, name, (), [alone])
            self._at[document, argument.start, argument.end] = alone
            self._enter(figure)
        return figure


def _is_idle(telling: Telling) -> bool:
    """Tell what nobody known does, of no known kind or day ("il rit", not "il est venu mardi"), and a noun of nobody's: "sa défaite"."""
    is_dated = telling.time is not None and telling.time.is_resolved
    return telling.rule == "event_nouns" or (telling.type in _IDLE and not telling.content and not is_dated)


def _apart(arguments: tuple[Argument, ...], telling: Telling, language: str) -> tuple[Argument, ...]:
    """Return the participants, but not both who would act on themselves where no reflexive says so.

    Where one alone is a pronoun, it is the doubtful one; otherwise whoever undergoes is.
    """
    doers = {each.entity: each for each in arguments if each.role == "agent" and each.entity}
    undergoers = {each.entity: each for each in arguments if each.entity in doers and each.role in ("patient", "recipient")}
    if not undergoers:
        return arguments
    doubted = set()
    for entity, undergoer in undergoers.items():
        doer = doers[entity]
        if not _is_of_itself(telling, undergoer):
            is_doer = pronoun(doer.text, language) is not None and pronoun(undergoer.text, language) is None
            doubted.add((entity, ("agent",) if is_doer else ("patient", "recipient")))
    return tuple(each for each in arguments if not any(each.entity == entity and each.role in roles for entity, roles in doubted))


def _is_of_itself(telling: Telling, undergoer: Argument) -> bool:
    reflexive = telling.relation.lemma.startswith(_ONESELF) or undergoer.text.lower().endswith(_HIMSELF)
    return reflexive or telling.rule == "copulas" or telling.relation.id in _SAME


def _may_speak(figure: Figure) -> bool:
    """Tell whether it is somebody who says "I" or "we": no letter, and nothing without a name that is not known to be somebody."""
    return figure.head not in _PAPERS and (figure.is_named or figure.type in _SPEAKERS or may_be_person(figure.head))


def _is_many(figure: Figure) -> bool:
    """Tell whether somebody says "we" of himself, not "I"."""
    return figure.type in ("Organization", "Place") or any(chain.number == "plural" for _, chain in figure.chains)


def _alone(mention: Mention) -> Chain:
    return Chain(profile(mention, 0, ""), "told of as it stands")


def _named(bearers: Sequence[Bearer], base: str) -> Iterator[Figure]:
    shown = [display_name(each) for each in bearers]
    often = Counter(name for name, _ in shown)
    for bearer, (name, aliases) in zip(bearers, shown, strict=True):
        type_ = bearer.type or "Thing"
        id_ = mint("ent", name, *([" ".join(bearer.words), type_] if often[name] > 1 else []), base=base)
        yield Figure(id_, name, type_, "", "", aliases, bearer.chains, tuple(bearer.why))


def _nominal(chain: Chain) -> Profile | None:
    return next((one for one in chain.members if one.mention.kind != "pronoun"), None)


def _described(located: Located, first: Profile, base: str) -> Figure:
    document, chain = located
    name, type_ = shortened(first.mention.text), chain.type or "Thing"
    id_ = mint("ent", name, document, first.mention.start, base=base)
    return Figure(id_, name, type_, document, first.head or name, (), [located])


def _written(figure: Figure) -> list[Mention]:
    return [
        _resolved(one.mention, figure.id, why) for _, chain in figure.chains for one, why in zip(chain.members, chain.whys, strict=True)
    ]
