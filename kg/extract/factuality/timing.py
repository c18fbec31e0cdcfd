"""Attach each date to the event it dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.draft import Draft, Scene
from kg.extract.factuality.behind import around, is_bare, is_behind_noun, is_beside_thing, is_of_charge
from kg.extract.factuality.beside import (
    described_by,
    describes,
    is_aimed_at,
    is_for_later,
    is_of_another,
    is_other_spell,
    is_yet_to_come,
)
from kg.extract.factuality.leaning import on_its_day
from kg.extract.factuality.pending import is_new_day
from kg.extract.factuality.sharing import WHILE, share
from kg.extract.factuality.vague import is_in_name, is_of_no_day, named_beside, says_no_day
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, conjuncts, has_dep, is_finite, is_verbal, morph, plain_preposition
from kg.model import When

_DURING = WHILE | frozenset(("à", "en", "dans", "at", "in"))
_ABOUT = frozenset(
    ("à propos", "à cause", "en raison", "en faveur", "à l'égard", "en vue", "en vertu", "en dépit", "en matière", "dans le cadre")
)
_LIKELY = 0.3  # a date that the parse hangs on a noun with less trust dates the verb above as well
_OFFICES = ("titles", "descriptions")
_DAY = re.compile(r"(?:\.\./|/|[{[])?\d{4}-\d\d-\d\d(?:[/,].*)?")  # in EDTF: a day, or days that follow one another


def dates(drafts: Sequence[Draft], scene: Scene) -> dict[int, When]:
    """Return the date of each draft, by its place in `drafts`; a draft without date words of its own or shared has none."""
    owners: dict[int, list[int]] = {}
    for at, draft in enumerate(drafts):
        for place in {each.i for each in (draft.predicate, *draft.words, *draft.consumed)}:
            owners.setdefault(place, []).append(at)
    rivals: dict[int, list[When]] = {}
    known = [(on_its_day(each, scene), each) for each in scene.times]
    for when, said in sorted(known, key=lambda each: (not each[0].is_resolved, each[0].kind == "time", each[0].start)):
        if when.kind not in ("date", "time") or says_no_day(when, scene) or _is_end(when, scene) or _is_glossed(when, scene):
            continue
        for at in _dated(when, owners, drafts, scene):
            event = drafts[at].predicate
            if when is not said and _is_to_come(drafts[at]):
                continue  # "vers 23h30, la région va baisser sa taxe": then it is said
            if drafts[at].rule in _OFFICES and when.precision == "day" and "/" not in (when.edtf or ""):
                continue  # nobody holds an office for a day: "le porte-parole Paul Vidal, qui a démissionné lundi"
            if (
                is_of_another(when, event, scene)
                or is_yet_to_come(when, event, scene)
                or is_of_no_day(when, event, scene)
                or is_of_charge(when, event, scene)
            ):
                continue
            rivals.setdefault(at, []).append(named_beside(when, scene))
    nearest = {at: _nearest(whens, drafts[at], scene) for at, whens in rivals.items()}
    found = {at: when for at, when in nearest.items() if when is not None}
    return share(found, drafts, owners, scene)


def _nearest(whens: Sequence[When], draft: Draft, scene: Scene) -> When | None:
    """Return the date nearest to its event, what hangs on its verb before what is climbed from; none of two that disagree on one side."""
    known = [each for each in whens if each.is_resolved]
    if len(known) < 2:
        return whens[0]
    at = draft.predicate.idx
    own = [each for each in known if (top := _top(_words(each, scene))) is not None and top.head in draft.words] or known
    nearest = min(own, key=lambda each: abs(each.start - at))
    beside = [each for each in own if (each.start < at) == (nearest.start < at)]
    whole = [each for each in beside if all(_holds(each, other) for other in beside)]
    finest = [each for each in beside if all(_holds(other, each) for other in beside)]
    return next(iter([*finest, *whole]), None)


def _is_to_come(draft: Draft) -> bool:
    return any(morph(each, "Tense") == "Fut" or (each.lemma_ == "aller" and each is not draft.predicate) for each in draft.words)


def _is_day(when: When) -> bool:
    return when.edtf is not None and _DAY.fullmatch(when.edtf) is not None


def _holds(one: When, other: When) -> bool:
    """Tell whether one time lies within another: the day within its month."""
    inner, outer = (other.earliest, other.latest), (one.earliest, one.latest)
    return None not in (*inner, *outer) and outer[0] <= inner[0] and inner[1] <= outer[1]  # type: ignore[operator]


def _words(when: When, scene: Scene) -> list[Token]:
    return [token for token in scene.doc.char_span(when.start, when.end) or () if not token.is_space]


def _top(tokens: Sequence[Token]) -> Token | None:
    """Return the word of a date that hangs on a word outside it."""
    return next((token for token in tokens if token.head not in tokens or token.head is token), None)


def _is_end(when: When, scene: Scene) -> bool:
    """Tell whether a day only ends what is told or lies beyond: "suspendu jusqu'à jeudi", "reporté au 12 mai", "comme en 1984"."""
    before = scene.article.text[max(0, when.start - 12) : when.start].lower().replace("’", "'").split() or [""]
    ends = (
        before[-1] == "entre"
        or before[-1] in scene.words.until
        or before[-1] in scene.words.as_marks
        or (before[-2:][0] in scene.words.as_marks and before[-1] in _DURING)
        or " ".join(before[-2:]) in scene.words.following_phrases
    )
    moved = before[-1] in _NEW_DAY and is_new_day(_top(_words(when, scene)), scene.words)
    return ends or moved or is_aimed_at(when, before[-1], scene)


_NEW_DAY = ("à", "au", "pour", "to")


def _is_glossed(when: When, scene: Scene) -> bool:
    """Tell whether the editor says in brackets which day is meant: "hier [vendredi]"; or a number begins a name or is a thing's."""
    if is_in_name(when, scene):
        return True
    after = scene.article.text[when.end : when.end + 2]
    if scene.article.text[when.start - 1 : when.start] == "(" and after[:1] == ")":
        return True  # "le lycée de Lens (2021)"
    return after.strip()[:1] == "[" and any(when.end < other.start <= when.end + 3 for other in scene.times if other.is_resolved)


def _dated(when: When, owners: dict[int, list[int]], drafts: Sequence[Draft], scene: Scene) -> list[int]:
    """Climb from the date words to the first event above them; where that leads nowhere, a fronted date is of its clause."""
    tokens = _words(when, scene)
    inside = {token.i for token in tokens}
    top = _top(tokens)
    if tokens and _opens_main(tokens, scene):
        return _fronted(tokens[-1], owners, drafts)
    if tokens and top is not None and (participle := described_by(tokens[0], top)) is not None:
        return owners.get(participle.i, [])
    if tokens and (noun := around(when, tokens, owners, scene)) is not None:
        return owners.get(noun.i, [])
    bare = top is not None and is_bare(top, when)
    loose = top is not None and (_hangs_loosely(top, when, scene) or (bare and is_beside_thing(top, owners, scene)))
    if tokens and top is not None and not _is_day(when) and not bare and is_behind_noun(tokens[0], top, scene):
        return []
    while top is not None and top.i not in owners:
        climbs = (loose and not is_verbal(top)) or _climbs(top, inside, scene) or _dates_occasion(top, when)
        top = top.head if climbs and top.head != top else None
    if tokens and (top is None or _parted(tokens[-1], top)):
        return _fronted(tokens[-1], owners, drafts) if _opens_clause(tokens[0]) else []
    joined = _joined_before(tokens[0], top) if top is not None else None
    return owners.get(joined.i, []) if joined is not None else owners[top.i] if top is not None else []


def _hangs_loosely(top: Token, when: When, scene: Scene) -> bool:
    if top.sure >= _LIKELY or top.family == "conj":
        return False
    return plain_preposition(top) not in scene.words.of_prepositions or "/" in (when.edtf or "")  # "du 25 au 27 janvier"


def _joined_before(first: Token, verb: Token) -> Token | None:
    """Return the verb nearest to a date that the parse hangs on one it is joined to: "ne vote pas et a fondé un parti en avril"."""
    joined = [each for each in conjuncts(verb) if verb.i < each.i < first.i and is_verbal(each) and is_verbal(verb)]
    return joined[-1] if joined else None


def _opens_main(tokens: Sequence[Token], scene: Scene) -> bool:
    """Tell whether a date before a subordinate clause is of the main one: "l'an dernier, lorsque la loi passait, ils ont fait grève"."""
    first, last = tokens[0], tokens[-1]
    after = first.doc.span(last.i + 1, last.i + 3)
    return first.i == first.sent.start and after.text.startswith(",") and after[-1].lower_.replace("’", "'") in scene.words.when_marks


def _opens_clause(first: Token) -> bool:
    """Tell whether a date opens its clause: "prêtre depuis 1958, il a fêté" dates the priest."""
    before = [each for each in first.doc[first.sent.start : first.i] if not each.is_space]
    while before and has_dep(before[-1], "case", "advmod", "det"):
        before.pop()
    is_listed = bool(before) and first.i <= before[-1].head.i <= first.i + 3  # "entre le 17 et le 23 mars"
    return not before or before[-1].is_punct or before[-1].is_quote or (has_dep(before[-1], "cc", "mark") and not is_listed)


def _parted(token: Token, verb: Token) -> bool:
    """Tell whether a semicolon or colon stands between a date and a verb: then it is of another clause."""
    low, high = sorted((token.i, verb.i))
    return any(each.text in ";:" for each in token.doc[low:high])


def _fronted(last: Token, owners: dict[int, list[int]], drafts: Sequence[Draft]) -> list[int]:
    """Return the events of the first finite verb after "il y a un an, ..." in the same clause."""
    doc = last.doc
    if doc.span(last.i + 1, last.i + 2).text != ",":
        return []
    for token in doc[last.i + 2 : last.sent.end]:
        if token.lower_ == "car":
            break
        if token.i in owners and is_verbal(token) and not has_dep(token, "acl", "advcl"):
            return [at for at in owners[token.i] if drafts[at].predicate == token]
    return []


def _climbs(token: Token, inside: set[int], scene: Scene) -> bool:
    """Tell whether a date below this token may date what is above it: not through a subject or object that is no event."""
    if child(token, "cop") is not None or _stands_apart(token):
        return False
    if (token.i in inside or has_dep(token, "conj")) and is_verbal(token) and child(token, "nsubj") is not None:
        return False  # "alors que le pays avait passé trente ans en guerre", "was filed, but on May 3 both agreed"
    if is_verbal(token) and has_dep(token, "advcl", "xcomp", "ccomp") and (not is_verbal(token.head) or is_for_later(token)):
        return False  # "ministre avant de partir en 2014"
    if token.i not in inside and (describes(token) or is_other_spell(token)):
        return False  # "des risques encourus samedi", "fait suite à celui de l'élu, survenu samedi"
    if token.i in inside or is_verbal(token) or has_dep(token, "flat", "fixed", "case", "det", "amod", "nummod", "advmod"):
        return not has_dep(token, "acl:relcl", "ccomp")
    if has_dep(token, "conj"):
        return token.i in scene.time_tokens
    if has_dep(token, "obl"):
        if f"{plain_preposition(token)} {token.lower_}" in scene.words.nearing_phrases:
            return False  # "à l'approche des élections du 4 mars"
        is_about = token.pos_ == "PROPN" or f"{plain_preposition(token)} {token.lower_}" in _ABOUT
        # "fait suite à la veillée du 3 mai"
        return plain_preposition(token) in _DURING and not has_dep(token, "obl:arg") and not is_about
    if has_dep(token, "nmod", "nsubj") and _is_of_phase(token, scene):
        return True
    return (has_dep(token, "nmod") and plain_preposition(token) in WHILE) or has_dep(token, "root", "parataxis")


def _stands_apart(clause: Token) -> bool:
    """Tell a clause beside another: "des vents avaient soufflé –, le port a rouvert mardi", "elle part, s'y marie en 1949"."""
    joined = "mark" not in clause.below if clause.dep_ == "advcl" else clause.family == "parataxis" and "nsubj" in clause.below
    return joined and is_verbal(clause) and (is_finite(clause) or {"nsubj", "aux"} <= clause.below)  # "le bar ayant fermé lundi, il part"


def _is_of_phase(token: Token, scene: Scene) -> bool:
    """Tell whether a phrase belongs to the subject of a verb that says it begins or ends: "les grèves de l'an dernier ont pris fin"."""
    while has_dep(token, "nmod"):
        token = token.head
    return has_dep(token, "nsubj") and token.head.lemma_ in scene.words.phase and scene.lexicon.noun(token.lemma_) is not None


def _dates_occasion(token: Token, when: When) -> bool:
    """Tell whether a day dates a paper that its verb stands in: "dans une lettre du 3 mai", not "lors d'une sortie ce jeudi"."""
    if when.precision != "day" or not has_dep(token, "nmod") or not has_dep(token.head, "obl"):
        return False
    return plain_preposition(token.head) in _DURING - WHILE
