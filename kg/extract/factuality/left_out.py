"""Leave out what its sentence only names: of each draft is asked what its word, its form and its relation may leave open."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.draft import Draft, Scene
from kg.extract.factuality import conditional, embedded, matters, partial, unreached, unsettled, unvouched, withheld
from kg.extract.factuality.faint import is_faint
from kg.extract.factuality.fiction import is_fiction
from kg.extract.factuality.modality import modality
from kg.extract.factuality.untold import is_untold
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import is_verbal
from kg.extract.participants.control import is_infinitive


def is_left_out(draft: Draft, scene: Scene) -> bool:
    """Tell whether nobody says that a draft happened, nor that it is wanted, to come or denied; or whether only a story tells it."""
    if draft.modality is None:
        if embedded.is_put_to_somebody(draft) or unsettled.is_one_of_two(draft, scene.words):
            return True
        if (_of_french if scene.words.language == "fr" else _of_english)(draft, scene):
            return True
    return is_fiction(draft, scene)


def _of_english(draft: Draft, scene: Scene) -> bool:
    predicate, words = draft.predicate, scene.words
    if predicate.pos_ == "NOUN" and draft.rule == "event_nouns":
        if embedded.is_open_noun(predicate, words):
            return True
    elif partial.is_partly_denied(draft, scene) or (is_verbal(predicate) and embedded.is_open_verb(draft, words)):
        return True
    return is_untold(predicate, words) or is_faint(draft, scene)


def _of_french(draft: Draft, scene: Scene) -> bool:
    predicate, words = draft.predicate, scene.words
    if predicate.pos_ == "NOUN" and draft.rule == "event_nouns":
        return _of_noun(predicate, draft, scene)
    if partial.is_partly_denied(draft, scene) or withheld.is_cut_restriction(draft) or withheld.is_shown_as(predicate, words):
        return True
    if conditional.is_unreal(predicate):
        return True
    if conditional.is_laid_down(draft, scene) and modality(draft, scene)[0] == "asserted":
        return True
    if "mark" in predicate.below and conditional.is_as_long(predicate):
        return True
    asked = _BY_RELATION.get(predicate.family)
    return (asked is not None and asked(predicate, draft, scene)) or (is_verbal(predicate) and _of_verb(predicate, draft, scene))


def _of_noun(noun: Token, draft: Draft, scene: Scene) -> bool:
    words = scene.words
    if embedded.is_open_noun(noun, words) or withheld.is_kept_back(noun, words) or withheld.is_of_coming_occasion(noun):
        return True
    if unsettled.is_unsettled_noun(noun, words) or matters.is_matter_noun(noun, words):
        return True
    if unvouched.is_old_or_averted(noun, words) or unreached.is_voted(noun, words):
        return modality(draft, scene)[0] == "planned"
    return unreached.is_of_what_comes(noun) and modality(draft, scene)[0] == "asserted"


def _of_verb(verb: Token, draft: Draft, scene: Scene) -> bool:
    words = scene.words
    if is_infinitive(verb) and _of_infinitive(verb, draft, scene):
        return True
    if "mark" in verb.below and withheld.is_jussive(verb):
        return True
    if withheld.is_better(verb) or withheld.is_opinion_of_some(verb, words) or withheld.is_of_any_such(draft, words):
        return True
    if unsettled.is_of_whoever(draft) or unvouched.is_less(draft) or conditional.is_narrated(verb, words):
        return True
    if verb.lemma_ == "dire" and matters.means(draft):
        return True
    able = {each.lemma_ for each in draft.words}
    if ("devoir" in able and unsettled.should_have_been(draft)) or ("pouvoir" in able and unreached.is_wondered_how(draft)):
        return True
    return embedded.is_open_verb(draft, words)


def _of_infinitive(verb: Token, draft: Draft, scene: Scene) -> bool:
    if matters.is_enough(verb) or matters.is_not_said(verb, scene.words) or unvouched.is_weighed(verb) or unvouched.is_beside(verb):
        return True
    if "aux:tense" in verb.below and unsettled.is_not_yet(verb):
        return True
    return unreached.is_reached(verb, scene.words) and modality(draft, scene)[0] == "planned"


def _of_adverbial(clause: Token, draft: Draft, scene: Scene) -> bool:
    words = scene.words
    if embedded.is_judged(clause, words) or conditional.is_perhaps_over(clause, words) or conditional.is_either(clause):
        return True
    if matters.is_as_if(clause) or matters.is_laid(clause, scene):
        return True
    if not is_verbal(clause):
        return False
    if withheld.is_denied_with(clause, words) or unsettled.is_ruled_out(draft) or unreached.is_end(clause):
        return True
    return unvouched.is_means_of_try(clause, words) and modality(draft, scene)[0] != "asserted"


def _of_content(clause: Token, draft: Draft, scene: Scene) -> bool:
    words = scene.words
    if embedded.is_judged(clause, words) or conditional.is_made_sure(clause) or conditional.is_shown_by_nothing(clause):
        return True
    if conditional.is_not_said(clause, words) or matters.is_as_if(clause) or matters.is_laid(clause, scene):
        return True
    if not is_verbal(clause):
        return False
    return withheld.is_to_be_checked(clause, words) or unsettled.is_ruled_out(draft) or _is_below_conditional(clause, draft, scene)


def _of_subject(clause: Token, draft: Draft, scene: Scene) -> bool:
    return embedded.is_judged(clause, scene.words) or (is_verbal(clause) and unsettled.is_ruled_out(draft))


def _of_governed(clause: Token, draft: Draft, scene: Scene) -> bool:
    if conditional.is_made_sure(clause) or matters.is_as_if(clause):
        return True
    return is_verbal(clause) and (unsettled.is_ruled_out(draft) or _is_below_conditional(clause, draft, scene))


def _of_noun_clause(clause: Token, draft: Draft, scene: Scene) -> bool:
    words, is_relative = scene.words, clause.dep_ == "acl:relcl"
    if is_relative and conditional.is_in_case(clause):
        return True
    if not is_verbal(clause):
        return False
    if is_relative and clause.head.lower_ in ("rien", "personne", "nul"):
        return True
    if unsettled.is_of_nothing_real(clause, words) or unsettled.is_ruled_out(draft) or _is_below_conditional(clause, draft, scene):
        return True
    if is_infinitive(clause):
        return False
    return matters.is_thought(clause, words) or (clause.dep_ == "acl" and unreached.is_of_wanted(clause, words)) or unreached.is_end(clause)


def _is_below_conditional(clause: Token, draft: Draft, scene: Scene) -> bool:
    return unvouched.is_below_conditional(clause, scene.words) and modality(draft, scene)[0] == "asserted"


def _of_joined(clause: Token, draft: Draft, scene: Scene) -> bool:
    return matters.is_as_if(clause)


_BY_RELATION: dict[str, Callable[[Token, Draft, Scene], bool]] = {
    "acl": _of_noun_clause,
    "advcl": _of_adverbial,
    "ccomp": _of_content,
    "conj": _of_joined,
    "csubj": _of_subject,
    "xcomp": _of_governed,
}
