"""Tell the drafts that say something from those that do not."""

from __future__ import annotations

from kg.extract.control import is_infinitive, is_wish
from kg.extract.draft import Draft, Scene
from kg.extract.subjects import is_passive, reflexive
from kg.extract.tree import child, has_dep
from kg.extract.words import Words


def tells(draft: Draft, scene: Scene) -> bool:
    """Tell whether a verb with its participants says anything by itself."""
    return not _is_abstract(draft, scene.words) and not _says_nothing(draft, scene) and not _is_cut_off(draft, scene.words)


def _is_abstract(draft: Draft, words: Words) -> bool:
    """Tell whether an infinitive only says what a noun is for, nobody doing it: "une capacité de générer des vidéos"."""
    agents = any(part.role == "agent" for part in draft.parts) or is_wish(draft.predicate.head, words)  # "un appel à manifester"
    return is_infinitive(draft.predicate) and has_dep(draft.predicate, "acl", "nmod") and not agents


def _says_nothing(draft: Draft, scene: Scene) -> bool:
    """Tell what is no news: "il faut attendre" of nobody, a bare "il a" or "est", what readers are told to do."""
    words, agents = scene.words, [part.token for part in draft.parts if part.role == "agent"]
    if draft.predicate.lemma_ in words.empty_verbs and draft.relation is None and draft.rule != "light_verbs":
        return True
    if not agents and any(each.lemma_ in words.impersonal_verbs for each in draft.words):
        return True
    readers = bool(agents) and all(each.lower_ in words.second_person for each in agents)
    return readers and not any(start <= draft.predicate.idx < end for start, end in scene.quotes)


def _is_cut_off(draft: Draft, words: Words) -> bool:
    """Tell whether a verb that says nothing alone has lost its object: "elles ont", "il permet"."""
    verb = draft.predicate
    agents = all(part.role == "agent" for part in draft.parts)
    alone = draft.rule != "light_verbs" and child(verb, "ccomp", "xcomp", "obj", "advcl", "obl") is None
    return agents and alone and verb.lemma_ in words.transitive and not is_passive(verb, words) and reflexive(verb) is None
