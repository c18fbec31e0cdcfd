"""Leave out participants and events that the parse itself doubts: what is told less is better than what is told wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.draft import Draft, Part
from kg.extract.grammar.tokens import Token, once
from kg.extract.grammar.tree import children, has_child, has_dep, is_finite
from kg.extract.participants.adverbials import is_behind_complement
from kg.extract.participants.rivals import is_set_off

# Of 600 tellings judged by hand 0.57 were true. With what a preposition brings in by arcs less likely than 0.6, 0.36 were, with
# objects under 0.3 0.5, with a subject shared along arcs under 0.35 0.3. Places are told right however doubtful their arcs.
LEAST = {"agent": 0.05, "patient": 0.3, "recipient": 0.6, "place": 0.2, "topic": 0.35, "other": 0.6}
LEAST_SHARED = 0.35  # of a subject that an infinitive or participle shares with what it hangs on
LEAST_OWN = 0.3  # of a subject: below it the clause itself is misread, 1 of 4 true
_MOST_ASKED = max(LEAST.values())
LEAST_BESIDE = 0.5  # of an infinitive or participle beside a clause: below it 2 of 14 were true
LEAST_EVENT = 0.2  # of what else tells an event, but for main clauses, whose own arc says little
LOOSE = ("ROOT", "root", "parataxis", "ccomp", "conj")
_BESIDE_DAYS = ("lendemain", "veille", "surlendemain", "avant-veille")
GERUND = ("en", "by", "while")  # "en organisant un gala": whoever does it is the subject of the clause


def without_doubtful(draft: Draft) -> Draft | None:
    """Return the draft without its doubtful participants; None where all it had were doubtful, or itself is."""
    predicate, sure = draft.predicate, []
    if predicate.sure < LEAST_BESIDE and predicate.sure < _least_event(predicate):
        return None
    for part in draft.parts:
        token = part.token
        if token.head is predicate and token.sure >= _MOST_ASKED and token.family != "obj":
            sure.append(part)
            continue
        if token.sure < LEAST_OWN and token.family == "nsubj" and token.head is predicate:
            return None
        if _is_sure(part, predicate):
            sure.append(part)
    kept = tuple(sure)
    if predicate.feats.get("VerbForm") == "Part" and not _says_of_somebody(kept, predicate):
        return None
    if len(kept) == len(draft.parts):
        return draft
    if not kept or (predicate.family == "acl" and draft.parts[0] not in kept):
        return None  # a participle says nothing but of its noun
    return replace(draft, parts=kept)


def _says_of_somebody(parts: tuple[Part, ...], participle: Token) -> bool:
    """Tell a participle with an auxiliary, or with who does or undergoes it, from what is left of an adjective: "une lettre ouverte"."""
    return not participle.below.isdisjoint(("aux", "cop")) or any(part.role in ("agent", "patient", "recipient") for part in parts)


def _least_event(predicate: Token) -> float:
    if predicate.family == "advcl" and not _is_bound(predicate):
        return LEAST_BESIDE
    return 0.0 if has_dep(predicate, *LOOSE) else LEAST_EVENT


def _is_bound(predicate: Token) -> bool:
    """Tell a clause with a verb form of its own, and a gerund, from one whose place in the sentence alone says whose it is."""
    return is_finite(predicate) or has_child(predicate, GERUND, "mark", "case")


def _is_sure(part: Part, predicate: Token) -> bool:
    if part.role == "patient" and part.token.family == "obj" and _is_measure(part.token):
        return False
    likely = likelihood(part.token, predicate)
    if likely >= _MOST_ASKED or _is_against_the_parse(part, predicate):
        return True
    shared = predicate.family in ("advcl", "acl", "obl") and not _is_bound(predicate) and predicate in _between(part.token, predicate)
    listed = part.role == "patient" and any(each.family in ("appos", "nmod") for each in _between(part.token, predicate))
    role = "agent" if listed or part.token.family == "nsubj" else part.role  # "de grands studios, dont Pathé"
    role = "patient" if part.token.dep_ == "xcomp" and not part.preposition else role  # "was voted | player of the year"
    least = max(LEAST[role], LEAST_SHARED) if shared else LEAST[role]
    return likely >= least


def _is_measure(token: Token) -> bool:
    """Tell how often or each for himself from what is done: "intervenir plusieurs dizaines de fois", "approuver chacun les lois"."""
    if token.lower_ in ("chacun", "chacune"):
        return any(each is not token for each in children(token.head, "obj"))
    return token.lower_ in _BESIDE_DAYS or has_child(token, ("fois",), "nmod")  # "se moquent le lendemain de la pièce"


def _is_against_the_parse(part: Part, predicate: Token) -> bool:
    """Tell a subject that a rule found where the parse lost it: "durant le gala, le directeur, Paul Vidal, a parlé"."""
    if part.role in ("agent", "patient") and part.token.i < predicate.i and is_set_off(part.token):
        return True
    if part.preposition and part.token.head is predicate and predicate.dep_ == "acl:relcl" and part.token.feats.get("PronType") == "Rel":
        return True  # "the police, to whom he turned"
    if part.preposition and is_behind_complement(part.token, predicate):
        return True
    if part.role != "agent" or part.token.head is predicate:
        return False
    above = [part.token, *part.token.ancestors]
    return predicate in above and has_dep(above[above.index(predicate) - 1], "obl", "nmod") and part.token.i < predicate.i


def likelihood(token: Token, predicate: Token) -> float:
    """Return how likely all the arcs are that lead from a participant to what is told of it, by the pipeline's own measure."""
    if token.head is predicate and token is not predicate:
        return token.sure
    product = 1.0
    for each in _between(token, predicate):
        product *= each.sure
    return product


@once
def _upwards(token: Token) -> frozenset[int]:
    """Return the places of a token and of all above it."""
    return frozenset([token.i, *[each.i for each in token.ancestors]])


def _between(token: Token, predicate: Token) -> Iterator[Token]:
    """Yield the tokens whose arcs join the two: up to what stands above both, or to the end of a sentence, and down."""
    above = _upwards(predicate)
    while token.i not in above:
        yield token
        if token.head is token:
            break  # of another sentence
        token = token.head
    while predicate is not token and predicate.head is not predicate:
        yield predicate
        predicate = predicate.head
