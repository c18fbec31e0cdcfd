"""Read what an English modal or a French conditional makes of its verb: a plan, an order, what is only possible, what was to come."""

from __future__ import annotations

from kg.extract.factuality.cues import doubts
from kg.extract.grammar.tenses import is_looked_back_on, tense
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, children_as, has_child, is_verbal, morph
from kg.extract.words import Words
from kg.model import Modality

ENGLISH_MODALS: dict[str, Modality] = {
    "will": "planned", "'ll": "planned", "’ll": "planned", "wo": "planned", "shall": "planned", "should": "planned", "must": "planned",
    "can": "hedged", "may": "hedged", "might": "hedged", "could": "hedged", "would": "hedged", "'d": "hedged", "’d": "hedged",
}  # fmt: skip


_HABITUAL = frozenset(
    "normally usually often regularly sometimes typically generally frequently occasionally routinely customarily".split()
)


def is_english_modal(form: Token) -> bool:
    """Tell "would", "may" and the "'d" of "he'd leave" from the one of "he'd left"."""
    return form.lower_ in ENGLISH_MODALS and form.family == "aux" and form.lemma_ != "have"


def of_modal(predicate: Token, form: Token, words: Words) -> Modality:
    """Return what an English modal makes of its verb; "would" of what was to come is a plan, under a condition it is open."""
    if _is_silent(predicate, form, words):
        return "asserted"
    if form.lower_ == "must" and any(each.lower_ == "have" and form.i < each.i for each in children(predicate, "aux")):
        return "hedged"  # "must have left"
    if form.lower_ not in ("would", "'d", "’d"):
        return "hedged" if is_turned(form, predicate) else "asserted" if _is_unable(form) else ENGLISH_MODALS[form.lower_]
    if any(each.lower_ == "have" and form.i < each.i for each in children(predicate, "aux")):
        return "hedged"  # "said he would have resigned"
    if has_child(predicate, _HABITUAL, "advmod"):
        return "asserted"  # "players would normally stay for an hour"
    return "planned" if is_future_in_past(predicate, form, words) or _looks_ahead(predicate, words) else "hedged"


def _is_silent(predicate: Token, form: Token, words: Words) -> bool:
    """Tell a refusal to speak, which took place: "the club would not comment", "wouldn't say why"."""
    if form.lower_ != "would" or form.doc[form.i + 1].lower_ not in ("not", "n't", "n’t"):
        return False
    return predicate.lemma_ in words.say | _SPEAKING and child(predicate, "advcl") is None


_SPEAKING = frozenset("discuss elaborate answer speak talk identify name disclose".split())


def _is_unable(form: Token) -> bool:
    """Tell what cannot be done, and so is not: "could not find it", but "could not have known"."""
    after = form.doc[form.i + 1 : form.i + 3]
    if form.lower_ not in ("can", "could", "ca") or len(after) < 2:
        return False
    return after[1].lower_ == "no" or (after[0].lower_ in ("not", "n't", "n’t") and after[1].lower_ != "have")


def of_verb(clause: Token, words: Words) -> tuple[Modality, tuple[str, ...]] | None:
    """Return what the finite verb of a clause does to the event nouns it governs."""
    rumours = [each for each in children(clause, "nsubj") if each.lemma_ in words.rumour_nouns]
    if doubtful := doubts(clause, words) or rumours:
        return "hedged", (doubtful[0].text,)
    for each in [clause, *children(clause, "aux", "cop")]:
        if is_french_conditional(each, words):
            wished = each.lemma_ == "devoir" or each.lemma_ in words.wished_mildly
            return ("planned" if wished or is_future_in_past(clause, each, words) else "hedged"), (each.text,)
        if morph(each, "Tense") == "Fut" and not is_looked_back_on(clause, each, words):
            return "planned", (each.text,)
        if words.language == "en" and is_english_modal(each):
            return of_modal(clause, each, words), (each.text,)
    return None


def is_only_said_to_say(verb: Token, words: Words) -> bool:
    """Tell "« Je pars », aurait-il lancé", whose words are as doubtful as that he spoke; not "would say"."""
    return bool(doubts(verb, words)) or any(is_french_conditional(each, words) for each in children(verb, "aux"))


def of_time(clause: Token, words: Words) -> tuple[Modality, tuple[str, ...]] | None:
    """Return what a clause of time in the present is beside what is to come: "it will have more when it is released"."""
    if clause.family != "advcl" or tense(clause) != "present":
        return None
    mark = next((each for each in children(clause, "mark", "advmod") if each.lower_ in _WHEN and each.i < clause.i), None)
    if mark is None:
        return None
    above, is_planned = clause.head, False
    while not is_planned:
        is_planned = any(ENGLISH_MODALS.get(each.lower_) in ("planned", "hedged") for each in children(above, "aux"))
        if above.family not in ("xcomp", "advmod", "obl"):  # "may reopen | as early as May, when the snow melts"
            break
        above = above.head
        is_planned = is_planned or above.lemma_ in words.foreseen | words.plan
    return ("planned", (mark.text,)) if is_planned else None


_WHEN = frozenset(("when", "once", "until", "till", "before", "after"))


def is_to_come(predicate: Token) -> bool:
    """Tell "is to be held", "was due to be held"."""
    before = [predicate.doc[each.i - 1] for each in children_as(predicate, ("to",), "mark")]
    return bool(before) and any(each.head is predicate and each.lower_ in ("is", "are", "was", "were", "due") for each in before)


def is_turned(form: Token, predicate: Token) -> bool:
    """Tell "had it happened earlier", "should it happen": the auxiliary before its subject opens a condition."""
    own = child(predicate, "nsubj")
    turned = form.lower_ in ("had", "should", "were") and own is not None and form.i < own.i < predicate.i
    return turned and predicate.head != predicate


def _looks_ahead(predicate: Token, words: Words) -> bool:
    """Tell "names would be engraved", announced before, from "it would be wrong", "would like" and what a quotation weighs."""
    sentence = [each.lower_ for each in predicate.sent]
    supposed = not words.condition_marks.isdisjoint(sentence) or not _SUPPOSING.isdisjoint(sentence)
    weighed = child(predicate, "cop") is not None or predicate.lemma_ in _WEIGHING
    above = predicate.head
    weighed = weighed or (above != predicate and is_verbal(above) and tense(above) == "present")
    own = child(predicate, "nsubj")
    quoted = sum(each.is_quote for each in predicate.doc[predicate.sent.start : predicate.i]) % 2 == 1
    return not (supposed or weighed or quoted or (own is not None and own.lower_ in words.first_person))


_SUPPOSING = frozenset(("otherwise", "could", "might", "may", "perhaps", "were", "probably", "likely"))
_WEIGHING = frozenset(("like", "love", "prefer", "mean", "seem", "appear", "require", "take", "need", "hate", "think", "say", "suggest"))


def is_future_in_past(predicate: Token, form: Token, words: Words) -> bool:
    """Tell whether a simple conditional is what somebody said before: "a annoncé qu'il partirait"."""
    if morph(predicate, "VerbForm") == "Part" and form.dep_ == "aux:tense":
        return False
    if form.lemma_ in words.raise_hedged:
        return False  # "a déclaré que les os pourraient être anciens"
    told = next((each for each in [predicate, *predicate.ancestors] if each.family == "ccomp"), None)
    if told is None:
        return False
    said = told.head
    if said.lemma_ in words.foreseeing | words.laying_down and tense(said) == "past":
        return True  # "on a compris que le toit céderait", "l'accord prévoyait qu'elle partirait"
    return said.lemma_ in words.say - words.finding and (tense(said) == "past" or _commits(said, told, words))


def _commits(said: Token, told: Token, words: Words) -> bool:
    """Tell "annonce qu'elle rembourserait", of whoever announces it, from what somebody announces of others without vouching."""
    own = child(told, "nsubj", "nsubj:pass")
    return said.lemma_ in words.committing and own is not None and own.lower_ in _HIM


_HIM = ("il", "elle", "ils", "elles")


def is_french_conditional(form: Token, words: Words) -> bool:
    """Tell a conditional from the subjunctives that taggers take for one: all its forms end in "-rait" and the like, "ait" does not."""
    if words.language != "fr" or morph(form, "Mood") != "Cnd" or not form.lower_.endswith(_CONDITIONAL_ENDINGS):
        return False
    return not form.lemma_.endswith("rer") or "rer" in form.lower_[-8:]  # "rétirait", misspelt, is none


_CONDITIONAL_ENDINGS = ("rais", "rait", "rions", "riez", "raient")
