"""Leave out what is denied only in part: "n'a pas été choisi par hasard" tells that it was chosen."""

from __future__ import annotations

from functools import cache

from kg.extract.draft import Draft, Scene
from kg.extract.factuality.polarity import is_restricted, negation, negators
from kg.extract.grammar.negatives import NE, has_ne
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, children_as, has_child, has_dep, is_verbal, morph, plain_preposition
from kg.extract.participants.control import conjunction, governor
from kg.extract.words import Words


def is_partly_denied(draft: Draft, scene: Scene) -> bool:
    """Tell whether a denial is of what a draft leaves unsaid: how, why, how much, with what aim."""
    words, predicate = scene.words, draft.predicate
    if _denies_content(draft, words) or _is_nearly(predicate, words):
        return True
    if words.language == "en":
        return (
            _is_not_all(predicate)
            or (predicate.family == "advcl" and _is_close(predicate))
            or any(map(_is_close, children(predicate, "advcl")))
        )
    verbs = [each for each in draft.words if each.pos_ in ("VERB", "AUX") and has_ne(each)]
    if len(verbs) > 1 and all(negators(each, words) for each in verbs):
        return True  # "n'a pas promis de ne pas signer"
    if predicate not in verbs and has_ne(predicate):
        verbs.append(predicate)
    if verbs and is_verbal(predicate) and governor(predicate, words).lemma_ in words.deny and negators(predicate, words):
        return True  # "nie ne pas avoir payé"
    for verb in verbs:
        found = negators(verb, words)
        if found and any(each.lower_ in _ALL for one in children(verb, "nsubj", "nsubj:pass") for each in (one, *one.children)):
            return True  # "tous les clubs n'ont pas signé", which some did
        if found and _is_narrow(found[-1], draft, scene):
            return True
        if not found and _is_lost(verb, draft, scene):
            return True
    return False


_ALL = frozenset("tous toutes tout toute chaque chacun chacune all every everyone everybody".split())


def _is_not_all(verb: Token) -> bool:
    """Tell "not everyone signed", which some did."""
    subject = child(verb, "nsubj", "nsubj:pass")
    return subject is not None and any(each.lower_ == "not" for one in (subject, *children(subject, "det")) for each in one.children)


def _is_nearly(verb: Token, words: Words) -> bool:
    """Tell "almost collapsed", "a failli ne pas avoir lieu": neither a fact nor a plain denial."""
    if verb.family in ("xcomp", "ccomp") and is_verbal(verb.head) and _is_nearly(verb.head, words):
        return True  # "a presque avoué | qu'elle avait menti"
    near = children_as(verb, words.nearly, "advmod")
    if near and any(each.doc[min(each.i + 1, len(each.doc) - 1)].pos_ not in ("NUM", "DET") for each in near):
        return True
    last = verb.doc[verb.i - 1]
    if verb.i > verb.sent.start and last.lower_ in _last_words(words.nearly) and is_verbal(verb) and "det" not in last.below:
        said = " ".join(each.lower_ for each in verb.doc[max(verb.sent.start, verb.i - 4) : verb.i])
        if any(f" {said}".endswith(f" {each}") for each in words.nearly):
            return True  # "all but sold", "à moitié vendu", "then, in a memoir, half admitted it"
    return verb.family == "xcomp" and verb.head.lemma_ in words.failing and bool(negators(verb, words))


@cache
def _last_words(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(each.rpartition(" ")[2] for each in phrases)


def _is_close(gerund: Token) -> bool:
    """Tell "came close to selling the port"."""
    above = gerund.head
    return has_child(gerund, ("to",), "mark") and (above.lower_ == "close" or has_child(above, ("close",), "xcomp", "advmod"))


def _denies_content(draft: Draft, words: Words) -> bool:
    """Tell "n'a pas dit si", "did not say whether", which deny but one thing said, and it is told elsewhere or not at all."""
    contents = children(draft.predicate, "ccomp", "xcomp")
    if not contents or not negators(draft.predicate, words):
        return False
    told = {part.token.i for part in draft.parts} | {each.i for each in draft.words}
    return any(told.isdisjoint([inner.i for inner in each.subtree]) for each in contents)


def _is_lost(verb: Token, draft: Draft, scene: Scene) -> bool:
    """Tell "ne" whose other word the parse has lost; with a subjunctive it denies nothing: "avant que le feu ne s'étende"."""
    words = scene.words
    moods = {morph(each, "Mood") for each in [verb, *children(verb, "aux")]}
    known = conjunction(verb) != "" or verb.lemma_ in words.cease
    return words.language == "fr" and "Ind" in moods and not known and not is_restricted(verb, words) and not negation(draft, scene)


def _is_narrow(negator: Token, draft: Draft, scene: Scene) -> bool:
    told = {part.token.i for part in draft.parts} | {each.i for each in draft.words}
    last = max(each.i for each in draft.words)  # what stands before it is shown with the verb: "n'a pas été très lu"
    told |= {each.i for each in draft.predicate.children if each.lower_.endswith("ment") and negator.i < each.i < last}
    verbs = [draft.predicate, *(each for each in draft.words if is_verbal(each) and each != draft.predicate)]
    return any(_narrows(each, negator, told, scene) for verb in verbs for each in verb.children if each.i not in told)


def _narrows(each: Token, negator: Token, told: set[int], scene: Scene) -> bool:
    """Tell whether what follows a negation, and is not told, may be all that it denies."""
    words = scene.words
    if each.i < negator.i or each.i in scene.time_tokens or _is_apart(each, negator):
        return False
    if each.family == "advmod":
        return each != negator and each.lower_ not in words.transparent_adverbs | words.negation_adverbs and each.lower_ not in NE
    if has_dep(each, "obl", "advcl") and each.dep_ != "obl:agent":
        return not _is_transparent(each, words) and not any(inner.i in told for inner in each.subtree)
    return False


def _is_apart(each: Token, negator: Token) -> bool:
    first = min((inner.i for inner in each.subtree if inner.text != ","), default=each.i)
    return any(token.text in ",;:(–—«»" for token in each.doc[negator.i : first])


def _is_transparent(each: Token, words: Words) -> bool:
    brought = plain_preposition(each)
    if each.family == "advcl":
        return not any(mark.lower_.replace("’", "'") in words.narrowing_marks for mark in children(each, "mark", "case"))
    if f"{brought} {each.lemma_}" in words.adverbial_phrases:
        return each.lemma_ in words.moment_nouns | words.transparent_nouns
    return brought not in words.narrowing_prepositions or each.lemma_ in words.moment_nouns | words.transparent_nouns
