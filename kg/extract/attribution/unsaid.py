"""Decide whether what a draft tells stands in somebody's words of whom nobody can tell who it is: no fact of the article's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.extract.attribution.aside import aside
from kg.extract.attribution.sayers import sayer, says
from kg.extract.attribution.sources import Attribution
from kg.extract.attribution.speakers import Quotation
from kg.extract.attribution.speech import is_nobody, speaker
from kg.extract.draft import Draft, Scene
from kg.extract.grammar.tenses import host
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_dep, is_verbal, morph
from kg.extract.grammar.voice import is_passive
from kg.extract.participants.control import is_infinitive
from kg.extract.words import Words


def is_unsaid(draft: Draft, scene: Scene, found: Mapping[int, list[Attribution]], quoted: Iterable[Quotation]) -> bool:
    """Tell whether a draft stands in somebody's words and nobody is known to say them: no fact of the article's own."""
    covering = found.get(draft.predicate.i, ())
    if covering:
        if _is_beside(draft.predicate, scene):
            return speaker(draft, scene, found) is None  # "selon Belga, le pont a cédé, tandis que la gare est fermée"
        if any(is_nobody(each, draft.predicate, scene) for each in covering):
            return speaker(draft, scene, found) is None  # "ceux qui disent que", "l a affirmé que"
        if len({each.source.i for each in covering if each.verb is None and each.source is not None}) > 1:
            return True  # "selon Nuage, un bilan fait état de morts, qui seraient cinq, selon le maire"
    around = next((each for each in quoted if each.first.i <= draft.predicate.i <= each.last.i and draft.predicate != each.verb), None)
    if around is None and _is_said_by_nobody(draft.predicate, scene):
        return speaker(draft, scene, found) is None  # "n'a pas aimé l'article affirmant qu'il a fui"
    if around is None and _is_in_first_person(draft, scene):
        teller = speaker(draft, scene, found)  # a letter or speech given without marks: "which reads: I will resign"
        return teller is None or teller[1].verb is None  # "selon la mairie, la note que nous avons lue": the newspaper has
    if around is None and scene.words.language == "en" and _ends_quotation(draft.predicate):
        return speaker(draft, scene, found) is None
    if draft.rule == "event_nouns" and scene.is_quoted(draft.predicate):
        return speaker(draft, scene, found) is None  # "a évoqué le « procès du siècle »"
    return around is not None and not (_is_phrase(draft) or _is_own(draft, around, scene)) and speaker(draft, scene, found) is None


def _is_own(draft: Draft, around: Quotation, scene: Scene) -> bool:
    """Tell the teller's own, in words of another: "le club « coopère pleinement »"."""
    takers = [part.token for part in draft.parts if part.role in ("agent", "patient")]
    behind = [each for each in children(draft.predicate, "nsubj") if each.i > draft.predicate.i and morph(each, "Person") not in ("1", "2")]
    tells = says(draft.predicate, scene.words) and bool(behind)  # but « Croyez-vous qu'il part ? »
    top = draft.predicate
    while top.head.i >= around.first.i and top.head is not top and is_infinitive(top):
        top = top.head
    bids = is_infinitive(top) and child(top, "cop") is None and top.head.i < around.first.i  # "appelle à « brûler le palais »"
    begun = any(each.i < around.first.i for each in takers) and not _is_behind_colon(around)
    return tells or bids or begun


def _is_phrase(draft: Draft) -> bool:
    """Tell an event told by a noun alone, of no clause: a title or an event noun among the words of a headline."""
    return not is_verbal(host(draft.predicate)) and (draft.rule in ("titles", "descriptions", "event_nouns"))


def _is_beside(predicate: Token, scene: Scene) -> bool:
    """Tell what stands beside somebody's words, but for what tells of other words: "tandis qu'une autre source assure que"."""
    beside = aside(predicate, scene)
    return beside is not None and not (predicate is beside and says(predicate, scene.words))


def _is_behind_colon(quotation: Quotation) -> bool:
    """Tell what goes on behind a colon with a quotation: "... ses vœux : « Chers amis », le club « a bien joué »"."""
    before = quotation.first.doc[quotation.first.sent.start : quotation.first.i - 1]
    colon = next((each.i for each in reversed(before) if each.text == ":"), None)
    return colon is not None and any(each.text in "«»“”" for each in before if each.i > colon)


def _is_said_by_nobody(predicate: Token, scene: Scene) -> bool:
    """Tell what hangs on a gerund or infinitive of saying whose subject is lost: "n'a pas aimé l'article affirmant qu'il a fui"."""
    clause = predicate
    while clause.family != "ccomp":
        if clause.head is clause:
            return False
        clause = clause.head
    verb = clause.head
    if _is_hearsay(verb, scene.words):
        return child(clause, "mark") is not None
    if verb.lemma_ not in scene.words.say:
        return False
    joined = has_dep(verb, "conj") and morph(verb, "VerbForm") == "Fin" and child(verb, "nsubj", "expl") is None
    if joined and not is_passive(verb, scene.words):
        return child(clause, "mark") is not None and sayer(verb, scene) is None  # "the editors arrived and said that"
    aims = has_dep(verb, "xcomp") and any(each.lower_ == "pour" for each in children(verb, "mark"))
    forms = ("Inf", "Part", "Ger") if aims or has_dep(verb, "advcl") else ("Part", "Ger") if _is_loose(verb) else ()
    is_bare = morph(verb, "VerbForm") in forms and child(verb, "aux") is None and not has_dep(verb, "acl:relcl")
    bare = scene.words.language == "en" and child(clause, "nsubj", "nsubj:pass") is not None  # "telling guests the hall was safe"
    return is_bare and (bare or child(clause, "mark") is not None) and sayer(verb, scene) is None


def _is_loose(participle: Token) -> bool:
    """Tell "un tract affirmant que", also where the parse makes it the root."""
    return has_dep(participle, "acl") or (has_dep(participle, "ROOT") and participle.lower_.endswith(("ant", "ing")))


def _is_hearsay(verb: Token, words: Words) -> bool:
    """Tell "on raconte que", "il se dit que", "le bruit court que": so people say."""
    if verb.lemma_ in words.hearsay:
        return any(each.lower_ == "on" or has_dep(each, "expl:pv") for each in children(verb, "nsubj", "expl:pv"))
    teller = child(verb, "nsubj")
    return teller is not None and teller.lemma_ in words.rumour_nouns and verb.lemma_ not in words.deny


def _ends_quotation(predicate: Token) -> bool:
    """Tell a sentence that closes a quotation opened in one before: 'Hence, there is no hope."'."""
    marks = [each for each in predicate.sent if each.is_quote]
    return len(marks) == 1 and marks[0].i >= predicate.sent.end - 2 and predicate.i < marks[0].i


def _is_in_first_person(draft: Draft, scene: Scene) -> bool:
    """Tell whether whoever speaks takes part in what a draft tells."""
    own = scene.words.own_forms
    for part in draft.parts:
        for each in (part.token, *children(part.token, "nmod:poss", "det")):
            is_own = each.lower_ in own and each.text != "US"
            if is_own and (part.role != "recipient" or not says(draft.predicate, scene.words)):
                return True  # but "m'a dit le maire" is the teller's
    return False
