"""Pass a date on to what happens together with what it dates: "a débuté lundi, marquant deux buts"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.draft import Draft, Scene
from kg.extract.factuality.beside import has_own_time, is_redated, met_before
from kg.extract.grammar.tenses import tense
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, has_dep, is_verbal, morph, plain_preposition
from kg.extract.words import Words
from kg.model import When

# Those that say when.
WHILE = frozenset("lors de|durant|pendant|au cours de|à l'occasion de|during".split("|"))


def share(found: dict[int, When], drafts: Sequence[Draft], owners: dict[int, list[int]], scene: Scene) -> dict[int, When]:
    """Pass a date on to what happens together with what it dates."""
    shared = dict(found)
    if not found:
        return shared
    for at, draft in enumerate(drafts):
        if at in shared:
            continue
        for other in _together(draft, owners, drafts, scene):
            is_its = other in found and not is_redated(draft, drafts[other], scene)
            if is_its and _reaches(found[other], draft, drafts[other], scene.words) and not _is_vague_beside(found[other], draft):
                shared[at] = found[other]
                break
    for at, draft in enumerate(drafts):  # a subordinate "quand" clause shares the date its main clause was given above
        if at not in shared and (main := _when_main(draft, scene)) is not None:
            with_main = next((other for other in owners.get(main.i, ()) if other in shared), None)
            if with_main is not None and not (shared[with_main].edtf or "").endswith(".."):
                shared[at] = shared[with_main]
    return shared


def _together(draft: Draft, owners: dict[int, list[int]], drafts: Sequence[Draft], scene: Scene) -> list[int]:
    """Return the drafts that happen at the same time as this one, by the grammar."""
    token, words = draft.predicate, scene.words
    above: list[int] = []
    if not is_verbal(token):
        return above
    # "a dit lundi avoir vendu le bar", "a demandé lundi de le vendre": sold before or after
    if token.family == "conj" and (child(token, "mark") is not None or has_child(token, ("car",), "cc")):
        return above  # "un texte est proposé lundi pour que tous votent", "le pont est fermé lundi, car il a été abîmé"
    is_done = token.family == "xcomp" and ("aux" in token.below or token.head.lemma_ in words.plan | words.called_for)
    if (token.family in ("conj", "xcomp") and not is_done) or (
        token.family == "advcl" and morph(token, "VerbForm") in ("Part", "Ger") and "aux" not in token.below
    ):
        above += owners.get(token.head.i, [])
    if not token.below.isdisjoint(("obl", "advcl")):
        whiles = [each for each in children(token, "obl") if plain_preposition(each) in WHILE]
        above += [at for each in (*whiles, *met_before(token)) for at in owners.get(each.i, ())]
    if token.lemma_ in words.phase:
        above += [
            at
            for part in draft.parts
            if part.role in ("agent", "patient") and has_dep(part.token, "nsubj")
            for at in owners.get(part.token.i, ())
        ]
    return [at for at in above if drafts[at] is not draft] if above else above


def _when_main(draft: Draft, scene: Scene) -> Token | None:
    token = draft.predicate
    mark = child(token, "mark", "advmod") if token.family in ("advcl", "ccomp", "conj") else None
    return token.head if mark is not None and mark.lower_.replace("’", "'") in scene.words.when_marks else None


def _is_vague_beside(when: When, draft: Draft) -> bool:
    """Tell whether a month or year of the main clause says too little of what goes with it: "a débuté en 2009, marquant 138 buts"."""
    if when.text.lower().endswith(("ly", "ement", "mment")):
        return True  # "nobody was immediately hurt, but some fled"
    return when.precision != "day" and has_dep(draft.predicate, "advcl")


def _reaches(when: When, draft: Draft, source: Draft, words: Words) -> bool:
    """Tell whether date words stand before both coordinated verbs; "a parlé lundi et partira" dates the first alone."""
    if not has_dep(verb := draft.predicate, "conj"):
        return True
    says = verb.lemma_ in words.say and "nsubj" in verb.below  # "en juin, ils ont vendu le bar, et le maire a dit"
    if has_own_time(verb, words) or (says and when.precision != "day"):
        return False
    return len({tense(verb), tense(source.predicate)} - {"none"}) < 2 and not source.predicate.idx <= when.start <= verb.idx
