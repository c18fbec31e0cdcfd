"""Set right or leave out what a draft claims of who did something, where the forms alone show that it is otherwise."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.draft import Draft, Part, Scene
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, morph
from kg.extract.selection.fitting import fitted
from kg.extract.selection.mistaken import is_bare
from kg.extract.selection.whose import is_anybodys

_DONE = ("é", "ée")
_DONE_TOO = ("u", "i", "it", "is", "ert")  # without their "e" and "s": "connu", "suivie", "conduites", "mise", "ouverte"
_GREATEST = frozenset("plus moins meilleur meilleure meilleurs meilleures pire pires premier première".split())
_QUOTING = (":", "«", "“")
_OPENING = (",", ":", "«", ";", "et")


def rightly(draft: Draft, scene: Scene) -> Draft | None:
    """Return the draft with the roles and prepositions its forms ask for; None where nobody can have borne it so."""
    if not scene.words.own_objects:
        return draft
    if _is_no_telling(draft) or _is_of_nobody(draft, scene) or is_anybodys(draft):
        return None
    kept = tuple([fitted(part, draft, scene) for part in draft.parts if part.role != "other" or not _is_apart(part)])
    return draft if kept == draft.parts else replace(draft, parts=kept) if kept else None


def _is_apart(part: Part) -> bool:
    """Tell who only shares it: "déclenché tout comme le centre", and what swallows what was said: "dit sur un site détester"."""
    token = part.token
    if part.preposition == "comme":
        return any(each.lower_ == "comme" and each.doc[each.i - 1].lower_ == "tout" for each in token.children)
    return any(morph(each, "VerbForm") == "Inf" and child(each, "mark", "case") is None for each in children(token, "acl"))


def _is_no_telling(draft: Draft) -> bool:
    verb = draft.predicate
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    return (
        (verb.family == "acl" and _is_ever(verb))
        or (verb.doc[verb.i - 1].lower_ == "en" and _is_manner(verb))
        or (verb.lemma_ == "mettre" and any(part.preposition.endswith("avant") for part in draft.parts))
    )


def _is_ever(verb: Token) -> bool:
    """Tell the greatest there was from what never was: "le plus grand orgue jamais construit"."""
    if not has_child(verb, ("jamais",), "advmod") or not is_bare(verb):
        return False
    return any(each.lower_ in _GREATEST for each in verb.doc[max(verb.head.left_edge.i, verb.sent.start) : verb.i])


def _is_manner(verb: Token) -> bool:
    """Tell a noun behind "en" that the parse takes for a verb: "mettant en danger", "tant en hiver qu'en écriture"."""
    if verb.doc[verb.i - 1].pos_ != "ADP" or verb.lower_.endswith("ant"):
        return False
    if "obj" in verb.below and verb.head.lemma_ != "mettre":
        return False  # "espère en vendre dix"
    return verb.below.isdisjoint(("aux", "expl", "iobj", "nsubj")) and not is_bare(verb)


def _is_of_nobody(draft: Draft, scene: Scene) -> bool:
    """Tell whether those told to have done it cannot have."""
    verb = draft.predicate
    for part in draft.parts:
        if part.role == "agent" and not part.preposition:
            return _undergoes(verb, part.token, scene)
    return False


def _undergoes(verb: Token, agent: Token, scene: Scene) -> bool:
    """Tell a participle without its auxiliary from what its noun does: "voit Ana Roy repoussée", "inondée et recouverte de boue"."""
    if not verb.below.isdisjoint(("obj", "aux", "cop")) or verb.lemma_ in scene.words.unaccusative or not _is_done(verb, scene):
        return False
    low = min(agent.i, verb.i)
    between = verb.doc[low : verb.i]
    quoted = max((each.i for each in between if each.text in _QUOTING), default=low) if verb.family != "conj" else low
    return not any(each.lemma_ == "avoir" and each.doc[each.i - 1].lower_ != "y" for each in verb.doc[quoted : verb.i])


def _is_done(verb: Token, scene: Scene) -> bool:
    """Tell a participle by its ending: "repoussée", "ouverte", and "convaincue", which the parse takes for a verb of its own."""
    form = verb.lower_.removesuffix("s")
    if form.endswith("ue") and scene.lexicon.opens_verb(f"{form[:-2]}re"):
        return True
    return is_bare(verb) and (form.endswith(_DONE + _DONE_TOO) or (form.endswith("e") and not verb.lemma_.endswith("er")))
