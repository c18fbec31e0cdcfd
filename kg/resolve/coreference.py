"""Decide which mentions of one article stand for the same, and say why."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from math import exp
from operator import attrgetter

from kg.model import Mention
from kg.resolve.chains import Chain, Profile, profile
from kg.resolve.clarity import is_clear, is_nobody, is_outdone, may_lead, takes_up, vie
from kg.resolve.features import features, new_features, score
from kg.resolve.kinds import by_kind
from kg.resolve.limits import may_be
from kg.resolve.owning import is_fronted, may_do, may_own, undergoes
from kg.resolve.rivals import is_listed, is_rivalled, leading
from kg.resolve.ties import Ties, restricts
from kg.resolve.topics import topic
from kg.resolve.words import demonyms

_SENTENCES = 4  # a pronoun reaches back so far: 98 in 100 of POPCORN's do
_RECENT = 24  # and over so many chains
_LIKELY = 0.6  # a pronoun whose antecedent has a lower chance is left alone: on other news more of these are wrong than on POPCORN
_LIKELIER = 0.7  # a noun
_LIKELIEST = 0.7  # a possessive that is not its clause's subject's: POPCORN marks none
_OF_A_KIND = 6  # a noun is compared with so many chains of its head, its concept, its type
_WHOSE = ("dont", "whose")
_NEW = ("indefinite", "quantity", "none")  # "une réunion", "trois réunions", "générateur de vidéos" come back to nothing
_NEW_ONE = "first mention"
Found = tuple[Chain | None, str]  # a chain, None for a new one, and why a mention is of it


def chains(mentions: Iterable[Mention], language: str, weights: Mapping[str, float] | None = None) -> tuple[Chain, ...]:
    """Return the chains of one article, in the order of their first mentions; every mention is in one chain.

    Pronouns that stand for nobody ("on") or whose antecedent is not found are chains of their own.
    """
    ordered = sorted(mentions, key=attrgetter("start", "end"))
    profiles = by_kind([profile(each, index, language) for index, each in enumerate(ordered)])
    reader = Reader(profiles)
    for one in sorted(profiles, key=_turn) if any(one.is_owner and _waits(one) for one in profiles) else profiles:
        reader.read(one, weights)
    return tuple(reader.chains)


def _waits(one: Profile) -> bool:
    """Tell a possessive that looks forward to a subject."""
    return one.is_owner and one.mention.subject is not None and one.mention.subject > one.mention.start


def _turn(one: Profile) -> tuple[int, int, int]:
    """Sort mentions by the text, but a possessive after the subject it looks forward to: "Dans son discours, Ada Morel ..."."""
    if _waits(one):
        return one.mention.subject or 0, 1, one.index
    return one.mention.start, 0, one.index


class Reader:
    """One pass over an article's mentions; holds the chains found so far, indexed so that each step looks at few of them."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        """Prepare the links that need no weighing: equal names, and what the grammar equates."""
        self.chains: list[Chain] = []
        self._tied = Ties(profiles)
        self._chain_of: dict[int, Chain] = {}
        self._at = {one.mention.start: one for one in reversed(profiles) if not one.is_owner}  # of those that start together the first
        self._starts = sorted(self._at)
        self._restricted = {each.mention.same_as for each in profiles if each.pronoun and restricts(each, self._at)}
        self._leads: dict[int, Profile] = {}  # the first subject of each sentence
        self._fronted: dict[int, Profile] = {}  # that of a clause before the one it depends on, by the start of the latter's subject
        for one in profiles:
            if one.mention.is_subject:
                self._leads.setdefault(one.mention.sentence, one)
                if one.mention.above is not None and one.mention.above > one.mention.start:
                    self._fronted.setdefault(one.mention.above, one)
        self._recent: dict[Chain, None] = {}  # the latest mentioned last
        self._before: Profile | None = None
        self._kin: dict[str, dict[Chain, None]] = defaultdict(dict)  # by head, concept, role or type, likewise

    def read(self, one: Profile, weights: Mapping[str, float] | None = None) -> None:
        """Put a mention into the chain it belongs to, or a new one."""
        found = self._settled(one) or self._weighed(one, weights)
        if found is None and takes_up(one):
            found = self._followed(one)
        self.add(one, *(found or (None, _NEW_ONE)))

    def _settled(self, one: Profile) -> Found | None:
        """Return the chain that needs no weighing: of an equal name, of what the grammar equates, of the subject a possessive is of."""
        tied = self.tied(one)
        if tied is not None:
            return tied, self._tied.why[one.index] or "the same name"
        if one.is_owner:
            return self._of_subject(one)
        led = self._continued(one) if one.pronoun is not None else None
        if led is None:
            return None
        return led, f"“{one.mention.text}” goes on with “{led.last.mention.text}”, the subject of the sentence before"

    def _of_subject(self, one: Profile) -> Found | None:
        """Return the chain of a possessive, most often its clause's subject's: "Paul est revenu de son exil"; in doubt a new one."""
        subject = self._at.get(one.mention.subject) if one.mention.subject is not None else None
        chain = self.tied(subject) if subject is not None else None
        if subject is not None and subject.mention.is_joined and one.number == "plural":
            return None, _NEW_ONE  # "Anne et Paul ont vendu leur maison"
        if subject is not None and chain is not None and self._may_be_of(one, subject, chain):
            if self._is_between(one, subject, chain):
                return None, _NEW_ONE
            return chain, f"“{one.mention.text}” is of “{chain.last.mention.text}”, the subject of its clause"
        return (None, _NEW_ONE) if is_fronted(one) else None

    def _weighed(self, one: Profile, weights: Mapping[str, float] | None) -> Found | None:
        """Return the chain that a mention most likely stands for."""
        reachable = self._reachable(one)
        chains = self._fitting(one, reachable) if reachable else []
        if not chains:
            return None
        led = self._led(one, chains) if takes_up(one) else None
        if led is not None:
            return led, f"“{one.mention.text}” goes on with “{led.last.mention.text}”, a subject of its sentence"
        known = topic(one, chains)
        if known is not None and not is_rivalled(one, known, reachable):
            return known, f"“{one.mention.text}” brings back “{known.members[0].mention.text}”, the one {known.type} spoken of"
        if self._looks_forward(one):
            return None
        if self._tied.bears_name(one):  # "la directrice, Ana Roy" is brought in anew, so far from another, but for a title's
            last = one.mention.sentence - _SENTENCES
            chains = [each for each in chains if each.last.mention.sentence >= last or each.members[0].mention.sentence == 0]
        if not chains:
            return None
        scores = [score(features(one, chain, rank), weights) for rank, chain in enumerate(chains)]
        chain = chains[scores.index(max(scores))]
        likely = _is_likely(one, chain, dict(zip(chains, scores, strict=True)), weights)
        if not likely or self._is_of_subject_above(one, chain):
            return None
        return None if one.kind == "nominal" and is_rivalled(one, chain, reachable) else (chain, _reason(one, chain))

    def tied(self, one: Profile) -> Chain | None:
        """Return the chain that a mention is in without weighing."""
        return self._chain_of.get(self._tied.roots[one.index])

    def add(self, one: Profile, chain: Chain | None, why: str) -> None:
        """Add a mention to a chain, or begin a new one with it, and bring the indexes up to date."""
        is_new = chain is None
        if chain is None:
            chain = Chain(one, why)
            self.chains.append(chain)
        else:
            chain.add(one, why)
            del self._recent[chain]
        self._before = one
        self._chain_of[self._tied.roots[one.index]] = chain
        self._recent[chain] = None
        keys = (one.head, *one.noun.concepts, *one.roles) if one.pronoun is None else ()
        for key in (*keys, chain.type) if chain.type else keys:
            kin = self._kin[key]
            if not is_new:
                kin.pop(chain, None)
            kin[chain] = None

    def candidates(self, one: Profile) -> list[Chain]:
        """Return the chains that may be what a mention stands for, the nearest first."""
        return self._fitting(one, self._reachable(one))

    def _fitting(self, one: Profile, reachable: Sequence[Chain]) -> list[Chain]:
        return leading(one, self._allowed(one, reachable))

    def _allowed(self, one: Profile, chains: Sequence[Chain]) -> list[Chain]:
        """Return the chains of which a mention may be: not those that hold, or will hold, one the grammar sets it apart from."""
        others = {self.tied(self._at[start]) for start in one.mention.not_same_as if start in self._at}
        owned = self._at.get(one.mention.start) if one.is_owner else None
        near = [each for each in chains if may_be(one, each) and each not in others and not self._tied.are_two(one, each.names)]
        return near if owned is None else [chain for chain in near if may_own(chain, owned)]

    def _continued(self, one: Profile) -> Chain | None:
        """Return whoever the same pronoun stood for as the first subject of the sentence before: "Il est parti. Il a menti"."""
        if one.pronoun is None or one.pronoun.group != "subject" or self._leads.get(one.mention.sentence) is not one:
            return None
        before = self._leads.get(one.mention.sentence - 1)
        if before is None:
            return None
        same = before.head == one.head and before.mention.quotation == one.mention.quotation
        return self.tied(before) if same else None

    def _led(self, one: Profile, chains: Sequence[Chain]) -> Chain | None:
        """Return whose clause a subject's depends on, or is begun by: "Ana Roy dit qu'elle part", "Si la mairie paie, elle ..."."""
        above = self._at.get(one.mention.above) if one.mention.above is not None else self._fronted.get(one.mention.start)
        return self._taken_up(one, above, chains) if above is not None and above.mention.start < one.mention.start else None

    def _followed(self, one: Profile) -> Found | None:
        """Return the subject of the sentence before, if nobody else is one since: "Une stèle a été élevée à Lens. Elle ..."."""
        if self._leads.get(one.mention.sentence) is not one or one.mention.above is not None:
            return None
        before = self._leads.get(one.mention.sentence - 1)
        if before is None:
            return None
        chains = self.candidates(one)
        chain = self._taken_up(one, before, chains)
        if chain is None or before.is_idle or before.mention.determiner == "possessive" or one.gender not in (before.gender, chain.gender):
            return None
        subjects = {self.tied(each) for each in self._since(before, one) if each.mention.is_subject}
        if any(each in subjects for each in chains if each is not chain):
            return None
        return chain, f"“{one.mention.text}” goes on with “{before.mention.text}”, the subject of the sentence before"

    def _taken_up(self, one: Profile, before: Profile, chains: Sequence[Chain]) -> Chain | None:
        """Return who a subject is that another takes up, unless somebody else may be meant."""
        chain = self.tied(before) if may_lead(one, before) else None
        if chain is None or chain not in chains or is_outdone(one, chain, chains) or self._is_between(one, before, chain):
            return None
        return chain

    def _may_be_of(self, one: Profile, subject: Profile, chain: Chain) -> bool:
        """Tell whether a possessive may be of the subject of its clause."""
        number = "plural" if subject.mention.is_joined else subject.number or "singular"
        return number == one.number and may_do(chain) and bool(self._allowed(one, [chain]))

    def _is_of_subject_above(self, one: Profile, best: Chain) -> bool:
        """Tell whether a possessive inside a subject may be of that of the clause above: "La mairie espère que sa réponse suffira"."""
        if not one.is_owner or one.mention.subject is not None or one.mention.above is None:
            return False
        above = self._at.get(one.mention.above)
        chain = self.tied(above) if above is not None and above.number in (None, one.number) else None
        return chain is not None and may_do(chain) and chain is not best

    def _is_between(self, one: Profile, subject: Profile, chain: Chain) -> bool:
        """Tell whether somebody else undergoes what a subject does: "Paul le félicite de son élection"."""
        others = (each for each in self._since(subject, one) if self.tied(each) is not chain)
        return any(each.number == one.number and undergoes(each) for each in others)

    def _since(self, first: Profile, last: Profile) -> Iterator[Profile]:
        """Yield the mentions between two."""
        starts = self._starts
        return map(self._at.__getitem__, starts[bisect_right(starts, first.mention.start) : bisect_left(starts, last.mention.start)])

    def _looks_forward(self, one: Profile) -> bool:
        """Tell whether the subject behind a pronoun's clause may be who is meant: "Lorsqu'elle passe, la Lune est protégée"."""
        above = self._at.get(one.mention.above) if one.pronoun and one.mention.is_subject and one.mention.above is not None else None
        if above is None or above.pronoun or above.mention.start < one.mention.start:  # "Paris claims that she left": no town
            return above is not None and one.head in ("he", "she") and bool(above.words) and above.type == "Place"
        return all(None in pair or pair[0] == pair[1] for pair in ((one.gender, above.gender), (one.number, above.number)))

    def _reachable(self, one: Profile) -> list[Chain]:
        if one.kind == "pronoun":  # whom a relative pronoun stands for, the grammar says or nobody
            stands = one.pronoun is not None and one.pronoun.group not in ("speaker", "relative")
            return self._nearby(one) if stands else []
        if one.kind == "name" or one.mention.determiner in _NEW or one.is_idle or self._is_another(one):
            return []
        types = one.noun.types or (("Person",) if one.head in demonyms() else ())
        return self._kin_of((one.head, *one.noun.concepts, *types))

    def _is_another(self, one: Profile) -> bool:
        """Tell a noun that is told apart: it is listed, a relative clause says which, or it is right behind "dont", of what that is."""
        before = self._before
        is_owned = before is not None and before.head in _WHOSE and one.mention.start - before.mention.end == 1
        return is_owned or one.mention.start in self._restricted or is_listed(one)

    def _nearby(self, one: Profile) -> list[Chain]:
        found, earliest = [], one.mention.sentence - _SENTENCES
        for chain in islice(reversed(self._recent), _RECENT):
            if chain.last.mention.sentence < earliest:
                break
            if not is_nobody(chain):
                found.append(chain)
        return found

    def _kin_of(self, keys: Iterable[str]) -> list[Chain]:
        found: set[Chain] = set()
        for key in keys:
            if key in self._kin:
                found.update(islice(reversed(self._kin[key]), _OF_A_KIND))
        return sorted(found, key=lambda chain: -chain.last.index) if len(found) > 1 else list(found)


def _is_likely(one: Profile, chain: Chain, scores: Mapping[Chain, float], weights: Mapping[str, float] | None) -> bool:
    """Tell whether a mention stands for the best of its candidates: a new one is not likelier, and no other may as well be meant."""
    new, best = score(new_features(one), weights), scores[chain]
    if best <= new:
        return False
    rivals = [each for other, each in scores.items() if other.names or other.heads]  # no pronoun left alone
    chance = 1 / max(sum(exp(each - best) for each in [*rivals, new]), 1)
    if chance < (_LIKELIEST if one.is_owner else _LIKELY if one.pronoun else _LIKELIER):
        return False
    return one.pronoun is None or is_clear(one, chain, vie(one, chain, scores))


def _reason(one: Profile, chain: Chain) -> str:
    """Say in one line for a reader why the mention stands for the chain."""
    last = chain.last.mention
    apart = one.mention.sentence - last.sentence
    where = "in the same sentence" if apart == 0 else "one sentence before" if apart == 1 else f"{apart} sentences before"
    if one.pronoun:
        agrees = " and ".join(each for each in (one.gender, one.number) if each) or "any gender"
        return f"“{one.mention.text}” ({agrees}) stands for “{last.text}”, {where}"
    if one.head in chain.heads:
        return f"“{one.mention.text}” names the same noun as “{last.text}”, {where}"
    return f"“{one.mention.text}” describes “{last.text}”, {where}"
