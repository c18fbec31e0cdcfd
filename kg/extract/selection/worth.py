"""Tell the drafts that say something from those that do not."""

from __future__ import annotations

from kg.extract.draft import Draft, Scene
from kg.extract.grammar.phrases import phrase
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import child, children, children_as, has_child, has_dep, is_verbal, morph
from kg.extract.grammar.voice import is_participle, is_passive, reflexive
from kg.extract.participants.control import is_infinitive, is_wish
from kg.extract.participants.subjects import subject
from kg.extract.selection.english import is_left_unsaid
from kg.extract.selection.infinitives import is_adrift
from kg.extract.words import Words


def tells(draft: Draft, scene: Scene) -> bool:
    """Tell whether a verb with its participants says anything by itself."""
    words, verb = scene.words, draft.predicate
    if _says_nothing(draft, scene) or _is_cut_off(draft, words) or _is_of_this_text(draft, words):
        return False
    if words.language == "en" and is_left_unsaid(draft, words):
        return False
    if is_infinitive(verb) and (_is_abstract(draft, words) or _is_unbound(verb) or _is_set_apart(verb) or is_adrift(draft, scene)):
        return False
    if is_participle(verb) and (_is_attribute(verb, words) or _is_of_nothing(verb, words)):
        return False
    return not _is_cut_result(draft)


def _is_cut_result(draft: Draft) -> bool:
    """Tell what befell an object where the draft leaves that out: "a eu la main | arrachée"."""
    verb = draft.predicate
    if verb.lemma_ not in ("avoir", "voir"):
        return False
    told = {at for part in draft.parts for at in range(phrase(part.token)[0], phrase(part.token)[1] + 1)}
    results = (
        one for each in children(verb, "obj") for one in (*children(each, "acl", "amod"), *children(verb, "xcomp")) if one.i > each.i
    )
    return any(is_participle(one) and one.i not in told and one.doc[one.i - 1].text != "," for one in results)


def _is_of_this_text(draft: Draft, words: Words) -> bool:
    """Tell what an article says of itself: "cet article mentionne l'un de nos projets"."""
    for part in draft.parts:
        if part.token.lemma_ in words.own_text_nouns and part.token.family == "nsubj" and part.role in ("agent", "patient"):
            return "Dem" in [morph(mark, "PronType") for mark in children(part.token, "det")]
    return False


def _is_attribute(verb: Token, words: Words) -> bool:
    """Tell what somebody takes another thing for, or finds it to be: "un droit que nous pensions réservé à l'homme"."""
    above = verb.head
    bare = verb.family == "xcomp" and child(verb, "aux") is None
    return bare and is_verbal(above) and not is_passive(above, words) and child(above, "obj") is not None and reflexive(above) is None


def _is_set_apart(verb: Token) -> bool:
    """Tell an infinitive that the parse hangs on a verb across "que" or a colon: "affirme que, selon lui, avoir perdu est utile"."""
    if verb.family not in ("xcomp", "ccomp"):
        return False
    if any(morph(each, "VerbForm") == "Fin" for each in [verb, *children(verb, "aux")]):
        return False  # "que le joueur s'est fait éliminer"
    while has_dep(verb.head, "xcomp", "ccomp") and is_infinitive(verb.head):
        verb = verb.head
    first = min(each.i for each in [verb, *children(verb, "aux", "expl", "advmod", "iobj", "obj")])
    between = verb.doc[verb.head.i + 1 : first]
    return any(each.text == ":" or (each.lower_ in QUE and each.head is verb) for each in between[:-1])


def _is_unbound(verb: Token) -> bool:
    """Tell an infinitive that nothing governs: joined to a finite verb, as no "et" can, or after "c'est"."""
    above = verb.head
    being = child(verb, "aux:pass", "cop") if morph(verb, "VerbForm") == "Inf" else None
    marks = [each for each in children(verb, "mark", "aux:caus") if each.lower_ not in ("de", "d'", "d’")]
    if being is not None and morph(being, "VerbForm") == "Fin" and not marks:
        return True
    return verb.family == "conj" and is_verbal(above) and not is_infinitive(above) and above.i < verb.i


def _is_of_nothing(verb: Token, words: Words) -> bool:
    """Tell a participle that agrees with no noun near it."""
    return words.language == "fr" and verb.family == "acl" and verb.dep_ != "acl:relcl" and not subject(verb, words)


def _is_abstract(draft: Draft, words: Words) -> bool:
    """Tell whether an infinitive only says what a noun is for, nobody doing it: "une capacité de générer des vidéos"."""
    agents = any(part.role == "agent" for part in draft.parts) or is_wish(draft.predicate.head, words)  # "un appel à manifester"
    return draft.predicate.family in ("acl", "nmod") and not agents


def _says_nothing(draft: Draft, scene: Scene) -> bool:
    """Tell what is no news: "il faut attendre" of nobody, a bare "il a" or "est", what readers are told to do."""
    words, predicate = scene.words, draft.predicate
    if predicate.lemma_ in words.empty_verbs and draft.relation is None and draft.rule != "light_verbs":
        return True
    agents = [part.token.lower_ for part in draft.parts if part.role == "agent"]
    if not agents and not words.impersonal_verbs.isdisjoint([each.lemma_ for each in draft.words]):
        return True
    if "nsubj" in predicate.below and _is_of_anybody(predicate, scene):
        return True
    if predicate.lemma_ in words.hedging and _is_aside(predicate, words):
        return True
    return bool(agents) and words.second_person.issuperset(agents) and not scene.is_quoted(predicate)


def _is_aside(verb: Token, words: Words) -> bool:
    """Tell what only colours a clause: "a new look, I think, is needed"."""
    return has_child(verb, words.first_person, "nsubj") and child(verb, "ccomp", "xcomp", "obj", "obl", "advcl") is None


def _is_of_anybody(verb: Token, scene: Scene) -> bool:
    """Tell what anybody may do, by which authors bring in something else: "on note une hausse"; "on a volé un tableau" is news."""
    if not verb.below.isdisjoint(("aux:tense", "aux:pass")):
        return False
    nobody = [each for each in children_as(verb, scene.words.nobody, "nsubj") if "nmod" not in each.below]
    return bool(nobody) and not scene.is_quoted(verb)


def _lacks(draft: Draft, words: Words) -> bool:
    """Tell "ce qu'on fait" and "a mis l'équipe", where what is done, or where it is put, is lost."""
    verb = draft.predicate
    if draft.rule == "attempts":
        lower = draft.consumed[0]
        bare = child(lower, "obj", "iobj", "obl", "xcomp", "ccomp", "advcl", "aux:pass") is None
        return lower.lemma_ in words.transitive and bare and reflexive(lower) is None
    if verb.lemma_ not in words.transitive | words.placing or is_passive(verb, words) or reflexive(verb) is not None:
        return False
    if verb.lemma_ in words.placing and not any(part.preposition and part.token.i > verb.i for part in draft.parts):
        return True
    return not any(part.role == "patient" for part in draft.parts) and child(verb, "ccomp", "xcomp", "aux:caus") is None


def _is_cut_off(draft: Draft, words: Words) -> bool:
    """Tell whether a verb that says nothing alone has lost its object: "elles ont", "il permet"."""
    verb = draft.predicate
    if verb.lemma_ in words.modal and not any(is_verbal(each) for each in children(verb, "xcomp", "ccomp", "advcl")):
        return child(verb, "obj") is None
    if draft.rule == "light_verbs":
        return False
    agents = {part.role for part in draft.parts} <= {"agent"}
    if agents and (verb.lemma_ in words.linking or (verb.lemma_ == "aller" and reflexive(verb) is None)):
        return True  # "les prix restent" with "stables" lost, "vont trop loin"
    return draft.relation is None and _lacks(draft, words)
