"""Decide how surely an event is told: flat out, hedged, or only planned."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.draft import Draft, Scene
from kg.extract.events.clauses import carrier_modality
from kg.extract.factuality.content import Verdict, of_content
from kg.extract.factuality.cues import (
    awaits,
    conditions,
    doubts,
    first_of_condition,
    is_bidden,
    is_concessive,
    is_performed,
    opening_mark,
)
from kg.extract.factuality.infinitives import OF_DONE, of_coloured, of_infinitive
from kg.extract.factuality.modals import (
    is_english_modal,
    is_french_conditional,
    is_future_in_past,
    is_to_come,
    is_turned,
    of_modal,
    of_time,
    of_verb,
)
from kg.extract.factuality.pending import is_indefinite_subject, is_taken_for_granted, noun_cues
from kg.extract.factuality.untold import of_adjective
from kg.extract.grammar.tenses import host, is_looked_back_on, tense
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import (
    bears,
    child,
    children,
    has_child,
    has_dep,
    is_finite,
    is_gerund,
    is_indefinite,
    is_verbal,
    morph,
    plain_preposition,
)
from kg.extract.grammar.voice import is_passive
from kg.extract.participants.control import conjunction, governor, is_behind_quote, is_infinitive, opens_with
from kg.extract.words import Words
from kg.model import Modality


def modality(draft: Draft, scene: Scene) -> Verdict:
    """Return the modality of a draft and the words that show it; the nearest cue decides, a hedge before a plan."""
    if draft.modality is not None:
        known = draft.modality, draft.cues
        return known if draft.modality == "asserted" else _in_allegation(known, draft.predicate, scene.words)
    is_beside = draft.rule in ("titles", "descriptions") and not _is_predicated(draft)  # "à commencer par le maire, Paul Vidal"
    if is_beside:
        hedge = next((each.text for each in children(draft.predicate, "amod") if each.lemma_ in scene.words.hedge_adjectives), None)
        return ("hedged", (hedge,)) if hedge is not None else ("asserted", ())
    if draft.predicate.family == "xcomp" and is_performed(draft.predicate, scene.words):
        return "asserted", ()
    own = list(_own(draft, scene))
    plans = [cue for kind, cue in own if kind == "planned"] if own else []
    if len(plans) < len(own) and (hedges := [cue for kind, cue in own if kind == "hedged"]):
        return "hedged", tuple(hedges)
    told = draft.predicate
    while plans and told.family == "xcomp" and told.head in draft.words:
        told = told.head
    verdict = _inherited(host(told), scene.words, told)
    if plans and verdict[0] != "hedged":
        verdict = "planned", tuple(plans)
    return _in_allegation(verdict, told, scene.words)


def _is_predicated(draft: Draft) -> bool:
    """Tell what somebody will be, "Paul Vidal sera maire", from the office of a name: "le juré sera l'ancien maire Paul Vidal"."""
    office = draft.predicate
    behind = any(part.role == "agent" and part.token.i > office.i and not has_dep(part.token, "nsubj") for part in draft.parts)
    return child(office, "cop") is not None and not behind


def _in_allegation(verdict: Verdict, told: Token, words: Words) -> Verdict:
    """Hedge what a hedged clause governs, however far above: "soupçonné d'avoir promis | de vendre", "aurait proposé | sa démission".

    What is told as done is hedged by what it is done through or who says so: "allegedly persuaded the council | to sell".
    """
    kind, cues = verdict
    while kind != "hedged" and (above := _governing(told, words, planned=kind == "planned")) is not None:
        over, found = of_verb(above, words) or _inherited(above, words, above)
        if over == "hedged":
            return "hedged", (*found, *cues)
        told = above
    return verdict


def _governing(told: Token, words: Words, *, planned: bool) -> Token | None:
    """Return what governs a verb or noun; None above what stands by itself, or for what is taken for granted."""
    above = told.head
    if told.family == "ccomp" and above.family == "xcomp" and is_performed(above, words):
        return None
    if told.family in ("acl", "advcl") and not is_infinitive(told):
        beside = told.dep_ == "acl" and is_indefinite(above) and morph(told, "VerbForm") in ("Part", "Ger")
        return above if beside or (planned and opens_with(told, words.plan_conjunctions)) else None
    if not planned:
        through = told.family == "xcomp" and is_infinitive(told) and above.lemma_ not in OF_DONE
        through = through or (told.family == "ccomp" and above.lemma_ in words.say and not _is_free_to_say(above))
        return above if through or (told.pos_ == "NOUN" and has_dep(told, "obj", "nsubj:pass") and is_indefinite(told)) else None
    if told.family == "conj":
        return None if is_finite(told) else above
    if not has_dep(told, *_GOVERNED) or is_taken_for_granted(told, above, words):
        return None
    return governor(told, words)


def _is_free_to_say(verb: Token) -> bool:
    """Tell "peut affirmer que", "il est utile de noter que", "en mesure de conclure que", which leave what is said as it is."""
    able = verb.head.lemma_ == "pouvoir" or not is_verbal(verb.head)
    return (is_infinitive(verb) and able) or has_child(verb, ("can",), "aux")


_GOVERNED = ("xcomp", "ccomp", "csubj", "obj", "obl", "nsubj:pass", "nmod", "acl", "advcl")


def _own(draft: Draft, scene: Scene) -> Iterator[tuple[Modality, str]]:
    words, predicate = scene.words, draft.predicate
    carried = carrier_modality(draft, words)
    if carried is not None:
        yield carried
    if is_verbal(predicate) or child(predicate, "cop") is not None:
        yield from _finite_cues(predicate, draft, words)
    elif predicate.pos_ == "NOUN":
        yield from noun_cues(predicate, words)
    for each in (predicate, *[each for each in draft.words if each is not predicate and is_verbal(each)]):
        for cue in doubts(each, words):
            yield "hedged", cue.text
    if "advcl" in predicate.below and (bears(predicate, "Tense", "Fut") if words.language == "fr" else has_child(predicate, _WILL, "aux")):
        yield from (("hedged", each.text) for each in conditions(predicate, words))
    if predicate.dep_ == "acl":
        near = children(predicate.head, "amod")  # "les possibles entraves exercées par le maire"
        yield from (("hedged", each.text) for each in near if each.lemma_ in words.hedge_adjectives)


_WILL = ("will", "'ll", "’ll", "shall")


def _finite_cues(predicate: Token, draft: Draft, words: Words) -> Iterator[tuple[Modality, str]]:
    summoned = predicate.lemma_ == "convoquer" and "aux:tense" in predicate.below  # "ont été convoqués"
    if predicate.lemma_ in words.foreseen and not summoned and is_passive(predicate, words) and "obl:agent" not in predicate.below:
        yield "planned", predicate.text  # "est prévu", "sont attendus"
    if predicate.lemma_ in words.raise_hedged and "xcomp" in predicate.below:
        yield "hedged", predicate.text  # "semble usuel"
    if words.language == "en":
        yield from of_adjective(predicate, draft.consumed, words)
    if is_to_come(predicate) if words.language == "en" else is_bidden(predicate):
        yield "planned", predicate.text
    for each in _forms(predicate, draft, words):
        tense = morph(each, "Tense")
        if is_french_conditional(each, words):
            wished = each.lemma_ == "devoir" or (each.lemma_ in words.wished_mildly and each.head != predicate)
            yield ("planned" if wished or is_future_in_past(predicate, each, words) else "hedged"), each.text
        elif (tense == "Fut" and not is_looked_back_on(predicate, each, words)) or (
            morph(each, "Mood") == "Imp" and (each == predicate or each.lemma_ == "let") and child(predicate, "nsubj") is None
        ):
            yield "planned", each.text
        if words.language == "en" and each.family == "aux" and (is_english_modal(each) or is_turned(each, predicate)):
            yield of_modal(predicate, each, words), each.text


def _forms(predicate: Token, draft: Draft, words: Words) -> list[Token]:
    """Return the verb forms of a draft that may tell more than that something is or was."""
    forms = [*draft.words, *children(predicate, "aux", "cop")]
    if words.language == "fr":
        forms = [each for each in forms if each.feats.get("Tense") == "Fut" or each.feats.get("Mood") in ("Cnd", "Imp")]
        if not forms:
            return forms
    own = children(predicate, "aux:tense")[:-1]  # "il aurait « fui », a affirmé le maire", both hung on the last verb
    return [each for each in dict.fromkeys(forms) if each.pos_ in ("VERB", "AUX") and each not in own]


def is_conditional(draft: Draft) -> bool:
    """Tell whether a draft is told in the press conditional, which reports without vouching."""
    return any(morph(each, "Mood") == "Cnd" and each.lemma_ != "pouvoir" for each in draft.words)


def _inherited(clause: Token, words: Words, predicate: Token) -> Verdict:
    """Return what the clauses above make of this one."""
    if predicate is not clause:
        is_granted = is_taken_for_granted(predicate, clause, words) or not _is_governed(predicate, clause)
        return (
            ("asserted", ())
            if is_granted
            else of_verb(clause, words) or _awaited(predicate, clause, words) or _inherited(clause, words, clause)
        )
    first = first_of_condition(clause) if words.language == "en" else clause
    mark = opening_mark(first) if "mark" in first.below else None
    if mark is not None and mark.lower_ in words.condition_marks:
        is_joined = has_dep(first, "conj", "parataxis") and awaits(first)  # "il se repose et si je joue, il partira"
        if is_joined or (first.family == "advcl" and not is_concessive(first, words)):
            return "hedged", (mark.text,)
    if is_finite(clause):
        verdict = (
            _of_conjunction(clause, words) or of_content(clause, words) or (of_time(clause, words) if words.language == "en" else None)
        )
    else:
        verdict = of_infinitive(clause, words)
    return verdict or _of_governor(clause, words)


def _awaited(noun: Token, clause: Token, words: Words) -> Verdict | None:
    """Return what "doit" makes of a subject that nobody knows of yet: "une réouverture du stade doit attirer les clubs"."""
    awaits = clause.lemma_ in words.raise_planned and "xcomp" in clause.below and is_indefinite_subject(noun)
    return ("planned", (clause.text,)) if awaits and tense(clause) == "present" else None


def _is_governed(noun: Token, clause: Token) -> bool:
    """Tell an event noun that its clause makes something of from one that it takes for granted."""
    if noun.head is clause:
        is_strayed = noun.dep_ == "conj" and plain_preposition(noun) in ("à", "de")  # "donnera lieu à des vols et à des | rixes"
        if is_strayed or is_indefinite_subject(noun):
            return True
    return has_dep(_under(noun, clause), "obj", "obl:arg", "xcomp", "nsubj:pass")


def _of_conjunction(clause: Token, words: Words) -> Verdict | None:
    """Return what "pour que", "avant que" or "à moins que" makes of its clause; before a past event, the other happened too."""
    if not conjunction(clause):
        return None
    if opening := opens_with(clause, words.plan_conjunctions):
        return "planned", (opening,)
    if opening := opens_with(clause, words.hedge_conjunctions):
        return "hedged", (opening,)
    opening = opens_with(clause, words.before_conjunctions)
    return ("planned", (opening,)) if opening and tense(host(clause.head)) != "past" else None


def reserved(clause: Token, words: Words) -> bool:
    """Tell whether a clause itself is wanted, possible, to come or denied."""
    denied = has_child(clause, words.negation_adverbs, "advmod")
    verdict = of_verb(clause, words) or _inherited(clause, words, clause)
    raised = clause.family == "xcomp" and of_coloured(clause.head, words)
    return denied or bool(raised) or verdict[0] != "asserted"


def _under(token: Token, top: Token) -> Token:
    while token.head != top and token.head != token:
        token = token.head
    return token


def _of_governor(clause: Token, words: Words) -> Verdict:
    governor = clause.head
    if governor == clause or has_dep(clause, "acl:relcl", "parataxis", "root", "appos"):
        return "asserted", ()
    mark = opening_mark(clause)
    is_granted = mark is not None and (tense(clause) == "past" or mark.doc[mark.i - 1].lower_ == "même")
    contrasts = is_granted and clause.i < governor.i and is_concessive(clause, words)
    if has_dep(clause, "ccomp", "csubj") and mark is not None and mark.lower_ in words.condition_marks and not contrasts:
        return "hedged", (mark.text,)  # "on ignore s'il a été tué"
    if has_dep(clause, "ccomp", "csubj", "xcomp"):
        is_content = mark is not None and mark.lower_ in words.content_marks and is_finite(clause)
        if is_content and governor.lemma_ in words.preventing | words.refuse:  # of whose subjunctive many forms are not told
            return "hedged", (governor.text,)  # "éviter que le feu ne gagne la grange"
        seems = (
            governor.lemma_ in words.raise_hedged and clause.family != "xcomp" and not contrasts
        )  # "il semble que", but not "a pu partir"
        if governor.lemma_ in words.accuse | words.hedge_adjectives or seems:
            return "hedged", (governor.text,)
    shares = has_dep(clause, "advcl", "xcomp", "obl") and not is_finite(clause)
    if not (shares or (clause.family == "conj" and not _has_own(clause))):
        return "asserted", ()
    if not (is_verbal(governor) or "cop" in governor.below) or is_behind_quote(clause):
        return "asserted", ()
    is_before = clause.family == "advcl" and morph(clause, "Tense") == "Past" and not is_infinitive(clause)  # "élu maire, il partira"
    if is_before and child(clause, "aux:tense") is not None and not is_gerund(clause):
        return "asserted", ()  # "ayant prévu la grève, il devrait arriver demain", but "aurait été payée en ayant peu travaillé"
    if is_before:
        return next((each for each in [of_verb(governor, words)] if each is not None and each[0] == "hedged"), ("asserted", ()))
    means = is_gerund(clause) and clause.lemma_ not in words.say and tense(governor) == "present"  # "il souhaite gagner en visant haut"
    raising = governor.lemma_ in words.raise_hedged | words.raise_planned or (means and governor.lemma_ in words.plan | words.wanting)
    is_raised = raising and child(governor, "xcomp", "ccomp") is not None
    raised = of_coloured(governor, words) if is_raised and clause.family == "advcl" else None  # "il peut céder en parlant"
    tells_itself = morph(clause, "VerbForm") == "Fin" and morph(clause, "Tense") == "Pres"  # "pourrait doubler et augmente déjà"
    return (None if tells_itself else of_verb(governor, words)) or raised or _inherited(governor, words, governor)


def _has_own(clause: Token) -> bool:
    """Tell a clause with a subject or a finite auxiliary of its own from "et d'avoir fui" in "accusé d'avoir volé et d'avoir fui"."""
    formed = [each for each in children(clause, "aux", "nsubj", "cop") if each.dep_ != "aux:caus"]
    return any(morph(each, "VerbForm") != "Inf" for each in formed)
